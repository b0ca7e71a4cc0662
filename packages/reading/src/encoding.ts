/** Bytes made text, and what that took. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding that the bytes were read with. */
  readonly encoding: string;
  /** The bytes are not what they were declared to be, or were encoded twice. */
  readonly misdeclared: boolean;
}

/** Where a page may declare its encoding; browsers look at 1,024 bytes, real pages need more. */
const DECLARATION_BYTES = 4_096;

/**
 * Decodes a page: byte order mark, then what the bytes themselves prove, then `Content-Type`, `<?xml encoding>` and `<meta charset>`.
 * Declarations lie in both directions on old sites, so bytes that are valid UTF-8 with accents are UTF-8, and bytes that are
 * not are windows-1252, whatever was said.
 */
export function decode(body: Uint8Array, contentType: string | null): Decoded {
  const declared = encodingOf(charsetOf(contentType ?? '')) ?? declaredInside(body);
  const mark = byteOrderMark(body);
  if (mark !== null) {
    return { text: decoderOf(mark).decode(body), encoding: mark, misdeclared: declared !== null && declared !== mark };
  }
  const wide = looksUtf16(body);
  if (wide !== null) return { text: decoderOf(wide).decode(body), encoding: wide, misdeclared: declared !== wide };

  const strict = strictUtf8(body);
  // Whatever is no ASCII takes more bytes than it is characters.
  const isAscii = strict?.length === body.length;
  // UTF-16 was declared but there is no trace of it: WHATWG reads such a <meta> as UTF-8.
  const named = declared === null || declared.startsWith('utf-16') ? null : declared;
  if (isAscii) {
    const encoding = named ?? 'utf-8';
    // ISO-2022-JP is ASCII bytes that are not ASCII text.
    const isText = encoding === 'utf-8' || encoding === 'windows-1252';
    return { text: isText ? strict : decoderOf(encoding).decode(body), encoding, misdeclared: false };
  }
  if (strict !== null) {
    const repaired = repairTwiceEncoded(strict);
    return { text: repaired ?? strict, encoding: 'utf-8', misdeclared: repaired !== null || (declared !== null && declared !== 'utf-8') };
  }
  if (named !== null && named !== 'utf-8') return { text: decoderOf(named).decode(body), encoding: named, misdeclared: false };
  const patched = patchMixed(body, firstHighByte(body));
  if (patched !== null) return { text: decoderOf('utf-8').decode(patched), encoding: 'utf-8', misdeclared: true };
  return { text: decoderOf('windows-1252').decode(body), encoding: 'windows-1252', misdeclared: declared === 'utf-8' };
}

/** The `charset` of a `Content-Type`; empty without one. */
export function charsetOf(contentType: string): string {
  const lower = contentType.slice(0, 1_000).toLowerCase();
  const at = lower.indexOf('charset');
  if (at === -1) return '';
  let i = at + 7;
  while (i < lower.length && lower.charCodeAt(i) <= 32) i++;
  if (lower[i] !== '=') return '';
  i++;
  while (i < lower.length && (lower.charCodeAt(i) <= 32 || lower[i] === '"' || lower[i] === "'")) i++;
  const start = i;
  while (i < lower.length && !' \t\r\n;,"\'/>'.includes(lower[i]!)) i++;
  return lower.slice(start, i);
}

/** WHATWG name of a label; `null` for an unknown one. */
function encodingOf(label: string): string | null {
  if (label === '') return null;
  // The usual ones without asking: a decoder is costly to make.
  if (label === 'utf-8' || label === 'utf8') return 'utf-8';
  if (label === 'iso-8859-1' || label === 'latin1' || label === 'windows-1252' || label === 'us-ascii') return 'windows-1252';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Decoders by the names of their encodings: of some each takes as long to make as a page to read. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder;
}

function declaredInside(body: Uint8Array): string | null {
  const head = ascii(body, DECLARATION_BYTES).toLowerCase();
  if (head.startsWith('<?xml')) {
    const end = head.indexOf('?>');
    const at = head.indexOf('encoding', 5);
    if (at !== -1 && (end === -1 || at < end)) {
      const found = encodingOf(charsetOf(`charset${head.slice(at + 8, at + 60)}`));
      if (found !== null) return found;
    }
  }
  for (let at = head.indexOf('<meta'); at !== -1; at = head.indexOf('<meta', at + 5)) {
    const end = head.indexOf('>', at);
    const tag = head.slice(at, end === -1 ? at + 300 : end);
    const found = encodingOf(charsetOf(tag));
    if (found !== null) return found;
  }
  return null;
}

/** The first bytes as if they were ASCII; others become NUL. */
export function ascii(body: Uint8Array, length: number): string {
  const end = Math.min(body.length, length);
  // Of nearly all pages as much is looked at: one room for all, since it takes as much as what a small page is read into.
  const codes = ROOMS.get(end) ?? new Array<number>(end);
  for (let i = 0; i < end; i++) codes[i] = body[i]! < 0x80 ? body[i]! : 0;
  return String.fromCharCode.apply(null, codes);
}

