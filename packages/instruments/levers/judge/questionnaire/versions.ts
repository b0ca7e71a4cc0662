import { canonicalJson, type Level } from '@beffroi/domain';
import type { InBoth, LeverId } from '../catalogue/lever.ts';
import type { LeverQuestion, SixOf } from './question.ts';

/** A version of a lever's question that people have answered: its digest stands with their answers. */
export interface ReleasedQuestion {
  readonly lever: LeverId;
  readonly version: number;
  /** SHA-256 of `wordingOf`, as `sha256:` and hexadecimal digits. */
  readonly digest: string;
}

/** What an answer of an older version becomes in the next one; written when the newer version is. */
export interface VersionMap {
  readonly lever: LeverId;
  readonly from: number;
  readonly to: number;
  /** What each old level is worth now; `null` where nothing of the new version says the same. */
  readonly levels: SixOf<Level | null>;
  /** What is lost by carrying over, for people; `null` where nothing is. */
  readonly loss: InBoth | null;
}

/** An old answer in a newer version: its level, or `null` where nothing is left of it, with what was lost on the way. */
export interface CarriedOver {
  readonly level: Level | null;
  readonly losses: readonly InBoth[];
}

/** What a version binds: questions and anchors in both languages. Steps, proofs and half-lives may be mended without a new one. */
export function wordingOf({ lever, version, questions, anchors }: LeverQuestion): string {
  return canonicalJson({ lever, version, questions, anchors });
}

/**
 * Carries an answer from the version in which it was given to a newer one, map by map.
 *
 * @returns `null` where no map leads there: then the answer stays with its version and is counted in no newer one
 */
export function carriedOver(maps: readonly VersionMap[], lever: LeverId, from: number, to: number, level: Level): CarriedOver | null {
  if (from === to) return { level, losses: [] };
  const map = maps.find((one) => one.lever === lever && one.from === from && one.to > from && one.to <= to);
  if (map === undefined) return null;
  const losses = map.loss === null ? [] : [map.loss];
  const next = map.levels[level];
  if (next === null) return { level: null, losses };
  const rest = carriedOver(maps, lever, map.to, to, next);
  return rest === null ? null : { level: rest.level, losses: [...losses, ...rest.losses] };
}
