import { exportIdeas, ideasAsCsv } from '@beffroi/ideas';
import { error } from '@sveltejs/kit';
import { ledChoice } from '#lib/server/ideas/led.ts';
import type { RequestHandler } from './$types';

/** What is shown in a box, as a table or whole. */
export const GET = (async (event) => {
  const { actor, box } = await ledChoice(event);
  if (box === null) error(404, 'box');
  const { store, now } = event.locals.house;
  const exported = await exportIdeas(store, actor, box.id, now());
  const isCsv = event.url.searchParams.get('format') !== 'json';
  return new Response(isCsv ? ideasAsCsv(exported) : `${JSON.stringify(exported, null, 2)}\n`, {
    headers: {
      'content-type': `${isCsv ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'content-disposition': `attachment; filename="idees-${box.territory}.${isCsv ? 'csv' : 'json'}"`,
    },
  });
}) satisfies RequestHandler;
