import type { Passage } from '../clues/automaton.ts';
import { type Clues, IN_SEGMENTS } from '../clues/clues.ts';
import { isAbbreviation, isInitials, isUnit } from './letters.ts';
import { foldName, isListed, listedLikeness, type NameLikeness, nameLikeness } from './likeness.ts';
import { Piece } from './model/piece.ts';
import { ALSO_VERBS } from './words/also-verbs.ts';
import { isNobodysWord, TEAM_NOUNS } from './words/bodies.ts';
import { CHARACTERS, SILENT_THINGS } from './words/characters.ts';
import { isJobNoun } from './words/jobs.ts';
import { NO_NAME } from './words/no-name.ts';
import { OPENERS } from './words/openers.ts';
import { isSentenceWord } from './words/sentence.ts';
import { SMALL_NOISE, SMALL_WORDS } from './words/small.ts';

/** It names a job or an office. */
export const JOB = 1;
/** It names a body, a brand or a place. */
export const NOBODYS = 2;
/** It belongs to a sentence. */
export const SENTENCE = 4;
/** It names an animal or a thing, with or without its article. */
export const THING = 8;
/** It names an animal or a thing, as it stands. */
export const CHARACTER = 16;
/** It names those who sign together. */
export const TEAM = 32;
/** Letters that may stand for a person's names. */
export const INITIALS = 64;
/** It begins a sentence and is nobody's name. */
export const OPENER = 128;
/** It begins with a capital. */
export const CAPITAL = 256;
/** Nothing but small letters without marks. */
export const PLAIN = 512;

const UNASKED = -1;

/** Without its article it names a job or an office. */
export const BARE_JOB = 1024;
/** Without its article it names those who sign together, or several of one job. */
export const BARE_TEAM = 2048;
/** Without its article it names a body, a brand or a place. */
export const BARE_NOBODYS = 4096;
/** A name, a job or a character is in it. */
export const SOMEBODYS = 8192;
/** Two or three letters that are no word of a sentence. */
export const SHORT = 16_384;
/** An apostrophe is in it. */
export const JOINED = 32_768;

/** Three capitals or more, and nothing else. */
export const CAPITALS = 65_536;
/** It begins with a small letter. */
export const SMALL = 131_072;
/** One to four letters that may be somebody's, with their points, hyphens or slashes. */
export const LETTERS = 262_144;

/** It names a thing that speaks only where it signs, with or without its article. */
export const SILENT = 524_288;

/** A word as it is written, with what is known of it wherever it stands. All is asked once. */
export class Word {
  readonly text: string;
  /** What is sought in texts and was found in it. */
  passage: Passage | null = null;
  #folded: string | null;
  #bits: number;
  #likeness: NameLikeness | null = null;
  #listed: 'sure' | 'rare' | 'ambiguous' | 'none' | null = null;
  #letters: 'abbreviation' | 'unit' | 'letters' | null = null;
  #piece: Piece | null = null;
  #clues: Clues | null = null;
  /** Which questions were asked of it, a bit each, and which of them it answers with yes. */
  #asked = 0;
  #yes = 0;
  #askedMore = 0;
  #yesMore = 0;

  private constructor(text: string, folded: string | null, bits: number) {
    this.text = text;
    this.#folded = folded;
    this.#bits = bits;
  }

  static readonly of = (text: string): Word => new Word(text, null, UNASKED);
  /** Digits, and what joins them: of such a word nothing is known. */
  static readonly ofDigits = (text: string): Word => new Word(text, text, 0);

