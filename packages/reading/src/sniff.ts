import type { Unreadable } from './reading.ts';

/** First bytes of what is no text, with its name. */
const MAGIC: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG image'],
  [[0xff, 0xd8, 0xff], 'JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF image'],
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP archive or office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old office document'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x52, 0x49, 0x46, 0x46], 'RIFF media'],
  [[0x00, 0x00, 0x01, 0x00], 'icon'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x77, 0x4f, 0x46], 'font'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z archive'],
  [[0x49, 0x44, 0x33], 'MP3'],
];

/**
 * What bytes are: a page, plain text, or nothing that can be read. The bytes are believed before the `Content-Type`, which is wrong
 * on many servers; it decides only where they say nothing. `head` is their beginning as ASCII.
 */
export function kindOfBytes(body: Uint8Array, contentType: string | null, head: string): { readonly kind: 'html' | 'plain' } | Unreadable {
  if (body.length === 0) return unreadable('empty');
  for (const [magic, name] of MAGIC) if (magic.every((byte, i) => body[i] === byte)) return unreadable(name);
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  const start = head
    .replace(/^[\0\s]+/, '')
    .slice(0, 512)
    .toLowerCase();
  // UTF-16 shows as letters between NULs.
  const letters = start.replaceAll('\0', '');
  if (looksLikeHtml(letters)) return { kind: 'html' };
  if (letters.startsWith('<?xml') || /^<(?:rss|feed|urlset|sitemapindex|svg)\b/.test(letters)) {
    return type.includes('html') && !/<(?:rss|feed|urlset|sitemapindex|svg)\b/.test(letters) ? { kind: 'html' } : unreadable('XML');
  }
  if (isBinary(body)) return unreadable('binary');
  if (type === 'text/plain' || type === 'text/markdown') return { kind: 'plain' };
  if (type.includes('html')) return { kind: 'html' };
  if (/json|javascript|ecmascript|css/.test(type) || /^(?:image|audio|video|font)\//.test(type))
    return unreadable(`not a text: ${type.slice(0, 60)}`);
  if (/^[{[]\s*["{[\]}]/.test(letters)) return unreadable('JSON');
  if (/<[a-z!/][^<>]{0,200}>/.test(letters)) return { kind: 'html' };
  if (type === '' || type.startsWith('text/')) return { kind: 'plain' };
  return unreadable(`not a text: ${type.slice(0, 60)}`);
}

function looksLikeHtml(start: string): boolean {
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,300}-->\s{0,20})?<(?:!doctype html|html|head|body|title|meta|script|table|div|h1|p|br|a|frameset|main|!--)(?=[\s>/-])/.test(
    start,
  );
}

/** Control bytes that no text has, in number; UTF-16 has NULs, but in every other place only. */
function isBinary(body: Uint8Array): boolean {
  const length = Math.min(body.length, 1_024);
  let control = 0;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = body[i]!;
    if (byte === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    } else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  const wide = length >= 16 && even > length * 0.35 !== odd > length * 0.35 && Math.min(even, odd) < length * 0.05;
  return control + (wide ? 0 : even + odd) > length / 50;
}

function unreadable(detail: string): Unreadable {
  return { kind: 'unreadable', detail };
}
