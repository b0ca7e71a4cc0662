import { LEVELS, OBSTACLES } from '@beffroi/domain';
import { MISSES_BY_DISTANCE } from '@beffroi/figures';
import { ceilingIn, FACETS, type Facet, SERVICES } from '@beffroi/services/judge';
import { AGREEMENT, COVERAGE, levelMeanings } from '@beffroi/services/views';
import { describe, expect, it } from 'vitest';
import { euLevel } from '../packages/instruments/services/judge/rubric/scales.ts';
import { facets } from '../packages/instruments/services/words/facets.ts';
import { method } from '../packages/instruments/services/words/method.ts';
import { textOf } from './support/house.ts';
import { codeIn, tablesUnder } from './support/markdown.ts';

const services = textOf('docs/method/services.md');
const figures = textOf('docs/method/figures.md');
const words = textOf('docs/words.md');

const numbers = (cell: string): number[] => [...cell.replaceAll('**', '').matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

describe('the page of the method', () => {
  it('has the agreement that the documentation has', () => {
    const [sets, confusion, byService, calibration] = tablesUnder(services, 'How sure we are');
    const [marks, kappa, exact] = sets!;
    expect(AGREEMENT.sets.map((set) => set.marks)).toEqual(marks!.slice(1).map(Number));
    expect(AGREEMENT.sets.map((set) => set.kappa)).toEqual(kappa!.slice(1).map(Number));
    expect(AGREEMENT.sets.map((set) => Math.round(set.exact * 100))).toEqual(exact!.slice(1).flatMap(numbers));
    expect(AGREEMENT.confusion).toEqual(confusion!.map((row) => row.slice(1).map(Number)));
    expect(AGREEMENT.services.map(({ service, kappa, invented, real }) => [service, kappa, ...invented, ...real])).toEqual(
      byService!.map((row) => [codeIn(row[0]!)[0], ...numbers(row[1]!), ...numbers(row[2]!)]),
    );
    expect(AGREEMENT.calibration.map(({ confidence, right, marks }) => [confidence, right, marks])).toEqual(
      calibration!.map((row) => [Number(row[0]), ...numbers(row[3]!)]),
    );
    expect(services).toContain(`Figures of version ${AGREEMENT.rubric},`);
  });

  it('counts the misses that the error model has', () => {
    const misses = [0, 0, 0, 0, 0, 0];
    for (const [row, counts] of AGREEMENT.confusion.entries())
      for (const [column, count] of counts.entries()) misses[Math.abs(row - column)]! += count;
    const beyondTwo = (list: readonly number[]): number => list.slice(3).reduce((sum, count) => sum + count, 0);
    expect(misses.slice(1, 3)).toEqual(MISSES_BY_DISTANCE.slice(1, 3));
    expect(beyondTwo(misses)).toBeCloseTo(beyondTwo(MISSES_BY_DISTANCE));
  });

  it('says of intervals what the documentation says', () => {
    const coverage = tablesUnder(figures, 'Means').find(([row]) => row?.[0] === 'mean level')!;
    expect(COVERAGE.map(({ mean }) => Math.round(mean * 100))).toEqual(coverage[0]!.slice(1).flatMap(numbers));
    expect(COVERAGE.map(({ residents }) => Math.round(residents * 100))).toEqual(coverage[1]!.slice(1).flatMap(numbers));
    const head = figures.split('\n').find((line) => line.startsWith('| towns '))!;
    expect(COVERAGE.map(({ towns }) => towns)).toEqual(numbers(head));
  });

  it('calls every facet as the glossary does, and explains every facet, obstacle and level in both languages', () => {
    const [glossary] = tablesUnder(words, 'Facets');
    expect(FACETS.map((facet) => facets.fr.names[facet])).toEqual(glossary!.map((row) => row[1]));
    for (const language of ['fr', 'en'] as const) {
      expect(Object.keys(facets[language].meanings)).toEqual([...FACETS]);
      expect(Object.keys(method[language].obstacleMeanings)).toEqual([...OBSTACLES]);
      expect(Object.keys(method[language].levels)).toEqual(LEVELS.map(({ level }) => String(level)));
    }
  });

  it.each(SERVICES.map((service) => [service.id, service] as const))('says of %s what the rubric takes for each level', (_, service) => {
    const year = 2026;
    const levelOf = (seen: readonly Facet[]) => euLevel({ service, facets: new Set(seen), feeDue: service.fee !== 'none', ceiling: 5 });
    const meanings = levelMeanings(service, year);
    const four = meanings[3]!.ways[0]!.map(([first]) => first!).concat(service.fee === 'none' ? [] : ['payment']);
    for (const { level, ways, beyondFour, reachable } of meanings) {
      expect(reachable).toBe(level <= ceilingIn(service, year));
      for (const way of ways) {
        const base = beyondFour ? four : level === 4 && service.fee !== 'none' ? (['payment'] as const) : [];
        for (const [at, group] of way.entries()) {
          const others = way.filter((_one, place) => place !== at).map(([first]) => first!);
          for (const facet of group) expect(levelOf([...base, ...others, facet])).toBe(level);
          expect(levelOf([...base, ...others])).toBeLessThan(level);
        }
      }
    }
  });
});
