import { IN_FOLDED } from '../../clues/clues.ts';
import { isSaid, type TextRule } from '../text-rule.ts';

const WORDS = IN_FOLDED.note(
  /(?<![a-z])(?:honte|honteux|honteuse|inadmissible|inacceptable|scandale|scandaleux|scandaleuse|lamentable|deplorable|n'importe quoi|marre|ras[- ]le[- ]bol|ras le bol|toujours (?:pas|rien|en panne)|encore (?:en panne|en retard|ferme|casse|supprime|annule)|(?:jamais|aucune) (?:de )?reponse|vous (?:vous )?(?:moquez|foutez)|foutage|incompetents?|incapables?|pitoyable|catastroph\w*|nul|nulle|nuls|degueulasse|abuse|insupportable|plainte|mecontent\w*|decu|decue|disgrace|disgraceful|shame|shameful|shambles|unacceptable|appalling|ridiculous|joke|pathetic|useless|fed up|sick of|sick and tired|still (?:not|no|waiting|broken|shut)|yet again|never (?:answer|reply|works)|no (?:reply|answer) (?:from|since|in)|terrible|awful|dreadful|incompetent|complaint|complain|disappointed|angry|furious)(?![a-z])/,
);
const FACES = /[😠😡🤬👎💩🤮]/u;

/** Somebody is displeased, by their words or by a face. */
export const complaint: TextRule = (text) => isSaid(WORDS, text) || FACES.test(text.slice(0, 2000));
