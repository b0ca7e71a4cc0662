import type { ChainFace, PromisedCell } from '@beffroi/instrument';
import { isWhole, type ListVerdict, mentionOf } from '@beffroi/programmes/judge';
import { SERVICES } from '@beffroi/services/judge';
import { ballotPath, ballotsOfTown, COMMITS } from './ballots-of-town.ts';
import type { PublishedProgrammes } from './published-programmes.ts';

/** The instrument whose indicators programmes name. */
const NAMED = 'services';

/** What the chain is told of programmes: at each ballot, which services lists promised, and whether they spoke of digital matters at all. */
export const chain: ChainFace = {
  links: ['promised'],
  async cells(store, waves, territory) {
    return (await ballotsOfTown(store, waves, territory)).flatMap(({ ballot, lists }) => cellsOf(lists, ballot, territory));
  },
};

function cellsOf(lists: readonly ListVerdict[], { wave, election }: PublishedProgrammes, territory: string): readonly PromisedCell[] {
  const read = lists.filter(({ verdict }) => verdict !== null);
  const whole =
    read.length > 0 && lists.every(({ state, verdict }) => state !== 'unreadable' && (verdict === null || isWhole(verdict.coverage)));
  const cell = (subject: PromisedCell['subject'], promising: number, sentences: number): PromisedCell => {
    const state = promising > 0 ? 'yes' : whole ? 'no' : 'unobserved';
    return {
      link: 'promised',
      ...{ subject, state, year: election.year },
      gap: state !== 'unobserved' ? null : read.length === 0 ? 'nothing-read' : 'not-read-whole',
      facts: { lists: promising, read: read.length, standing: lists.length, sentences },
      wave: wave.name,
      dated: wave.dated.toISOString(),
      proof: ballotPath(territory, election),
    };
  };
  const digital = read.filter(({ verdict }) => mentionOf(verdict!) === true);
  const sentences = digital.reduce(
    (sum, { verdict }) => sum + verdict!.statements.filter(({ commitment }) => commitment >= COMMITS).length,
    0,
  );
  return [
    cell(null, digital.length, sentences),
    ...SERVICES.map(({ id: indicator }) => {
      const counts = read.map((list) => sentencesOn(list, indicator)).filter((n) => n > 0);
      return cell(
        { instrument: NAMED, indicator },
        counts.length,
        counts.reduce((sum, n) => sum + n, 0),
      );
    }),
  ];
}

/** How many sentences of a list commit to a service. */
function sentencesOn({ verdict }: ListVerdict, service: string): number {
  return (verdict?.statements ?? []).filter(({ services, commitment }) => commitment >= COMMITS && services.includes(service)).length;
}
