import { openWaves } from '@beffroi/opendata';
import { preflight, textAnswer } from '@beffroi/ui/server/answers.ts';
import { catalogueOf } from '#lib/server/catalogue.ts';
import { operatorIn } from '#lib/server/operator/read-operator.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, url }) => {
  const { house } = locals;
  const catalogue = catalogueOf(await openWaves(house, house.now()), url.origin, operatorIn(process.env));
  // Asked anew each time: a silence that begins takes its waves out at once.
  return textAnswer(request, catalogue, { 'content-type': 'application/ld+json', 'cache-control': 'public, no-cache' });
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
