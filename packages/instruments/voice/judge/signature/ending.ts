import { IN_SEGMENTS, IN_TEXTS } from '../clues/clues.ts';
import type { Gap } from './gap.ts';
import { foldName, isListed } from './likeness.ts';
import type { PostParts, Segment } from './parts.ts';
import { remembered } from './remembered.ts';
import type { Signature } from './signature.ts';
import { CAPITAL, SENTENCE, wordOf } from './word.ts';
import { closes, givesThanks, isBegun, isWish, type Said } from './words/closings.ts';

/** What parts the last words of a post from the rest; the first that holds. */
export type Parting = 'start' | 'strong' | 'closing' | 'thanks' | 'line' | 'wish' | 'sentence' | 'emoji' | 'link' | 'none';

/** Words near the end of a post, that may be who signs, with what stands around them. */
export interface Ending {
  readonly parts: PostParts;
  readonly at: number;
  readonly segment: Segment;
  readonly gap: Gap;
  readonly before: Segment | null;
  readonly beforeGap: Gap | null;
  readonly parting: Parting;
  /** What follows in the same breath: a job, a service, a body. */
  readonly behind: readonly Segment[];
}

const MOST_SEGMENTS = 4;
const MOST_WORDS = 10;

/** The blocks that end a post, the longest first: each is one signature with what belongs to it, or it is no block. */
export function endingsOf(parts: PostParts): readonly Ending[] {
  if (last?.parts !== parts) last = { parts, endings: parts.cut ? [] : blocksOf(parts) };
  return last.endings;
}

/** Several rules ask the same of one post, one after the other. */
let last: { readonly parts: PostParts; readonly endings: readonly Ending[] } | null = null;

function blocksOf(parts: PostParts): Ending[] {
  const { segments } = parts;
  const endings: Ending[] = [];
  for (let at = segments.length - 1; at >= 0 && at >= segments.length - MOST_SEGMENTS; at--) {
    endings.unshift(endingAt(parts, at));
    if (!isBehind(segments[at]!, segments[at - 1])) break;
  }
  return endings;
}

/** The words from one segment on: rules and model ask for the same, which is made once. */
export function endingAt(parts: PostParts, at: number): Ending {
  const known = parts.endings[at];
  if (known !== undefined) return known;
  const ending = madeAt(parts, at);
  parts.endings[at] = ending;
  return ending;
}

function madeAt(parts: PostParts, at: number): Ending {
  const { segments } = parts;
  const segment = segments[at]!;
  const before = segments[at - 1] ?? null;
  const gap = segment.parted;
  const beforeGap = before === null ? null : before.parted;
  return {
    parts,
    at,
    segment,
    gap,
    before,
    beforeGap,
    parting: partingOf(
      gap,
      before,
      beforeGap,
      segment.gap.some(({ kind }) => kind === 'space'),
    ),
    behind: segments.slice(at + 1),
  };
}

/** Whether a segment can stand behind a name as what its bearer does or where they work. */
function isBehind(segment: Segment, before: Segment | undefined): boolean {
  const gap = segment.parted;
  if (before === undefined || gap.sentence || gap.colon || gap.link || gap.bare || gap.emoji) return false;
  if (segment.words.length > MOST_WORDS || (segment.quoted && segment.words.length > 5)) return false;
  const words = segment.foldedWords;
  if (words[0] === 'qui' && gap.comma) return true;
  if (/^(?:\d|promis|oui|avec toute|et )/u.test(segment.folded)) return gap.mark === 'bracket' || (gap.comma && words[0] === 'avec');
  return (segment.bits & SENTENCE) === 0 || gap.mark === 'bracket';
}

function partingOf(gap: Gap, before: Segment | null, beforeGap: Gap | null, spaced: boolean): Parting {
  if (before === null || beforeGap === null) return gap.mark === 'caret' || gap.mark === 'pen' ? 'strong' : 'start';
  if (
    gap.mark === 'caret' ||
    gap.mark === 'pen' ||
    gap.signed ||
    (gap.mark === 'bar' && gap.doubled) ||
    (beforeGap.mark === 'caret' && before.words.every(({ kind }) => kind === 'number'))
  )
    return 'strong';
  if (gap.colon) return 'none';
  const closed = !gap.sentence || gap.line || gap.comma || closesAtLength(before);
  if (closed && (gap.comma || gap.line || gap.mark !== null || gap.emoji || gap.sentence) && endsInClosing(before)) return 'closing';
  if (closed && (gap.comma || gap.line || gap.mark === 'dash') && givesThanks(before) && beginsSentence(before, beforeGap)) return 'thanks';
  if (gap.line) return 'line';
  if (gap.comma) return isWish(before) ? 'wish' : 'none';
  if (gap.sentence)
    return SHORTENED.test(before.last.text) &&
      before.last.text !== 'fr' &&
      // "Thanks all.": written short only behind the number of a house.
      !(before.last.text === 'all' && before.words.at(-2)?.kind !== 'number') &&
      !isMeasured(before) &&
      !gap.emoji &&
      !(gap.mark !== null && spaced)
      ? 'none'
      : 'sentence';
  if (gap.emoji) return 'emoji';
  return gap.link ? 'link' : 'none';
}

