import type { VoiceElement } from './element.ts';

/** A face or a sign for a feeling: informal speech in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const emoji: VoiceElement = {
  id: 'emoji',
  family: 'informality',
  items: ['conversation-style', 'human-voice'],
  ofPerson: true,
  shows: (text) => /\p{Emoji_Presentation}|[☺❤]|(?:^|\s)[:;]-?[)(DPp](?:\s|$)/u.test(text.slice(0, 2000)),
};
