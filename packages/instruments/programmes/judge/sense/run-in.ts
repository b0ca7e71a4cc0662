import { tokensOf } from '../tokens.ts';
import { verbsOf } from './verbs.ts';

/** Words of a heading at most that runs into its paragraph, and of one that has neither number nor letter. */
const LONGEST = 9;
const BARE = 2;

/** « 5. Réseau mobile. », « N comme numérique. », « Délibération n° 2, numérique. », « École. » */
const NUMBERED =
  /^\P{L}*(?:\d{1,2}\s?[.)°]|\p{Lu}\s(?:comme|pour)\s|(?:délibération|deliberation|point|article|axe|mesure|chapitre|priorité|priorite|engagement|question)\s(?:n\s?°\s?)?\d{1,2}\s?[,.:–—-]?)\s*[^!?]*\.\s*$/iu;

const LETTER = /^\P{L}*\p{Lu}(?=\s)/u;

/**
 * Whether the first sentence of a paragraph that goes on is its heading: it has a number or a letter, or one or two words, and no verb.
 *
 * @param inDialogue whether a question may be answered in one or two words
 */
export function isRunIn(text: string, inDialogue: boolean): boolean {
  const words = tokensOf(text).words.length;
  if (words > LONGEST || !/\.\s*$/u.test(text)) return false;
  return (
    (NUMBERED.test(text) || (!inDialogue && words <= BARE && /^\P{L}*\p{Lu}/u.test(text))) && verbsOf(text.replace(LETTER, '')).length === 0
  );
}
