import type { Level } from '@beffroi/domain';
import { creditIn, type Service } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import { euLevel, lecko2014Level } from '../rubric/scales.ts';
import type { Signal } from '../signal.ts';
import { type Circumstances, facetsOf } from './facets.ts';
import { isStanding, type Offer } from './offer.ts';

/** What an offer that stands is worth. */
export interface Worth {
  readonly offer: Offer;
  readonly facets: ReadonlySet<Facet>;
  /** What the town itself does by it; 0 for a teleservice of the State. */
  readonly own: Level;
  /** What a precise link to a teleservice of the State counts; 0 for all others. */
  readonly credit: Level;
  readonly lecko2014: Level;
}

/** What each offer that stands is worth on the scales, in their order. */
export function worthOf(offers: readonly Offer[], circumstances: Circumstances, year: number): readonly Worth[] {
  const { service, ceiling, feeDue } = circumstances;
  return offers.filter(isStanding).map((offer): Worth => {
    const facets = facetsOf(offer, circumstances);
    const input = { service, facets, feeDue, ceiling };
    return { offer, facets, own: euLevel(input), credit: creditOf(service, offer, year), lecko2014: lecko2014Level(input) };
  });
}

/** The best that any of them comes to. */
export function highest(worths: readonly Worth[], of: (worth: Worth) => Level): Level {
  return worths.reduce((best: Level, worth) => (of(worth) > best ? of(worth) : best), 0);
}

function creditOf(service: Service, { channel, proofs }: Offer, year: number): Level {
  if (channel !== 'state') return 0;
  let credit: Level = 0;
  for (const signal of proofs) {
    const worth = creditBy(service, signal, year);
    if (worth > credit) credit = worth;
  }
  return credit;
}

function creditBy({ national }: Service, { detail, level }: Signal, year: number): Level {
  const teleservice = national.find(({ name }) => name === detail);
  return teleservice === undefined ? level : creditIn(teleservice, year);
}
