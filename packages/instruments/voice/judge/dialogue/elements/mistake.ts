import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** It owns a mistake: “would admit a mistake” in T. Kelleher, Journal of Communication 59, 2009. */
export const mistake: VoiceElement = {
  id: 'mistake',
  family: 'invitation',
  items: ['admits-mistakes'],
  ofPerson: false,
  shows: saying(
    /(?<![a-z])(?:(?:c'est |c'etait )?(?:notre|mon) (?:erreur|faute|oubli)|(?:une )?(?:erreur|faute|coquille|oubli) de (?:notre|ma) part|nous (?:nous sommes|avons) (?:trompes?|trompees?|fait erreur|commis une erreur|oublie)|je me suis trompee?|j'ai (?:fait erreur|oublie)|au temps pour (?:moi|nous)|mea culpa|(?:our|my) (?:mistake|fault|error|bad)|(?:we|i) (?:got (?:it|that) wrong|made a mistake|made an error|were wrong|was wrong|messed up)|we should have)(?![a-z])/,
  ),
};
