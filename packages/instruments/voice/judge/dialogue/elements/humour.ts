import type { VoiceElement } from './element.ts';

/** A wink or a laugh, which is all of humour that text shows for sure: humour in the invitational rhetoric of C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020, and an item of T. Kelleher, 2009. */
export const humour: VoiceElement = {
  id: 'humour',
  family: 'invitation',
  items: ['humour'],
  ofPerson: true,
  shows: (text) => /[😂🤣😉😜😝😅😆]|(?:^|\s);-?\)|(?<!\p{L})(?:mdr|ptdr|lol|haha\p{L}{0,4}|hihi)(?!\p{L})/iu.test(text.slice(0, 2000)),
};
