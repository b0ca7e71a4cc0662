import { tokenise } from '@beffroi/reading';

/**
 * Whether a sentence goes on from the one before: it promises, and a pronoun of it stands for what was named there (« Nous en ouvrirons trois », « Il présentera un
 * schéma »). French has `les` and `la` as articles too: as pronouns they stand before a verb.
 */
export function goesOn(text: string): boolean {
  return (
    STARTS.test(text) ||
    SUBJECT.test(text) ||
    OBJECT.test(text) ||
    PURPOSE.test(text) ||
    OTHERS.test(text) ||
    THOSE.test(text) ||
    ELLIPTIC.test(text) ||
    ALSO.test(text) ||
    TAKEN_UP.test(text)
  );
}

const FUTURE = String.raw`\p{L}+(?:rons|ront|rez|rai|ra)\b`;
/** « Il sera », « Celui-ci ouvrira », « L’un d’eux ». */
const STARTS = new RegExp(
  String.raw`^\P{L}*(?:(?!il n['’]?y\s)(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci)\s+(?:\p{L}+\s+)?${FUTURE}|l['’]une? d['’](?:eux|elles)\b)`,
  'iu',
);
/** « Il dort dans un carton », but not « Il faut », « Il y a ». */
const SUBJECT =
  /^\P{L}*(?:elles?|ils?)\s+(?!faut\b|y\b|est\b|s['’]agit\b|reste\b|suffit\b|manque\b|convient\b|n['’]y\b|n['’]est\b|existe\b|pleut\b|fait\b)\p{Ll}/iu;
/** « Trois autres suivront ». */
const OTHERS = new RegExp(String.raw`^\P{L}*(?:\p{L}+\s+)?autres?\s+(?:\p{L}+\s+)?${FUTURE}`, 'iu');
/** « Je garderai celles des grands ». */
const THOSE = new RegExp(String.raw`${FUTURE}\s+(?:celles?|celui|ceux)\s`, 'iu');
/** « Celle du centre de loisirs aussi », « Deux sont en panne »: what they are of was said before. */
const ELLIPTIC =
  /^\P{L}*(?:cell?es? d|celui d|ceux d|(?:deux|trois|quatre|cinq|la plupart|certaine?s|aucune?) (?:sont|seront|ont|auront|n['’]))/iu;
/** « Les subventions aussi, association par association », « Le bois de chauffage, pareil »: what is done with it was said before. */
const ALSO =
  /^\P{L}*(?:et\s+)?(?:les?|la|l['’]|des?|nos|notre)\s*(?:[\p{L}'’-]+,?\s+){1,6}?(?:aussi|pareil|idem|également|egalement|de même|de meme)(?:\s*[,.;!]|\s*$)/iu;
/** Whether a sentence is for those who would rather have it otherwise: « Et le téléphone pour ceux qui préfèrent ». */
export function prefers(text: string): boolean {
  return PREFERRING.test(text);
}

const PREFERRING = /\bpour (?:ceux|celles) qui (?:le |en |y )?(?:préfèrent|preferent|aiment mieux|n['’]|ne\s)/iu;
/** « l’exigerai », « en ouvrirons », « y payer » after one that can. */
const OBJECT = new RegExp(
  String.raw`(?:^|[\s’'])(?:l['’]|(?:les?|la|en|y|leur)\s+)${FUTURE}|(?:pourra|pourrez|pourront|pourrons|irons|allons|ira|voulons|veux|veut|veulent|peut|peuvent)\s+(?:l['’]|(?:les?|la|en|y)\s+)\p{L}+(?:er|ir|re)\b`,
  'iu',
);
/** « On les change », « je la leur ouvre ». */
const TAKEN_UP =
  /(?:^|[\s,;:])(?:on|je|nous)\s+(?:ne\s+)?(?:les|la|le|l['’]|en)\s?(?:leur\s+)?(?!ai\b|avons\b|a\b|est\b|sais\b|sait\b)\p{L}{4,}/iu;
/** Whether a sentence points at what was just said as a whole: « ceux que cela effraie », « pour s’en servir », « les autres ». */
export function pointsBack(text: string): boolean {
  return BACK.test(text);
}

const BACK = /\b(?:que|qui|à qui|quand|si) (?:cela|ça|ca)\b|\bs['’]en servir\b|\bles autres\b|\by (?:arriver|arrivent|renoncent)\b/iu;
/** « pour les remplir ». */
const PURPOSE = /\bpour\s+(?:l['’]|(?:les?|la|en|y)\s+)\p{L}+(?:er|ir|re)\b/iu;

/** Whether a sentence asks. */
export function asks(text: string): boolean {
  return /\?[\s»”"]*$/u.test(text);
}

/** Whether what follows a question answers it with something to do, or a plain yes or no. */
export function answers(text: string): boolean {
  return (
    YES_OR_NO.test(text) ||
    new RegExp(FUTURE, 'iu').test(text) ||
    FRAGMENT.test(text) ||
    INFINITIVE.test(tokenise(withoutSpeaker(text)).words.slice(0, 2).join(' '))
  );
}

const YES_OR_NO =
  /^\P{L}*(?:(?:[QR]\s?[.:]|\p{L}{1,12}\s*:)\s*)?(?:oui|non|rien|ni|aucune?|pas|jamais|moi|nous|je|c['’]est|il en faut|d['’]abord|ensuite|puis|enfin)\b/iu;
/** « Depuis leur canapé », « Des permanences dans chaque quartier »: an answer without a verb. */
const FRAGMENT =
  /^\P{L}*(?:(?:[QR]\s?[.:]|\p{L}{1,12}\s*:)\s*)?(?:depuis|des|une?|deux|trois|quatre|dix|douze|dans|avec|par|sur|pour|chez|toutes?|tous|chaque|dès)\b/iu;
const INFINITIVE = /\p{L}{2,}(?:er|ir|ettre|endre|ondre|uire|ivre)\b/u;

/** « R : », « — ». */
function withoutSpeaker(text: string): string {
  return text.replace(/^\P{L}*(?:(?:[QR]\s?[.:]|\p{L}{1,12}\s*:)\s*)?/u, '');
}
