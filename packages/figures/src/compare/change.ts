import type { Level, Obstacle } from '@beffroi/domain';
import type { Mark } from '../marks.ts';
import type { SiteChange } from './site-change.ts';

/** Why a finding is not what it was. */
export type ChangeReason =
  /** From level 0 to another one, and back. */
  | { readonly kind: 'appeared' }
  | { readonly kind: 'vanished' }
  /** From one level above 0 to another. */
  | { readonly kind: 'rose' }
  | { readonly kind: 'fell' }
  /** The level beside (what the town itself runs) rose or fell, where the level did not do the same. */
  | { readonly kind: 'own-rose' }
  | { readonly kind: 'own-fell' }
  /** It could be seen in one of the waves only: no progress and no loss. */
  | { readonly kind: 'became-visible' }
  | { readonly kind: 'became-hidden' }
  /** It could be seen in neither, for another reason than before. */
  | { readonly kind: 'obstacle-changed'; readonly from: Obstacle | null; readonly to: Obstacle | null }
  /** The rubric abstained in one of the waves, because signals contradicted each other. */
  | { readonly kind: 'decided' }
  | { readonly kind: 'undecided' }
  /** Another provider carries the service; or one that is known came or left. */
  | { readonly kind: 'provider-changed'; readonly from: string; readonly to: string }
  | { readonly kind: 'provider-came'; readonly to: string }
  | { readonly kind: 'provider-left'; readonly from: string }
  /** Law or nature allow another level than they did. */
  | { readonly kind: 'ceiling-changed'; readonly from: Level; readonly to: Level }
  /**
   * The newer rubric sees other things in the old captures. Of a difference of `total` levels between what was published then and now,
   * `rubric` are its doing and the rest is the town's; `null` where a level is missing.
   */
  | { readonly kind: 'rubric-changed'; readonly total: number | null; readonly rubric: number | null }
  /** The rubrics differ and the old captures were not judged again: nothing can be concluded. */
  | { readonly kind: 'rubric-unknown' }
  | SiteChange;

/**
 * `told`: what the first reason says holds, beyond the errors of the rubric · `noise`: the rubric's errors alone may well have made it ·
 * `not-comparable`: there are no two levels by one rubric.
 */
export type Certainty = 'told' | 'noise' | 'not-comparable';

/** One finding that is not what it was. */
export interface Change {
  /** Of the catalogue. */
  readonly indicator: string;
  /** What the earlier wave had published. */
  readonly published: Mark;
  /** What the change is measured from: `published`, or the same captures judged by the later wave's rubric where that is another one. */
  readonly from: Mark;
  readonly to: Mark;
  /** The main one first. */
  readonly reasons: readonly [ChangeReason, ...ChangeReason[]];
  readonly certainty: Certainty;
  /**
   * Probability that nothing changed in the direction seen, given how sure both marks are (see `noise.ts`); `null` where no level changed or
   * levels cannot be compared.
   */
  readonly noise: number | null;
}
