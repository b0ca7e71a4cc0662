import { saying } from '../text-rule.ts';

/** Thanks for what was answered or done, and none that only end a request ("merci d'avance"). */
export const thanks = saying(
  /(?<![a-z])(?:merci|grand merci|mille mercis|je vous remercie|nickel|super,? c'est|c'est (?:noté|note|parfait|gentil|top)|parfait|thank you|thanks|thx|cheers|much appreciated|brilliant|great help|that's (?:great|perfect|helpful))(?![a-z])/,
  /merci (?:d'avance|de (?:me|m'|nous|bien|faire|reparer|repondre|preciser|confirmer)|par avance|pour votre (?:retour|reponse) (?:rapide )?[?.]|a la mairie de rien)|thanks in advance|thank you in advance|merci de rien|thanks for nothing|merci qui|non merci|no thanks/,
);
