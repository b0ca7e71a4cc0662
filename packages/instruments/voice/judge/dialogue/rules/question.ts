import { IN_FOLDED } from '../../clues/clues.ts';
import { foldedHead, isSaid, type TextRule } from '../text-rule.ts';

/** Words with which something is asked, with or without a mark. */
const ASKS =
  /(?<![a-z])(?:est-ce qu|est ce qu|qu'est-ce qu|pourquoi (?:ne |n'|le |la |les |est|il |on |y )|comment (?:on |je |faire|puis-je|obtenir|fait-on|savoir)|(?:ou|quand|comment|pourquoi) (?:est|sera|seront|peut|puis|faut|sont|doit)[- ]|a quelle heure|quels? (?:est|sont|jours?|horaires?|papiers?|documents?)|quelles? (?:est|sont|pieces?)|combien (?:de temps|coute|faut)|(?:pouvez|pourriez|pourrez|auriez|avez|savez|allez|comptez)-vous|peut-on|puis-je|serait-il possible|est-il possible|y a-t-il|y aura-t-il|quelqu'un (?:sait|peut|pourrait)|j(?:e |')(?:aimerais|voudrais|souhaite(?:rais)?) (?:savoir|avoir|connaitre|signaler|obtenir|prendre)|j'ai besoin (?:de|d')|je cherche (?:a|le|la|les|un|une|comment)|merci de (?:me |m'|nous |bien vouloir |faire |reparer |repondre |preciser |confirmer )|pourriez vous|pouvez vous|je vous signale|je (?:tiens a|veux|voulais) (?:vous )?signaler|any (?:idea|news|update|chance)|(?:can|could|would|will) (?:you|someone|somebody|anyone|i|we) |(?:do|does|did|is|are|was|will|has|have) (?:you|the|there|it|this|anyone|my|any) |how (?:do|can|long|much|many|to) |(?:when|where|why|what time|which) (?:is|are|does|do|will|can|did|was) |what (?:is|are|do|about|documents|papers) |i (?:need|would like|want|wish) to (?:know|report|get|book)|i need help|i'm looking for|please (?:fix|help|advise|confirm|tell|let me know|can|could|repair|answer|clear)|reporting an? )/;
/** A mark that asks, and neither in a link nor alone. */
const MARKED = IN_FOLDED.note(/[a-z0-9)'" ]\s?\?/);
/** Asked of nobody: the words of a slogan, thanks, or of who answers. */
const IDLE = IN_FOLDED.note(
  /^(?:ah (?:bon|oui)|deja|already|vraiment|serieux|serieusement|really|seriously|quoi|hein|what|eh|non|no|oui|ok|pardon|ah) ?\?+!*$|^(?:deja|already) ?\?+ (?!.*\?)|(?:^|[.!] )(?:qui dit mieux|what's not to like|what else|why not|pourquoi pas) ?\?+$/,
);

/** Something is asked: a question, with its mark or without, or a request. */
export const question: TextRule = (text) => {
  return !isSaid(IDLE, text) && (isSaid(MARKED, text) || ASKS.test(` ${foldedHead(text)}`));
};
