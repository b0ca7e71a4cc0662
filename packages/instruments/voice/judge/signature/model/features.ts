import {
  celebrates,
  type Ending,
  endingAt,
  goesOn,
  isCalledOut,
  isOneOfMany,
  isPersonal,
  isQuotedAuthor,
  isSpokenAbout,
  isUnfinished,
} from '../ending.ts';
import { foldName, listedLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import type { Signature } from '../signature.ts';
import type { Token } from '../tokens.ts';
import { isNobodysWord } from '../words/bodies.ts';
import { CHARACTERS } from '../words/characters.ts';
import { CLOSING, isFormula, isWish, THANKS } from '../words/closings.ts';
import { isJobNoun } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { ACCOUNT_WORDS, HOLDS, LEAVES } from '../words/shift.ts';
import { innerWords, type Span } from './spans.ts';

/** What is asked once of a whole post. */
export interface Whole {
  readonly parts: PostParts;
  readonly found: Signature | null | undefined;
  readonly flags: readonly string[];
}

const FIRST = /(?<!\p{L})(?:I|I['’]\p{L}+|my|me|je|j['’]\p{L}+|mon|ma|mes|m['’]\p{L}+)(?!\p{L})/u;
const WE = /(?<!\p{L})(?:we|we['’]\p{L}+|our|us|nous|notre|nos|on)(?!\p{L})/iu;
const YOU = /(?<!\p{L})(?:you|you['’]\p{L}+|your|vous|votre|vos|tu|te|ton|ta|tes)(?!\p{L})/iu;
const MACHINE =
  /bot(?!\p{L})|automat|virtu|conversationn|num[ée]rique|digital|(?<!\p{L})(?:IA|AI)(?!\p{L})|artifici|algorith|assistante?(?!\p{L})|masco|🤖/iu;
/** How much of a long post is asked for words of its kind. */
const MOST_ASKED = 1500;

/** What tells of a post, whoever may speak in it. @param found what the rules found; `undefined` when they are not to be known */
export function wholeOf(parts: PostParts, found: Signature | null | undefined): Whole {
  const text = parts.text.slice(0, MOST_ASKED);
  const asked: readonly (readonly [string, boolean])[] = [
    ['answers', parts.answers],
    ['I', FIRST.test(text)],
    ['we', WE.test(text)],
    ['you', YOU.test(text)],
    ['holds', HOLDS.test(text)],
    ['leaves', LEAVES.test(text)],
    ['account', ACCOUNT_WORDS.test(text)],
    ['machine', MACHINE.test(text)],
    ['thing', parts.segments.some(({ words }) => words.some((word) => CHARACTERS.has(foldName(word.text).replace(/^[ld]'/u, ''))))],
    ['job', parts.segments.some(({ folded }) => folded.split(' ').some(isJobNoun))],
    ['hashtag', text.includes('#')],
    ['link', /https?:|bit\.ly/iu.test(text)],
    ['quotes', /[«“"]/u.test(text)],
    ['lines', /\n/u.test(text)],
    ['small', !/\p{Lu}/u.test(text)],
    ['short', parts.text.length < 60],
    ['long', parts.text.length > 220],
  ];
  const flags = asked.flatMap(([flag, is]) => (is ? [flag] : []));
  if (!flags.includes('I') && !flags.includes('we') && !flags.includes('you')) flags.push('nobody');
  return { parts, found, flags };
}

/** What tells of some words of a post whether they are who speaks, and as what. */
export function featuresOf(span: Span, whole: Whole): readonly string[] {
  const features: string[] = [];
  if (span.at < 0) ofHashtag(span, whole, features);
  else ofWords(span, whole, features);
  ofRules(span, whole, features);
  return features;
}

function ofRules({ start, end, forms }: Span, { found }: Whole, features: string[]): void {
  const [form] = forms;
  if (found === undefined) features.push('rules unknown');
  else if (found === null) features.push('rules silent', `rules silent ${form}`);
  else {
    const where = found.start === start && found.end === end ? 'same' : found.start < end && start < found.end ? 'across' : 'elsewhere';
    features.push(`rules ${where}`, `rules ${where} ${found.kind}`, `rules ${where} ${found.rule}`);
  }
}

function ofHashtag({ start, end }: Span, { parts: { text }, flags }: Whole, features: string[]): void {
  const words = innerWords(text.slice(start, end));
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(/@\S+/gu, ''));
  const place = opens ? 'opens' : /[\p{L}\p{N}]/u.test(text.slice(end).replace(/[@#]\S+|https?:\S+/gu, '')) ? 'within' : 'ends';
  features.push('hashtag', `hashtag ${place}`);
  const sorts = new Set(words.flatMap((word) => [`tag ${word}`, ...(isJobNoun(word) ? ['tag job'] : []), ...sortOf(word)]));
  for (const sort of sorts) features.push(sort, `${sort} ${place}`);
  for (const flag of flags) features.push(`tag in ${flag}`);
}

function sortOf(word: string): readonly string[] {
  const likeness = listedLikeness(word);
  return likeness === null ? [] : [`tag name ${likeness}`];
}

/** The shape of what stands between words: "! 😊 " is "!_E_". */
const SHAPES = new Map([
  ['link', 'L'],
  ['hashtag', 'H'],
  ['mention', 'M'],
  ['emoji', 'E'],
  ['line', 'N'],
  ['space', '_'],
  ['number', '9'],
  ['word', 'w'],
] as const);

function shapeOf(tokens: readonly Token[]): string {
  return tokens
    .slice(-6)
    .map(({ kind, text }) => (kind === 'mark' ? text : SHAPES.get(kind)))
    .join('')
    .replace(/N_?N+/gu, 'N')
    .replace(/H_(?:H_)*H/gu, 'H')
    .replace(/[–—―‒−‐]/gu, '-')
    .replace(/&(?:gt|lt|amp|quot);/gu, '&');
}

function ofWords(span: Span, whole: Whole, features: string[]): void {
  const { parts } = whole;
  const segment = parts.segments[span.at]!;
  const ending = endingAt(parts, span.at);
  const inside = Math.max(
    0,
    segment.words.findIndex(({ end }) => end > span.start),
  );
  const behindAt = segment.words.findIndex(({ start }) => start >= span.end);
  const cut = behindAt < 0 && segment.words.at(-1)!.end > span.end;
  const before = segment.words.slice(Math.max(0, inside - 3), inside).map(({ text }) => foldName(text));
  const behind = behindAt < 0 ? [] : segment.words.slice(behindAt, behindAt + 4).map(({ text }) => foldName(text));
  const { segments } = parts;
  const fromEnd = segments.length - 1 - span.at;
  const next = segments[span.at + 1];
  const gap = inside > 0 ? 'inside' : span.at === 0 && segment.gap.length === 0 ? 'begin' : shapeOf(segment.gap);
  const tail = cut ? 'cut' : behindAt >= 0 ? 'word' : next === undefined ? `end ${shapeOf(parts.tail.slice(0, 5))}` : shapeOf(next.gap);
  const place = `${inside > 0 ? 'inner' : 'first'} ${fromEnd === 0 ? (behindAt < 0 ? 'last' : 'end') : fromEnd === 1 ? 'near' : span.at === 0 ? 'head' : 'mid'}`;
  const address = isPersonal(parts) || parts.answers ? 'personal' : 'said';
  const said = ending.before === null ? 'nothing' : saidBefore(ending.before);
  features.push(
    `place ${place}`,
    `gap ${gap}`,
    `tail ${tail}`,
    `from end ${Math.min(4, fromEnd)}`,
    `from start ${Math.min(4, span.at)}`,
    `said ${said}`,
    `said ${said} ${gap}`,
  );
  const { parting } = ending;
  for (const form of span.forms) {
    features.push(
      `form ${form}`,
      `${form} ${place}`,
      `${form} gap ${gap}`,
      `${form} tail ${tail}`,
      `${form} ${parting} ${place}`,
      `${form} ${address} ${parting}`,
      `${form} said ${said}`,
      `${form} ${parting} ${tail}`,
    );
  }
  const sort = span.forms[0]!.replace(/ .*/u, '');
  for (const flag of whole.flags) features.push(`${flag} ${place}`, `${flag} ${sort}`);
  for (const [at, word] of before.toReversed().entries())
    features.push(
      `before ${word}`,
      ...(at === 0 ? [`last before ${word}`, `last before ${word} ${gap} ${inside === 1 ? 'second' : ''}`] : []),
    );
  for (const [at, word] of behind.entries())
    features.push(`behind ${word}`, ...(at === 0 ? [`next ${word}`, `next ${word} ${place}`] : []));
  if (behind.length > 1) features.push(`two behind ${behind[0]} ${behind[1]}`);
  if (inside === 0 && ending.before !== null)
    features.push(`over ${foldName(ending.before.last.text)}`, `over ${foldName(ending.before.last.text)} ${parting}`);
  around(span, ending, next, features);
  flagsOf(ending, span, sort, place, features);
}

/** What stands in the segments before and behind. */
function around({ at }: Span, { before, parts }: Ending, next: Segment | undefined, features: string[]): void {
  if (next !== undefined) {
    const words = next.folded.split(' ');
    const what = words.some(isJobNoun) ? 'job' : words.some(isNobodysWord) ? 'body' : words.some(isSentenceWord) ? 'sentence' : 'words';
    features.push(`then ${what}`, `then ${what} ${shapeOf(next.gap)}`, `then first ${words[0]}`);
  }
  if (before !== null) features.push(`length before ${Math.min(7, before.words.length)}`);
  for (const segment of [before, parts.segments[at], next]) {
    if (segment === null || segment === undefined) continue;
    const side = segment === before ? 'b' : segment === next ? 'n' : 'o';
    if (HOLDS.test(segment.text)) features.push(`holds ${side}`);
    if (LEAVES.test(segment.text)) features.push(`leaves ${side}`);
    if (MACHINE.test(segment.text)) features.push(`machine ${side}`);
    if (segment.words.length < 12 && segment.words.some(({ text }) => CHARACTERS.has(foldName(text).replace(/^[ld]'/u, ''))))
      features.push(`thing ${side}`);
  }
}

function flagsOf(ending: Ending, span: Span, sort: string, place: string, features: string[]): void {
  const { gap, parts, before } = ending;
  const text = parts.text.slice(span.start, span.end);
  const words = text.split(' ');
  const flags: readonly (readonly [string, boolean])[] = [
    ['called', isCalledOut(ending)],
    ['addressee', parts.isAddressee(words[0]!)],
    ['about', isSpokenAbout(ending, words.at(-1)!)],
    ['celebrates', celebrates(ending)],
    ['unfinished', isUnfinished(ending)],
    ['many', isOneOfMany(ending)],
    ['quoted', gap.quoted],
    ['inside', ending.segment.quoted],
    ['author', isQuotedAuthor(ending)],
    ['credit', gap.credit],
    ['touches', gap.touches && gap.mark !== null],
    ['goes on', before !== null && !gap.sentence && goesOn(before.last.text)],
    ['number before', before?.last.kind === 'number'],
    ['capital before', before !== null && /^\p{Lu}/u.test(before.last.text) && before.words.length > 1],
    ['capitals', /^\p{Lu}{3,}$/u.test(text)],
    ['small', /^\p{Ll}/u.test(text)],
    ['cut', parts.cut],
  ];
  for (const [flag, is] of flags) if (is) features.push(`is ${flag}`, `is ${flag} ${sort}`, `is ${flag} ${place}`);
}

function saidBefore({ folded }: Segment): string {
  if (CLOSING.test(folded)) return 'closing';
  if (isWish(folded)) return 'wish';
  if (THANKS.test(folded)) return 'thanks';
  if (isFormula(folded)) return 'formula';
  return /^(?:hello|hi|hey|hiya|bonjour|bonsoir|salut|coucou|dear|cher|chere|chers|morning|evening|good (?:morning|evening|afternoon))(?: |$)/u.test(
    folded,
  )
    ? 'greeting'
    : 'words';
}
