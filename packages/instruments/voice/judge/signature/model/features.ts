import { IN_SEGMENTS, IN_TEXTS, type Sought } from '../../clues/clues.ts';
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
import { listedLikeness } from '../likeness.ts';
import { isOwners } from '../owners.ts';
import type { PostParts, Segment } from '../parts.ts';
import { remembered } from '../remembered.ts';
import type { Signature } from '../signature.ts';
import { isNearShift, isOneself, isReceiver, isSubject, resumes } from '../spoken-of.ts';
import type { Token } from '../tokens.ts';
import { CAPITAL, CAPITALS, JOB, NOBODYS, SENTENCE, SMALL, wordOf } from '../word.ts';
import { SOUNDS } from '../words/characters.ts';
import { closes, givesThanks, isFormula, isWish } from '../words/closings.ts';
import { isJobNoun } from '../words/jobs.ts';
import { holds, holdsIn, LEAVES, leaves, namesAccount } from '../words/shift.ts';
import { turns } from '../words/turn.ts';
import { Piece, pieceOf } from './piece.ts';
import type { FeatureSink } from './sink.ts';
import { innerWords, type Span } from './spans.ts';

/** What is asked once of a whole post. */
export interface Whole {
  readonly parts: PostParts;
  readonly found: Signature | null | undefined;
  readonly flags: readonly Flag[];
  /** Those that tell most where no list holds a name. */
  readonly ofNames: readonly Piece[];
  /** Something is said of who comes or goes. */
  readonly turning: boolean;
  readonly address: 'personal' | 'said';
  /** What was asked of segments before. */
  readonly facts: (Facts | undefined)[];
}

/** What may be so of a whole post. */
export type Flag =
  | 'answers'
  | 'I'
  | 'we'
  | 'you'
  | 'holds'
  | 'leaves'
  | 'turn'
  | 'creature'
  | 'heavy'
  | 'quotes all'
  | 'turn I'
  | 'plays I'
  | 'account'
  | 'machine'
  | 'thing'
  | 'sound'
  | 'automatic'
  | 'greets'
  | 'job'
  | 'hashtag'
  | 'link'
  | 'quotes'
  | 'lines'
  | 'small'
  | 'short'
  | 'long'
  | 'nobody';

