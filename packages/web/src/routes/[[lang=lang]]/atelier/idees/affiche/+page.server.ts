import { hrefIn } from '@beffroi/ui/language.ts';
import { qrOf } from '@beffroi/ui/server/qr.ts';
import { error } from '@sveltejs/kit';
import { ledChoice } from '#lib/server/ideas/led.ts';
import type { PageServerLoad } from './$types';

/** The sheet for the wall of the staff room. */
export const load = (async (event) => {
  const { box } = await ledChoice(event);
  if (box === null) error(404, 'box');
  const { origin, host } = event.url;
  const at = (path: string): string => hrefIn(event.locals.language, path);
  return {
    ...{ id: box.id, name: box.name, town: box.town, key: box.key },
    ...{ qr: qrOf(`${origin}${at(`/idees/${box.key}`)}`), address: `${host}${at('/idees')}` },
  };
}) satisfies PageServerLoad;
