import { saying } from '../text-rule.ts';
import type { VoiceElement } from './element.ts';

/** It asks back, or says that the other may go on: stimulating dialogue in C. Liebrecht and C. van Hooijdonk, “Creating humanlike chatbots”, CONVERSATIONS 2019, LNCS 11970, 2020. */
export const askingBack: VoiceElement = {
  id: 'asking-back',
  family: 'invitation',
  items: ['invites-to-conversation', 'open-to-dialogue'],
  ofPerson: false,
  shows: saying(
    /(?<![a-z])(?:(?:pouvez|pourriez|voulez|souhaitez)[- ]vous (?:nous|me|m'|preciser|envoyer|confirmer|indiquer|en)|(?:dites|precisez|indiquez|racontez|envoyez|ecrivez)[- ](?:nous|moi)|n'hesitez pas|hesitez pas|qu'en pensez[- ]vous|votre avis|et vous ?\?|a quel(?:le)? (?:arret|adresse|endroit|heure|rue|hauteur)|(?:can|could) you (?:tell|send|let|confirm|give|share|dm)|(?:tell|send|let) (?:us|me)(?: know)?|what do you think|which (?:stop|street|road|address)|where (?:exactly|is|are you)|feel free|do(?:n't| not) hesitate|let us know)(?![a-z])/,
  ),
};
