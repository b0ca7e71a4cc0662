import { type Commitment, THEME_IDS, type ThemeId } from '@beffroi/programmes/judge';
import { ReviewRefusal } from '../refusal.ts';

/** What somebody says of a sentence of a programme. */
export interface Coded {
  /** Whether it says something of a digital matter of the town's or its inhabitants'; cameras included. */
  readonly digital: boolean;
  /** In the codebook's order; none for what is digital and of no theme. */
  readonly themes: readonly ThemeId[];
  /** `null` where it is not digital. */
  readonly commitment: Commitment | null;
}

/** The same as a row has it. */
export interface CodedRow {
  readonly digital: boolean;
  readonly themes: readonly string[];
  readonly commitment: number | null;
}

/** What a row says. The database holds what `codedIn` has let in, and nothing else. */
export function codedOf({ digital, themes, commitment }: CodedRow): Coded {
  return { digital, themes: themes as readonly ThemeId[], commitment: commitment as Commitment | null };
}

/** True when both say the same of a sentence. */
export function sameCoded(one: CodedRow, other: CodedRow): boolean {
  return one.digital === other.digital && one.commitment === other.commitment && one.themes.join() === other.themes.join();
}

/**
 * An answer as it is kept: themes in the codebook's order, each once.
 *
 * @throws ReviewRefusal `bad-answer` (a theme or rung that is not in the codebook), `no-commitment` (digital without a rung), `not-digital` (a theme or rung
 *   of what is not)
 */
export function codedIn({ digital, themes, commitment }: CodedRow): CodedRow & { readonly themes: string[] } {
  const known: readonly string[] = THEME_IDS;
  if (themes.some((theme) => !known.includes(theme))) throw new ReviewRefusal('bad-answer', themes.join());
  if (commitment !== null && ![0, 1, 2, 3].includes(commitment)) throw new ReviewRefusal('bad-answer', `commitment ${commitment}`);
  if (digital && commitment === null) throw new ReviewRefusal('no-commitment', 'digital without a rung of the ladder');
  if (!digital && (themes.length > 0 || commitment !== null))
    throw new ReviewRefusal('not-digital', 'a theme or rung of what is not digital');
  return { digital, themes: THEME_IDS.filter((id) => themes.includes(id)), commitment };
}
