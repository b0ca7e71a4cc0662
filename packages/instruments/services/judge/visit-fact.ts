import type { Evidence } from '@beffroi/domain';

/** What a visit showed, as evidence: it stands on no page, so that there is no place and no digest of it. */
export function visitFact(url: string, quote: string): Evidence {
  return { url, rule: 'visit', quote, place: { block: -1, zone: 'network', heading: '' }, digest: null };
}
