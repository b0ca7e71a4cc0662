import { identityOf, type TownIdentity } from '@beffroi/observatory';
import type { WaveElection } from '@beffroi/programmes/gather';
import { programmesOf } from '@beffroi/programmes/gather';
import {
  type Commitment,
  type Coverage,
  isWhole,
  type ListDocument,
  type ListState,
  type ListVerdict,
  mentionOf,
  promisedServices,
  type Statement,
  silencesOf,
  THEME_IDS,
  type ThemeId,
} from '@beffroi/programmes/judge';
import { judgedTown, type Store } from '@beffroi/store';
import { newestOfElections, type PublishedProgrammes } from './published-programmes.ts';
import { servicesAround } from './services-around.ts';

/** A sentence of a list in its own words, with where it stands. */
export interface SaidOfTheme {
  /** From 1, in the programme's order; the last part of the address of its proof. */
  readonly number: number;
  readonly quote: string;
  readonly commitment: Commitment;
  readonly page: number;
  /** Name of its document. */
  readonly document: string;
}

/** One list beside the others. Nothing in it says that it is better or worse: no score, no rank, no sum. */
export interface ComparedList {
  readonly key: string;
  readonly name: string;
  readonly head: string;
  /** Free text; empty without one. */
  readonly label: string;
  readonly state: ListState;
  readonly documents: readonly ListDocument[];
  /** How much of its programme was read; `null` where none was. */
  readonly coverage: Coverage | null;
  /** Whether it speaks of digital matters; `null` where no programme was read, or nothing was found in one that was not read whole. */
  readonly mentionsDigital: boolean | null;
  /** What is digital and of no theme. */
  readonly general: readonly SaidOfTheme[];
}

/** A theme with what each list says of it, in the order of the lists; `null` where its programme was not read. */
export interface ComparedTheme {
  readonly theme: ThemeId;
  readonly said: readonly (readonly SaidOfTheme[] | null)[];
}

/** A service that lists of the town name, with its level before the mandate and after. */
export interface PromisedService {
  readonly service: string;
  /** `null` was not observed, or not measured. */
  readonly before: number | null;
  readonly after: number | null;
  /** `after` less `before`; `null` unless both are known. */
  readonly change: number | null;
  /** Who names it, in the order of the lists, with the numbers of the sentences. */
  readonly by: readonly { readonly list: string; readonly numbers: readonly number[] }[];
}

/** A measurement of services that is compared with. */
export interface ServicesWave {
  readonly wave: string;
  readonly dated: string;
}

/** A town's lists at one election, theme by theme. */
export interface TownListsView {
  readonly town: TownIdentity;
  readonly wave: { readonly name: string; readonly dated: string; readonly rubric: string; readonly digest: string };
  readonly election: WaveElection;
  /** Elections of this town that can be shown, the newest first. */
  readonly elections: readonly WaveElection[];
  /** In the order of the alphabet, by name. */
  readonly lists: readonly ComparedList[];
  /** Themes that at least one list speaks of, in the codebook's order, and those that none does: nobody can say that of lists that were found and not read whole. */
  readonly themes: readonly ComparedTheme[];
  readonly unspoken: readonly ThemeId[];
  /** Whether all programmes that were found were read whole: only then do they not speak of what is `unspoken`. */
  readonly whole: boolean;
  /** In the catalogue's order. */
  readonly promised: readonly PromisedService[];
  readonly before: ServicesWave | null;
  readonly after: ServicesWave | null;
  /** `null` where no programme was read, or no services were measured. */
  readonly silences: {
    readonly wave: ServicesWave;
    readonly services: readonly { readonly service: string; readonly level: number }[];
    readonly weakest: readonly { readonly service: string; readonly level: number }[];
    readonly read: number;
    readonly standing: number;
  } | null;
}

/**
 * The lists of a town compared, in the newest wave of an election that holds them.
 *
 * @param waves what may be shown (`shownProgrammes`)
 * @param election `null` for the town's newest
 * @returns `null` where none of the waves knows a list there
 */
