import { fold } from '@beffroi/reading';

/** Words of a button or link that begins something, in the first person or the second, whatever it is called. */
const BEGINS =
  /^(?:>+\s*|→\s*)?(?:je (?:m'inscris|reserve|commence|demarre|demande|choisis|commande|souscris|paie|paye|depose|fais|cree|signale|prends)|s'inscrire|inscri(?:re|vez)|reserve[rz]|commence[rz]|demarre[rz]|choisi(?:r|ssez)|achete[rz]|commande[rz]|souscri(?:re|vez)|s'abonner|abonnez-vous|adherer|ajouter au panier|faire (?:la|ma|une|sa|votre) (?:demande|declaration|reservation|pre-?inscription)|depose[rz]|debute[rz]|nouvelle demande|nouveau dossier|paye[rz]|accede[rz] au (?:service|formulaire|teleservice)|demande[rz]|pre-?inscri(?:re|vez)|remplir)(?![a-z])/i;

/** True for the words of something that begins the request. */
export function begins(text: string): boolean {
  return text.length <= 80 && BEGINS.test(fold(text).trim());
}

/** What a resident does in a place that takes requests, as pages say it around the link that leads there. */
const DOES =
  /\b(?:choisi\w*|reserv\w+|inscri\w+|demande[rz]?|demandes|dossiers?|depos\w+|joign\w+|joindre|envoye[rz]|transmett\w+|rempli\w*|valid\w+|coch\w+|pay\w+|regl\w+|command\w+|annul\w+|modifi\w+|souscri\w+|renouvel\w+|signal\w+|ger\w+|planning|cree[rz]?|creez|ouvr(?:ez|ir)|retir\w+ (?:des|les) repas|retenir|retient|prolong\w+|gerent)\b\b/i;

/** What is said of a thing that one reports, as one does it: "vous placez un point sur le plan", "on décrit la panne". Of others these verbs say other things. */
const TELLS_OF_IT =
  /(?:^|[,:;] |\b(?:vous|puis|et) )(?:y )?(?:(?:place|pointe|situe|localise|epingle|ajoute|raconte|precise|indique|photographie)z|decrivez|prenez rendez-vous)\b|\bon (?:y )?(?:place|pointe|situe|localise|epingle|ajoute|raconte|precise|indique|photographie|decrit|prend rendez-vous)\b/;

/** How one gets in is nothing that is done there. */
const GETS_IN = /\b(?:codes? d ?'?acces|identifiants?|mots? de passe)\b/;

/** True where a text says, in a sentence that is not about getting in, what is done in the place that it leads to. */
export function saysWhatIsDone(text: string): boolean {
  // Each link of a block asks for the same text.
  if (last.text !== text) last = { text, says: doesAnything(text) };
  return last.says;
}

/** True where what a place is called tells what is done there; "portail du Grand Montbrun" tells nothing. */
export function isTellingName(text: string): boolean {
  return /en ligne|internet|num[ée]rique|d[ée]mat/i.test(text) || saysWhatIsDone(text);
}

let last = { text: '', says: false };

function doesAnything(text: string): boolean {
  return fold(text)
    .split(/(?<=[.!?])\s+/)
    .some((sentence) => (DOES.test(sentence) || TELLS_OF_IT.test(sentence)) && !GETS_IN.test(sentence));
}
