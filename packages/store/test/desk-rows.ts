import type { NewChannel } from '../src/desk-schema.ts';
import {
  insertAccount,
  insertAgent,
  insertChannel,
  insertPost,
  type NewMessage,
  type NewPost,
  type Store,
  takeMessage,
} from '../src/index.ts';

// Rows of the desk for tests of its questions: an account on a network, an agent, what was said and what is to be.

export const NOW = new Date('2026-11-24T10:00:00Z');
export const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);

export function channelOf(slug: string, more: Partial<NewChannel> = {}): NewChannel {
  return {
    ...{ slug, territory: '35238', network: 'mastodon', server: 'https://social.example', remote_id: slug, remote_handle: slug },
    ...{ remote_name: slug, url: `https://social.example/@${slug}`, state: 'connected', state_at: NOW, zone: 'Europe/Paris' },
    ...{ team: 'l’équipe', language: 'fr', policies: '{}', abilities: '{}', profile_name: slug, profile_bio: '', sealed: 'sealed' },
    ...{ connected_at: NOW },
    ...more,
  };
}

export interface Place {
  readonly channel: number;
  readonly account: number;
  readonly agent: number;
}

/** A channel with somebody who speaks there. */
export async function placeIn({ db }: Store, slug = 'mairie', more: Partial<NewChannel> = {}): Promise<Place> {
  const channel = await insertChannel(db, channelOf(slug, more));
  const account = await insertAccount(
    db,
    {
      ...{ handle: slug, email: `${slug}@ville.example`, name: slug, roles: ['agent'], territories: ['35238'] },
      ...{ password: null, issuer: null, subject: null },
    },
    NOW,
  );
  return { channel, account, agent: await insertAgent(db, channel, account, NOW) };
}

export function messageOf(channel: number, id: string, more: Partial<NewMessage> = {}): NewMessage {
  return {
    ...{ channel_id: channel, remote_id: id, root_id: id, target: '{}', said: `Question ${id}`, pictures: [], confidential: false },
    ...{ asker: { id: 'camille', handle: 'camille@fedi.example', name: 'Camille', url: 'https://fedi.example/@camille' } },
    ...{
      url: `https://fedi.example/${id}`,
      language: 'fr',
      hostile: null,
      at: NOW,
      edited_at: null,
      reference: `R-${channel}-${id}`.toUpperCase(),
    },
    due_at: null,
    ...more,
  };
}

export const hear = ({ db }: Store, message: NewMessage, now = NOW): Promise<number | null> => takeMessage(db, message, now);

let keys = 0;

/** A post that waits. @returns its id */
export function wait({ db }: Store, { channel, account, agent }: Place, more: Partial<NewPost> = {}): Promise<number> {
  return insertPost(
    db,
    {
      ...{ channel_id: channel, key: `key-${++keys}`, kind: 'post', account_id: account, agent_id: agent, written: 'Bonjour.' },
      ...{ said: 'Bonjour. ^SD', appearance: 'initials', signed_as: '^SD', language: 'fr', visibility: 'public', state: 'waiting' },
      ...{ at: NOW, due_at: NOW, tries: 0, differs: [] },
      ...more,
    },
    [],
  );
}

export const standsAs = (id: string, at = NOW) => ({
  ...{ remote_id: id, remote_version: null, url: `https://social.example/${id}`, stood_at: at, differs: [] },
});
