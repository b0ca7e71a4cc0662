import type { Bilingual, ChainIndicator } from '@beffroi/instrument';
import { cacheOf, keyOf, type ShownInstrument, shownInstruments } from '@beffroi/observatory';
import { waveTowns } from '@beffroi/store';
import type { SpokenHouse } from '@beffroi/waves';
import { chainMaterial } from './chain-of-town.ts';
import { composeChain } from './compose.ts';
import { type DeliveredState, type Mandate, mandateFrom, mandateOn } from './rules/index.ts';

/** A service that lists promised in some towns, beside what became of it there. That it rose where it was promised is no work of the promise. */
export interface PromisedService {
  readonly subject: ChainIndicator;
  readonly title: Bilingual;
  readonly towns: readonly PromisedTown[];
}

/** A town in which at least one list promised a service. */
export interface PromisedTown {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly delivered: DeliveredState;
  /** Levels between which it went; `null` where there is none. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What was promised before a ballot and what is delivered since, over all towns of which programmes may be shown. */
export interface PromisedDelivered {
  readonly mandate: Mandate;
  /** Towns that were looked through; `left` were not, because there are too many. */
  readonly towns: number;
  readonly left: number;
  /** In the order in which services are measured; those that nobody promised are left out. */
  readonly services: readonly PromisedService[];
}

/** So many towns are looked through: each is asked for on its own. */
const MOST = 1000;

const kept = cacheOf<PromisedDelivered>(8);

/**
 * @param year of the ballot; `null` for the mandate in course
 * @returns `null` where no programme may be shown now
 */
export async function promisedDelivered(house: SpokenHouse, now: Date, year: number | null): Promise<PromisedDelivered | null> {
  const shown = await shownInstruments(house, now);
  const promising = shown.filter(({ instrument, waves }) => instrument.chain?.links.includes('promised') && waves.length > 0);
  if (promising.length === 0) return null;
  const mandate = year === null ? mandateOn(now.toISOString().slice(0, 10)) : mandateFrom(year);
  // An embargo takes waves away: what was made with them is another key.
  const key = `${mandate.year} ${shown.flatMap(({ waves }) => waves.map(({ series }) => keyOf(house.store, series))).join()}`;
  return kept(key, () => make(house, now, mandate, shown, promising));
}

async function make(
  house: SpokenHouse,
  now: Date,
  mandate: Mandate,
  shown: readonly ShownInstrument[],
  promising: readonly ShownInstrument[],
): Promise<PromisedDelivered> {
  const names = new Map<string, string>();
  for (const { waves } of promising)
    for (const { series } of waves.toReversed())
      for (const { territory, name } of await waveTowns(house.store.db, series)) names.set(territory, name);
  const towns = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
  const services = new Map<string, { subject: ChainIndicator; title: Bilingual; towns: PromisedTown[] }>();
  for (const [code, name] of towns.slice(0, MOST)) {
    const chain = composeChain(await chainMaterial(house, code, now, { mandate, shown }));
    for (const { subject, title, promised, delivered } of chain?.rows ?? []) {
      if (subject === null || title === null || promised.state !== 'yes') continue;
      const id = `${subject.instrument} ${subject.indicator}`;
      if (!services.has(id)) services.set(id, { subject, title, towns: [] });
      const { state, from, to } = delivered;
      services.get(id)!.towns.push({ code, name, delivered: state, from: from?.level ?? null, to: to?.level ?? null });
    }
  }
  const order = shown.flatMap(({ instrument }) => instrument.catalogue.map(({ id }) => `${instrument.id} ${id}`));
  return {
    ...{ mandate, towns: Math.min(MOST, towns.length), left: Math.max(0, towns.length - MOST) },
    services: [...services].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)).map(([, service]) => service),
  };
}
