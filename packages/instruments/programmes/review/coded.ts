import { AnswerFault } from '@beffroi/instrument';
import { type Commitment, THEME_IDS, type ThemeId } from '@beffroi/programmes/judge';

/** What somebody says of a sentence of a programme. */
export interface Coded {
  /** Whether it says something of a digital matter of the town's or its inhabitants'; cameras included. */
  readonly digital: boolean;
  /** In the codebook's order; none for what is digital and of no theme. */
  readonly themes: readonly ThemeId[];
  /** `null` where it is not digital. */
  readonly commitment: Commitment | null;
}

/**
 * An answer as it is kept: themes in the codebook's order, each once.
 *
 * @throws AnswerFault `bad-answer` (a theme or rung that is not in the codebook), `no-commitment` (digital without a rung), `not-digital` (a theme or rung
 *   of what is not)
 */
export function readCoded(value: unknown): Coded {
  const { digital, themes, commitment } = (value ?? {}) as Record<keyof Coded, unknown>;
  if (typeof digital !== 'boolean' || !Array.isArray(themes)) throw new AnswerFault('bad-answer', 'digital or not');
  const known: readonly unknown[] = THEME_IDS;
  if (themes.some((theme) => !known.includes(theme))) throw new AnswerFault('bad-answer', themes.join());
  if (commitment !== null && !isRung(commitment)) throw new AnswerFault('bad-answer', `commitment ${commitment}`);
  if (digital && commitment === null) throw new AnswerFault('no-commitment', 'digital without a rung of the ladder');
  if (!digital && (themes.length > 0 || commitment !== null))
    throw new AnswerFault('not-digital', 'a theme or rung of what is not digital');
  return { digital, themes: THEME_IDS.filter((id) => themes.includes(id)), commitment };
}

const isRung = (value: unknown): value is Commitment => [0, 1, 2, 3].includes(value as number);

/** What the fields of a form say: `answer` yes or no, `commitment`, and one field for each theme that was ticked. @throws AnswerFault */
export function codedInFields(field: (name: string) => string | null): Coded {
  const answer = field('answer');
  if (answer !== 'yes' && answer !== 'no') throw new AnswerFault('bad-answer', 'digital or not');
  const rung = field('commitment') ?? '';
  return readCoded({
    digital: answer === 'yes',
    themes: THEME_IDS.filter((id) => field(`theme-${id}`) !== null),
    commitment: /^[0-3]$/.test(rung) ? Number(rung) : null,
  });
}
