import { answerLink, invite } from '@beffroi/accounts';
import { type ActingMember, memberActor, type Role, TERMINAL } from '@beffroi/acts';
import {
  addAgent,
  addNote,
  askApproval,
  changeSettings,
  giveConsent,
  type KeptPolicies,
  NO_POLICIES,
  newReference,
  planShift,
} from '@beffroi/desk';
import { accountByEmail, insertChannel, insertPanel, insertPost, notePostStanding, type Store, takeMessage } from '@beffroi/store';

// A town whose accounts are connected, with people who speak there and questions that wait: what networks would have brought, written by the store's own questions.

export const TOWN = '99001';
export const PASSWORD = 'Quatre hiboux sous le vieux tilleul';
export const HOUR = 3_600_000;

/** What a server of the fediverse can do, as its connector says. */
export const MASTODON = {
  limits: { most: 500, unit: 'characters', link: 23 },
  edit: true,
  remove: true,
  contentWarning: true,
  visibilities: ['public', 'unlisted'],
  pictures: { most: 4, bytes: 8_000_000, types: ['image/png', 'image/jpeg', 'image/webp'], altText: 1500 },
  profile: { name: 30, bio: 500, picture: true },
  mentions: 'polled',
  stream: false,
  once: 'by-key',
  machineLabel: true,
  attest: false,
};
export const BLUESKY = {
  ...MASTODON,
  limits: { most: 300, unit: 'graphemes', link: null, bytes: 3000 },
  edit: false,
  contentWarning: false,
  visibilities: ['public'],
  pictures: { most: 4, bytes: 1_000_000, types: ['image/png', 'image/jpeg'], altText: 2000 },
  attest: true,
};

/** Who works at the desk, and what a browser knows them by. */
export interface DeskPerson extends ActingMember {
  readonly secret: string;
}

export interface DeskData {
  readonly people: Readonly<Record<'alix' | 'sophie' | 'karim' | 'elsewhere', DeskPerson>>;
  readonly mastodon: number;
  readonly bluesky: number;
  /** Agents on the account at the fediverse. */
  readonly sophie: number;
  readonly karim: number;
  /** Conversations by who asks. */
  readonly asked: ReadonlyMap<string, { readonly id: number; readonly reference: string }>;
}

