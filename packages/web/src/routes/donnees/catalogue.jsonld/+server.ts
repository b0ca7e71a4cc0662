import { openWaves } from '@beffroi/opendata';
import { preflight, textAnswer } from '#lib/server/answers.ts';
import { catalogueOf } from '#lib/server/catalogue.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, url }) => {
  const { store, data } = locals.house;
  const catalogue = catalogueOf(await openWaves(store, data), url.origin);
  return textAnswer(request, catalogue, { 'content-type': 'application/ld+json' });
};

export const HEAD = GET;
export const OPTIONS: RequestHandler = () => preflight();
