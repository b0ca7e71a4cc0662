import { boardOf, choicesOf, chosenActions, chosenIn } from '#lib/server/plan/board.ts';
import { shownEffects } from '#lib/server/plan/effects.ts';
import { measuredThings } from '#lib/server/plan/measured.ts';
import { countsOf } from '#lib/server/plan/mine.ts';
import { authorityNames, mergedInto } from '#lib/server/plan/names.ts';
import { planWhole } from '#lib/server/plan/places.ts';
import { showingOf } from '#lib/server/plan/shown.ts';
import type { PageServerLoad } from './$types';

export const load = (async (event) => {
  const { head, plan } = await planWhole(event);
  const { house, language } = event.locals;
  const now = house.now();
  const authority = await authorityNames(event.locals);
  const showing = showingOf(plan, measuredThings(house, language), authority, { language, now });
  const chosen = chosenIn(event.url);
  const found = chosenActions(plan.actions, chosen);
  const { id, territory, mandateYear: year, name, zone, publishedAt } = head;
  const board = boardOf(found, event.url, showing);
  const onPage = board.kind === 'table' ? new Set(board.actions.map(({ number }) => number)) : new Set<number>();
  const view = event.url.searchParams.get('vue');
  return {
    ...{ id, territory, authority: authority(territory), year, name, zone, publishedAt, mayEdit: head.mayEdit },
    merged: mergedInto(territory)?.name ?? null,
    ...{ chosen, ...choicesOf(plan, showing), counts: countsOf(plan.actions, zone, now) },
    view: view === 'etats' || view === 'calendrier' ? view : null,
    ...{ total: plan.actions.length, found: found.length, board },
    effects: await shownEffects(house, { ...plan, actions: found.filter(({ number }) => onPage.has(number)) }, language),
    done: event.url.searchParams.get('fait'),
  };
}) satisfies PageServerLoad;
