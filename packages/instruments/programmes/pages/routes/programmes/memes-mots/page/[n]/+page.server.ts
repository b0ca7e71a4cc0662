import { sameWordsView } from '@beffroi/programmes/views';
import { pageIn } from '@beffroi/ui/server/page-in.ts';
import { error } from '@sveltejs/kit';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params }) => {
  const page = pageIn(`page/${params.n}`) ?? error(404);
  const { waves } = await spokenProgrammes(locals);
  const view = await sameWordsView(locals.house.store, waves, page);
  if (view === null) error(404);
  return { view };
}) satisfies PageServerLoad;
