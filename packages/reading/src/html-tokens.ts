/** What is told of a page's tokens, as places in its source. */
export interface TokenHandler {
  /** True inside SVG and MathML, where no element holds raw text. */
  isInForeignContext(): boolean;
  onopentagname(start: number, end: number): void;
  onattribname(start: number, end: number): void;
  onattribdata(start: number, end: number): void;
  /** A start tag has ended: gives the place to read on from where what follows is known already, else the one given. */
  onopentagend(next: number): number;
  onselfclosingtag(next: number): number;
  onclosetag(start: number, end: number): void;
  ontext(start: number, end: number): void;
  /** A CDATA section: its text without what ends it. */
  oncdata(start: number, end: number): void;
}

const WHITE = 1;
/** White space, `/` and `>`: what ends a name. */
const ENDS = 2;
const LETTER = 4;
const TRAITS = new Uint8Array(128);
for (const code of [9, 10, 12, 13, 32]) TRAITS[code] = WHITE | ENDS;
TRAITS[0x2f] = ENDS;
TRAITS[0x3e] = ENDS;
for (let code = 65; code <= 90; code++) TRAITS[code] = TRAITS[code + 32] = LETTER;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const DASH = 0x2d;
const EQUALS = 0x3d;

/** Elements whose inside is text up to their own end tag, by that end tag. */
const RAW: readonly string[] = ['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp'].map((name) => `</${name}`);
const PLAINTEXT = '</plaintext';

function traitsOf(code: number): number {
  return code < 128 ? TRAITS[code]! : 0;
}

/** Place of the next code from a place on; the length of the source where there is none. What is near is looked for by hand: a call costs more. */
function find(source: string, sign: string, code: number, from: number): number {
  const near = Math.min(from + 24, source.length);
  for (let i = from; i < near; i++) if (source.charCodeAt(i) === code) return i;
  const at = source.indexOf(sign, near);
  return at === -1 ? source.length : at;
}

/**
 * Cuts a page into tokens, without making a string of any: what htmlparser2's tokenizer tells of it with entities left as they are (a test compares the two on any text), in a
 * fraction of the time. Never throws, whatever the text.
 */
export function readTokens(source: string, handler: TokenHandler): void {
  const length = source.length;
  /** Where the text begins that is being read. */
  let text = 0;
  let i = 0;
  while (i < length) {
    const open = find(source, '<', LT, i);
    if (open > text) handler.ontext(text, open);
    if (open >= length) return;
    text = open;
    i = open + 1;
    if (i === length) break;
    const code = source.charCodeAt(i);
    if ((traitsOf(code) & LETTER) !== 0) {
      i = readStartTag(source, i, handler);
      if (i < 0) return;
      text = i;
    } else if (code === SLASH) {
      const next = i + 1;
      if (next === length) break;
      const first = source.charCodeAt(next);
      if (first === GT) i = next + 1;
      else if ((traitsOf(first) & LETTER) !== 0) {
        i = readEndTag(source, next, handler);
        if (i < 0) return;
      } else i = after(source, next + 1);
      text = i;
    } else if (code === 0x21) {
      i = readDeclaration(source, i + 1, handler);
      text = i;
    } else if (code === 0x3f) {
      i = after(source, i + 1);
      text = i;
    }
  }
  // What follows a text without a tag is one; so is a tag of which only the first signs stand there.
  if (text < length) handler.ontext(text, length);
}

/** Behind the next `>`. */
function after(source: string, from: number): number {
  return find(source, '>', GT, from) + 1;
}

/** Reads an end tag from its name on. Gives the place behind it; -1 where the page ends before. */
function readEndTag(source: string, start: number, handler: TokenHandler): number {
  const { length } = source;
  let i = start + 1;
  while (i < length && (traitsOf(source.charCodeAt(i)) & ENDS) === 0) i++;
  if (i === length) return -1;
  handler.onclosetag(start, i);
  const end = find(source, '>', GT, i);
  if (end < length) return end + 1;
  handler.ontext(-1, length);
  return -1;
}

/** Reads a start tag from its name on, and what can only be text in it. Gives the place behind; -1 where the page ends before. */
function readStartTag(source: string, start: number, handler: TokenHandler): number {
  const { length } = source;
  let i = start + 1;
  while (i < length && (traitsOf(source.charCodeAt(i)) & ENDS) === 0) i++;
  if (i === length) {
    // So far it may be one that holds raw text: then it is told as text.
    if (!handler.isInForeignContext() && [...RAW, PLAINTEXT].some((raw) => isNamed(source, start, raw.slice(0, i - start + 2)) && i - start + 2 <= raw.length))
      handler.ontext(start, length);
    return -1;
  }
  const raw = handler.isInForeignContext() ? '' : rawOf(source, start, i);
  handler.onopentagname(start, i);
  i = readAttributes(source, i, handler);
  if (i < 0) return -1;
  const isSelfClosing = i < length && source.charCodeAt(i) === SLASH;
  const next = isSelfClosing ? handler.onselfclosingtag(find(source, '>', GT, i) + 1) : handler.onopentagend(i + 1);
  if (raw === '') return next;
  if (raw !== PLAINTEXT) return readRaw(source, next, raw, handler);
  if (next < length) handler.ontext(next, length);
  return -1;
}

