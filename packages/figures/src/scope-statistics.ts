import { REACHES } from './figure.ts';
import type { FigureRow } from './figure-rows.ts';
import type { Subjects } from './subject.ts';
import type { Tally } from './tally.ts';

/**
 * Writes the statistics of a weighted scope: one number a row, at `at`, `at + stride` …; NaN where nothing was observed.
 *
 * @param counts how often each town of the scope counts; `null`: once each
 */
export type ScopeStatistics = (counts: Uint16Array | null, out: Float64Array, at: number, stride: number) => void;

/**
 * What computes a scope's rows for any sample of its towns. Marks are first added up by cell (two additions a mark, whatever the number
 * of rows), then cells by indicator, family and all: this is what makes the country's figures a matter of seconds.
 *
 * @param places the scope's towns
 */
export function scopeStatisticsOf(
  places: readonly number[],
  tally: Tally,
  subjects: Subjects,
  rows: readonly FigureRow[],
): ScopeStatistics {
  const { indicators } = tally;
  const { codes, cells } = localCells(places, tally);
  const populations = Float64Array.from(places, (place) => tally.towns[place]!.population);
  const values = Float64Array.from(cells.flatMap((cell) => tally.cells[cell]!.values));
  const subjectOf = Uint16Array.from(cells, (cell) => subjects.firstIndicator + tally.cells[cell]!.indicator);
  const width = tally.measures.length;
  const weights = new Float64Array(cells.length);
  const people = new Float64Array(cells.length);
  const sums = new Float64Array(subjects.list.length * width);
  const ns = new Float64Array(subjects.list.length * width);
  const reached = new Float64Array(subjects.list.length * (REACHES.length + 1));

  const addTowns = (counts: Uint16Array | null): void => {
    weights.fill(0);
    people.fill(0);
    for (let town = 0; town < populations.length; town++) {
      const weight = counts === null ? 1 : counts[town]!;
      if (weight === 0) continue;
      const inhabitants = weight * populations[town]!;
      for (let at = town * indicators; at < (town + 1) * indicators; at++) {
        const cell = codes[at]!;
        weights[cell] = weights[cell]! + weight;
        people[cell] = people[cell]! + inhabitants;
      }
    }
  };

  const addCells = (): void => {
    sums.fill(0);
    ns.fill(0);
    reached.fill(0);
    for (let cell = 0; cell < cells.length; cell++) {
      const weight = weights[cell]!;
      if (weight === 0) continue;
      const subject = subjectOf[cell]!;
      for (let measure = 0; measure < width; measure++) {
        const value = values[cell * width + measure]!;
        if (Number.isNaN(value)) continue;
        sums[subject * width + measure]! += weight * value;
        ns[subject * width + measure]! += weight;
      }
      // The first measure is the level; place 0 holds all inhabitants of towns that were observed.
      for (let reach = 0; reach <= values[cell * width]!; reach++) reached[subject * (REACHES.length + 1) + reach]! += people[cell]!;
    }
  };

  const addUp = (): void => {
    for (const [indicator, family] of subjects.familyOf.entries()) {
      for (let measure = 0; measure < width; measure++) {
        const from = (subjects.firstIndicator + indicator) * width + measure;
        for (const into of [measure, family * width + measure]) {
          sums[into]! += sums[from]!;
          ns[into]! += ns[from]!;
        }
      }
    }
  };

  return (counts, out, at, stride) => {
    addTowns(counts);
    addCells();
    addUp();
    for (let row = 0; row < rows.length; row++) {
      const wanted = rows[row]!;
      const from = wanted.subject * (wanted.kind === 'mean' ? width : REACHES.length + 1);
      // 0 / 0 is NaN: nothing observed, nothing said.
      out[at + row * stride] =
        wanted.kind === 'mean' ? sums[from + wanted.of]! / ns[from + wanted.of]! : reached[from + wanted.reach]! / reached[from]!;
    }
  };
}

/** Only the cells that occur in the scope, so that a small one is quick. */
function localCells(
  places: readonly number[],
  { indicators, codes }: Tally,
): { readonly codes: Uint32Array; readonly cells: readonly number[] } {
  const local = new Map<number, number>();
  const cells: number[] = [];
  const localCodes = new Uint32Array(places.length * indicators);
  for (const [town, place] of places.entries()) {
    for (let indicator = 0; indicator < indicators; indicator++) {
      const cell = codes[place * indicators + indicator]!;
      let at = local.get(cell);
      if (at === undefined) {
        at = cells.length;
        local.set(cell, at);
        cells.push(cell);
      }
      localCodes[town * indicators + indicator] = at;
    }
  }
  return { codes: localCodes, cells };
}
