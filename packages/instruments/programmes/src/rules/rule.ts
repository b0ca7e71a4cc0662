import type { Annotated, Found } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';

/** What a rule may know: one sentence, and what stands above it. */
export interface View {
  readonly sentence: Annotated;
  readonly heading: HeadingView;
}

/** The headings that govern a sentence. */
export interface HeadingView {
  /** The nearest one’s words; empty without one. */
  readonly text: string;
  /** Whether one of them is on digital matters. */
  readonly digital: boolean;
  /** Whether one of them sets apart what is no programme: legal notices, the team, contacts. */
  readonly apart: boolean;
}

/** One fact that a rule saw: the words, and what they weigh. Three points name a theme, two make a sentence digital. */
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
  readonly see: (view: View) => readonly Sight[];
}
