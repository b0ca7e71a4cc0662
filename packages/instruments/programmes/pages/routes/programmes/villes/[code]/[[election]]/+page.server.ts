import { parseInseeCode } from '@beffroi/domain';
import { townListsView } from '@beffroi/programmes/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { shownContests } from '@beffroi/ui/server/contests.ts';
import { error, redirect } from '@sveltejs/kit';
import { electionOf, hiddenIn, notToldApart } from '#pages/server/programme-lists.ts';
import { spokenProgrammes } from '#pages/server/spoken.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ params, locals }) => {
  const code = parseInseeCode(params.code);
  if (code === null) error(404);
  const election = electionOf(params.election);
  const path = params.election === undefined ? '' : `/${params.election}`;
  if (code !== params.code) redirect(308, hrefIn(locals.language, `/programmes/villes/${code}${path}`));
  const shown = await spokenProgrammes(locals);
  const { store } = locals.house;
  const view = await townListsView(store, shown.waves, code, election);
  if (view === null) notToldApart(locals, shown);
  const contests = await shownContests(locals.house, { instrument: 'programmes', territory: code }, locals.language);
  return { view, hidden: hiddenIn(shown), contests: contests.filter(({ wave }) => wave === view.wave.name) };
}) satisfies PageServerLoad;