const FIRST = /(?<!\p{L})(?:I|I['’]\p{L}+|my|me|je|j['’]\p{L}+|mon|ma|mes|m['’]\p{L}+)(?!\p{L})/u;
const WE = /(?<!\p{L})(?:we|we['’]\p{L}+|our|us|nous|notre|nos|on)(?!\p{L})/iu;
const YOU = /(?<!\p{L})(?:you|you['’]\p{L}+|your|vous|votre|vos|tu|te|ton|ta|tes)(?!\p{L})/iu;
const MACHINE = /bot(?!\p{L})|automat|virtu|conversationn|num[ée]rique|digital|artifici|algorith|assistante?(?!\p{L})|masco|🤖/iu;
/** In capitals: "j'ai" is no machine. */
const ARTIFICIAL = /(?<![\p{L}'’])(?:IA|AI)(?!\p{L})/u;
const SOUGHT_FIRST = IN_TEXTS.note(FIRST);
const SOUGHT_WE = IN_TEXTS.note(WE);
const SOUGHT_YOU = IN_TEXTS.note(YOU);
const SOUGHT_MACHINE = IN_TEXTS.note(MACHINE);
const SOUGHT_ARTIFICIAL = IN_TEXTS.note(ARTIFICIAL);
/** Who speaks says that they are a machine. */
const AUTOMATIC =
  /(?<!\p{L})(?:je (?:ne )?suis (?:qu['’])?(?:une? )?|I['’]m (?:only |just )?an? |I am an? |(?:chatting|talking|speaking) (?:with|to) \p{Lu}\p{L}+, an? )(?:ro?bots?|chatbot|bot|automate|programme|IA|AI|(?:assistante?|agente?|conseill(?:er|ère)) (?:virtuel|automat|num[ée]rique|conversationnel|digital)|(?:automated|virtual|digital|AI) (?:assistant|agent|helper))/iu;
/** An animal, a ghost, a heavy vehicle: one of these may speak in play. */
const CREATURE =
  /[\u{1F400}-\u{1F43F}\u{1F980}-\u{1F9AE}\u{1F47B}\u{1F9DC}\u{1F9DF}\u{1F69C}\u{1F69B}\u{1F385}\u{26C4}\u{2603}\u{1F577}\u{1F54A}]/u;
/** What heavy vehicles speak of, whatever they are called: "Gritney Spears". */
const HEAVY =
  /(?<!\p{L})(?:ploughs?|plows?|plowing|gritters?|gritting|salt(?:ing|ed)?|spreader|tonnes?|hopper|saleuses?|chasse-neige|déneigeuse|sel|balayeuse|benne|engine|moteur)(?!\p{L})/iu;
const SOUGHT_HEAVY = IN_TEXTS.note(HEAVY);
const SOUGHT_SOUND = IN_TEXTS.note(SOUNDS);
const SOUGHT_LINK = IN_TEXTS.note(/https?:|bit\.ly/iu);
/** How much of a long post is asked for words of its kind. */
const MOST_ASKED = 1500;

/** What tells of a post, whoever may speak in it. @param found what the rules found; `undefined` when they are not to be known */
export function wholeOf(parts: PostParts, found: Signature | null | undefined): Whole {
  const { clues, segments } = parts;
  const text = parts.text.length > MOST_ASKED ? parts.text.slice(0, MOST_ASKED) : parts.text;
  const isIn = (one: Sought): boolean => clues.of(one) && one.pattern.test(text);
  const flags: Flag[] = [];
  if (parts.answers) flags.push('answers');
  if (isIn(SOUGHT_FIRST)) flags.push('I');
  if (isIn(SOUGHT_WE)) flags.push('we');
  if (isIn(SOUGHT_YOU)) flags.push('you');
  const spoken = flags.length > (parts.answers ? 1 : 0);
  if (greetsSomebody(segments[0])) flags.push('greets');
  if (holds(text, clues, parts.answers)) flags.push('holds');
  if (leaves(text, clues, parts.answers)) flags.push('leaves');
  if (turns(text, clues)) flags.push('turn');
  if (namesAccount(text, clues)) flags.push('account');
  if (isIn(SOUGHT_MACHINE) || isIn(SOUGHT_ARTIFICIAL)) flags.push('machine');
  if (segments.some(({ playful }) => playful)) flags.push('thing');
  if (isIn(SOUGHT_SOUND)) flags.push('sound');
  if (CREATURE.test(text)) flags.push('creature');
  if (isIn(SOUGHT_HEAVY)) flags.push('heavy');
  if (flags.includes('machine') && AUTOMATIC.test(text)) flags.push('automatic');
  if (segments.some(({ employed }) => employed)) flags.push('job');
  if (text.includes('#')) flags.push('hashtag');
  if (isIn(SOUGHT_LINK)) flags.push('link');
  if (/[«“"]/u.test(text)) flags.push('quotes');
  if (segments[0]?.quoted === true && /^[\s\p{S}]{0,3}[«“"]/u.test(text)) flags.push('quotes all');
  if (text.includes('\n')) flags.push('lines');
  if (!/\p{Lu}/u.test(text)) flags.push('small');
  if (parts.text.length < 60) flags.push('short');
  if (parts.text.length > 220) flags.push('long');
  if (!spoken) flags.push('nobody');
  // What one says of oneself: of one's turn, or as an animal or a thing.
  if (flags.includes('I')) {
    if (flags.includes('turn')) flags.push('turn I');
    if (PLAYED.some((flag) => flags.includes(flag))) flags.push('plays I');
  }
  return {
    parts,
    found,
    flags,
    address: parts.answers || isPersonal(parts) ? 'personal' : 'said',
    ofNames: OF_NAMES.filter((flag) => flags.includes(flag)).map(pieceOf),
    turning: flags.includes('turn') || flags.includes('holds') || flags.includes('leaves'),
    facts: [],
  };
}

const PLAYED: readonly Flag[] = ['creature', 'heavy', 'thing', 'sound', 'machine'];
/** What tells most where no list holds a name. */
const OF_NAMES: readonly Flag[] = ['I', 'answers', 'nobody', 'turn I', 'plays I', 'quotes all'];

/** Who is spoken to is named at once: a name at the end is another's. */
const greetsSomebody = (first: Segment | undefined): boolean =>
  first !== undefined &&
  first.words.length > 1 &&
  first.words.length < 5 &&
  (first.last.word!.bits & CAPITAL) !== 0 &&
  first.clues.of(SOUGHT_GREETING) &&
  SOUGHT_GREETING.pattern.test(first.folded);

/** Whether a post speaks of a machine, an animal or a thing, one of which may speak. */
export const playsIn = ({ flags }: Whole): boolean => flags.includes('machine') || flags.includes('thing') || flags.includes('sound');

/** Tells what is known of some words of a post, whether they are who speaks, and as what. */
export function featuresOf(span: Span, whole: Whole, sink: FeatureSink): void {
  if (span.at < 0) ofHashtag(span, whole, sink);
  else ofWords(span, whole, sink);
  ofRules(span, whole, sink);
}

/** How many words of a post are asked what it speaks of. */
const MOST_OF_POST = 60;

/** Tells what a post speaks of, whoever may speak in it: the same for all its words. */
export function featuresOfPost({ parts: { segments } }: Whole, sink: FeatureSink): void {
  const met = new Set<string>();
  let asked = 0;
  for (const { words } of segments) {
    for (const { kind, word } of words) {
      if (asked++ >= MOST_OF_POST) return;
      if (kind !== 'word') continue;
      const { folded, piece } = word!;
      if (met.has(folded)) continue;
      met.add(folded);
      sink.add(P.inPost, piece);
    }
  }
}

function ofRules({ start, end, forms }: Span, { found }: Whole, sink: FeatureSink): void {
  if (found === undefined) sink.add(P.rulesUnknown);
  else if (found === null) {
    sink.add(P.rulesSilent);
    sink.add(P.rulesSilent, pieceOf(forms[0]!));
  } else {
    const where = found.start === start && found.end === end ? P.same : found.start < end && start < found.end ? P.across : P.elsewhere;
    sink.add(P.rules, where);
    sink.add(P.rules, where, pieceOf(found.kind));
    sink.add(P.rules, where, pieceOf(found.rule));
  }
}

function ofHashtag({ start, end }: Span, { parts: { text }, flags }: Whole, sink: FeatureSink): void {
  const words = innerWords(text.slice(start, end));
  const opens = !/[\p{L}\p{N}]/u.test(text.slice(0, start).replace(/@\S+/gu, ''));
  const place = pieceOf(opens ? 'opens' : /[\p{L}\p{N}]/u.test(text.slice(end).replace(/[@#]\S+|https?:\S+/gu, '')) ? 'within' : 'ends');
  sink.add(P.hashtag);
  sink.add(P.hashtag, place);
  const sorts = new Set(words.flatMap((word) => [`tag ${word}`, ...(isJobNoun(word) ? ['tag job'] : []), ...sortOf(word)]));
  for (const sort of sorts) {
    const piece = pieceOf(sort);
    sink.add(piece);
    sink.add(piece, place);
  }
  const behind = /^(?<gap>[^\p{L}\p{N}]{0,4})(?<word>[\p{L}'’]{0,16})/u.exec(text.slice(end, end + 24))!.groups!;
  sink.add(P.tagGap, gapShapes(behind['gap']!.replace(/\s+/gu, '_')));
  if (opens) sink.add(P.tagThen, wordOf(behind['word']!).piece);
  for (const flag of flags) {
    sink.add(P.tagIn, pieceOf(flag));
    sink.add(P.tagIn, pieceOf(flag), place);
  }
}

function sortOf(word: string): readonly string[] {
  const likeness = listedLikeness(word);
  return likeness === null ? (isOwners(word) ? ['tag owner'] : []) : [`tag name ${likeness}`];
}

/** Pieces of the names of features. */
const P = {
  about: pieceOf('about'),
  across: pieceOf('across'),
  addressee: pieceOf('addressee'),
  answers: pieceOf('answers'),
  before: pieceOf('before'),
  begin: pieceOf('begin'),
  behind: pieceOf('behind'),
  capitals: pieceOf('capitals'),
  cut: pieceOf('cut'),
  elsewhere: pieceOf('elsewhere'),
  end: pieceOf('end'),
  form: pieceOf('form'),
  fromEnd: pieceOf('from end'),
  fromStart: pieceOf('from start'),
  gap: pieceOf('gap'),
  hashtag: pieceOf('hashtag'),
  inPost: pieceOf('in'),
  inside: pieceOf('inside'),
  is: pieceOf('is'),
  lastBefore: pieceOf('last before'),
  lengthBefore: pieceOf('length before'),
  like: pieceOf('like'),
  nearShift: pieceOf('near shift'),
  next: pieceOf('next'),
  none: pieceOf(''),
  nothing: pieceOf('nothing'),
  oneself: pieceOf('oneself'),
  over: pieceOf('over'),
  place: pieceOf('place'),
  receives: pieceOf('receives'),
  resumes: pieceOf('resumes'),
  rules: pieceOf('rules'),
  rulesSilent: pieceOf('rules silent'),
  rulesUnknown: pieceOf('rules unknown'),
  said: pieceOf('said'),
  same: pieceOf('same'),
  second: pieceOf('second'),
  small: pieceOf('small'),
  subject: pieceOf('subject'),
  tagGap: pieceOf('tag gap'),
  tagIn: pieceOf('tag in'),
  tagThen: pieceOf('tag then'),
  tail: pieceOf('tail'),
  thenWhat: pieceOf('then'),
  thenFirst: pieceOf('then first'),
  twoBehind: pieceOf('two behind'),
  word: pieceOf('word'),
} as const;
const NUMBERS: readonly Piece[] = ['0', '1', '2', '3', '4', '5', '6', '7'].map(pieceOf);

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
  readonly said: Piece;
  /** The shape of the gap before. */
  readonly gap: Piece;
  /** The shape of the gap behind; "end" stands before that of the tail. */
  readonly tail: Piece;
  readonly flags: readonly Piece[];
  /** What stands in the segments before and behind. */
  readonly next: Next | null;
  readonly lengthBefore: Piece | null;
  readonly sorts: readonly (readonly [Piece, Piece])[];
}

/** What the segment behind is, the shape of the gap before it, and its first word. */
interface Next {
  readonly what: Piece;
  readonly gap: Piece;
  readonly first: Piece;
}

const gapShapes = remembered((shape) => new Piece(shape));

/** The shape of the gap before a segment: it is asked of the segment itself, and of the one before. */
function shapeBefore(segment: Segment): Piece {
  segment.shape ??= gapShapes(shapeOf(segment.gap));
  return segment.shape;
}

function factsOf(whole: Whole, at: number): Facts {
  const { parts, facts } = whole;
  const known = facts[at];
  if (known !== undefined) return known;
  const { segments, tail } = parts;
  const ending = endingAt(parts, at);
  const { before } = ending;
  const next = segments[at + 1];
  const own: Facts = {
    ending,
    said: before === null ? P.nothing : pieceOf(saidBefore(before)),
    gap: at === 0 && segments[0]!.gap.length === 0 ? P.begin : shapeBefore(segments[at]!),
    tail: next === undefined ? gapShapes(`end ${shapeOf(tail.length > 5 ? tail.slice(0, 5) : tail)}`) : shapeBefore(next),
    flags: flagsOf(ending),
    next: next === undefined ? null : nextOf(next),
    lengthBefore: before === null ? null : NUMBERS[Math.min(7, before.words.length)]!,
    sorts: sortsAround(before, ending.segment, next, whole),
  };
  facts[at] = own;
  return own;
}

function nextOf(next: Segment): Next {
  const { bits } = next;
  const what = (bits & JOB) !== 0 ? 'job' : (bits & NOBODYS) !== 0 ? 'body' : (bits & SENTENCE) !== 0 ? 'sentence' : 'words';
  const { folded, piece } = next.first.word!;
  return { what: pieceOf(what), gap: shapeBefore(next), first: folded.includes(' ') ? new Piece(folded.split(' ')[0]!) : piece };
}

function ofWords(span: Span, whole: Whole, sink: FeatureSink): void {
  const { parts } = whole;
  const address = pieceOf(whole.address);
  const { words } = parts.segments[span.at]!;
  const facts = factsOf(whole, span.at);
  const { ending, said } = facts;
  const inside = insideOf(words, span.start);
  const behindAt = behindOf(words, span.end);
  const cut = behindAt < 0 && words.at(-1)!.end > span.end;
  const fromEnd = parts.segments.length - 1 - span.at;
  const gap = inside > 0 ? P.inside : facts.gap;
  const tail = cut ? P.cut : behindAt >= 0 ? P.word : facts.tail;
  const place = placeOf(inside, behindAt, fromEnd, span.at);
  sink.add(P.place, place);
  sink.add(P.gap, gap);
  sink.add(P.tail, tail);
  sink.add(P.fromEnd, NUMBERS[Math.min(4, fromEnd)]!);
  sink.add(P.fromStart, NUMBERS[Math.min(4, span.at)]!);
  sink.add(P.said, said);
  sink.add(P.said, said, gap);
  const parting = pieceOf(ending.parting);
  for (const each of span.forms) {
    const form = pieceOf(each);
    sink.add(P.form, form);
    sink.add(form, place);
    sink.add(form, P.gap, gap);
    sink.add(form, P.tail, tail);
    sink.add(form, parting, place);
    sink.add(form, address, parting);
    sink.add(form, P.said, said);
    sink.add(form, parting, tail);
  }
  const [form] = span.forms;
  const sort = sortOfForm(form!);
  for (const each of whole.flags) {
    const flag = pieceOf(each);
    sink.add(flag, place);
    sink.add(flag, sort);
  }
  for (let at = inside - 1; at >= 0 && at >= inside - 3; at--) {
    const word = words[at]!.word!.piece;
    sink.add(P.before, word);
    if (at < inside - 1) continue;
    sink.add(P.lastBefore, word);
    sink.add(P.lastBefore, word, gap, inside === 1 ? P.second : P.none);
  }
  if (behindAt >= 0) wordsBehind(words, behindAt, place, sink);
  if (inside === 0 && ending.before !== null) {
    const over = ending.before.last.word!.piece;
    sink.add(P.over, over);
    sink.add(P.over, over, parting);
  }
  ofAround(facts, sink);
  for (const flag of facts.flags) isSo(flag, sort, place, sink);
  ofThese(span, ending, whole, sort, place, sink);
}

/** What stands in the segments before and behind. */
function ofAround({ next, lengthBefore, sorts }: Facts, sink: FeatureSink): void {
  if (next !== null) {
    sink.add(P.thenWhat, next.what);
    sink.add(P.thenWhat, next.what, next.gap);
    sink.add(P.thenFirst, next.first);
  }
  if (lengthBefore !== null) sink.add(P.lengthBefore, lengthBefore);
  for (const [sort, side] of sorts) sink.add(sort, side);
}

/** The place of the first word of some words; 0 where they begin with all. */
function insideOf(words: readonly Token[], start: number): number {
  for (let at = 0; at < words.length; at++) if (words[at]!.end > start) return at;
  return 0;
}

/** The place of the word behind; -1 where there is none. */
function behindOf(words: readonly Token[], end: number): number {
  for (let at = 0; at < words.length; at++) if (words[at]!.start >= end) return at;
  return -1;
}

/** What words look like, without how sure that is. */
const sortOfForm = (form: string): Piece => pieceOf(form.includes(' ') ? form.slice(0, form.indexOf(' ')) : form);

const PLACES = {
  first: {
    last: pieceOf('first last'),
    end: pieceOf('first end'),
    near: pieceOf('first near'),
    head: pieceOf('first head'),
    mid: pieceOf('first mid'),
  },
  inner: {
    last: pieceOf('inner last'),
    end: pieceOf('inner end'),
    near: pieceOf('inner near'),
    head: pieceOf('inner head'),
    mid: pieceOf('inner mid'),
  },
} as const;

function placeOf(inside: number, behindAt: number, fromEnd: number, at: number): Piece {
  const places = inside > 0 ? PLACES.inner : PLACES.first;
  if (fromEnd === 0) return behindAt < 0 ? places.last : places.end;
  return fromEnd === 1 ? places.near : at === 0 ? places.head : places.mid;
}

function wordsBehind(words: readonly Token[], from: number, place: Piece, sink: FeatureSink): void {
  const first = words[from]!.word!.piece;
  sink.add(P.next, first);
  sink.add(P.next, first, place);
  for (let at = from; at < words.length && at < from + 4; at++) sink.add(P.behind, words[at]!.word!.piece);
  if (words[from + 1] !== undefined) sink.add(P.twoBehind, first, words[from + 1]!.word!.piece);
}

const SORTS = { holds: pieceOf('holds'), leaves: pieceOf('leaves'), machine: pieceOf('machine'), thing: pieceOf('thing') } as const;
const [BEFORE, OWN, NEXT] = [pieceOf('b'), pieceOf('o'), pieceOf('n')];

/** What words of who holds the account, and of what speaks, segments have: only what the whole post has is looked for. */
function sortsAround(
  before: Segment | null,
  own: Segment,
  next: Segment | undefined,
  { flags, parts }: Whole,
): readonly (readonly [Piece, Piece])[] {
  const isHeld = flags.includes('holds');
  const isLeft = flags.includes('leaves');
  const isMachine = flags.includes('machine');
  if (!isHeld && !isLeft && !isMachine && !flags.includes('thing')) return [];
  const sorts: (readonly [Piece, Piece])[] = [];
  for (const segment of [before, own, next]) {
    if (segment === null || segment === undefined) continue;
    const side = segment === before ? BEFORE : segment === next ? NEXT : OWN;
    if (isHeld && holdsIn(segment.text, parts.clues)) sorts.push([SORTS.holds, side]);
    if (isLeft && LEAVES.test(segment.text)) sorts.push([SORTS.leaves, side]);
    if (isMachine && (MACHINE.test(segment.text) || ARTIFICIAL.test(segment.text))) sorts.push([SORTS.machine, side]);
    if (segment.words.length < 12 && segment.playful) sorts.push([SORTS.thing, side]);
  }
  return sorts;
}

const ENDING_FLAGS: readonly (readonly [Piece, (ending: Ending) => boolean])[] = (
  [
    ['called', isCalledOut],
    ['celebrates', celebrates],
    ['unfinished', isUnfinished],
    ['many', isOneOfMany],
    ['quoted', ({ gap }: Ending) => gap.quoted],
    ['inside', ({ segment }: Ending) => segment.quoted],
    ['author', isQuotedAuthor],
    ['credit', ({ gap }: Ending) => gap.credit],
    ['touches', ({ gap }: Ending) => gap.touches && gap.mark !== null],
    ['goes on', ({ before, gap }: Ending) => before !== null && !gap.sentence && goesOn(before.last.text)],
    ['number before', ({ before }: Ending) => before?.last.kind === 'number'],
    ['capital before', ({ before }: Ending) => before !== null && before.words.length > 1 && (before.last.word!.bits & CAPITAL) !== 0],
    ['cut', ({ parts }: Ending) => parts.cut],
  ] as const
).map(([name, is]) => [pieceOf(name), is] as const);

function flagsOf(ending: Ending): readonly Piece[] {
  const flags: Piece[] = [];
  for (const [flag, is] of ENDING_FLAGS) if (is(ending)) flags.push(flag);
  return flags;
}

function isSo(flag: Piece, sort: Piece, place: Piece, sink: FeatureSink): void {
  sink.add(P.is, flag);
  sink.add(P.is, flag, sort);
  sink.add(P.is, flag, place);
}

/** What is asked of these words alone. */
function ofThese({ start, end }: Span, ending: Ending, { ofNames, turning }: Whole, sort: Piece, place: Piece, sink: FeatureSink): void {
  const { parts } = ending;
  const text = parts.text.slice(start, end);
  const space = text.indexOf(' ');
  const first = space < 0 ? text : text.slice(0, space);
  const last = space < 0 ? text : text.slice(text.lastIndexOf(' ') + 1);
  const { bits } = wordOf(first);
  if (parts.isAddressee(first)) isSo(P.addressee, sort, place, sink);
  if (isSpokenAbout(ending, last)) isSo(P.about, sort, place, sink);
  if (isSubject(parts.text, end)) {
    sink.add(P.is, P.subject);
    if (parts.answers) sink.add(P.is, P.subject, sort, P.answers);
    else sink.add(P.is, P.subject, sort);
    sink.add(P.is, P.subject, place);
  }
  if (isOneself(parts.text, start, parts.clues)) isSo(P.oneself, sort, place, sink);
  const likeness = pieceOf(wordOf(first).likeness);
  sink.add(P.like, likeness, place);
  sink.add(P.like, likeness, pieceOf(ending.parting));
  for (const flag of ofNames) sink.add(P.like, likeness, flag);
  if (isNearShift(parts.text, start, end, parts.clues)) isSo(P.nearShift, sort, place, sink);
  // Nobody is given an account of which nothing is said.
  if (turning) {
    if (isReceiver(parts.text, start)) isSo(P.receives, sort, place, sink);
    if (resumes(parts.text, end)) isSo(P.resumes, sort, place, sink);
  }
  if (space < 0 && (bits & CAPITALS) !== 0) isSo(P.capitals, sort, place, sink);
  if ((bits & SMALL) !== 0) isSo(P.small, sort, place, sink);
}

const SOUGHT_GREETING = IN_SEGMENTS.note(
  /^(?:hello|hi|hey|hiya|bonjour|bonsoir|salut|coucou|dear|cher|chere|chers|morning|evening|good (?:morning|evening|afternoon))(?: |$)/u,
);

/** What a segment says before who signs. */
function saidBefore(segment: Segment): string {
  if (closes(segment)) return 'closing';
  if (isWish(segment)) return 'wish';
  if (givesThanks(segment)) return 'thanks';
  if (isFormula(segment)) return 'formula';
  return segment.clues.of(SOUGHT_GREETING) && SOUGHT_GREETING.pattern.test(segment.folded) ? 'greeting' : 'words';
}
