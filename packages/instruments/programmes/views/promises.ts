import type { PromisedBallot, PromisesFace } from '@beffroi/instrument';
import { type BallotOfTown, ballotPath, ballotsOfTown, COMMITS } from './ballots-of-town.ts';

/** What lists promised of digital matters, sentence by sentence: what only mentions is no promise. */
export const promises: PromisesFace = {
  async promised(store, waves, territory) {
    return (await ballotsOfTown(store, waves, territory)).map((one) => promisedAt(one, territory));
  },
};

function promisedAt({ ballot: { wave, election }, lists }: BallotOfTown, territory: string): PromisedBallot {
  const read = lists.flatMap(({ name, verdict }) => (verdict === null ? [] : [{ name, verdict }]));
  return {
    ...{ year: election.year, standing: lists.length, read: read.length },
    lists: read.map(({ name, verdict: { statements } }) => ({
      name,
      sentences: statements
        .filter(({ commitment }) => commitment >= COMMITS)
        .map(({ themes, commitment, quote }) => ({ indicators: themes, commitment, quote })),
    })),
    ...{ wave: wave.name, dated: wave.dated.toISOString(), proof: ballotPath(territory, election) },
  };
}