/** Fills an empty database. @param now when all of it is */
export async function deskData(store: Store, now: Date): Promise<DeskData> {
  const member = { territory: TOWN, name: 'Rivebelle', population: 1, department: '99', region: '99', epci: null, stratum: 'under-50000' };
  await insertPanel(store.db, { name: 'desk', rule: {}, vintage: 2026, createdAt: now, members: [member] });
  const people = {
    alix: await person(store, 'Alix Morel', 'desk-lead', [TOWN], now),
    sophie: await person(store, 'Sophie Durand', 'agent', [TOWN], now),
    karim: await person(store, 'Karim Benali', 'agent', [TOWN], now),
    elsewhere: await person(store, 'Zoé Petit', 'agent', ['99002'], now),
  };
  const mastodon = await channel(store, 'mastodon', 'mairie@social.rivebelle.example', MASTODON, now);
  const bluesky = await channel(store, 'bluesky', 'rivebelle.bsky.example', BLUESKY, now);
  const sophie = await addAgent(store, people.alix, mastodon, people.sophie.id, now);
  const karim = await addAgent(store, people.alix, mastodon, people.karim.id, now);
  await addAgent(store, people.alix, bluesky, people.sophie.id, now);
  const policies: KeptPolicies = { ...NO_POLICIES, takeover: { signed: true }, initials: { style: '^SD', place: 'end' } };
  await changeSettings(store, people.alix, mastodon, { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr', policies }, now);
  const consent = { shownName: 'Sophie', initials: 'SD', job: '', hashtag: '', safetyGround: null } as const;
  await giveConsent(store, people.sophie, mastodon, { ...consent, appearance: 'first-name' }, now);
  const asked = await questions(store, { mastodon, bluesky }, now);
  await planShift(
    store,
    people.alix,
    { agent: karim, from: new Date(now.getTime() + 26 * HOUR), until: new Date(now.getTime() + 30 * HOUR) },
    now,
  );
  await addNote(store, people.karim, asked.get('Camille')!.id, 'Le service technique a été prévenu ce matin.', now);
  await standing(store, { channel: mastodon, agent: sophie, account: people.sophie.id }, now);
  return { people, mastodon, bluesky, sophie, karim, asked };
}

async function person(store: Store, name: string, role: Role, territories: readonly string[], now: Date): Promise<DeskPerson> {
  const email = `${name.split(' ')[0]!.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}@rivebelle.example`;
  const link = await invite(store, TERMINAL, { email, name, roles: [role], territories: [...territories] }, now);
  const { secret } = await answerLink(store, link, { email: null, name: null, password: PASSWORD }, { address: null, agent: null }, now);
  const account = await accountByEmail(store.db, email);
  return { ...memberActor({ id: account!.id, name, roles: [role], territories }, null), secret };
}

function channel(store: Store, network: string, handle: string, abilities: object, now: Date): Promise<number> {
  return insertChannel(store.db, {
    slug: handle.replace(/[^a-z0-9]+/g, '-'),
    territory: TOWN,
    network,
    server: `https://${handle.replace(/^.*@/, '')}`,
    remote_id: `id of ${handle}`,
    remote_handle: handle,
    remote_name: 'Ville de Rivebelle',
    url: `https://${handle.replace(/^.*@/, '')}/mairie`,
    state: 'connected',
    state_at: now,
    zone: 'Europe/Paris',
    team: 'l’équipe',
    language: 'fr',
    policies: JSON.stringify(NO_POLICIES),
    abilities: JSON.stringify(abilities),
    profile_name: 'Ville de Rivebelle',
    profile_bio: 'Le compte de la mairie.',
    sealed: 'nothing that opens',
    connected_at: new Date(now.getTime() - 40 * 24 * HOUR),
  });
}

const WORDS = [
  ['Camille', 'Bonjour, le lampadaire devant l’école clignote depuis trois jours. Qui prévenir ?', null],
  ['Yanis', 'Comment inscrire ma fille à la cantine ? Je vous laisse mon numéro : 06 39 98 12 34', null],
  ['Colère', 'Vous êtes vraiment des bons à rien, démissionnez !', 'insult'],
  ['Zoé', '', null],
] as const;

async function questions(store: Store, { mastodon, bluesky }: { readonly mastodon: number; readonly bluesky: number }, now: Date) {
  const asked = new Map<string, { readonly id: number; readonly reference: string }>();
  for (const [place, [name, said, hostile]] of WORDS.entries()) {
    const reference = `ABCD-EFG${'HJKM'[place]}`;
    const id = await takeMessage(
      store.db,
      message({ channel: mastodon, name, said, hostile, reference, n: place }, new Date(now.getTime() - (place + 1) * HOUR)),
      now,
    );
    asked.set(name, { id: id!, reference });
  }
  // More than one page.
  for (let n = 0; n < 30; n++) {
    const said = { name: `Habitant ${n}`, said: `Question n° ${n} sur la collecte du verre`, hostile: null, reference: newReference() };
    await takeMessage(store.db, message({ channel: bluesky, ...said, n: 100 + n }, new Date(now.getTime() - (n + 10) * HOUR)), now);
  }
  return asked;
}

interface Said {
  readonly channel: number;
  readonly name: string;
  readonly said: string;
  readonly hostile: string | null;
  readonly reference: string;
  readonly n: number;
}

export function message({ channel: channel_id, name, said, hostile, reference, n }: Said, at: Date) {
  const handle = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '')}@social.example`;
  const address = { id: `m${n}`, version: null };
  return {
    channel_id,
    remote_id: `m${n}`,
    root_id: `m${n}`,
    target: JSON.stringify({ parent: address, root: address }),
    asker: { id: handle, handle, name, url: `https://social.example/@${handle}` },
    said,
    pictures: said === '' ? ['Un nid-de-poule, rue des Lilas'] : [],
    url: `https://social.example/m${n}`,
    language: 'fr',
    hostile,
    at,
    edited_at: null,
    reference,
    due_at: null,
    confidential: false,
  };
}

const POST = {
  shift_id: null,
  conversation_id: null,
  after_id: null,
  language: 'fr',
  reply_to: null,
  content_warning: null,
  visibility: 'public',
} as const;

async function standing(store: Store, of: { readonly channel: number; readonly agent: number; readonly account: number }, now: Date) {
  const at = new Date(now.getTime() - 24 * HOUR);
  const said = { written: 'La médiathèque rouvre samedi à 10 h.', said: 'La médiathèque rouvre samedi à 10 h. ^SD' };
  const who = { channel_id: of.channel, account_id: of.account, agent_id: of.agent, appearance: 'first-name', signed_as: '^SD' } as const;
  const state = { state: 'waiting', at, due_at: at, tries: 1, differs: [] } as const;
  const id = await insertPost(store.db, { ...POST, ...said, ...who, ...state, differs: [], key: 'stands', kind: 'post' }, []);
  const url = 'https://social.rivebelle.example/mairie/p/1';
  // Its server knows nothing that is out of public timelines.
  await notePostStanding(store.db, id, { remote_id: 'p1', remote_version: null, url, stood_at: at, differs: ['visibility'] });
}

/** A draft of Sophie’s that Karim is asked about, with a warning and a link. @returns its id */
export async function draftAsked(store: Store, { people, mastodon, sophie }: DeskData, now: Date): Promise<number> {
  const written = 'Coupure d’eau rue des Lilas : https://www.rivebelle.example/actualites/coupure-d-eau-rue-des-lilas';
  const who = { channel_id: mastodon, account_id: people.sophie.id, agent_id: sophie, appearance: 'first-name', signed_as: '^SD' } as const;
  const state = { state: 'draft', at: now, due_at: now, tries: 0 } as const;
  const said = { written, said: `${written} ^SD`, content_warning: 'Travaux' };
  const post = await insertPost(store.db, { ...POST, ...said, ...who, ...state, differs: [], key: 'asked', kind: 'post' }, []);
  const ask = { approver: people.karim.id, standIn: people.alix.id, deadline: new Date(now.getTime() + 4 * HOUR) };
  await askApproval(store, people.sophie, post, ask, now);
  return post;
}
