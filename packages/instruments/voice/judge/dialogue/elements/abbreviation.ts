import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** Words cut short as people do who chat: informal speech in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const abbreviation: VoiceElement = {
  id: 'abbreviation',
  family: 'informality',
  items: ['conversation-style'],
  ofPerson: true,
  shows: saying(
    /(?<![a-z])(?:bjr|bsr|slt|stp|svp|pb|rdv|dispo|info(?:s)?|appli|sympa|asap|pls|plz|thx|fyi|btw|gonna|wanna|cos|cuz|u r|lol|mdr|ptdr)(?![a-z])/,
  ),
};
