import { fold } from './fold.ts';

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];

/**
 * The first date that a short text begins with or holds, as `YYYY-MM-DD`: ISO 8601, `20210312`, `12/03/2021`, `12 mars 2021`.
 * `null` when there is none or it is no date of the web's age.
 */
export function dateIn(text: string): string | null {
  const short = fold(text.slice(0, 200));
  const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(short);
  if (iso !== null) return valid(iso[1]!, iso[2]!, iso[3]!);
  const french = /\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)\b/.exec(short);
  if (french !== null) return valid(french[3]!, french[2]!, french[1]!);
  const worded = /\b(\d{1,2})(?:er)? ([a-z]{3,9})\.? ((?:19|20)\d\d)\b/.exec(short);
  if (worded !== null) {
    const month = MONTHS.findIndex((name) => name === worded[2] || (worded[2]!.length >= 3 && name.startsWith(worded[2]!)));
    return month === -1 ? null : valid(worded[3]!, String(month + 1), worded[1]!);
  }
  const packed = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?\b/.exec(short);
  return packed === null ? null : valid(packed[1]!, packed[2]!, packed[3]!);
}

function valid(year: string, month: string, day: string): string | null {
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < 1990 || y > 2100 || m < 1 || m > 12 || d < 1) return null;
  const days = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!;
  return d > days ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Which of the two dates a meta name, property or `itemprop` says; `null` for another. */
export function dateRole(name: string): 'published' | 'modified' | null {
  switch (name.toLowerCase()) {
    case 'article:published_time':
    case 'datepublished':
    case 'datecreated':
    case 'dc.date':
    case 'dc.date.issued':
    case 'dc.date.created':
    case 'dcterms.date':
    case 'dcterms.created':
    case 'dcterms.issued':
    case 'dcterms.available':
    case 'date':
    case 'pubdate':
    case 'publish-date':
      return 'published';
    case 'article:modified_time':
    case 'og:updated_time':
    case 'datemodified':
    case 'dc.date.modified':
    case 'dcterms.modified':
    case 'last-modified':
    case 'revised':
      return 'modified';
    default:
      return null;
  }
}

/** Dates in JSON-LD, found by their keys: the text is not parsed, so it may be broken or endless. */
export function datesInJson(json: string): { readonly published: string | null; readonly modified: string | null } {
  return { published: keyedDate(json, '"datePublished"'), modified: keyedDate(json, '"dateModified"') };
}

function keyedDate(json: string, key: string): string | null {
  const at = json.indexOf(key);
  if (at === -1) return null;
  const after = json.slice(at + key.length, at + key.length + 60);
  const found = /^\s*:\s*"([^"]{4,40})/.exec(after);
  return found === null ? null : dateIn(found[1]!);
}

/** First two letters of publié, mis(e), modifié, dernière, date, actualisé, rédigé, article. */
const OPENINGS = new Set(
  ['pu', 'mi', 'mo', 'de', 'da', 'ac', 'ré', 're', 'ar'].map((two) => (two.charCodeAt(0) << 8) | (two.charCodeAt(1) | 0x20)),
);

/** A line such as « Publié le 12 mars 2021 » or « Dernière mise à jour : 12/03/2021 ». `null` for any other text. */
export function dateLine(text: string): { readonly role: 'published' | 'modified'; readonly date: string } | null {
  if (text.length > 120 || text.length < 12) return null;
  // Looked at for every short block: most are told by their first two letters.
  if (!OPENINGS.has(((text.charCodeAt(0) | 0x20) << 8) | (text.charCodeAt(1) | 0x20))) {
    if (text.charCodeAt(0) !== 0x28) return null;
  }
  const folded = fold(text);
  const role = /^\(?(?:publie|redige|mis en ligne|date de publication|article publie)\b/.test(folded)
    ? 'published'
    : /^\(?(?:mise? a jour|modifie|actualise|derniere (?:mise a jour|modification)|date de (?:mise a jour|modification))\b/.test(folded)
      ? 'modified'
      : null;
  if (role === null) return null;
  const date = dateIn(folded);
  return date === null ? null : { role, date };
}
