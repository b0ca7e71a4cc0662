import { type ActingMember, act, done } from '@beffroi/acts';
import type { Appearance } from '@beffroi/speaking';
import { agentsOf, insertConsent, type Store } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { lineIn } from '../text-field.ts';
import { openChannel, ownAgent } from './own-agent.ts';

/** How somebody agrees to be seen. */
export interface Consent {
  readonly appearance: Appearance;
  /** First name or pseudonym: asked for where that is shown. */
  readonly shownName: string;
  /** Asked for where letters are shown. */
  readonly initials: string;
  /** Both or neither: who has them is one of the speakers of the account. */
  readonly job: string;
  /** Without the `#`. */
  readonly hashtag: string;
  /** Why the name is withheld, where that is for safety (CRPA, L111-2): recorded, never published. */
  readonly safetyGround: string | null;
}

const MOST_SIGNS = 40;

/**
 * An agent says how they agree to be seen: for the next post and all after it, until they say otherwise. Nobody else can.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` with the field
 */
export async function giveConsent(store: Store, actor: ActingMember, channelId: number, consent: Consent, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'consent.given', territory, now }, async (trx) => {
    const agent = await ownAgent(trx, channelId, actor);
    const { appearance } = consent;
    const shown = appearance === 'first-name' || appearance === 'pseudonym' ? lineIn(consent.shownName, 'shownName', MOST_SIGNS) : '';
    const initials = appearance === 'initials' || appearance === 'first-name' ? consent.initials.trim().toUpperCase() : '';
    if (appearance === 'initials' || initials !== '') assertInitials(initials, await othersInitials(trx, channelId, agent.id));
    const speaks = appearance === 'team' || consent.hashtag.trim() === '' ? null : speakerOf(consent);
    await insertConsent(trx, {
      agent_id: agent.id,
      appearance,
      shown_name: shown,
      initials,
      job: speaks?.job ?? '',
      hashtag: speaks?.hashtag ?? '',
      safety_ground: consent.safetyGround?.trim() || null,
      at: now,
    });
    // What stands in public is told; the ground is the agent's own.
    return done(`channel:${channelId}`, { agent: agent.id, appearance });
  });
}

async function othersInitials(trx: Parameters<typeof agentsOf>[0], channelId: number, agentId: number): Promise<readonly string[]> {
  const agents = await agentsOf(trx, channelId);
  // Those of who has left stay theirs: old posts bear them.
  return agents.flatMap(({ id, consent }) => (id === agentId || consent === null || consent.initials === '' ? [] : [consent.initials]));
}

function assertInitials(initials: string, others: readonly string[]): void {
  if (!/^\p{L}{2,4}$/u.test(initials)) throw new DeskRefusal('not-valid', 'Initials are two to four letters.', { field: 'initials' });
  if (others.includes(initials))
    throw new DeskRefusal('taken', `Somebody signs with ${initials} already.`, { field: 'initials', initials });
}

function speakerOf({ job, hashtag }: Consent): { readonly job: string; readonly hashtag: string } {
  const tag = hashtag.trim().replace(/^#/, '');
  if (!/^[\p{L}\p{N}_]{2,40}$/u.test(tag))
    throw new DeskRefusal('not-valid', 'A hashtag is one word of letters and digits.', { field: 'hashtag' });
  return { job: lineIn(job, 'job', MOST_SIGNS), hashtag: tag };
}
