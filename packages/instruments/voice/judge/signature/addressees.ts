import { IN_SEGMENTS } from '../clues/clues.ts';
import { foldName, listedLikeness } from './likeness.ts';
import type { Segment } from './parts.ts';
import type { Token } from './tokens.ts';
import { wordOf } from './word.ts';

const GREETING =
  /^(?:(?:re ?)?bonjour|bjr|bonsoir|bsr|salut|coucou|hello|hi|hey|hiya|dear|cher|chere|allo|good (?:morning|afternoon|evening)|morning|afternoon|evening|merci|thanks|thank you|thank you so much|sorry|desole|desolee|navre|navree|bravo|felicitations|congratulations|congrats|bienvenue|welcome|cheers|oh|ah|oui|non|yes|no|ok|well done|happy birthday|joyeux anniversaire|bon anniversaire|for you|just for you)(?: (?:a vous|a toi|encore|beaucoup|again|so much|there|chere|cher|madame|monsieur|mme|m|mr|mrs|ms|et))* ([\p{L}'-]+)$/u;
const GREETS =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|dear|cher|chere|good morning|good afternoon|good evening|just for you|for you)$/u;

/** Before a name: who speaks says who that is, or that they stay. */
const OF_ONESELF =
  /(?:^|\s)(?:c'est|ici|moi|suis|i'm|i am|it's|this is|me|here|ensemble|avec vous|with you|jusqu'\S+|until|till|til) ?(?:\S+ ){0,2}\S*$/u;

const SOUGHT_GREETING = IN_SEGMENTS.note(GREETING);
const SOUGHT_GREETS = IN_SEGMENTS.note(GREETS);

/** Tells whether a name is that of who is spoken to: a greeting, thanks or a handle give it. */
export function addresseesOf(segments: readonly Segment[], tokens: readonly Token[]): (name: string) => boolean {
  const called = new Set<string>();
  segments.forEach((segment, at) => {
    const name = segment.words.length < 8 && segment.clues.of(SOUGHT_GREETING) ? GREETING.exec(segment.folded)?.[1] : undefined;
    // The last words of a post may be a closing with the name of who signs.
    if (name !== undefined && at < segments.length - 1) called.add(name);
    // "Bonjour, Claire," and "Claire, bonjour".
    const next = segments[at + 1];
    if (
      next?.words.length === 1 &&
      at + 1 < segments.length - 1 &&
      segment.clues.of(SOUGHT_GREETS) &&
      GREETS.test(segment.folded) &&
      isComma(next.gap)
    )
      called.add(next.folded);
    if (at === 0 && segment.words.length === 1 && next !== undefined && isComma(next.gap)) called.add(segment.folded);
    // "Happy to help, Taylor! Enjoy the game": whom something short is said to, and more behind.
    if (
      at < 2 &&
      segment.words.length < 6 &&
      next?.words.length === 1 &&
      isComma(next.gap) &&
      segments[at + 2]?.gap[0]?.text === '!' &&
      !OF_ONESELF.test(segment.folded)
    )
      called.add(next.folded);
  });
  const mentions = tokens.filter(({ kind }) => kind === 'mention');
  const handles = mentions.length === 0 ? [] : mentions.flatMap(({ text }) => piecesOf(text));
  return (name) => {
    const { folded } = wordOf(name);
    return called.has(folded) || handles.some((piece) => isOfHandle(folded, piece));
  };
}

/** Digits that stand for letters. */
const LIKE: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
]);

const piecesOf = (handle: string): string[] => {
  const name = handle.split('@')[1] ?? '';
  const pieces = name.split(/[_.\d-]+|(?<=\p{Ll})(?=\p{Lu})/u).map(foldName);
  // "@a_l_ex_is_" is Alexis.
  const all = [...pieces, foldName(name), foldName(name).replace(/[_.-]/gu, '')];
  // "@mart1n" is Martin, "@n0ra_s" Nora.
  if (/\p{L}[0134]\p{L}/u.test(name))
    all.push(...name.split(/[_.-]+/u).map((piece) => foldName(piece.replace(/[0134]/gu, (digit) => LIKE.get(digit)!))));
  return all.filter((piece) => piece.length > 1);
};

/** "@dan_gx" is Daniel, "@lucievdb" Lucie, "@rosie" Rosie: one begins the other, and is a name or three letters at least. */
function isOfHandle(name: string, piece: string): boolean {
  if (name === piece) return true;
  if (piece.length > 2 && piece.length < name.length) return name.startsWith(piece) && listedLikeness(piece) !== null;
  // "@katia … Kat": three letters, where the handle is a name.
  return piece.startsWith(name) && (name.length > 3 || (name.length === 3 && listedLikeness(piece) !== null));
}

const isComma = (gap: readonly Token[]): boolean =>
  gap.some(({ text }) => text === ',') && gap.every(({ kind, text }) => kind === 'space' || text === ',');
