import type { Explanation, LevelText, ReviewFace } from '@beffroi/instrument';
import { type KeptLever, LEVEL_NAMES } from '@beffroi/levers/gather';
import { type LeverId, questionOf, reasonWords } from '@beffroi/levers/judge';
import { NAMES } from './names.ts';

/** How people read what is seen of a lever, blind: from the pages that name it, against the six anchors that agents and elected members read too. */
export const review: ReviewFace = {
  namesOf: (indicator) => NAMES[indicator as LeverId] ?? [],
  // A reader says 0 of words alone: of a site that is silent there is nothing to be told.
  answers: [{ fr: 'le site dit qu’il n’y a rien', en: 'the site says that there is nothing' }, ...LEVEL_NAMES.slice(1)],
  meanings: (indicator) => questionOf(indicator as LeverId).anchors.map((text, level): LevelText => ({ level, text, reachable: true })),
  explain: explainSeen,
};

/** Why the machine says what it says: the rule's sentence, and the words that the finding keeps. */
function explainSeen(given: unknown): Explanation {
  const { because, evidence } = given as KeptLever;
  return { reason: reasonWords(because), evidence: evidence.map(({ quote, url, digest }) => ({ quote, url, digest })) };
}
