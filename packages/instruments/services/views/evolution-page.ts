import type { Store } from '@beffroi/store';
import { changedTownsPage, type Evolution, evolutionPairs } from './evolution.ts';

/** Of a list that may be long so many names are shown. */
const NAMED = 12;
/** Of the towns that changed, so many stand on the page itself. */
const TOWNS_HERE = 12;

/** What the page of two waves shows. */
export async function evolutionPage(store: Store, found: Evolution) {
  const { comparison, before, after, overall, families, services, counts } = found;
  const { towns, all, pages } = await changedTownsPage(found, 1);
  const rest = Object.entries({
    onlyBefore: comparison.towns.onlyBefore,
    onlyAfter: comparison.towns.onlyAfter,
    siteFound: comparison.towns.siteFound,
    siteLost: comparison.towns.siteLost,
    withoutSite: comparison.towns.withoutSite,
    unmeasured: comparison.towns.unmeasured,
  } as const).map(([why, list]) => ({
    why: why as keyof typeof REST,
    all: list.length,
    named: list.slice(0, NAMED).map(({ code, name }) => ({ code, name })),
  }));
  return {
    before,
    after,
    overall,
    families,
    services,
    counts,
    compared: comparison.towns.compared,
    noise: comparison.noise,
    rubric: comparison.rubric,
    reasons: comparison.reasons,
    moved: { all: comparison.moved.length, named: comparison.moved.slice(0, NAMED) },
    redesigned: {
      all: comparison.redesigned.length,
      named: comparison.redesigned.slice(0, NAMED).map(({ code, name }) => ({ code, name })),
    },
    rest: rest.filter((one) => one.all > 0),
    towns: towns.slice(0, TOWNS_HERE),
    changedTowns: all,
    townPages: pages,
    pairs: (await evolutionPairs(store)).filter((pair) => pair.before.name !== before.name || pair.after.name !== after.name),
  };
}

const REST = { onlyBefore: 0, onlyAfter: 0, siteFound: 0, siteLost: 0, withoutSite: 0, unmeasured: 0 };

/** One page of what changed between two waves. */
export type EvolutionPage = Awaited<ReturnType<typeof evolutionPage>>;
