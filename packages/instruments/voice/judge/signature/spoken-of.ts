import { ANY_CLUES, type Clues, IN_TEXTS } from '../clues/clues.ts';
import { DOES } from './words/does.ts';
import { HOLDS, LEAVES } from './words/shift.ts';

/** What may stand between a name and what its bearer does: pronouns, a negation, "and their team". */
const BETWEEN = String.raw`(?:(?:,| \() ?[^,.!?\n()]{2,60}[,)])?(?: (?:et|and) (?:son|sa|ses|his|her|their) [\p{L}'’-]{2,20})?(?: (?:ne|en|y|le|la|les|vous|nous|te|se|lui|leur|me|just|also|has just))*(?: |(?: ?[nlst]['’]| m['’]))`;
const DOES_SO = new RegExp(`^${BETWEEN}(?:${DOES})(?![\\p{L}'’-])`, 'u');
/** Whoever stands behind these speaks of themselves. */
const ONESELF = /(?:c['’]est|ici|moi|je suis|m['’]appelle|this is|it['’]s|i['’]m|name is|i am)[, ]{1,2}$/iu;
/** "With you" holds an account only for a time. */
const WITH_YOU =
  /(?:avec|parmi|with) (?:vous|you)(?! (?:jusqu|pour|ce |cette|aujourd|de |d['’]|until|till|til|for|from|today|tonight|this|all))/giu;
/** Words of one who takes, holds or leaves an account, in whatever they are said. */
const SHIFT_NOUN =
  /(?<!\p{L})(?:quarts?|relève|relais|permanence|veille|astreinte|clavier|compte|micro|commandes|la suite|à bord|shift|watch|desk|keyboard|account|duty|messages privés|messagerie|inbox|DMs)(?!\p{L})/iu;

const SOUGHT_ONESELF = IN_TEXTS.noteForPieces(ONESELF);
const SOUGHT_SHIFT = IN_TEXTS.noteForPieces(SHIFT_NOUN);

/** What who takes an account does: it is said of who writes, not of another. */
const TAKES =
  /^(?: est (?:là|au clavier|aux commandes|en ligne)(?= (?:maintenant|désormais|jusqu|pour (?:la|le|vous)|ce |cet|cette|toute)| ?[.!,…]| ?$)| has the (?:account|keys|desk|page|feed|baton|phones?|inbox|login|password|keyboard)| (?:has you|will see you through|sees you through|rallume|rouvre|will be (?:picking up|taking over|looking after)|picks up|prend la suite|reprend (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|à \d|dès))| (?:remplace|supplée|relaie|relève) \p{Lu}| vous attend (?:demain|dès|à partir)| vous (?:écrit|récupère|retrouve|guide(?! (?:samedi|dimanche|dans))|emmène|lit|tient (?:compagnie|au courant))| (?:has |have )?(?:taken|took|takes|taking) over(?! from me)|['’]s (?:taken|taking) over|['’]?s? (?:is |has )?(?:typing|tweeting|answering|replying|covering|steering)| (?:is )?in the (?:chair|hot seat))(?!\p{L})/u;

/** Who is given the account stands behind these. */
const GIVEN =
  /(?:(?<!\p{L})(?:(?:laisse|passe|confie|rends?|transmets?|remets|cède|donne|prête|ouvre|redonne|offre)(?:[^.!?\n]{0,40}) (?:à|avec|entre les mains de|aux mains de|par)|place à|suite (?:avec|à)|relève(?: par| avec)?|retour [^.!?\n]{0,24} avec|(?:over|back|hand|hands|handed|handing|pass|passes|passed|passing|leave|leaves|leaving|left|give|gives|given|goes|going)(?:[^.!?\n]{0,30}) (?:to|with)|account(?:['’]s| is| will be)? (?:now )?with|nice to|kind to|(?:est|sera) (?:désormais )?tenu par|main à|à toi|relève est pour|(?:passes|moves) (?:from[^.!?\n]{0,40}) to) |(?:→|->|➡️?|👉) ?)(?:(?:ma|mon|notre|my|the|our|le|la) (?:\p{L}{1,14} )?(?:collègue |colleague |lovely |night )?)?(?:(?:Dr|Pr|Mr|Mrs|Ms|Mme|Cllr|Sgt|PC)\.? )?$/iu;
/** What who comes next does. */
const RESUMES =
  /^(?:, [\p{Ll}'’ -]{3,30},)?(?: (?:\p{Lu}[\p{L}.'’-]{0,20} )?(?:(?:prend(?:ra)?|vient à|sera à|(?:s['’](?:assoit|assied|installe)) à) ma place|reprend|rallume|rouvre|prendra|prend (?:la (?:suite|relève|main|permanence)|le (?:relais|clavier|compte|quart|fil))|assure(?:ra)? (?:la suite|le relais|la permanence)|sera (?:là|au clavier|avec vous|sur le pont)|vous (?:retrouve|répondra|accompagne|attend)(?!\p{L})|revient|arrive (?:à|pour|au|dans)|tient (?:ce|le|la)|s['’]exprimera|takes (?:over|it from|the)|has (?:you|the (?:account|keys|desk|page|feed|baton|phones?|inbox|login|password|keyboard))|picks? up|is (?:up next|on (?:next|from|until|till)|in (?:from|charge|the)|here (?:from|until|till|tomorrow)|taking|running|looking|back|with you)|will (?:be|take|pick|have|look|answer)|who['’]s (?:running|looking|taking|on|in|got)|['’]ll (?:be|take|pick))|['’]s (?:in|on|here|got|up next|back|with you|taking))(?!\p{L})/u;

/** How what GIVEN finds ends: most words have nothing of it before them. */
const LEADS_ON =
  /(?<!\p{L})(?:à|avec|de|par|pour|to|with|coll[eè]gue|colleague|ma|mon|notre|my|the|our|le|la|lovely|night|Dr|Pr|Mr|Mrs|Ms|Mme|Cllr|Sgt|PC)\.? $|(?:→|>|👉|➡️?) ?$/u;

/** Whether the account is given to who stands at a place: "je laisse le clavier à", "over to". */
export const isReceiver = (text: string, start: number): boolean =>
  LEADS_ON.test(text.slice(Math.max(0, start - 12), start)) && GIVEN.test(text.slice(Math.max(0, start - 72), start));

/** Whether who stands before a place comes next: "reprend demain à 7h", "has you from here". */
export const resumes = (text: string, end: number): boolean => RESUMES.test(text.slice(end, end + 60));

const REACH = 120;
/** Somebody comes after whoever stands behind these words, and writes. */
const WHO_CAME_BEFORE =
  /(?<!\p{L})(?:(?:la suite|le relais|la relève|la succession) (?:de |d['’])|(?:remplace|relaie|succède à|taking over from|takes over from|picking up from|while|whilst|instead of) |(?:en l['’]absence|pendant (?:l['’]absence|les congés|les vacances|le congé|l['’]arrêt)|à la place) (?:de |d['’]))$/iu;
/** "Karim, Mélanie et leurs collègues", "Moussa et son équipe": one of several; "Dolores, Parks & Rec" is one who works there. */
const AMONG_OTHERS =
  /^(?:(?!, (?:Parks|Roads|Streets|Highways|Waste|Housing|Leisure|Sports?|Arts?|Culture|Voirie|Espaces|Eaux?|Propreté|Accueil|Jeunesse|Petite|Customer|Food|Health|Fire|Grounds|Fleet) (?:&|and|et) )(?:, \p{Lu}[\p{L}-]{1,20}){1,6},? (?:et|and|&) |, [^,.!?\n()]{2,50}, (?:et|and) \p{Lu}| (?:et|and) (?:son|sa|ses|his|her|their) )/u;

/** "Yann, Fatou et Grégoire vous raconteront": one in the midst of several. */
const AMID = /(?<!\p{L})\p{Lu}[\p{Ll}-]{1,20}, $/u;
const AND_ANOTHER = /^(?:,? (?:et|and|&) |, )\p{Lu}[\p{Ll}-]{1,20}(?![\p{L}'’-])/u;

/** "Gaëtan, médiateur, vous répond au 06 …", "Fatoumata, 04 00 00 00 00": at a telephone, and nowhere else. */
const AT_TELEPHONE =
  /^(?:,[^.!?\n]{2,40},)? vous répond(?:ra)? (?:de \d[^.!?\n]{2,20} )?au (?:0|3\d{3})|^, (?:au |on |tél\.? ?)?(?:0\d[ .]?\d\d|0800|\+\d\d)/u;

/** What somebody takes or hands over that is no account: an office, a command, hours at a counter. */
const TAKES_OFFICE =
  /^(?: \p{Lu}[\p{L}'’-]{1,20}){0,2} (?:(?:assure|tient|tiendra|assurera) (?:la |une |sa |ses |des )?permanences? (?:numérique|juridique|sociale|administrative|impôts?|fiscale|logement|emploi|d['’]|de l|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)|tous|chaque)|(?:prend|prendra|quitte|cède|passe) (?:la (?:tête|direction|présidence)|sa retraite|ses (?:fonctions|quartiers)|la relève de (?:\p{Lu}[\p{L}'’-]{1,20} ?){1,3}(?:à|comme)|les rênes (?:de|du)(?! (?:compte|fil|page|réseaux))(?! (?:la|nos|ce|notre) (?:page|compte|fil|réseaux)))|(?:takes?|took|hands?|handed|taking) (?:over )?(?:the )?(?:command|charge of|as|all)(?!\p{L})|(?:takes|took|taking) over (?:as|at)|(?:takes|took) over (?:the|our) (?!(?:[\p{L}'’]+ )?(?:account|acct|stories|page|feed|inbox|desk|shift|keyboard|phones?|tweets?|tweeting|socials|chat|watch|late|early|night|day|evening|morning|reins|helm|controls|conversation|rest)(?!\p{L}))|(?:prend|prendra) (?:le volant|la barre|les commandes) (?:d[eu] |d['’]|des )(?!(?:ce |notre |nos )?(?:compte|fil|page|réseaux|tweets))|(?:takes|took|will take) the (?:wheel|helm|controls) of (?!(?:the |this |our )?(?:account|page|feed|socials))|rejoint (?:l['’]administration|la (?:maison|mairie|direction|police|rédaction)|le service ))/u;

/** Whether who stands before a place takes something that is no account. */
export const takesOffice = (text: string, end: number): boolean => TAKES_OFFICE.test(text.slice(end, end + REACH));

/** What somebody invites to who takes no account by it: "Lucien vous attend jusqu'à 19h30", "Solène vous lit des contes". */
const INVITES =
  /^(?:, [^,.!?\n]{2,44},)?,? (?:répond(?:ra)? à (?:toutes )?vos questions (?:sur|de) [^.!?\n]{0,60}?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})|vous (?:attend(?:ra|ent|ront)?|emmène(?:ra|nt)?|li(?:t|ra|sent)|guide(?:ra|nt)?|accueille(?:ra|nt)?|reçoi(?:t|vent)|conte(?:ra|nt)?)(?!\p{L}| (?:demain |dès |à partir )))/u;
/** What makes of it somebody's turn at the account. */
const OF_A_TURN =
  /(?<!\p{L})(?:permanence|relève|relais|takeover|take over|prise de|comptes?|t?chat|fil|page|service|stor(?:y|ies)|clavier|en direct|suite|coulisses)(?!\p{L})/iu;

/** Whether who stands before a place only invites to something. */
export const onlyInvites = (text: string, end: number): boolean => INVITES.test(text.slice(end, end + REACH)) && !OF_A_TURN.test(text);

const SOUGHT_BEFORE = IN_TEXTS.noteForPieces(WHO_CAME_BEFORE);

/** Whether who stands at a place is said to be oneself: "c'est", "this is". */
export const isOneself = (text: string, start: number, clues: Clues = ANY_CLUES): boolean =>
  clues.of(SOUGHT_ONESELF) && ONESELF.test(text.slice(Math.max(0, start - 16), start));

/** What stands behind a name whose bearer does something begins with a comma, a space, or a letter with its apostrophe. */
const mayGoOn = (code: number): boolean => code === 32 || code === 44 || code === 110 || code === 108 || code === 115 || code === 116;

/** Whether a name is the subject of what somebody does, who writes or another. */
export const isSubject = (text: string, end: number): boolean =>
  mayGoOn(text.charCodeAt(end)) && DOES_SO.test(text.slice(end, end + REACH));

/** Whether a name is that of somebody who is spoken about: it is the subject of what they do, and nothing in the sentence says that they hold the account ("Cédric arrive, il sonnera chez vous", "Claire vous appelle"). */
export function isSpokenOf(text: string, start: number, end: number, clues: Clues = ANY_CLUES): boolean {
  if (isOneself(text, start, clues)) return false;
  if (clues.of(SOUGHT_BEFORE) && WHO_CAME_BEFORE.test(text.slice(Math.max(0, start - 28), start))) return true;
  if (!mayGoOn(text.charCodeAt(end))) return false;
  const behind = text.slice(end, end + REACH);
  if (TAKES_OFFICE.test(behind) || AT_TELEPHONE.test(behind)) return true;
  if (AND_ANOTHER.test(behind) && AMID.test(text.slice(Math.max(0, start - 24), start))) return true;
  if (INVITES.test(behind)) return !OF_A_TURN.test(text);
  if (TAKES.test(behind) || (!DOES_SO.test(behind) && !AMONG_OTHERS.test(behind))) return false;
  const sentence = /^[^.!?…\n\u2028]*/u.exec(behind)![0].replace(WITH_YOU, '');
  return !SHIFT_NOUN.test(sentence) && !HOLDS.test(sentence) && !LEAVES.test(sentence);
}

/** Whether somebody who holds an account is spoken of near a place: a shift, a relief, a keyboard. */
export const isNearShift = (text: string, start: number, end: number, clues: Clues = ANY_CLUES): boolean =>
  clues.of(SOUGHT_SHIFT) && (SHIFT_NOUN.test(text.slice(Math.max(0, start - 60), start)) || SHIFT_NOUN.test(text.slice(end, end + 60)));
