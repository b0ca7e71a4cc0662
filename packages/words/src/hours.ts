/** The hour of Paris, which most of France has; `zoneOf` of the territories gives that of a town overseas. */
const PARIS = 'Europe/Paris';
/** What a zone's hour is called: `heure de Paris`. */
const CALLED = new Map<string, { readonly fr: string; readonly en: string }>([
  [PARIS, { fr: 'heure de Paris', en: 'Paris time' }],
  ['America/Guadeloupe', { fr: 'heure de la Guadeloupe', en: 'Guadeloupe time' }],
  ['America/Martinique', { fr: 'heure de la Martinique', en: 'Martinique time' }],
  ['America/Cayenne', { fr: 'heure de la Guyane', en: 'French Guiana time' }],
  ['Indian/Reunion', { fr: 'heure de La Réunion', en: 'Réunion time' }],
  ['Indian/Mayotte', { fr: 'heure de Mayotte', en: 'Mayotte time' }],
  ['America/Miquelon', { fr: 'heure de Saint-Pierre-et-Miquelon', en: 'Saint Pierre and Miquelon time' }],
  ['America/St_Barthelemy', { fr: 'heure de Saint-Barthélemy', en: 'Saint Barthélemy time' }],
  ['America/Marigot', { fr: 'heure de Saint-Martin', en: 'Saint Martin time' }],
  ['Pacific/Wallis', { fr: 'heure de Wallis-et-Futuna', en: 'Wallis and Futuna time' }],
  ['Pacific/Tahiti', { fr: 'heure de Tahiti', en: 'Tahiti time' }],
  ['Pacific/Noumea', { fr: 'heure de Nouméa', en: 'Nouméa time' }],
]);

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant as people on the spot say it: `24 novembre 2026`. A reading after midnight has the day that its town had. @param zone an IANA name */
export function dayOf(language: keyof typeof LOCALES, instant: string, zone: string = PARIS): string {
  return withFirst(language, formatOf(language, zone, false).format(new Date(instant)));
}

/** Day and hour, with whose hour it is: `24 novembre 2026 à 11:00 (heure de Paris)`. @param zone an IANA name */
export function hourOf(language: keyof typeof LOCALES, instant: string, zone: string = PARIS): string {
  return `${withFirst(language, formatOf(language, zone, true).format(new Date(instant)))} (${CALLED.get(zone)?.[language] ?? zone})`;
}

/** The first of a month is an ordinal in French, which `Intl` does not know: `1er septembre`. */
const withFirst = (language: keyof typeof LOCALES, day: string): string => (language === 'fr' ? day.replace(/^1 /, '1er ') : day);

/** Making one takes longer than writing a thousand dates. */
function formatOf(language: keyof typeof LOCALES, zone: string, hours: boolean): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${hours}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: zone, ...(hours ? { timeStyle: 'short' } : {}) });
    formats.set(key, format);
  }
  return format;
}
