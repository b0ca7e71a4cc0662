import { programmesOf, type WaveElection } from '@beffroi/programmes/gather';
import type { ListVerdict } from '@beffroi/programmes/judge';
import { findingsThroughSeries, type PublishedWave, type Store } from '@beffroi/store';
import { newestOfElections, type PublishedProgrammes, withElections } from './published-programmes.ts';

/** From here on a sentence commits: below it only mentions. */
export const COMMITS = 1;

/** A ballot with the lists that stood in a town. */
export interface BallotOfTown {
  readonly ballot: PublishedProgrammes;
  /** At least one. */
  readonly lists: readonly ListVerdict[];
}

/** The ballots of a town, of the newest year first: of each year the first round, in which all lists stand. @param waves those that may be shown */
export async function ballotsOfTown({ db }: Store, waves: readonly PublishedWave[], territory: string): Promise<readonly BallotOfTown[]> {
  const ballots = newestOfElections(withElections(waves));
  const found = await findingsThroughSeries(
    db,
    territory,
    ballots.map(({ series }) => series.id),
  );
  const years = new Set<number>();
  return ballots.flatMap((ballot) => {
    const findings = found.get(ballot.series.id);
    const lists = findings === undefined ? [] : programmesOf(findings).lists;
    // The first round of a year, in which all lists stand, comes first.
    if (lists.length === 0 || years.has(ballot.election.year)) return [];
    years.add(ballot.election.year);
    return [{ ballot, lists }];
  });
}

/** Address in French of the page of a ballot in a town. */
export const ballotPath = (territory: string, { year, round }: WaveElection): string =>
  `/programmes/villes/${territory}/${year}${round === 1 ? '' : `-${round}`}`;
