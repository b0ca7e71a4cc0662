/** Clocks of town halls: hours of a ballot are told in this zone, whose offset changes twice a year. */
const ZONE = 'Europe/Paris';

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::00)?)?$/;

/**
 * The instant of a day and hour as a clock in metropolitan France shows it.
 *
 * @param text `2026-03-14` (its first instant) or `2026-03-15T20:00` · @returns `null` for what is no such thing
 */
export function parisInstant(text: string): Date | null {
  const [, day, hour = '00:00'] = FORM.exec(text.trim()) ?? [];
  const written = day === undefined ? Number.NaN : Date.parse(`${day}T${hour}:00Z`);
  // `2026-02-30` would be taken for the second of March.
  if (Number.isNaN(written) || new Date(written).toISOString().slice(0, 10) !== day) return null;
  // Twice: the offset that holds at the first guess may be that of before the clocks were changed.
  let instant = written;
  for (let turn = 0; turn < 2; turn++) instant = written - offsetAt(instant);
  return new Date(instant);
}

/** A day and hour as a clock in metropolitan France shows it: `2026-03-15T20:00`. */
export function parisClock(instant: Date): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime())).toISOString().slice(0, 16);
}

const CLOCK = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Milliseconds by which the zone is ahead of UTC. */
function offsetAt(instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  const part = Object.fromEntries(CLOCK.formatToParts(second).map(({ type, value }) => [type, value]));
  return Date.parse(`${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`) - second;
}
