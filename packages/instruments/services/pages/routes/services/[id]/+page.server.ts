import { serviceFacts, serviceView, shownWave } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import { askedService } from '#pages/server/asked-service.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params, url }) => {
  const { store, now } = locals.house;
  const shown = await shownWave(store);
  const facts = serviceFacts(askedService(url, params.id), shown?.wave.dated ?? now());
  if (facts === null) error(404);
  return { facts, wave: shown === null ? null : shown.wave.name, view: shown === null ? null : await serviceView(store, shown, facts.id) };
}) satisfies PageServerLoad;
