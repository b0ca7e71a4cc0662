import { IN_TEXTS, type Sought } from '../../clues/clues.ts';
import { type Ending, endingsOf } from '../ending.ts';
import { willBeMissed } from '../farewell.ts';
import { firstMatch } from '../first-match.ts';
import { HEAD, namedBefore, namedBehind, PERSON } from '../introduced.ts';
import { isAbbreviation } from '../letters.ts';
import { foldName, isListed, nameLikeness } from '../likeness.ts';
import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { isSpokenOf } from '../spoken-of.ts';
import { endOfNamed, holderOf, isAwayAmongOthers, takerOf } from '../taker.ts';
import { NOT_CALLED } from '../words/characters.ts';
import { isJobNoun } from '../words/jobs.ts';
import { NO_NAME } from '../words/no-name.ts';
import { ACCOUNT_WORDS, HOLDS, holds, leaves } from '../words/shift.ts';
import { turns } from '../words/turn.ts';
import { firstName } from './first-name.ts';
import { fullName } from './full-name.ts';
import { initials } from './initials.ts';
import { onDuty } from './on-duty.ts';

const FRENCH_BEHIND = String.raw`,?(?: [\p{Ll}'’-]{1,20}){0,2}? (?:prend|prends|passe|laisse|rend|cède|cede|reprend|quitte|termine|débute|commence|démarre|finit|ferme|tient|assure|anime|pilote|garde|vous|répond|relaie|relève|remplace|récupère|au (?:clavier|bout du fil|standard|poste|micro|rapport)|en (?:ligne|poste|direct|place)|à la relève|au clavier|aux? commandes?|aux manettes|à (?:la barre|votre|l['’](?:appareil|antenne|écoute))|de (?:permanence|quart|garde|retour|service|veille)|jusqu|pour vous|pour la (?:soirée|matinée|journée|nuit)|est (?:avec|de|là|aux|au|à|en)|avec vous|qui (?:prend|reprend|s['’]occupe|vous))(?![\p{L}-])`;
const ENGLISH_BEHIND = String.raw`(?:['’](?:s|ll|s got)(?: my name(?!\p{L})| (?:here|on|got|in|taking|with|your|the|looking|back|off|signing|be)(?!\p{L}))|,? (?:here|is my name|has (?:the|got|this)|is (?:here|on|with|taking|back|in|looking|your)|will be(?! (?:at the|in the|on the|out|closed|open))|again(?=[ ,.!])|in for|on (?:shift|duty|deck|tonight|today|the)|off (?:home|now|shift|duty|to)|back (?:on|at|in|with)|filling in|standing in|stepping in|passing|answering|looking after|in charge|at your|takes|took|takes over|picks up|signing|logging|clocking|checking|taking|takes|handing|reporting|out(?=[^\p{L}]*$)|with you|at the|in the (?:chair|hot seat|control)|over and out|until|till|til|minding|holding|running|covering)(?!\p{L}))`;
const SELF = namedBefore(PERSON);
const SUBJECTS = [namedBehind(PERSON, FRENCH_BEHIND), namedBehind(PERSON, ENGLISH_BEHIND)];
const TODAY = new RegExp(
  String.raw`(?:[Aa]ujourd['’]hui|[Cc]e (?:matin|soir)|[Cc]ette semaine|[Tt]oday|[Tt]onight|[Tt]his week|[Oo]n shift|[Aa]u clavier|[Aa]ux commandes(?! (?:du|de la|de l['’]|des|d['’])(?! (?:compte|fil|clavier|page|réseaux)))|[Ee]n poste|[Dd]e permanence)(?: [\p{Ll} ]{1,20})? ?[:,] ${PERSON}`,
  'gu',
);
const SHIFT = '(?:quart|service|permanence|garde|veille|poste|astreinte|relève|relais)';
/** "I leave you in Bram's capable hands." */
const IN_HANDS = new RegExp(
  String.raw`(?:(?:you|account|page|feed|desk|inbox)[^.!?\n]{0,24}|(?:be|are|stays?|remains?)) (?:in|into|to) ${PERSON}(?=['’]s (?:very |more |ever )?(?:capable |safe |good |able |steady |expert )?hands(?!\p{L}))`,
  'gu',
);
/** "Quart de N ouvert", "Fin de permanence pour N", "Terminus pour N", "N au quart", "N. Quart ouvert", "Relève faite, ici N". */
const OF_SHIFT = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:[Ff]in |[Dd]ébut |[Pp]rise |[Dd]ernier |[Pp]remier )?(?:d[eu] )?[Qq]uart (?:d['’]|de |pour )${PERSON}`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:[Ff]in|[Dd]ébut|[Pp]rise) d[eu] ${SHIFT}(?: (?:pour |de )| d['’]|, )${PERSON}`, 'gu'),
  new RegExp(
    String.raw`(?:^|[.!?…\n] ?)(?:[Ff]in|[Tt]erminus|[Rr]ideau|[Cc]['’]est (?:fini|tout|terminé)|[Jj]ournée finie|[Ss]ervice terminé)(?: pour moi,| pour) ${PERSON}`,
    'gu',
  ),
  IN_HANDS,
  // "Your weekend tweeter: Bram", "Votre voix du soir : Oskar"
  new RegExp(
    String.raw`(?:^|[.!?\n] ?)(?:[Yy]our (?:\p{L}{2,10} ){0,2}(?:tweeter|voice)|[Vv]otre (?:voix|plume|tweeteuse?|clavier)(?: \p{L}[\p{L}'’-]{1,14}){0,4}) ?: ${PERSON}(?= ?(?:[.,!]|$|\n|until|till|til|jusqu|\p{Extended_Pictographic}))`,
    'gu',
  ),
  new RegExp(`[Rr]elève (?:faite|assurée|effectuée)[,.:]? (?:[Ii]ci|[Cc]['’]est|[Vv]oici) ${PERSON}`, 'gu'),
];
const ON_SHIFT = namedBehind(
  PERSON,
  String.raw`(?: (?:(?:est )?(?:au quart|à bord|à la veille|au clavier|de quart|de veille)|(?:est )?de retour[^.!?\n]{0,30}\. Le (?:quart|service)|descend ici|embarque|(?:\([^()\n]{2,30}\) )?prend la suite)(?!\p{L})|\. (?:Quart|Service|Permanence|Veille) (?:ouvert|pris|en cours)e?)`,
);
const SOUGHT_SHIFTS: readonly Sought[] = [...OF_SHIFT, ON_SHIFT].map(IN_TEXTS.note);
const TO = new RegExp(
  String.raw`(?:(?:[Ll]a main|[Ll]e relais|le clavier|le compte|les commandes|les cl[eé]s|les clefs|les manettes|le micro|ma place|sa place|la place|(?:ma|sa) chaise|(?:mon|son) (?:siège|fauteuil|poste|casque|écran)|la parole|l['’]antenne|la barre|la suite|(?:les?|la|mes) consignes?|le suivi|(?:votre|le) dossier|relais|témoin|flambeau|permanence|relève)[^.!?\n]{0,25}? (?:à|avec|par|pour|entre les mains de)(?: (?:ma|mon|notre) [\p{Ll}]{1,20}| nos [\p{Ll}]{1,20})?|[Rr]elève ?[!:.,]{0,2} ?\p{Lu}[\p{L}-]{1,14} ?(?:→|->|➡️?)|(?:permanence|astreinte|service|garde) pour|demain,? c['’]est|[Jj]e vous (?:laisse|confie|quitte)[^.!?\n]{0,30}? (?:avec|entre les mains (?:de|d['’])|à|aux bons soins de)(?: (?:ma|mon) collègue)?|(?:[Pp]lace à|[Bb]e (?:nice|kind|gentle) (?:to|with)|[Rr]etour (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[^.!?\n]{0,16} avec|au tour de|c['’]est au tour de|suite avec|relayée? par|assurée? par|remplacée? par|relève assurée par|[Oo]ver to(?: you,)?|[Bb]ack to(?: you,)?|baton to|reins to|hands of|leav(?:e|ing) you with|pass(?:ing)? (?:you )?to|[Hh]and(?:ing)? (?:you )?(?:over )?to|[Hh]and(?:ing|ed)? (?:the|my|this) (?:login|keys|phone|account|page|keyboard|desk|chair|inbox) (?:over |back )?to|[Rr]elève est pour|(?:leave|give|giving|leaving|lend|lending) (?:the|my|this) (?:login|keys|phone|account|page|keyboard|desk|chair|inbox) (?:to|with))(?: (?:(?:my|our|the|ma|mon|notre|la|le) (?:[\p{Ll}-]{2,14} ){0,2}[\p{Ll}-]{2,14},?))?) ${PERSON}`,
  'gu',
);
const SOUGHT_HERE: readonly Sought[] = [SELF, ...SUBJECTS, TODAY].map(IN_TEXTS.note);
const SOUGHT_TO = IN_TEXTS.note(TO);
const LETTERS = String.raw`(?<name>\p{Lu}{2,3}|(?:\p{Lu}\.){2,3})(?![\p{L}\p{M}])`;
/** "Place à SLB", "the account's with TN". */
const TO_LETTERS = new RegExp(
  String.raw`(?<!\p{L})(?:[Pp]lace à|[Oo]ver to|account(?:['’]s| is) with|(?:laisse|quitte|passe|confie)[^.!?\n]{0,24} (?:avec|à)|leav(?:e|ing) you with|hand(?:ing)? (?:you )?over to|relève[,:]? (?:par|avec)?) ${LETTERS}`,
  'gu',
);
/** "C'est LM aux manettes", "This is JT, opening up the inbox". */
const SELF_LETTERS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Cc]['’]est|[Ii]ci|[Tt]his is|[Ii]t['’]s|[Yy]ou(?:['’]ve got| have)) ${LETTERS}(?=\.|,? (?:aux?|à|pour|qui|jusqu|avec|here|on|at|with|until|till|taking|looking|for)(?!\p{L})|, (?:opening|on|here|taking|looking|je |I|au|aux|avec|à )|[,.!] (?:I|I['’]m|Je) )`,
  'gu',
);
const SOUGHT_TO_LETTERS = IN_TEXTS.note(TO_LETTERS);
/** What who comes next does: "Tarek rallume tout demain", "Morag has you from here". */
const COMES = String.raw` (?:reprend(?:ra)?|rallume|rouvre|prend(?:ra)? (?:la suite|le relais|la relève|la main|le clavier)|assure(?:ra)? (?:la suite|le relais)|sera (?:là|au clavier|avec vous)|vous (?:retrouve|répondra|accompagnera|attend(?:ra)? (?:demain|dès|à partir)|lira)|s['’]exprimera|(?:prend(?:ra)?|vient à|(?:s['’](?:assoit|assied|assiéra|installe)|sera assise?) à) (?:ma|la) place|(?:has|will have) you (?:till|until|from|for)|has you|takes over|takes my (?:place|seat|chair)|gets? the (?:password|keys|login|account|keyboard)|who gets the (?:password|keys|login|account)|will (?:take over|pick (?:things|it|this|you|your|up)|be (?:here|with you|picking|on))|picks up|is (?:up next|on next|in next)|who['’]s (?:running|looking after))(?![\p{L}])`;
const NEXT = namedBehind(
  PERSON,
  String.raw`(?: \p{Lu}[\p{L}'’-]{1,24}){0,2}(?:, [\p{Ll}'’ -]{3,30},)?(?:${COMES}|['’]s (?:got you|in|on) (?:till|until|til|from)(?!\p{L}))`,
);
/** "Ce compte est tenu par Paul-Antoine Reboul", "this account passes from Governor Delacroix to Governor-elect Lorraine Beck". */
const KEPT_BY = new RegExp(
  String.raw`(?:(?:est|sera) (?:désormais )?(?:tenue?|animée?|gérée?) par|est confiée? à|(?:[Aa]ccount|[Pp]age) (?:is |has been )?(?:handed|passed|lent) (?:over )?to|(?:account|page) passes (?:from [^.!?\n]{2,50} )?to)(?: (?:le |la |our |the )?(?:préfète?|maire|rectrice|recteur|ministre|présidente?|Governor|Mayor|Minister|President|Chief)(?:-elect)?)? ${PERSON}`,
  'gu',
);
const SOUGHT_KEPT = IN_TEXTS.note(KEPT_BY);
const NEXT_LETTERS = new RegExp(String.raw`(?<![\p{L}\p{N}@#’'-])${LETTERS}${COMES}`, 'gu');
/** "Gaz here, last tweet from me!": who leaves says who that is. */
const PRESENT = namedBehind(PERSON, ' here(?=[,.! ])');
const SOUGHT_PRESENT = IN_TEXTS.note(PRESENT);
const SOUGHT_NEXT = IN_TEXTS.note(new RegExp(`${COMES}|['’]s (?:got you|in|on) (?:till|until|til|from)(?!\\p{L})`, 'u'));

/** Somebody takes, holds, leaves or hands over the account: "Bonjour, c'est Karim, avec vous jusqu'à 13 h", "Signing off, Tom". */
export function shift(parts: PostParts): Signature | null {
  const found = inWords(parts);
  return found === null ? null : { ...found, end: endOfNamed(parts, found.start, found.end) };
}

/** "Je vous laisse le casque et le compte", "I hand the keys of this office, and this account, to my successor", "my last tweet": who signs beneath says of themselves that they take or leave the account by its name. */
const OWN_ACCOUNT =
  /(?<!\p{L})(?:(?:[Jj]e |[Jj]['’])(?:vous |te |lui |leur |me |m['’])?(?:laisse|quitte|rends|remets|transmets|confie|passe|cède|lègue|abandonne|prends|reprends|récupère|hérite|redonne|ai (?:tenu|pris|animé|repris|rendu|quitté|laissé)) [^.!?\n]{0,70}?(?<!\p{L})(?:ce|le|cette|de ce|de cette|mon) compte(?! (?:rendu|de|du|des|d['’]|client|en ligne|bancaire|famille|sur (?:l|la|le|notre)))(?!\p{L})|I(?:['’]ve|['’]ll|['’]m| am| have| will)?(?: \p{L}{2,9})? (?:hand|handed|handing|leave|leaving|left|pass|passing|give|giving|return|returning|take|taking|took|inherit|inherited|surrender|turn over|sign off from) [^.!?\n]{0,70}?(?<!\p{L})(?:this|the|my) (?:account|feed|handle)(?! (?:number|of|details|balance|manager|settings|page|to (?:pay|log|close)))(?!\p{L})|(?:[Cc]e compte|[Tt]his account) [^.!?\n]{0,40}?(?:n['’]est plus (?:le mien|à moi|entre mes)|appartient (?:désormais )?à (?:mon|ma|qui)|revient à (?:mon|ma) success\p{L}*|belongs? to my success\p{L}*|passes to my success\p{L}*|goes quiet|falls silent|is (?:no longer mine|yours now)|se tait)(?!\p{L})|(?:[Mm]on|[Mm]y) (?:tout |very )?(?:dernier|ultime|premier|last|first|final) (?:tweet|post)(?!\p{L}))/u;
const SOUGHT_OWN = IN_TEXTS.note(OWN_ACCOUNT);

/** One word that no list holds may be what is said last: "Enchantée !" */
const unlessUnknown = (signed: Signature | null, { text }: PostParts): Signature | null =>
  signed !== null && signed.kind === 'takeover-announcement' && nameLikeness(text.slice(signed.start, signed.end)) === 'unknown'
    ? null
    : signed;

function inWords(parts: PostParts): Signature | null {
  const { text } = parts;
  const taker = takerOf(parts);
  if (taker !== null) return { kind: 'takeover-announcement', rule: 'shift', start: taker.start, end: taker.end, sure: true };
  const head = text.length > 2 * HEAD ? text.slice(0, HEAD) : text;
  const ofShift = inShift(head, parts);
  if (ofShift !== null) return ofShift;
  const isAnswer = parts.replies;
  const changed = inChange(head, parts, isAnswer);
  if (changed !== null) return changed;
  const own = !isAnswer && parts.clues.of(SOUGHT_OWN) && OWN_ACCOUNT.test(head) ? unlessUnknown(signedAtEnd(parts), parts) : null;
  const isHeld = holds(head, parts.clues, parts.replies) && !onlyOffers(head, parts);
  const isLeft = leaves(text.length > 2 * HEAD ? text.slice(-HEAD) : text, parts.clues, parts.replies);
  if (!isHeld && !isLeft) return own === null ? holder(parts) : { ...own, sure: true };
  const next =
    parts.clues.of(SOUGHT_TO) || parts.clues.of(SOUGHT_TO_LETTERS) || parts.clues.of(SOUGHT_NEXT)
      ? handedOn(head, parts, signedAtEnd(parts))
      : null;
  if (next !== null) return { ...next, sure: true };
  if (own !== null) return { ...own, sure: true };
  if (isHeld) {
    const letters = firstMatch(SELF_LETTERS, head, lettersIn);
    if (letters !== null) return { ...letters, sure: true };
    for (const one of SOUGHT_HERE) {
      const here = parts.clues.of(one) ? named(one.pattern, head, parts) : null;
      if (here !== null) return here;
    }
  } else if (parts.clues.of(SOUGHT_PRESENT)) {
    const here = named(PRESENT, head, parts);
    if (here !== null) return here;
  }
  const duty = isHeld ? onDuty(parts) : null;
  return (
    (isLeft ? signedAtEnd(parts) : null) ??
    signedByTwo(parts) ??
    duty ??
    (isHeld && !isAnswer ? signedBehindHours(parts) : null) ??
    ((isLeft || (isHeld && PLACES.test(head))) && parts.clues.of(SOUGHT_TO) ? named(TO, head, parts) : null) ??
    (parts.clues.of(SOUGHT_KEPT) && ACCOUNT_WORDS.test(head) ? named(KEPT_BY, head, parts) : null) ??
    (parts.clues.of(SOUGHT_NEXT) ? named(NEXT, head, parts) : null) ??
    holder(parts)
  );
}

/** "On prend le compte pour la nuit : Titouan et Apolline": two who take or leave it sign together. */
function signedByTwo({ segments, isAddressee }: PostParts): Signature | null {
  const last = segments.at(-1)!;
  const [one, and, other] = last.words;
  if (segments.length < 2 || last.words.length !== 3 || last.quoted || !/^(?:et|and)$/u.test(and!.text)) return null;
  if (![one!, other!].every(({ text }) => isListed(nameLikeness(text)) && !isAddressee(text)) || last.parted.credit) return null;
  return { kind: 'takeover-announcement', rule: 'shift', start: last.start, end: last.end, sure: true };
}

/** "Hary à votre écoute : …", "Solveig pour vous répondre : …": who only offers help, and says nothing of a turn, gives a name. */
const OFFERS =
  /(?<!\p{L})(?:à (?:votre|ton) (?:écoute|service|disposition)|pour vous (?:répondre|aider|servir|renseigner|guider)|at your (?:service|disposal)|(?:here|happy) to help)(?! (?:de|d[eè]s|jusqu\p{L}*|ce|cet|cette|aujourd|pour|toute|depuis|until|till|til|all|today|tonight|from|this|at|à|sur|en|by|with)(?!\p{L}))/giu;
const SOUGHT_OFFERS = IN_TEXTS.note(new RegExp(OFFERS.source, 'iu'));

const onlyOffers = (text: string, { clues, replies }: PostParts): boolean =>
  clues.of(SOUGHT_OFFERS) && SOUGHT_OFFERS.pattern.test(text) && !holdsWithout(text.replace(OFFERS, ''), replies) && !turns(text, clues);

/** Whether what is left of a text holds. */
const holdsWithout = (text: string, answers: boolean): boolean => HOLDS.test(answers ? text.replace(/^@\S+ /u, '') : text);

/** "Kensa back in the chair", "Mardi, Anaëlle sera aux manettes de la story": the only one who is said to hold the account. */
function holder(parts: PostParts): Signature | null {
  const one = holderOf(parts);
  return one === null ? null : { kind: 'takeover-announcement', rule: 'shift', start: one.start, end: one.end };
}

/** Where one sits who holds an account. */
const PLACES =
  /(?<!\p{L})(?:relais|relève|clavier|compte|commandes|clés|micro|(?:ma|sa|la) place|chaise|siège|fauteuil|casque|antenne|permanence|hand(?:ing|s|ed)?|reins|baton|keys|keyboard|account|crew|desk)(?!\p{L})/iu;

/** Who goes, before who comes. */
const GOER = String.raw`(?<![\p{L}\p{N}@#’'-])(?:\p{Lu}[\p{L}'’-]{1,20}?|\p{Lu}{2,3})(?:['’]s|,? is|,? est)?,? (?:off|away|done|gone|out|finished|heading (?:off|home)|going home|signing (?:off|out)|signs off|logging (?:off|out)|clocking (?:off|out)|(?:has )?(?:clocked|logged|signed) (?:off|out)|s['’]en va|part(?! de| en gare)|sort|rentre|raccroche|file|vous quitte|termine|finit|a (?:fini|terminé) (?:ses|sa|son|pour))(?!\p{L})[^.!?\n]{0,30}?[,.;:!–—-]{1,2} ?(?:and |et )?`;
const COMER = String.raw`(?:(?:['’]s|,? has) (?:clocked|logged|signed) (?:on|in)|['’]s (?:on|in|here|up|with|got)|,? (?:is (?:on|in|here|with)|logging on|clocking on|signing on|on|in|takes|entre|arrive|prend|reprend|récupère|assure|est (?:là|en place|au)|vous (?:retrouve|accompagne|répond)))(?!\p{L})`;
const WHO = String.raw`(?<name>\p{Lu}[\p{L}\p{M}]{1,20}(?:[-‑]\p{Lu}[\p{L}\p{M}]{1,20})?|\p{Lu}{2,3})`;
/** "Pauline's clocked off, you've got Kenji now", "you're stuck with Gaz for a fortnight". */
const GOT_NOW = new RegExp(
  `(?:[Yy]ou(?:['’]ve| have) (?:now )?got|[Yy]ou(?:['’]re| are) (?:now )?stuck with|[Vv]ous avez) ${WHO}(?= (?:now|through|till|til|until|for (?:a|the|this|an?)|tonight|today|from here|here|jusqu|maintenant|ce soir|pour (?:la|le)))`,
  'gu',
);
/** "Jo est en formation, Naïma assure l'info ce matin", "mon collègue est parti en pause, c'est Ambre qui continue". */
const GOES_ON = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}@#’'-])\p{Lu}[\p{L}'’-]{1,20} (?:est (?:en (?:formation|congés?|vacances|pause|repos|RTT)|absente?|malade)|file|rentre|dort|part|s['’]en va)|[Mm]on collègue [^.!?
]{2,60}|[Mm]a collègue [^.!?
]{2,60})[^.!?
]{0,40}, (?:et )?(?:c['’]est )?${WHO} (?:assure|reste (?:en ligne|avec vous|là)|prend|reprend|qui (?:continue|prend|reprend|assure|vous)|vous (?:répond|accompagne|tient))(?!\p{L})`,
  'gu',
);
/** "Nadia succède à Théo pour la soirée": who comes is named first. */
const SUCCEEDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#’'-])${WHO} (?:succède à|remplace|relaie|relève|takes over from|replaces|relieves|(?:is )?in for|(?:is )?covering for) \p{Lu}[\p{L}'’-]{1,20}(?= (?:pour (?:la|cette|le reste)|jusqu|ce (?:soir|matin)|cet|until|till|tonight|today|for the|this|derrière|au clavier|sur ce compte|ici|on here)| ?[.!](?=$|\s|[^\p{L}]))`,
  'gu',
);
/** "Darnell signing off. Keisha's got the overnight", "au revoir Théo, bonjour Nadia", "Nadia succède à Théo pour la soirée". */
const CHANGES: readonly RegExp[] = [
  new RegExp(`${GOER}${WHO}${COMER}`, 'gu'),
  GOT_NOW,
  GOES_ON,
  // "^BO on now, ^TK off", "Bram on till six, Odalys off"
  new RegExp(
    String.raw`(?<![\p{L}\p{N}@#’'-])${WHO} (?:on|in|here)(?: now| (?:till|til|until) [\p{L}\d:.]{1,8})?[,;.] (?:and )?\^?(?:\p{Lu}[\p{L}'’-]{1,20}|\p{Lu}{2,3}) (?:off|out|away|done)(?!\p{L})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:[Aa]u revoir|[Bb]ye(?: bye)?|[Gg]oodbye|[Ss]o long|[Mm]erci|[Tt]hanks|[Ff]arewell),? \p{Lu}[\p{L}'’-]{1,20}, (?:et )?(?:bonjour|hello|welcome|bienvenue|salut|hi),? (?:à )?${WHO}(?![\p{L}'’-])`,
    'gu',
  ),
  SUCCEEDS,
];
/** "Your new tweeter is Catrin", "On accueille Zora, apprentie, qui va poster ici". */
const PRESENTED: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:[Yy]our (?:new |other )?(?:tweeter|voice|host|human|contact|person (?:on|at|behind) [^.!?\n]{2,20}|tweeter)(?: for| on| today| tonight| this)?[^.!?\n]{0,24} is|[Vv]otre (?:nouvelle |nouvel |nouveau )?(?:voix|interlocut(?:eur|rice)|contact|community manager|référente?)[^.!?\n]{0,24} (?:est|sera|s['’]appelle)) ${WHO}(?![\p{L}'’-])`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:[Oo]n accueille|[Nn]ous accueillons|[Bb]ienvenue à|[Ww]elcome(?: to)?|[Ss]ay (?:hello|hi) to|[Mm]eet) ${WHO}(?=,? [^.!?\n]{0,50}(?:qui|who)(?: va|['’]ll| will)? (?:poste|tweete|répond|tien|anime|gets? the (?:password|keys|login|account)|be (?:tweeting|posting|answering|running|replying|looking after (?:you|this))|run this))`,
    'gu',
  ),
];
const SOUGHT_CHANGES: readonly Sought[] = [...CHANGES, ...PRESENTED].map(IN_TEXTS.note);

