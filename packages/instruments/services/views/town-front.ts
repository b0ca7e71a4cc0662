import { SERVICES, serviceOf } from '@beffroi/services/judge';
import { type NextStep, nextStep } from './next-steps.ts';
import type { ReviewedMark } from './reviewed.ts';
import type { SheetStep, TownSheet } from './town.ts';
import type { TownCounts, TownMark } from './town-mark.ts';

/** What was read of a service, in its page's words. */
export interface FrontQuote {
  readonly quote: string;
  readonly url: string;
  /** Which piece of evidence of its finding it is, from 1. */
  readonly n: number;
}

/** One service as the front of a sheet says it. */
export interface FrontMark extends TownMark {
  /** What would lift it; `null` where nothing can, or nothing is known. */
  readonly step: NextStep | null;
  /** What people retained of it; `null` where nobody has read it. */
  readonly people: ReviewedMark | null;
  /** The words that prove it, where they stand on the sheet itself (default: on a page of their own). */
  readonly quotes: readonly FrontQuote[];
}

/** What a town's sheet says to who has a minute: of a wave, or of one measurement that somebody asked for. */
export interface TownFront {
  readonly name: string;
  /** Whether a published wave holds it: each mark has a page that proves it then. */
  readonly published: boolean;
  /** INSEE code; `null` where nobody said which commune it is. */
  readonly code: string | null;
  readonly population: number | null;
  readonly counts: TownCounts;
  /** In the order of the catalogue. */
  readonly marks: readonly FrontMark[];
  /** The best first. */
  readonly steps: readonly SheetStep[];
  /** The home page that was reached. */
  readonly home: string | null;
  /** When its pages were read (ISO 8601). */
  readonly read: string | null;
}

/** Who reads a sheet: it says first what they came for. */
export type Reader = 'elected' | 'agent' | 'resident' | 'journalist';

/** The front of a town that a published wave holds; `null` where it was not measured. */
export function frontOfSheet(sheet: TownSheet, reviewed: ReadonlyMap<string, ReviewedMark>): TownFront | null {
  const { town, results, wave } = sheet;
  if (results === null) return null;
  const year = new Date(wave.dated).getUTCFullYear();
  return {
    name: town.name,
    published: true,
    code: town.code,
    population: town.population,
    counts: results.counts,
    marks: results.marks.map((mark) => frontMark(mark, year, reviewed.get(mark.indicator) ?? null)),
    steps: results.steps,
    home: sheet.home ?? sheet.site,
    read: sheet.capture?.endedAt ?? wave.dated,
  };
}

/** @param year of the measurement: ceilings and the State's teleservices change */
export function frontMark(mark: TownMark, year: number, people: ReviewedMark | null, quotes: readonly FrontQuote[] = []): FrontMark {
  return { ...mark, step: nextStep(serviceOf(mark.indicator), mark, year), people, quotes };
}

/** As they help who wants to do something there: what goes furthest first, then the order of the catalogue. */
export function byUse(marks: readonly FrontMark[]): readonly FrontMark[] {
  const place = (mark: FrontMark): number => SERVICES.findIndex(({ id }) => id === mark.indicator);
  return [...marks].sort((one, other) => (other.level ?? -1) - (one.level ?? -1) || place(one) - place(other));
}
