import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** An answer greets: message personalisation in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const greeting: VoiceElement = {
  id: 'greeting',
  family: 'personalisation',
  items: ['conversation-style', 'treats-as-human'],
  ofPerson: false,
  shows: saying(
    /^[^a-z]{0,12}(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|good (?:morning|afternoon|evening)|morning|evening|bjr|bsr|slt|dear|chere?)(?![a-z])/,
  ),
};
