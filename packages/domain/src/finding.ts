import type { Evidence } from './evidence.ts';
import type { Obstacle } from './obstacle.ts';
import type { Level, PositiveLevel } from './scale.ts';

/** How sure the assessor is, from 0 to 1: the share of such findings that a careful person would confirm exactly. */
export type Confidence = number;

interface FindingBase<Indicator extends string> {
  readonly indicator: Indicator;
  /** Highest level that law and nature allow, in the year of the capture. */
  readonly ceiling: Level;
  readonly confidence: Confidence;
  /** Identifier of the provider who carries it; `null` when none was recognised. */
  readonly provider: string | null;
  /** Identifier of the reason, to be said in the reader's language by who prints it, with its values. */
  readonly because: Reason;
}

/** A reason as data: a code with values, said in French or English at the door. */
export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Level 1 to 5, never without evidence. */
export interface LevelFinding<Indicator extends string = string> extends FindingBase<Indicator> {
  readonly kind: 'level';
  readonly level: PositiveLevel;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Level 0: looked for in all these pages and not there. */
export interface AbsenceFinding<Indicator extends string = string> extends FindingBase<Indicator> {
  readonly kind: 'absence';
  readonly level: 0;
  /** What was seen and does not suffice (a title without content, another body); may be empty. */
  readonly evidence: readonly Evidence[];
  /** Addresses of the pages read. */
  readonly read: readonly [string, ...string[]];
}

/** It could not be seen. Not a 0, never averaged. */
export interface UnobservedFinding<Indicator extends string = string> extends FindingBase<Indicator> {
  readonly kind: 'unobserved';
  readonly level: null;
  readonly obstacle: Obstacle;
  readonly evidence: readonly Evidence[];
}

/** The rubric cannot decide: signals contradict each other, or nothing public is told of what need not be public. */
export interface AbstainedFinding<Indicator extends string = string> extends FindingBase<Indicator> {
  readonly kind: 'abstained';
  readonly level: null;
  /** The signals that contradict; none where nobody speaks. */
  readonly evidence: readonly Evidence[];
}

/**
 * What is said of one indicator for one territory by one assessor.
 *
 * @typeParam Detail what an instrument says beside
 */
export type Finding<Indicator extends string = string, Detail = unknown> = (
  | LevelFinding<Indicator>
  | AbsenceFinding<Indicator>
  | UnobservedFinding<Indicator>
  | AbstainedFinding<Indicator>
) &
  Detail;
