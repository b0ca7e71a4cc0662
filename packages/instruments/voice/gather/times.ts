/** No post is older than the first public network that is read here could hold: what says so has no clock. */
const FIRST = Date.UTC(1990, 0, 1);

/** How far a clock may go ahead of ours before nothing that it says is believed: a day covers every zone that was left out. */
export const CLOCK_AHEAD = 24 * 3_600_000;

const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})$/i;
const USUAL = /^(?:199|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Milliseconds since 1970 of a moment in ISO 8601 with its zone; `null` for anything else: a time without a zone would be another one on each machine. */
export function isoTime(text: string | null): number | null {
  // Nearly all are written so; the engine reads them as they stand, but lets February have thirty days.
  if (text !== null && USUAL.test(text)) return Date.parse(text);
  const found = text === null || text.length > 60 ? null : ISO.exec(text.trim());
  if (found === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone = 'Z'] = found;
  const thousandths = Math.floor(Number(`0.${fraction}`) * 1000);
  return moment([year!, month!, day!, hour!, minute!, second].map(Number) as Six, thousandths, zone);
}

/** As X writes it: `Wed Oct 10 20:19:24 +0000 2018`. */
export function timeOfX(text: string | null): number | null {
  const found = text === null ? null : /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}) (\d{4})$/.exec(text);
  if (found === null) return isoTime(text);
  const [, month, day, hour, minute, second, zone, year] = found;
  return moment(
    [Number(year), MONTHS.indexOf(month!.toLowerCase()) + 1, Number(day), Number(hour), Number(minute), Number(second)],
    0,
    zone!,
  );
}

/** As feeds write it: ISO 8601, or RFC 822 with a zone: `Tue, 24 Nov 2026 15:08:04 +0100`. */
export function timeOfFeed(text: string | null): number | null {
  const iso = isoTime(text);
  if (iso !== null || text === null || text.length > 60) return iso;
  const found =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4})$/i.exec(
      text.trim(),
    );
  if (found === null) return null;
  const [, day, month, written, hour, minute, second = '0', zone] = found;
  const offset = ZONES.get(zone!.toUpperCase()) ?? (/^[+-]/.test(zone!) ? zone! : null);
  if (offset === null) return null;
  const year = written!.length === 2 ? 2000 + Number(written) : Number(written);
  return moment([year, MONTHS.indexOf(month!.toLowerCase()) + 1, Number(day), Number(hour), Number(minute), Number(second)], 0, offset);
}

/** Zones of RFC 822 that feeds are seen with; others mean another hour in each country. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['GMT', '+0000'],
  ['UT', '+0000'],
  ['UTC', '+0000'],
  ['Z', '+0000'],
  ['EST', '-0500'],
  ['EDT', '-0400'],
  ['CST', '-0600'],
  ['CDT', '-0500'],
  ['MST', '-0700'],
  ['MDT', '-0600'],
  ['PST', '-0800'],
  ['PDT', '-0700'],
]);

/** Whether a post can have been written then, seen from a capture at `captured`: `future` and `past` are clocks that nobody can believe. */
export function timeFault(at: number, captured: number): 'future' | 'past' | null {
  if (at > captured + CLOCK_AHEAD) return 'future';
  return at < FIRST ? 'past' : null;
}

type Six = [year: number, month: number, day: number, hour: number, minute: number, second: number];

function moment([year, month, day, hour, minute, second]: Six, thousandths: number, zone: string): number | null {
  // A leap second is the one after it.
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/[^\d]/g, '');
  const offset = digits === '' ? 0 : sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
  if (Math.abs(offset) > 18 * 60) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, thousandths) - offset * 60_000;
}
