import { type DeskChannel, rosterBetween } from '@beffroi/desk';
import { type Instant, instantFrom, type Language } from '@beffroi/domain';
import { daysAfter, parseWallDate, without } from '@beffroi/speaking';
import type { ShiftRow } from '@beffroi/store';
import { clockOf, weekdayOf } from '#lib/desk-clock.ts';
import { firstNameOf } from '#lib/desk-words.ts';
import { deskSettings } from '#lib/messages/desk-settings.ts';
import { readClock } from './wall-clock.ts';

const DAY = 86_400_000;
/** Days of the roster that are shown. */
const DAYS = 15;

/** The shifts of an account that lie ahead: who has them, who is there at the same time, and which nobody has since somebody is away. */
export async function rosterRows({ house, language }: App.Locals, { channel, agents, own }: DeskChannel) {
  const now = house.now();
  const all = await rosterBetween(house.store, channel.id, now, new Date(now.getTime() + DAYS * DAY));
  const held = all.filter((shift) => !isLeft(shift));
  const nameOf = (id: number): string => agents.find((agent) => agent.id === id)?.name ?? '';
  const shown = [...held, ...all.filter((shift) => isLeft(shift) && isUncovered(shift, held))];
  return shown
    .toSorted((one, other) => startOf(one).getTime() - startOf(other).getTime())
    .map((shift) => ({
      id: shift.id,
      agent: shift.agent_id,
      who: nameOf(shift.agent_id),
      isOwn: shift.agent_id === own?.id,
      day: weekdayOf(startOf(shift), channel.zone, language),
      from: clockOf(startOf(shift), channel.zone, language),
      to: clockOf(shift.planned_until, channel.zone, language),
      state: stateOf(shift),
      beside: isLeft(shift) ? null : besideWords(shift, held, nameOf, language),
    }));
}

export type RosterRow = Awaited<ReturnType<typeof rosterRows>>[number];

const startOf = (shift: ShiftRow): Date => shift.planned_from ?? shift.taken_at ?? shift.planned_until;
/** Withdrawn ones are not in the list, but for those that an absence has left. */
const isLeft = ({ ended_how: how }: ShiftRow): boolean => how === 'withdrawn';
const spanOf = (shift: ShiftRow) => ({ start: at(startOf(shift)), end: at(shift.planned_until) });
const at = (date: Date): Instant => instantFrom(date.getTime());

function stateOf(shift: ShiftRow): 'left' | 'ended' | 'taken' | 'planned' {
  if (isLeft(shift)) return 'left';
  return shift.ended_at !== null ? 'ended' : shift.taken_at !== null ? 'taken' : 'planned';
}

const isUncovered = (shift: ShiftRow, held: readonly ShiftRow[]): boolean => without([spanOf(shift)], held.map(spanOf)).length > 0;

/** Who is on at the same time: a hand-over is none. */
function besideWords(shift: ShiftRow, held: readonly ShiftRow[], nameOf: (id: number) => string, language: Language): string | null {
  const say = deskSettings[language];
  const beside = held.filter((one) => one.id !== shift.id && startOf(one) < shift.planned_until && startOf(shift) < one.planned_until);
  if (beside.length === 0) return null;
  if (beside.some(({ agent_id: id }) => id === shift.agent_id)) return say.rosterTwice;
  return say.rosterBeside([...new Set(beside.map(({ agent_id: id }) => firstNameOf(nameOf(id))))]);
}

/** The days of an absence, the last one included, in the town's zone; `null` for days that there are not. */
export function absenceIn(
  first: string,
  last: string,
  zone: string,
  language: Language,
): { readonly from: Date; readonly until: Date } | null {
  const end = parseWallDate(last);
  const from = readClock(first, '00:00', zone, '', language);
  const until = end === null ? null : readClock(daysAfter(end, 1), '00:00', zone, '', language);
  return from.kind === 'at' && until?.kind === 'at' ? { from: from.at, until: until.at } : null;
}
