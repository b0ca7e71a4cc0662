import type { Certainty } from '@beffroi/figures';
import type { Bilingual } from '@beffroi/instrument';
import type { SpokenHouse } from '@beffroi/waves';
import { marksSince } from './marks-since.ts';
import { type ShownInstrument, shownInstruments } from './shown-instruments.ts';

/** One level that is another than in the wave before. */
export interface LevelMove {
  /** Id of the indicator, and its title. */
  readonly indicator: string;
  readonly title: Bilingual;
  /** By one rubric; `null` where nothing was observed: no level, and no 0. */
  readonly from: number | null;
  readonly to: number | null;
  readonly certainty: Certainty;
}

/** What a published wave says of a town that the one before did not. */
export interface TownChanges {
  readonly instrument: string;
  readonly name: Bilingual;
  readonly wave: string;
  /** Name of the wave that it is compared with; `null` for the first that measured the town. */
  readonly before: string | null;
  /** Instants. */
  readonly dated: string;
  readonly publishedAt: string;
  /** In the order of the catalogue. Empty where nothing moved, and for the first wave. */
  readonly moves: readonly LevelMove[];
}

/**
 * What each published wave that may be shown changed of what is known of a town, of all instruments, the newest publication first; each wave compared with the one before by
 * one rubric.
 *
 * @param territory INSEE code
 */
export async function townChanges(house: SpokenHouse, territory: string, now: Date): Promise<readonly TownChanges[]> {
  const all: TownChanges[] = [];
  for (const shown of await shownInstruments(house, now)) all.push(...(await changesOf(house, shown, territory, now)));
  return all.sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1));
}

async function changesOf(
  house: SpokenHouse,
  { instrument, waves }: ShownInstrument,
  territory: string,
  now: Date,
): Promise<readonly TownChanges[]> {
  const alone = { ...house, instruments: [instrument] };
  const oldestFirst = waves.toReversed();
  const told: TownChanges[] = [];
  let before: (typeof oldestFirst)[number] | null = null;
  for (const wave of oldestFirst) {
    // From the day before on for the first: all that it says is new then.
    const since = before === null ? dayBefore(wave.wave.dated) : dayOf(before.wave.dated);
    const questions = instrument.catalogue.map(({ id }) => ({ instrument: instrument.id, indicator: id, since }));
    const marks = (await marksSince(alone, territory, questions, now)).map((one) =>
      one.since.find(({ wave: name }) => name === wave.wave.name),
    );
    if (marks.every((mark) => (mark?.mark ?? null) === null)) continue;
    const moves = marks.flatMap((mark, place) => {
      const change = mark?.change ?? null;
      const { id, title } = instrument.catalogue[place]!;
      const moved = change !== null && change.from.level !== change.to.level;
      return moved ? [{ indicator: id, title, from: change.from.level, to: change.to.level, certainty: change.certainty }] : [];
    });
    told.push({
      ...{ instrument: instrument.id, name: instrument.name, wave: wave.wave.name, before: before?.wave.name ?? null },
      ...{ dated: wave.wave.dated.toISOString(), publishedAt: wave.publishedAt.toISOString(), moves },
    });
    before = wave;
  }
  return told;
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const dayBefore = (instant: Date): string => dayOf(new Date(instant.getTime() - 86_400_000));
