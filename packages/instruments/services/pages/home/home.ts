import { home, lastEvolution } from '@beffroi/services/views';

/** Of those that rose most, so many are named. */
const NAMED = 5;

/** The barometer of services, and what has changed since the wave before. */
export async function loadHome({ house: { store } }: App.Locals) {
  const barometer = await home(store);
  const change = barometer === null ? null : await lastEvolution(store);
  if (change === 'pending') return { barometer, change };
  const told = (kinds: readonly string[]): number =>
    change?.comparison.reasons.reduce((sum, { kind, main }) => (kinds.includes(kind) ? sum + main.told : sum), 0) ?? 0;
  return {
    barometer,
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
}
