import { decodeBytes } from './decode.ts';

/** Bytes of a sitemap that are read at most, after decompression. The protocol allows 50 MB; a town's needs far less. */
export const SITEMAP_BYTES = 10 * 1024 * 1024;
/** Addresses that are taken from one file at most. */
export const SITEMAP_URLS = 5000;

export interface Sitemap {
  /** `index` names further sitemaps, `pages` pages. */
  readonly kind: 'index' | 'pages';
  /** As written, in order, at most 5,000. */
  readonly urls: readonly string[];
}

/**
 * Reads a sitemap: XML `urlset` or `sitemapindex`, plain or gzip, or a text with an address a line. Any bytes at all give
 * a sitemap, maybe an empty one. Entities that a document declares itself are never expanded.
 */
export async function readSitemap(bytes: Uint8Array): Promise<Sitemap> {
  let body = bytes.subarray(0, SITEMAP_BYTES);
  if (body[0] === 0x1f && body[1] === 0x8b) {
    const decoded = await decodeBytes(body, 'gzip', { bytes: SITEMAP_BYTES, ratio: 1000 });
    if (decoded.kind !== 'body') return { kind: 'pages', urls: [] };
    body = decoded.body;
  }
  const text = decode(body);
  return /^\s*</.test(text.slice(0, 1000)) ? readXml(text) : readLines(text);
}

function decode(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const declared = /^[^>]{0,200}encoding=["'](iso-8859-1|windows-1252)/i.test(Buffer.from(bytes.subarray(0, 250)).toString('latin1'));
  const label = wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : declared ? 'windows-1252' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function readLines(text: string): Sitemap {
  const urls: string[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    if (urls.length >= SITEMAP_URLS) break;
    const url = line.trim();
    if (/^https?:\/\/\S+$/i.test(url)) urls.push(url);
  }
  return { kind: 'pages', urls };
}

/** One walk over the tags, forward only. `loc` counts where its prefix is the root's: `image:loc` is another thing. */
function readXml(text: string): Sitemap {
  let root: { readonly prefix: string; readonly kind: 'index' | 'pages' } | null = null;
  const urls: string[] = [];
  let at = 0;
  while (urls.length < SITEMAP_URLS) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    if (text.startsWith('<!--', open)) at = past(text, '-->', open);
    else if (text.startsWith('<![CDATA[', open)) at = past(text, ']]>', open);
    else if (text.startsWith('<!DOCTYPE', open)) at = pastDoctype(text, open);
    else {
      const close = past(text, '>', open);
      const name = /^<([\w.-]+:)?([\w.-]+)/.exec(text.slice(open, Math.min(close, open + 100)));
      at = close;
      if (name === null) continue;
      const prefix = name[1] ?? '';
      if (root === null) root = { prefix, kind: name[2]!.toLowerCase() === 'sitemapindex' ? 'index' : 'pages' };
      else if (prefix === root.prefix && name[2] === 'loc') {
        const end = text.indexOf(`</${prefix}loc`, close);
        if (end < 0) break;
        if (end - close <= 4096) urls.push(plain(text.slice(close, end)));
        at = end;
      }
    }
  }
  return { kind: root?.kind ?? 'pages', urls: urls.filter((url) => url !== '') };
}

function past(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Past a document type with its internal subset, in which entities may be declared: none of it is looked at. */
function pastDoctype(text: string, from: number): number {
  const close = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  if (subset < 0 || (close >= 0 && close < subset)) return past(text, '>', from);
  return past(text, '>', past(text, ']', subset));
}

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

function plain(text: string): string {
  const inner = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').trim();
  return inner.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
