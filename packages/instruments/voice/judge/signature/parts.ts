import { type Clues, IN_SEGMENTS, IN_TEXTS } from '../clues/clues.ts';
import { addresseesOf } from './addressees.ts';
import { CAPITAL_LETTER, classOf, TABLED } from './code-units.ts';
import type { Ending } from './ending.ts';
import { type Gap, gapOf } from './gap.ts';
import { nameLikeness } from './likeness.ts';
import { mentionsFirst } from './mentions-first.ts';
import type { Piece } from './model/piece.ts';
import type { PersonName } from './person.ts';
import { asKind, type Token, tokensOf, wordToken } from './tokens.ts';
import { asWord, JOB, THING, wordOf } from './word.ts';

/** Words that follow each other with nothing but spaces between them. */
export class Segment {
  readonly words: readonly Token[];
  /** What stands between the segment before and this one: marks, line ends, emoji, links, numbers of parts. */
  readonly gap: readonly Token[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It stands between quotation marks that have not been closed. */
  readonly quoted: boolean;
  /** The person's name that it begins with, where that was asked. */
  person: PersonName | null | undefined = undefined;
  /** The shape of the gap before it, where that was asked. */
  shape: Piece | null = null;
  #folded: string | null = null;
  #foldedWords: readonly string[] | null = null;
  #parted: Gap | null = null;
  #bits = -1;
  #clues: Clues | null = null;

  constructor(text: string, words: readonly Token[], gap: readonly Token[], quoted: boolean) {
    this.words = words;
    this.gap = gap;
    this.quoted = quoted;
    this.start = words[0]!.start;
    this.end = words.at(-1)!.end;
    this.text = text.slice(this.start, this.end);
  }

  /** Lower case, without accents; words parted by one space. */
  get folded(): string {
    this.#folded ??= this.words.length === 1 ? this.words[0]!.word!.folded : this.words.map(({ word }) => word!.folded).join(' ');
    return this.#folded;
  }

  /** The folded words, one by one. */
  get foldedWords(): readonly string[] {
    this.#foldedWords ??= this.folded.split(' ');
    return this.#foldedWords;
  }

  /** What is so of any of its words. */
  get bits(): number {
    if (this.#bits < 0) {
      let bits = 0;
      for (const { word } of this.words) bits |= word!.bits;
      this.#bits = bits;
    }
    return this.#bits;
  }

  /** Which patterns may match in its folded words. */
  get clues(): Clues {
    this.#clues ??= this.words.length === 1 ? this.words[0]!.word!.clues : IN_SEGMENTS.read(this.folded);
    return this.#clues;
  }

  /** A job or an office is named. */
  get employed(): boolean {
    return (this.bits & JOB) !== 0;
  }

  /** What the gap tells. */
  get parted(): Gap {
    this.#parted ??= gapOf(this.gap);
    return this.#parted;
  }

  /** An animal or a thing is named, which may speak in play. */
  get playful(): boolean {
    return (this.bits & THING) !== 0;
  }

  get first(): Token {
    return this.words[0]!;
  }

  get last(): Token {
    return this.words.at(-1)!;
  }
}

/** A post's text, as a reader of signatures sees it. */
export interface PostParts {
  readonly text: string;
  /** Which patterns may match in the text. */
  readonly clues: Clues;
  readonly segments: readonly Segment[];
  /** The words from each segment on, where they were asked for. */
  readonly endings: (Ending | undefined)[];
  /** What stands behind the last segment. */
  readonly tail: readonly Token[];
  /** It answers somebody: it begins with a mention or a greeting, or whoever handed it over says so. */
  readonly answers: boolean;
  /** It answers another post: whoever handed it over says so, or it begins with a mention. */
  readonly replies: boolean;
  /** Somebody else's words, sent on ("RT @…"). */
  readonly sentOn: boolean;
  /** The text was cut by who handed it over: its end is not there to be read. */
  readonly cut: boolean;
  /** Whether a name is that of who is spoken to: by greeting, thanks or handle. */
  readonly isAddressee: (name: string) => boolean;
}

const PART = /^\d{1,2}\/\d{0,2}$/u;

/** Cuts a text into words and what parts them. */
export function partsOf(text: string, reply = false): PostParts {
  const tokens = joinInitials(withLastGaps(tokensOf(text)), text);
  const { segments, tail } = segmentsOf(tokens, text);
  let addressees: ((name: string) => boolean) | null = null;
  const replies = reply || mentionsFirst(text);
  return {
    replies,
    text,
    clues: IN_TEXTS.readPieces(text, tokens),
    segments,
    endings: [],
    tail,
    answers: replies || (segments[0]?.clues.of(SOUGHT_GREETS) === true && GREETS.test(segments[0].folded)),
    sentOn: /^\s{0,9}RT\s{1,9}@/u.test(text),
    cut: isCut(segments.at(-1), tail),
    isAddressee: (name) => {
      addressees ??= addresseesOf(segments, tokens);
      return addressees(name);
    },
  };
}

/** "le pain sera prêt à 11 h  bises  Marcelline": who writes without marks parts the last words by more spaces than one, as by a line. */
function withLastGaps(tokens: Token[]): readonly Token[] {
  let words = 0;
  let parted: Token[] | null = null;
  for (let at = tokens.length - 1; at > 0 && words <= MOST_WORDS_APART; at--) {
    const token = tokens[at]!;
    if (token.kind === 'line') break;
    if (token.kind === 'word') words++;
    else if (token.kind === 'space' && token.text.length > 1 && /[\p{Zs}\t]{2}/u.test(token.text)) {
      parted ??= [...tokens];
      parted[at] = asKind(token, 'line');
    }
  }
  return parted ?? tokens;
}
const MOST_WORDS_APART = 5;

const GREETS =
  /^(?:re ?)?(?:bonjour|bjr|bonsoir|bsr|salut|coucou|hello|hi|hey|hiya|dear|cher|chere|allo|madame|monsieur|good (?:morning|afternoon|evening)|morning|afternoon|evening)(?: |$)/u;

const SOUGHT_GREETS = IN_SEGMENTS.note(GREETS);

/** "Rose & Crown": one name. */
const AMPERSAND = 38;
const AND = /^&(?:amp;)?$/u;

class Segmenter {
  readonly segments: Segment[] = [];
  readonly #text: string;
  #words: Token[] = [];
  #spaces: Token[] = [];
  #straight = false;
  #depth = 0;
  gap: Token[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  add(token: Token): void {
    if (
      token.kind === 'word' ||
      (token.kind === 'number' && !(token.text.includes('/') && PART.test(token.text))) ||
      (token.text.charCodeAt(0) === AMPERSAND && AND.test(token.text) && this.#words.length > 0)
    ) {
      this.#words.push(token.word === null ? { ...token, word: wordOf(token.text) } : token);
      if (this.#spaces.length > 0) this.#spaces = [];
    } else if (token.kind === 'space') {
      (this.#words.length === 0 ? this.gap : this.#spaces).push(token);
    } else {
      this.close();
      this.gap.push(token);
      this.#quote(token.text);
    }
  }

  close(): void {
    if (this.#words.length === 0) return;
    this.segments.push(new Segment(this.#text, this.#words, this.gap, this.#straight || this.#depth > 0));
    this.#words = [];
    this.gap = this.#spaces;
    this.#spaces = [];
  }

  #quote(mark: string): void {
    if (mark === '"' || mark === '&quot;') this.#straight = !this.#straight;
    else if (mark === '«' || mark === '“') this.#depth++;
    else if ((mark === '»' || mark === '”') && this.#depth > 0) this.#depth--;
  }
}

/** "^DS 14:05": the hour behind letters is no word of theirs. */
function trimTime(segments: Segment[], tail: Token[], text: string): void {
  const last = segments.at(-1);
  if (
    last === undefined ||
    last.words.length !== 2 ||
    last.last.kind !== 'number' ||
    !/^\p{Lu}{2,3}$/u.test(last.first.text) ||
    last.gap.length === 0 ||
    last.first.end === last.last.start ||
    // "(CD 27)", "la route (RN 88)": a road's number.
    (last.parted.mark === 'bracket' && !/\d[:h.]/u.test(last.last.text))
  )
    return;
  segments[segments.length - 1] = new Segment(text, [last.first], last.gap, last.quoted);
  tail.unshift(last.last);
}

/** A last line of how to call or write, or of whose picture it is, stands below who signs. */
function trimFooter(segments: Segment[], tail: Token[]): Token[] {
  const from = segments.findLastIndex(({ gap }) => gap.some(({ kind }) => kind === 'line'));
  if (from < 1 || segments.length - from > 4) return tail;
  const { gap, words } = segments[from]!;
  // "✉️ Justine": a name alone signs.
  if (words.length === 1 && from === segments.length - 1 && nameLikeness(words[0]!.text) === 'sure') return tail;
  if (!gap.some(({ kind, text }) => kind === 'emoji' && FOOTER.test(text)) && !FOOTER_WORD.test(words[0]!.text)) return tail;
  return [...segments.splice(from).flatMap((segment) => [...segment.gap, ...segment.words]), ...tail];
}

const FOOTER = /[📷📸☎📞📱✉📧📩📨🌐🔗📠]/u;
const FOOTER_WORD = /^(?:photo|photos|crédit|crédits|credit|credits|tél|tel|pic|pics|picture|image|images|visuel|illustration)$/iu;

function segmentsOf(tokens: readonly Token[], text: string): { segments: readonly Segment[]; tail: readonly Token[] } {
  const segmenter = new Segmenter(text);
  for (const token of tokens) segmenter.add(token);
  segmenter.close();
  const { segments } = segmenter;
  let tail = segmenter.gap;
  tail = trimFooter(segments, tail);
  trimTime(segments, tail, text);
  // Digits alone are no words to sign with: what follows the last word is the tail.
  while (segments.length > 0 && segments.at(-1)!.words.every(({ kind }) => kind === 'number')) {
    const { words, gap } = segments.pop()!;
    tail = [...gap, ...words, ...tail];
  }
  return { segments, tail };
}

/** "S.D.", "J. P.", "M.-C. L.", "T. McK", "J. Smith": one word, its points included; the "cc" before those who read along is none. */
function joinInitials(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const own = tokens[at]!;
    const token = own.kind === 'mark' && isNickMark(tokens, at) ? asKind(own, 'space') : own;
    const end =
      token.kind === 'word' && token.text.length < 5 && mayBeJoined(text, token)
        ? (endOfPair(text, token) ?? endOfInitials(text, token) ?? endOfTitle(text, token) ?? endOfLetter(text, token, tokens[at - 2]))
        : null;
    if (end === null || end <= token.end) {
      joined.push(own.kind === 'word' && (isCopy(tokens, at) || isSigned(tokens, at)) ? asKind(token, 'mark') : token);
      continue;
    }
    joined.push(wordToken(text, token.start, end));
    while (at + 1 < tokens.length && tokens[at + 1]!.start < end) at++;
  }
  return joined;
}

/** A capital first, and a point, a slash or an apostrophe not far behind: nothing else is joined. */
function mayBeJoined(text: string, { start, end }: Token): boolean {
  const code = text.charCodeAt(start);
  if (code < TABLED && classOf(code) !== CAPITAL_LETTER) return false;
  const next = text.charCodeAt(end);
  return next === 46 || next === 47;
}

/** "Signé le garde-pêche", "Signed: Ada": a mark before who signs, where a sentence begins. */
function isSigned(tokens: readonly Token[], at: number): boolean {
  const { kind, text, word } = tokens[at]!;
  if (kind !== 'word' || text.length < 5 || text.length > 6 || !saysSigned(word!)) return false;
  const before = tokens.slice(Math.max(0, at - 3), at).findLast(({ kind }) => kind !== 'space');
  return before !== undefined && before.kind !== 'word' && before.kind !== 'number';
}

const saysSigned = asWord(/^(?:signée?|signed)$/iu);

const NICK_MARKS: ReadonlySet<string> = new Set(["'", '"', '‘', '“', '«', '(', '’', '”', '»', ')']);
const capital = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);

/** "Roberta 'Bobbie' Finch": the marks around a name between names part nothing. */
function isNickMark(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (!NICK_MARKS.has(text)) return false;
  if (
    /^['"‘“«(]$/u.test(text) &&
    capital(tokens[at - 2]) &&
    capital(tokens[at + 1]) &&
    /^['"’”»)]$/u.test(tokens[at + 2]?.text ?? '') &&
    capital(tokens[at + 4]) &&
    tokens[at + 3]?.kind === 'space'
  )
    return true;
  return (
    /^['"’”»)]$/u.test(text) &&
    capital(tokens[at - 1]) &&
    /^['"‘“«(]$/u.test(tokens[at - 2]?.text ?? '') &&
    capital(tokens[at - 4]) &&
    capital(tokens[at + 2]) &&
    tokens[at + 1]?.kind === 'space'
  );
}

const saysCopy = asWord(/^(?:cc|via)$/iu);

function isCopy(tokens: readonly Token[], at: number): boolean {
  const { kind, text, word } = tokens[at]!;
  if (kind !== 'word' || text.length > 3 || !saysCopy(word!)) return false;
  const next = tokens.slice(at + 1, at + 4).find(({ kind, text }) => kind !== 'space' && text !== ':');
  return next?.kind === 'mention';
}

/** "MG/VL": two who wrote together. */
const endOfPair = (text: string, { text: letters, end }: Token): number | null =>
  /^\p{Lu}{1,3}$/u.test(letters) && /^\/\p{Lu}{1,3}(?![\p{L}\p{N}/])/u.test(text.slice(end, end + 6))
    ? end + /^\/\p{Lu}{1,3}/u.exec(text.slice(end, end + 6))![0].length
    : null;

const INITIALS =
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}?(?:['’]\p{Lu})?(?:[-‑]\p{Lu})?(?:\.[ \u00a0]?[-‑]?(?:\p{Lu}(?:['’]\p{Lu})?(?:[-‑]\p{Lu})?|Ma?c\p{Lu}|d['’]\p{Lu})(?![\p{L}\p{N}])){1,4}(?<point>\.?)/uy;

function endOfInitials(text: string, { start }: Token): number | null {
  INITIALS.lastIndex = start;
  return INITIALS.test(text) ? withoutPointOfShortName(text, INITIALS.lastIndex) : null;
}

/** "T. McK.": the point ends the sentence, not a letter. */
const withoutPointOfShortName = (text: string, end: number): number => (/Ma?c\p{Lu}\.$/u.test(text.slice(end - 5, end)) ? end - 1 : end);

/** "Dr. Anil Kapoor": the point ends a title. */
const endOfTitle = (text: string, { text: title, end }: Token): number | null =>
  /^(?:Dr|Mr|Mrs|Ms|Prof|Sgt|Lt|Col|Capt|Rev|Insp|Cllr|Sen|Rep|Hon|Maj|Gen|Fr|Sr)$/u.test(title) &&
  /^\. ?\p{Lu}/u.test(text.slice(end, end + 3))
    ? end + 1
    : null;

/** "J. Smith", "Jean D. Martin", "N." at the end: a letter and its point, where no word in small letters stands before. */
function endOfLetter(text: string, { text: letter, end }: Token, before: Token | undefined): number | null {
  if (
    !/^\p{Lu}$/u.test(letter) ||
    text[end] !== '.' ||
    (before !== undefined && before.kind === 'word' && !/^\p{Lu}\p{Ll}/u.test(before.text))
  )
    return null;
  const behind = text.slice(end, end + 24);
  // "Violette S. https://…": behind a name the letter's point is the name's, whatever link follows.
  if (before?.kind === 'word' && /^\.\s{1,3}(?:https?:|www\.|[#@])/u.test(behind)) return end + 1;
  return /^\.(?:,| \p{Lu}\p{Ll}|\s{0,3}\n|[^\p{L}]*$)/u.test(behind) ? end + 1 : null;
}

function isCut(last: Segment | undefined, tail: readonly Token[]): boolean {
  if (last === undefined) return false;
  // "Actuellement,…", "L'…": what was begun may be cut behind its mark.
  const at = tail[0] !== undefined && /^[,;:('’-]$/u.test(tail[0].text) ? 1 : 0;
  const dots = tail[at];
  if (dots === undefined || dots.text !== '…' || tail[0]!.start !== last.end) return false;
  return tail.length === at + 1 || tail.slice(at + 1).some(({ kind }) => kind === 'link');
}
