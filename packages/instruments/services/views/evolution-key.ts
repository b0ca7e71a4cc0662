import { servicesInstrument } from '@beffroi/services/gather';
import { lastErasure, type Store } from '@beffroi/store';
import { wavesToCompare } from '@beffroi/waves';
import type { PublishedPair } from './evolution.ts';

/** Raised when a comparison of the same series says something else, or is kept otherwise: what was kept before is worked out anew. */
const VERSION = 1;

/** Kinds of parts: a page of towns each, and the moves of a service each. */
export const TOWNS = 'towns';
export const MOVES = 'moves';

/** Under what a comparison is kept: of which series, by this version, and as of which erasure. Series are told by their digests, for what is put back from a backup has numbers of its own. */
export async function comparisonKey(store: Store, { before, after }: PublishedPair): Promise<string> {
  const found = await wavesToCompare(store, { before: before.wave.name, after: after.wave.name }, servicesInstrument);
  const series = [found.beforeSeries, found.rejudged, found.afterSeries].map((one) => (one === null ? '-' : `${one.id}:${one.digest}`));
  return [servicesInstrument.id, VERSION, ...series, await lastErasure(store.db)].join(' ');
}
