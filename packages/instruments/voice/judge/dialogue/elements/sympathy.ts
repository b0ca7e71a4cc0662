import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** It feels with somebody: sympathy in the invitational rhetoric of C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const sympathy: VoiceElement = {
  id: 'sympathy',
  family: 'invitation',
  items: ['treats-as-human'],
  ofPerson: false,
  shows: saying(
    /(?<![a-z])(?:(?:nous|on|je) (?:imagine|imaginons|comprenons|comprends) (?:votre|la|que (?:c'est|cela|ce soit)|bien votre|tout a fait votre)|c'est (?:vraiment )?(?:agacant|penible|desagreable|embetant|dommage|rageant|frustrant)|bon courage|courage a|quelle (?:galere|tuile)|pas (?:facile|de chance|drole)|prompt retablissement|that (?:must be|sounds|is) (?:really |very |so )?(?:annoying|frustrating|awful|hard|tough|upsetting)|(?:i|we) (?:know|appreciate|understand) (?:how|it's|this is|your (?:frustration|concern))|how (?:annoying|frustrating)|hang in there|hope you(?:'re| are| feel))(?![a-z])/,
  ),
};
