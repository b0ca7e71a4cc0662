import type { ServiceFinding } from '@beffroi/services/judge';
import {
  countUnits,
  type FigureKey,
  type FigureRow,
  figuresOfSeries,
  findingsOf,
  type ProviderMarks,
  type PublishedWave,
  providerMarks,
  publishedWaves,
  type RankedRow,
  ranking,
  type Store,
  type TownRow,
  type TownStanding,
  townStandings,
  townsNamed,
} from '@beffroi/store';
import { INSTRUMENT } from './shown.ts';

type Series = PublishedWave['series'];

/** The published waves of services, of the newest date first. */
export function servicesWaves({ db }: Store): Promise<readonly PublishedWave[]> {
  return publishedWaves(db, INSTRUMENT);
}

/** How many towns a wave is of, and the mean of all its findings; `undefined` where none was kept. */
export async function waveSummary(
  { db }: Store,
  { wave, series }: PublishedWave,
): Promise<{ readonly towns: number; readonly mean: FigureRow | undefined }> {
  const units = await countUnits(db, wave.id);
  const [mean] = await figuresOfSeries(db, series.id, { scope: 'panel', scope_id: '', subject: 'all', subject_id: '', measure: 'level' });
  return { towns: Object.values(units).reduce((sum, n) => sum + n, 0), mean };
}

/** Figures as they were kept, by what they have in common. */
export function figuresKept({ db }: Store, series: Series, about: Partial<FigureKey>): Promise<readonly FigureRow[]> {
  return figuresOfSeries(db, series.id, about);
}

/** The towns that were judged, from the best mean down. */
export function rankedRows({ db }: Store, series: Series, wish: Parameters<typeof ranking>[2]): Promise<readonly RankedRow[]> {
  return ranking(db, series, wish);
}

/** Providers that were recognised, with what they carry. */
export function providersOfWave({ db }: Store, series: Series): Promise<readonly ProviderMarks[]> {
  return providerMarks(db, series.id);
}

/** A town with its marks, and where it stands. @returns `null` where the wave does not hold it */
export async function townInWave(
  { db }: Store,
  series: Series,
  code: string,
): Promise<{ readonly town: TownRow; readonly standing: TownStanding | null } | null> {
  const [town] = await townsNamed(db, series, [code]);
  if (town === undefined) return null;
  const [standing] = await townStandings(db, town.territory, [series.id]);
  return { town, standing: standing ?? null };
}

/** What is said of one service in a town; without a finding where it was not judged. @returns `null` where the wave does not hold the town */
export async function findingInWave(
  { db }: Store,
  series: Series,
  code: string,
  service: string,
): Promise<{ readonly name: string; readonly finding: ServiceFinding | null } | null> {
  const [town] = await townsNamed(db, series, [code]);
  if (town === undefined) return null;
  const text = (await findingsOf(db, series.id, [code])).get(code);
  const findings: readonly ServiceFinding[] = text === undefined ? [] : JSON.parse(text);
  return { name: town.name, finding: findings.find(({ indicator }) => indicator === service) ?? null };
}
