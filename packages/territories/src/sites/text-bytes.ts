import { isUtf8 } from 'node:buffer';
import type { Encoding, RefusalReason } from './site-file.ts';

/** A file’s bytes as UTF-8 without byte order mark, or why it is no text. */
export type TextBytes =
  | { readonly kind: 'text'; readonly bytes: Uint8Array; readonly encoding: Encoding }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** The largest file that is read. The directory of the administration has about 300 MB. */
export const MOST_BYTES = 1_000_000_000;

const SIGNATURES: readonly (readonly [looksLike: 'spreadsheet' | 'zip' | 'gzip' | 'pdf', bytes: readonly number[]])[] = [
  // NOTE: XLSX and ODS are zips; a zip with another content gets the same good advice.
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/**
 * Finds how a text is encoded, and gives it as UTF-8. A UTF-8 file comes back as it is, without a copy, faults included: a line with a fault
 * holds U+FFFD once decoded. What is no UTF-8 is Windows-1252 (Latin-1 with the quotes and the œ that French uses), unless most
 * of its accents are well-formed UTF-8: then it is a UTF-8 file with damaged lines.
 */
export function textBytes(bytes: Uint8Array, most: number = MOST_BYTES): TextBytes {
  if (bytes.length > most) return { kind: 'refused', reason: { code: 'too-large', bytes: bytes.length, most } };
  const signature = SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) return { kind: 'refused', reason: { code: 'not-text', looksLike: signature[0] } };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return text(transcode(bytes, 'utf-16le'), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return text(transcode(bytes, 'utf-16be'), 'utf-16be');
  if (bytes.includes(0)) return { kind: 'refused', reason: { code: 'not-text', looksLike: null } };
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (isUtf8(body) || isMostlyUtf8(body)) return text(body, 'utf-8');
  return text(transcode(body, 'windows-1252'), 'windows-1252');
}

/** The five bytes that Windows-1252 leaves undefined are decoded as C1 controls: no text holds them on purpose. */
export function isDamaged(cell: string): boolean {
  return /[\ufffd\u0080-\u009f\0]/.test(cell);
}

function text(bytes: Uint8Array, encoding: Encoding): TextBytes {
  return { kind: 'text', bytes, encoding };
}

/** In pieces: one string could be longer than the engine allows. */
function transcode(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const step = 1 << 20;
  for (let start = 0; start < bytes.length; start += step) {
    pieces.push(encoder.encode(decoder.decode(bytes.subarray(start, start + step), { stream: true })));
  }
  pieces.push(encoder.encode(decoder.decode()));
  return Buffer.concat(pieces);
}

/** Whether there are more well-formed sequences of several bytes than stray ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [whole, stray] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let found = 0;
    while (found < more && (bytes[at + 1 + found]! & 0xc0) === 0x80) found++;
    if (more > 0 && found === more) {
      whole++;
      at += more;
    } else stray++;
  }
  return whole > stray;
}
