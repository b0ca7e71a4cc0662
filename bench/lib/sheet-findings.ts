import { canonicalJson } from '@beffroi/domain';
import type { Town } from '@beffroi/figures';
import { SERVICES } from '@beffroi/services/judge';

const PAGES_READ = 12;

/** As long as what is found on a town's page. */
const evidenceOf = (code: string, service: string, level: number | null) =>
  Array.from({ length: (level ?? 0) > 2 ? 3 : 2 }, (_, n) => ({
    ...{ url: `https://www.${code}.example/demarches/${service}/${n}`, rule: 'information-text', digest: null },
    quote: `Faites votre demande en ligne depuis le formulaire ci-dessous, ou présentez-vous au guichet aux heures d’ouverture (${n + 1}).`,
    place: { block: n + 4, zone: 'main', heading: 'Vos démarches à la mairie' },
  }));

/** Findings of services as a sheet reads them. */
export function findingsOf({ code, marks }: Town): string {
  return canonicalJson(
    marks.map(({ kind, level, further, ceiling, confidence, provider, obstacle }, place) => ({
      ...{ indicator: SERVICES[place]!.id, kind, level, own: further['own'] ?? null, lecko2014: null, ceiling, confidence, provider },
      ...{ obstacle, facets: [], because: { code: 'form-online', values: {} } },
      evidence: kind === 'absence' || kind === 'unobserved' ? [] : evidenceOf(code, SERVICES[place]!.id, level),
      ...(kind === 'absence' && { read: Array.from({ length: PAGES_READ }, (_, n) => `https://www.${code}.example/rubrique/page-${n}`) }),
    })),
  );
}
