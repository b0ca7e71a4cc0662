import type { ExposureLimits } from '@beffroi/speaking';
import { openCovers, type Store, type TeamCoverRow } from '@beffroi/store';
import type { CoverGround } from '../people/cover.ts';
import { type ElectionLock, electionLock } from '../people/election-lock.ts';
import { exposureLimitsOf } from '../people/exposure.ts';
import type { DeskChannel } from './inbox.ts';

/** Why and how an agent is protected on a channel: for that agent alone, with the values that the rules went by. */
export interface OwnProtection {
  readonly limits: ExposureLimits;
  readonly covers: readonly { readonly cover: TeamCoverRow; readonly grounds: readonly CoverGround[] }[];
  /** The election that keeps their signature back; `null` where they hold no office, or none is near. */
  readonly election: ElectionLock | null;
}

/** @returns `null` for who does not speak there */
export async function ownProtection(store: Store, { channel, own }: DeskChannel, now: Date): Promise<OwnProtection | null> {
  if (own === null) return null;
  const covers = await openCovers(store.db, [own.id]);
  return {
    limits: exposureLimitsOf(channel),
    covers: covers.map((cover) => ({ cover, grounds: cover.grounds as readonly CoverGround[] })),
    election: own.elected ? await electionLock(store.db, now) : null,
  };
}
