import { randomBytes } from 'node:crypto';
import { type Account, answerLink, invite, people, resetLink } from '@beffroi/accounts';
import { type ActingMember, memberActor, terminalActor } from '@beffroi/acts';
import type { Store } from '@beffroi/store';
import type { AskingTownPlan } from './towns.ts';

type Place = Pick<AskingTownPlan, 'code' | 'lead' | 'mail'>;

/** Has who leads the surveys of a town answer an invitation, with a password that nobody knows. */
export async function leadIn(store: Store, { code, lead, mail }: Place, now: Date): Promise<ActingMember> {
  const email = emailOf({ lead, mail });
  const secret = await invite(store, terminalActor(), { email, name: lead, roles: ['facilitator'], territories: [code] }, now);
  const password = randomBytes(32).toString('base64url');
  const { account } = await answerLink(store, secret, { email: null, name: null, password }, { address: null, agent: null }, now);
  return memberActor(account, null);
}

/** Their account; `null` where the town was not in the demonstration. */
export async function leadKnown(store: Store, plan: Place, now: Date): Promise<Account | null> {
  return (await people(store, now)).accounts.find(({ email }) => email === emailOf(plan)) ?? null;
}

/** The path of a link that lets them in, once, to the surveys that they lead. */
export async function leadLink(store: Store, { id }: Account, now: Date): Promise<string> {
  return `/atelier/demonstration/${await resetLink(store, terminalActor(), id, now)}?vers=enquetes`;
}

const emailOf = ({ lead, mail }: Pick<Place, 'lead' | 'mail'>): string =>
  `${lead
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@${mail}`;
