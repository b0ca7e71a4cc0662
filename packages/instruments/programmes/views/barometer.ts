import { setImmediate } from 'node:timers/promises';
import { cacheOf, keyOf } from '@beffroi/observatory';
import type { WaveElection } from '@beffroi/programmes/gather';
import {
  type Denominators,
  denominatorsOf,
  depthOfProgramme,
  FIELD_IDS,
  type FieldId,
  isWhole,
  type ProgrammeVerdict,
  REFERENCE_2014,
  type Reference,
  type ThemeFigure,
  type ThemePair,
  type TopicAsIn2014,
  type TownOfLists,
  themeFigures,
  themeOf,
  themePairs,
  topicsAsIn2014,
} from '@beffroi/programmes/judge';
import { type FigureRow, figuresOfSeries, type Store } from '@beffroi/store';
import { regions } from '@beffroi/territories';
import { newestOfElections, type PublishedProgrammes, townsOfProgrammes } from './published-programmes.ts';

/** A mean over programmes as it was kept when the series was closed. */
export interface KeptMean {
  /** `null` of none. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Programmes that have a value. */
  readonly n: number;
}

/** One published wave, as a choice. */
export interface ProgrammesChoice {
  readonly name: string;
  readonly dated: string;
  readonly election: WaveElection;
}

/** How deep the programmes of a scope go. */
export interface DepthView {
  /** A stratum; empty for all. */
  readonly stratum: string;
  readonly byThemes: KeptMean;
  readonly byStatements: KeptMean;
  /** Programmes that name a disruptive theme, those that name classic ones only, those that name none. */
  readonly disruptive: number;
  readonly classic: number;
  readonly none: number;
}

/** What a wave of programmes says as a whole. */
export interface ProgrammesBarometer {
  readonly wave: ProgrammesChoice & { readonly rubric: string };
  readonly panel: Denominators;
  readonly strata: readonly Denominators[];
  /** By name. */
  readonly regions: readonly (Denominators & { readonly name: string })[];
  /** The other published elections beside this one, oldest first; of each the wave that is dated last. */
  readonly years: readonly { readonly wave: ProgrammesChoice; readonly panel: Denominators }[];
  /** From the theme that most programmes name down. */
  readonly themes: readonly ThemeFigure[];
  readonly themesPerProgramme: KeptMean;
  /** How many programmes name 0, 1, 2 … themes; up to the last that is not 0. */
  readonly themeCounts: readonly number[];
  /** The panel first, then its strata. */
  readonly depth: readonly DepthView[];
  /** From the field that takes most of the programmes down. */
  readonly salience: readonly { readonly field: FieldId; readonly share: KeptMean }[];
  /** Themes that stand together, those that do most often first. */
  readonly pairs: readonly ThemePair[];
  readonly topics: readonly TopicAsIn2014[];
  readonly reference: Reference;
}

/** Of 136 pairs so many are told. */
const PAIRS = 12;

const KEPT = cacheOf<Omit<ProgrammesBarometer, 'years'>>(4);
const PANELS = cacheOf<Denominators>(20);

/** @param waves all that may be shown; `shown` is one of them */
export async function programmesBarometer(
  store: Store,
  waves: readonly PublishedProgrammes[],
  shown: PublishedProgrammes,
): Promise<ProgrammesBarometer> {
  const barometer = await KEPT(keyOf(store, shown.series), () => make(store, shown));
  const years: { wave: ProgrammesChoice; panel: Denominators }[] = [];
  for (const wave of newestOfElections(waves)) {
    const same = wave.election.year === shown.election.year && wave.election.round === shown.election.round;
    const told = same ? shown : wave;
    years.unshift({ wave: choiceOf(told), panel: await panelOf(store, told) });
  }
  return { ...barometer, years };
}

/** The four denominators of all lists of a wave. */
export function panelOf(store: Store, wave: PublishedProgrammes): Promise<Denominators> {
  return PANELS(keyOf(store, wave.series), async () => denominatorsOf(await townsOfProgrammes(store, wave))[0]!);
}

export function choiceOf({ wave, election }: PublishedProgrammes): ProgrammesChoice {
  return { name: wave.name, dated: wave.dated.toISOString(), election };
}