  /** The answer to a question of the first and of the second row. */
  answers(bit: number, ask: (text: string) => boolean): boolean {
    if ((this.#asked & bit) === 0) {
      this.#asked |= bit;
      if (ask(this.text)) this.#yes |= bit;
    }
    return (this.#yes & bit) !== 0;
  }

  answersMore(bit: number, ask: (text: string) => boolean): boolean {
    if ((this.#askedMore & bit) === 0) {
      this.#askedMore |= bit;
      if (ask(this.text)) this.#yesMore |= bit;
    }
    return (this.#yesMore & bit) !== 0;
  }

  /** As the lists are: small letters without marks. */
  get folded(): string {
    this.#folded ??= foldName(this.text);
    return this.#folded;
  }

  /** All that is so of it, a bit each. */
  get bits(): number {
    if (this.#bits === UNASKED) this.#bits = bitsOf(this.text, this.folded);
    return this.#bits;
  }

  /** What it can be as a first name. */
  get likeness(): NameLikeness {
    this.#likeness ??= nameLikeness(this.text);
    return this.#likeness;
  }

  /** What it can be as a first name, whatever its letters' size. */
  get listed(): 'sure' | 'rare' | 'ambiguous' | 'none' {
    this.#listed ??= listedLikeness(this.folded) ?? 'none';
    return this.#listed;
  }

  /** What it can be besides somebody's letters. */
  get letters(): 'abbreviation' | 'unit' | 'letters' {
    this.#letters ??= isAbbreviation(this.text) ? 'abbreviation' : isUnit(this.text) ? 'unit' : 'letters';
    return this.#letters;
  }

  /** Which patterns may match where it stands between two marks, alone. */
  get clues(): Clues {
    this.#clues ??= IN_SEGMENTS.read(this.folded);
    return this.#clues;
  }

  /** Its folded form, as a piece of the names of features. */
  get piece(): Piece {
    this.#piece ??= new Piece(this.folded);
    return this.#piece;
  }
}

/** How many questions each of the two rows of a word's answers holds. */
const A_ROW = 31;
let questions = 0;

/** A question to a word, as it is written, with yes or no for an answer: each word that is remembered is asked once, however many posts it stands in. */
export function ofWord(ask: (text: string) => boolean): (word: Word) => boolean {
  const at = questions++;
  if (at >= 2 * A_ROW) throw new RangeError('too many questions to a word');
  const bit = 1 << (at % A_ROW);
  return at < A_ROW ? (word) => word.answers(bit, ask) : (word) => word.answersMore(bit, ask);
}

/** Whether a word, as it is written, is what a pattern takes for a whole one. */
export const asWord = (pattern: RegExp): ((word: Word) => boolean) => ofWord((text) => pattern.test(text));

/** "bât. B": a building written short, and no bat. */
const BUILDING = /^b[âÂ]t$/iu;

function bitsOf(text: string, folded: string): number {
  const bare = folded.charCodeAt(1) === 39 ? folded.replace(/^[ld]'/u, '') : folded;
  return (
    (isJobNoun(folded) ? JOB : 0) |
    (isNobodysWord(folded) ? NOBODYS : 0) |
    (isSentenceWord(folded) ? SENTENCE : 0) |
    (CHARACTERS.has(bare) && !BUILDING.test(text) ? THING : 0) |
    (CHARACTERS.has(folded) && !BUILDING.test(text) ? CHARACTER : 0) |
    (SILENT_THINGS.has(bare) ? SILENT : 0) |
    (TEAM_NOUNS.has(folded) ? TEAM : 0) |
    (isInitials(text) ? INITIALS : 0) |
    (OPENERS.has(folded) ? OPENER : 0) |
    (/^\p{Lu}/u.test(text) ? CAPITAL : 0) |
    (/^[a-z]+$/u.test(text) ? PLAIN : 0) |
    (isJobNoun(bare) ? BARE_JOB : 0) |
    (TEAM_NOUNS.has(bare) || (bare.endsWith('s') && isJobNoun(bare.slice(0, -1))) ? BARE_TEAM : 0) |
    (isNobodysWord(bare) ? BARE_NOBODYS : 0) |
    (isSomebodys(text, folded) ? SOMEBODYS : 0) |
    (isShort(text, folded) ? SHORT : 0) |
    (/['’]/u.test(text) ? JOINED : 0) |
    (/^\p{Lu}{3,}$/u.test(text) ? CAPITALS : 0) |
    (/^\p{Ll}/u.test(text) ? SMALL : 0) |
    (isLetters(text) ? LETTERS : 0)
  );
}

function isLetters(text: string): boolean {
  // "Ysa" is a name, whatever lists say, and "Chr" is none.
  if (/^\p{Lu}\p{Ll}{2}$/u.test(text) && (isListed(nameLikeness(text)) || /[aeiouyéèêëïîôû]/iu.test(text))) return false;
  if (text.length < 5 && /^\p{L}{1,3}\.?$|^\p{Lu}{4}$/u.test(text)) return true;
  return isInitials(text) && text.replace(/[^\p{L}]/gu, '').length < 7;
}

const isSomebodys = (text: string, folded: string): boolean =>
  folded
    .split("'")
    .some(
      (word) =>
        (isJobNoun(word) && !ALSO_VERBS.has(word)) || CHARACTERS.has(word) || (listedLikeness(word) !== null && /\p{Lu}/u.test(text)),
    );

const isShort = (text: string, folded: string): boolean =>
  /^\p{L}{2,3}$/u.test(text) && !isSentenceWord(folded) && !NO_NAME.has(folded) && !SMALL_WORDS.test(folded) && !SMALL_NOISE.test(folded);

/** The words of posts come again and again; they are forgotten together when there are too many. */
const MOST_WORDS = 16_384;
/** A longer one is asked anew: nobody shall fill the memory with a few. */
const LONGEST = 24;
/** Twice as many places as words: few stand elsewhere than where their hash says. */
const PLACES = 2 * MOST_WORDS;

let places: (Word | undefined)[] = new Array<Word | undefined>(PLACES).fill(undefined);
const hashes = new Int32Array(PLACES);
let many = 0;

/** The word that stands in a text from one place to another; nothing is cut out of the text for a word that was met before. */
export function wordIn(text: string, start: number, end: number): Word {
  const length = end - start;
  if (length > LONGEST) return Word.of(text.slice(start, end));
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const first = (hash ^ (hash >>> 14)) & (PLACES - 1);
  let place = first;
  for (let known = places[place]; known !== undefined; known = places[place]) {
    if (hashes[place] === hash && stands(known.text, text, start, length)) return known;
    place = (place + 1) & (PLACES - 1);
  }
  // A piece of a text keeps all of it in memory: what is remembered is a copy.
  const word = Word.of(copyOf(text, start, end));
  if (many >= MOST_WORDS) {
    places = new Array<Word | undefined>(PLACES).fill(undefined);
    many = 0;
    place = first;
  }
  places[place] = word;
  hashes[place] = hash;
  many++;
  return word;
}

function stands(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function copyOf(text: string, start: number, end: number): string {
  let copy = '';
  for (let at = start; at < end; at++) copy += text[at]!;
  return copy;
}

/** A word by itself. */
export const wordOf = (text: string): Word => wordIn(text, 0, text.length);
