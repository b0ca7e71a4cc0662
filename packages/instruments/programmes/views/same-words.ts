import { stat } from 'node:fs/promises';
import type { ProofPlace } from '@beffroi/observatory';
import {
  type ArchiveTrouble,
  archivePathOn,
  cacheOf,
  inSandboxedWorker,
  keyOf,
  limitConcurrency,
  NotNow,
  TooMany,
} from '@beffroi/observatory';
import type { WaveElection } from '@beffroi/programmes/gather';
import {
  type SameWords,
  type SameWordsCluster,
  type SameWordsKind,
  type SameWordsMember,
  type SameWordsPair,
  sameWords,
} from '@beffroi/programmes/judge';
import { judgedTown, leaveUnkept, type Store } from '@beffroi/store';
import { newestOfElections, type PublishedProgrammes, townsOfProgrammes } from './published-programmes.ts';

/** A programme with the round of its election, which its address names. */
export interface ToldMember extends SameWordsMember {
  readonly round: WaveElection['round'];
}

/** Two programmes with the same words. */
export interface ToldPair {
  /** Names the pair in addresses: `2026_99001_ensemble__2026_99002_ensemble`. */
  readonly id: string;
  readonly first: ToldMember;
  readonly second: ToldMember;
  /** Estimated share of what both say that they say in the same words. */
  readonly likeness: number;
  readonly kind: SameWordsKind;
}

/** Programmes that pairs tie together. */
export interface ToldCluster extends Omit<SameWordsCluster, 'members'> {
  readonly members: readonly ToldMember[];
  /** Most alike first; of a large cluster a few. */
  readonly pairs: readonly ToldPair[];
  readonly pairsInAll: number;
}

/** Programmes of all published elections that have the same words. */
export interface SameWordsView {
  readonly clusters: readonly ToldCluster[];
  /** How many clusters are of each kind, and the programmes in them. */
  readonly kinds: Readonly<Record<SameWordsKind, { readonly clusters: number; readonly programmes: number }>>;
  readonly programmes: number;
  readonly pairs: number;
  readonly compared: number;
  readonly whole: boolean;
  readonly page: number;
  readonly pages: number;
}

/** Words that two programmes share, side by side. */
export interface SidePassage {
  readonly first: readonly SideLine[];
  readonly second: readonly SideLine[];
  readonly words: number;
}

/** A sentence, or the part of it that stands in the passage. */
export type SideLine = readonly { readonly text: string; readonly same: boolean }[];

/** What came out of the archives of two towns. */
export interface SidePassages {
  /** In the order of the first programme, of many the longest. */
  readonly passages: readonly SidePassage[];
  readonly passagesInAll: number;
  /** Words that are the same, in all passages. */
  readonly words: number;
  /** Words of each programme. */
  readonly of: readonly [first: number, second: number];
}

/** Two programmes that share words, side by side. */
export interface PairView {
  readonly pair: ToldPair;
  /** `busy` too many are asked for at once · `too-long` it was given up · else what is wrong with an archive. */
  readonly side: SidePassages | { readonly kind: ArchiveTrouble | 'busy' | 'too-long' };
}

/** What the thread is asked: the archive and the list of either side. */
export interface PassagesQuestion {
  readonly first: { readonly path: string; readonly list: string };
  readonly second: { readonly path: string; readonly list: string };
}

const CLUSTERS = 10;
const PAIRS_OF_CLUSTER = 8;

interface Compared {
  readonly same: Omit<SameWords, 'members'> & { readonly members: readonly ToldMember[] };
  readonly pairs: readonly ToldPair[];
}

const KEPT = cacheOf<Compared>(3);

/** One wave a year, for a town stands once in a year: that of the first round, where there is one. */
function wavesOfYears(waves: readonly PublishedProgrammes[]): readonly PublishedProgrammes[] {
  const newest = newestOfElections(waves);
  return newest.filter(({ election }, at) => newest[at - 1]?.election.year !== election.year);
}