/** Somebody goes and another comes, both by name: who comes signs. */
function inChange(text: string, parts: PostParts, answers: boolean): Signature | null {
  for (const one of SOUGHT_CHANGES) {
    if ((answers && one.pattern !== GOT_NOW && one.pattern !== GOES_ON) || !parts.clues.of(one)) continue;
    const found = firstMatch(one.pattern, text, (match) => {
      const name = match.groups!['name']!;
      const isName = /^\p{Lu}{2,3}$/u.test(name) ? !isAbbreviation(name) : isListed(nameLikeness(name));
      const begins = one.pattern === GOT_NOW || beginsAt(text, match.index, match[0]);
      if (!isName || NOT_CALLED.has(foldName(name)) || !begins || parts.isAddressee(name)) return null;
      const start = match.index + match[0].lastIndexOf(name, match[0].length);
      const from = one.pattern === SUCCEEDS ? match.index : start;
      return { kind: 'takeover-announcement', rule: 'shift', start: from, end: from + name.length } as const;
    });
    if (found !== null) return { ...found, sure: true };
  }
  return null;
}

/** "À votre écoute jusqu'à 20h, Théo": who holds the account until an hour signs behind it. */
function signedBehindHours(parts: PostParts): Signature | null {
  const last = parts.segments.at(-1)!;
  const before = parts.segments.at(-2);
  const name = last.words.length === 1 ? last.first.text : '';
  if (
    before === undefined ||
    last.quoted ||
    last.parted.colon ||
    last.parted.credit ||
    nameLikeness(name) !== 'sure' ||
    parts.isAddressee(name) ||
    !(last.parted.comma || last.parted.mark !== null || last.parted.sentence || last.parted.line || last.parted.emoji) ||
    !(HOURS.test(before.text) || TOGETHER.test(parts.text))
  )
    return null;
  return { kind: 'takeover-announcement', rule: 'shift', start: last.start, end: last.end, sure: true };
}

