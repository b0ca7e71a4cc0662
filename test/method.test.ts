import { LEVELS, OBSTACLES } from '@beffroi/domain';
import { MISSES_BY_DISTANCE } from '@beffroi/figures';
import { ceilingIn, FACETS, type Facet, SERVICES } from '@beffroi/services/judge';
import {
  AGREEMENT,
  type AgreementFigures,
  COVERAGE,
  type FurtherSet,
  levelMeanings,
  type PooledSets,
  SIGHTS,
} from '@beffroi/services/views';
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

const outOf = (cell: string): readonly number[] => (cell === '–' ? [0, 0] : numbers(cell));
const day = (counted: string): string =>
  new Date(counted).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The cells that the documentation has of these figures. */
function cellsOf({ marks, kappa, exact, falseAbsences, unobserved, silent, worst }: AgreementFigures, digits?: 3): readonly string[] {
  const share = (given: readonly [number, number] | null): string => (given === null ? '–' : given.join(' of '));
  const decimal = (value: number): string => (digits === undefined && value !== 0.997 ? value.toFixed(2) : value.toFixed(3));
  const town = worst === null ? '–' : worst.exact === null ? decimal(worst.kappa) : `${decimal(worst.kappa)} (${share(worst.exact)})`;
  const [head, tail] = [marks === null ? '–' : String(marks), kappa === null ? '–' : decimal(kappa)];
  return [head, tail, share(exact), share(falseAbsences), share(unobserved), share(silent), town];
}

/** The aims that these sets miss together. */
function missed({ kappa, exact, falseAbsences, unobserved, silent, calibration }: PooledSets): readonly string[] {
  const share = ([some, all]: readonly [number, number]): number => some / all;
  const { aims } = SIGHTS;
  const met = {
    kappa: kappa! >= aims.kappa,
    exact: share(exact) >= aims.exact,
    falseAbsences: share(falseAbsences!) <= aims.falseAbsences,
    unobserved: share(unobserved!) >= aims.unobserved,
    silent: share(silent!) <= aims.silent,
    calibration: Math.max(...calibration) <= aims.calibration,
  };
  return Object.entries(met).flatMap(([aim, reached]) => (reached ? [] : [aim]));
}

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
    expect(SIGHTS.worth.map(({ confidence, marks, unobserved }) => [confidence, ...marks, ...unobserved])).toEqual(
      calibration!.map((row) => [Number(row[0]), ...numbers(row[1]!), ...outOf(row[2]!)]),
    );
    expect(services).toContain(`Figures of version ${AGREEMENT.rubric},`);
    expect(services).toContain(`**Calibration, by ${SIGHTS.rubric}, ${day(SIGHTS.counted)}**`);
  });

  it('has the ledger of first sights that the documentation has, row by row', () => {
    const [, ledger] = tablesUnder(services, 'First sights');
    const named: FurtherSet[] = [];
    const rows = ledger!.map(([name, scored, ...cells]) => {
      const again = name!.startsWith('the same');
      if (!again) named.push((/`(?:fixtures\/further\/)?(\w+)`/.exec(name!)?.[1] ?? 'real-sixteen') as FurtherSet);
      return {
        ...{ set: named.at(-1), rubric: scored!.split(',')[0], making: scored!.includes('in the making') },
        ...{ again: !again ? null : /mend/.test(name!) ? 'mended-elsewhere' : 'version' },
        ...{
          figures: cells.slice(0, 7),
          mended: numbers(cells[7]!.split(/\(|;|:/)[0]!),
          by: /\(([\d.]+)\)/.exec(cells[7]!)?.[1],
        },
      };
    });
    expect(
      SIGHTS.first.map((one) => {
        const { set, rubric, making, again, mended } = one;
        const after = mended === null ? [] : [mended.kappa ?? Number.NaN, ...mended.exact, ...(mended.falseAbsences ?? [])];
        return { set, rubric, making, again, figures: cellsOf(one), mended: after, by: mended?.rubric };
      }),
    ).toEqual(rows);
    expect(new Set(named).size).toBe(named.length);
  });

  it('has each set by the last version as the documentation has it', () => {
    const [pools, , now] = tablesUnder(services, 'First sights');
    expect(SIGHTS.pools.map((one) => [...cellsOf(one, 3), one.calibration.map((distance) => distance.toFixed(3)).join(', ')])).toEqual(
      pools!.map((row) => row.slice(1)),
    );
    const read = { never: 'never read', half: 'half read', whole: 'read' };
    expect(SIGHTS.now.map((one) => [`\`${one.set}\``, read[one.read], ...cellsOf(one, 3)])).toEqual(now);
    expect(services).toContain(`The same sets by ${SIGHTS.rubric}** (${day(SIGHTS.counted)})`);
    expect(SIGHTS.now.map(({ set }) => set)).toEqual(
      [...new Set(SIGHTS.first.map(({ set }) => set))].filter((set) => set !== 'real-sixteen'),
    );
  });

  it('puts together what stands in the rows, and says which aims are met and missed', () => {
    const summed = (sets: readonly AgreementFigures[], figure: 'exact' | 'falseAbsences' | 'unobserved' | 'silent'): readonly number[] =>
      [0, 1].map((at) => sets.reduce((sum, one) => sum + one[figure]![at]!, 0));
    const hindered: readonly FurtherSet[] = ['fourteenth', 'sixteenth', 'twentieth', 'twentyfirst'];
    const parts: Record<PooledSets['pool'], readonly AgreementFigures[]> = {
      unread: SIGHTS.now.filter(({ read }) => read === 'never'),
      hindered: SIGHTS.now.filter(({ set }) => hindered.includes(set)),
      read: SIGHTS.now.filter(({ read }) => read !== 'never'),
    };
    for (const pool of SIGHTS.pools) {
      for (const figure of ['exact', 'falseAbsences', 'unobserved', 'silent'] as const)
        expect(pool[figure]).toEqual(summed(parts[pool.pool], figure));
      expect(pool.marks).toBe(parts[pool.pool].reduce((sum, { marks }) => sum + marks!, 0));
    }
    expect(SIGHTS.pools.slice(0, 2).map(missed)).toEqual([['calibration'], ['falseAbsences', 'unobserved']]);
    expect(SIGHTS.worth.reduce((sum, { unobserved }) => sum + unobserved[0], 0)).toBe(SIGHTS.pools[0]!.unobserved![0]);
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
