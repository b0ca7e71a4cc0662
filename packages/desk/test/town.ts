import { type ActingMember, memberActor } from '@beffroi/acts';
import type { Connector } from '@beffroi/networks';
import { agentOf, insertAccount, insertChannel, type Store, takeMessage } from '@beffroi/store';
import { addAgent, type Consent, type Desk, giveConsent, NO_POLICIES, newReference, type PostAsk, sealingKeys } from '../src/index.ts';
import type { KeptPolicies } from '../src/people/seen-as.ts';

// A town whose rows are there, for what is asked of no network: a post of it is chosen a key, and nothing is sent.

export const TOWN = '35238';
export const NOW = new Date('2026-11-24T10:00:00Z');
export const hours = (n: number): Date => new Date(NOW.getTime() + n * 3_600_000);

let keys = 0;
const keying = { network: 'mastodon', newKey: () => `key-${++keys}` } as unknown as Connector;

const ABILITIES = {
  ...{ limits: { most: 300, unit: 'graphemes', link: null }, visibilities: ['public'], contentWarning: true, edit: true },
  pictures: { most: 4, bytes: 1_000_000, types: ['image/jpeg', 'image/png'], altText: 1500 },
};

const SIGNED: KeptPolicies = { ...NO_POLICIES, initials: { style: '^SD', place: 'end' } };

export interface Town {
  readonly desk: Desk;
  readonly channel: number;
  readonly lead: ActingMember;
  readonly sophie: ActingMember;
  readonly karim: ActingMember;
  /** Agents' ids. */
  readonly agents: { readonly sophie: number; readonly karim: number; readonly lead: number };
}

/** Sophie signs `^SD`, Karim `^KB`; the lead, who speaks too, is seen as the team. */
export async function townIn(store: Store, slug = 'mairie', territory = TOWN): Promise<Town> {
  const desk: Desk = { store, keys: sealingKeys(Buffer.alloc(32, 7).toString('base64')), connectors: new Map([['mastodon', keying]]) };
  const person = async (name: string, role: 'agent' | 'desk-lead'): Promise<ActingMember> => {
    const account = { handle: `${slug}-${name}`, email: `${name}@${slug}.example`, name, roles: [role], territories: [territory] };
    const id = await insertAccount(store.db, { ...account, password: null, issuer: null, subject: null }, NOW);
    return memberActor({ id, name, roles: [role], territories: [territory] }, null);
  };
  const [lead, sophie, karim] = [await person('Alix', 'desk-lead'), await person('Sophie', 'agent'), await person('Karim', 'agent')];
  const channel = await insertChannel(store.db, {
    ...{ slug, territory, network: 'mastodon', server: 'https://social.brezan.example', remote_id: slug, remote_handle: slug },
    ...{ remote_name: 'Brezan', url: `https://social.brezan.example/@${slug}`, state: 'connected', state_at: NOW, zone: 'Europe/Paris' },
    ...{ team: 'l’équipe', language: 'fr', policies: JSON.stringify(SIGNED), abilities: JSON.stringify(ABILITIES) },
    ...{ profile_name: 'Brezan', profile_bio: 'La commune', sealed: desk.keys.seal('access', `channel:${slug}`), connected_at: NOW },
  });
  const agents = {
    sophie: await addAgent(store, lead, channel, sophie.id, NOW),
    karim: await addAgent(store, lead, channel, karim.id, NOW),
    lead: await addAgent(store, lead, channel, lead.id, NOW),
  };
  await giveConsent(store, sophie, channel, { ...AS_TEAM, appearance: 'initials', initials: 'SD' }, NOW);
  await giveConsent(store, karim, channel, { ...AS_TEAM, appearance: 'initials', initials: 'KB' }, NOW);
  return { desk, channel, lead, sophie, karim, agents };
}

export const AS_TEAM: Consent = { appearance: 'team', shownName: '', initials: '', job: '', hashtag: '', safetyGround: null };

export function postIn({ channel }: Town, text: string, more: Partial<PostAsk> = {}): PostAsk {
  return {
    ...{ channel, kind: 'post', text, conversation: null, after: null, language: 'fr', visibility: 'public', contentWarning: null },
    ...{ pictures: [], due: null, reason: null },
    ...more,
  };
}

/** Somebody says something to the town. @returns the conversation */
export async function saidTo(
  { channel, desk }: Town,
  name: string,
  said: string,
  more: { readonly id?: string; readonly root?: string; readonly hostile?: string | null; readonly at?: Date } = {},
): Promise<number> {
  const { id = `${name}-${said}`, root = id, hostile = null, at = NOW } = more;
  const asker = { id: name, handle: `${name}@fedi.example`, name, url: `https://fedi.example/@${name}` };
  const conversation = await takeMessage(
    desk.store.db,
    {
      ...{
        channel_id: channel,
        remote_id: id,
        root_id: root,
        target: JSON.stringify({ parent: { id, version: null }, root: { id: root, version: null } }),
      },
      ...{
        asker,
        said,
        pictures: [],
        confidential: false,
        url: `https://fedi.example/${encodeURIComponent(id)}`,
        language: 'fr',
        hostile,
        at,
      },
      ...{ edited_at: null, reference: newReference(), due_at: null },
    },
    at,
  );
  return conversation!;
}

/** A row of the outbox as it stands. */
export const postRow = ({ desk }: Town, id: number) =>
  desk.store.db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const agentRow = async ({ desk, channel }: Town, member: ActingMember) => (await agentOf(desk.store.db, channel, member.id))!;

/** The smallest picture that is one. */
export const PIXEL = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);