/** "déplacé de 50 m.": a unit behind its number, whose point ends the sentence. */
const isMeasured = ({ words }: Segment): boolean => words.at(-2)?.kind === 'number' && /^(?:m|mm|r)$/u.test(words.at(-1)!.text);

/** Words written short, whose point ends no sentence. */
const SHORTENED =
  /^(?:av|ave|bd|bld|blvd|pl|st|ste|r|fr|ph|ch|dir|mgr|gal|gén|mal|dr|pt|pte|all|imp|fg|chem|sq|rd|mt|vs|cf|ex|env|prof|m|mm|mr|mrs|ms|mme|mlle|cllr|sgt|dir|bât|bat|esc|apt|appt|lgt|etg|étg|rés|rens|tél|tel|qrt|fig|chap)$/iu;

/** The segment begins a sentence. */
const beginsSentence = (segment: Segment, gap: Gap): boolean =>
  gap.sentence || gap.line || gap.emoji || segment.gap.length === 0 || gap.link;

/** The whole segment, or its last words, close a letter: short closings only when they are all. */
function endsInClosing(segment: Segment): boolean {
  if (segment.words.length < 7 && closes(segment)) return true;
  if (!segment.clues.of(SOUGHT_LONG)) return false;
  const words = segment.foldedWords;
  return [4, 3, 2, 1].some((many) => words.length > many && LONG_CLOSING.test(words.slice(-many).join(' ')));
}

const LONG_CLOSING =
  /^(?:(?:tres |bien )?cordialement|bien a (?:vous|toi)|kind regards|best wishes|best regards|all the best|(?:mes |nos )?(?:meilleures |sinceres )?salutations|amicalement|yours sincerely|signee?)$/u;

const SOUGHT_LONG = IN_SEGMENTS.note(LONG_CLOSING);
const SOUGHT_WISHES = IN_SEGMENTS.note(/(?:^|\s)(?:tous )?mes (?:voeux|amities)(?: aux maries)?$/u);

const closesAtLength = ({ folded, clues }: Said, words: string = folded): boolean => clues.of(SOUGHT_LONG) && LONG_CLOSING.test(words);

/** Whether the closing of a letter stands on one line with the word behind it: "Best wishes Lakshmi". */
export function closesOnOneLine({ segment, parts, at }: Ending): boolean {
  const words = segment.foldedWords.slice(0, -1);
  const closing = words.join(' ');
  if (words.length === 0) return false;
  // "… the urn off x Ange": a kiss.
  if (parts.answers && words.length > 2 && words.at(-1)![0] === 'x' && /^x{1,3}$/u.test(words.at(-1)!)) return true;
  if (closes(segment, closing) && !/^(?:from|love from|x|best|love|wishes|regards|(?:for|pour|au nom|on behalf) .*)$/u.test(closing))
    return true;
  if (at === parts.segments.length - 1 && closesAtLength(segment, words.slice(-2).join(' '))) return true;
  return closesAtLength(segment, words.slice(-1).join(' ')) || (segment.clues.of(SOUGHT_WISHES) && SOUGHT_WISHES.pattern.test(closing));
}

/** Whether what stands before is over, so that a mark behind it signs. */
export function isFree({ parting, gap }: Ending): boolean {
  return parting !== 'none' && parting !== 'start' && !(parting === 'link' && gap.mark === null);
}

/** Whether nobody can have signed here: a picture's author, words inside a quotation, the end of a list. */
export function isNobodys(ending: Ending): boolean {
  const { gap, segment, parting, beforeGap } = ending;
  if (gap.credit || segment.quoted || (parting === 'start' && gap.mark === null)) return true;
  if (isCredited(ending.parts, segment.start)) return true;
  if (gap.colon && parting !== 'strong') return true;
  if (gap.mark === null && parting === 'sentence' && (isNumbered(ending) || isBehindLetter(ending))) return true;
  return (
    gap.line &&
    (gap.mark === 'dash' || gap.mark === 'star' || gap.mark === 'bar') &&
    beforeGap?.line === true &&
    beforeGap.mark === gap.mark
  );
}

