import { parseInseeCode } from '@beffroi/domain';
import { electionsOf, shownProgrammes } from '@beffroi/programmes/views';
import { type ReviewedMark, reviewedOf } from '@beffroi/services/pages/server/reviewed.ts';
import { townView } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const code = parseInseeCode(params.code);
  if (code === null) error(404);
  if (code !== params.code) redirect(308, hrefIn(locals.language, `/villes/${code}`));
  const view = await townView(locals.house.store, code);
  if (view === null) error(404);
  if (view.kind === 'part-of') redirect(307, hrefIn(locals.language, `/villes/${view.code}`));
  const { store, now } = locals.house;
  const promises = await electionsOf(store, (await shownProgrammes(store, now())).waves, code);
  return {
    view,
    promises: promises[0] ?? null,
    reviewed: view.kind === 'sheet' ? await reviewedOf(locals.house.store, view) : new Map<string, ReviewedMark>(),
  };
};
