import { type Hit, quote } from '@beffroi/reading';
import { perLead } from './per-lead.ts';

/** Quote of a hit in a block's text. */
export function quoteHit(text: string, hit: Pick<Hit, 'start' | 'end'>): string {
  return quote(text, hit.start, hit.end);
}

/** Quote for a link: its words, with the sentence around when they say little. */
export const quoteLink = perLead(({ link, lead, blockText }) => {
  const text = link.text || link.label || link.url;
  if (text.length >= 25 || blockText.length <= text.length) return text;
  const start = lead.at;
  return start < 0 ? text : quote(blockText, start, start + link.text.length, 160);
});