/** "La Tosca, dir. mus. Edwige Aubanel", "Catalogue by C. Blake": whose part of a work something is. */
export const isCredited = ({ text, clues }: PostParts, start: number): boolean =>
  clues.of(SOUGHT_CREDITED) && text.charCodeAt(start - 1) === 32 && CREDITED.test(text.slice(Math.max(0, start - 36), start));
const CREDITED =
  /(?<!\p{L})(?:(?:[Dd]ir\.(?: ?mus\.| ?art\.)?|[Dd]irection musicale|[Mm]ise en scène|[Cc]horégraphie|[Ss]cénographie|[Dd]écors?|[Cc]ostumes?|[Ll]ivret|[Mm]\.e\.s\.|[Cc]ommissariat|[Ii]llus(?:trations?|\.)|[Tt]rad(?:uction|\.)|(?<=[,:.;] )(?:piano|violon|violoncelle|orgue|soprano|ténor|baryton|mezzo))(?: (?:de|par))? ?:?|(?:[Cc]atalogue|[Ll]ibretto|[Ss]ets|[Ll]ighting|[Cc]ostumes?|[Dd]esign|[Cc]horeography|[Mm]usic|[Ll]yrics|[Dd]irected|[Cc]onducted|[Cc]urated|[Ss]taged|[Tt]ranslated|[Ii]llustrated|[Pp]ainted|[Cc]omposed|[Ss]culpted|[Dd]onated|[Pp]resented|[Rr]estored) by) (?:\p{Lu}\. ){0,2}$/u;
const SOUGHT_CREDITED = IN_TEXTS.noteForPieces(CREDITED);

/** "2. Oumar S. 3. Lucas P.": one of a list. */
/** Whether a number of a list stands before a place; one number alone ends a sentence. */
export const isInList = (text: string, start: number): boolean =>
  /(?:^|\s)[2-9]\d?[.)] $/u.test(text.slice(Math.max(0, start - 6), start)) && /(?:^|\s)1[.)] \p{Lu}/u.test(text);

const isNumbered = ({ parts: { text }, segment: { start } }: Ending): boolean => isInList(text, start);

/** "arrêt E. Zola": a letter before, in the midst of what is said, is that of a name. */
const isBehindLetter = ({ before }: Ending): boolean =>
  before !== null && before.words.length > 1 && /^\p{Lu}$/u.test(before.last.text) && NAMED_AFTER.test(before.words.at(-2)!.word!.folded);
const NAMED_AFTER =
  /^(?:by|par|photo|photos|image|credit|texte|dessin|words|pictures|picture|pic|artwork|avec|with|m|mme|mr|mrs|ms|et|and|arret|station|rue|avenue|av|boulevard|bd|place|square|allee|quai|ecole|college|lycee|stade|gymnase|piscine|salle|mediatheque|pont|stop|street|school)$/u;

/** A quotation ends before: its author follows, unless who speaks quotes themselves and says their job. */
export function isQuotedAuthor({ gap, parts, behind, before, at }: Ending): boolean {
  // "« Wow ! » – Cynthia, Moncton": where the author lives.
  if (
    gap.comma &&
    before !== null &&
    parts.segments[at - 1]!.parted.mark === 'dash' &&
    parts.segments[at - 1]!.parted.quoted &&
    beginsAll(parts)
  )
    return true;
  if (gap.mark === 'dash' && parts.segments[0]!.quoted && beginsAll(parts) && !behind.some(({ employed }) => employed)) return true;
  if (!gap.quoted || before === null || (before.words.length < 3 && !parts.segments[at - 2]?.quoted)) return false;
  const quotesAll = beginsAll(parts) && parts.segments[0]!.quoted;
  if (!quotesAll || gap.mark === 'dash') return true;
  if (behind.some(({ employed }) => employed)) return false;
  return gap.line || !(parts.clues.of(SOUGHT_FIRST) && FIRST_PERSON.test(parts.text));
}

/** Nothing stands before the first words but marks, and whom they answer. */
const beginsAll = ({ text, segments }: PostParts): boolean =>
  /^[\s\p{P}\p{S}]{0,8}$/u.test(text.slice(0, segments[0]!.start).replace(/@[\p{L}\p{N}_.-]{1,60}/gu, ''));

