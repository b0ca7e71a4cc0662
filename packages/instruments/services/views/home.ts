import { type Printed, printed, townsSeen } from '@beffroi/figures';
import { cacheOf, keyOf, type MeanFigure, meanOf, type TownMap, townMap } from '@beffroi/observatory';
import { FAMILIES, type Family, SERVICES } from '@beffroi/services/judge';
import {
  type FigureRow,
  figuresOfSeries,
  figureThroughWaves,
  markCounts,
  type PublishedWave,
  publishedWaves,
  type Store,
  strungLevelStrips,
  type ThinReadings,
  thinReadings,
} from '@beffroi/store';
import { shownTowns } from './shown.ts';
import { townsOf } from './towns-seen.ts';

/** One published wave in the history of the mean. */
export interface HistoryPoint {
  readonly wave: string;
  /** An instant. */
  readonly dated: string;
  readonly level: Printed<MeanFigure>;
  /** The same towns on the scale of 2014; `null` where that was not computed. */
  readonly lecko2014: Printed<MeanFigure> | null;
}

/** How far one family of services has come. */
export interface FamilyFigure {
  readonly family: Family;
  readonly level: Printed<MeanFigure>;
  /** Share of what law and nature allow, 0 to 1; `null` when nothing was observed. */
  readonly attainment: number | null;
  /** How many of the services are in it. */
  readonly services: number;
}

/** The barometer: what the first page says of the newest published wave. */
export interface Home {
  readonly wave: { readonly name: string; readonly dated: string; readonly rubric: string };
  /** All of the wave; of these, with at least one service observed; without any known site; with a mean of 3 (begun online) or more. */
  readonly towns: { readonly all: number; readonly observed: number; readonly withoutSite: number; readonly begun: number };
  /** Of how many towns too little of the site was read. */
  readonly thin: ThinReadings;
  readonly level: Printed<MeanFigure>;
  readonly lecko2014: Printed<MeanFigure> | null;
  /** Published waves, oldest first; the shown one is the last. */
  readonly history: readonly HistoryPoint[];
  /** From the highest mean down; families of which nothing was observed last. */
  readonly families: readonly FamilyFigure[];
  /** How many findings bear each mark (`0`–`5`, `?` unobserved, `~` abstained), in this order. */
  readonly distribution: readonly { readonly mark: string; readonly findings: number }[];
  readonly map: TownMap;
}

/** The study of 2014: mean of 18 services in the 25 most populous cities, read by hand, on a scale of its own (docs/method/services.md). */
export const LECKO_2014 = { year: 2014, mean: 1.77, cities: 25 } as const;

const kept = cacheOf<Home>(2);

/** @returns `null` while nothing is published */
export async function home(store: Store): Promise<Home | null> {
  const waves = await publishedWaves(store.db, 'services');
  const shown = waves[0];
  if (shown === undefined) return null;
  // An older wave may be published, or judged anew, later.
  return kept(waves.map(({ series }) => keyOf(store, series)).join(), () => make(store, shown, waves));
}

async function make(store: Store, shown: PublishedWave, waves: readonly PublishedWave[]): Promise<Home> {
  const { db } = store;
  const rows = await figuresOfSeries(db, shown.series.id, { scope: 'panel' });
  const figure = (subject: string, id: string, measure: string): FigureRow | undefined =>
    rows.find((row) => row.subject === subject && row.subject_id === id && row.measure === measure);
  const towns = await shownTowns(store);
  const lecko = figure('all', '', 'lecko2014');
  const strips = [...(await strungLevelStrips(db, shown.series.id)).values()];
  const seen = townsSeen(strips);
  const families = FAMILIES.map((family): FamilyFigure => {
    const places = SERVICES.flatMap((service, place) => (service.family === family ? [place] : []));
    const level = printed(meanOf(figure('family', family, 'level')), townsSeen(strips, places), towns.length);
    const attainment = figure('family', family, 'attainment')?.value ?? null;
    return { family, level, attainment: level.few === null ? attainment : null, services: places.length };
  });
  return {
    wave: { name: shown.wave.name, dated: shown.wave.dated.toISOString(), rubric: shown.series.rubric_version },
    towns: {
      all: towns.length,
      observed: towns.filter(({ observed }) => observed > 0).length,
      withoutSite: towns.filter(({ site }) => site === null).length,
      begun: towns.filter(({ mean }) => mean !== null && mean >= 3).length,
    },
    thin: await thinReadings(db, shown.wave.id),
    level: printed(meanOf(figure('all', '', 'level')), seen, towns.length),
    lecko2014: lecko === undefined ? null : printed(meanOf(lecko), seen, towns.length),
    history: await historyOf(store, waves),
    // Sorting is stable: equals stay in family order.
    families: families.toSorted((one, other) => (other.level.value ?? -1) - (one.level.value ?? -1)),
    distribution: await distributionOf(store, shown),
    map: await townMap(store, shown.wave.id, towns),
  };
}

async function historyOf({ db }: Store, waves: readonly PublishedWave[]): Promise<HistoryPoint[]> {
  const all = { instrument: 'services', scope: 'panel', scope_id: '', subject: 'all', subject_id: '' } as const;
  const [levels, lecko] = [
    await figureThroughWaves(db, { ...all, measure: 'level' }),
    await figureThroughWaves(db, { ...all, measure: 'lecko2014' }),
  ];
  const points: HistoryPoint[] = [];
  for (const { wave, series } of waves.toReversed()) {
    const level = levels.find(({ series_id }) => series_id === series.id);
    const old = lecko.find(({ series_id }) => series_id === series.id);
    if (level === undefined) continue;
    const [seen, panel] = await townsOf(db, series);
    points.push({
      wave: wave.name,
      dated: wave.dated.toISOString(),
      level: printed(meanOf(level), seen, panel),
      lecko2014: old === undefined ? null : printed(meanOf(old), seen, panel),
    });
  }
  return points;
}

async function distributionOf({ db }: Store, { series }: PublishedWave): Promise<Home['distribution']> {
  const counts = await markCounts(db, series, 'panel');
  return [...'012345?~'].map((mark) => ({
    mark,
    findings: counts.reduce((sum, count) => (count.mark === mark ? sum + count.towns : sum), 0),
  }));
}
