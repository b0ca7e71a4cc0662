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
import { isNearShift, isOneself, isSubject } from '../spoken-of.ts';
import type { Token } from '../tokens.ts';
import { isNobodysWord } from '../words/bodies.ts';
import { CLOSING, isFormula, isWish, THANKS } from '../words/closings.ts';
import { isJobNoun } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { ACCOUNT_WORDS, HOLDS, holds, LEAVES, leaves } from '../words/shift.ts';
import type { FeatureSink } from './sink.ts';
import { innerWords, type Span } from './spans.ts';

/** What is asked once of a whole post. */
export interface Whole {
  readonly parts: PostParts;
  readonly found: Signature | null | undefined;
  readonly flags: readonly string[];
  readonly address: 'personal' | 'said';
  /** What was asked of segments before. */
  readonly facts: (Facts | undefined)[];
  readonly sorts: Map<Segment, readonly string[]>;
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
    ['holds', holds(text)],
    ['leaves', leaves(text)],
    ['account', ACCOUNT_WORDS.test(text)],
    ['machine', MACHINE.test(text)],
    ['thing', parts.segments.some(({ playful }) => playful)],
    ['job', parts.segments.some(({ employed }) => employed)],
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
  return { parts, found, flags, address: parts.answers || isPersonal(parts) ? 'personal' : 'said', facts: [], sorts: new Map() };
}

/** Whether a post speaks of a machine, an animal or a thing, one of which may speak. */
export const playsIn = ({ flags }: Whole): boolean => flags.includes('machine') || flags.includes('thing');

/** Tells what is known of some words of a post, whether they are who speaks, and as what. */
export function featuresOf(span: Span, whole: Whole, sink: FeatureSink): void {
  if (span.at < 0) ofHashtag(span, whole, sink);
  else ofWords(span, whole, sink);
  ofRules(span, whole, sink);
}

function ofRules({ start, end, forms }: Span, { found }: Whole, { add }: FeatureSink): void {
  if (found === undefined) add('rules unknown');
  else if (found === null) {
    add('rules silent');
    add('rules silent', forms[0]);
  } else {
    const where = found.start === start && found.end === end ? 'same' : found.start < end && start < found.end ? 'across' : 'elsewhere';
    add('rules', where);
    add('rules', where, found.kind);
    add('rules', where, found.rule);
  }
}

