import type { Counted } from '@beffroi/review';

/** What counts since people have read the page. */
export const peopleCells = (counted: Counted | undefined) =>
  counted === undefined ? null : { kind: counted.kind, level: counted.level, by: counted.by };

interface Standing {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly evenness: number | null;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
  readonly strip: string;
}

/** Where a town stands; nothing where it was not judged. */
export function standingCells(standing: Standing | null) {
  return {
    mean: standing?.value ?? null,
    low: standing?.low ?? null,
    high: standing?.high ?? null,
    rank_low: standing?.rank_low ?? null,
    rank_high: standing?.rank_high ?? null,
    evenness: standing?.evenness ?? null,
    observed: standing?.observed ?? null,
    unobserved: standing?.unobserved ?? null,
    abstained: standing?.abstained ?? null,
    strip: standing?.strip ?? null,
  };
}
