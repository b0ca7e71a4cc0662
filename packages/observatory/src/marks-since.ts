import { type Change, compareTown, type Mark, type Measured } from '@beffroi/figures';
import type { Instrument } from '@beffroi/instrument';
import type { PublishedWave, SeriesRow, Store } from '@beffroi/store';
import { measuredTown, type SpokenHouse } from '@beffroi/waves';
import { seriesByRubric } from './series-by-rubric.ts';
import { type ShownInstrument, shownInstruments } from './shown-instruments.ts';

/** What is asked of the waves: one indicator of an instrument, from a day on. */
export interface SinceQuestion {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly indicator: string;
  /** `2026-11-24`: waves dated by that day or earlier are before. */
  readonly since: string;
}

/** What a published wave says of one indicator of one town. */
export interface MarkInWave {
  readonly wave: string;
  /** Instant. */
  readonly dated: string;
  /** Instant since when everybody may read it. */
  readonly publishedAt: string;
  /** `null`: the wave does not hold the town, or did not measure it. */
  readonly mark: Mark | null;
}

/** What waves say of an indicator before and since a day. */
export interface MarksSince {
  /** The last wave before that saw its level; `null` for none. */
  readonly before: MarkInWave | null;
  /** Oldest first; `change`: compared with `before`, `null` where the finding is the same or there is nothing to compare with. */
  readonly since: readonly (MarkInWave & { readonly change: Change | null })[];
}

/** Nothing is known of it: no such instrument or indicator, or no wave that may be shown. */
const NOTHING: MarksSince = { before: null, since: [] };

/**
 * What the published waves that may be shown say of indicators of a town, before and since a day: compared by one rubric, with the reasons of each change.
 *
 * @param territory INSEE code
 * @returns one answer a question, in their order
 */
export async function marksSince(
  house: SpokenHouse,
  territory: string,
  questions: readonly SinceQuestion[],
  now: Date,
): Promise<readonly MarksSince[]> {
  const wanted = new Set(questions.map(({ instrument }) => instrument));
  const instruments = house.instruments.filter(({ id }) => wanted.has(id));
  const histories = new Map<string, TownHistory>();
  for (const shown of await shownInstruments({ ...house, instruments }, now))
    histories.set(shown.instrument.id, townHistory(house.store, shown, territory));
  const answers: MarksSince[] = [];
  for (const question of questions) answers.push((await histories.get(question.instrument)?.since(question)) ?? NOTHING);
  return answers;
}

interface TownHistory {
  since(question: SinceQuestion): Promise<MarksSince>;
}

/** One town in the waves of one instrument; each wave is read once, however many ask. */
function townHistory(store: Store, { instrument, waves }: ShownInstrument, territory: string): TownHistory {
  const oldestFirst = waves.toReversed();
  const measured = measuredOnce(store, instrument, territory);
  return {
    async since({ indicator, since }) {
      const place = instrument.catalogue.findIndex(({ id }) => id === indicator);
      if (place === -1) return NOTHING;
      const isBefore = ({ wave }: PublishedWave): boolean => wave.dated.toISOString().slice(0, 10) <= since;
      const base = await lastThatSaw(oldestFirst.filter(isBefore).toReversed(), place, measured);
      const later = [];
      for (const wave of oldestFirst.filter((one) => !isBefore(one))) {
        const town = await measured(wave, null);
        const change = base === null ? null : await changeSince(base, wave, town, indicator, instrument, measured, store);
        later.push({ ...inWave(wave, markAt(town, place)), change });
      }
      return { before: base === null ? null : inWave(base, markAt(await measured(base, null), place)), since: later };
    },
  };
}

type MeasuredOnce = (wave: PublishedWave, rejudged: SeriesRow | null) => Promise<Measured | null>;

function measuredOnce({ db }: Store, instrument: Instrument, territory: string): MeasuredOnce {
  const kept = new Map<string, Promise<Measured | null>>();
  return ({ series }, rejudged) => {
    const key = `${series.id} ${rejudged?.id ?? ''}`;
    const known = kept.get(key) ?? measuredTown(db, series, instrument, territory, rejudged);
    kept.set(key, known);
    return known;
  };
}

async function lastThatSaw(newestFirst: readonly PublishedWave[], place: number, measured: MeasuredOnce): Promise<PublishedWave | null> {
  for (const wave of newestFirst) if ((markAt(await measured(wave, null), place)?.level ?? null) !== null) return wave;
  return null;
}

/** As whole waves are compared: the older captures by the newer rubric, where somebody judged them again. */
async function changeSince(
  base: PublishedWave,
  wave: PublishedWave,
  town: Measured | null,
  indicator: string,
  { catalogue }: Instrument,
  measured: MeasuredOnce,
  store: Store,
): Promise<Change | null> {
  const by = await seriesByRubric(store, base, wave.series.rubric_digest);
  const again = by === null || by.id === base.series.id ? null : by;
  const before = await measured(base, again);
  if (before === null || town === null) return null;
  return compareTown(before, town, catalogue).find((change) => change.indicator === indicator) ?? null;
}

const markAt = (town: Measured | null, place: number): Mark | null => town?.town.marks[place] ?? null;

const inWave = ({ wave, publishedAt }: PublishedWave, mark: Mark | null): MarkInWave => ({
  ...{ wave: wave.name, dated: wave.dated.toISOString(), publishedAt: publishedAt.toISOString(), mark },
});
