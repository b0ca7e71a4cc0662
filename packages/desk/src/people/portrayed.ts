import { type Portrayed, portraitsAlt } from '@beffroi/speaking';
import { type AgentAsSeen, agentsOf, type ChannelRow, portraitsGiven, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { MOST_IN_GRID } from '../pictures/squares.ts';
import { agreedTo, hiddenNow, policiesOf } from './seen-as.ts';

/** Whose portraits an account's picture shows now. */
export interface TeamPortraits {
  /** Agents, in the order in which they came; empty where the account shows its own picture. */
  readonly agents: readonly number[];
  /** What stands for the picture; empty where there is none. */
  readonly altText: string;
  /** Names exactly this picture: another one when somebody gives, changes or withdraws theirs, or is to be named otherwise. */
  readonly name: string;
}

const NOBODY: TeamPortraits = { agents: [], altText: '', name: '' };

/**
 * Portraits of those who gave theirs and may be seen now: who speaks here, by more than the team, and is neither covered nor locked by an election. Shown where messages are signed with
 * initials: the picture is what the letters go with.
 */
export async function teamPortraits(db: Kysely<Schema>, channel: ChannelRow, now: Date): Promise<TeamPortraits> {
  if (policiesOf(channel).initials === null) return NOBODY;
  const given = await portraitsGiven(db, channel.id);
  if (given.size === 0) return NOBODY;
  const agents = await agentsOf(db, channel.id);
  const hidden = await hiddenNow(db, agents, now);
  const shown = agents
    .filter((agent) => given.has(agent.id) && agent.left_at === null && !hidden.has(agent.id) && agreedTo(agent) !== 'team')
    .slice(0, MOST_IN_GRID);
  if (shown.length === 0) return NOBODY;
  const altText = portraitsAlt(shown.map(portrayed), channel.language === 'en' ? 'en' : 'fr');
  const name = `${shown.map(({ id }) => `${id}@${given.get(id)!.getTime()}`).join(' ')} ${altText}`;
  return { agents: shown.map(({ id }) => id), altText, name };
}

function portrayed(agent: AgentAsSeen): Portrayed {
  return { appearance: agreedTo(agent), name: agent.consent?.shown_name ?? '', initials: agent.consent?.initials ?? '' };
}
