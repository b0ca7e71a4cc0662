import { offsetsAround, type TimeSpan, type Zone, type ZoneOffset } from '@beffroi/speaking';
import { contentLine } from '@beffroi/table-formats';

/** What a calendar must know of a zone to read the times of an event there: `VTIMEZONE`, with the changes of the hour around it. */
export function zoneLines(zone: Zone, span: TimeSpan): string {
  const offsets = offsetsAround(span, zone);
  return [contentLine('BEGIN', 'VTIMEZONE'), contentLine('TZID', zone), ...offsets.map(offsetLines), contentLine('END', 'VTIMEZONE')].join(
    '',
  );
}

function offsetLines({ onset, before, offset, isSummer }: ZoneOffset): string {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
  return [
    contentLine('BEGIN', kind),
    contentLine('DTSTART', onset.replace(/[-:]/g, '')),
    contentLine('TZOFFSETFROM', signed(before)),
    contentLine('TZOFFSETTO', signed(offset)),
    contentLine('END', kind),
  ].join('');
}

/** `+0200`, `-0930`. */
function signed(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
