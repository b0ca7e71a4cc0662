import type { Bilingual, TownStep } from '@beffroi/instrument';
import type { SpokenHouse } from '@beffroi/waves';
import { type InstrumentHead, shownInstruments } from './shown-instruments.ts';

/** Something that a town can do next, with its names. */
export interface NamedStep extends TownStep {
  readonly instrument: InstrumentHead;
  readonly title: Bilingual;
}

/** What a town can do next by the waves that may be shown, of all instruments in their order, the most useful first in each. @param territory INSEE code */
export async function townSteps(house: SpokenHouse, territory: string, now: Date): Promise<readonly NamedStep[]> {
  const named: NamedStep[] = [];
  for (const { instrument, waves } of await shownInstruments(house, now)) {
    if (instrument.steps === undefined || waves.length === 0) continue;
    const { id, name } = instrument;
    const titles = new Map(instrument.catalogue.map((entry) => [entry.id, entry.title]));
    for (const step of await instrument.steps.steps(house.store, waves, territory)) {
      const { indicator, from, to, reached, of } = step;
      named.push({
        instrument: { id, name },
        title: titles.get(indicator) ?? { fr: indicator, en: indicator },
        indicator,
        from,
        to,
        reached,
        of,
      });
    }
  }
  return named;
}
