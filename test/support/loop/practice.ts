import { type ActingMember, memberActor } from '@beffroi/acts';
import {
  addAgent,
  type Consent,
  changeSettings,
  coverMyself,
  type Desk,
  deskChannels,
  endShift,
  giveConsent,
  inbox,
  type KeptPolicies,
  NO_POLICIES,
  type PostAsk,
  succeedInOffice,
  takeShift,
  workDesk,
  writePost,
} from '@beffroi/desk';
import { insertAccount, type Store } from '@beffroi/store';
import { vi } from 'vitest';
import { deskOn, NO_CONSENT, postOf, TOWN } from '../../../packages/desk/test/trial.ts';
import { LOOP_ACCOUNTS, type LoopAccount, type LoopPlace } from './loop-place.ts';

/** Those who speak for the town of the loop. */
const PEOPLE = ['Alix', 'Sophie', 'Karim', 'Inès', 'Anne', 'Jeanne'] as const;
/** One of them. */
export type Person = (typeof PEOPLE)[number];

/** A town that speaks on real servers by the verbs of the desk. */
export interface LoopTown {
  readonly desk: Desk;
  readonly channels: ReadonlyMap<LoopAccount, number>;
  readonly people: ReadonlyMap<Person, ActingMember>;
  /** What the clock on the wall says, for who does something now. */
  readonly now: () => Date;
  /** Lets hours pass where a day can be as long as a day. */
  readonly pass: (minutes: number) => void;
  /** From now on it is the time that it is everywhere: servers that date what is said themselves know no other. */
  readonly toPresent: () => void;
}

/**
 * Lets the desk in on all accounts.
 *
 * @param start what the clock says in the beginning, where it need not be now
 * @param ready called when all who work there have an account, before anybody is let in
 */
export async function openTown(
  store: Store,
  place: LoopPlace,
  start: Date,
  ready: (desk: Desk, now: () => Date) => Promise<void> = async () => undefined,
): Promise<LoopTown> {
  const desk = deskOn(store, place.connectors);
  let time = start.getTime();
  let isPresent = !place.saysWhen;
  const now = (): Date => (isPresent ? new Date() : new Date(time));
  const pass = (minutes: number): void => {
    time += minutes * 60_000;
  };
  const people = new Map<Person, ActingMember>();
  for (const name of PEOPLE) people.set(name, await person(store, name, now()));
  await ready(desk, now);
  const channels = new Map<LoopAccount, number>();
  for (const account of LOOP_ACCOUNTS) channels.set(account, await place.letIn(desk, people.get('Alix')!, account, now()));
  const toPresent = (): void => {
    isPresent = true;
  };
  return { desk, channels, people, now, pass, toPresent };
}

async function person(store: Store, name: Person, now: Date): Promise<ActingMember> {
  const [territories, role] = [[TOWN], name === 'Alix' ? 'desk-lead' : 'agent'] as const;
  const email = `${name.toLowerCase()}@brezan.example`;
  const account = { handle: name, email, name, roles: [role], territories, password: null, issuer: null, subject: null };
  return memberActor({ id: await insertAccount(store.db, account, now), name, roles: [role], territories }, null);
}

