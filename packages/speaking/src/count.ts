import { linksAndMentions } from './entities.ts';
import type { PostLimits } from './limits.ts';

/** How much of a post's length is used. */
export interface PostCount {
  /** In the unit of the limits. */
  readonly count: number;
  /** Signs that are left; below 0, by how many it is too long. */
  readonly left: number;
  /** Bytes of UTF-8 over the limit; 0 where all fit, or there is no such limit. */
  readonly bytesOver: number;
}

/**
 * How long a post is, as its server counts it: links by what the server says, of `@user@host` the first part only.
 *
 * @param text as it will stand, at most MOST_TYPED units: longer ones are refused before they are counted
 * @param contentWarning counts too, where there is one
 */
export function countPost(text: string, limits: PostLimits, contentWarning = ''): PostCount {
  const { plain, links } = countable(text, limits.link !== null);
  const count = lengthOf(plain, limits.unit) + lengthOf(contentWarning, limits.unit) + links * (limits.link ?? 0);
  const bytes = limits.bytes === undefined ? 0 : bytesOf(text) - limits.bytes;
  return { count, left: limits.most - count, bytesOver: Math.max(0, bytes) };
}

/** Signs of a text, as a reader takes them (graphemes) or as code points. */
export function lengthOf(text: string, unit: PostLimits['unit']): number {
  // Most of what is typed is plain, and is counted at every key.
  if (/^[\x20-\x7e\xa0-\xff\n]*$/.test(text)) return text.length;
  let length = 0;
  for (const _ of unit === 'graphemes' ? GRAPHEMES.segment(text) : text) length++;
  return length;
}

/** The text up to so many signs, never cut within one. */
export function firstSigns(text: string, most: number, unit: PostLimits['unit'] = 'graphemes'): string {
  let end = 0;
  let length = 0;
  for (const sign of unit === 'graphemes' ? segments(text) : text) {
    if (++length > most) return text.slice(0, end);
    end += sign.length;
  }
  return text;
}

const GRAPHEMES = new Intl.Segmenter('fr', { granularity: 'grapheme' });

function* segments(text: string): Generator<string> {
  for (const { segment } of GRAPHEMES.segment(text)) yield segment;
}

/** The text without what counts otherwise. */
function countable(text: string, linksApart: boolean): { readonly plain: string; readonly links: number } {
  let plain = '';
  let links = 0;
  let from = 0;
  for (const { kind, start, end, local } of linksAndMentions(text)) {
    plain += text.slice(from, start) + (kind === 'mention' ? local : linksApart ? '' : text.slice(start, end));
    if (kind === 'link') links++;
    from = end;
  }
  return { plain: plain + text.slice(from), links };
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
