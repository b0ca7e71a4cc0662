import { IN_FOLDED } from '../../clues/clues.ts';
import { foldedHead, isSaid, type TextRule } from '../text-rule.ts';

/** Words with which something is asked, with or without a mark. */
const ASKS =
  /(?<![a-z])(?:est-ce qu|est ce qu|qu'est-ce qu|pourquoi (?:ne |n'|le |la |les |est|il |on |y )|comment (?:on |je |faire|puis-je|obtenir|fait-on|savoir)|(?:ou|quand|comment|pourquoi) (?:est|sera|seront|peut|puis|faut|sont|doit)[- ]|a quelle heure|quels? (?:est|sont|jours?|horaires?|papiers?|documents?)|quelles? (?:est|sont|pieces?)|combien (?:de temps|coute|faut)|(?:pouvez|pourriez|pourrez|auriez|avez|savez|allez|comptez)-vous|peut-on|puis-je|serait-il possible|est-il possible|y a-t-il|y aura-t-il|quelqu'un (?:sait|peut|pourrait)|j(?:e |')(?:aimerais|voudrais|souhaite(?:rais)?) (?:savoir|avoir|connaitre|signaler|obtenir|prendre)|j'ai besoin (?:de|d')|je cherche (?:a|le|la|les|un|une|comment)|merci de (?:me |m'|nous |bien vouloir |faire |reparer |repondre |preciser |confirmer )|pourriez vous|pouvez vous|je vous signale|je (?:tiens a|veux|voulais) (?:vous )?signaler|any (?:idea|news|update|chance)|(?:can|could|would|will) (?:you|someone|somebody|anyone|i|we) |(?:do|does|did|is|are|was|will|has|have) (?:you|the|there|it|this|anyone|my|any) |how (?:do|can|long|much|many|to) |(?:when|where|why|what time|which) (?:is|are|does|do|will|can|did|was) |what (?:is|are|do|about|documents|papers) |i (?:need|would like|want|wish) to (?:know|report|get|book)|i need help|i'm looking for|please (?:fix|help|advise|confirm|tell|let me know|can|could|repair|answer|clear)|reporting an? )/;
/** The order of words that asks: "serait il possible", "comptez vous rouvrir", "who do I speak to"; and words that ask at the beginning of a sentence. */
const ORDERED =
  /(?<![a-z'])(?:(?:serait|est|peut|faut|fait|sait|aurait|va|a|existe|reste|y a)[- ](?:t[- ])?(?:il|elle|on|ce)(?![a-z'])|(?:pensez|comptez|prevoyez|voulez|avez|allez|pouvez|pourriez|savez|seriez|faites|envisagez|auriez|etes|pourrez|croyez|acceptez|prenez|connaissez|recevez)[- ]vous(?![a-z])|c'est (?:ou|quand|quoi|a qui|combien|pour quand)(?![a-z])|(?:jusqu'a|depuis) quand(?![a-z])|a qui (?:s'adresser|dois|faut|puis|on)|qui (?:contacter|appeler|prevenir|s'occupe|dois|faut)|quid |(?:a )?(?:quel|quelle)s? (?:est|sont|jour|heure|numero|service|delai|tarif|prix|date|age|bus|ligne|adresse|documents?|papiers?|demarche)s?(?![a-z])|(?:^|[.!?,;:] ?|(?:bonjour|bonsoir|bjr|salut|et),? )(?:comment|pourquoi|quand|combien|ou)(?! (?:que|pas|meme|aussi|encore|je (?:vous|le)|ils?)(?![a-z])) [a-z]|how come |(?:^|[.!?,;:] |(?:hi|hello|and|so),? )(?:who|what|where|when|why|which|is|are|do|does|did|can|could|would|will|any)(?! (?:a|an)(?![a-z])) [a-z']+ [a-z])/;
/** What is asked for, in so many words, and what had been asked before. */
const REQUESTS =
  /(?<![a-z'])(?:svp|s'il (?:vous|te) plait|stp|pls|(?:j'aurais |avons |avoir |ai )?besoin (?:de|d'|urgent)|je me permets de|(?:vous |de |pour )relancer|je recherche|une (?:date|idee|info|explication|reponse|solution) (?:pour|sur|de|quant)|des nouvelles (?:de|du|des|pour|sur|concernant)|meme question|(?:need|needing|looking for|requesting|requesting) (?:a|an|some|to|help|info)(?![a-z])|(?:i|we)(?:'ve| have)? (?:reported|applied|paid|ordered|complained|asked|emailed|called|phoned|tried (?:to|calling|ringing|phoning))(?![a-z])|^tried (?:to|calling|ringing|phoning)|(?:j'ai|on a|nous avons) (?:deja )?(?:paye|signale|ecrit|appele|envoye|depose|commande|relance|telephone)(?![a-z])|could do with|quelqu'un (?:a|aurait|saurait|connait)|(?:mon|ma|notre|my|our) (?:dossier|demande|commande|colis|facture|abonnement|application|order|parcel|claim|refund|request)(?: [a-z']+){0,2} (?:est|n'|a |ne|is|has|hasn't|isn't|still|toujours|was)(?![a-z]))/;
/** A mark that asks, and neither in a link nor alone. */
const MARKED = IN_FOLDED.note(/[a-z0-9)'" ]\s?\?/);
/** Asked of nobody: the words of a slogan, thanks, or of who answers. */
const IDLE = IN_FOLDED.note(
  /^(?:ah (?:bon|oui)|deja|already|vraiment|serieux|serieusement|really|seriously|quoi|hein|what|eh|non|no|oui|ok|pardon|ah) ?\?+!*$|^(?:deja|already) ?\?+ (?!.*\?)|(?:^|[.!] )(?:qui dit mieux|what's not to like|what else|why not|pourquoi pas) ?\?+$/,
);

const asksInWords = (folded: string): boolean =>
  ASKS.test(` ${folded}`) || (!PLEASED.test(folded) && (ORDERED.test(folded) || REQUESTS.test(folded)));

/** Whoever thanks or praises asks for nothing, whatever the order of their words. */
const PLEASED =
  /^[^a-z]*(?:(?:un |mille )?(?:grand )?merci(?! de | d'avance)|bravo|super|felicitations|j'adore|vivement|thanks?|thank you|well done|love|lovely|what an? |how (?:lovely|nice|kind|cute|sweet))(?![a-z])|c'est (?:regle|repare|rentre|bon|arrange)|(?:all|now) (?:sorted|fixed|fine)/;

/** Something is asked: a question, with its mark or without, or a request. */
export const question: TextRule = (text) => {
  return !isSaid(IDLE, text) && (isSaid(MARKED, text) || asksInWords(foldedHead(text)));
};
