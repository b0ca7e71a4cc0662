import { exportSurveys } from '@beffroi/surveys';
import { ledTown } from '#pages/server/led-towns.ts';
import type { RequestHandler } from './$types';

export const GET = (async (event) => {
  const { store, now } = event.locals.house;
  const { actor, town } = await ledTown(event, 'survey.lead', event.url.searchParams.get('commune'));
  const exported = await exportSurveys(store, actor, town.code, now());
  return new Response(`${JSON.stringify(exported, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="enquetes-${town.code}.json"`,
    },
  });
}) satisfies RequestHandler;
