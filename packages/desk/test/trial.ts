import type { ActingMember } from '@beffroi/acts';
import { memberActor } from '@beffroi/acts';
import type { ConnectorTrial } from '@beffroi/networks/conformance';
import { insertAccount, type Store } from '@beffroi/store';
import {
  addAgent,
  beginSignIn,
  changeSettings,
  type Desk,
  finishSignIn,
  giveConsent,
  NO_POLICIES,
  type PostAsk,
  sealingKeys,
} from '../src/index.ts';

export const TOWN = '35238';

/** What credentials are sealed with in tests. */
export const KEY = Buffer.alloc(32, 7).toString('base64');

/** A town whose account was let in at a real server, with a lead and two agents. */
export interface DeskTrial {
  readonly desk: Desk;
  readonly channel: number;
  readonly lead: ActingMember;
  readonly sophie: ActingMember;
  readonly karim: ActingMember;
}

/** The desk of a store, which speaks by these connectors. */
export function deskOn(store: Store, connectors: readonly ConnectorTrial['connector'][]): Desk {
  return { store, keys: sealingKeys(KEY), connectors: new Map(connectors.map((connector) => [connector.network, connector])) };
}

/** Lets the town's account in by the server's own pages. */
export async function startDesk(store: Store, trial: ConnectorTrial, now = new Date()): Promise<DeskTrial> {
  const desk = deskOn(store, [trial.connector]);
  const [lead, sophie, karim] = [
    await person(store, 'Alix', 'desk-lead', now),
    await person(store, 'Sophie', 'agent', now),
    await person(store, 'Karim', 'agent', now),
  ];
  const ask = { territory: TOWN, network: trial.connector.network, server: trial.servers[0]!, channel: null, redirect: trial.redirect };
  const answer = await trial.consent(await beginSignIn(desk, lead, ask, now));
  const channel = await finishSignIn(desk, lead, answer.get('state')!, answer, now);
  for (const { id } of [sophie, karim]) await addAgent(store, lead, channel, id, now);
  const policies = { ...NO_POLICIES, takeover: { signed: true }, initials: { style: '^SD', place: 'end' } } as const;
  await changeSettings(store, lead, channel, { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr', policies }, now);
  await giveConsent(store, sophie, channel, { ...NO_CONSENT, appearance: 'first-name', shownName: 'Sophie', initials: 'SD' }, now);
  return { desk, channel, lead, sophie, karim };
}

/** What nobody says by having said nothing. */
export const NO_CONSENT = { appearance: 'team', shownName: '', initials: '', job: '', hashtag: '', safetyGround: null } as const;

async function person(store: Store, name: string, role: 'agent' | 'desk-lead', now: Date): Promise<ActingMember> {
  const territories = [TOWN];
  const email = `${name.toLowerCase()}@brezan.example`;
  const account = { handle: name, email, name, roles: [role], territories, password: null, issuer: null, subject: null };
  return memberActor({ id: await insertAccount(store.db, account, now), name, roles: [role], territories }, null);
}

/** A post of one's own, outside of any shift. */
export function postOf(channel: number, text: string, more: Partial<PostAsk> = {}): PostAsk {
  return {
    ...{ channel, kind: 'post', text, conversation: null, after: null, language: 'fr', visibility: 'public', contentWarning: null },
    ...{ pictures: [], due: null, reason: 'essai' },
    ...more,
  };
}
