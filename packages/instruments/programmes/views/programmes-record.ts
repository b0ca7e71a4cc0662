import type { ThemeId } from '@beffroi/programmes/judge';

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
export const PROGRAMMES_AGREEMENT: ProgrammesAgreement | null = {
  rubric: '1.9.0',
  sets: [
    { set: 'written-on', programmes: 43, mention: 1, micro: 0.992, macro: 0.991, ladder: 0.96 },
    { set: 'kept-apart', programmes: 14, mention: 1, micro: 0.963, macro: 0.95, ladder: 0.781 },
    { set: 'real', programmes: 32, mention: 0.955, micro: 0.843, macro: 0.746, ladder: 0.478 },
  ],
  themes: [
    { theme: 'one-stop-desk', f1: 0.897, programmes: 14 },
    { theme: 'website-app', f1: 0.98, programmes: 25 },
    { theme: 'online-procedures', f1: 0.984, programmes: 31 },
    { theme: 'school-equipment', f1: 1, programmes: 27 },
    { theme: 'broadband-fibre-wifi', f1: 1, programmes: 25 },
    { theme: 'digital-inclusion', f1: 0.986, programmes: 34 },
    { theme: 'open-data', f1: 0.977, programmes: 22 },
    { theme: 'e-participation', f1: 1, programmes: 24 },
    { theme: 'smart-city-iot', f1: 1, programmes: 18 },
    { theme: 'agents-tools-organisation', f1: 0.914, programmes: 18 },
    { theme: 'governance-elected-for-digital', f1: 0.968, programmes: 16 },
    { theme: 'economy-startups', f1: 0.955, programmes: 21 },
    { theme: 'e-health', f1: 1, programmes: 15 },
    { theme: 'video-surveillance', f1: 1, programmes: 35 },
    { theme: 'cybersecurity-sovereignty', f1: 1, programmes: 21 },
    { theme: 'ai', f1: 1, programmes: 11 },
    { theme: 'sober-digital', f1: 1, programmes: 17 },
  ],
};