function comparedIn(store: Store, waves: readonly PublishedProgrammes[]): Promise<Compared> {
  const asked = wavesOfYears(waves);
  return KEPT(asked.map(({ series }) => keyOf(store, series)).join(), async () => {
    const found = sameWords((await Promise.all(asked.map((wave) => townsOfProgrammes(store, wave)))).flat());
    const rounds = new Map(asked.map(({ election: { year, round } }) => [year, round]));
    const same = { ...found, members: found.members.map((member) => ({ ...member, round: rounds.get(member.year)! })) };
    return { same, pairs: same.pairs.map((pair) => toldPair(pair, same.members)) };
  });
}

function toldPair({ first, second, likeness, kind }: SameWordsPair, members: readonly ToldMember[]): ToldPair {
  const [one, other] = [members[first]!, members[second]!];
  return { id: `${idOf(one)}__${idOf(other)}`, first: one, second: other, likeness, kind };
}

/** Keys of lists hold no underscore. */
function idOf({ year, territory, list }: SameWordsMember): string {
  return `${year}_${territory}_${list}`;
}

/**
 * Programmes with the same words, of all published elections; the largest clusters first.
 *
 * @param page from 1
 * @returns `null` for a page that is not there
 */
export async function sameWordsView(store: Store, waves: readonly PublishedProgrammes[], page: number): Promise<SameWordsView | null> {
  const { same, pairs } = await comparedIn(store, waves);
  const pages = Math.max(1, Math.ceil(same.clusters.length / CLUSTERS));
  if (page > pages) return null;
  const count = (kind: SameWordsKind) => {
    const own = same.clusters.filter((cluster) => cluster.kind === kind);
    return { clusters: own.length, programmes: own.reduce((sum, { members }) => sum + members.length, 0) };
  };
  return {
    clusters: same.clusters.slice((page - 1) * CLUSTERS, page * CLUSTERS).map((cluster) => {
      const own = new Set(cluster.members);
      const inside = pairs.filter((_, at) => own.has(same.pairs[at]!.first));
      return {
        ...cluster,
        members: cluster.members.map((member) => same.members[member]!),
        pairs: inside.slice(0, PAIRS_OF_CLUSTER),
        pairsInAll: inside.length,
      };
    }),
    kinds: { 'one-town': count('one-town'), 'one-label': count('one-label'), 'several-labels': count('several-labels') },
    programmes: same.members.length,
    pairs: pairs.length,
    compared: same.compared,
    whole: same.whole,
    page,
    pages,
  };
}

/** Limits of what the public can make this machine do. */
const AT_ONCE = 2;
const WAITING = 6;
const TURN = limitConcurrency(AT_ONCE, WAITING);
const SIDES = cacheOf<SidePassages>(100);

/**
 * What two programmes say in the same words, read from the archives of their towns in a thread of its own.
 *
 * @returns `null` when no such pair is told
 */
export async function pairView(
  { store, archiveStore }: ProofPlace,
  waves: readonly PublishedProgrammes[],
  id: string,
): Promise<PairView | null> {
  const pair = (await comparedIn(store, waves)).pairs.find((one) => one.id === id);
  if (pair === undefined) return null;
  const paths: { path: string; seen: string }[] = [];
  for (const { territory, year } of [pair.first, pair.second]) {
    const wave = wavesOfYears(waves).find(({ election }) => election.year === year)!;
    const capture = (await judgedTown(store.db, wave.series, territory))?.capture ?? null;
    if (capture === null) return { pair, side: { kind: 'no-archive' } };
    const path = await archivePathOn(archiveStore, capture.archive);
    if (typeof path !== 'string') return { pair, side: path };
    const file = await stat(path).catch(() => null);
    if (file === null) return { pair, side: { kind: 'missing' } };
    paths.push({ path, seen: `${path} ${file.size} ${file.mtimeMs}` });
  }
  const [first, second] = [
    { path: paths[0]!.path, list: pair.first.list },
    { path: paths[1]!.path, list: pair.second.list },
  ];
  const question: PassagesQuestion = { first, second };
  try {
    const side = await SIDES(`${id} ${paths.map(({ seen }) => seen).join()}`, () =>
      TURN(() => inSandboxedWorker<SidePassages>(new URL('./passages-worker.ts', import.meta.url), question)),
    );
    return { pair, side };
  } catch (error) {
    leaveUnkept();
    if (error instanceof TooMany) return { pair, side: { kind: 'busy' } };
    if (error instanceof NotNow) return { pair, side: { kind: error.kind } };
    throw error;
  }
}
