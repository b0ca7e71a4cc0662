import { fold } from './fold.ts';
import type { VoicePolicies } from './policies.ts';
import type { PostSpeaker } from './signature.ts';

/** What may sign for whoever writes, and how it must look to be taken for a signature without a mark. */
interface SigningName {
  /** Folded. */
  readonly name: string;
  readonly units: number;
  /** As it is written; letters sign without a mark in this size only. */
  readonly exact: string | null;
}

/** All that could sign for who writes: their own names and letters, the team's words, the character's name. Longest first. */
export function signingNames(speaker: PostSpeaker, voices: VoicePolicies, team: string | null): readonly string[] {
  const known = voices.speakers?.speakers.find(({ id }) => speaker.kind === 'agent' && id === speaker.speaks);
  const own = speaker.kind === 'agent' ? [speaker.firstName, speaker.pseudonym, ...lettersOf(speaker.initials)] : [];
  const personas = voices.persona === null ? [] : [voices.persona.name, `${voices.persona.name}, ${voices.persona.nature}`];
  const all = [...own, ...personas, team, known?.name, known && `${known.name}, ${known.job}`];
  return all.flatMap((name) => (name ? [name.normalize('NFC').trim()] : [])).sort((one, other) => other.length - one.length);
}

/**
 * Where a text that somebody typed ends before the signature that they typed too: "… demain. ^SD", "… - Sophie", "… soirée ! Sophie."
 *
 * @param names from `signingNames`
 * @returns `text.length` where nothing signs. "Merci, Sophie" speaks to a Sophie, "la carte SD" is a card, "- Sophie" below other items is one: they stay.
 */
export function endBeforeSignature(text: string, names: readonly string[], language: string): number {
  const signing = names.filter((name) => name !== '').map(signingName);
  let end = text.length;
  for (;;) {
    const before = withoutOne(text.slice(0, end), signing, language);
    if (before === null) return end;
    end = before;
  }
}

function lettersOf(initials: string | null): readonly string[] {
  return initials === null ? [] : [initials, [...initials].map((letter) => `${letter}.`).join('')];
}

function signingName(name: string): SigningName {
  return { name: fold(name), units: name.length, exact: /^[\p{Lu}.]{1,8}$|^\p{Lu}\p{L}{1,2}\p{Lu}$/u.test(name) ? name : null };
}

/** Where a text ends without the signature at its end; `null` where it has none. */
function withoutOne(text: string, names: readonly SigningName[], language: string): number | null {
  const end = text.trimEnd().length;
  const closing = /[\s.!)*]{0,4}$/u.exec(text.slice(Math.max(0, end - 4), end))![0];
  for (const closed of new Set([end, end - closing.length]))
    for (const name of names) {
      const start = closed - name.units;
      if (start < 0 || fold(text.slice(start, closed)) !== name.name) continue;
      const opening = openingOf(text.slice(0, start), text.slice(start, closed), text.slice(closed, end), name, language);
      if (opening !== null) return start - opening;
    }
  return null;
}

/** How many units before the name belong to the signature (its mark, spaces); `null` where the name does not sign. */
function openingOf(before: string, written: string, closing: string, name: SigningName, language: string): number | null {
  const near = before.slice(-60);
  const mark = MARK.exec(near)?.[0];
  if (mark !== undefined) return isItem(before, mark) || mark.includes('(') !== closing.includes(')') ? null : mark.length;
  if (closing.includes(')') || (name.exact !== null && name.exact !== written)) return null;
  const apart = name.exact === null ? OVER : ALL_OVER;
  if (apart.test(near) || closingsOf(language).test(near)) return near.length - near.trimEnd().length;
  return null;
}

/** A mark with what parts it from the text: "^", "- ", "– ", "/", "(". */
const MARK = /(?:^|\s+|(?<=[.!?…:;]))(?:[\^/*~|]|[-–—]{1,2}|\()[ \u00a0\u202f]?$/u;
/** What was said is over: a sentence, a line, an emoji. */
const OVER = /(?:[.!…]|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\s+$|[^\s:][^\S\n]*\n\s*$/u;
/** Letters sign behind a question too; a name would answer it. */
const ALL_OVER = /(?:[.!…?]|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\s+$|[^\s:][^\S\n]*\n\s*$/u;

/** "- Marc⏎- Sophie": the last of several, or of one with a heading. */
function isItem(before: string, mark: string): boolean {
  if (!mark.includes('\n') && mark.length < before.length) return false;
  const lines = before.slice(-400).trimEnd().split('\n');
  const line = lines.at(-2) ?? '';
  return /^\s*[-–—*]\s/u.test(line) || /:\s*$/u.test(line);
}

const FRENCH =
  /(?:^|[^\p{L}])(?:cordialement|bien à (?:vous|toi)|bien cordialement|bonne (?:journée|soirée|nuit|fin de journée|semaine)|bon(?:ne)? (?:week-end|après-midi)|belle (?:journée|soirée)|à (?:bientôt|très vite|demain|tout à l['’]heure))\s?[,!]?\s+$/iu;
const ENGLISH = /(?:^|[^\p{L}])(?:(?:kind |best |warm )?regards|best|best wishes|cheers|take care|see you soon|yours|sincerely),?\s+$/iu;
const EITHER = new RegExp(`${FRENCH.source}|${ENGLISH.source}`, 'iu');

function closingsOf(language: string): RegExp {
  if (language.startsWith('fr')) return FRENCH;
  return language.startsWith('en') ? ENGLISH : EITHER;
}
