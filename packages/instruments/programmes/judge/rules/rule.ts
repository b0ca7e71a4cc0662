import type { Annotated, Found } from '../annotate.ts';
import type { ThemeId } from '../codebook/theme.ts';
import { type Given, giver, type Need } from '../parts.ts';

/** One fact that a rule saw in a sentence: the words, what they speak of, and what they weigh. Two points are enough. */
export interface Sight {
  /** `null` for what is digital and of no theme. */
  readonly theme: ThemeId | null;
  readonly at: Found;
  readonly weight: number;
  /** The words, where they stand in the sentence before. */
  readonly words?: string;
}

/** What finds digital statements. Its name stands in findings for ever. */
export interface Rule {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  /** The strongest that sees something gives a statement its rule. No two are alike. */
  readonly strength: number;
  /** Parts of the sentence that it is given. It cannot reach for others. */
  readonly needs: readonly Need[];
  readonly see: (sentence: Annotated) => readonly Sight[];
}

/** A rule that is given what it needs, and no more. */
export function rule<const Needed extends Need>(
  own: Omit<Rule, 'needs' | 'see'> & { readonly needs: readonly Needed[]; readonly see: (given: Given<Needed>) => readonly Sight[] },
): Rule {
  const give = giver(own.needs);
  return { ...own, see: (sentence) => own.see(give(sentence)) };
}
