import type { ChangeReason } from './change.ts';
import type { ComparedTown, ReasonCount } from './comparison.ts';

/** How often each reason was given: the most frequent main reason first, then by name. */
export function reasonCounts(changed: readonly ComparedTown[]): readonly ReasonCount[] {
  const counts = new Map<ChangeReason['kind'], { main: { told: number; noise: number; 'not-comparable': number }; beside: number }>();
  for (const { changes } of changed) {
    for (const { reasons, certainty } of changes) {
      for (const [place, { kind }] of reasons.entries()) {
        const count = counts.get(kind) ?? { main: { told: 0, noise: 0, 'not-comparable': 0 }, beside: 0 };
        counts.set(kind, count);
        if (place === 0) count.main[certainty]++;
        else count.beside++;
      }
    }
  }
  return [...counts]
    .map(([kind, count]): ReasonCount => ({ kind, ...count }))
    .sort((a, b) => total(b) - total(a) || (a.kind < b.kind ? -1 : 1));
}

function total({ main }: ReasonCount): number {
  return main.told + main.noise + main['not-comparable'];
}
