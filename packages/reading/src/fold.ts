/**
 * Text normalised for matching: lower case, no accents (œ→oe, æ→ae, ß→ss), apostrophes and dashes unified,
 * no-break and other spaces as spaces, line feeds as spaces, soft hyphens and marks removed.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.indexOf('\n') === -1 ? text.toLowerCase() : text.toLowerCase().replaceAll('\n', ' ');
  return foldInto(text, false).text;
}

/** The words of a text, as parallel lists: short to walk, and each word knows where it stood in the original. */
export interface Tokens {
  /** Folded words of letters and digits. Apostrophes and hyphens split: `l'acte` is `l`, `acte`; `rendez-vous` is `rendez`, `vous`. */
  readonly words: readonly string[];
  /** Place of each word in the original text (UTF-16), end excluded. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /**
   * What stands between the word before and this one: 0 nothing that parts (spaces, apostrophe, hyphen, slash), 1 a lesser break
   * (comma, colon, semicolon, bracket, quotation mark, long dash), 2 the end of a sentence or line (`. ! ? …`, line feed, bullet).
   * A full stop parts only before a space or the end, so `2.3` and `www.ville.fr` hold together.
   */
  readonly breaks: Uint8Array;
}

/** Folds a text and cuts it into words in one go. */
export function tokenise(text: string): Tokens {
  const folded = isPlain(text) ? null : foldInto(text, true);
  const source = folded === null ? text.toLowerCase() : folded.text;
  const places = folded === null ? null : folded.places;
  const length = source.length;
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  let pending = 0;
  let i = 0;
  while (i < length) {
    const code = source.charCodeAt(i);
    if (!isWordCode(code)) {
      const strength = breakOf(source, i, code, text, places);
      if (strength > pending) pending = strength;
      i++;
      continue;
    }
    const from = i;
    i++;
    while (i < length && isWordCode(source.charCodeAt(i))) i++;
    words.push(source.slice(from, i));
    starts.push(places === null ? from : places[from]!);
    ends.push(places === null ? i : places[i - 1]! + 1);
    breaks.push(pending);
    pending = 0;
  }
  return { words, starts: Int32Array.from(starts), ends: Int32Array.from(ends), breaks: Uint8Array.from(breaks) };
}

/**
 * Cuts a quote out of a text: at most `max` characters around `start`–`end`, at word limits, with an ellipsis where something
 * was left out. White space, line feeds included, becomes one space.
 */
export function quote(text: string, start: number, end: number, max = 200): string {
  const length = text.length;
  // Most texts that are quoted are short and have single spaces already: they are their own quote.
  if (length <= max && isTidy(text)) return text;
  let from = Math.max(0, Math.min(start, length));
  let to = Math.max(from, Math.min(end, length));
  if (length <= max) {
    from = 0;
    to = length;
  } else if (to - from < max) {
    const room = max - (to - from);
    from = Math.max(0, from - (room >> 1));
    to = Math.min(length, from + max);
    from = Math.max(0, to - max);
  } else {
    to = from + max;
  }
  // Room for the ellipses themselves, then back to whole words (a "word" longer than the quote is cut as it is).
  if (from > 0) from = Math.min(from + 2, to);
  if (to < length) to = Math.max(to - 2, from);
  if (from > 0 && !isSpace(text.charCodeAt(from - 1))) {
    let i = from;
    while (i < start && i < to && !isSpace(text.charCodeAt(i))) i++;
    if (i < start && i < to) from = i;
  }
  if (to < length && !isSpace(text.charCodeAt(to))) {
    let i = to;
    while (i > end && i > from && !isSpace(text.charCodeAt(i - 1))) i--;
    if (i > end && i > from) to = i;
  }
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from++;
  if (to < length && to > from && isLowSurrogate(text.charCodeAt(to))) to--;
  const cut = text.slice(from, to);
  const middle = (isTidyIn(text, cut) ? cut : cut.replace(/\s+/g, ' ')).trim();
  return `${from > 0 ? '… ' : ''}${middle}${to < length ? ' …' : ''}`;
}

const SPACE = 0x20;

