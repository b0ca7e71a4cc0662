import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** Sounds that people make: informal speech in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const interjection: VoiceElement = {
  id: 'interjection',
  family: 'informality',
  items: ['conversation-style', 'human-voice'],
  ofPerson: true,
  shows: saying(
    /(?<![a-z])(?:oups|oh|ah|aie|ouf|youpi|hourra|bravo|chut|hop|tiens|zut|wow|oops|ouch|phew|yay|hooray|haha\w{0,4}|hihi|hmm+|argh)(?![a-z])/,
  ),
};
