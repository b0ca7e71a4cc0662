import { canonicalJson } from '@beffroi/domain';
import type { Town } from '@beffroi/figures';
import { SERVICES } from '@beffroi/services/judge';

/** Findings of services as a sheet reads them. */
export function findingsOf({ code, marks }: Town): string {
  return canonicalJson(
    marks.map(({ kind, level, further, ceiling, confidence, provider, obstacle }, place) => ({
      ...{ indicator: SERVICES[place]!.id, kind, level, own: further['own'] ?? null, lecko2014: null, ceiling, confidence, provider },
      ...{ obstacle, facets: [], because: { code: 'form-online', values: {} } },
      evidence: [{ url: `https://www.${code}.example/`, rule: 'information-text', quote: 'Un formulaire', place: null, digest: null }],
    })),
  );
}
