import type { Given } from '../../parts.ts';
import { says } from './find.ts';
import { perLead } from './per-lead.ts';

/** True where a link or its surroundings say that the thing is still to come. */
export const isPromised = perLead(({ link, lead, hits }, given: Given<'pageHits'>): boolean => {
  if (says(hits, 'promise:later') || lead.says('promise:later')) return true;
  return headingPromises(given, link.heading);
});

const LONG_DATE =
  /\b(?:\d{1,2}(?:er)? (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre) |\d{1,2}\/\d{1,2}\/)((?:19|20)\d{2})\b/i;

/** True for what stands in an item of news of more than two years ago, on a page that lists several: its own block, the one above or its heading says the date. */
export function isOldItem(given: Given<'home' | 'kind' | 'pageBlocks' | 'year'>, block: number, heading: number): boolean {
  if (!given.home && given.kind !== 'news') return false;
  for (const index of [block, block - 1, block - 2, heading, block + 1]) {
    const text = given.pageBlocks[index]?.text;
    const match = text === undefined || text.length > 600 ? null : LONG_DATE.exec(text);
    if (match !== null) return given.year - Number(match[1]) > 2;
  }
  return false;
}

/** True where the sentence of a link says that what it leads to is no more. */
export const isWithdrawn = perLead(({ lead }) => lead.says('gone:for-good'));

/** True where the governing heading says that what follows is still to come. */
export function headingPromises(given: Given<'pageHits'>, heading: number): boolean {
  return heading >= 0 && says(given.pageHits[heading]!, 'promise:later');
}
