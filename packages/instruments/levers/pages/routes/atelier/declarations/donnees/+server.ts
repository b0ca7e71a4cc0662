import { declarationsOf } from '@beffroi/declarations';
import { declarationsCsv } from '#pages/server/declarations-csv.ts';
import { ledTown } from '#pages/server/led-towns.ts';
import type { RequestHandler } from './$types';

/** What the town says of itself, to be kept: everybody reads the same on its page, so that nothing of it is a secret, and nothing of anybody's answers is in it. */
export const GET = (async (event) => {
  const { town } = await ledTown(event, 'declaration.make', event.url.searchParams.get('commune'));
  const csv = declarationsCsv(await declarationsOf(event.locals.house.store, [town.code]));
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="declarations-${town.code}.csv"`,
    },
  });
}) satisfies RequestHandler;