/** Who writes stays with those who read, until an hour. */
const TOGETHER = /(?<!\p{L})(?:sommes|suis|reste|restons) (?:ensemble|avec vous|à votre écoute|à vos côtés) jusqu['’]/iu;
const HOURS =
  /(?<!\p{L})(?:(?:à (?:votre|ton) (?:écoute|service|disposition)|avec vous|pour vous (?:répondre|aider|renseigner)|à vos côtés|je (?:reste|suis) (?:là|avec vous|ici)|je vous (?:réponds|accompagne|écoute)|here|with you|on (?:duty|shift|hand)|around)(?: [\p{L}'’]{1,12}){0,3} (?:jusqu['’](?:à|au)|pour la|ce (?:soir|matin)|toute la|until|till|til|to|for the|all|tonight|this))(?!\p{L})/iu;

/** "Place à SLB pour la soirée. Théo", "LM reprend demain à 7h. ^DC": somebody signs, and another takes the account, by name or by letters. */
function handedOn(text: string, parts: PostParts, signed: Signature | null): Signature | null {
  if (signed === null) return null;
  const own = parts.text.slice(signed.start, signed.end);
  const other = (one: Signature | null): Signature | null =>
    one !== null && one.end <= signed.start && parts.text.slice(one.start, one.end) !== own ? one : null;
  return (
    other(parts.clues.of(SOUGHT_TO) ? named(TO, text, parts) : null) ??
    other(firstMatch(TO_LETTERS, text, lettersIn)) ??
    other(parts.clues.of(SOUGHT_NEXT) ? named(NEXT, text, parts) : null) ??
    other(firstMatch(NEXT_LETTERS, text, lettersIn))
  );
}

function lettersIn(match: RegExpExecArray): Signature | null {
  const name = match.groups!['name']!;
  if (isAbbreviation(name)) return null;
  const start = match.index + match[0].indexOf(name, match[0].length - match[0].trimStart().length);
  return { kind: 'takeover-announcement', rule: 'shift', start, end: start + name.length };
}

function inShift(text: string, parts: PostParts): Signature | null {
  for (const one of SOUGHT_SHIFTS) {
    if (!parts.clues.of(one)) continue;
    const found = named(one.pattern, text, parts);
    if (found !== null) return one.pattern === IN_HANDS ? { ...found, sure: true } : found;
  }
  return null;
}

function signedAtEnd(parts: PostParts): Signature | null {
  for (const ending of endingsOf(parts)) {
    const signature = firstName(ending) ?? fullName(ending) ?? initials(ending) ?? afterFarewell(ending);
    if (signature !== null && (parts.replies || !willBeMissed(parts.text.slice(Math.max(0, signature.start - 80), signature.start))))
      return { ...signature, kind: 'takeover-announcement', rule: 'shift' };
  }
  return null;
}

/** "Night all, Wendy": who leaves speaks to everybody, so the name is none of theirs. */
function afterFarewell({ segment, gap, parts, parting, behind }: Ending): Signature | null {
  const [first] = segment.words;
  if (
    segment.words.length > 2 ||
    behind.length > 0 ||
    gap.credit ||
    segment.quoted ||
    gap.colon ||
    parting === 'start' ||
    (parting === 'none' && !gap.comma && (gap.mark !== 'dash' || !gap.apart))
  )
    return null;
  const name =
    segment.words.length === 2 && /^(?:Mrs|Mr|Ms|Miss|Mme|M)\.?$/u.test(first!.text)
      ? segment.last
      : segment.words.length === 1
        ? first!
        : null;
  if (name === null || parts.isAddressee(name.text) || !/^\p{Lu}/u.test(name.text)) return null;
  return isListed(nameLikeness(name.text)) ||
    name !== first ||
    ((parting === 'sentence' || gap.mark === 'dash') && nameLikeness(name.text) === 'unknown')
    ? { kind: 'first-name', rule: 'shift', start: segment.start, end: segment.end }
    : null;
}

/** Who holds the account begins a sentence, or follows a greeting. */
const BEGINS =
  /(?:^|[.!?…:;,\n\u2028(–—*|]| -|[^\p{L}\p{N}\s'’@#-]|(?:bonjour|bonsoir|hello|hi|hey|hiya|salut|coucou|morning|evening|afternoon|all|folks|everyone|lol|tous|toutes|here|now))\s{0,3}$/iu;

function beginsAt(text: string, start: number, words: string): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  if (/@[\p{L}\p{N}_.-]{1,40} {1,3}$/u.test(before)) return true;
  if (BEGINS.test(before)) return true;
  // "Flight dispatcher Gus has the account", and no "avenue du Président Faure jusqu'à 18 h".
  return !/ jusqu$/u.test(words) && isJobNoun(foldName(/(\p{L}{1,24}) $/u.exec(before)?.[1] ?? ''));
}

/** "Carl's on leave so you've got me": who is away takes nothing. */
const AWAY =
  /^(?:['’]s| is| est| part)? (?:on (?:leave|holiday|holidays|vacation|a beach|maternity|paternity|annual|her hols|his hols|honeymoon)|en (?:congés?|vacances|repos|arrêt|formation)|absente?|malade|off (?:sick|this week|until|till|on))(?!\p{L})/u;

/** Whoever says this speaks of themselves, whatever their name. */
const OF_ONESELF =
  /^(?:I['’]m|I am|my name|je suis|je m['’]appelle|moi,? c['’]est|it['’]s|you(?:['’]ve got| have| get)|you(?:['’]re| are) (?:talking|chatting|speaking) (?:to|with)) /iu;

/** Whatever stands behind these is a name: "Je m'appelle Line". */
const CALLED_SO = /^(?:je m['’]appelle|my name(?: is|['’]s)|mon (?:nom|prénom) (?:est|c['’]est)) /iu;

/** "Je m'appelle Corinne Delcourt, je suis …": the surname, where a mark follows it. */
const withSurname = (text: string, end: number): number =>
  end +
  (/^(?: (?:de |du |d['’]|van |von |le |la )?\p{Lu}[\p{L}'’-]{1,24}){1,2}(?=[,.;!]? ?(?:,|\.|;|!|et |and |je |I |$))/u.exec(
    text.slice(end, end + 60),
  )?.[0].length ?? 0);

/** The surname belongs to who signs, where the pattern leaves it behind. */
function endOf(match: RegExpExecArray, pattern: RegExp, end: number, text: string): number {
  if (pattern === NEXT) return match.index + match[0].search(COMES_LAST);
  return pattern === SELF || pattern === TO || pattern === KEPT_BY ? withSurname(text, end) : end;
}

const COMES_LAST = new RegExp(`${COMES}$`, 'u');

function named(pattern: RegExp, text: string, parts: PostParts): Signature | null {
  return firstMatch(pattern, text, (match) => {
    const name = match.groups!['name']!;
    const [first] = name.replace(/^(?:Mrs|Mr|Ms|Miss|Mme|Mlle) /u, '').split(' ');
    const likeness = nameLikeness(first!);
    if (
      (NOT_CALLED.has(foldName(first!)) && !CALLED_SO.test(match[0])) ||
      // "C'est NON": a word that is called out.
      (/^\p{Lu}{3,}$/u.test(first!) && NO_NAME.has(foldName(first!))) ||
      !(isListed(likeness) || (likeness === 'unknown' && OF_ONESELF.test(match[0])) || CALLED_SO.test(match[0])) ||
      parts.isAddressee(first!)
    )
      return null;
    if (
      pattern === TO &&
      /(?<!\p{L})(?:il|elle|he|she|qui|who) (?:[\p{L}'’]{1,12} ){0,2}$/iu.test(text.slice(Math.max(0, match.index - 40), match.index))
    )
      return null;
    if (
      (SUBJECTS.includes(pattern) || pattern === ON_SHIFT || pattern === NEXT || pattern === PRESENT) &&
      !beginsAt(text, match.index, match[0])
    )
      return null;
    const start =
      match.index +
      (SUBJECTS.includes(pattern) || pattern === ON_SHIFT || pattern === NEXT || pattern === PRESENT
        ? match[0].indexOf(name)
        : match[0].length - name.length);
    const end = start + name.length;
    if (isAwayAmongOthers(parts, start) || isSpokenOf(text, start, end, parts.clues) || AWAY.test(text.slice(end, end + 30))) return null;
    return { kind: 'takeover-announcement', rule: 'shift', start, end: endOf(match, pattern, end, text) };
  });
}
