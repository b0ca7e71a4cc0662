import { IN_FOLDED } from '../../clues/clues.ts';
import { foldedHead, isSaid, type TextRule } from '../text-rule.ts';
import { happened } from './happened.ts';

/** What is wrong with a thing, folded: states, events and what they are called. */
const WRONG = new Set(
  (
    'eteint eteinte eteints eteintes casse cassee casses cassees brise brisee abime abimee defonce defoncee bouche bouchee bloque bloquee coince coincee arrache arrachee ' +
    'eventre eventres eventree eventrees renverse renversee efface effacee effaces effacees vole volee disparu disparue perdu perdue oublie oubliee manquant manquante manque manquent ' +
    'refuse refusee annule annulee supprime supprimee retarde inonde inondee pollue polluee deborde debordent debordante fuite fuites fuit coule coulent trou trous nid nids panne pannes ' +
    'depot depots gravats encombrants dechets ordures rats cafards moustiques frelons crottes tags tag saletes sale sales salete pue puent odeur odeurs puanteur bruit tapage vacarme ' +
    'dangereux dangereuse danger glissant glissante impossible insupportable bugue buguent bug bugs clignote clignotent marron gele gelons gelent trop retard retards froid froide glace glacee sent sentent chlore affame affamee mal avale avalee travers ferme fermee fermes fermees ' +
    'fourriere contravention amende contester urgence vite secours inquiete honte perdue menace menacent tombe tombee tombent revenu revenue reparti repartie recommence pareil ' +
    'broken leaking leak flooded flooding pothole potholes blocked smashed overflowing rubbish dumped flytipping dangerous missing stuck stolen lost faulty smell stinks noise rats unsafe fine overflowed ' +
    'vide vides arrete arretee arretes erreur error blanche ventouse rodeo rodeos verbalise pv degats affiche promis clignotant hors odeurs hs pending brown glass down underwater delayed cancelled worse mould damp rusty dim ' +
    'torret breinet serret'
  ).split(' '),
);
/** What does not happen. */
const NOT = new Set(
  "pas rien jamais personne aucun aucune sans not no never nothing nobody without isn't hasn't doesn't won't can't aren't weren't wasn't didn't couldn't haven't don't ket mui".split(
    ' ',
  ),
);
/** "Plus" says so only where it denies: "plus de lumière", "ne peut plus", and not "plus vite". */
const NO_MORE = /(?:^|[.,;!:] ?)plus (?:de|d'|aucune?|rien|personne)(?![a-z])|(?<![a-z])(?:ne|n'[a-z]+|n'y)(?: [a-z']+){0,3} plus(?![a-z])/;
/** How long, how often. */
const STILL = new Set('depuis encore toujours chaque again still since every'.split(' '));
/** Places that only a street name follows. */
const STREET =
  /(?<![a-z])(?:rue|avenue|boulevard|chemin|impasse|quai|allee|place|cours|route|promenade|street|road|lane|straed|hent) (?:d[eu]s? |de la |de l'|d'|l'|la |le |les |aux? )?[a-z]/;
/** What the account does, or has said. */
const YOURS = /(?<![a-z])(?:votre|vos|vous (?:m'|nous )?(?:avez|aviez)|your|you said|you promised)(?![a-z])/;
/** Whose it is, and when: a sign only beside another. */
const NEAR_ONE =
  /(?<![a-z])(?:mon|ma|mes|notre|nos|chez (?:moi|nous)|devant chez|my|our|ce (?:matin|soir|midi)|cette nuit|hier|aujourd'hui|this morning|tonight|yesterday|(?:je|j'|me|m'|on|nous))(?![a-z])/;
/** What somebody wants, lacks or cannot do. */
const WANTS = IN_FOLDED.note(
  /(?<![a-z])(?:(?:je|j'|on|nous) ?(?:voudrais|aimerais|aimerait|voudrait|souhaite|souhaiterais|souhaiterait|veux|voudrions|aimerions) [a-z']{2,}(?:er|ir|re|oir)(?![a-z])|(?:je n'|on n'|nous n')arriv\w+|je ne (?:comprends|trouve|peux|sais|recois)|il (?:me|nous) manque|j'ai (?:perdu|oublie|besoin)|j'attends|merci,? mais(?! non)|(?:que|quoi) faire|(?:petit )?rappel(?: de)?|je (?:vous )?relance|je reviens vers vous|(?:rouvrir|reouvrir|merci de rouvrir|i can't|i cannot|we can't|i'm waiting|still waiting|i lost|i don't understand))(?![a-z])/,
);
/** Who thanks, praises, greets or only agrees asks for nothing: the beginning of a text says so. */
const PLEASED = IN_FOLDED.note(
  /^[^a-z]*(?:(?:un |mille )?(?:grand )?merci(?! de (?!ne pas (?:m'|nous )|relayer)| mais |, mais)|courage|encore une? (?:belle|beau|bonne|super)|trop (?:mignon|beau|belle|bien|cool|fort)|bravo|super|top|genial|parfait|nickel|chapeau|felicitations|respect|belle|beau|bel|tres (?:belle?|beau|bien|bon)|quelle? (?:belle|beau|bel|joie|ambiance|plaisir)|j'adore|on adore|j'aime|hate|vivement|enfin|rien a signaler|tout va bien|pas de (?:souci|probleme)|sans (?:souci|rancune)|toujours (?:a l'heure|aussi|un plaisir)|thanks?|thank you|cheers|great|lovely|well done|good|love|nice|no (?:worries|problem)|trugarez)(?![a-z])/,
);
const PRAISED = IN_FOLDED.note(
  /(?<![a-z])(?:merci(?! (?:d'avance|par avance|de (?!ne pas (?:m'|nous )|relayer|m'avoir|nous avoir)))|thanks? (?:to|for|so)|bravo|magnifique|superbe|splendide|adorable|un amour|beautiful|wonderful|rayon de soleil)(?![a-z])|[😍🥰👏]/u,
);
const BUT = IN_FOLDED.note(/(?<![a-z])(?:mais|but|cependant|toutefois)(?![a-z])/);

/** Who agrees with somebody who was there before, or talks of who is on duty, tells the account nothing new. */
const AGREES = IN_FOLDED.note(
  /^[^a-z]*(?:pareil|idem|meme (?:souci|chose|probleme|histoire) (?:ici|chez|en|de|l'an)|et moi|chez (?:moi|nous|ma \w+|mon \w+) (?:aussi|c'est pareil)|pas chez|on (?:a eu pareil|en parlait|verra)|vous n'etes pas|je (?:me posais|suis ce|confirme|patiente|vais|transmets)|d'accord|ok|compris|oui|non|tiens|ah|salut|bonne (?:question|soiree|journee|matinee|fin)|pour info|deja|tout ca avec|rassuree?|pas trop tot|et dire|c'est bien joli|same here|me too|agreed)(?![a-z])|^\+1/,
);

/** Two signs are a report wherever they stand; one is, where nobody spoke before. */
const ENOUGH = 2;

/** Something wrong is reported, or wanted, without being asked: "Lampadaire éteint rue Haute". */
export const report: TextRule = (text) => isReport(text, ENOUGH);

/** The same of a text that begins a talk with the account, or goes on with one: who says anything of what is wrong tells it to the account. */
export const reportToAccount: TextRule = (text) => isReport(text, 1);

function isReport(text: string, enough: number): boolean {
  if (isSaid(PLEASED, text) || isSaid(AGREES, text) || (isSaid(PRAISED, text) && !isSaid(BUT, text))) return false;
  if (happened(text) && !isSaid(BUT, text)) return false;
  return isSaid(WANTS, text) || signsOf(foldedHead(text)) >= enough;
}

function signsOf(folded: string): number {
  let [wrong, not, still] = [0, 0, 0];
  for (const word of folded.split(/[^a-z']+/)) {
    for (const part of word.startsWith("l'") || word.startsWith("d'") || word.startsWith("n'") ? [word.slice(2)] : [word]) {
      if (WRONG.has(part)) wrong++;
      if (NOT.has(part)) not = 1;
      if (STILL.has(part)) still = 1;
    }
  }
  if (NO_MORE.test(folded)) not = 1;
  const signs = Math.min(2, wrong) + not + still + Number(STREET.test(folded)) + Number(YOURS.test(folded));
  return signs === 1 && NEAR_ONE.test(folded) ? 2 : signs;
}
