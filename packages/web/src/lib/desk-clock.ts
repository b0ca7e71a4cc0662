import type { Language } from '@beffroi/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string, options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    formats.set(key, format);
  }
  return format;
}

/** The hour on a town's wall as one says it: `13 h`, `13 h 05`; in English `13:05`. */
export function clockOf(at: Date, zone: string, language: Language): string {
  const [hours = '', minutes = ''] = formatOf(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB')
    .format(at)
    .split(':');
  if (language === 'en') return `${hours}:${minutes}`;
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** The hour at which something ends, as one says it: an end at midnight is no `0 h`. */
export function untilOf(at: Date, zone: string, language: Language): string {
  const clock = clockOf(at, zone, language);
  return clock === '00:00' ? 'midnight' : clock === '0\u00a0h' ? 'minuit' : clock;
}

/** The day there, `2026-11-28`. */
export const dayIn = (at: Date, zone: string): string => formatOf(zone, { dateStyle: 'short' }, 'sv-SE').format(at);

/** The hour of today, or the day with its hour: `13 h`, `27 nov., 13 h`. */
export function whenOf(at: Date, zone: string, now: Date, language: Language): string {
  const clock = clockOf(at, zone, language);
  if (dayIn(at, zone) === dayIn(now, zone)) return clock;
  const year = dayIn(at, zone).slice(0, 4) === dayIn(now, zone).slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const day = formatOf(zone, { day: 'numeric', month: 'short', ...year }, language === 'en' ? 'en-GB' : 'fr-FR').format(at);
  return `${day}, ${clock}`;
}

/** A day with its weekday: `lundi 30 novembre`, `mardi 1er décembre`. */
export function weekdayOf(at: Date, zone: string, language: Language): string {
  const day = formatOf(zone, { weekday: 'long', day: 'numeric', month: 'long' }, language === 'en' ? 'en-GB' : 'fr-FR').format(at);
  return language === 'en' ? day : day.replace(' 1 ', ' 1er ');
}

/** When the lock of an election ends: `dimanche 22 mars, 20 h`; `null` where somebody has to lift it. */
export function lockEnd({ until }: { readonly until: Date | null }, zone: string, language: Language): string | null {
  return until === null ? null : `${weekdayOf(until, zone, language)}, ${clockOf(until, zone, language)}`;
}