/** Says how an account speaks, and who speaks there as whom. */
export async function settle(
  { desk, channels, people, now }: LoopTown,
  account: LoopAccount,
  policies: Partial<KeptPolicies>,
  consents: { readonly [name in Person]?: Partial<Consent> },
): Promise<void> {
  const [channel, lead] = [channels.get(account)!, people.get('Alix')!];
  const whole = { ...NO_POLICIES, ...policies };
  await changeSettings(desk.store, lead, channel, { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr', policies: whole }, now());
  for (const [name, consent] of Object.entries(consents) as [Person, Partial<Consent>][]) {
    await addAgent(desk.store, lead, channel, people.get(name)!.id, now());
    await giveConsent(desk.store, people.get(name)!, channel, { ...NO_CONSENT, ...consent }, now());
  }
}

/** Sends, listens and shows, once on each account. */
export async function work({ desk, now }: LoopTown): Promise<void> {
  await desk.store.db.updateTable('channel').set({ poll_at: null }).execute();
  await workDesk(desk, { until: 'idle', signal: new AbortController().signal, lease: 60_000, listen: 3_600_000, now });
}

/** Somebody takes an account until so many hours from now. @returns the shift's id */
export async function take(
  { desk, channels, people, now }: LoopTown,
  account: LoopAccount,
  who: Person,
  {
    greeting = null,
    from = null,
    hours = 3,
  }: { readonly greeting?: string | null; readonly from?: number | null; readonly hours?: number },
): Promise<number> {
  const ask = { channel: channels.get(account)!, planned: null, until: new Date(now().getTime() + hours * 3_600_000), from, greeting };
  return takeShift(desk, people.get(who)!, { ...ask, language: 'fr' }, now());
}

export async function leave({ desk, people, now }: LoopTown, who: Person, shift: number, closing: string | null): Promise<void> {
  await endShift(desk, people.get(who)!, shift, { closing, language: 'fr' }, now());
}

/** A post of one's own. */
export async function say({ desk, channels, people, now }: LoopTown, account: LoopAccount, who: Person, text: string): Promise<void> {
  await writePost(desk, people.get(who)!, postOf(channels.get(account)!, text, { reason: null }), now());
}

/** Foreign accounts ask, the desk hears them, somebody answers. @param exchanges what is asked, and the answer */
export async function answer(
  town: LoopTown,
  place: LoopPlace,
  account: LoopAccount,
  who: Person,
  exchanges: readonly (readonly [question: string, said: string])[],
  more: Partial<PostAsk> = {},
): Promise<void> {
  const { desk, channels, people, now } = town;
  for (const [question] of exchanges) await place.say(account, question, now());
  town.pass(4);
  for (const [question, said] of exchanges) {
    const ask = { kind: 'answer', conversation: await heard(town, question), reason: null, ...more } as const;
    await writePost(desk, people.get(who)!, postOf(channels.get(account)!, said, ask), now());
    town.pass(3);
  }
  await work(town);
}

/** The conversation in which somebody said this, once the desk has heard it. */
export async function heard(town: LoopTown, question: string): Promise<number> {
  const { store } = town.desk;
  return vi.waitFor(
    async () => {
      await work(town);
      const { rows } = await inbox(store, await deskChannels(store, town.people.get('Alix')!), { part: 'open', words: '', after: null });
      const row = rows.find(({ said }) => said.includes(question));
      if (row === undefined) throw new Error(`nobody has heard yet: ${question}`);
      return row.id;
    },
    { timeout: 5 * 60_000, interval: 300 },
  );
}

/** From now on somebody speaks as the team. */
export async function goSilent({ desk, channels, people, now }: LoopTown, account: LoopAccount, who: Person): Promise<void> {
  await coverMyself(desk.store, people.get(who)!, channels.get(account)!, null, { code: 'asked' }, now());
}

/** An office gets a holder, who is seen by name. */
export async function installHolder(town: LoopTown, who: Person, name: string): Promise<void> {
  const { desk, channels, people, now } = town;
  const succession = { title: 'Médiatrice', holder: people.get(who)!.id, name, acting: false };
  await succeedInOffice(desk.store, people.get('Alix')!, channels.get('office')!, succession, now());
  await agreesToBeSeen(town, 'office', who);
}

/** Somebody is seen by their first name from now on. */
export async function agreesToBeSeen({ desk, channels, people, now }: LoopTown, account: LoopAccount, who: Person): Promise<void> {
  const consent = { ...NO_CONSENT, appearance: 'first-name', shownName: who } as const;
  await giveConsent(desk.store, people.get(who)!, channels.get(account)!, consent, now());
}
