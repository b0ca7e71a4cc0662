import { evolution, evolutionPage } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import { evolution as messages } from '#words/evolution.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const { store } = locals.house;
  const found = await evolution(store, params.before, params.after);
  if (found === null) error(404, messages[locals.language].unknown);
  const pair = { before: params.before, after: params.after };
  if (found === 'pending') return { pair, evolution: null };
  return { pair, evolution: await evolutionPage(store, found) };
}) satisfies PageServerLoad;
