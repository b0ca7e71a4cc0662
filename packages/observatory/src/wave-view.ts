import { type Printed, printed, townsSeen } from '@beffroi/figures';
import { type Bilingual, type CatalogueEntry, type Instrument, scaleOf } from '@beffroi/instrument';
import {
  type FigureRow,
  figuresOfSeries,
  markCounts,
  type PublishedWave,
  type Store,
  strungLevelStrips,
  type ThinReadings,
  thinReadings,
  waveTowns,
} from '@beffroi/store';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';
import { cacheOf } from './cache.ts';
import { type MeanFigure, meanOf } from './mean-figure.ts';
import { headOf, type InstrumentHead, type WaveHead } from './shown-instruments.ts';
import { keyOf } from './town-search.ts';

/** What is averaged: the level, what is attained of the ceiling, and the further scales of the instrument. */
export interface MeasureHead {
  readonly id: string;
  readonly title: Bilingual;
}

/** One subject of a wave: all of it, a family, an indicator. */
export interface SubjectFigures {
  /** Id of the family or the indicator; empty for all together. */
  readonly id: string;
  readonly title: Bilingual;
  /** By id of the measure, as they were kept: for data. */
  readonly figures: Readonly<Record<string, MeanFigure>>;
  /** The same as they may be printed. */
  readonly printed: Readonly<Record<string, Printed<MeanFigure>>>;
}

/** An indicator of a wave. */
export interface IndicatorFigures extends SubjectFigures {
  readonly family: string;
  /** How many towns bear each mark (`0`–`5`, `?` unobserved, `~` abstained), in this order. */
  readonly marks: readonly { readonly mark: string; readonly towns: number }[];
}

/** What a published wave of any instrument says. */
export interface WaveView {
  readonly instrument: InstrumentHead;
  readonly wave: WaveHead;
  /** Names of the levels, from 0 up. */
  readonly levels: readonly Bilingual[];
  readonly measures: readonly MeasureHead[];
  /** All of the wave, and of these, those of which at least one indicator was observed. */
  readonly towns: { readonly all: number; readonly observed: number };
  /** Of how many towns too little of the site was read. */
  readonly thin: ThinReadings;
  readonly all: SubjectFigures;
  readonly families: readonly SubjectFigures[];
  /** In the order of the catalogue. */
  readonly indicators: readonly IndicatorFigures[];
}

const COMMON: readonly MeasureHead[] = [
  { id: 'level', title: { fr: 'Niveau moyen', en: 'Mean level' } },
  { id: 'attainment', title: { fr: 'Part atteinte', en: 'Attainment' } },
];
const MARKS = [...'012345?~'];
const KEPT = cacheOf<WaveView>(12);

/**
 * The figures of a published wave, whatever its instrument.
 *
 * @returns `null` where no such wave may be shown
 */
export async function waveView(house: SpokenHouse, name: string, now: Date): Promise<WaveView | null> {
  const published = (await spokenWaves(house, now)).waves.find(({ wave }) => wave.name === name);
  const instrument = house.instruments.find(({ id }) => id === published?.wave.instrument);
  if (published === undefined || instrument === undefined) return null;
  return KEPT(`${keyOf(house.store, published.series)} ${published.publishedAt.getTime()}`, () => make(house.store, instrument, published));
}

async function make(store: Store, instrument: Instrument, published: PublishedWave): Promise<WaveView> {
  const { series } = published;
  const measures = measuresOf(instrument);
  const figures = figuresBy(await figuresOfSeries(store.db, series.id, { scope: 'panel' }));
  const counts = await markCounts(store.db, series, 'panel');
  const towns = await waveTowns(store.db, series);
  const strips = [...(await strungLevelStrips(store.db, series.id)).values()];
  /** @param places of the subject's indicators; `null` for all */
  const of = (subject: string, id: string, places: readonly number[] | null): Pick<SubjectFigures, 'figures' | 'printed'> => {
    const seen = townsSeen(strips, places);
    const kept = measures.map(({ id: measure }) => [measure, meanOf(figures.get([subject, id, measure].join(' ')))] as const);
    return {
      figures: Object.fromEntries(kept),
      printed: Object.fromEntries(kept.map(([measure, figure]) => [measure, printed(figure, seen, towns.length)])),
    };
  };
  return {
    instrument: { id: instrument.id, name: instrument.name },
    wave: headOf(published),
    levels: scaleOf(instrument).levels,
    measures,
    towns: { all: towns.length, observed: towns.filter(({ observed }) => observed > 0).length },
    thin: await thinReadings(store.db, published.wave.id),
    all: { id: '', title: instrument.name, ...of('all', '', null) },
    families: familiesOf(instrument).map((family) => {
      const places = instrument.catalogue.flatMap((one, place) => (one.family === family.id ? [place] : []));
      return { ...family, ...of('family', family.id, places) };
    }),
    indicators: instrument.catalogue.map(({ id, family, title }, place) => ({
      id,
      family,
      title,
      ...of('indicator', id, [place]),
      marks: MARKS.map((mark) => ({
        mark,
        towns: counts.find((count) => count.place === place && count.mark === mark)?.towns ?? 0,
      })),
    })),
  };
}

/** What is averaged over the findings of an instrument. */
export function measuresOf(instrument: Pick<Instrument, 'scale'>): readonly MeasureHead[] {
  return [...COMMON, ...(scaleOf(instrument).further ?? []).map(({ id, title }) => ({ id, title }))];
}

/** The families of an instrument, in the order of its catalogue. */
export function familiesOf({
  catalogue,
  families = {},
}: Pick<Instrument, 'catalogue' | 'families'>): readonly { readonly id: string; readonly title: Bilingual }[] {
  const ids = [...new Set(catalogue.map(({ family }: CatalogueEntry) => family))];
  return ids.map((id) => ({ id, title: families[id] ?? { fr: id, en: id } }));
}

function figuresBy(rows: readonly FigureRow[]): ReadonlyMap<string, FigureRow> {
  return new Map(rows.map((row) => [[row.subject, row.subject_id, row.measure].join(' '), row]));
}
