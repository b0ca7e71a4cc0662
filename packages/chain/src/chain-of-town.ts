import type { ChainLink } from '@beffroi/domain';
import type { ChainCell, ChainIndicator, Instrument } from '@beffroi/instrument';
import { type ShownInstrument, shownInstruments } from '@beffroi/observatory';
import type { Store } from '@beffroi/store';
import type { SpokenHouse } from '@beffroi/waves';
import { type ChainMaterial, composeChain, type TownChain } from './compose.ts';
import { publicPlan } from './public-plan.ts';
import { type Mandate, mandateOn } from './rules/index.ts';

/** What a chain is asked with, where somebody has it at hand. */
export interface ChainWish {
  /** The mandate (default: the one in course). */
  readonly mandate?: Mandate;
  /** What may be shown of each instrument now (default: asked for). */
  readonly shown?: readonly ShownInstrument[];
}

/**
 * The chain of a town, as everybody may read it at an instant: what instruments say by their waves that may be shown, and the open actions of a published plan.
 *
 * @param territory INSEE code
 * @returns `null` where no link of it is known
 */
export async function chainOfTown(house: SpokenHouse, territory: string, now: Date, wish: ChainWish = {}): Promise<TownChain | null> {
  return composeChain(await chainMaterial(house, territory, now, wish));
}

/** All that the chain of a town is composed of. */
export async function chainMaterial(
  house: SpokenHouse,
  territory: string,
  now: Date,
  { mandate, shown }: ChainWish,
): Promise<ChainMaterial> {
  const today = now.toISOString().slice(0, 10);
  const of = mandate ?? mandateOn(today);
  const instruments = shown ?? (await shownInstruments(house, now));
  const plan = await publicPlan(house.store, territory, of);
  return {
    ...{ territory, mandate: of, plan },
    cells: await cellsOf(house.store, instruments, territory),
    withheld: new Set(instruments.flatMap(({ instrument, withheld }) => (withheld.length === 0 ? [] : linksOf(instrument)))),
    titleOf: (subject) => titleIn(house.instruments, subject),
  };
}

const linksOf = ({ chain }: Instrument): readonly ChainLink[] => chain?.links ?? [];

async function cellsOf(store: Store, shown: readonly ShownInstrument[], territory: string): Promise<readonly ChainCell[]> {
  const all: ChainCell[] = [];
  for (const { instrument, waves } of shown) {
    if (instrument.chain === undefined || waves.length === 0) continue;
    all.push(...(await instrument.chain.cells(store, waves, territory)));
  }
  return all;
}

/** What an indicator that a service is measured by is called. */
function titleIn(instruments: readonly Instrument[], { instrument, indicator }: ChainIndicator): Instrument['name'] | null {
  const holder = instruments.find((one) => one.id === instrument && linksOf(one).includes('delivered'));
  return holder?.catalogue.find(({ id }) => id === indicator)?.title ?? null;
}