export async function townListsView(
  store: Store,
  waves: readonly PublishedProgrammes[],
  code: string,
  election: WaveElection | null,
): Promise<TownListsView | null> {
  if (!/^[0-9][0-9AB][0-9]{3}$/.test(code)) return null;
  const held = await heldBy(store, waves, code);
  const shown = held.find((one) => election === null || sameElection(one.published.election, election));
  if (shown === undefined) return null;
  const { published, unit, lists: unsorted } = shown;
  const lists = [...unsorted].sort(byName);
  const { year } = published.election;
  const around = await servicesAround(store, code, year);
  const said = THEME_IDS.map((theme) => ({ theme, said: lists.map((list) => saidOf(list, ({ themes }) => themes.includes(theme))) }));
  const isSpoken = ({ said: cells }: ComparedTheme): boolean => cells.some((cell) => cell !== null && cell.length > 0);
  // What was weak then is told of a past election; of the newest, what is weak today.
  const measured = shown === held[0] ? around.newest : around.after;
  const silent = measured === null ? null : silencesOf(measured.levels, lists);
  return {
    town: identityOf({ ...unit, code }),
    wave: {
      name: published.wave.name,
      dated: published.wave.dated.toISOString(),
      rubric: published.series.rubric_version,
      digest: published.series.rubric_digest,
    },
    election: published.election,
    elections: held.map((one) => one.published.election),
    lists: lists.map((list) => ({
      key: list.key,
      name: list.name,
      head: list.head,
      label: list.label,
      state: list.state,
      documents: list.documents,
      coverage: list.verdict?.coverage ?? null,
      mentionsDigital: list.verdict === null ? null : mentionOf(list.verdict),
      general: saidOf(list, ({ themes }) => themes.length === 0) ?? [],
    })),
    themes: said.filter(isSpoken),
    unspoken: said.filter((one) => !isSpoken(one)).map(({ theme }) => theme),
    whole: lists.every(({ state, verdict }) => state !== 'unreadable' && (verdict === null || isWhole(verdict.coverage))),
    promised: promisedOf(lists, around.before?.levels ?? [], around.after?.levels ?? []),
    before: waveOf(around.before),
    after: waveOf(around.after),
    silences: silent === null ? null : { ...silent, wave: waveOf(measured)! },
  };
}

type Levels = Parameters<typeof promisedServices>[1];

function promisedOf(lists: readonly ListVerdict[], before: Levels, after: Levels): PromisedService[] {
  const levelIn = (levels: Levels, id: string): number | null => levels.find(({ service }) => service === id)?.level ?? null;
  const changes = new Map(promisedServices(lists, before, after).pairs.map(({ service, change }) => [service, change]));
  const named = new Set(lists.flatMap(({ verdict }) => verdict?.statements ?? []).flatMap(({ services }) => services));
  const order = [...new Set([...[...after, ...before].map(({ service }) => service), ...[...named].sort()])];
  return order
    .filter((service) => named.has(service))
    .map((service) => ({
      service,
      before: levelIn(before, service),
      after: levelIn(after, service),
      change: changes.get(service) ?? null,
      by: lists.flatMap((list) => {
        const numbers = (saidOf(list, ({ services }) => services.includes(service)) ?? []).map(({ number }) => number);
        return numbers.length === 0 ? [] : [{ list: list.key, numbers }];
      }),
    }));
}

function saidOf({ verdict, documents }: ListVerdict, fits: (statement: Statement) => boolean): SaidOfTheme[] | null {
  if (verdict === null) return null;
  const read = readDocuments(documents);
  return verdict.statements.flatMap((statement, at) => {
    const { quote, commitment, page, document } = statement;
    return fits(statement) ? [{ number: at + 1, quote, commitment, page, document: read[document]?.name ?? '' }] : [];
  });
}

/** Statements number the documents that could be read. */
export function readDocuments(documents: readonly ListDocument[]): readonly ListDocument[] {
  return documents.filter(({ unreadable }) => unreadable === null);
}

const COLLATOR = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

function byName(one: ListVerdict, other: ListVerdict): number {
  return COLLATOR.compare(one.name, other.name) || (one.key < other.key ? -1 : 1);
}

const waveOf = (then: ServicesWave | null): ServicesWave | null => (then === null ? null : { wave: then.wave, dated: then.dated });

export function sameElection(one: WaveElection, other: WaveElection): boolean {
  return one.year === other.year && one.round === other.round;
}

/** The elections of which a town's lists are known and can be shown, the newest first. */
export async function electionsOf(store: Store, waves: readonly PublishedProgrammes[], code: string): Promise<readonly WaveElection[]> {
  return (await heldBy(store, waves, code)).map(({ published }) => published.election);
}

async function heldBy(store: Store, waves: readonly PublishedProgrammes[], code: string) {
  const held = [];
  for (const published of newestOfElections(waves)) {
    const judged = await judgedTown(store.db, published.series, code);
    if (judged === null || judged.judgement === null) continue;
    const { lists } = programmesOf(judged.judgement.findings);
    if (lists.length > 0) held.push({ published, unit: judged.unit, lists });
  }
  return held;
}
