import { randomBytes } from 'node:crypto';
import { type Account, answerLink, invite, people, resetLink } from '@beffroi/accounts';
import { type ActingMember, memberActor, terminalActor } from '@beffroi/acts';
import {
  addAgent,
  beginSignIn,
  changeSettings,
  type DeskChannel,
  deskChannels,
  finishSignIn,
  giveConsent,
  NO_POLICIES,
  type OpenDesk,
  planShift,
  RETURN_PATH,
  rosterBetween,
  setHours,
  type TownHours,
} from '@beffroi/desk';
import { type LittleNetwork, type Story, sayYes } from '@beffroi/littleweb/network';
import type { Store } from '@beffroi/store';

/** What the demonstration's desk is set up with. */
export interface DemoDeskPlace {
  readonly store: Store;
  readonly desk: OpenDesk;
  readonly network: LittleNetwork;
  readonly story: Story;
  /** Where the site is. */
  readonly url: string;
  readonly now: () => Date;
}

const HOUR = 3_600_000;

/** Hours by the clock of the wall. */
const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00', breaks: [{ from: '12:30', to: '13:30' }] }));

/** When the invented town hall is open. */
const HALL: TownHours = {
  hours: { weekly: WEEKDAYS as readonly object[] as TownHours['hours']['weekly'], closed: [] },
  ...{ slotMinutes: 30, visits: 2, calls: 1, noticeHours: 24 },
  place: 'Mairie, 1 place de l’Église',
  bookingUrl: null,
};

/**
 * Has the invented lead let the desk in at the little network, as people do, and puts a shift on the roster that the invented agent can take now. What stands from the last time stays.
 *
 * @returns the agent's account
 */
export async function setUpDesk(place: DemoDeskPlace): Promise<Account> {
  const { store, story, now } = place;
  const lead = memberActor(await personOf(place, 'Alix Morel', 'desk-lead'), null);
  const sophie = await personOf(place, 'Sophie Delmas', 'agent');
  const before = await connectedTo(store, lead, story);
  const channel = await connect(place, lead, before?.channel.id ?? null);
  if (before === null) {
    await practise(store, lead, channel, now());
    await setHours(store, lead, story.town, HALL, now());
  }
  const agent = await addAgent(store, lead, channel, sophie.id, now());
  if (before === null) await consents(store, lead, memberActor(sophie, null), channel, now());
  await shiftReady(store, lead, { channel, agent }, now());
  return sophie;
}

/** The path of a link that lets the agent in, once. */
export async function agentLink(store: Store, { id }: Account, now: Date): Promise<string> {
  return `/atelier/demonstration/${await resetLink(store, terminalActor(), id, now)}`;
}

/** Somebody invented, who has answered an invitation with a password that nobody knows. */
async function personOf({ store, story, now }: DemoDeskPlace, name: string, role: 'agent' | 'desk-lead'): Promise<Account> {
  const email = `${name.toLowerCase().replace(' ', '.')}@${story.domain}`;
  const there = (await people(store, now())).accounts.find((one) => one.email === email);
  if (there !== undefined) return there;
  const secret = await invite(store, terminalActor(), { email, name, roles: [role], territories: [story.town] }, now());
  const password = randomBytes(32).toString('base64url');
  return (await answerLink(store, secret, { email: null, name: null, password }, { address: null, agent: null }, now())).account;
}

async function connectedTo(store: Store, lead: ActingMember, { account, domain }: Story): Promise<DeskChannel | null> {
  const places = await deskChannels(store, lead);
  return places.find(({ channel }) => channel.state !== 'left' && channel.remote_handle === `${account.name}@${domain}`) ?? null;
}

/** Signs in at the network, again each time: it may be at another port. */
async function connect({ desk, network, story, url, now }: DemoDeskPlace, lead: ActingMember, channel: number | null): Promise<number> {
  const redirect = `${url}${RETURN_PATH}`;
  const ask = { territory: story.town, network: 'mastodon', server: network.origin, channel, redirect } as const;
  const answer = await sayYes(await beginSignIn(desk, lead, ask, now()));
  return finishSignIn(desk, lead, answer.get('state') ?? '', answer, now());
}

/** How the account speaks: whoever takes it says so, and signs by letters. */
async function practise(store: Store, lead: ActingMember, channel: number, now: Date): Promise<void> {
  const policies = { ...NO_POLICIES, takeover: { signed: true }, initials: { style: '^SD', place: 'end' } } as const;
  await changeSettings(store, lead, channel, { team: 'l’équipe de Rivebelle', zone: 'Europe/Paris', language: 'fr', policies }, now);
}

async function consents(store: Store, lead: ActingMember, sophie: ActingMember, channel: number, now: Date): Promise<void> {
  const plain = { job: '', hashtag: '', safetyGround: null };
  await giveConsent(store, sophie, channel, { ...plain, appearance: 'first-name', shownName: 'Sophie', initials: 'SD' }, now);
  await giveConsent(store, lead, channel, { ...plain, appearance: 'initials', shownName: '', initials: 'AM' }, now);
}

/** A shift of two hours and some minutes, until a full hour, unless there is one that is not over. */
async function shiftReady(
  store: Store,
  lead: ActingMember,
  { channel, agent }: { readonly channel: number; readonly agent: number },
  now: Date,
): Promise<void> {
  const until = new Date(Math.ceil((now.getTime() + 2 * HOUR) / HOUR) * HOUR);
  const near = await rosterBetween(store, channel, now, until);
  if (near.some(({ agent_id: id, ended_at: ended }) => id === agent && ended === null)) return;
  await planShift(store, lead, { agent, from: now, until }, now);
}