function ofHashtag({ start, end }: Span, { parts: { text }, flags }: Whole, { add }: FeatureSink): void {
  const words = innerWords(text.slice(start, end));
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(/@\S+/gu, ''));
  const place = opens ? 'opens' : /[\p{L}\p{N}]/u.test(text.slice(end).replace(/[@#]\S+|https?:\S+/gu, '')) ? 'within' : 'ends';
  add('hashtag');
  add('hashtag', place);
  const sorts = new Set(words.flatMap((word) => [`tag ${word}`, ...(isJobNoun(word) ? ['tag job'] : []), ...sortOf(word)]));
  for (const sort of sorts) {
    add(sort);
    add(sort, place);
  }
  for (const flag of flags) add('tag in', flag);
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
  let shape = '';
  for (let at = Math.max(0, tokens.length - 6); at < tokens.length; at++) {
    const { kind, text } = tokens[at]!;
    shape += kind === 'mark' ? text : SHAPES.get(kind)!;
  }
  if (shape.length < 2 || shape === '._' || shape === ',_') return shape.replace(/[–—―‒−‐]/gu, '-');
  return shape
    .replace(/N_?N+/gu, 'N')
    .replace(/H_(?:H_)*H/gu, 'H')
    .replace(/[–—―‒−‐]/gu, '-')
    .replace(/&(?:gt|lt|amp|quot);/gu, '&');
}

/** What is asked once of a segment, however many words in it may be who speaks. */
interface Facts {
  readonly ending: Ending;
  readonly said: string;
  /** The shape of the gap before. */
  readonly gap: string;
  /** The shape of the gap behind. */
  readonly tail: string;
  readonly flags: readonly string[];
  /** What stands in the segments before and behind, by name. */
  readonly around: readonly string[];
}

function factsOf(whole: Whole, at: number): Facts {
  const { parts, facts } = whole;
  const known = facts[at];
  if (known !== undefined) return known;
  const { segments, tail } = parts;
  const ending = endingAt(parts, at);
  const next = segments[at + 1];
  const own: Facts = {
    ending,
    said: ending.before === null ? 'nothing' : saidBefore(ending.before),
    gap: at === 0 && segments[0]!.gap.length === 0 ? 'begin' : shapeOf(segments[at]!.gap),
    tail: next === undefined ? `end ${shapeOf(tail.slice(0, 5))}` : shapeOf(next.gap),
    flags: flagsOf(ending),
    around: around(ending, next, whole),
  };
  facts[at] = own;
  return own;
}

function ofWords(span: Span, whole: Whole, sink: FeatureSink): void {
  const { add } = sink;
  const { parts, address } = whole;
  const { words } = parts.segments[span.at]!;
  const facts = factsOf(whole, span.at);
  const { ending, said, flags } = facts;
  const inside = Math.max(
    0,
    words.findIndex(({ end }) => end > span.start),
  );
  const behindAt = words.findIndex(({ start }) => start >= span.end);
  const cut = behindAt < 0 && words.at(-1)!.end > span.end;
  const fromEnd = parts.segments.length - 1 - span.at;
  const gap = inside > 0 ? 'inside' : facts.gap;
  const tail = cut ? 'cut' : behindAt >= 0 ? 'word' : facts.tail;
  const place = placeOf(inside, behindAt, fromEnd, span.at);
  add('place', place);
  add('gap', gap);
  add('tail', tail);
  add('from end', String(Math.min(4, fromEnd)));
  add('from start', String(Math.min(4, span.at)));
  add('said', said);
  add('said', said, gap);
  const { parting } = ending;
  for (const form of span.forms) {
    add('form', form);
    add(form, place);
    add(form, 'gap', gap);
    add(form, 'tail', tail);
    add(form, parting, place);
    add(form, address, parting);
    add(form, 'said', said);
    add(form, parting, tail);
  }
  const [form] = span.forms;
  const sort = form!.includes(' ') ? form!.slice(0, form!.indexOf(' ')) : form!;
  for (const flag of whole.flags) {
    add(flag, place);
    add(flag, sort);
  }
  for (let at = inside - 1; at >= 0 && at >= inside - 3; at--) {
    const word = foldName(words[at]!.text);
    add('before', word);
    if (at < inside - 1) continue;
    add('last before', word);
    add('last before', word, gap, inside === 1 ? 'second' : '');
  }
  if (behindAt >= 0) wordsBehind(words, behindAt, place, sink);
  if (inside === 0 && ending.before !== null) {
    const over = foldName(ending.before.last.text);
    add('over', over);
    add('over', over, parting);
  }
  for (const name of facts.around) add(name);
  for (const flag of flags) isSo(flag, sort, place, sink);
  ofThese(span, ending, sort, place, sink);
}

function placeOf(inside: number, behindAt: number, fromEnd: number, at: number): string {
  const where = fromEnd === 0 ? (behindAt < 0 ? 'last' : 'end') : fromEnd === 1 ? 'near' : at === 0 ? 'head' : 'mid';
  return inside > 0 ? `inner ${where}` : `first ${where}`;
}

function wordsBehind(words: readonly Token[], from: number, place: string, { add }: FeatureSink): void {
  const first = foldName(words[from]!.text);
  add('next', first);
  add('next', first, place);
  for (let at = from; at < words.length && at < from + 4; at++) add('behind', foldName(words[at]!.text));
  if (words[from + 1] !== undefined) add('two behind', first, foldName(words[from + 1]!.text));
}

/** What stands in the segments before and behind. */
function around({ before, segment: own }: Ending, next: Segment | undefined, whole: Whole): string[] {
  const names: string[] = [];
  if (next !== undefined) {
    const words = next.foldedWords;
    const what = words.some(isJobNoun) ? 'job' : words.some(isNobodysWord) ? 'body' : words.some(isSentenceWord) ? 'sentence' : 'words';
    names.push(`then ${what}`, `then ${what} ${shapeOf(next.gap)}`, `then first ${words[0]}`);
  }
  if (before !== null) names.push(`length before ${Math.min(7, before.words.length)}`);
  for (const segment of [before, own, next]) {
    if (segment === null || segment === undefined) continue;
    const side = segment === before ? 'b' : segment === next ? 'n' : 'o';
    for (const sort of sortsOf(segment, whole)) names.push(`${sort} ${side}`);
  }
  return names;
}

/** What words of who holds the account, and of what speaks, a segment has: only what the whole post has is looked for. */
function sortsOf(segment: Segment, { sorts: known, flags }: Whole): readonly string[] {
  const before = known.get(segment);
  if (before !== undefined) return before;
  const sorts: string[] = [];
  if (flags.includes('holds') && HOLDS.test(segment.text)) sorts.push('holds');
  if (flags.includes('leaves') && LEAVES.test(segment.text)) sorts.push('leaves');
  if (flags.includes('machine') && MACHINE.test(segment.text)) sorts.push('machine');
  if (segment.words.length < 12 && segment.playful) sorts.push('thing');
  known.set(segment, sorts);
  return sorts;
}

function flagsOf(ending: Ending): readonly string[] {
  const { gap, parts, before } = ending;
  const flags: readonly (readonly [string, boolean])[] = [
    ['called', isCalledOut(ending)],
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
    ['capital before', before !== null && before.words.length > 1 && /^\p{Lu}/u.test(before.last.text)],
    ['cut', parts.cut],
  ];
  return flags.flatMap(([flag, is]) => (is ? [flag] : []));
}

function isSo(flag: string, sort: string, place: string, { add }: FeatureSink): void {
  add('is', flag);
  add('is', flag, sort);
  add('is', flag, place);
}

/** What is asked of these words alone. */
function ofThese({ start, end }: Span, ending: Ending, sort: string, place: string, sink: FeatureSink): void {
  const { parts } = ending;
  const text = parts.text.slice(start, end);
  const first = text.includes(' ') ? text.slice(0, text.indexOf(' ')) : text;
  const last = text.includes(' ') ? text.slice(text.lastIndexOf(' ') + 1) : text;
  if (parts.isAddressee(first)) isSo('addressee', sort, place, sink);
  if (isSpokenAbout(ending, last)) isSo('about', sort, place, sink);
  if (isSubject(parts.text, end)) isSo('subject', parts.answers ? `${sort} answers` : sort, place, sink);
  if (isOneself(parts.text, start)) isSo('oneself', sort, place, sink);
  if (isNearShift(parts.text, start, end)) isSo('near shift', sort, place, sink);
  if (/^\p{Lu}{3,}$/u.test(text)) isSo('capitals', sort, place, sink);
  if (/^\p{Ll}/u.test(text)) isSo('small', sort, place, sink);
}

/** What a segment says before who signs. */
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
