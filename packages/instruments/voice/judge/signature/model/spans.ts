import { IN_TEXTS } from '../../clues/clues.ts';
import { isDegree } from '../degree.ts';
import { foldName, listedLikeness } from '../likeness.ts';
import { isOwners } from '../owners.ts';
import type { PostParts, Segment } from '../parts.ts';
import { personName } from '../person.ts';
import type { Signature } from '../signature.ts';
import { isOneself, isReceiver } from '../spoken-of.ts';
import type { Token } from '../tokens.ts';
import {
  asWord,
  BARE_JOB,
  BARE_NOBODYS,
  BARE_TEAM,
  CAPITAL,
  CHARACTER,
  INITIALS,
  JOINED,
  OPENER,
  PLAIN,
  SENTENCE,
  SHORT,
  SOMEBODYS,
  THING,
  wordOf,
} from '../word.ts';
import { DAY, EVENTS } from '../words/events.ts';
import { isJobNoun } from '../words/jobs.ts';
import { SMALL_WORDS } from '../words/small.ts';
import { wordsOf } from '../words/words-of.ts';
import { edgesOf } from './edges.ts';
import { type Form, formOf } from './form.ts';
import { functionsOf, sendersOf, smallAtEnd } from './functions.ts';

/** Words of a post that may be who speaks. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The segment that they stand in; -1 for a hashtag. */
  readonly at: number;
  /** What they look like: the same words may look like several things. */
  readonly forms: readonly Form[];
}

/** How many segments are looked at from the beginning, and from the end. */
const FROM_START = 6;
const FROM_END = 4;
const MOST_WORDS = 9;
/** Of a long segment only the first words are read one by one. */
const MOST_INNER = 24;

/** All words near the beginning and the end of a post that may be who speaks, in the order of their places; what the rules found is one of them. */
export function spansOf(parts: PostParts, found: Signature | null | undefined): readonly Span[] {
  const spans = new Spans();
  const { segments } = parts;
  for (let at = 0; at < segments.length; at++) {
    if (at >= FROM_START && at < segments.length - FROM_END) continue;
    const segment = segments[at]!;
    inner(segment, at, parts.text, spans);
    if (segment.words.length <= MOST_WORDS) whole(segment, at, parts.text, spans);
    if (segment.words.length === 1) withPoint(segment, at, parts.text, spans);
    const all = parts.clues.of(SOUGHT_ALL) ? ALL_OF_US.exec(segment.text) : null;
    if (all !== null) spans.add(segment.end - all[0].length, segment.end, at, 'team all');
    named(segment, at, spans);
    lastOf(segment, at, spans);
    functionsOf(segment, at, at === segments.length - 1, spans);
    smallSelf(segment, at, spans);
    if (at === segments.length - 1) {
      endOf(segment, at, spans);
      sendersOf(segment, at, spans);
      smallAtEnd(segment, at, spans);
      smallLetters(parts, at, spans);
    }
  }
  edgesOf(parts, spans);
  selves(parts, spans);
  hashtags(parts, spans);
  if (found !== null && found !== undefined) {
    const at = segments.findLastIndex(({ start }) => start <= found.start);
    spans.add(found.start, found.end, at, 'rule');
  }
  return spans.all();
}

/** "oui demain matin sd", "la benne est ouverte /mb", "refund's on its way a.w.": somebody's letters in small letters, at the end of all. */
function smallLetters({ segments, text }: PostParts, at: number, spans: Spans): void {
  const { words, parted, start } = segments[at]!;
  const last = words.at(-1)!;
  const { bits } = last.word!;
  // "^gvdb": behind a caret a fourth letter is somebody's too.
  if (parted.mark === 'caret' && words.length === 1 && isFourLetters(last.word!)) spans.add(start, last.end, at, 'small marked');
  if (last.kind !== 'word' || !isSmallLetters(last.word!)) return;
  if (last.text.length > 1) {
    const noise = (bits & SHORT) === 0;
    if (words.length > 1) {
      if (!noise && !isShortWord(last.word!)) spans.add(last.start, last.end, at, 'small last');
    } else if (
      noise &&
      parted.mark !== null &&
      !isSmallWord(last.word!) &&
      !/[\d€$£%] ?\/$/u.test(text.slice(Math.max(0, start - 3), start))
    )
      spans.add(start, last.end, at, 'small marked');
    return;
  }
  // Letters with a point each stand in a segment each.
  let from = at;
  let first = last;
  while (from > 0 && words.length === 1 && first === segments[from]!.first && at - from < MOST_POINTED) {
    const before = segments[from - 1]!.last;
    if (before.kind !== 'word' || before.text.length !== 1 || !isSmallLetters(before.word!) || first.start !== before.end + 1) break;
    if (text[before.end] !== '.') break;
    first = before;
    from--;
  }
  const end = text[last.end] === '.' ? last.end + 1 : last.end;
  if (from < at && !POINTED_WORDS.test(text.slice(first.start, last.end))) spans.add(first.start, end, from, 'small pointed');
  else if (from === at && end > last.end && !/^[ahmsyàôé]$/u.test(last.text)) spans.add(last.start, end, at, 'small pointed');
}

