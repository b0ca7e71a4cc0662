import type { LevelText, ReviewFace } from '@beffroi/instrument';
import { distinctEvidence, sentenceOf } from '@beffroi/services/gather';
import { SERVICES, type ServiceFinding, type ServiceId, serviceOf } from '@beffroi/services/judge';
import { levelMeanings } from '@beffroi/services/views';
import { facets } from '#words/facets.ts';
import { levelSentence } from '#words/level-sentence.ts';

const NAMES = new Map<string, readonly string[]>(SERVICES.map(({ id, names }) => [id, names]));

/** How people read the marks of services: by the pages that name the service, with what each level takes of it. */
export const review: ReviewFace = {
  namesOf: (indicator) => NAMES.get(indicator) ?? [],
  answers: [
    { fr: 'le site n’en dit rien', en: 'the site says nothing of it' },
    { fr: 'information', en: 'information' },
    { fr: 'interaction simple', en: 'one-way interaction' },
    { fr: 'interaction', en: 'two-way interaction' },
    { fr: 'transaction', en: 'transaction' },
    { fr: 'personnalisation', en: 'personalisation' },
  ],
  meanings: (indicator, year) =>
    levelMeanings(serviceOf(indicator as ServiceId), year).map(
      (meaning): LevelText => ({
        level: meaning.level,
        text: { fr: levelSentence(meaning, facets.fr), en: levelSentence(meaning, facets.en) },
        reachable: meaning.reachable,
      }),
    ),
  explain(given) {
    const { because, evidence } = given as ServiceFinding;
    return {
      reason: { fr: sentenceOf(because, 'fr'), en: sentenceOf(because, 'en') },
      evidence: distinctEvidence(evidence).map(({ quote, url, digest }) => ({ quote, url, digest })),
    };
  },
};
