import { cacheOf, keyOf } from '@beffroi/observatory';
import type { WaveElection } from '@beffroi/programmes/gather';
import { electionIn, townsOfLists } from '@beffroi/programmes/gather';
import type { TownOfLists } from '@beffroi/programmes/judge';
import { type PublishedWave, publishedWaves, type Store } from '@beffroi/store';

/** A wave of programmes that everybody may see. */
export interface PublishedProgrammes extends PublishedWave {
  readonly election: WaveElection;
}

/** Says of an election whether nothing may be shown of it now: the legal silent period. */
export type Silence = (election: WaveElection) => boolean;

/** The published waves of programmes whose election may be spoken of, of the newest date first. */
export async function publishedProgrammes({ db }: Store, isSilent: Silence): Promise<readonly PublishedProgrammes[]> {
  return withElections(await publishedWaves(db, 'programmes')).filter(({ election }) => !isSilent(election));
}

/** Waves of programmes with the election that each is of. */
export function withElections(waves: readonly PublishedWave[]): readonly PublishedProgrammes[] {
  return waves.flatMap((published) => {
    const election = electionIn(published.wave.options);
    return election === null ? [] : [{ ...published, election }];
  });
}

/**
 * Of each election the wave that is dated last; those of the newest year first, and of a year its first round, in which all lists stand.
 */
export function newestOfElections(waves: readonly PublishedProgrammes[]): readonly PublishedProgrammes[] {
  const elections = Map.groupBy(waves, ({ election: { year, round } }) => `${year} ${round}`);
  return [...elections.values()]
    .map(([newest]) => newest!)
    .sort(({ election: one }, { election: other }) => other.year - one.year || one.round - other.round);
}

/** Series whose programmes stay in memory: a panel of some hundred towns takes a few dozen megabytes. */
const KEPT = cacheOf<readonly TownOfLists[]>(3);

/**
 * All towns of a published wave with their lists, in order of code. Statements come without their reasons (`because` is empty), which weigh more than
 * all the rest: who shows them asks for the town's own judgement.
 */
export function townsOfProgrammes(store: Store, { series, election }: PublishedProgrammes): Promise<readonly TownOfLists[]> {
  return KEPT(keyOf(store, series), async () => {
    const towns: TownOfLists[] = [];
    for await (const { judged: _, ...town } of townsOfLists(store.db, series, election)) towns.push(withoutReasons(town));
    return towns;
  });
}

function withoutReasons(town: TownOfLists): TownOfLists {
  return {
    ...town,
    lists: town.lists.map((list) =>
      list.verdict === null
        ? list
        : { ...list, verdict: { ...list.verdict, statements: list.verdict.statements.map((one) => ({ ...one, because: [] })) } },
    ),
  };
}