const MOST_POINTED = 3;
const isSmallLetters = asWord(/^\p{Ll}{1,3}$/u);
const isFourLetters = asWord(/^\p{Ll}{4}$/u);
const isSmallWord = asWord(SMALL_WORDS);
/** "toi", "bus", "eau": three letters that can be said are a word. */
const isShortWord = asWord(/^\p{Ll}{0,2}[aeiouyàâéèêëîïôöûü]\p{Ll}{0,2}$(?<=\p{Ll}{3})/u);
/** "5 p.m.", "n.b.", "i.e.": small letters with points that are nobody's. */
const POINTED_WORDS = /^(?:[ap]\.m|i\.e|e\.g|n\.b|p\.s|w\.c|s\.v\.p|c\.a\.d|t\.b\.[ac]|f\.f|t\.t\.c|h\.t|q\.s|b\.d|m\.p)$/u;

/** "bonjour ici doriane", "yo c'est jibril, votre anim", "doriane here": who says a first name in small letters. */
function smallSelf({ words, text }: Segment, at: number, spans: Spans): void {
  for (let i = 0; i < words.length && i < MOST_INNER; i++) {
    const { word, start, end, kind } = words[i]!;
    if (kind !== 'word' || (word!.bits & (PLAIN | SENTENCE)) !== PLAIN || word!.listed !== 'sure') continue;
    if (text.length < 4 || word!.text.length < 3) continue;
    const before = words[i - 1]?.word;
    const behind = words[i + 1]?.word;
    if (
      (before !== undefined && before !== null && saysSelf(before)) ||
      (behind !== undefined && behind !== null && behind.folded === 'here')
    )
      spans.add(start, end, at, 'small self');
  }
}

