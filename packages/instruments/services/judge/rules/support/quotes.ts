import { type Hit, quote } from '@beffroi/reading';
import type { ScopedLink } from '../../view.ts';

/** Quote of a hit in a block's text. */
export function quoteHit(text: string, hit: Pick<Hit, 'start' | 'end'>): string {
  return quote(text, hit.start, hit.end);
}

/** Quote for a link: its words, with the sentence around when they say little. */
export function quoteLink(scoped: ScopedLink): string {
  const text = scoped.link.text || scoped.link.label || scoped.link.url;
  if (text.length >= 25 || scoped.blockText.length <= text.length) return text;
  const start = scoped.lead.at;
  return start < 0 ? text : quote(scoped.blockText, start, start + scoped.link.text.length, 160);
}
