import type { ThemeId } from '@beffroi/programmes';

/** How far the rules and careful readers agree on a set of programmes; all but counts from 0 to 1. */
export interface ProgrammesAgreementOfSet {
  /** `written-on` the invented programmes that the rules were tried on while they were written · `kept-apart` those they never saw · `real` real ones. */
  readonly set: 'written-on' | 'kept-apart' | 'real';
  readonly programmes: number;
  /** F1 of "speaks of digital matters", over programmes. */
  readonly mention: number;
  /** F1 of themes: over all together, and the mean over themes that anybody named. */
  readonly micro: number;
  readonly macro: number;
  /** Weighted kappa of the ladder, over statements that both found; `null` where it was not measured. */
  readonly ladder: number | null;
}

/** Agreement of the rules of programmes with people, as it was measured when they were released: docs/method/programmes.md. */
export interface ProgrammesAgreement {
  readonly rubric: string;
  readonly sets: readonly ProgrammesAgreementOfSet[];
  readonly themes: readonly { readonly theme: ThemeId; readonly f1: number; readonly programmes: number }[];
}

/** The last measurement that was published; `null` before the first. */
export const PROGRAMMES_AGREEMENT: ProgrammesAgreement | null = null;
