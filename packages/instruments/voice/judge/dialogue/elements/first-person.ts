import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** Somebody says I: message personalisation in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const firstPerson: VoiceElement = {
  id: 'first-person',
  family: 'personalisation',
  items: ['human-voice'],
  ofPerson: true,
  shows: saying(/(?<![a-z])(?:je|j'[a-z]{1,14}|moi|mon|ma|mes|i|i'(?:m|ve|ll|d)|my|me)(?![a-z])/),
};
