import { showsFiction } from '@beffroi/observatory';
import { textAnswer } from '@beffroi/ui/server/answers.ts';
import { loadAuthority } from '#pages/server/authority.ts';
import { leversCsv } from '#pages/server/levers-csv.ts';
import type { RequestHandler } from './$types';

/** An authority's levers as they stand today, as a table. An embargo may hide what was promised at any moment: nobody may keep it. */
export const GET = (async ({ params, locals, request }) => {
  const { language, house } = locals;
  const { found, promised } = await loadAuthority(locals, params.code, null);
  return textAnswer(request, leversCsv(found, promised, language, await showsFiction(house)), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="beffroi-${found.town.code}-leviers.csv"`,
    'content-language': language,
    'cache-control': 'no-store',
  });
}) satisfies RequestHandler;
