import { sameWordsView } from '@beffroi/programmes/views';
import { error } from '@sveltejs/kit';
import { pageIn } from '#lib/server/page-in.ts';
import { spokenProgrammes } from '#lib/server/silence.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = pageIn(`page/${params.n}`) ?? error(404);
  const { waves } = await spokenProgrammes(locals);
  const view = await sameWordsView(locals.house.store, waves, page);
  if (view === null) error(404);
  return { view };
};
