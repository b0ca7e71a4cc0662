import { BLANK, CAPITAL_LETTER, classOf, DIGIT, isPunctuation, isTabledLetter, LETTER, MARK, SMALL_LETTER, TABLED } from './code-units.ts';
import { Word, wordIn } from './word.ts';

/** What a piece of a post's text is. */
export type TokenKind = 'word' | 'number' | 'mention' | 'hashtag' | 'link' | 'emoji' | 'line' | 'space' | 'mark';

/** A piece of a post's text; places are in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of a word or a number: what is known of it. */
  readonly word: Word | null;
}

const LINK = /(?:https?:\/\/|www\.)[^\s]+/iuy;
/** "bit.ly/x", "t.co/x", "ville.fr": at most a few pieces, so that a long run of letters is read once. */
const SHORT_LINK =
  /[a-z\d-]{1,40}(?:\.[a-z\d-]{1,40}){0,3}\.(?:[a-z]{2,10}\/\S*|(?:fr|com|org|net|eu|uk|ie|be|ch|ca|au|nz|gov|info|bzh|re|museum|example)(?![\p{L}\p{N}.'’@-]))/iuy;
const MENTION = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?/uy;
const HASHTAG = /#[\p{L}\p{N}_]+/uy;
const EMOJI =
  /(?:\p{RI}\p{RI}|[[\p{Emoji_Presentation}\p{Extended_Pictographic}]--[©®™]](?:\ufe0f|\p{EMod})*(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})*)*)+/vy;
const SMILEY = /\^\^+|(?:<|&lt;)3+|(?<![\^/*~])[:;=8xX]['’]?-?[)(DPp3](?![\p{L}\p{N}])|[:;]-?[)(]/uy;
const ENTITY = /&(?:amp|lt|gt|quot|nbsp|apos|#\d{1,6}|#x[\da-f]{1,6});/iuy;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ\-‑]\p{L}[\p{L}\p{M}]*)*/uy;
const NUMBER = /\p{N}+(?:[.,:/h]\p{N}+)*/uy;
const LINE = /\r\n?|\n|\u2028|\u2029/uy;
/** What shows nothing (zero width, direction) is a space: it must part no word from its mark unseen. */
const SPACE = /[\p{Zs}\t\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{VS}]+/uy;

/** The pieces of a text, end to end, nothing left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  const code = text.charCodeAt(start);
  switch (classOf(code)) {
    case SMALL_LETTER:
    case CAPITAL_LETTER:
    case LETTER:
      return lettersAt(text, start, code) ?? otherAt(text, start) ?? markAt(text, start);
    case BLANK:
      return blankAt(text, start);
    case MARK:
      return { kind: 'mark', text: MARKS[code]!, start, end: start + 1, word: null };
    case DIGIT:
      return (code === EIGHT ? match('emoji', SMILEY, text, start) : null) ?? numberAt(text, start);
    default:
      if (isPunctuation(code)) return { kind: 'mark', text: text[start]!, start, end: start + 1, word: null };
      return otherAt(text, start) ?? markAt(text, start);
  }
}

const EIGHT = 56;
const MARKS: readonly string[] = Array.from({ length: TABLED }, (_, code) => String.fromCharCode(code));

/** Most of a text are letters: they are tried before all else. */
function lettersAt(text: string, start: number, code: number): Token | null {
  const small = code | 32;
  if ((small === 104 && (text.charCodeAt(start + 1) | 32) === 116) || (small === 119 && (text.charCodeAt(start + 1) | 32) === 119)) {
    const link = match('link', LINK, text, start);
    if (link !== null) return link;
  }
  if (small === 120) {
    const smiley = match('emoji', SMILEY, text, start);
    if (smiley !== null) return smiley;
  }
  const end = endOfWord(text, start);
  if (end === null) return null;
  // A link goes on behind its point.
  if (text.charCodeAt(end) === 46 && mayGoOn(text.charCodeAt(end + 1))) {
    const link = match('link', SHORT_LINK, text, start);
    if (link !== null) return link;
  }
  const word = wordIn(text, start, end);
  return { kind: 'word', text: word.text, start, end, word };
}

/** A space, the end of the text, a mark: no link has them behind a point. */
const mayGoOn = (code: number): boolean => code > 127 || code === 45 || isTabledLetter(code) || classOf(code) === DIGIT;

/** Where a word ends that begins with a letter of the table; `null` where it is none. */
function endOfWord(text: string, start: number): number | null {
  let at = start + 1;
  for (;;) {
    let code = text.charCodeAt(at);
    while (isTabledLetter(code)) code = text.charCodeAt(++at);
    if (code === APOSTROPHE || code === HYPHEN || code === CURLY_APOSTROPHE || code === HARD_HYPHEN) {
      const next = text.charCodeAt(at + 1);
      if (isTabledLetter(next)) {
        at += 2;
        continue;
      }
      if (isPlainUnit(next)) return at;
    } else if (isPlainUnit(code)) return at;
    // What is not in the table may be a letter, or a mark that belongs to one.
    WORD.lastIndex = start;
    return WORD.test(text) ? WORD.lastIndex : null;
  }
}

const APOSTROPHE = 39;
const HYPHEN = 45;
const CURLY_APOSTROPHE = 0x2019;
const HARD_HYPHEN = 0x2011;
/** No unit at all, one of the table, or a mark: neither a letter beyond the table nor part of one. */
const isPlainUnit = (code: number): boolean => !(code >= TABLED) || isPunctuation(code);

function blankAt(text: string, start: number): Token {
  const next = text.charCodeAt(start + 1);
  // One space alone, before a letter, a digit or a mark.
  if (text.charCodeAt(start) === 32 && next < TABLED && classOf(next) !== BLANK)
    return { kind: 'space', text: ' ', start, end: start + 1, word: null };
  return match('space', SPACE, text, start)!;
}

function numberAt(text: string, start: number): Token {
  let at = start + 1;
  for (;;) {
    let code = text.charCodeAt(at);
    while (code >= 48 && code <= 57) code = text.charCodeAt(++at);
    if (code > 127) break;
    if (!JOINS_DIGITS[code]) return digits(text, start, at);
    const next = text.charCodeAt(at + 1);
    if (next > 127) break;
    if (!(next >= 48 && next <= 57)) return digits(text, start, at);
    at += 2;
  }
  return match('number', NUMBER, text, start)!;
}

const JOINS_DIGITS: readonly boolean[] = Array.from({ length: 128 }, (_, code) => '.,:/h'.includes(String.fromCharCode(code)));

function digits(text: string, start: number, end: number): Token {
  const those = text.slice(start, end);
  return { kind: 'number', text: those, start, end, word: Word.ofDigits(those) };
}

const OTHERS: ReadonlyMap<string, readonly (readonly [TokenKind, RegExp])[]> = new Map([
  ['\n', [['line', LINE]]],
  ['@', [['mention', MENTION]]],
  ['#', [['hashtag', HASHTAG]]],
]);

const ALL: readonly (readonly [TokenKind, RegExp])[] = [
  ['line', LINE],
  ['space', SPACE],
  ['emoji', EMOJI],
  ['emoji', SMILEY],
  ['mark', ENTITY],
  ['word', WORD],
  ['number', NUMBER],
];

function otherAt(text: string, start: number): Token | null {
  for (const [kind, pattern] of OTHERS.get(text[start]!) ?? ALL) {
    const found = match(kind, pattern, text, start);
    if (found !== null) return found;
  }
  return null;
}

function match(kind: TokenKind, pattern: RegExp, text: string, start: number): Token | null {
  pattern.lastIndex = start;
  if (!pattern.test(text)) return null;
  const end = pattern.lastIndex;
  const word = kind === 'word' || kind === 'number' ? wordIn(text, start, end) : null;
  return { kind, text: word === null ? text.slice(start, end) : word.text, start, end, word };
}

function markAt(text: string, start: number): Token {
  const one = String.fromCodePoint(text.codePointAt(start)!);
  return { kind: 'mark', text: one, start, end: start + one.length, word: null };
}

/** The same piece as another kind of piece. */
export const asKind = ({ text, start, end }: Token, kind: 'mark' | 'space' | 'line'): Token => ({ kind, text, start, end, word: null });

/** A piece that is a word from one place to another. */
export function wordToken(text: string, start: number, end: number): Token {
  const word = wordIn(text, start, end);
  return { kind: 'word', text: word.text, start, end, word };
}