async function make(store: Store, shown: PublishedProgrammes): Promise<Omit<ProgrammesBarometer, 'years'>> {
  const towns = await townsOfProgrammes(store, shown);
  // Of a country's lists each of these takes a tenth of a second: others have their turn between.
  const turn = setImmediate;
  await turn();
  const denominators = denominatorsOf(towns);
  const inScope = (scope: string): readonly Denominators[] => denominators.filter((one) => one.scope === scope);
  const kept = keptMeans(await figuresOfSeries(store.db, shown.series.id, { scope: 'panel' }));
  const strata = await figuresOfSeries(store.db, shown.series.id, { scope: 'stratum' });
  const names = new Map(regions().map(({ code, name }) => [code, name]));
  await turn();
  // Sorting is stable: equals stay in the codebook's order.
  const themes = themeFigures(towns)
    .filter(({ scope }) => scope === 'panel')
    .sort((one, other) => other.programmes.n - one.programmes.n);
  await turn();
  const themeCounts = countThemes(readIn(towns).map(({ themes: found }) => found.length));
  const depth = [depthView('', towns, kept)];
  for (const { scopeId } of inScope('stratum')) {
    await turn();
    const within = towns.filter(({ stratum }) => stratum === scopeId);
    depth.push(depthView(scopeId, within, keptMeans(strata.filter(({ scope_id }) => scope_id === scopeId))));
  }
  await turn();
  const pairs = themePairs(towns)
    .filter(({ scope }) => scope === 'panel')
    .slice(0, PAIRS);
  await turn();
  return {
    wave: { ...choiceOf(shown), rubric: shown.series.rubric_version },
    panel: denominators[0]!,
    strata: inScope('stratum'),
    regions: inScope('region')
      .map((one) => ({ ...one, name: names.get(one.scopeId) ?? one.scopeId }))
      .sort((one, other) => one.name.localeCompare(other.name, 'fr')),
    themes,
    themesPerProgramme: kept('all', '', 'themes-per-programme'),
    themeCounts,
    depth,
    salience: FIELD_IDS.map((field) => ({ field, share: kept('field', field, 'salience') })).sort(
      (one, other) => (other.share.mean ?? -1) - (one.share.mean ?? -1),
    ),
    pairs,
    topics: topicsAsIn2014(towns, (theme) => themeOf(theme).topic2014).filter(({ scope }) => scope === 'panel'),
    reference: REFERENCE_2014,
  };
}

type Kept = (subject: string, id: string, measure: string) => KeptMean;

/** Means of one scope: they were computed when the series was closed, and are read. */
function keptMeans(rows: readonly FigureRow[]): Kept {
  return (subject, id, measure) => {
    const row = rows.find((one) => one.subject === subject && one.subject_id === id && one.measure === measure);
    return { mean: row?.value ?? null, low: row?.low ?? null, high: row?.high ?? null, n: row?.n_observed ?? 0 };
  };
}

function depthView(stratum: string, towns: readonly TownOfLists[], kept: Kept): DepthView {
  const depths = readIn(towns).map((verdict) => depthOfProgramme(verdict, (theme) => themeOf(theme).depth));
  const disruptive = depths.filter(({ disruptiveThemes }) => disruptiveThemes > 0).length;
  const none = depths.filter(({ themes }) => themes === 0).length;
  return {
    stratum,
    byThemes: kept('all', '', 'depth-by-themes'),
    byStatements: kept('all', '', 'depth-by-statements'),
    disruptive,
    classic: depths.length - disruptive - none,
    none,
  };
}

function countThemes(numbers: readonly number[]): readonly number[] {
  return Array.from({ length: 1 + Math.max(0, ...numbers) }, (_, many) => numbers.filter((one) => one === many).length);
}

/** The programmes of some towns that were read whole. */
function readIn(towns: readonly TownOfLists[]): readonly ProgrammeVerdict[] {
  return towns.flatMap(({ lists }) => lists.flatMap(({ verdict }) => (verdict === null || !isWhole(verdict.coverage) ? [] : [verdict])));
}
