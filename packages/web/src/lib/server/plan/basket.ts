import type { Language } from '@beffroi/domain';
import { type NamedStep, shownTown, type TownIdentity, townSteps } from '@beffroi/observatory';
import type { House } from '@beffroi/ui/server/house.ts';
import type { Basket, BasketStep } from '#lib/basket.ts';
import { tieKey } from './measured.ts';
import { dayWords } from './shown.ts';

/** A published next step, with what a visitor wrote beside it. */
export interface OfferedStep {
  readonly key: string;
  readonly instrument: string;
  readonly indicator: string;
  readonly title: string;
  /** By the newest waves, whatever an address says. */
  readonly from: number;
  readonly to: number;
  readonly reached: number;
  readonly compared: number;
  /** `null`: it is not in the basket. */
  readonly taken: (BasketStep & { readonly dueWords: string }) | null;
}

/** What a basket shows. */
export interface BasketShown {
  readonly town: Pick<TownIdentity, 'code' | 'name'>;
  readonly steps: readonly OfferedStep[];
  /** Steps of the address that are none (any more): reached meanwhile, or never proposed. */
  readonly gone: readonly string[];
}

/** The published next steps of a town with those that a basket holds; `null` where nobody knows the town. */
export async function basketShown(house: House, basket: Basket, language: Language): Promise<BasketShown | null> {
  const { town: code } = basket;
  const town = code === null ? null : await shownTown(house, code, house.now());
  if (code === null || town === null) return null;
  const offered = (await townSteps(house, code, house.now())).map((step) => offeredStep(step, basket, language));
  const known = new Set(offered.map(({ key }) => key));
  return { town, steps: offered, gone: basket.steps.filter(({ key }) => !known.has(key)).map(({ key }) => nameOf(house, key, language)) };
}

function offeredStep(
  { instrument, indicator, title, from, to, reached, of }: NamedStep,
  { steps }: Basket,
  language: Language,
): OfferedStep {
  const key = tieKey(instrument.id, indicator);
  const taken = steps.find((step) => step.key === key);
  return {
    ...{ key, instrument: instrument.id, indicator, title: title[language], from, to, reached, compared: of },
    taken: taken === undefined ? null : { ...taken, dueWords: taken.due === null ? '' : dayWords(taken.due, language) },
  };
}

/** Names of what an address says are the house's, or nothing but signs that ids are made of. */
function nameOf({ instruments }: Pick<House, 'instruments'>, key: string, language: Language): string {
  const [instrument, indicator] = key.split(':');
  return instruments.find(({ id }) => id === instrument)?.catalogue.find(({ id }) => id === indicator)?.title[language] ?? indicator ?? key;
}
