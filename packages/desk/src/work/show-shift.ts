import { isDeepStrictEqual } from 'node:util';
import { instantFrom } from '@beffroi/domain';
import { asking, transact } from '@beffroi/jobs';
import type { NetworkSession } from '@beffroi/networks';
import {
  type Appearance,
  bioWith,
  type InitialsOwner,
  initialsKey,
  keyBio,
  nameWith,
  officeBio,
  type PublicShift,
  personaBio,
  type SpeakersPolicy,
  speakersBio,
  type VoicePolicies,
  wallAt,
} from '@beffroi/speaking';
import {
  type AgentAsSeen,
  agentsOf,
  type ChannelRow,
  lapseShifts,
  noteChannel,
  openShifts,
  type Schema,
  type ShiftRow,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { zoneOf } from '../channel/zone-of.ts';
import { agreedTo, hiddenNow, policiesOf, shownVoices, voicesOf } from '../people/seen-as.ts';
import type { ChannelWork } from './channel-work.ts';

/** Milliseconds after its hour that a shift runs on which nobody ended. */
const LAPSES_AFTER = 30 * 60_000;

/** Graphemes of a profile where its server does not say how many fit. */
const USUAL = { name: 30, bio: 160 } as const;

/**
 * Has the profile say who is on, and what the account is, as things stand now: after a crash the next one who works puts it right, since what is shown follows from the rows alone.
 */
export async function showShift(work: ChannelWork, session: NetworkSession): Promise<void> {
  const now = work.now();
  await transact(work, (trx) => lapseShifts(trx, work.channel.id, new Date(now.getTime() - LAPSES_AFTER), now));
  const wanted = await profileNow(work, session);
  const shown = shownOn(work.channel);
  if (isDeepStrictEqual(wanted, shown)) return;
  work.assertHeld();
  const { name, bio } = session.abilities.profile;
  const machine = wanted.machine ?? shown.machine;
  const sameLabel = wanted.machine === shown.machine && !(shown.unsure === true && machine === true);
  const note = (as: ShownProfile) =>
    asking(work, (db) => noteChannel(db, work.channel.id, work.claim, { profile_shown: JSON.stringify(as) }));
  // Before the network: whoever dies now leaves a profile of which the next one knows that it may say this, though nobody is on any more by then.
  await note({ ...wanted, ...(machine === true ? { machine } : {}), unsure: true });
  await session.changeProfile({
    ...(name === null ? {} : { name: wanted.name }),
    ...(bio === null ? {} : { bio: wanted.bio }),
    ...(sameLabel ? {} : { machine: wanted.machine === true }),
  });
  await note(wanted);
  work.tell({ kind: 'profile', channel: work.channel.id });
}

/** What was put on a profile, as its row keeps it. */
export interface ShownProfile {
  readonly name: string;
  readonly bio: string;
  /** There where the account says of itself that it is a machine: a persona speaks there. What it said before anybody wanted that is its own. */
  readonly machine?: true;
  /** There where it was about to be put there: it may say this, or what it said before. Then `machine` is there where it may be said. */
  readonly unsure?: true;
}

/** What a channel's profile says since it was last changed from here. */
export function shownOn({ profile_shown: shown, profile_name: name, profile_bio: bio }: ChannelRow): ShownProfile {
  return shown === null ? { name, bio } : (JSON.parse(shown) as ShownProfile);
}

/** What a profile should say: a character's account says that it is a machine where its network has a label for that. */
async function profileNow(work: ChannelWork, session: NetworkSession): Promise<ShownProfile> {
  const machine = session.abilities.machineLabel && policiesOf(work.channel).persona !== null;
  return { ...(await nameAndBio(work, session)), ...(machine ? { machine } : {}) };
}

async function nameAndBio(work: ChannelWork, session: NetworkSession): Promise<{ readonly name: string; readonly bio: string }> {
  const { channel } = work;
  const limits = { name: session.abilities.profile.name ?? USUAL.name, bio: session.abilities.profile.bio ?? USUAL.bio };
  const [seen, hidden] = await asking(work, (db) => publiclySeen(db, channel.id, work.now()));
  const voices = shownVoices(await asking(work, (db) => voicesOf(db, channel)), hidden);
  const language = channel.language === 'en' ? 'en' : 'fr';
  const own = baseBio(channel.profile_bio, voices, language, limits.bio);
  const presented = voices.speakers === null ? own : speakersBio(own, shownSpeakers(voices.speakers, seen), language, limits.bio);
  const bio = voices.initials === null ? presented : keyBio(presented, initialsKey(seen.flatMap(ownerOf)), language, limits.bio);
  if (voices.takeover === null) return { name: channel.profile_name, bio };
  const shift = await publicShift(work, seen);
  return { name: nameWith(channel.profile_name, shift, limits.name), bio: bioWith(bio, shift, limits.bio) };
}

/** The bio, with what the account is by its voices: a character says so, an office says who holds it. */
function baseBio(bio: string, { persona, office }: VoicePolicies, language: 'fr' | 'en', limit: number): string {
  if (office !== null) return officeBio(bio, office, language, limit);
  return persona === null ? bio : personaBio(bio, persona, limit);
}

/** Somebody who speaks here, as the public may see them now: never more than they agreed to, and as the team while they are covered. */
interface PubliclySeen {
  readonly agent: AgentAsSeen;
  readonly appearance: Appearance;
}

/** With those who are not to be named at all now. */
async function publiclySeen(
  db: Kysely<Schema>,
  channelId: number,
  now: Date,
): Promise<readonly [readonly PubliclySeen[], ReadonlySet<number>]> {
  const agents = await agentsOf(db, channelId);
  const hidden = await hiddenNow(db, agents, now);
  return [agents.map((agent) => ({ agent, appearance: hidden.has(agent.id) ? 'team' : agreedTo(agent) })), hidden];
}

/** Whose letters are in the key: those who speak here today; the page keeps the letters of who has left. */
function ownerOf({ agent: { consent, left_at: left, joined_at: joined }, appearance }: PubliclySeen): readonly InitialsOwner[] {
  if (consent === null || consent.initials === '' || left !== null) return [];
  const since = joined.toISOString().slice(0, 10);
  return [{ initials: consent.initials, firstName: consent.shown_name, appearance, since, until: null }];
}

/** Those who may be named now: neither covered, nor seen by less than their first name. */
function shownSpeakers({ speakers }: SpeakersPolicy, seen: readonly PubliclySeen[]): SpeakersPolicy {
  const named = new Set(seen.flatMap(({ agent, appearance }) => (appearance === 'team' ? [] : [String(agent.id)])));
  return { speakers: speakers.filter(({ id, name }) => named.has(id) && name !== '') };
}

/** Who is on, as far as they agreed to be seen. */
async function publicShift(work: ChannelWork, seen: readonly PubliclySeen[]): Promise<PublicShift> {
  const { channel } = work;
  const shifts = await asking(work, (db) => openShifts(db, channel.id));
  const names = shifts.flatMap(({ agent_id: id }) => {
    const { agent, appearance } = seen.find((one) => one.agent.id === id)!;
    return shownName(appearance, agent.consent?.shown_name ?? '');
  });
  const until = names.length === 0 ? null : wallAt(instantFrom(lastHour(shifts)), zoneOf(channel)).time;
  return { names, until, language: channel.language === 'en' ? 'en' : 'fr' };
}

/** A name is said where it was agreed to; letters are none. */
const shownName = (appearance: Appearance, name: string): readonly string[] =>
  (appearance === 'first-name' || appearance === 'pseudonym') && name !== '' ? [name] : [];

const lastHour = (shifts: readonly ShiftRow[]): number => Math.max(...shifts.map(({ planned_until: until }) => until.getTime()));
