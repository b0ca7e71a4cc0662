import type { Finding } from '@beffroi/domain';
import type { KnownFace, KnownSight } from '@beffroi/instrument';
import { PROVIDERS } from '@beffroi/services/judge';
import { findingsThroughSeries } from '@beffroi/store';

/** What services tell others of a town: whether a vendor's portal carries one of them. */
export const known: KnownFace = {
  facts: ['rented-portal'],
  async known({ db }, waves, territory) {
    const ids = waves.map(({ series }) => series.id);
    const found = await findingsThroughSeries(db, territory, ids);
    const newest = ids.find((id) => found.has(id));
    return newest === undefined ? {} : { 'rented-portal': rentedPortalIn(JSON.parse(found.get(newest)!) as readonly Finding[]) };
  },
};

/** Hosts of the State; what runs on a town's own domain bears no vendor's name. */
const STATE = new Set(['DINUM', 'ANCT']);
const OWN_DOMAIN = 'town-rdv';
/** Portals on which residents do things with the town: forms of the State and of vendors of signs are none. */
const PORTALS = new Set(
  PROVIDERS.filter(
    ({ id, kind, owner }) => id !== OWN_DOMAIN && !STATE.has(owner) && (kind === 'family' || kind === 'portal' || kind === 'appointment'),
  ).map(({ id }) => id),
);

/** A service that a vendor's portal carries, proven by the page that leads there. */
export function rentedPortalIn(findings: readonly Finding[]): KnownSight | null {
  const carried = findings.find(
    ({ kind, provider, evidence }) => kind === 'level' && provider !== null && PORTALS.has(provider) && evidence.length > 0,
  );
  const [proof] = carried?.evidence ?? [];
  return proof === undefined ? null : { url: proof.url, quote: proof.quote };
}
