import { STRATA } from '@beffroi/domain';
import { rankingPage, rankingScopes, shownWave, unrankedPage } from '@beffroi/services/views';
import { hrefIn } from '@beffroi/ui/language.ts';
import { error, redirect } from '@sveltejs/kit';
import { rankingPath, readRankingPath, readScopeChoice, readSortChoice } from '#pages/ranking-path.ts';
import type { PageServerLoad } from './$types';

export const load = (async ({ locals, params, url }) => {
  // The form of choices asks with a question mark; a ranking has an address of its own.
  const choice = url.searchParams.get('communes');
  if (choice !== null) {
    const asked = { ...readScopeChoice(choice), sort: readSortChoice(url.searchParams.get('tri') ?? '') };
    redirect(303, hrefIn(locals.language, rankingPath(asked)));
  }
  const address = readRankingPath(params.rest);
  if (address === null) error(404);
  // Strata had English names in addresses before.
  if (STRATA.some((stratum) => params.rest.split('/')[1] === stratum)) redirect(301, hrefIn(locals.language, rankingPath(address)));
  const { store } = locals.house;
  const shown = await shownWave(store);
  if (shown === null) {
    if (params.rest !== '') error(404);
    return { shown: null };
  }
  const scopes = await rankingScopes(store, shown);
  const wave = { name: shown.wave.name, dated: shown.wave.dated.toISOString() };
  const ranking = address.unranked ? null : await rankingPage(store, shown, address);
  const unranked = address.unranked ? await unrankedPage(store, shown, address) : null;
  if (ranking === null && unranked === null) error(404);
  return { shown: { address, wave, scopes, ranking, unranked } };
}) satisfies PageServerLoad;
