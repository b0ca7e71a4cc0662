import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** It speaks to somebody: message personalisation in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const secondPerson: VoiceElement = {
  id: 'second-person',
  family: 'personalisation',
  items: ['treats-as-human'],
  ofPerson: false,
  shows: saying(/(?<![a-z])(?:vous|votre|vos|tu|ton|ta|tes|toi|you|your|yours|you'(?:re|ve|ll|d))(?![a-z])/),
};
