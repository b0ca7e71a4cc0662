import type { DocumentFormat } from './document.ts';

/** What bytes are, by themselves first: names and content types lie. `null` for what is no document; a zip is told apart when it is open. */
export function formatOf(bytes: Uint8Array, name: string, contentType: string | null): DocumentFormat | 'zip' | 'markdown' | null {
  if (indexOf(bytes, '%PDF-', 1_024) !== -1) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  if (KNOWN_BINARY.some((magic) => startsWith(bytes, magic)) || isBinary(bytes)) return null;
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:md|markdown)$/.test(extension) || type === 'text/markdown') return 'markdown';
  const head = letters(bytes, 2_048);
  if (looksLikeHtml(head) || type.includes('html') || /^x?html?$/.test(extension)) return 'html';
  // XML, JSON and scripts are texts of machines.
  if (/^\s*<\?xml/.test(head) || /json|javascript|css/.test(type) || /^(?:json|js|mjs|ts|css|xml|csv|svg)$/.test(extension)) return null;
  return 'text';
}

const KNOWN_BINARY: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x52, 0x49, 0x46, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x49, 0x44, 0x33],
  [0x25, 0x21, 0x50, 0x53],
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function indexOf(bytes: Uint8Array, word: string, within: number): number {
  const last = Math.min(bytes.length, within) - word.length;
  for (let at = 0; at <= last; at++) {
    let i = 0;
    while (i < word.length && bytes[at + i] === word.charCodeAt(i)) i++;
    if (i === word.length) return at;
  }
  return -1;
}

/** The beginning as lower-case ASCII, without the NULs of UTF-16. */
function letters(bytes: Uint8Array, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(0, length)) if (byte !== 0 && byte < 128) text += String.fromCharCode(byte);
  return text.trimStart().toLowerCase();
}

function looksLikeHtml(head: string): boolean {
  return (
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,300}-->\s{0,20})?<(?:!doctype html|html|head|body|title|meta|script|div|main|article|section|h1|p)(?=[\s>/])/.test(
      head,
    ) ||
    (/<html[\s>]/.test(head) && head.includes('<head'))
  );
}

/** Control bytes that no text has; UTF-16 has NULs in every other place only. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4_096);
  let control = 0;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  const wide = length >= 8 && Math.max(even, odd) > length * 0.3 && Math.min(even, odd) < length * 0.05;
  return control + (wide ? 0 : even + odd) > length / 50;
}
