import type { Annotated, Found } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';

/** One fact that a rule saw in a sentence: the words, what they speak of, and what they weigh. Two points are enough. */
export interface Sight {
  /** `null` for what is digital and of no theme. */
  readonly theme: ThemeId | null;
  readonly at: Found;
  readonly weight: number;
}

/** What finds digital statements. Its name stands in findings for ever. */
export interface Rule {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  readonly see: (sentence: Annotated) => readonly Sight[];
}
