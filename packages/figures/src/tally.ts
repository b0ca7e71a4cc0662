import type { Indicator, Town } from './marks.ts';
import { type Measure, markValue } from './measure.ts';

/** What marks of one kind in one indicator are worth: most towns share a few of these, so samples are counted by them. */
export interface Cell {
  /** Place in the catalogue. */
  readonly indicator: number;
  /** One value a measure, in the order of the tally's; NaN where there is none. */
  readonly values: readonly number[];
}

/** A panel's marks as cells, for adding up samples quickly. */
export interface Tally {
  readonly towns: readonly Town[];
  readonly indicators: number;
  /** What is averaged. */
  readonly measures: readonly Measure[];
  readonly cells: readonly Cell[];
  /** For each town, for each indicator, the place of its cell. */
  readonly codes: Uint32Array;
}

/** @param towns in the order that samples are drawn in */
export function tallyOf(towns: readonly Town[], catalogue: readonly Indicator[], measures: readonly Measure[]): Tally {
  const indicators = catalogue.length;
  const scales = measures.filter((measure) => measure !== 'level' && measure !== 'attainment');
  const cells: Cell[] = [];
  const places = new Map<number, number>();
  const codes = new Uint32Array(towns.length * indicators);
  let at = 0;
  for (const { marks } of towns) {
    for (let indicator = 0; indicator < indicators; indicator++) {
      const mark = marks[indicator]!;
      let key = (indicator * 7 + (mark.level ?? 6)) * 7 + mark.ceiling;
      for (const scale of scales) key = key * 7 + (mark.further[scale] ?? 6);
      let place = places.get(key);
      if (place === undefined) {
        place = cells.length;
        places.set(key, place);
        cells.push({ indicator, values: measures.map((measure) => markValue(mark, measure) ?? Number.NaN) });
      }
      codes[at++] = place;
    }
  }
  return { towns, indicators, measures, cells, codes };
}
