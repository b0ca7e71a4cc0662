import type { VoiceElement } from './element.ts';

/** Marks doubled, letters drawn out: informal speech in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const emphasis: VoiceElement = {
  id: 'emphasis',
  family: 'informality',
  items: ['conversation-style'],
  ofPerson: true,
  shows: (text) => /[!?]{2,}|(\p{L})\1{3,}/u.test(text.slice(0, 2000)),
};
