import { themeView } from '@beffroi/programmes/views';
import { idAt } from '@beffroi/ui/server/moved.ts';
import { pageIn } from '@beffroi/ui/server/page-in.ts';
import { error } from '@sveltejs/kit';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import { THEME_ADDRESSES } from '#pages/theme-address.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params, url }) => {
  const page = pageIn(params.page) ?? error(404);
  const { waves } = await spokenProgrammes(locals);
  const view = await themeView(locals.house.store, waves, { id: idAt(url, params.id, THEME_ADDRESSES), page });
  if (view === null) error(404);
  return { view };
}) satisfies PageServerLoad;
