import { leaveUnkept } from '@beffroi/observatory';
import { home, lastEvolution } from '@beffroi/services/views';

/** Of those that rose most, so many are named. */
const NAMED = 5;
const PATIENCE_MS = 2000;

/** The barometer of services, and what has changed since the wave before. */
export async function loadHome({ house: { store } }: App.Locals) {
  const barometer = await home(store);
  // Of a country the comparison takes some seconds once: the barometer does not wait for it.
  const change = barometer === null ? null : await Promise.race([lastEvolution(store), after(PATIENCE_MS, 'pending' as const)]);
  if (change === 'pending') {
    leaveUnkept();
    return { barometer, change };
  }
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

async function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
  return value;
}
