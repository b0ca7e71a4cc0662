/** windows-1252 of 0x80 to 0x9f: what other characters than their own number those bytes are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a page in the encoding that its reading was made in. Where the bytes are not what they were declared to be, the two faults that a reading mends are
 * mended here too: UTF-8 that was encoded twice, and single bytes of windows-1252 among UTF-8.
 */
export function textOfPage(body: Uint8Array, encoding: string, misdeclared: boolean): string {
  const plain = new TextDecoder(encoding).decode(body);
  if (!misdeclared || encoding !== 'utf-8') return plain;
  return plain.includes('\ufffd') ? mixed(body) : twice(plain);
}

/** What the second to fourth byte of a character in UTF-8 become when they are taken for windows-1252. */
const NEXT = '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u2122\\u20ac]';
const TWICE = new RegExp(`[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}`, 'g');

function twice(text: string): string {
  const utf8 = new TextDecoder('utf-8');
  return text.replace(TWICE, (run) => {
    const bytes = Uint8Array.from(run, (one) => (HIGH.includes(one) ? 0x80 + HIGH.indexOf(one) : one.charCodeAt(0)));
    const once = utf8.decode(bytes);
    return once.includes('\ufffd') ? run : once;
  });
}

function mixed(body: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8');
  const western = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < body.length; ) {
    const length = lengthAt(body, i);
    if (length > 0) {
      i += length;
      continue;
    }
    parts.push(utf8.decode(body.subarray(from, i)), western.decode(body.subarray(i, i + 1)));
    from = ++i;
  }
  parts.push(utf8.decode(body.subarray(from)));
  return parts.join('');
}

/** Bytes of the UTF-8 character that begins here; 0 when none does. */
function lengthAt(body: Uint8Array, at: number): number {
  const first = body[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > body.length) return 0;
  for (let i = 1; i < length; i++) if ((body[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}
