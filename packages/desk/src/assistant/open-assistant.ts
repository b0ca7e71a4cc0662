import { type ActingMember, type Actor, act, done, unchanged } from '@beffroi/acts';
import {
  agentsOf,
  changeChannel,
  channelBySlug,
  insertAgent,
  insertChannel,
  listChannels,
  type Schema,
  type Store,
  setChannelState,
  siteChannelOf,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { slugFor } from '../channel/slug.ts';
import { type KeptPolicies, NO_POLICIES } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';
import { lineIn } from '../text-field.ts';

/** Who answers on a town's own site. */
export interface AssistantAsk {
  /** INSEE code of the town. */
  readonly territory: string;
  /** How it is called: « Lisa ». */
  readonly name: string;
  /** What it is, in words that stand beside the name: « assistante automatique », « personnage écrit par l’équipe ». */
  readonly nature: string;
}

/** The network of a town's own site: no server is asked, and what is said there stands at once on the page of its reference. */
export const SITE_NETWORK = 'site';

const MOST_SIGNS = 60;

/** What can be done there: an answer under a question, and nothing else. The shape is that of the room `networks`. */
const ABILITIES = {
  limits: { most: 2000, unit: 'characters', link: null },
  ...{ edit: false, remove: false, contentWarning: false, visibilities: ['public'], pictures: null },
  profile: { name: null, bio: null, picture: false },
  ...{ mentions: 'none', once: 'by-key', machineLabel: true, attest: false },
};

/**
 * Lets people ask the assistant of a town on the town's own site; open already, it is called anew. What it cannot answer waits for those who speak for the
 * town elsewhere.
 *
 * @returns the id of its channel
 * @throws ActRefusal, DeskRefusal `not-valid` with the field
 */
export async function openAssistant(store: Store, actor: ActingMember, ask: AssistantAsk, now: Date): Promise<number> {
  return act(store, actor, { act: 'assistant.opened', territory: ask.territory, now }, async (trx) => {
    const persona = { name: lineIn(ask.name, 'persona-name', MOST_SIGNS), nature: lineIn(ask.nature, 'persona-nature', MOST_SIGNS) };
    const there = await siteChannelOf(trx, ask.territory);
    const id = there?.id ?? (await make(trx, ask.territory, persona.name, now));
    if (there === null) for (const account of await speakersOf(trx, ask.territory, actor.id)) await insertAgent(trx, id, account, now);
    const before = (there?.policies ?? NO_POLICIES) as unknown as KeptPolicies;
    if (there !== null && before.persona?.name === persona.name && before.persona.nature === persona.nature) return unchanged(id);
    await changeChannel(trx, id, {
      ...{ remote_name: persona.name, profile_name: persona.name },
      policies: JSON.stringify({ ...before, persona } satisfies KeptPolicies),
    });
    return done(`channel:${id}`, persona, id);
  });
}

/**
 * Closes the assistant of a town: nobody is answered there any more. What was asked stays in the inbox.
 *
 * @throws ActRefusal, DeskRefusal `unknown`
 */
export async function closeAssistant(store: Store, actor: Actor, territory: string, now: Date): Promise<void> {
  await act(store, actor, { act: 'assistant.closed', territory, now }, async (trx) => {
    const channel = await siteChannelOf(trx, territory);
    if (channel === null) throw new DeskRefusal('unknown', `The town ${territory} has no assistant.`);
    await setChannelState(trx, channel.id, 'left', now);
    return done(`channel:${channel.id}`, {});
  });
}

/** Accounts of those who speak for a town, and of who asks. */
async function speakersOf(trx: Kysely<Schema>, territory: string, asker: number): Promise<ReadonlySet<number>> {
  const accounts = new Set([asker]);
  for (const { id, state } of await listChannels(trx, [territory]))
    if (state !== 'left') for (const agent of await agentsOf(trx, id)) if (agent.left_at === null) accounts.add(agent.account_id);
  return accounts;
}

async function make(trx: Kysely<Schema>, territory: string, name: string, now: Date): Promise<number> {
  return insertChannel(trx, {
    slug: await slugFor(`site-${territory}`, async (slug) => (await channelBySlug(trx, slug)) === null),
    ...{ territory, network: SITE_NETWORK, server: '', remote_id: territory, remote_handle: 'assistant', remote_name: name },
    ...{ url: '/guichet', state: 'connected', state_at: now, zone: 'Europe/Paris', team: 'l’équipe', language: 'fr' },
    ...{ policies: JSON.stringify(NO_POLICIES), abilities: JSON.stringify(ABILITIES), profile_name: name, profile_bio: '' },
    ...{ sealed: null, connected_at: now },
  });
}
