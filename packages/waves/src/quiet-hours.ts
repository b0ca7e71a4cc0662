import type { QuietHours } from '@beffroi/instrument';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;

/** Whether hours can be kept: two different times of day, and a zone that is known here. */
export function areQuietHours(value: unknown): value is QuietHours {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, zone } = value as Readonly<Record<string, unknown>>;
  if (typeof from !== 'string' || typeof to !== 'string' || typeof zone !== 'string') return false;
  if (!CLOCK.test(from) || !CLOCK.test(to) || from === to || zone === '') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The moment at which it ceases to be quiet; `null` when it is not quiet now. */
export function quietUntil(hours: QuietHours, now: Date): Date | null {
  if (!isQuiet(hours, now)) return null;
  // Minute by minute, since a clock that is put forward or back shortens or lengthens the hours.
  let at = Math.floor(now.getTime() / MINUTE) * MINUTE;
  do at += MINUTE;
  while (isQuiet(hours, new Date(at)));
  return new Date(at);
}

function isQuiet({ from, to, zone }: QuietHours, at: Date): boolean {
  const time = clockOf(zone).format(at);
  return from < to ? time >= from && time < to : time >= from || time < to;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    clocks.set(zone, clock);
  }
  return clock;
}