const saysSelf = asWord(/^(?:ici|c['’]est|cest|c|moi|signé|it['’]s|its|i['’]m|im)$/iu);

class Spans {
  readonly #spans = new Map<number, { start: number; end: number; at: number; forms: Form[] }>();

  add(start: number, end: number, at: number, name: string): void {
    const form = formOf(name);
    // Places of a text are far below a million million.
    const key = start * 1_048_576 + (end - start);
    const known = this.#spans.get(key);
    if (known === undefined) this.#spans.set(key, { start, end, at, forms: [form] });
    else if (!known.forms.includes(form)) known.forms.push(form);
  }

  all(): readonly Span[] {
    return [...this.#spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

function named(segment: Segment, at: number, spans: Spans): void {
  const name = personName(segment);
  if (name === null || (name.likeness === 'unknown' && (name.first.word!.bits & OPENER) !== 0)) return;
  const rest = name.rest.length === 0 ? 'all' : name.rest.some(({ word }) => (word!.bits & SENTENCE) !== 0) ? 'sentence' : 'rest';
  spans.add(name.start, name.end, at, `${name.kind} ${name.likeness} ${rest}`);
}

function whole(segment: Segment, at: number, all: string, spans: Spans): void {
  const { words, start, end, text, bits } = segment;
  const only = words[0]!.word!;
  if (words.length === 1) {
    if (isUnit(segment, all)) return;
    if ((bits & INITIALS) !== 0) {
      spans.add(start, end, at, only.letters);
      if (/^\p{Lu}{3}$/u.test(text)) spans.add(start, end, at, 'three');
    } else if ((bits & SHORT) !== 0) spans.add(start, end, at, only.listed === 'sure' ? 'small name short' : 'small');
    else if (only.listed === 'sure' && /^\p{Ll}{3,12}$/u.test(text)) spans.add(start, end, at, 'small name');
    else if (only.listed !== 'none' && /^\p{Ll}{3,12}$/u.test(text) && at > 0) spans.add(start, end, at, 'small name rare');
    else if ((bits & CAPITAL) !== 0) spans.add(start, end, at, 'capital');
  }
  if (words.length === 2 && only.listed === 'sure' && (bits & SENTENCE) === 0 && /^\p{Ll}+ \p{Ll}{3,}$/u.test(text))
    spans.add(start, end, at, 'small full');
  // "cdlt fatou", "xx mags": a closing and a name, both in small letters.
  if (words.length === 2 && CLOSES.has(only.folded) && /^\p{Ll}{3,12}$/u.test(words[1]!.text) && words[1]!.word!.listed !== 'none')
    spans.add(words[1]!.start, end, at, 'small name closing');
  if ((bits & (BARE_JOB | BARE_TEAM | BARE_NOBODYS)) !== 0) {
    const from = FROM.exec(segment.folded)?.[0].length ?? 0;
    if ((bits & BARE_JOB) !== 0) spans.add(start + from, end, at, 'job');
    if ((bits & BARE_TEAM) !== 0) spans.add(start + from, end, at, 'team');
    else if ((bits & BARE_NOBODYS) !== 0) spans.add(start + from, end, at, 'body');
  }
  if (at === 0 && (bits & SOMEBODYS) !== 0) {
    const { length } = segment.foldedWords;
    if (length < 7 && length > 1) spans.add(start, end, at, 'heading');
  }
}

const CLOSES = wordsOf('cdlt cordialement crdt bises bisous biz bise xx x amicalement cheers love regards thanks merci');
const FROM = /^(?:from|by|par|de la part (?:de|du)|signee?) /u;

/** "105 °C", "mg/L": a unit. */
const isUnit = (segment: Segment, text: string): boolean =>
  isDegree(segment, text) || (segment.gap.length === 1 && segment.gap[0]!.text === '/');

/** "Cl.": a name that is written short keeps its point. */
function withPoint({ text: word, start, end }: Segment, at: number, text: string, spans: Spans): void {
  if (text[end] === '.' && /^\p{Lu}[b-df-hj-np-tv-xz]$/u.test(word)) spans.add(start, end + 1, at, 'small point');
}

/** Those who sign together without a word for a team. */
const ALL_OF_US =
  /(?<!(?:and|et|to|à|of|for|merci|thanks|done|welcome|hello|hi|morning|evening|night|bravo|bonjour|bonsoir|pour) )(?:all of us|everyone|everybody|the whole (?:team|crew|gang)|all the (?:team|staff|crew)|toute? l['’](?:équipe|équipage)|tous les agents)(?: (?:at|in|on|de|du|des|d['’]|of) ?[\p{L}\p{N}'’& -]{2,60})?$/iu;

const SOUGHT_ALL = IN_TEXTS.note(ALL_OF_US);

/** "voie B", "Ste. B", "quai A": a letter behind its noun names a place. */
const isPlaced = ({ word }: Token): boolean => PLACED.has(word!.folded);
const PLACED: ReadonlySet<string> = new Set(
  'am pm voie quai porte hall gate platform suite ste bay coach car voiture ligne line zone bat batiment block bloc level niveau terminal room salle stand route plan annexe appendix group groupe section vitamine vitamin hepatite hepatitis part partie class classe serie basilique eglise cathedrale chapelle college lycee ecole gymnase stade piscine church school'.split(
    ' ',
  ),
);

const isLetter = asWord(/^\p{Lu}\.?$/u);

function lastOf({ words }: Segment, at: number, spans: Spans): void {
  const last = words.at(-1)!;
  const { bits, likeness, letters } = last.word!;
  if (words.length < 2) return;
  if ((bits & INITIALS) !== 0 && !isPlaced(words.at(-2)!)) spans.add(last.start, last.end, at, `last ${letters}`);
  if (likeness !== 'no') spans.add(last.start, last.end, at, `last ${likeness}`);
  if (words.length < 3 || (bits & CAPITAL) === 0) return;
  const before = words.at(-2)!;
  const first = before.word!.likeness;
  if (first !== 'no') spans.add(before.start, last.end, at, isLetter(last.word!) ? `last ${first} letter` : `last full ${first}`);
}

/** "Bonne année à tous Le conseil municipal", "promis. Vos ripeurs": the last words, from an article with a capital or from capitals on. */
function endOf(segment: Segment, at: number, spans: Spans): void {
  const { words, end, bits } = segment;
  const english = isEnglish(words[0]!.word!);
  const isSaid = (bits & SENTENCE) !== 0 && words.some(({ word, text }) => (word!.bits & SENTENCE) !== 0 && !(english && text === 'on'));
  if (words.length < 7 && words.length > 1 && isDeterminer(words[0]!.word!) && !isSaid) spans.add(segment.start, end, at, 'determined');
  titled(segment, at, spans);
  let from = words.length;
  let all = 0;
  while (from > 1) {
    const { word } = words[from - 1]!;
    if ((word!.bits & CAPITAL) === 0 && !isOf(word!) && (word!.bits & (BARE_TEAM | BARE_JOB | BARE_NOBODYS)) === 0) break;
    all |= word!.bits;
    from--;
    if (isDeterminer(word!)) break;
  }
  while (from < words.length && isOf(words[from]!.word!)) from++;
  if (words.length - from < 2 || from === 0 || (all & SENTENCE) !== 0 || (words[from]!.word!.bits & CAPITAL) === 0) return;
  if ((all & BARE_JOB) !== 0) spans.add(words[from]!.start, end, at, 'last job');
  if ((all & BARE_TEAM) !== 0) spans.add(words[from]!.start, end, at, 'last team');
  else if ((all & BARE_NOBODYS) !== 0) spans.add(words[from]!.start, end, at, 'last body');
}

/** "Moorfield NPT", "Front of House", "PolBru Lesse": nothing but capitals, of which no list holds a word. */
function titled({ words, start, end, bits }: Segment, at: number, spans: Spans): void {
  if (words.length < 2 || words.length > 5 || (bits & (SENTENCE | BARE_JOB | BARE_TEAM | BARE_NOBODYS)) !== 0) return;
  if ((words[0]!.word!.bits & CAPITAL) === 0 || !words.every(({ word }) => (word!.bits & CAPITAL) !== 0 || isOf(word!))) return;
  spans.add(start, end, at, 'last titled');
}

const isDeterminer = asWord(/^(?:Le|La|Les|Vos|Votre|Nos|Notre|Ton|Your|Our|The|L['’]\p{L}+)$/u);
const isEnglish = asWord(/^(?:The|Your|Our)$/u);
const isOf = asWord(/^(?:de|du|des|d['’]\p{L}+|of|the|&|la|le|les|à|au|aux|at|et|and)$/u);

/** "Je suis le fantôme du magasin 2,": all that who speaks is said to be. */
const SELF =
  /(?<![\p{L}])(?:je suis|je m['’]appelle|mon nom est|ici|c['’]est|c['’]est moi,?|moi c['’]est|moi,|I['’]m|I am|this is|it['’]s|it['’]s me,|it is(?: I,)?|my name is) (?<who>(?:(?:le|la|the|your|votre) |l['’])?\p{L}[\p{L}'’-]{1,20}(?: [\p{L}\d'’-]{1,20}){0,5}?)(?= ?(?:[,.!?\n:(–—]|and |et |qui |who |$))/giu;

const SOUGHT_SELF = IN_TEXTS.note(SELF);

function selves({ text, clues, segments }: PostParts, spans: Spans): void {
  if (text.length > LONGEST_PLAY || !clues.of(SOUGHT_SELF)) return;
  for (const match of text.matchAll(SELF)) {
    const start = match.index + match[0].length - match.groups!['who']!.length;
    const at = segments.findLastIndex((segment) => segment.start <= start);
    if (
      at < 0 ||
      !/^(?:\p{Lu}|le |la |l['’]|the |your |votre )[^ ]* ?\p{L}/u.test(match.groups!['who']!) ||
      !/[ ’']/u.test(match.groups!['who']!)
    )
      continue;
    const playful = segments[at]!.words.some(
      ({ start: from, end, word }) => from >= start && end <= match.index + match[0].length && (word!.bits & THING) !== 0,
    );
    const end = match.index + match[0].length;
    if (playful) spans.add(start, end, at, 'self');
    // "Je suis la Servante, l'ampoule qui reste allumée": whatever it is called, a thing is named straight behind.
    else if (isProper(text.slice(start, end)) && (BEINGS.test(text.slice(start, end)) || isThingBehind(segments, at, end)))
      spans.add(start, end, at, 'self');
  }
}

/** Those of whom everybody knows that they are nobody. */
const BEINGS =
  /(?:P[èe]re (?:No[ëe]l|Fouettard)|M[èe]re No[ëe]l|Saint[ -]Nicolas|Lapin de P[âa]ques|Petite Souris|Bonhomme (?:Hiver|Carnaval|de Neige)|Santa(?: Claus)?|Father Christmas|Mrs Claus|Easter Bunny|Tooth Fairy|Jack Frost|Snowman|Great Pumpkin|Dame Blanche|Grinch|Gilles de Binche|Green Man|Big Bad Wolf|Grand Méchant Loup)/iu;
const isProper = (words: string): boolean => /^(?:(?:le|la|the) |l['’])\p{Lu}/u.test(words);
/** What stands straight behind a comma, or in the words themselves, is an animal, a thing or a machine. */
const isThingBehind = (segments: readonly Segment[], at: number, end: number): boolean => {
  const next = segments[at + 1];
  return (
    next !== undefined &&
    segments[at]!.end === end &&
    next.parted.comma &&
    next.words.slice(0, 6).some(({ word }) => (word!.bits & THING) !== 0)
  );
};

/** Nobody plays at length. */
const LONGEST_PLAY = 600;

/** "Sarah's", "d'Ousmane": the name within the word. */
function withinWord({ text, start, end }: Token): { readonly word: string; readonly start: number; readonly end: number } {
  const before = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  const last = text.charCodeAt(text.length - 1);
  // Most end in no such letter: the pattern need not look through them.
  const behind = last === LETTER_S || last === LETTER_D || last === LETTER_L ? (/['’](?:s|ll|d)$/u.exec(text)?.[0].length ?? 0) : 0;
  return { word: text.slice(before, text.length - behind), start: start + before, end: end - behind };
}

const BEFORE_NAME = /^(?:[dl]|qu|jusqu)['’](?=\p{Lu})/iu;
const [LETTER_D, LETTER_L, LETTER_S] = [100, 108, 115];

/** Names anywhere in a segment, and what is called as characters are: "Ollie the Owl", "Capitaine Bulot". */
function inner({ words }: Segment, at: number, text: string, spans: Spans): void {
  const letters = words[0]!;
  if (words.length > 1 && (letters.word!.bits & INITIALS) !== 0)
    spans.add(letters.start, letters.end, at, `first ${letters.word!.letters}`);
  for (let i = 0; i < words.length && i < MOST_INNER; i++) {
    const token = words[i]!;
    const whole = token.word!;
    const { bits } = whole;
    // Small letters alone hold no name.
    if (token.kind !== 'word' || (bits & PLAIN) !== 0) continue;
    const within = (bits & JOINED) === 0 ? null : withinWord(token);
    const { start, end } = within ?? token;
    const word = within === null ? whole : wordOf(within.word);
    const likeness = (word.bits & OPENER) === 0 ? word.likeness : 'no';
    if (likeness !== 'no' && (i > 0 || start > token.start || end < token.end || words.length > 1))
      spans.add(start, end, at, `${i === 0 ? 'first' : 'inner'} ${likeness}`);
    if ((bits & CAPITAL) === 0) continue;
    if (i > 0) given(words, i, at, text, spans);
    twoNamed(words, i, at, spans);
    run(words, i, at, spans);
    if (i > 0 && (likeness === 'sure' || likeness === 'rare' || likeness === 'ambiguous')) fullName(words, i, at, likeness, spans);
    calledAs(words, i, at, spans);
    numbered(words, i, at, spans);
  }
}

/** "Je passe la main à LB", "you're stuck with Gaz", "c'est LM aux manettes": letters, and what no list holds, where somebody is given the account or says who they are. */
function given(words: readonly Token[], at: number, segment: number, text: string, spans: Spans): void {
  const { start, end, word } = words[at]!;
  const isLetters = (word!.bits & INITIALS) !== 0;
  if (!isLetters && (word!.likeness !== 'no' || (word!.bits & (OPENER | SENTENCE)) !== 0)) return;
  if (isReceiver(text, start) || isOneself(text, start)) spans.add(start, end, segment, isLetters ? `given ${word!.letters}` : 'given');
}

const isAnd = asWord(/^(?:et|and|&)$/u);

/** "Apolline et Raph", "Ayaan and Freya": two who speak together. */
function twoNamed(words: readonly Token[], at: number, segment: number, spans: Spans): void {
  const [one, and, other] = [words[at]!, words[at + 1], words[at + 2]];
  if (other === undefined || !isAnd(and!.word!) || !isNamed(one) || !isNamed(other)) return;
  spans.add(one.start, other.end, segment, `two names${at === 0 ? '' : ' inner'}`);
}

const isNamed = ({ word }: Token): boolean =>
  (word!.bits & CAPITAL) !== 0 && (word!.likeness === 'sure' || word!.likeness === 'rare' || word!.likeness === 'ambiguous');

/** "Ici le commandant Loïc Kermadec, …", "Over to Dr Pradeep Nair": a name with its surname, and with a title that belongs to it. */
function fullName(words: readonly Token[], from: number, at: number, likeness: string, spans: Spans): void {
  let to = from;
  for (let i = from + 1; i < words.length && i < from + 4; i++) {
    const { word, text } = words[i]!;
    if ((word!.bits & (BARE_NOBODYS | JOINED)) !== 0) break;
    if ((word!.bits & CAPITAL) !== 0) to = i;
    else if (!PARTICLES.has(text)) break;
  }
  const title = words[from - 1]!;
  const titled = (title.word!.bits & CAPITAL) !== 0 && isOwnTitle(title.word!);
  if (to === from && !titled) return;
  spans.add(words[titled ? from - 1 : from]!.start, words[to]!.end, at, `within ${likeness}`);
}

const PARTICLES: ReadonlySet<string> = new Set(['de', 'du', 'van', 'von', 'le', 'la']);
/** A title that belongs to a signature. */
const isOwnTitle = asWord(/^(?:Dr|Pr|Docteur|Doctor|Mrs|Mr|Ms|Miss|Mme|Mlle)\.?$/u);

/** "Yvrette la loutre", "Bébert le bac jaune", "Morag the Moose": a name, and as what it is known, up to the end of its words or to what its bearer does. */
function calledAs(words: readonly Token[], from: number, at: number, spans: Spans): void {
  for (let i = from + 1; i < words.length && i < from + 5; i++) {
    const { word, text } = words[i]!;
    const elided = (word!.bits & JOINED) !== 0 && ELIDED.test(text);
    if (!elided && (!AS.has(text) || i + 1 === words.length)) {
      if ((word!.bits & CAPITAL) === 0) return;
      continue;
    }
    let to = elided ? i : i + 1;
    let thing = elided ? (words[i]!.word!.bits & THING) !== 0 : false;
    for (let j = to; j < words.length && j < i + 5 && (j === to || !ENDS_AS.has(words[j]!.text)); j++) {
      if ((words[j]!.word!.bits & CHARACTER) !== 0) thing = true;
      to = j;
    }
    const ends = to - i <= 4 && (words[to + 1] === undefined || ENDS_AS.has(words[to + 1]!.text));
    thingCut(words, from, elided ? i : i + 1, at, spans);
    if (!ends) return;
    if ((words[to]!.word!.bits & SENTENCE) !== 0) return;
    spans.add(words[from]!.start, words[to]!.end, at, `run called as ${thing ? 'thing' : 'any'}${from === 0 ? '' : ' inner'}`);
    return;
  }
}

/** "Gertrude la moule géante de la salle 3", "Bob la benne passe demain": the animal or thing is named, and the sentence goes on. */
function thingCut(words: readonly Token[], from: number, what: number, at: number, spans: Spans): void {
  const noun = [what, what + 1].find((i) => words[i] !== undefined && (words[i]!.word!.bits & THING) !== 0) ?? -1;
  if (noun < 0) return;
  const isWhere = (i: number): boolean => words[i] !== undefined && OF_WHERE.has(words[i]!.word!.folded);
  const to = isWhere(noun + 1) ? noun : isWhere(noun + 2) ? noun + 1 : noun;
  spans.add(words[from]!.start, words[to]!.end, at, `run called as thing cut${from === 0 ? '' : ' inner'}`);
}

/** What begins where a character lives. */
const OF_WHERE: ReadonlySet<string> = new Set(['de', 'du', 'des', 'of', 'from', 'in', 'at', 'on', 'aux', 'dans', 'sur', 'chez']);

const AS: ReadonlySet<string> = new Set(['le', 'la', 'the', 'les']);
const ELIDED = /^l['’]\p{Ll}/u;
const ENDS_AS: ReadonlySet<string> = new Set(
  'au à vous wishes wants hopes reminds loves thinks here says said speaking reporting dit qui is est and et again en raconte parle'.split(
    ' ',
  ),
);

/** "Ici Navette 3.", "Condor 418 here.", "Love, Bus 2207": a thing that is told from others by its number. */
function numbered(words: readonly Token[], from: number, at: number, spans: Spans): void {
  const number = words[from + 1];
  if (from > 1 || number?.kind !== 'number' || (words[from]!.word!.bits & JOINED) !== 0) return;
  if (!/^\d[\d.]{0,6}$/u.test(number.text)) return;
  const behind = words[from + 2];
  const opens = from === 0 || (from === 1 && /^ici$/iu.test(words[0]!.text));
  if (opens && (behind === undefined || NUMBERED_SAYS.has(behind.text))) spans.add(words[from]!.start, number.end, at, 'run called number');
}

/** What a thing does that is told from others by its number. */
const NUMBERED_SAYS: ReadonlySet<string> = new Set(['here', 'au', 'ici', 'reporting', 'speaking', 'says', 'dit', 'calling', 'à']);

const LINKS: ReadonlySet<string> = new Set(['the', 'le', 'la', 'de', 'du', 'of', 'des']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la']);
/** What stands before who speaks, and belongs to no name. */
const NO_CALL: ReadonlySet<string> = new Set([
  'Ici',
  'ICI',
  'Signé',
  'Signed',
  'Bonjour',
  'Hello',
  'Hi',
  'Salut',
  'Coucou',
  'Love',
  'Bises',
  'Et',
  'And',
]);

function run(words: readonly Token[], from: number, at: number, spans: Spans): void {
  let to = from;
  for (let i = from + 1; i < words.length && i < from + 4; i++) {
    const { word, text } = words[i]!;
    if ((word!.bits & CAPITAL) !== 0) to = i;
    else if (!LINKS.has(text)) break;
  }
  if (to === from || NO_CALL.has(words[from]!.text)) return;
  if (to - from < 4 && isPlayed(words, from, to))
    spans.add(words[from]!.start, words[to]!.end, at, `run plain${from === 0 ? '' : ' inner'}`);
  let article = false;
  let thing = false;
  for (let i = from; i <= to; i++) {
    const { word, text } = words[i]!;
    if (i > from && ARTICLES.has(text)) article = true;
    if ((word!.bits & CHARACTER) !== 0) thing = true;
  }
  const [start, end] = [words[from]!.start, words[to]!.end];
  if (isCalled(words[from]!.word!)) spans.add(start, end, at, `run called${from === 0 ? '' : ' inner'}`);
  if (article || thing) spans.add(start, end, at, `run${article ? ' article' : ''}${thing ? ' thing' : ''}${from === 0 ? '' : ' inner'}`);
}

const speaks = asWord(/^(?:here|says|reckons|reporting|speaking|rolling|thinks|wants|dit|vous|au)$/u);
const isSelf = asWord(/^(?:suis|ici|c['’]est|is|it['’]s|am|I['’]m|appelle)$/iu);

/** Whoever plays says who they are, speaks, or stands alone. */
const isPlayed = (words: readonly Token[], from: number, to: number): boolean =>
  (from === 0 && to === words.length - 1) ||
  (words[to + 1] !== undefined && speaks(words[to + 1]!.word!)) ||
  (from > 0 && isSelf(words[from - 1]!.word!));

/** What goes before the names of characters and of persons alike. */
const isCalled = asWord(
  /^(?:PD|K9|K-9|TPD|RPD|First|Capitaine|Captain|Sir|Professeur|Professor|Docteur|Doctor|Dr|Super|Monsieur|Madame|Mister|Mr|Mrs|Ms|Miss|Mme|Mlle|Lady|Lord|Agent|Commandant|Sergent|Big|Old|Little|Petit|Petite|Père|Mère|Tante|Tonton|Oncle|Auntie|Aunt|Uncle|Mamie|Papi|Papy|Granny|Nain|Baron|Baronne|Comte|King|Queen|Inspecteur|Inspector)\.?$/u,
);

function hashtags({ text }: PostParts, spans: Spans): void {
  if (!text.includes('#')) return;
  let many = 0;
  for (const { 0: hashtag, index } of text.matchAll(/#[\p{L}\p{N}_]{4,60}/gu)) {
    if (++many > 6) return;
    const words = innerWords(hashtag);
    if (words.some((word) => EVENTS.has(word) || DAY.test(word))) continue;
    if (words.length > 1 && OF_TEAM.test(words[0]!)) spans.add(index, index + hashtag.length, -1, 'hashtag team');
    if (
      words.length > 1 &&
      SAID_BY_ONE.test(text.slice(index + hashtag.length, index + hashtag.length + 60)) &&
      !/\p{L}/u.test(text.slice(0, index))
    )
      spans.add(index, index + hashtag.length, -1, 'hashtag');
    if (words.length > 1 && !/\p{L}/u.test(text.slice(0, index)) && (OF_SPEECH.test(words.at(-1)!) || OF_PLACE.test(hashtag)))
      spans.add(index, index + hashtag.length, -1, 'hashtag');
    if (words.some((word) => isJobNoun(word) || WORD_OF_SOMEBODY.has(word) || listedLikeness(word) !== null || isOwners(word)))
      spans.add(index, index + hashtag.length, -1, 'hashtag');
  }
}

/** "#TeamUrssaf", "#VotreEquipe". */
const OF_TEAM = /^(?:team|teams|equipe|votreequipe|notreequipe)$/u;
/** "#LocalsSay I'd never …", "#ChercheuseEnMer Troisième nuit. J'ai …": whoever speaks under a hashtag speaks of themselves. */
const SAID_BY_ONE = /^[^\p{L}]{0,4}(?:[^.!?\n]{0,40}[.!?] )?(?:I(?:['’]\p{L}+)?|My|Je|J['’]\p{L}+|Mon|Ma|Mes)(?!\p{L})/u;

/** "#AstroRépond", "#DocTalk", "#GMnotes": what whoever speaks does or gives under a hashtag that begins a post. */
const OF_SPEECH =
  /^(?:repond|repondent|reponds|raconte|racontent|explique|expliquent|ecrit|dit|conseille|decrypte|temoigne|confie|se-confie|avoue|partage|replies|answers|explains|writes|tells|says|talks?|speaks|confesses|reads|notes?|inbox|mailbag|postbag|picks?|diary|diaries|log|logs|corner|blog|desk|minute|tips?|thoughts|memo|memos|musings|jottings|column|carnet|journal|billet|chronique|confidences?)$/u;
/** "#FromTheCab", "#BehindTheWheel", "#DansLaCabine", "#LaVoixDuPort", "#VisMaVie": from where somebody speaks. */
const OF_PLACE =
  /^#(?:From(?:The|My|Our)|Behind(?:The|My)|Inside(?:The|My)|View(?:From)|Dans(?:La|Le|Ma|Mon|Les)|Depuis(?:La|Le|Ma|Mon)|Vu(?:De|Du|Depuis)|DansLaPeau|DerriereLe|DerrièreLe|(?:La|Le)?(?:Voix|Cote|Note|Lettre|Mot|Regard|Oeil|Billet|Coin)D[eu]?|VisMaVie|MaVieDe|LifeOf|LifeAs|DayInThe)\p{Lu}/u;

/** What somebody says or is asked, in a hashtag. */
const WORD_OF_SOMEBODY = wordsOf(
  'mot word parole ask boss patron patronne chef corner billet carnet view edito tribune voix voice say says',
);

/** "LaDirectriceVousRépond" → la, directrice, vous, repond; "DanLaMaintenance", "ParoleDAgent". */
export const innerWords = (hashtag: string): string[] =>
  [CAMEL, CAPITALS_FIRST].flatMap((parted) => hashtag.slice(1).split(parted)).map(foldName);
const CAMEL = /_|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** "PDGrépond". */
const CAPITALS_FIRST = /_|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Ll}{4})/u;
