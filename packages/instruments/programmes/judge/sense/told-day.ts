import type { DocumentBlock } from '@beffroi/documents';

/** Blocks in which a document says what it is at most. */
const OPENING = 3;
/** Blocks that begin with an hour from which on a text is a day. */
const HOURS = 4;

const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const LATER = String.raw`20(?:2[7-9]|[3-4]\d)`;
/** A day to come, told as if it were now: « Mardi 9 mars 2032 », « La journée de Lucette », « Un lundi à … », « Port-Guerrec, un jour d’octobre 2030 », « Une nuit à …, si vous nous faites confiance ». */
const TITLE = new RegExp(
  [
    String.raw`\b${WEEKDAY}\s+\d{1,2}(?:er)?\s+\p{L}+\s+${LATER}\b`,
    String.raw`^\s*le\s+\d{1,2}(?:er)?\s+\p{L}+\s+${LATER}\b`,
    String.raw`\b(?:une|la)\s+journ[ée]e\s+(?:de\s+\p{Lu}|d['’]une?\s|dans la|à\s+\p{Lu}|ordinaire|comme)`,
    String.raw`^\s*un\s+${WEEKDAY}\s+(?:à|dans|en)(?!\p{L})`,
    String.raw`\b(?:une?|la|le|ce)\s+(?:journ[ée]e|jour|nuit|matin|matin[ée]e|soir|soir[ée]e|semaine|dimanche|${WEEKDAY})(?!\p{L})[^.!?]{0,50}(?:${LATER}\b|si vous (?:nous|me)\s|dans (?:\p{L}+|\d+) ans(?!\p{L})|que nous voulons|de demain)`,
  ].join('|'),
  'iu',
);
const NUMBER =
  '(?:\\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt(?:[- ]\\p{L}+){0,2})';
/** « 6 h 40. », « Sept heures et demie. », « Midi. », « À 8 h, ». */
const HOUR = new RegExp(
  String.raw`^\W*(?:[àa]\s|vers\s|il est\s)?(?:${NUMBER}\s?(?:h|heures?)(?!\p{L})(?:\s?\d{2}|\s+et\s+(?:demie|quart)|\s+moins\s+\p{L}+(?:\s+\p{L}+)?)?|midi|minuit)\s*[.,:–—-]`,
  'iu',
);

/** Whether a document tells a day to come as if it were now: its title says so, or its pieces go from hour to hour. */
export function tellsDay(blocks: readonly DocumentBlock[]): boolean {
  if (blocks.slice(0, OPENING).some(({ text }) => TITLE.test(text))) return true;
  const hours = blocks.filter(({ kind, text }) => kind === 'text' && HOUR.test(text)).length;
  return hours >= HOURS && hours * 2 >= blocks.filter(({ kind }) => kind === 'text').length;
}
