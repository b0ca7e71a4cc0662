import type { OptionField } from '@beffroi/instrument';
import { WaveRefusal } from '@beffroi/waves';

/** Which election a wave of programmes is of. */
export interface WaveElection {
  readonly year: number;
  readonly round: 1 | 2;
}

/** What a wave of programmes has to be told. */
export const ELECTION_OPTION: OptionField = {
  name: 'election',
  title: { fr: 'Élection', en: 'Election' },
  required: true,
  read: (given) => (isElection(given) ? given : undefined),
};

/** Which election a wave is of; `null` when it does not say. */
export function electionIn({ election }: Readonly<Record<string, unknown>>): WaveElection | null {
  return isElection(election) ? election : null;
}

/** Which election a wave is of. @throws WaveRefusal `bad-options` when it does not say */
export function electionOf(options: Readonly<Record<string, unknown>>): WaveElection {
  const election = electionIn(options);
  if (election === null) throw new WaveRefusal('bad-options', 'election: nothing');
  return election;
}

function isElection(value: unknown): value is WaveElection {
  const { year, round, ...more } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const isYear = typeof year === 'number' && Number.isInteger(year) && year >= 1945 && year <= 2200;
  return isYear && (round === 1 || round === 2) && Object.keys(more).length === 0;
}
