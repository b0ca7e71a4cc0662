import { instantFrom } from '@beffroi/domain';
import { type ExposureLimits, wallAt } from '@beffroi/speaking';
import { type ChannelRow, openCovers, type Store, signedSince, type TeamCoverRow } from '@beffroi/store';
import { zoneOf } from '../channel/zone-of.ts';
import type { CoverGround } from '../people/cover.ts';
import { type ElectionLock, electionLock } from '../people/election-lock.ts';
import { exposureLimitsOf } from '../people/exposure.ts';
import type { DeskChannel } from './inbox.ts';

/** Why and how an agent is protected on a channel: for that agent alone, with the values that the rules went by. */
export interface OwnProtection {
  readonly limits: ExposureLimits;
  /** Posts of today that are signed by more than the team. */
  readonly signedToday: number;
  readonly covers: readonly { readonly cover: TeamCoverRow; readonly grounds: readonly CoverGround[] }[];
  /** The election that keeps their signature back; `null` where they hold no office, or none is near. */
  readonly election: ElectionLock | null;
}

/** Milliseconds that a day has at most, the hour that comes twice included. */
const LONGEST_DAY = 25 * 3_600_000;

/** Posts of the town's own day. */
async function signedOn({ db }: Store, channel: ChannelRow, agentId: number, now: Date): Promise<number> {
  const dayOf = (at: Date): string => wallAt(instantFrom(at.getTime()), zoneOf(channel)).date;
  const signed = await signedSince(db, agentId, new Date(now.getTime() - LONGEST_DAY));
  return signed.filter((at) => dayOf(at) === dayOf(now)).length;
}

/** @returns `null` for who does not speak there */
export async function ownProtection(store: Store, { channel, own }: DeskChannel, now: Date): Promise<OwnProtection | null> {
  if (own === null) return null;
  const covers = await openCovers(store.db, [own.id]);
  return {
    limits: exposureLimitsOf(channel),
    signedToday: await signedOn(store, channel, own.id, now),
    covers: covers.map((cover) => ({ cover, grounds: cover.grounds as readonly CoverGround[] })),
    election: own.elected ? await electionLock(store.db, now) : null,
  };
}
