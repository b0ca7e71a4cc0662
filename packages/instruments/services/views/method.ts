import { instantFrom, LEVELS, type Level, OBSTACLES, type Obstacle, yearOf } from '@beffroi/domain';
import { LEAST_CLUSTERS, MISSES_BY_DISTANCE, rankResamplesFor, resamplesFor, TOLD_APART } from '@beffroi/figures';
import type { WaveOptions } from '@beffroi/instrument';
import type { Said } from '@beffroi/observatory';
import { cacheOf } from '@beffroi/observatory';
import {
  ceilingIn,
  FACETS,
  type Facet,
  type Family,
  PROVIDERS,
  REASONS,
  RUBRIC,
  RULES,
  SERVICES,
  type ServiceId,
} from '@beffroi/services/judge';
import { type ConfidenceCount, confidenceCounts, type PublishedWave, type Store, scopesWithTowns } from '@beffroi/store';
import { isOwnCopy, readWaveOptions, WaveRefusal } from '@beffroi/waves';
import { AGREEMENT, type AgreementRecord } from './agreement-record.ts';
import { COVERAGE } from './coverage-record.ts';
import { SIGHTS, type SightsRecord } from './first-sights.ts';

/** How the shown figures came about: read from the catalogue, the rules and the rubric that run, and from the wave. */
export interface MethodView {
  /** What judged the shown wave; `null` while nothing is published. */
  readonly used: {
    readonly wave: string;
    readonly dated: string;
    readonly assessor: string;
    readonly version: string;
    readonly digest: string;
    /** Whether it is the rubric of this program, which the rest of the page describes. */
    readonly same: boolean;
    readonly options: Pick<WaveOptions, 'userAgent' | 'budget' | 'interval' | 'crawlDelayCap' | 'tries' | 'quietHours'> | null;
    /** Whether it read the web, and not sites that were laid out on the measurer's own machine for a demonstration. */
    readonly live: boolean | null;
    /** A folder was read whole, what its robots.txt forbids as well. */
    readonly ownCopy: boolean;
    /** What the findings of the wave were said with. */
    readonly confidences: readonly ConfidenceCount[];
    readonly towns: number;
  } | null;
  /** The rubric of this program. */
  readonly rubric: { readonly version: string; readonly digest: string };
  readonly levels: typeof LEVELS;
  readonly services: readonly { readonly id: ServiceId; readonly family: Family; readonly ceiling: Level; readonly law: string }[];
  readonly year: number;
  readonly rules: readonly ({ readonly name: string } & Said)[];
  readonly reasons: readonly ({ readonly code: string } & Said)[];
  readonly facets: readonly Facet[];
  readonly obstacles: readonly Obstacle[];
  /** Portals that the registry recognises, and those of them that carry a service. */
  readonly providers: { readonly known: number; readonly carrying: number };
  readonly errors: {
    /** Share of the rubric's misses on real sites that are one level away, two, and three or more. */
    readonly byDistance: readonly [one: number, two: number, more: number];
    readonly misses: number;
  };
  readonly chance: {
    readonly leastTowns: number;
    readonly toldApart: number;
    /** Samples for the interval of the shown panel's mean, and draws of its ranks; of a panel of that size. */
    readonly towns: number;
    readonly samples: number;
    readonly draws: number;
    readonly coverage: typeof COVERAGE;
  };
  readonly agreement: AgreementRecord;
  readonly sights: SightsRecord;
}

const CONFIDENCES = cacheOf<readonly ConfidenceCount[]>(4);

/** @param shown the newest published wave; `null` while there is none: the method is told all the same */
export async function methodView(store: Store, shown: PublishedWave | null, today: Date): Promise<MethodView> {
  const used = shown === null ? null : await usedOf(store, shown);
  const year = yearOf(instantFrom((shown?.wave.dated ?? today).getTime()));
  const towns = used?.towns ?? 25;
  const [one = 0, two = 0, ...more] = MISSES_BY_DISTANCE.slice(1);
  const misses = MISSES_BY_DISTANCE.reduce((sum, count) => sum + count, 0);
  return {
    used,
    rubric: RUBRIC,
    levels: LEVELS,
    services: SERVICES.map((service) => ({
      id: service.id,
      family: service.family,
      ceiling: ceilingIn(service, year),
      law: service.ceilingLaw,
    })),
    year,
    rules: RULES.map(({ name, fr, en }) => ({ name, fr, en })),
    reasons: Object.entries(REASONS).map(([code, said]) => ({ code, ...said })),
    facets: FACETS,
    obstacles: OBSTACLES,
    providers: { known: PROVIDERS.length, carrying: PROVIDERS.filter(({ services }) => services === 'any' || services.length > 0).length },
    errors: { byDistance: [one / misses, two / misses, more.reduce((sum, count) => sum + count, 0) / misses], misses: Math.round(misses) },
    chance: {
      leastTowns: LEAST_CLUSTERS,
      toldApart: TOLD_APART,
      towns,
      samples: resamplesFor(towns),
      draws: rankResamplesFor(towns),
      coverage: COVERAGE,
    },
    agreement: AGREEMENT,
    sights: SIGHTS,
  };
}

async function usedOf({ db }: Store, { wave, series }: PublishedWave): Promise<NonNullable<MethodView['used']>> {
  const scopes = await scopesWithTowns(db, wave.id);
  return {
    wave: wave.name,
    dated: wave.dated.toISOString(),
    assessor: series.assessor,
    version: series.rubric_version,
    digest: series.rubric_digest,
    same: series.rubric_digest === RUBRIC.digest,
    ...optionsOf(wave.options),
    ownCopy: isOwnCopy(wave.options),
    confidences: await CONFIDENCES(`${series.id} ${series.digest}`, () => confidenceCounts(db, series.id)),
    towns: scopes.filter(({ scope }) => scope === 'stratum').reduce((sum, { towns }) => sum + towns, 0),
  };
}

/** Options of a wave that a later program wrote may be none of ours: then nothing is said of them. */
function optionsOf(given: Readonly<Record<string, unknown>>): Pick<NonNullable<MethodView['used']>, 'options' | 'live'> {
  try {
    const { userAgent, budget, interval, crawlDelayCap, tries, quietHours, source } = readWaveOptions(given);
    return { options: { userAgent, budget, interval, crawlDelayCap, tries, quietHours }, live: source.kind === 'network' };
  } catch (error) {
    if (error instanceof WaveRefusal) return { options: null, live: null };
    throw error;
  }
}
