import { describe, expect, it } from 'vitest';
import { countChanges, levelChange, townChange, type WaveLevel } from './delivered-state.ts';

const at = (year: number, level: number | null, more: Partial<WaveLevel> = {}): WaveLevel => ({
  wave: String(year),
  dated: `${year}-11-24T06:00:00.000Z`,
  level,
  ceiling: 5,
  confidence: 0.95,
  rubric: 'r1',
  ...more,
});

describe('what became of a service', () => {
  it.each<[string, readonly WaveLevel[], string, number | null, number | null]>([
    ['rose', [at(2025, 2), at(2026, 4)], 'rose', 2, 4],
    ['fell, by one step between two strong marks', [at(2025, 3), at(2026, 2)], 'fell', 3, 2],
    ['stayed', [at(2025, 3), at(2026, 3)], 'same', 3, 3],
    ['moved by no more than errors may make', [at(2025, 2, { confidence: 0.7 }), at(2026, 3)], 'unsure', 2, 3],
    ['is told from the baseline, whatever came between', [at(2025, 2), at(2026, 5), at(2027, 4)], 'rose', 2, 4],
    ['is told from the first that was observed', [at(2025, null), at(2026, 2), at(2027, 4)], 'rose', 2, 4],
    ['was measured once', [at(2026, 3)], 'once', null, 3],
    ['was observed once', [at(2025, null), at(2026, 3)], 'once', null, 3],
    ['was judged by two rubrics, which cannot be compared', [at(2025, 2, { rubric: 'r0' }), at(2026, 4)], 'once', null, 4],
    ['was not observed the last time: what was before tells nothing of today', [at(2025, 4), at(2026, null)], 'unobserved', null, null],
    ['was never measured', [], 'unobserved', null, null],
  ])('%s', (_, levels, state, from, to) => {
    const change = levelChange(levels);
    expect([change.state, change.from?.level ?? null, change.to?.level ?? null]).toEqual([state, from, to]);
  });

  it.each<[readonly Parameters<typeof countChanges>[0][number][], string]>([
    [['rose', 'rose', 'fell', 'same'], 'rose'],
    [['rose', 'fell', 'fell'], 'fell'],
    [['rose', 'fell', 'unsure'], 'same'],
    [['same', 'unsure'], 'same'],
    [['unsure', 'once'], 'unsure'],
    [['once', 'unobserved'], 'once'],
    [['unobserved'], 'unobserved'],
    [[], 'unobserved'],
  ])('is of a town with %j: %s', (states, together) => {
    expect(townChange(countChanges(states))).toBe(together);
  });
});
