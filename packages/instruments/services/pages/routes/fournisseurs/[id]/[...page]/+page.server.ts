import { providerView, shownWave } from '@beffroi/services/views';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const page = params.page === '' ? '1' : /^page\/([1-9]\d{0,5})$/.exec(params.page)?.[1];
  if (page === undefined || params.page === 'page/1') error(404);
  const { store } = locals.house;
  const shown = await shownWave(store);
  const view = shown === null ? null : await providerView(store, shown, params.id, Number(page));
  if (view === null) error(404);
  return { dated: shown!.wave.dated.toISOString(), view };
}) satisfies PageServerLoad;
