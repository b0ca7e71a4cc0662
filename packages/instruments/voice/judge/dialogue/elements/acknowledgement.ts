import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** What was said is heard: invitational rhetoric in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const acknowledgement: VoiceElement = {
  id: 'acknowledgement',
  family: 'invitation',
  items: ['open-to-dialogue', 'prompt-uncritical-feedback'],
  ofPerson: false,
  shows: saying(
    /(?<![a-z])(?:(?:nous|on|je) (?:comprenons|comprend|comprends|entendons|prenons note|prends note|prend note)|bien (?:note|recu|compris|vu)|c'est note|vous avez (?:bien fait|raison)|merci (?:pour|de) (?:votre|ton|ta|ce|cette|le|la|l'|nous avoir|m'avoir|l'avoir) ?(?:message|signalement|retour|question|remarque|alerte|photo|information|vigilance|patience|averti|prevenu|signale|signalee)|(?:we|i) (?:understand|hear|take your point|appreciate)|(?:thanks|thank you) for (?:your (?:message|report|question|patience|feedback|photo)|letting (?:us|me) know|reporting|flagging|getting in touch|raising)|you're right|good (?:point|question)|noted)(?![a-z])/,
  ),
};
