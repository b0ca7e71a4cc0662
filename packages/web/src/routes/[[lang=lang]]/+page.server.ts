import { choiceOf, newestOfElections, panelOf, shownProgrammes } from '@beffroi/programmes/views';
import { home, lastEvolution } from '@beffroi/services/views';
import type { PageServerLoad } from './$types';

/** Of those that rose most, so many are named. */
const NAMED = 5;
const PATIENCE_MS = 2000;

export const load: PageServerLoad = async ({ locals }) => {
  const { store, now } = locals.house;
  const barometer = await home(store);
  const [wave] = newestOfElections((await shownProgrammes(store, now())).waves);
  const promises = wave === undefined ? null : { election: choiceOf(wave).election, panel: await panelOf(store, wave) };
  // Of a country the comparison takes some seconds once: the barometer does not wait for it.
  const change = barometer === null ? null : await Promise.race([lastEvolution(store), after(PATIENCE_MS, 'pending' as const)]);
  if (change === 'pending') return { barometer, promises, change };
  const told = (kinds: readonly string[]): number =>
    change?.comparison.reasons.reduce((sum, { kind, main }) => (kinds.includes(kind) ? sum + main.told : sum), 0) ?? 0;
  return {
    barometer,
    promises,
    change:
      change === null
        ? null
        : {
            before: change.before,
            after: change.after,
            told: change.counts.told,
            up: told(['appeared', 'rose', 'own-rose']),
            down: told(['vanished', 'fell', 'own-fell']),
            overall: change.overall,
            rose: change.comparison.rose.slice(0, NAMED),
          },
  };
};

async function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
  return value;
}
