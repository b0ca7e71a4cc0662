import { IN_TEXTS } from '../../clues/clues.ts';
import { type Ending, endingAt, found, isCalledOut, isFree, isNobodys } from '../ending.ts';
import { foldName, nameLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { BARE_JOB, JOB, NOBODYS, SENTENCE, TEAM, THING } from '../word.ts';
import { ALSO_VERBS } from '../words/also-verbs.ts';
import { isAnnounced } from '../words/announces.ts';
import { isNobodysWord, TEAM_NOUNS } from '../words/bodies.ts';
import { isJobNoun, isLoneAgent } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { wordsOf } from '../words/words-of.ts';
import { headsNobody } from './speaker-prefix.ts';

const DETERMINED = /^(?:(?:le|la|votre|notre|ton|ta|un|une|the|your|our|a|an)\s|l['’])/iu;
const MANY = /^(?:les|vos|nos|tes|des) /iu;
const OF = /^(?:of|for|de|du|des|au|aux|a|en|at|in|charge|d'.*)$/u;

/** A function without a name: "Le maire", "Votre conseillère clientèle", "The Duty Manager". */
export function role(ending: Ending): Signature | null {
  const { segment, parting, gap, parts } = ending;
  if (isNobodys(ending) || gap.quoted || isCalledOut(ending) || parts.segments.length < 2 || segment.words.length > 9) return null;
  // "Les jardiniers du parc": several of one job are a team.
  if (MANY.test(segment.text)) return null;
  if (TO_SIR.test(segment.text) && parts.text.slice(segment.start - 3, segment.start) === 'M. ') return sir(ending);
  if (isLone(ending) && isOver(ending)) return found('role', 'role', segment);
  // A function's noun, and no word of a sentence: most have none, and need not be cut.
  if (segment.words.length < 4 && isOver(ending) && REGIONAL.test(segment.text)) return { ...found('role', 'role', segment), sure: true };
  if (AS_LETTERS.test(segment.text) || MADAM.test(segment.text) || YOUR_MAN.test(segment.text))
    return isOver(ending) ? found('role', 'role', segment) : null;
  if ((segment.bits & (JOB | BARE_JOB)) === 0 || (segment.bits & SENTENCE) !== 0 || !isJob(segment.folded)) return null;
  const determined = DETERMINED.test(segment.text);
  if (determined && /^\p{Ll}/u.test(segment.text) && gap.mark === null && parting === 'none' && !gap.comma) return null;
  if (!determined && !/^\p{Lu}/u.test(segment.text)) return null;
  if (ending.behind.some((other) => other.parted.mark !== 'bracket' && !other.foldedWords.some(isNobodysWord) && !isPlace(other)))
    return null;
  const parted =
    parting === 'strong' ||
    parting === 'closing' ||
    parting === 'line' ||
    (gap.mark !== null &&
      (isFree(ending) || gap.touches || (determined && gap.apart && (/^(?:your|votre|ton|ta) /iu.test(segment.text) || isLast(ending)))) &&
      !gap.comma);
  const said = gap.comma && determined && /^(?:\p{Lu})/u.test(segment.text) && ending.before !== null && ending.before.words.length < 6;
  // "Nous regrettons cet incident, la directrice d'exploitation".
  const polite = gap.comma && determined && ending.behind.length === 0 && ending.before !== null && POLITE.test(ending.before.folded);
  if (
    parted ||
    said ||
    polite ||
    ((parting === 'sentence' || parting === 'emoji' || parting === 'wish') &&
      (determined ||
        TITLED.test(segment.text) ||
        ending.behind.some(({ parted: { comma }, folded }) => comma && (OUT.test(folded) || isPlaceName(folded)))))
  )
    return ending.behind.some(({ folded }) => OUT.test(folded))
      ? { ...found('role', 'role', signed(ending)), sure: true }
      : found('role', 'role', signed(ending));
  return fromYour(ending);
}

/** What is said before who signs, with no more than a comma between. */
const POLITE =
  /^(?:nous (?:regrettons|sommes desoles|vous remercions|vous presentons)|je (?:regrette|suis desolee?|vous remercie|vous presente)|(?:avec )?(?:toutes )?(?:nos|mes|notre|mon) (?:\p{L}+ )?(?:excuses|regrets|remerciements|pensees|amities|voeux)|desolee?s?|navree?s?|bien a|merci (?:de|pour)|sorry|we regret|we apologi[sz]e|i apologi[sz]e|apologies|our apologies|my apologies|thank you for|thanks for)(?: |$)/u;

const isPlaceName = (folded: string): boolean =>
  /^(?:bus|tram|train|route|line|ligne|platform|depot|station|ward|caserne|quai) [a-z\d]{1,8}$/u.test(folded);

/** "bât. B", "Wexmoor": where a function is held, behind it. */
const isPlace = ({ words, folded, foldedWords, parted }: Segment): boolean =>
  OUT.test(folded) ||
  PLACES.has(foldedWords[0]!) ||
  (words.length === 1 && words[0]!.text.length < 3) ||
  (parted.comma && words.length < 4 && words.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)));
/** "Wardrobe mistress, over and out." */
const OUT = /^(?:over and out|over|out|signing off|signing out|termine|a vous|fin de transmission)$/u;
const PLACES = wordsOf(
  'bus tram train route line ligne tramway car coach rame navette ferry platform quai voie depot station caserne ecole school unit ward desk comptoir bat batiment esc escalier hall entree etage porte immeuble bloc guichet bureau building block floor room gate bay',
);

/** "Venez le chercher - l'agent de permanence": behind a dash that stands apart, at the end of what has more than one sentence. */
const isLast = ({ gap, behind, before, beforeGap }: Ending): boolean =>
  gap.mark === 'dash' && behind.length === 0 && before !== null && before.words.length > 1 && beforeGap?.sentence === true;

/** "Chief Nurse", "Head Gardener": a function that needs no article. */
const TITLED = /^(?:Chief|Head|Senior|Deputy|Duty|Lead|Assistant) (?:\p{Lu}\p{Ll}+ ?){1,3}$/u;

/** How much of a post its first words are. */
const HEAD = 160;
/** "Votre conducteur de la 12 vous souhaite …", "Votre conseillère du samedi vous le redit": whatever "yours" does for you. */
const YOURS_DOES =
  /^[^\p{L}@#«“"]{0,8}(?:@[\p{L}\p{N}_.-]{1,40}[, ]{1,2})?(?<who>[Vv]otre(?: [\p{L}\d][\p{L}\d'’-]{0,20}){1,7}?)(?<behind> vous (?:le |la |l['’]|en )?(?!reçoi|attend|accueill|propos|invit|offr|ouvr|convi|rencontr|donne rendez)\p{Ll}{2,14}[edt](?!\p{L}))/u;
const AT_HEAD =
  /^[^\p{L}@#«“"]{0,8}(?:@[\p{L}\p{N}_.-]{1,40}[, ]{1,2})?(?:(?:bonjour|bonsoir|salut|coucou|allô|folks|hello|hi|hey|morning|evening|good (?:morning|evening|afternoon))(?: (?:à tous(?: et à toutes)?|à toutes et tous|all|everyone|folks|tout le monde))?[ ,!.]{1,3})?(?<here>ici|c['’]est|moi,|this is|(?:speaking )?as|it['’]s(?: only me,| me,)?|(?:une?|a) (?:(?:petite?|quick|short|little) )?(?:mot|info|information|précision|question|remarque|rappel|message|nouvelle|word|note|reminder|message) (?:de|from))? ?(?<who>(?:votre|your|l['’]|le |la |the )(?: ?[\p{L}\d][\p{L}\d'’-]{0,20}){1,7}?)(?<behind> (?:here|ici)(?!\p{L})| (?:speaking|reporting|writing)(?!\p{L})| (?:vous|te) (?:le |la |l['’]|en )?(?:rappelle|souhaite|répond|répète|confirme|parle|dit|explique|salue|remercie|prévient|promet|conseille|annonce|écrit|raconte|présente (?:ses|mes)|demande|offre|informe|signale)(?!\p{L})| (?:à l['’]appareil|à la barre|à l['’]antenne|au clavier|au micro|au rapport|au standard|aux commandes|aux manettes)(?=[ .,!:])| qui vous (?:écrit|parle)(?!\p{L})|, (?=je |j['’]|I |I['’]|please |let me |may I |can I )| (?:wishes|reminds|asks|tells|promises|thanks|begs|advises) you(?!\p{L})| (?:would (?:just )?like to say|says)(?=[ :,])|(?=[.!] )|\s?:(?= ))/iu;
/** "Fire chief here. …", "Night porter checking in: …", "Chef de quai au rapport : …": a function without an article says that it is there. */
const BARE_AT_HEAD =
  /^[^\p{L}@#«“"]{0,8}(?:@[\p{L}\p{N}_.-]{1,40}[, ]{1,2})?(?:(?:bonjour|bonsoir|salut|coucou|allô|folks|hello|hi|hey|morning|evening|good (?:morning|evening|afternoon))(?: (?:à tous|all|everyone|folks))?[ ,!.]{1,3})?(?<who>\p{L}[\p{L}'’-]{2,20}(?: [\p{L}'’-]{2,20}){0,3}?)(?<behind> (?:here|speaking|reporting(?: in)?|checking in|signing (?:on|in)|on duty|ici|au rapport|au micro|à l['’]appareil|au clavier)(?= ?[.,!:–—-]| ?\p{Extended_Pictographic}| ?$))/iu;
const SOUGHT_BARE = IN_TEXTS.note(BARE_AT_HEAD);
/** "Your bin man". */
const MAN = /^(?:man|woman|lady|lad|lass|chap|bloke|guy|postie|bonhomme)$/u;
/** Whoever speaks of themselves. */
const OF_ONESELF = /(?<!\p{L})(?:I|I['’]\p{L}+|my|je|j['’]\p{L}+|mon|ma|mes)(?!\p{L})/u;

const isEmployed = (segment: Segment | undefined): boolean =>
  segment !== undefined &&
  ((segment.bits & (JOB | BARE_JOB)) !== 0 || segment.first.word!.folded === 'your' || segment.folded.includes('la cadre ')) &&
  AT_FIRST.has(segment.first.word!.folded.split("'", 1)[0]!);
const AT_FIRST = wordsOf(
  "votre your l le la the ici c this it it's moi un une a as speaking bonjour bonsoir salut coucou allo folks hello hi hey morning evening good",
);

/** "Your conductor here 👋 …", "Votre contrôleur du jour vous rappelle que …", "Ici votre factrice : …": one function begins a post, and speaks. */
export function roleAtHead({ text, segments, clues }: PostParts): Signature | null {
  // A function, or "your", stands in the first words, or behind a greeting.
  const isBare = clues.of(SOUGHT_BARE) && segments.slice(0, 3).some(({ employed }) => employed);
  if (!isBare && !isEmployed(segments[0]) && !isEmployed(segments[1]) && !isEmployed(segments[2])) return null;
  const head = text.slice(0, HEAD);
  const match = AT_HEAD.exec(head) ?? YOURS_DOES.exec(head) ?? (isBare ? BARE_AT_HEAD.exec(head) : null);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const [who, behind] = [groups['who']!, groups['behind']!];
  const yours = /^(?:votre|your) /iu.test(who);
  const bare = /^ (?:here|speaking|reporting|checking|signing|on duty|ici|au |à )/iu.test(behind);
  if (!yours && groups['here'] === undefined && !/ vous |:/u.test(behind) && !bare) return null;
  // "Un mot de la cadre de santé : …": from whom it is.
  const from = /(?:de|from)$/iu.test(groups['here'] ?? '');
  if (from && !/^ ?:/u.test(behind)) return null;
  // "Moi, le maire, je vous demande …", "As your mayor, I …": said of oneself.
  if (behind === ', ' && !/^(?:moi,|(?:speaking )?as$)/iu.test(groups['here'] ?? '')) return null;
  if (/^(?:speaking )?as$/iu.test(groups['here'] ?? '') && behind !== ', ') return null;
  // "This is your driver. …", "Ici la directrice. …": said of oneself, and no more.
  if (behind === '' && (groups['here'] === undefined || !(yours || groups['here'].endsWith(' me,') || /^ici$/iu.test(groups['here']))))
    return null;
  const determined = /^(?:votre|your|l['’]|le |la |the )/iu.test(who);
  const words = (determined ? who : `a ${who}`)
    .replace(/^l['’]/iu, 'l ')
    .split(' ')
    .slice(1)
    .map(foldName);
  if (who.split(' ').some((word) => /^\p{Lu}/u.test(word) && ['sure', 'rare'].includes(nameLikeness(word)))) return null;
  // Without an article the last word is what somebody does: "Fire chief".
  if (!determined && !(isJobNoun(words.at(-1)!) || (isJobNoun(words[0]!) && OF.test(words[1] ?? '')))) return null;
  const noun = words.findIndex(
    (word, at) =>
      (word === 'cadre' && /^(?:la|votre) /iu.test(who) && at === 0) ||
      (isJobNoun(word) && !(ALSO_VERBS.has(word) && !yours && determined)) ||
      (yours && MAN.test(word)),
  );
  if (
    noun < 0 ||
    (!yours && words.slice(0, noun).some((word) => OF.test(word))) ||
    words.some(
      (word, at) =>
        (isSentenceWord(word) && !(word === 'on' && /^your/iu.test(who)) && !(word === 'night' && at < noun)) ||
        (TEAM_NOUNS.has(word) && at <= noun && !isJobNoun(word)),
    )
  )
    return null;
  // Before a colon a function without "your" speaks where what follows is its own, and nobody is quoted.
  const said = text.slice(match[0].length, match[0].length + 400);
  // "Votre conseiller vous répond de 8h à 19h au 0 800 …": whom to call.
  if (CALLED_AT.test(said)) return null;
  if (behind.includes(':')) {
    const told = !yours && groups['here'] === undefined && !OF_ONESELF.test(said) && !(words.length === 1 && /^ ?\p{Ll}/u.test(said));
    if (/^\s?[«“"]/u.test(said) || told) return null;
  } else if (!yours && groups['here'] === undefined && !/^[^.!?]{0,40}\s?:|^\s?,/u.test(said) && !OF_ONESELF.test(said) && !bare)
    return null;
  const start = match[0].length - behind.length - who.length;
  // "L'échevine : j'ai rencontré les riverains": a heading.
  if (behind.includes(':') && groups['here'] === undefined) {
    if (
      DOES_SO.has(words.at(-1)!) ||
      (yours && headsNobody(words.slice(0, noun + 1), said.trimStart())) ||
      isAnnounced(text, start + who.length)
    )
      return null;
    return { kind: 'hashtag-speaker', rule: 'speaker-prefix', start, end: start + who.trimEnd().length, sure: true };
  }
  return { kind: 'role', rule: 'role', start, end: start + who.trimEnd().length, sure: true };
}

/** "Votre conseiller déménage : nouvelle adresse …": what somebody does, and no heading. */
const DOES_SO = wordsOf(
  'change changes demenage moves arrive arrives revient returns part leaves cherche recrute manque bouge reprend absent absente recherche tourne evolue forme',
);
const CALLED_AT = /^ ?(?:(?:de|du) [^.!?]{2,40} )?au (?:0|3\d{3})/u;

/** "Le CM", "Your MP": functions that are written in letters. */
const AS_LETTERS =
  /^(?:(?:(?:Un|Une|Le|La|Votre|Notre|Ton|Ta|The|Your|L['’]) ?(?:ASVP|ATSEM|AESH|CPE|IDE|PCSO)|(?:Le|La|Votre|Ton|Your|The) (?:CM|MP|MSP|MLA|MEP|TD|CEO|DG|DGS|DGA|DGAS|PDG|CFO|CTO|COO|CIO|PM|DPO|DPD|RSSI|IEN|DASEN|COS)|Le (?:DRH|DST|DSI|DAF|DC))|(?:[Ll]e|[Ll]a|[Vv]otre|[Tt]on|[Tt]a) (?:prof|dirlo|nounou|proto|pionn?e?|infi|compta)(?: (?:(?:de|du|des|en|à) |d['’])?\p{L}[\p{L}'’-]{1,16}){0,2}|[Ll]['’](?:instit|infi|intendo)|(?:(?:The|Your) )?(?:Ward|Night|Charge|Theatre|Senior) Sister|(?:le|la) prof doc|(?:[Vv]otre|[Ll]a|[Uu]ne) cadre(?: [\p{L}'’-]{2,20}){0,4}|(?:[Aa]gente?|[Cc]onseill(?:er|ère)|[Oo]p[ée]rat(?:eur|rice)|[Oo]perator|[Aa]dvis[eo]r) (?:n° ?|no\.? ?)?\d{1,4}|(?:Le|La) ma[iî]tre(?:sse)? de port)$/u;
/** "Lo mèr", "Misié Limè", "Ar maer", "Y Maer", "U merre", "L'alcaldessa": functions in the tongues that towns speak besides. */
const REGIONAL =
  /^(?:(?:[Ll]o|[Ll]ou|[Ll]u|[Ll]i|[Mm](?:isi[éeè]|isyé|syé|oun?chi[eé]|adanm|adam)(?: [Ll][oau])?) ?(?:mèr|mér|limè|lemè|lanmè|direktèr|direktè|dirèktè|prézidan|prezidan|fakter|faktèr|faktè|prèf[eé]|prof[eé]sèr|profèsè|doktèr|doktè|cònsol|conse|cònse|maire|mèra|mairo|regent|president|presidaire|director|regidor)|(?:Mèr|Limè|Direktè|Faktè|Prézidan|Prof[eé]sè)-(?:la|a|lan)|(?:Ar|An aotrou|An itron) (?:maer|vaerez|maerez|rener|renerez|skolaer|skolaerez)|(?:U|A) (?:merre|merra|sindicu|sindaca|presidente|prufessore|prufessora|direttore)|(?:Y|Yr) (?:Maer|Faeres|Pennaeth|Cyfarwyddwr|Prif Weithredwr)|(?:An|Am|A['’]) (?:Méara|Maor|Cathaoirleach|Príomhoide|Leabharlannaí|Stiúrthóir|Probhaist)|(?:El|La|L['’]) ?(?:batlle|batllessa|alcalde|alcaldessa|alcaldesa)|(?:D['’]r?|De|Dr|Der|Die) (?:Maire|Märe|Mär|Bürgermeister|Bürgermeisterin|Burgermeister|Direkter|Schulmeister)|(?:Te|Tō) (?:[Tt][āa]vana|[Kk]oromatua|[Mm]āngai|[Tt]umuaki)|(?:Auzapeza|Alkatea|Zuzendaria|Lehendakaria|Tāvana|Tavana hau))$/iu;

/** "Le souffleur", "L'ouvreuse", "The usher": one word and its article. */
function isLone({ segment: { text, bits }, gap }: Ending): boolean {
  const noun = /^(?:(?:Le|La|Votre|Ton|The|Your) |L['’])(?<noun>\p{Ll}{5,18})$/u.exec(text)?.groups?.['noun'];
  return noun !== undefined && !gap.colon && (bits & (THING | SENTENCE | NOBODYS | TEAM)) === 0 && isLoneAgent(foldName(noun));
}

/** "Your lollipop lady". */
const YOUR_MAN =
  /^(?:(?:Your|your|Votre|votre) (?:\p{L}[\p{L}'’-]{1,16} ){1,3}(?:man|woman|lady|lad|lass|chap|bloke|guy|bonhomme|dame)|[Tt]he (?:\p{Ll}[\p{Ll}'’-]{1,16} ){1,2}(?:man|woman|lady|lad|lass|chap|bloke)|(?:[Ll]a (?:petite |gentille )?(?:dame|fille|nana)|[Ll]e (?:petit |gentil )?(?:monsieur|gars|type|mec|bonhomme|gamin)) (?:(?:du|des|aux?|de la|à la) |(?:de |à )l['’]|en |d['’])(?:\p{L}[\p{L}'’-]{1,16}(?: |$)){1,3}(?<=\p{L}))$/u;

/** "Madame la maire". */
const MADAM =
  /^(?:Madame|Monsieur|Mme|Mr) (?:la|le) (?:maire|préfète?|présidente?|directrice|directeur|proviseure?|principale?|ministre|rectrice|recteur|députée?|bourgmestre|syndique?)$/u;
/** "M. le maire": the point behind the letter ends no sentence. */
const TO_SIR =
  /^le (?:maire|préfet|président|directeur|proviseur|principal|ministre|recteur|député|bourgmestre|syndic|curé|commissaire|sous-préfet)(?: (?:adjoint|délégué|général))?$/u;
function sir({ parts, at, segment, behind }: Ending): Signature | null {
  if (behind.length > 0 || parts.segments[at - 1]?.text !== 'M') return null;
  const before = endingAt(parts, at - 1);
  // What looks like letters before it is the title's.
  return isOver({ ...before, behind: [] })
    ? { ...found('role', 'role', { start: before.segment.start, end: segment.end }), sure: true }
    : null;
}
/** What stands before is over, and nobody is called out. */
const isOver = ({ parting, gap, behind }: Ending): boolean =>
  behind.length === 0 &&
  (parting === 'line' ||
    parting === 'sentence' ||
    parting === 'closing' ||
    parting === 'thanks' ||
    parting === 'strong' ||
    parting === 'emoji' ||
    gap.mark === 'bracket' ||
    (gap.mark === 'dash' && gap.apart));

/** "From your friendly bus driver": the words behind "from". */
function signed({ segment }: Ending): { start: number; end: number } {
  const from = /^from\s/iu.exec(segment.text);
  return { start: segment.start + (from?.[0].length ?? 0), end: segment.end };
}

function fromYour({ segment, parting }: Ending): Signature | null {
  return parting === 'sentence' && /^from /u.test(segment.folded)
    ? found('role', 'role', { start: segment.start + 5, end: segment.end })
    : null;
}

/** What a job may be called beside its noun, in French behind it. */
const ADJECTIVE =
  /(?:al|ale|aux|if|ive|ique|ee|eur|aire|virtuelle?|clientele|jeunesse|culture|voirie|adjointe?|delegue|gare|chef|desk|champetre|nuit)$|-/u;

const FIRST_OF_TEAM = wordsOf('customer volunteer driver passenger student visitor guard guest');

/** A job stands among the words before "of", "de", "for" … */
function isJob(folded: string): boolean {
  const words = folded.replace(/^(?:l'|(?:le|la|votre|notre|the|your|our|vos) )/u, '').split(' ');
  const cut = words.findIndex((word, at) => at > 0 && OF.test(word));
  const head = cut < 0 ? words : words.slice(0, cut);
  // "la mairie et ses conseillers": a body, and those who belong to it.
  if (TEAM_NOUNS.has(words[0]!) && !isJobNoun(words[0]!) && (words[1] === 'et' || words[1] === 'and')) return false;
  const noun = head.findLastIndex(isJobNoun);
  if (
    noun === 0 &&
    head.length > 1 &&
    head.length < 4 &&
    head.slice(1).some((word) => TEAM_NOUNS.has(word)) &&
    !FIRST_OF_TEAM.has(head[0]!)
  )
    return true;
  if (head.some((word) => TEAM_NOUNS.has(word) && !isJobNoun(word)) && !isJobNoun(head.at(-1)!)) return false;
  if (noun < 0) return false;
  const [next, ...more] = words.slice(noun + 1);
  return (
    next === undefined ||
    TEAM_NOUNS.has(next) ||
    isNobodysWord(next) ||
    next === 'france' ||
    next === 'relation' ||
    OF.test(next) ||
    (ADJECTIVE.test(next) && (more.length === 0 || OF.test(more[0]!)))
  );
}
