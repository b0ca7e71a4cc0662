import { abilitiesOf, type DeskChannel, type Draft, previewPost } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import { type Hint, hintsFor, privateDetails } from '@beffroi/speaking';
import { faultSentence } from '#lib/desk-words.ts';
import { desk } from '#lib/messages/desk.ts';

/** A post as it would stand, with all that is said of it before it goes out. */
export interface ShownDraft {
  readonly text: string;
  /** `213 signes sur 300, signature comprise`. */
  readonly count: string;
  readonly isOver: boolean;
  /** What keeps it from being sent, a sentence each. */
  readonly faults: readonly string[];
  /** What was done to it, a sentence each. */
  readonly notes: readonly string[];
  /** What of a person stands in it. */
  readonly privately: readonly string[];
  /** What would make it easier to read. */
  readonly hints: readonly string[];
}

type Speaking = DeskChannel & { readonly own: NonNullable<DeskChannel['own']> };

/** @param askerId who is answered; `null` for everybody */
export async function shownDraft(
  locals: App.Locals,
  { channel, own }: Speaking,
  askerId: string | null,
  draft: Draft,
): Promise<ShownDraft> {
  const { language, house } = locals;
  const say = desk[language];
  const { text, count, faults, typed, keptBack, election } = await previewPost(house.store, channel, own, askerId, draft, house.now());
  const { most } = abilitiesOf(channel).limits;
  const said = draft.text.trim() !== '';
  return {
    text,
    count: count.left < 0 ? say.over(-count.left) : say.count(count.count, most),
    isOver: count.left < 0,
    // Nobody is told off for what they have not begun.
    faults: faults
      .filter(({ code }) => said || code !== 'empty')
      .flatMap((fault) => faultSentence(fault.code, { ...fault }, language) ?? []),
    notes: [
      ...(typed ? [say.typedOut] : []),
      ...(keptBack === null ? [] : [election === null ? say.keptBack : say.keptBackElection(election.year, election.source)]),
    ],
    privately: privateKinds(draft.text, language),
    hints: hintsFor(draft.text, { language: draft.language, altTexts: [], names: [] })
      .slice(0, MOST_HINTS)
      .map((hint) => hintWords(hint, draft.text, language)),
  };
}

const MOST_HINTS = 4;

/** What of a person stands in a text, each kind once. */
export function privateKinds(text: string, language: Language): readonly string[] {
  return [...new Set(privateDetails(text).map(({ kind }) => desk[language].privateKinds[kind] ?? kind))];
}

function hintWords(hint: Hint, text: string, language: Language): string {
  const said = 'start' in hint ? text.slice(hint.start, hint.end) : '';
  const [first, more] =
    hint.code === 'long-sentence'
      ? [String(hint.words), '']
      : hint.code === 'jargon'
        ? [said, hint.plain]
        : hint.code === 'hashtag-case'
          ? [said, hint.proposed ?? '']
          : [said, ''];
  return desk[language].hint[hint.code]!(first, more);
}
