import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** It wishes somebody well: well-wishing in the invitational rhetoric of C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const wish: VoiceElement = {
  id: 'wish',
  family: 'invitation',
  items: ['treats-as-human'],
  ofPerson: false,
  shows: saying(
    /(?<![a-z])(?:(?:tres )?(?:bon|bonne|belle|beau|douce|excellente?|agreable) (?:journee|soiree|matinee|apres-midi|nuit|week-end|weekend|semaine|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|route|voyage|trajet|vacances|fetes?|annee|lecture|visite|balade|promenade|fin de)|bonnes (?:vacances|fetes)|joyeu(?:x|ses)|(?:have|enjoy) (?:a|an|the|your) (?:lovely |good |great |nice |safe )?(?:day|evening|afternoon|weekend|week|trip|journey|night|one|rest|holidays?)|safe (?:travels|journey|trip)|take care|all the best|happy (?:new|birthday|easter|christmas|holidays))(?![a-z])/,
  ),
};