/** Where a page may say what it is. */
export const BEGINNING = 1_024;
const ROOMS: ReadonlyMap<number, number[]> = new Map(
  [BEGINNING, DECLARATION_BYTES].map((length) => [length, new Array<number>(length).fill(0)]),
);

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  return null;
}

/** Western text in UTF-16 without a mark: every other byte is NUL. */
function looksUtf16(body: Uint8Array): string | null {
  const length = Math.min(body.length, 512) & ~1;
  if (length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (body[i] === 0) even++;
    if (body[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return null;
}

function firstHighByte(body: Uint8Array): number {
  for (let i = 0; i < body.length; i++) if (body[i]! >= 0x80) return i;
  return -1;
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

/** The text when it is valid UTF-8 (a character cut at the very end is forgiven), else `null`. */
function strictUtf8(body: Uint8Array): string | null {
  const whole = tryStrict(body);
  if (whole !== null) return whole;
  // A limit may have cut the body inside a character.
  for (let cut = 1; cut <= 3 && cut < body.length; cut++) {
    const last = body[body.length - cut]!;
    if (last < 0x80) return null;
    if (last >= 0xc0) return tryStrict(body.subarray(0, body.length - cut));
  }
  return null;
}

function tryStrict(body: Uint8Array): string | null {
  try {
    return STRICT.decode(body);
  } catch {
    return null;
  }
}

/**
 * UTF-8 with a few bytes of windows-1252 in it, as pages are that were put together from files: those bytes are made UTF-8 too.
 * `null` when UTF-8 is not clearly what most of it is.
 */
function patchMixed(body: Uint8Array, from: number): Uint8Array | null {
  let good = 0;
  let bad = 0;
  for (let i = from; i < body.length; ) {
    const length = sequenceLength(body, i);
    if (length === 0) bad++;
    else if (length > 1) good++;
    i += length || 1;
  }
  if (good < 3 || good < bad * 3) return null;
  const out = new Uint8Array(body.length + bad * 2);
  out.set(body.subarray(0, from));
  let n = from;
  for (let i = from; i < body.length; ) {
    const length = sequenceLength(body, i);
    if (length > 0) {
      for (let k = 0; k < length; k++) out[n++] = body[i + k]!;
      i += length;
      continue;
    }
    const byte = body[i++]!;
    const code = byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : byte;
    if (code < 0x800) {
      out[n++] = 0xc0 | (code >> 6);
      out[n++] = 0x80 | (code & 0x3f);
    } else {
      out[n++] = 0xe0 | (code >> 12);
      out[n++] = 0x80 | ((code >> 6) & 0x3f);
      out[n++] = 0x80 | (code & 0x3f);
    }
  }
  return out.subarray(0, n);
}

/** Length of the valid UTF-8 sequence at `i`; 0 when there is none. */
function sequenceLength(body: Uint8Array, i: number): number {
  const first = body[i]!;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (i + length > body.length) return 0;
  const second = body[i + 1]!;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  for (let k = 1; k < length; k++) if ((body[i + k]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** Code points of the bytes 0x80–0x9F (WHATWG index windows-1252). */
const WINDOWS_1252: readonly number[] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];
const TO_BYTE = new Map(WINDOWS_1252.map((code, i) => [code, 0x80 + i]));

/** The windows-1252 byte of a character, -1 when it has none. */
function byteOf(code: number): number {
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  return TO_BYTE.get(code) ?? -1;
}

/**
 * Undoes UTF-8 that was taken for windows-1252 and encoded again (`Ã©` for `é`). Only when the evidence is overwhelming: at least
 * three such pairs and hardly a true accent beside them. `null` when there is nothing to undo.
 */
export function repairTwiceEncoded(text: string): string | null {
  if (text.indexOf('Ã') === -1 && text.indexOf('â€') === -1) return null;
  let twice = 0;
  let once = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xc0) continue;
    const length = twiceEncodedAt(text, i, code);
    if (length > 0) {
      twice++;
      i += length - 1;
    } else if (code <= 0x17f) once++;
  }
  if (twice < 3 || once * 10 > twice) return null;
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xc0) continue;
    const length = twiceEncodedAt(text, i, code);
    if (length === 0) continue;
    const bytes = new Uint8Array(length);
    for (let k = 0; k < length; k++) bytes[k] = byteOf(text.charCodeAt(i + k));
    parts.push(text.slice(from, i), STRICT.decode(bytes));
    i += length - 1;
    from = i + 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const window4 = new Uint8Array(4);

function twiceEncodedAt(text: string, i: number, code: number): number {
  const first = byteOf(code);
  if (first < 0xc2 || first > 0xf4) return 0;
  window4.fill(0);
  window4[0] = first;
  for (let k = 1; k < 4 && i + k < text.length; k++) {
    const byte = byteOf(text.charCodeAt(i + k));
    window4[k] = byte === -1 ? 0 : byte;
  }
  return sequenceLength(window4, 0);
}
