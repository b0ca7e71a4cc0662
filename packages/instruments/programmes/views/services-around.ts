import type { ServiceLevel } from '@beffroi/programmes/judge';
import { marksOf } from '@beffroi/services/views';
import { findingsOf, type PublishedWave, publishedWaves, type Store } from '@beffroi/store';

/** What a published wave of services found in a town. */
export interface ServicesThen {
  readonly wave: string;
  readonly dated: string;
  /** In the catalogue's order. */
  readonly levels: readonly ServiceLevel[];
}

/** What was found in a town around the mandate that an election opened; `null` where nothing was published of that time. */
export interface ServicesAround {
  /** By the last wave before the mandate. */
  readonly before: ServicesThen | null;
  /** By the last wave of it, or so far. */
  readonly after: ServicesThen | null;
  /** By the last wave of all, which tells of today. */
  readonly newest: ServicesThen | null;
}

/** Years of a mandate (electoral code, L. 227); ballots are in March, and new councils sit from the end of it on. */
const MANDATE_YEARS = 6;
const SEATED = '-04-01T00:00:00.000Z';

export async function servicesAround({ db }: Store, territory: string, year: number): Promise<ServicesAround> {
  const begins = new Date(`${year}${SEATED}`);
  const ends = new Date(`${year + MANDATE_YEARS}${SEATED}`);
  const waves = await publishedWaves(db, 'services');
  const known = new Map<number, ServicesThen | null>();
  const newestOf = async (fits: (dated: Date) => boolean): Promise<ServicesThen | null> => {
    for (const { wave, series } of waves.filter(({ wave: { dated } }) => fits(dated))) {
      const then = known.has(wave.id) ? known.get(wave.id)! : await thenOf(wave, series);
      known.set(wave.id, then);
      if (then !== null) return then;
    }
    return null;
  };
  const thenOf = async (wave: PublishedWave['wave'], series: PublishedWave['series']): Promise<ServicesThen | null> => {
    const findings = (await findingsOf(db, series.id, [territory])).get(territory);
    if (findings === undefined) return null;
    const levels = marksOf(findings).map(({ indicator, level }) => ({ service: indicator, level }));
    return { wave: wave.name, dated: wave.dated.toISOString(), levels };
  };
  return {
    before: await newestOf((dated) => dated < begins),
    after: await newestOf((dated) => dated >= begins && dated < ends),
    newest: await newestOf(() => true),
  };
}