/** Reads the attributes of a tag. Gives the place of its `>`, or of the `/` that closes it; -1 where the page ends before. */
function readAttributes(source: string, from: number, handler: TokenHandler): number {
  const { length } = source;
  let i = from;
  while (i < length) {
    const code = source.charCodeAt(i);
    if (code === GT) return i;
    if (code === SLASH) {
      const slash = i++;
      while (i < length && (traitsOf(source.charCodeAt(i)) & WHITE) !== 0) i++;
      if (i === length) handler.ontext(-1, length);
      else if (source.charCodeAt(i) === GT) return slash;
    } else if ((traitsOf(code) & WHITE) !== 0) i++;
    else {
      i = readAttribute(source, i, handler);
      if (i < 0) return -1;
    }
  }
  return -1;
}

/** Reads one attribute from its name on. Gives the place behind it; -1 where the page ends before. */
function readAttribute(source: string, start: number, handler: TokenHandler): number {
  const { length } = source;
  let i = start + 1;
  let code = 0;
  for (; i < length; i++) {
    code = source.charCodeAt(i);
    if (code === EQUALS || (traitsOf(code) & ENDS) !== 0) break;
  }
  if (i === length) return -1;
  handler.onattribname(start, i);
  while ((traitsOf(code) & WHITE) !== 0) {
    if (++i === length) return -1;
    code = source.charCodeAt(i);
  }
  if (code !== EQUALS) return i;
  do {
    if (++i === length) return -1;
    code = source.charCodeAt(i);
  } while ((traitsOf(code) & WHITE) !== 0);
  if (code === 0x22 || code === 0x27) {
    const end = find(source, code === 0x22 ? '"' : "'", code, i + 1);
    if (end === length) return -1;
    handler.onattribdata(i + 1, end);
    return end + 1;
  }
  const value = i;
  while (code !== GT && (traitsOf(code) & WHITE) === 0) {
    if (++i === length) return -1;
    code = source.charCodeAt(i);
  }
  handler.onattribdata(value, i);
  return i;
}

/** The end tag of an element that holds raw text, by its name; empty for any other. */
function rawOf(source: string, start: number, end: number): string {
  const size = end - start + 2;
  for (const raw of RAW) if (raw.length === size && isNamed(source, start, raw)) return raw;
  return size === PLAINTEXT.length && isNamed(source, start, PLAINTEXT) ? PLAINTEXT : '';
}

function isNamed(source: string, start: number, raw: string): boolean {
  for (let k = 2; k < raw.length; k++) if ((source.charCodeAt(start + k - 2) | 0x20) !== raw.charCodeAt(k)) return false;
  return true;
}

/** Reads raw text up to its end tag, and that. Gives the place behind; -1 where the page ends before. */
function readRaw(source: string, start: number, raw: string, handler: TokenHandler): number {
  const { length } = source;
  const isDecoded = raw === '</title' || raw === '</textarea';
  let k = 0;
  for (let i = start; i < length; i++) {
    const code = source.charCodeAt(i);
    if (k === raw.length) {
      if ((traitsOf(code) & ENDS) !== 0) {
        if (start < i - k) handler.ontext(start, i - k);
        handler.onclosetag(i - k + 2, i);
        const end = find(source, '>', GT, i);
        if (end < length) return end + 1;
        handler.ontext(-1, length);
        return -1;
      }
      k = 0;
    }
    if ((code | 0x20) === raw.charCodeAt(k)) k++;
    else if (k > 0) k = Number(code === LT);
    else if (!isDecoded) {
      i = find(source, '<', LT, i + 1);
      k = 1;
    }
  }
  if (start < length) handler.ontext(start, length);
  return -1;
}

/** Reads what begins with `<!`, from behind that on. Gives the place behind it; that of the source's end where nothing ends it. */
function readDeclaration(source: string, start: number, handler: TokenHandler): number {
  if (source.startsWith('--', start)) return readComment(source, start + 2);
  if (!source.startsWith('[CDATA[', start)) return Math.min(after(source, start), source.length);
  const end = source.indexOf(']]>', start + 7);
  if (end === -1) return source.length;
  handler.oncdata(start + 7, end);
  return end + 3;
}

/** Behind a comment, which `-->` and `--!>` end, and `>` at its very start. */
function readComment(source: string, start: number): number {
  const { length } = source;
  if (source.charCodeAt(start) === GT) return start + 1;
  if (source.charCodeAt(start) === DASH && source.charCodeAt(start + 1) === GT) return start + 2;
  for (let at = source.indexOf('--', start); at !== -1; at = source.indexOf('--', at + 1)) {
    if (source.charCodeAt(at + 2) === GT) return at + 3;
    if (source.charCodeAt(at + 2) === 0x21 && source.charCodeAt(at + 3) === GT) return at + 4;
  }
  return length;
}