const FIRST_PERSON = /(?<!\p{L})(?:I|I['’](?:m|ve|ll|d)|my|me|je|j['’]\p{L}+|mon|ma|mes|m['’]\p{L}+)(?!\p{L})/u;

const SOUGHT_FIRST = IN_TEXTS.note(FIRST_PERSON);

/** Who writes speaks to somebody, or of themselves. */
export function isPersonal({ text, clues }: PostParts): boolean {
  return clues.of(SOUGHT_PERSONAL) && PERSONAL.test(text);
}

const PERSONAL =
  /(?<![\p{L}])(?:je|j['’]\p{L}+|m['’]\p{L}+|nous|vous|votre|vos|tu|te|ton|on|notre|nos|I|I['’](?:m|ve|ll|d)|we|we['’](?:re|ve|ll|d)|you|your|you['’](?:re|ve|ll|d)|our|us|me|my|please|svp|stp|désolée?)(?![\p{L}])/iu;

const SOUGHT_PERSONAL = IN_TEXTS.note(PERSONAL);

/** Said to somebody, or called out: "Bonne soirée Julien !". */
export function isCalledOut({ parts: { tail } }: Ending): boolean {
  const first = tail.find(({ kind }) => kind !== 'space');
  return first !== undefined && first.kind === 'mark' && /^[!?]$/u.test(first.text);
}

/** A line that ends in such a word goes on in the next. */
const GOES_ON =
  /(?:^|\s)(?:par|by|avec|with|et|and|de|du|des|d'|a|au|aux|to|for|of|from|our|the|la|le|les|un|une|chez|pour|notre|votre|your|my|ma|mon|est|is|are|or|ou|que|qui|sur|on|in|at|dans|en)$/u;

/** Whether a word needs another behind it: a preposition, an article, a conjunction. */
export const goesOn = remembered((word) => GOES_ON.test(foldName(word)));
const SOUGHT_GOES_ON = IN_SEGMENTS.note(GOES_ON);
const segmentGoesOn = ({ folded, clues }: Said): boolean => clues.of(SOUGHT_GOES_ON) && GOES_ON.test(folded);

const ENDS_IN_DOTS = /^(?:…|\.\.)/u;

/** The sentence before lacks its last word: "Et le gagnant est…". */
export function isUnfinished({ before, gap, parts, at }: Ending): boolean {
  if (before === null) return false;
  if (
    gap.line &&
    !before.last.text.startsWith('@') &&
    ENDS_IN_DOTS.test(parts.text.slice(before.end, before.end + 3)) &&
    segmentGoesOn(before)
  )
    return true;
  if (gap.line) return gap.mark === null && !gap.sentence && !gap.emoji && !gap.comma && segmentGoesOn(before);
  // "quai Est. Marin": a quarter of the sky, and no word that waits for another.
  if (isBegun(before) && before.last.text !== 'Est') return true;
  const dots = before.gap.some(({ text }) => text === '…' || text === '.');
  if (gap.sentence && /(?:^|\s)(?:name|nom|prenom|surnom)$/u.test(before.folded) && gap.mark === null && !gap.line) return true;
  const earlier = parts.segments[at - 2];
  return dots && earlier !== undefined && /(?:^|\s)(?:est|sont|is|are)$/u.test(earlier.folded);
}

/** One of several names below or beside each other. */
export function isOneOfMany({ before, gap, beforeGap }: Ending): boolean {
  if (before === null || gap.mark !== null || !(gap.comma || (gap.line && !gap.sentence))) return false;
  const [first, second] = before.words;
  if (before.words.length > 2 || first === undefined) return false;
  const named = isListed(first.word!.likeness) && (second === undefined || /^\p{Lu}/u.test(second.text));
  return named && beforeGap !== null && !beforeGap.sentence && !(beforeGap.bare && before.gap.length === 0);
}

/** The name stands elsewhere in the post: it is spoken about. */
export function isSpokenAbout({ parts, segment }: Ending, name: string): boolean {
  const { folded } = wordOf(name);
  return parts.segments.some(
    (other) =>
      other.end < segment.start &&
      (other.bits & CAPITAL) !== 0 &&
      other.words.some(({ text, word }) => text.length >= name.length && (word!.bits & CAPITAL) !== 0 && word!.folded === folded),
  );
}

const SOUGHT_FEAST = IN_SEGMENTS.note(
  /(?:^|\s)(?:bonne fete|anniversaire|birthday|bravo|felicitations|congrats|congratulations|bienvenue|welcome|gagnant|gagnante|winner|well done|rip|hommage|adieu|au revoir)(?: \w+)?$/u,
);

/** The sentence before celebrates somebody. */
export const celebrates = ({ before }: Ending): boolean =>
  before?.clues.of(SOUGHT_FEAST) === true && SOUGHT_FEAST.pattern.test(before.folded);

/** What a rule found in a segment. */
export function found(kind: Signature['kind'], rule: string, { start, end }: { readonly start: number; readonly end: number }): Signature {
  return { kind, rule, start, end };
}
