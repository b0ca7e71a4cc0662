import { chainCsv, chainOfTown, mandateFrom } from '@beffroi/chain';
import { parseInseeCode } from '@beffroi/domain';
import { showsFiction } from '@beffroi/observatory';
import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { error } from '@sveltejs/kit';
import { ballotYear } from '#lib/server/ballot-year.ts';
import type { RequestHandler } from './$types';

/** The chain of a town as a table. An embargo may hide a link of it at any moment: nobody may keep it. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
  const { house, language } = locals;
  const code = parseInseeCode(params.code);
  const year = ballotYear(params.year);
  if (code === null || year === undefined) error(404);
  const chain = await chainOfTown(house, code, house.now(), year === null ? {} : { mandate: mandateFrom(year) });
  if (chain === null) error(404);
  return textAnswer(request, chainCsv(chain, language, await showsFiction(house)), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="beffroi-${code}-chaine-${chain.mandate.year}.csv"`,
    'content-language': language,
    'cache-control': 'no-store',
  });
};