/** True where the only white space is one space between words. Of a text without any, or with controls, it may say that it is not so. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= SPACE ? code < SPACE || before === SPACE : code >= 0xa0 && isOtherSpace(code)) return false;
    before = code;
  }
  return before !== SPACE;
}

/** The same of a part of a text. Where parts of one text are quoted one after the other, as each link of a paragraph is, all of it is asked once. */
function isTidyIn(text: string, part: string): boolean {
  if (last.text !== text) {
    last = { text, isTidy: null };
    return isTidy(part);
  }
  last.isTidy ??= isTidy(text);
  return last.isTidy;
}

let last: { readonly text: string; isTidy: boolean | null } = { text: '', isTidy: null };

/** White space outside ASCII, as `\s` has it. */
function isOtherSpace(code: number): boolean {
  if (code < 0x1680) return code === 0xa0;
  if (code < 0x2030) return code <= 0x200a ? code >= 0x2000 || code === 0x1680 : code === 0x2028 || code === 0x2029 || code === 0x202f;
  return code === 0x205f || code === 0x3000 || code === 0xfeff;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x202f;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** ASCII only: most blocks of a page in English, half of those in French. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** True for a folded code that words are made of. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xaa && isOtherLetter(code);
}

/** Letters outside ASCII that folding leaves: Greek, Cyrillic, CJK …; not punctuation, not symbols, not emoji. */
function isOtherLetter(code: number): boolean {
  if (code < 0x2000) return code >= 0x180 || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xba;
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

function breakOf(source: string, i: number, code: number, text: string, places: Int32Array | null): number {
  switch (code) {
    case 0x20: {
      // A line feed was folded to a space: the original remembers it.
      const original = text.charCodeAt(places === null ? i : places[i]!);
      return original === 0x0a ? 2 : 0;
    }
    case 0x0a:
    case 0x21: // !
    case 0x3f: // ?
    case 0x2022: // bullet
      return 2;
    case 0x2e: {
      const next = i + 1 < source.length ? source.charCodeAt(i + 1) : 0x20;
      return isWordCode(next) ? 0 : 2;
    }
    case 0x2c: // ,
      return i + 1 < source.length && source.charCodeAt(i + 1) >= 48 && source.charCodeAt(i + 1) <= 57 ? 0 : 1;
    case 0x3a: // :
    case 0x3b: // ;
    case 0x28: // (
    case 0x29: // )
    case 0x5b: // [
    case 0x5d: // ]
    case 0x22: // "
    case 0x7c: // |
    case 0x3e: // >
      return 1;
    case 0x2d: // - with a space beside it is a dash
      return i > 0 && source.charCodeAt(i - 1) === 0x20 ? 1 : 0;
    default:
      return 0;
  }
}

/** What each code below U+0250 becomes; an empty string goes, `undefined` stays. */
const TABLE: (string | undefined)[] = buildTable();
/** The same for codes that become one ASCII code; 0 elsewhere. */
const SINGLE: Uint8Array = buildSingle();

function buildTable(): (string | undefined)[] {
  const table: (string | undefined)[] = new Array(0x250).fill(undefined);
  for (let code = 0; code < 0x250; code++) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    const bare = lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    if (bare !== character) table[code] = bare;
  }
  const extra = new Map(
    Object.entries({
      '\n': ' ',
      '\r': ' ',
      '\t': ' ',
      '\f': ' ',
      '\v': ' ',
      '\u00a0': ' ',
      '\u00ad': '',
      œ: 'oe',
      Œ: 'oe',
      æ: 'ae',
      Æ: 'ae',
      ß: 'ss',
      ø: 'o',
      Ø: 'o',
      ł: 'l',
      Ł: 'l',
      đ: 'd',
      Đ: 'd',
      ð: 'd',
      Ð: 'd',
      þ: 'th',
      Þ: 'th',
      ħ: 'h',
      ı: 'i',
      '\u00b4': "'",
      '`': "'",
      '«': '"',
      '»': '"',
      º: 'o',
      ª: 'a',
      '\u00b2': '2',
      '\u00b3': '3',
      '\u00b9': '1',
      '\u00b7': '',
      '°': 'o',
      '\u0130': 'i',
      ŉ: 'n',
      ĳ: 'ij',
      Ĳ: 'ij',
    }),
  );
  for (const [from, to] of extra) table[from.charCodeAt(0)] = to;
  // What is left of a letter after its accent may itself be one of those: Ǣ is æ with a macron.
  for (let code = 0; code < 0x250; code++) {
    const bare = table[code];
    if (bare !== undefined) table[code] = [...bare].map((character) => extra.get(character) ?? character).join('');
  }
  return table;
}

