import type { Reading } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';

/**
 * So many links of a page are judged, the first ones. Each is asked of by a dozen rules for each service, so that a page of nothing but links would take many times the processor of a page of
 * words. The longest of the fixtures' pages has 69, a plan of a large site some hundreds.
 */
export const MOST_LINKS = 1_000;

/** A page with no more links than are judged. */
export function withFirstLinks(reading: Reading): Reading {
  return reading.links.length <= MOST_LINKS ? reading : { ...reading, links: reading.links.slice(0, MOST_LINKS) };
}

/** True for a page that leads to more than was judged: it may lead anywhere. */
export function leadsOnUnjudged({ page: { result } }: AnnotatedPage): boolean {
  return result.kind === 'reading' && result.reading.links.length > MOST_LINKS;
}
