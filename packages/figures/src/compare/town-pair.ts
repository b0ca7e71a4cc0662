import type { Indicator, Mark } from '../marks.ts';
import { checkTown } from '../panel.ts';
import { FiguresRefusal } from '../refusal.ts';
import type { Measured } from './measured.ts';
import { type SiteChange, siteChange } from './site-change.ts';

/** A town that both waves measured. */
export interface TownPair {
  readonly code: string;
  /** As the later wave calls it. */
  readonly name: string;
  /** What the earlier wave published. */
  readonly published: readonly Mark[];
  /** The earlier captures judged by the later wave's rubric; `null` when they were not: levels cannot be compared. */
  readonly from: readonly Mark[] | null;
  readonly to: readonly Mark[];
  /** Whether one rubric judged both waves. */
  readonly rubrics: 'same' | 'differ';
  /** For each indicator whether both findings rest on the same evidence: the rubric saw the same twice, and errs in both alike. */
  readonly sameEvidence: readonly boolean[];
  readonly site: SiteChange | null;
}

/**
 * @returns `null` where either wave did not measure the town
 * @throws FiguresRefusal for marks that do not fit the catalogue or cannot be
 */
export function townPair(before: Measured, after: Measured, catalogue: readonly Indicator[]): TownPair | null {
  if (before.state !== 'done' || after.state !== 'done') return null;
  const same = before.rubric === after.rubric;
  const from = same ? before.town.marks : (before.rejudged ?? null);
  checkTown(before.town, catalogue);
  checkTown(after.town, catalogue);
  if (from !== null && !same) checkTown({ ...before.town, marks: from }, catalogue);
  return {
    code: after.town.code,
    name: after.town.name,
    published: before.town.marks,
    from,
    to: after.town.marks,
    rubrics: same ? 'same' : 'differ',
    sameEvidence: catalogue.map((_, at) => {
      const seen = before.evidence?.[at];
      return from !== null && seen !== undefined && seen === after.evidence?.[at];
    }),
    site: siteChange(before, after),
  };
}

/** Two waves side by side: each list in the order of the codes. */
export interface Paired {
  readonly both: readonly (readonly [Measured, Measured])[];
  readonly onlyBefore: readonly Measured[];
  readonly onlyAfter: readonly Measured[];
}

/**
 * Pairs towns by their codes. A commune that was merged into another has one code in one wave only, and so no pair.
 *
 * @throws FiguresRefusal for a territory that stands twice in a wave
 */
export function pairUp(before: readonly Measured[], after: readonly Measured[]): Paired {
  const later = byCode(after);
  const both: (readonly [Measured, Measured])[] = [];
  const onlyBefore: Measured[] = [];
  for (const [code, old] of byCode(before)) {
    const now = later.get(code);
    if (now === undefined) onlyBefore.push(old);
    else both.push([old, now]);
    later.delete(code);
  }
  return { both, onlyBefore, onlyAfter: [...later.values()] };
}

function byCode(wave: readonly Measured[]): Map<string, Measured> {
  const sorted = [...wave].sort(({ town: a }, { town: b }) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const towns = new Map(sorted.map((measured) => [measured.town.code, measured]));
  if (towns.size === sorted.length) return towns;
  const twice = sorted.find(({ town }, at) => sorted[at - 1]?.town.code === town.code)!;
  throw new FiguresRefusal('same-territory-twice', `${twice.town.code} stands twice in a wave`);
}