function buildSingle(): Uint8Array {
  const single = new Uint8Array(0x250);
  for (let code = 0; code < 0x250; code++) {
    const to = TABLE[code];
    if (to === undefined) {
      if (code < 0x80) single[code] = code;
    } else if (to.length === 1 && to.charCodeAt(0) < 0x80) single[code] = to.charCodeAt(0);
  }
  return single;
}

const NOWHERE = new Int32Array(0);

/** Reused between calls, since a block is small and there are many: nothing of it outlives one. */
const SCRATCH = 16_384;
const sharedCodes = new Uint16Array(SCRATCH);
const sharedOrigins = new Int32Array(SCRATCH);

function foldInto(text: string, placed: boolean): { readonly text: string; readonly places: Int32Array } {
  const { length } = text;
  // No character becomes more than three.
  const fits = length * 3 <= SCRATCH;
  const codes = fits ? sharedCodes : new Uint16Array(length * 3);
  const origins = fits ? sharedOrigins : new Int32Array(length * 3);
  const n = foldCodes(text, codes, origins);
  let out = '';
  for (let i = 0; i < n; i += 8_192)
    out += String.fromCharCode.apply(null, codes.subarray(i, Math.min(n, i + 8_192)) as unknown as number[]);
  return { text: out, places: placed ? origins.slice(0, n) : NOWHERE };
}

/**
 * Folds a text into codes, each with the place that it had. Both lists must have room for three times its length.
 *
 * @returns how many codes there are
 */
export function foldCodes(text: string, codes: Uint16Array, origins: Int32Array): number {
  const { length } = text;
  let n = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const single = code < 0x250 ? SINGLE[code]! : 0;
    if (single === 0) n = foldOther(code, i, codes, origins, n);
    else {
      codes[n] = single;
      origins[n++] = i;
    }
  }
  return n;
}

/** Folds one that does not become one ASCII code. @returns how many codes there are now */
function foldOther(code: number, at: number, codes: Uint16Array, origins: Int32Array, count: number): number {
  let n = count;
  if (code < 0x250) {
    const to = TABLE[code] ?? String.fromCharCode(code);
    for (let k = 0; k < to.length && k < 3; k++) {
      codes[n] = to.charCodeAt(k);
      origins[n++] = at;
    }
    return n;
  }
  const to = foldRare(code);
  if (to === 0) return n;
  if (to > 0) {
    codes[n] = to;
    origins[n++] = at;
    return n;
  }
  const bare = String.fromCharCode(code).normalize('NFKD').toLowerCase();
  let kept = 0;
  for (let k = 0; k < bare.length && kept < 3; k++) {
    const c = bare.charCodeAt(k);
    if (c >= 0x300 && c <= 0x36f) continue;
    // What it is made of may itself be folded: a Greek middle dot is a middle dot.
    const parts = (c < 0x250 ? TABLE[c] : undefined) ?? String.fromCharCode(c);
    for (let m = 0; m < parts.length && kept < 3; m++) {
      codes[n] = parts.charCodeAt(m);
      origins[n++] = at;
      kept++;
    }
  }
  return n;
}

/** A code, 0 to drop it, -1 for those that need Unicode's tables. */
function foldRare(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code >= 0x2000 && code <= 0x206f) {
    if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f) return 0x20;
    if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060) return 0;
    if (code <= 0x2015) return 0x2d;
    if (code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x201b || code === 0x2032 || code === 0x2035) return 0x27;
    if ((code >= 0x201c && code <= 0x201f) || code === 0x2033) return 0x22;
    if (code === 0x2026) return 0x2e;
    if (code === 0x2039 || code === 0x203a) return 0x22;
    if (code === 0x2022 || code === 0x2023 || code === 0x2043) return 0x2022;
    return code;
  }
  if (code === 0x2212) return 0x2d;
  if (code === 0x02bc || code === 0x02b9 || code === 0x0374 || code === 0xff07) return 0x27;
  if (code === 0x3000) return 0x20;
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  if (code >= 0x1e00 && code < 0x2000) return -1;
  if (code >= 0xfb00 && code <= 0xfb06) return -1;
  if (code >= 0xff01 && code <= 0xff5e) return -1;
  if (code >= 0x370 && code < 0x590) return -1;
  return code;
}
