/** What a piece of a post's text is. */
export type TokenKind = 'word' | 'number' | 'mention' | 'hashtag' | 'link' | 'emoji' | 'line' | 'space' | 'mark';

/** A piece of a post's text; places are in UTF-16 units. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LINK = /(?:https?:\/\/|www\.)[^\s]+/iuy;
/** "bit.ly/x", "t.co/x": at most a few pieces, so that a long run of letters is read once. */
const SHORT_LINK = /[a-z\d-]{1,40}(?:\.[a-z\d-]{1,40}){0,3}\.[a-z]{2,6}\/\S*/iuy;
const MENTION = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?/uy;
const HASHTAG = /#[\p{L}\p{N}_]+/uy;
const EMOJI =
  /(?:\p{RI}\p{RI}|[[\p{Emoji_Presentation}\p{Extended_Pictographic}]--[©®™]](?:\ufe0f|\p{EMod})*(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{EMod})*)*)+/vy;
const SMILEY = /\^\^+|(?:<|&lt;)3+|[:;=8xX]['’]?-?[)(DPp3](?![\p{L}\p{N}])|[:;]-?[)(]/uy;
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
  return (isLetter(code) ? lettersAt(text, start) : null) ?? otherAt(text, start) ?? markAt(text, start);
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);

/** Most of a text are letters: they are tried before all else. */
function lettersAt(text: string, start: number): Token | null {
  const code = text.charCodeAt(start) | 32;
  if (code === 104 || code === 119) {
    const link = match('link', LINK, text, start);
    if (link !== null) return link;
  }
  if (code === 120) {
    const smiley = match('emoji', SMILEY, text, start);
    if (smiley !== null) return smiley;
  }
  const word = match('word', WORD, text, start);
  if (word === null || text.charCodeAt(word.end) !== 46) return word;
  return match('link', SHORT_LINK, text, start) ?? word;
}

const OTHERS: ReadonlyMap<string, readonly (readonly [TokenKind, RegExp])[]> = new Map([
  [' ', [['space', SPACE]]],
  ['\n', [['line', LINE]]],
  ['@', [['mention', MENTION]]],
  ['#', [['hashtag', HASHTAG]]],
  ['.', []],
  [',', []],
  ['!', []],
  ["'", []],
  ['’', []],
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
  return pattern.test(text) ? { kind, text: text.slice(start, pattern.lastIndex), start, end: pattern.lastIndex } : null;
}

function markAt(text: string, start: number): Token {
  const one = String.fromCodePoint(text.codePointAt(start)!);
  return { kind: 'mark', text: one, start, end: start + one.length };
}
