import { type ShiftRow, type Store, shiftsBetween } from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/** The roster of a channel between two moments, in its order. */
export function rosterBetween(store: Store, channelId: number, from: Date, until: Date): Promise<readonly ShiftRow[]> {
  return shiftsBetween(store.db, channelId, from, until);
}

/** Milliseconds before its hour in which a shift of the roster is offered. */
const OFFERED_BEFORE = 2 * 3_600_000;

/** The shift of the roster that somebody would take now: their own, which has not been taken and is not over. */
export async function dueShift(store: Store, { channel, own }: DeskChannel, now: Date): Promise<ShiftRow | null> {
  if (own === null) return null;
  const near = await shiftsBetween(store.db, channel.id, now, new Date(now.getTime() + OFFERED_BEFORE));
  return near.find((shift) => shift.agent_id === own.id && shift.taken_at === null && shift.ended_at === null) ?? null;
}
