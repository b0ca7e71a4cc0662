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
  const start = scoped.blockText.indexOf(scoped.link.text);
  return start < 0 ? text : quote(scoped.blockText, start, start + scoped.link.text.length, 160);
}

/** The sentence of the block in which a link's text stands; `undefined` when it cannot be told. */
export function sentenceOf(scoped: ScopedLink): number | undefined {
  const start = scoped.blockText.indexOf(scoped.link.text);
  if (start < 0 || scoped.link.text === '') return undefined;
  for (const hit of scoped.around) if (hit.start >= start && hit.end <= start + scoped.link.text.length) return hit.sentence;
  let sentence: number | undefined;
  for (const hit of scoped.around) if (hit.start <= start) sentence = hit.sentence;
  return sentence;
}
