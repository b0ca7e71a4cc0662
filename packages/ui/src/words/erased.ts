import type { Language } from '@beffroi/domain';
import type { Bilingual } from '../bilingual.ts';

/** Grounds, as the house knows them by their words. */
export const grounds: Bilingual<Readonly<Record<string, string>>> = {
  fr: {
    request: 'demande de la personne',
    judgment: 'décision de justice',
    authority: 'décision de l’autorité de protection des données',
    mistake: 'relevé par erreur',
  },
  en: {
    request: 'request of the person',
    judgment: 'order of a court',
    authority: 'order of the data protection authority',
    mistake: 'gathered by mistake',
  },
};

/** What a page shows where words were taken out. @param day `2026-11-24` */
export function erasedIn(language: Language, day: string, ground: string): string {
  const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  const why = grounds[language][ground];
  if (language === 'en') return `[taken out on ${date}${why === undefined ? '' : `, ground: ${why}`}]`;
  return `[retiré le ${date}${why === undefined ? '' : `, motif : ${why}`}]`;
}

/** A page with these words in the place of the marks that the database holds; they may stand in attributes too, so nothing but text. */
export function withErased(html: string, language: Language): string {
  return html.replace(/⟦erased (\d{4}-\d{2}-\d{2}) ([a-z-]+)⟧/g, (_, day: string, ground: string) => erasedIn(language, day, ground));
}
