import { evolution } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import { evolution as messages } from '#lib/messages/evolution.ts';
import { evolutionPage } from '#lib/server/evolution.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { store } = locals.house;
  const found = await evolution(store, params.before, params.after);
  if (found === null) error(404, messages[locals.language].unknown);
  return { evolution: await evolutionPage(store, found) };
};
