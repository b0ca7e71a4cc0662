import { mandateOfTown } from '@beffroi/chain';
import { parseInseeCode } from '@beffroi/domain';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { ballotYear } from '#lib/server/ballot-year.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { house, language } = locals;
  const code = parseInseeCode(params.code);
  const year = ballotYear(params.year);
  if (code === null || year === undefined) error(404);
  const pathOf = (town: string): string => hrefIn(language, `/villes/${town}/mandat${year === null ? '' : `/${year}`}`);
  if (code !== params.code) redirect(308, pathOf(code));
  const view = await mandateOfTown(house, code, house.now(), year);
  if (view === null) error(404);
  // A part of a commune has no mandate of its own.
  if (view.town.code !== code) redirect(307, pathOf(view.town.code));
  return { view };
};
