import { type Clues, IN_TEXTS } from '../../clues/clues.ts';
import { type Ending, endingAt, endingsOf, found } from '../ending.ts';
import { firstMatch } from '../first-match.ts';
import { CHARACTER, HEAD, namedBefore, namedBehind } from '../introduced.ts';
import { foldName, listedLikeness, nameLikeness } from '../likeness.ts';
import type { PostParts } from '../parts.ts';
import { remembered } from '../remembered.ts';
import type { Signature } from '../signature.ts';
import { isSpokenOf } from '../spoken-of.ts';
import type { Token } from '../tokens.ts';
import { CAPITAL, CHARACTER as CHARACTER_WORD, JOB, SENTENCE, SILENT, TEAM, THING, wordOf } from '../word.ts';
import { CHARACTERS, NOT_CALLED, NUMERIQUE, SILENT_THINGS, SOUNDS } from '../words/characters.ts';
import { isJobNoun } from '../words/jobs.ts';
import { OPENERS } from '../words/openers.ts';
import { firstName } from './first-name.ts';
import { fullName } from './full-name.ts';

/** Words for a machine that speaks. */
const MACHINE =
  /(?<!\p{L})(?:(?:chat)?bots?|chat bot|robots?|automate|androïde|(?:virtuel|automatique|conversationnel|automatisé|robotisé)(?:le|e)?s?|intelligence artificielle|avatar|hologramme?|agent conversationnel|(?:guide|assistante?|agente?|conseill(?:er|ère)|aide|collègue) (?:numérique|digitale?|en ligne|vocale?)|virtual|automated|automatic|auto-?(?:assistant|pilot|répondeur|reply|responder)|répondeur|(?:assistante?|agente?|helper|réponse|reply) (?:IA|AI)|machine learning|digital (?:assistant|helper|guide|colleague|concierge)|chat assistant|artificial|algorithm|algorithme|mascottes?|mascot)(?!\p{L})/iu;
const ROBOT = /🤖|(?<!\p{L})(?:IA|AI|BOT)(?!\p{L})/u;
/** Rather a machine's words than a person's about one: it speaks of itself, or is named beside its kind. */
const GATE = new RegExp(
  String.raw`bot|automat|virtu|conversationn|${NUMERIQUE}|digital|\bIA\b|\bAI\b|artifici|algorith|assistant|masco|avatar|hologram|machine|🤖`,
  'iu',
);

const BEFORE = namedBefore(CHARACTER);
const BEHIND = namedBehind(
  CHARACTER,
  String.raw`(?: (?:here|says|reporting|speaking|dit|vous parle|vous dit)(?!\p{L})| ici(?= ?[,.!:])|['’]s my name| is my name| (?:au rapport|à votre (?:service|écoute|disposition)|à l['’]appareil|at your service|speaks?|speaking|reporting|parle)(?!\p{L})|,? à votre (?:service|disposition))`,
);
const APPOSED = namedBehind(
  CHARACTER,
  String.raw`(?:[ \u00a0]?[,(–—|:-][ \u00a0]?(?=(?<what>[^.!?\n]{2,70}))|,? (?=(?<article>(?:l['’]|(?:the|le|la|votre|your|our|notre|est une?|is an?|is the|is your|est la|est le|est votre) )[^.!?\n]{2,50})))`,
);
const AUTOMATIC_FROM = new RegExp(
  `(?:(?:[Mm]essage|[Rr]éponse|[Rr]eply|[Aa]nswer|[Rr]esponse|[Aa]lerte?|[Pp]ost|[Pp]ubli(?:é|cation)|[Tt]weet)(?: automatique| automatisée?| générée?| envoyée?| rédigée?)?|(?:made|sent|written|posted|generated|answered|composed|rédigée?|écrite?|générée?|envoyée?|publiée?|postée?)(?: automatiquement| automatically)?) (?:de|d['’]|par|from|by) ?${CHARACTER}`,
  'gu',
);
/** "an automated assistant called Aqua", "un robot qui s'appelle Tim". */
const CALLED = new RegExp(
  String.raw`(?:assistante?|agente?|bot|chatbot|robot|helper|automate)(?: \p{Ll}{1,15}){0,2},? (?:called|named|by the name of|name of|answering to|nommée?|qui s['’]appelle|appelée?|du (?:doux |joli )?nom de|baptisée?),? ${CHARACTER}`,
  'gu',
);
const BESIDE = new RegExp(String.raw`(?:🤖\s?${CHARACTER}|${CHARACTER.replace('<name>', '<other>')}\s?🤖)`, 'gu');

/** A declared character, or a machine, speaks: never a person. */
export function persona(parts: PostParts): Signature | null {
  if (isExhibit(parts)) return null;
  const found = declared(parts);
  // "Clarabelle the Cow xx": a kiss belongs to nobody's name.
  const kiss = found === null ? 0 : (/ x{1,3}$/iu.exec(parts.text.slice(found.start, found.end))?.[0].length ?? 0);
  return found === null || kiss === 0 ? found : { ...found, end: found.end - kiss };
}

function declared(parts: PostParts): Signature | null {
  const sure =
    besideRobot(parts) ??
    bearsNumber(parts) ??
    saysWhatItIs(parts) ??
    madeOfThing(parts) ??
    hasSpoken(parts) ??
    ofItsOwnBot(parts) ??
    meTheThing(parts) ??
    hereTheThing(parts) ??
    dogAtEnd(parts) ??
    speakingThing(parts) ??
    knownAsThing(parts) ??
    lastThing(parts) ??
    botAtEdge(parts) ??
    calledTheThing(parts) ??
    hereThing(parts) ??
    behindSound(parts) ??
    withPaws(parts);
  if (sure !== null) return { ...sure, sure: true };
  const one = declaredIn(parts);
  if (one === null) return automatic(parts);
  return { ...one, end: one.end + knownAs(parts.text.slice(one.end, one.end + 60)) };
}

/** "Totor, robot en fer-blanc (Japon, 1958), don d'Hélène Aubanel", "Doll, gift of the Wray family": what stands beneath a thing in a museum, with its year or who gave it, and says nothing itself. */
export const isExhibit = ({ text, clues }: PostParts): boolean =>
  clues.of(SOUGHT_EXHIBIT) &&
  EXHIBIT.test(text) &&
  !/(?<!\p{L})(?:I|I['’]\p{L}+|my|me|je|j['’]\p{L}+|mon|ma|mes|moi)(?!\p{L})/iu.test(text);
const EXHIBIT =
  /\((?:[^()\n]{0,40}, ?)?(?:vers |années |c\. ?|ca\.? )?(?:1[4-9]|20)\d\d(?:[-–]\d{2,4})?\)|(?:[,(.–—-] ?)(?:[Dd]on|[Ll]egs|[Dd]ation|[Dd]épôt|[Aa]chat) (?:de |d['’]|du |des |\d{4})|(?<!\p{L})(?:[Gg]ift|[Bb]equest|[Oo]n loan) (?:of|from) |[Dd]onated by |[Bb]equeathed by |(?<!\p{L})[Ii]nv(?:entaire)?\.? ?n?°? ?\d|[Aa]ccession no/u;
const SOUGHT_EXHIBIT = IN_TEXTS.note(EXHIBIT);

/** What is said before somebody says who they are. */
const FILLED = `(?:^|[.!?…:,;\n] )(?:(?:[Oo]k|[Oo]kay|[Ss]o|[Ww]ell|[Oo]h|[Rr]ight|[Bb]on|[Aa]lors|[Bb]ref|[Ee]h bien|[Hh]i|[Hh]ello|[Hh]ey|[Bb]onjour|[Cc]oucou|[Ss]alut|[Bb]onsoir|[Ee]t|[Aa]nd|[Oo]ui|[Yy]es),? ){0,3}`;
const I_AM = `(?:[Jj]e suis|[Jj]e m['’]appelle|[Mm]on (?:petit )?nom(?: est|,? c['’]est)|[Oo]n m['’]appelle|[Mm]oi,? c['’]est|[Cc]['’]est(?: encore)? moi,|I['’]m|I am|[Mm]y name(?: is|['’]s)|[Ii]t['’]s(?: only)? me,|(?:[Pp]eople|[Tt]hey) call me|[Cc]all me)`;

/** "Je suis CR-12, …", "I'm Box 4471. …", "Moi c'est la balise K12 et …": whoever says that they are told from others by a number is a thing. */
const BEARS_NUMBER = new RegExp(
  String.raw`${FILLED}${I_AM} (?<name>(?:(?:la |le |the )(?<noun>\p{Ll}[\p{Ll}-]{2,16}) |(?:la |le |l['’]|the )?(?=\p{Lu}))(?:\p{Lu}\p{L}{1,15} ){0,2}?(?:\p{Lu}[\p{L}]{1,15}(?: (?:n ?[°º] ?|[Nn]o\.? ?|№ ?|#)?|-)\d{1,5}|\p{Lu}{1,4}\d{1,4}|(?:(?:n ?[°º] ?|[Nn]o\.? ?|№ ?|#)?\d{2,5}))(?:-?\p{Lu})?)(?=$|[.!?,;:\n…]| (?:et|and|mais|but|here|ici|j['’]|je|I)(?!\p{L})| (?:et|mais) )`,
  'u',
);
const SOUGHT_NUMBER = IN_TEXTS.note(BEARS_NUMBER);
/** Levels, lines, rooms and illnesses: "Je suis CM2", "I'm Year 6". */
const NO_NUMBERED =
  /^(?:(?:la |le |l['’]|the )?(?:lignes?|line|routes?|platform|quais?|voie|pages?|articles?|gate|rooms?|salles?|year|class(?:e|es)?|niveau|level|grade|covid|bac|types?|zones?|secteurs?|steps?|phases?|étapes?|apt|appartement|groupe?|cat[ée]gor(?:y|ie)|num(?:ber|éro)|seasons?|saison|days?|jours?|top|team|équipe|code|section|article|lot|parcelle|block|bâtiment|chambre|ward|district|division|option|plan|place|siège|seat|rang|row|age|tranche)(?![\p{L}])|C[EM]\d$|CAP |BTS|[ABC][12]$|(?:.* )?(?:19|20)\d\d$)/iu;

function bearsNumber({ text, clues }: PostParts): Signature | null {
  if (!clues.of(SOUGHT_NUMBER)) return null;
  const match = BEARS_NUMBER.exec(text.slice(0, AT_HEAD));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || NO_NUMBERED.test(name)) return null;
  const noun = match.groups!['noun'];
  if (noun !== undefined && (wordOf(noun).bits & (THING | SILENT)) === 0) return null;
  if (noun === undefined && /^(?:(?:la |le |the )?\d|(?:la |le |l['’]|the )\p{Ll})/u.test(name)) return null;
  if (name.split(/[ -]/u).some((word) => (wordOf(word).bits & (JOB | TEAM)) !== 0)) return null;
  return at(match.index + match[0].length - name.length, name);
}

const AT_HEAD = 200;

/** "Ok so I'm Percy, I'm a stuffed pike", "Je m'appelle Gaspard, je suis une girouette": a name, and straight behind it what bears it. */
const SAYS_WHAT = new RegExp(
  String.raw`${FILLED}${I_AM} (?<name>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2})(?:,| et| and|, et|, and) (?:I['’]m|I am|(?:moi,? )?je suis) (?:an? |the |your |une? |le |la |l['’]|votre )(?<what>[^.!?,;:\n]{3,60})`,
  'u',
);
const SOUGHT_WHAT = IN_TEXTS.note(SAYS_WHAT);

function saysWhatItIs({ text, clues }: PostParts): Signature | null {
  const match = clues.of(SOUGHT_WHAT) ? SAYS_WHAT.exec(text.slice(0, AT_HEAD)) : null;
  if (match === null || !isNameOfCharacter(match.groups!['name']!)) return null;
  const words = match.groups!['what']!.split(' ');
  const of = words.findIndex((word) => OF_WHAT.test(word) || /^(?:in|on|at|from|for|who|that|qui|en|dans|sur|and|et)$/u.test(word));
  return areThings(words.slice(0, of < 0 ? 4 : Math.min(of, 4))) ? named(match) : null;
}

/** Whether some words name an animal or a thing, and neither a job nor a team. */
function areThings(words: readonly string[]): boolean {
  let bits = 0;
  for (const word of words) bits |= wordOf(word).bits;
  return (bits & (THING | SILENT)) !== 0 && (bits & (JOB | TEAM)) === 0;
}

/** "Moi c'est Poubello et j'ai faim", "Je suis Castorine, …": a name that no list holds, made of an animal's or a thing's. */
const NAMES_MADE = new RegExp(String.raw`${FILLED}${I_AM} (?<name>\p{Lu}\p{L}{4,20})(?=$|[.!?,;:\n…]| (?:et|and|mais|but)(?!\p{L}))`, 'u');
const SOUGHT_MADE = IN_TEXTS.note(NAMES_MADE);

function madeOfThing({ text, segments, clues }: PostParts): Signature | null {
  const name = clues.of(SOUGHT_MADE) ? NAMES_MADE.exec(text.slice(0, AT_HEAD)) : null;
  const last = segments.at(-1);
  if (last !== undefined && segments.length > 1 && !last.quoted && last.words.length === 1 && isMade(last.text)) {
    const { parted } = last;
    const over = parted.sentence || parted.line || parted.emoji || (parted.mark === 'dash' && parted.apart);
    if (over && !parted.colon && !parted.credit && (OF_ITSELF.test(text) || name?.groups?.['name'] === last.text))
      return at(last.start, last.text);
  }
  return name !== null && isMade(name.groups!['name']!) ? named(name) : null;
}

/** What waste, salt, wheels and books are to heroes. */
const OF_HEROES =
  /^(?:recycl|compost|poubel|dechet|propr|eco|tri|verr|plasti|carton|ferr|turbo|robo|cyber|mega|ultra|bin|trash|litter|waste|pothol|velo|biblio|bouquin)/u;

/** "Poubello", "Castorine", "Trioman". */
const isMade = remembered((name: string): boolean => {
  if (!/^\p{Lu}\p{Ll}{4,20}$/u.test(name)) return false;
  const folded = foldName(name);
  if (listedLikeness(folded) !== null || CHARACTERS.has(folded) || isJobNoun(folded) || NOT_CALLED.has(folded) || OPENERS.has(folded))
    return false;
  const hero = /(?:[a-z](?:o|a|i)?man|woman|(?:at|cl|st|bl)or|ix|bot|tron|zilla|saure|saurus)$/u.test(folded);
  if (hero && OF_HEROES.test(folded)) return true;
  const end = MADE_ENDS.exec(folded)?.[0].length ?? 0;
  if (end === 0) return false;
  const stem = folded.slice(0, -end);
  if (stem.length < 4) return false;
  return [stem, `${stem}e`, `${stem}le`, `${stem}re`].some((word) => word.length > 4 && (CHARACTERS.has(word) || SILENT_THINGS.has(word)));
});
const MADE_ENDS =
  /(?:(?:i|o|a)?man|woman|or|ator|inator|ix|bot|tron|zilla|osaure|saurus|ou|o|ito|ino|inou|inet|ounet|ounette|ette|ine|in|y|ella|otte|ot|us)$/u;

/** "Trioman a parlé.", "BinBot has spoken.": who speaks of themselves as oracles do. */
function hasSpoken({ segments }: PostParts): Signature | null {
  const last = segments.at(-1)!;
  if (segments.length < 2 || last.quoted || last.words.length > 6 || !hasSaid(last.last)) return null;
  const name = HAS_SPOKEN.exec(last.text)?.groups?.['name'];
  if (name === undefined || !(last.parted.sentence || last.parted.line || last.parted.emoji)) return null;
  const first = wordOf(name.split(' ', 1)[0]!);
  return isNameOfCharacter(name) && first.listed === 'none' && (first.bits & (JOB | TEAM)) === 0 ? at(last.start, name) : null;
}

const SPOKEN: ReadonlySet<string> = new Set(['parle', 'spoken', 'termine', 'out']);
const hasSaid = ({ word }: Token): boolean => word !== null && SPOKEN.has(word.folded);

const HAS_SPOKEN =
  /^(?<name>\p{Lu}[\p{L}\d'’-]{2,20}(?: (?:(?:le|la|the) )?\p{L}[\p{L}\d'’-]{1,20}){0,2}) (?:a parlé|vous a parlé|has spoken|hath spoken|terminé|out)$/u;

/** "Beep. TRT Bot can't read pictures yet. Try typing your stop number!": a machine tells of itself by its name. */
function ofItsOwnBot({ text, clues }: PostParts): Signature | null {
  if (!clues.of(SOUGHT_BOT)) return null;
  const head = text.slice(0, AT_HEAD);
  const match = OWN_BOT.exec(head);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || /^(?:The|Le|La|Notre|Votre|Our|Your|This|Ce) /u.test(name) || ANOTHER_MACHINE.test(text))
    return null;
  return SOUNDS.test(head.slice(0, match.index + 2)) || TYPED.test(text) ? at(match.index + match[0].indexOf(name), name) : null;
}

const OWN_BOT =
  /(?:^|[.!?…\n] |@[\p{L}\p{N}_.-]{1,40} )(?<name>(?:\p{Lu}[\p{L}\d]{0,15} )?(?:Bot|\p{Lu}[\p{L}\d]{1,16}[Bb]ot)) (?:can(?:['’]t|not)?|do(?:es)?(?:n['’]t| not)|did(?:n['’]t| not)|only|has(?:n['’]t| not)?|is(?:n['’]t| not)|ne (?:sait|peut|comprend|lit|voit|trouve|parle)|n['’]a|n['’]est|a|est|thinks|needs|loves)(?!\p{L})/u;
const TYPED = /(?<!\p{L})(?:type|typing|tap(?:ez|er)|rephras\w*|reformul\p{L}*|menu|mot-clé|keyword)(?!\p{L})/iu;

/** "Moi la grosse caisse, je veux une housse", "Me, the old clock, I never stop": a thing, by its article, before what it says of itself. */
function meTheThing({ text, clues }: PostParts): Signature | null {
  const match = clues.of(SOUGHT_ME) ? ME_THE_THING.exec(text) : null;
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return null;
  const words = name.replace(/^(?:l|L)['’]/u, '').split(' ');
  const of = words.findIndex((word) => OF_WHAT.test(word));
  return areThings(words.slice(0, of < 0 ? undefined : of)) ? at(match.index + match[0].indexOf(name), name) : null;
}

const ME_THE_THING =
  /(?:^|[.!?…:,;\n] )(?:[Mm]oi,?|[Mm]e,|I,) (?<name>(?:(?:la|le|the) |l['’])(?:\p{L}[\p{L}'’-]{1,16}(?: \p{L}[\p{L}'’-]{0,16}){0,3})), ?(?:je (?!l(?:e|a|es) |l['’]|y |en |prends )|j['’](?!adore|aime|y |en )|on m|I (?!love|like|take|use )|I['’])/u;
const SOUGHT_ME = IN_TEXTS.note(ME_THE_THING);

/** "Ici le radar de la D117. Levez le pied, je ne dors jamais.": a thing, by its article, says that it is here, and speaks of itself. */
function hereTheThing({ text, clues }: PostParts): Signature | null {
  const match = clues.of(SOUGHT_HERE) ? HERE_THE_THING.exec(text.slice(0, AT_HEAD)) : null;
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || !SAYS_I.test(text.slice(match.index + match[0].length))) return null;
  const words = name
    .replace(/^l['’]/iu, 'l ')
    .split(' ')
    .slice(1);
  const of = words.findIndex((word) => OF_WHAT.test(word));
  return areThings(words.slice(0, of < 0 ? undefined : of)) &&
    !words.some((word) => /^(?:est|sont|a|ont|sera|qui|que|is|was|has|are|will)$/u.test(word))
    ? at(match.index + match[0].indexOf(name), name)
    : null;
}

const SAYS_I = /(?<!\p{L})(?:je|j['’]\p{L}+|I|I['’]\p{L}+|my)(?!\p{L})/iu;
const HERE_THE_THING = new RegExp(
  String.raw`${FILLED}(?:[Ii]ci|[Cc]['’]est(?: encore)? moi,|[Mm]oi,? c['’]est|[Tt]his is|[Ii]t['’]s(?: only)? me,|[Ii]t is I,) (?<name>(?:(?:le|la|votre|ton|ta|the|your) |l['’])(?:\p{L}[\p{L}'’-]{1,20}(?: [\p{L}\d][\p{L}\d'’-]{0,20}){0,5}?))(?: (?:here|speaking))?(?=[.!,;:]|\n| [:–—-])`,
  'u',
);
const SOUGHT_HERE = IN_TEXTS.note(HERE_THE_THING);

/** "Is that a burrito? K-9 Biscuit": a dog in service, whose letters hold a hyphen. */
function dogAtEnd({ text, clues }: PostParts): Signature | null {
  const name = clues.of(SOUGHT_K9) ? K9_AT_END.exec(text)?.groups?.['name'] : undefined;
  return name === undefined ? null : at(text.lastIndexOf(name), name);
}

const K9_AT_END = /(?:[.!?…\n)"”»] {0,2}| [–—-] ?|\p{Extended_Pictographic}\uFE0F? )(?<name>K-9 \p{Lu}\p{Ll}{2,14})(?=[^\p{L}\p{N}]*$)/u;
const SOUGHT_K9 = IN_TEXTS.note(K9_AT_END);

/** "Votre dossier est ouvert. Zip 🤖": who signs beside a robot is one. */
function besideRobot({ text, segments }: PostParts): Signature | null {
  if (!text.endsWith('🤖')) return null;
  const last = segments.at(-1);
  if (last === undefined || segments.length < 2 || last.words.length > 2 || last.quoted || !isNameOfCharacter(last.text)) return null;
  const { parted } = last;
  return (parted.sentence || parted.line || parted.emoji || parted.mark !== null) && /^\p{Lu}/u.test(last.text)
    ? { kind: 'persona', rule: 'persona', start: last.start, end: last.end }
    : null;
}

/** "G'day, Bruce the Road Roller here.": what is called so is no person, whatever it is. */
function calledTheThing({ text, clues }: PostParts): Signature | null {
  if (!clues.of(SOUGHT_CALLED_THE)) return null;
  const match = CALLED_THE.exec(text.slice(0, 160)) ?? ITSELF_THE.exec(text.slice(0, 160));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || name.split(' ').some((word, at) => at > 0 && isJobNoun(foldName(word)))) return null;
  const start = match.index + match[0].indexOf(name);
  return { kind: 'persona', rule: 'persona', start, end: start + name.length };
}

const CALLED_THE =
  /(?:^|[!,.:] |\n)(?<name>\p{Lu}[\p{L}'’-]{1,20} the \p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?) (?:here|speaking|reporting|says|(?:wishes|reminds|thanks|asks) you)(?!\p{L})/u;
/** "It's me, Tilda the Tram." */
const ITSELF_THE =
  /(?:[Ii]t['’]s(?: only)? me,|I['’]m|I am|[Mm]y name(?: is|['’]s)) (?<name>\p{Lu}[\p{L}'’-]{1,20} the \p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?)(?=[.!,])/u;
const SOUGHT_CALLED_THE = IN_TEXTS.note(new RegExp(`${CALLED_THE.source}|${ITSELF_THE.source.replace('<name>', '<same>')}`, 'u'));

/** "Morning all, Horace here, overstuffed walrus and acting head of press", "Ici Faënza, la chatte du musée": who is here, and straight behind a comma what it is. */
function hereThing({ text, segments }: PostParts): Signature | null {
  for (let at = 0; at < segments.length - 1 && at < 4; at++) {
    const next = segments[at + 1]!;
    if (!next.parted.comma || (next.bits & THING) === 0 || segments[at]!.quoted) continue;
    const match = HERE_NAMED.exec(segments[at]!.text);
    const name = match?.groups?.['here'] ?? match?.groups?.['ici'];
    if (match === null || name === undefined || !isNameOfCharacter(name)) continue;
    const from = isArticle(next.first.text) ? 1 : 0;
    const what = next.words.slice(from, from + 4);
    const noun = what.findIndex(({ word }) => (word!.bits & THING) !== 0);
    // "Priya here, crane operator": what is behind belongs to a function.
    if (noun < 0 || what.slice(0, noun + 2).some(({ word }) => (word!.bits & (JOB | TEAM)) !== 0)) continue;
    if (what.slice(0, noun).some(({ text: word }) => OF_WHAT.test(word) || /^(?:avec|with|pour|for|sur|on|in|chez)$/u.test(word))) continue;
    if (!isApposition(next.text)) continue;
    const start = segments[at]!.start + match.index + match[0].indexOf(name);
    return text.slice(start, start + name.length) === name ? { kind: 'persona', rule: 'persona', start, end: start + name.length } : null;
  }
  return null;
}

/** "votre bonnet rouge est retrouvé", "pour votre compteur", "bât. B": what is behind a name does not say what it is. */
const isApposition = (what: string): boolean =>
  !/^(?:au sujet|à propos|concernant|suite|pour|about|regarding|for|re|from|with|avec|chez|du|des?|à|au|aux|at|in|on|en|sur|bât|bat|porte|bureau|guichet|ligne|line|bus|tram|quai|salle|room|desk|gate)(?!\p{L})/iu.test(
    what,
  ) &&
  !/^(?:votre|vos|ton|ta|tes|your|the|le|la|les|l['’]) ?(?:[\p{L}'’-]{1,20} ){1,5}?(?:est|sont|a|ont|était|sera|vous|n['’]\p{L}+|ne|part|passe|arrive|attend|is|are|has|was|were|will|can|isn['’]t|hasn['’]t)(?!\p{L})/iu.test(
    what,
  );

const HERE_NAMED =
  /^(?:(?<here>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}) (?:here|ici|reporting|speaking)|(?:[Ii]ci|[Mm]oi,? c['’]est|[Cc]['’]est(?: moi,?)?|[Jj]e suis|[Jj]e m['’]appelle|I['’]m|I am|It['’]s|It['’]s me,?|This is|My name is) (?<ici>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2}))$/u;
const isArticle = (word: string): boolean => /^(?:an?|the|your|our|votre|notre|le|la|une?|ton)$/iu.test(word);

/** "Miaou. Moustache, chat de la mairie, a approuvé le budget …": a sound, a name, and what bears it. */
function behindSound({ segments }: PostParts): Signature | null {
  const [sound, name, what] = segments;
  if (sound === undefined || name === undefined || name.quoted || sound.words.length > 4 || !SOUNDS.test(sound.text)) return null;
  const cut = name.parted.sentence ? AND_DOES.exec(name.text)?.groups : undefined;
  if (
    cut !== undefined &&
    isNameOfCharacter(cut['name']!) &&
    (wordOf(cut['what']!).bits & (THING | JOB | TEAM)) === THING &&
    /^\p{P}{0,2}$/u.test(sound.text.replace(SOUNDS, ''))
  )
    return { kind: 'persona', rule: 'persona', start: name.start, end: name.start + cut['whole']!.length };
  const of = OF_SOMEWHERE.exec(name.text)?.groups?.['name'];
  if (of !== undefined && name.parted.sentence && what?.parted.colon === true && ITSELF.test(what.text) && isNameOfCharacter(of))
    return { kind: 'persona', rule: 'persona', start: name.start, end: name.start + of.length };
  if (what === undefined || name.words.length > 3) return null;
  if (!what.parted.comma || !name.parted.sentence || sound.words.length > 4 || !/^\p{Lu}/u.test(name.text)) return null;
  if (!SOUNDS.test(sound.text) || !what.words.slice(0, 3).some(({ word }) => (word!.bits & THING) !== 0)) return null;
  if (NOT_CALLED.has(name.first.word!.folded) || /^(?:c['’]est|it['’]s)$/iu.test(name.first.text)) return null;
  // "I'm Normie, …", "Barkley here, …": what says who speaks belongs to no name.
  const before = /^(?:I['’]m|I am|It['’]s|This is|Je suis|C['’]est|Ici|Moi) (?=\p{Lu})/u.exec(name.text)?.[0].length ?? 0;
  const behind = / (?:here|ici|speaking|reporting)$/u.exec(name.text)?.[0].length ?? 0;
  return { kind: 'persona', rule: 'persona', start: name.start + before, end: name.end - behind };
}

/** "Mes moustaches restent en alerte. Biscotte": who signs has what only animals have, or is one among them. */
function withPaws({ text, segments, clues }: PostParts): Signature | null {
  if (segments.length < 2) return null;
  const paws = clues.of(SOUGHT_PAWS) && PAWS.test(text.slice(0, 2 * HEAD));
  const last = segments.at(-1)!;
  if (!paws && (last.parted.comma || !/\p{Ll}/u.test(last.text) || !clues.of(SOUGHT_LOST) || !LOST.test(text.slice(0, 2 * HEAD))))
    return null;
  const { parted, words, quoted } = last;
  if (quoted || words.length > 2 || parted.colon || parted.credit || !words.every(({ text: word }) => /^\p{Lu}/u.test(word))) return null;
  if (!(parted.sentence || parted.line || parted.comma || parted.emoji || parted.mark !== null) || !isNameOfCharacter(last.text))
    return null;
  return { kind: 'persona', rule: 'persona', start: last.start, end: last.end };
}

/** "Scrrr. Ti-Gratte la déneigeuse est en route": its name, what it is, and what it does. */
const AND_DOES =
  /^(?<whole>(?<name>\p{Lu}[\p{L}'’-]{1,20}) (?:le |la |the |(?=l['’]))(?<what>\p{L}[\p{L}'’-]{2,20})) (?:est|a|part|arrive|revient|passe|sort|reprend|roule|vous|is|has|comes|rolls|goes|rides|says)(?!\p{L})/u;

const PAWS =
  /(?<!\p{L})(?:(?:mes (?:(?:petites|grosses|quatre|jolies|longues) )?(?:pattes|moustaches|griffes|plumes|ailes|nageoires|sabots|cornes|écailles|antennes|croquettes|oreilles pointues)|mon (?:pelage|museau|plumage|bec|terrier|groin)|ma (?:gamelle|litière|crinière|carapace|fourrure|truffe|niche)|my (?:(?:little|big|four|fluffy|muddy|own) )?(?:paws?|whiskers|claws|feathers|wings|beak|snout|fur|antlers|hooves|fins|kennel|kibble|litter tray|mane))(?!\p{L})|my (?:moose|cat|dog|bird|duck|swan|goose|fox|owl|bear|deer|otter|beaver|horse|donkey|sheep|fish|frog|hedgehog|squirrel|rabbit|mouse) (?:friends|family|cousins|pals|mates)(?!\p{L})|mes (?:amis|amies|copains|copines|cousins|cousines|frères|sœurs) (?:les )?(?:chats|chiens|oiseaux|canards|cygnes|renards|chouettes|hiboux|ours|cerfs|loutres|castors|chevaux|ânes|moutons|poissons|grenouilles|hérissons|écureuils|lapins|souris)(?!\p{L}))/iu;
const SOUGHT_PAWS = IN_TEXTS.note(PAWS);

/** "Je n'ai pas compris votre demande. Tapez AIDE. Edgar": a machine that was not made for what it is asked. */
const LOST =
  /pas (?:bien )?compris votre (?:demande|question|message)[\s\S]{0,60}(?:tapez|reformul|choisissez)|(?:didn['’]t|did not|couldn['’]t) (?:quite )?(?:understand|catch|get) (?:that|your)[\s\S]{0,60}(?:type |rephras|menu)/iu;
const SOUGHT_LOST = IN_TEXTS.note(LOST);

/** "Meuh ! Marguerite du parc : ne me donnez pas de pain." */
const OF_SOMEWHERE = /^(?<name>\p{Lu}[\p{L}'’-]{2,20}) (?:du|de la|de l['’]|des|of the|from the) ?\p{L}/u;
const ITSELF = /(?<!\p{L})(?:me|moi|m['’]|mon|ma|mes|je|j['’]|I|my)(?!\p{L})/iu;

/** "Greetings, Marrow Monster speaking.": two names, the second a thing's, and it speaks. */
function speakingThing({ segments }: PostParts): Signature | null {
  for (const segment of segments.slice(0, 3)) {
    const [first, second, third] = segment.words;
    if (third === undefined || segment.quoted || !/^(?:speaking|reporting|here|ici|au)$/u.test(third.text)) continue;
    if (!/^\p{Lu}/u.test(first!.text) || !/^\p{Lu}/u.test(second!.text) || (second!.word!.bits & CHARACTER_WORD) === 0) continue;
    if (segment.words.length < 5) return { kind: 'persona', rule: 'persona', start: first!.start, end: second!.end };
  }
  return null;
}

/** "[Réponse automatique] …", "Auto-reply: …": a machine that has no other name. */
function automatic({ text, clues }: PostParts): Signature | null {
  const own =
    clues.of(SOUGHT_OWN_MACHINE) && !ANOTHER_MACHINE.test(text) && !NAMES_ITSELF.test(text) ? OWN_MACHINE.exec(text.slice(0, 200)) : null;
  if (own !== null) return at(own.index + own[0].length - own.groups!['words']!.length, own.groups!['words']!);
  const by = clues.of(SOUGHT_BY_MACHINE) ? BY_MACHINE.exec(text.slice(0, 200)) : null;
  if (by !== null) return { ...at(by.index + by[0].length - by.groups!['words']!.length, by.groups!['words']!), sure: true };
  if (!clues.of(SOUGHT_NAMELESS)) return null;
  const match = NAMELESS.exec(text.slice(0, 200)) ?? (text.length > 200 ? null : NAMELESS_AT_END.exec(text));
  const words = match?.groups?.['words'];
  if (match === null || words === undefined) return null;
  const start = match.index + match[0].indexOf(words);
  return { kind: 'persona', rule: 'persona', start, end: start + words.length, sure: true };
}

/** "Je suis un robot, votre message sera lu demain", "I'm an automated assistant": a machine that says so, and has no name. */
const OWN_MACHINE =
  /(?<!\p{L})(?:je (?:ne )?suis (?:qu['’])?|I['’]m |I am )(?:juste |just |only )?(?:une?|an?) (?:simple |petit |mere |little )?(?<words>(?:chat|ro)?bots?|automate|programme informatique|computer program|(?:agente?|assistante?|conseill(?:er|ère)|standardiste) (?:virtuel(?:le)?|automatique|automatisée?|numérique|digitale?|conversationnel(?:le)?|vocale?)|(?:automated|virtual|digital|AI|automatic) (?:assistant|agent|helper|attendant|system|account|service|operator)|intelligence artificielle|répondeur(?: automatique)?|serveur vocal)(?!\p{L}|[ -](?:named|called|nommé|appelé|baptisé|qui s['’]appelle|de |du |d['’]|for |of ))/iu;
const SOUGHT_OWN_MACHINE = IN_TEXTS.note(OWN_MACHINE);
const NAMES_ITSELF =
  /(?<!\p{L})(?:m['’]appelle|mon (?:petit )?nom|je me nomme|my name|call me|named|called|name of|signée?|signed)(?!\p{L})/iu;

/** "Ce message a été rédigé par un robot." */
const BY_MACHINE =
  /(?<!\p{L})(?:(?:ce|cet|cette|this) (?:message|post|texte|tweet|réponse|publication|reply|update|answer|text)|(?:message|réponse|post|reply|update)) (?:a été |est |was |is |has been )?(?:automatiquement |automatically )?(?:rédigée?|écrite?|générée?|envoyée?|publiée?|posté|written|posted|sent|generated|produced) (?:automatiquement )?(?:par|by) (?<words>(?:un|notre|le|a|our|the) (?:robot|bot|chatbot|automate|programme|computer|machine))(?!\p{L})/iu;
const SOUGHT_BY_MACHINE = IN_TEXTS.note(BY_MACHINE);

const NAMELESS_WORDS = '(?<words>(?:[Rr]éponse|[Mm]essage) automatique|[Aa]uto(?:matic|mated)?[- ]?(?:[Rr]eply|[Rr]esponse|[Mm]essage))';
const NAMELESS = new RegExp(
  String.raw`^(?:\s{0,3}@[\p{L}\p{N}_.-]{1,60}){0,3}[^\p{L}\p{N}@#]{0,6}${NAMELESS_WORDS}(?:[\])]|\s?[:–—|-]\s)`,
  'u',
);
const NAMELESS_AT_END = new RegExp(String.raw`[[(]${NAMELESS_WORDS}[\])]\s*$`, 'u');
const SOUGHT_NAMELESS = IN_TEXTS.note(new RegExp(NAMELESS_WORDS, 'u'));

/** "Caddie le castor", "Bébert le bac jaune": as what a character is known belongs to its name, where no comma parts them. */
function knownAs(behind: string): number {
  const as = KNOWN_AS.exec(behind);
  return as !== null &&
    foldName(as.groups!['what']!)
      .split(' ', 2)
      .some((word) => CHARACTERS.has(word))
    ? as[0].length
    : 0;
}

const KNOWN_AS =
  /^ (?:le |la |the |l['’])(?<what>\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{0,20}){0,3}?)(?=\s{0,2}(?:[^\p{L}\p{N}\s]|$)|\n| (?:au|à|vous|here|says|dit|qui|is|est|reporting|speaking)(?!\p{L}))/u;

/** "Sully la saleuse au rapport", "It is I, Morag the Moose.", "Bixby the Badger" at the end: a name, and the animal or thing that it is, are all that a segment says. */
function knownAsThing({ segments, text, clues }: PostParts): Signature | null {
  for (let at = 0; at < segments.length; at++) {
    if (at > 3 && at < segments.length - 3) continue;
    const segment = segments[at]!;
    const { bits } = segment;
    const mayBeNumbered = at < 2 && segment.words.length < 6 && segment.words.some(({ kind }) => kind === 'number');
    if (!mayBeNumbered && (bits & (THING | CHARACTER_WORD)) === 0) continue;
    const { text: words, start, end, quoted, parted } = segment;
    const numbered = mayBeNumbered ? NUMBERED.exec(words)?.groups : undefined;
    if (numbered !== undefined && OF_ITSELF.test(text)) {
      const name = (numbered['here'] ?? numbered['ici'])!;
      return { kind: 'persona', rule: 'persona', start: start + words.indexOf(name), end: start + words.indexOf(name) + name.length };
    }
    if ((bits & (THING | CHARACTER_WORD)) === 0 || quoted || parted.credit || !/^\p{Lu}/u.test(words)) continue;
    const match = NAMED_AS.exec(words);
    if (match === null || !isNameOfCharacter(match.groups!['name']!)) continue;
    const what = foldName(match.groups!['what']!).split(' ', 3);
    if (
      !what.some((word) => CHARACTERS.has(word)) ||
      what.some((word) =>
        /^(?:se|s'\p{L}+|est|a|is|has|dort|sera|was|will|predicts?|picks|chooses|celebrates|turns|meets|returns|gets|predit|choisit|designe|fete|souffle|pronostique|revient|retrouve)$/u.test(
          word,
        ),
      )
    )
      continue;
    if (FORETELLS.test(match[0]) || (clues.of(SOUGHT_STAGED) && STAGED.test(text) && !OF_ITSELF.test(text))) continue;
    const stop = start + match[0].length;
    const said = words.slice(match[0].length);
    const ends = at === segments.length - 1 && said === '' && at > 0;
    const speaks = said !== '' || parted.comma || text[end] === ':' || text[end + 1] === ':';
    const tells = text[end] === ':' && match[0].length === words.length;
    if (!(ends || said !== '' || tells || (speaks && PLAYS.test(text))) || (!ends && isSpokenOf(text, start, stop, clues))) continue;
    return { kind: 'persona', rule: 'persona', start, end: stop };
  }
  return null;
}

/** "Heure du conte samedi. La Chèvre qui riait": what is played, shown or read. */
const STAGED =
  /(?<!\p{L})(?:spectacles?|ciné(?:ma)?|films?|séance|conte(?!\p{L})|contes|heure du conte|théâtre|expo(?:sition)?s?|album|lectures?|dédicace|représentations?|projection|concert|opérette|comédie|storytime|screening|theatre|panto(?:mime)?|exhibition|matinee|picture book|puppet show|marionnettes|ballet|premiere)(?!\p{L})/iu;
const SOUGHT_STAGED = IN_TEXTS.note(STAGED);

/** "Waffles the wombat predicts tonight's winner: …": what an animal does, of which a post tells. */
const FORETELLS =
  / (?:predicts?|picks?|chooses|chose|picked|backs|turns|gets|makes|finds|takes|eats|goes|comes|moves|needs|celebrates|meets|welcomes|visits|returns|retires|joins|escapes|pronostique|prédit|prévoit|choisit|désigne|devine|élit|fête|donne|quitte|rejoint|revient|retrouve|reçoit|accueille|déménage|prend|mange|goûte|vote)(?!\p{L})/u;

/** "Bus 88 here", "Ici Navette 3": a thing that is told from others by its number. */
const NUMBERED =
  /^(?:(?<here>\p{Lu}\p{L}{2,14} \d{1,5}) (?:here|reporting|speaking|au rapport)$|[Ii]ci (?:la |le )?(?<ici>\p{Lu}\p{L}{2,14} \d{1,5})$)/u;

const NAMED_AS =
  /^(?<name>\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?) (?:le |la |the |l['’])(?<what>\p{L}[\p{L}'’-]{1,20}(?: \p{L}[\p{L}'’-]{0,20}){0,3}?)(?=$| (?:au rapport|here|says|dit|speaking|reporting|vous (?:parle|dit|salue|informe|rappelle|souhaite|attend|répond|présente|raconte|explique|signale|annonce|remercie)|à votre|à l['’]appareil)(?!\p{L}))/u;

/** "PD Rolo 🐾", "Signed, K9 Diesel", "Ploughy McPloughface", "Signé : le pigeon de la gare": a dog in service signs, or a thing. */
function lastThing(parts: PostParts): Signature | null {
  const { segments, text, clues } = parts;
  const last = segments.at(-1);
  if (last === undefined || segments.length < 2 || last.quoted || last.parted.credit || last.words.length > 8) return null;
  const relative = whoDoes(parts) ?? nameTheThing(parts);
  if (relative !== null) return relative;
  if (last.words.length > 6) return null;
  const { parted, start, end, words } = last;
  const persona: Signature = { kind: 'persona', rule: 'persona', start, end };
  const over = parted.sentence || parted.line || parted.emoji || (parted.mark === 'dash' && parted.apart);
  // What is behind "de" is not who speaks: "Le garde du phare".
  const closed = parted.comma && endingAt(parts, segments.length - 1).parting === 'closing';
  const made = DETERMINED.test(last.text) && OF_MATTER.test(last.text) && (last.bits & (JOB | TEAM)) === 0;
  const things = (last.bits & THING) !== 0 || made;
  if (!things && words.length > 3) return null;
  const noun = words.findIndex(({ text: word }, at) => at > 0 && OF_WHAT.test(word));
  const own = words.slice(0, noun < 0 ? undefined : noun);
  const isThing =
    things &&
    (made || own.some(({ word }) => (word!.bits & THING) !== 0 && (word!.bits & (JOB | TEAM)) === 0)) &&
    !own.some(({ word }) => (word!.bits & (JOB | TEAM)) !== 0);
  if (
    isThing &&
    DETERMINED.test(last.text) &&
    (last.bits & SENTENCE) === 0 &&
    (parted.signed ||
      ((over || closed || KISSES.test(segments.at(-2)!.folded)) &&
        !parted.colon &&
        (closed || /^\p{Lu}/u.test(last.text)) &&
        (OF_ITSELF.test(text) || OF_THINGS.test(text))))
  )
    return persona;
  if (parted.colon) return null;
  // "Love, Bus 2207"
  if (/^\p{Lu}\p{L}{2,14} \d{2,5}$/u.test(last.text) && (parted.signed || KISSES.test(segments.at(-2)!.folded))) return persona;
  if (words.length < 4 && clues.of(SOUGHT_DOG) && DOG.test(last.text)) return persona;
  // "Grrr. On m'a repeint les dents. Dino": a sound first, and a name.
  const first = segments[0]!;
  return over &&
    words.length === 1 &&
    /^\p{Lu}\p{Ll}{2,14}$/u.test(last.text) &&
    segments.length > 2 &&
    first.words.length < 3 &&
    clues.of(SOUGHT_SOUNDS) &&
    SOUNDS.test(first.text) &&
    first.text.length < 12 &&
    !SOUNDS.test(last.text) &&
    (OF_ITSELF.test(text) || /(?<!\p{L})m['’]/u.test(text)) &&
    isNameOfCharacter(last.text)
    ? persona
    : null;
}

/** "le Cavalier de bronze", "The Stone Lion": of what statues and puppets are made. */
const OF_MATTER =
  / (?:de|en) (?:bronze|pierre|marbre|granit|plâtre|bois|fonte|plomb|cire|papier mâché|chiffon|verre|fer(?:-blanc)?|tôle|terre cuite|porcelaine|faïence|peluche|cristal|cuivre|laiton)$|^(?:The|the|Your|your) (?:[Oo]ld |[Ll]ittle |[Bb]ig )?(?:[Bb]ronze|[Ss]tone|[Mm]arble|[Ww]ooden|[Bb]rass|[Tt]in|[Ww]ax|[Pp]laster|[Cc]opper|[Gg]ilded) \p{L}{3,14}$/u;

/** "La Soupière qui parle", "The bench that creaks": a thing, with what it does, where somebody signs. */
function whoDoes({ segments, text }: PostParts): Signature | null {
  const last = segments.at(-1)!;
  const { parted } = last;
  if (parted.colon || !(parted.sentence || parted.line || parted.emoji || parted.signed || (parted.mark === 'dash' && parted.apart)))
    return null;
  const match = WHO_DOES.exec(last.text);
  if (match === null || STAGED.test(text) || !(OF_ITSELF.test(text) || OF_THINGS.test(text))) return null;
  return areThings(match.groups!['what']!.split(' ')) ? at(last.start, last.text.replace(/ x{1,3}$/iu, '')) : null;
}

const WHO_DOES =
  /^(?:(?:Le|La|The|Votre|Your|le|la|the) |[Ll]['’])(?<what>[\p{L}'’-]{3,20}(?: [\p{L}'’-]{2,20}){0,2}?) (?:qui|who|that|which) (?!est |sont |is |are |was |a |has |vient |sera )\p{L}[\p{L}'’-]{1,16}(?: [\p{L}'’-]{1,16}){0,3}$/u;
/** "On me regarde": whoever is looked at, carried or rung. */
const OF_THINGS = /(?<!\p{L})(?:[Mm]['’]\p{L}+|me \p{L}+)/u;

/** "Je suis jaune, je suis en plastique. Bob le porte-clés": a name, and a thing that is silent otherwise, behind what it says of itself. */
function nameTheThing({ segments, text }: PostParts): Signature | null {
  const last = segments.at(-1)!;
  const { parted } = last;
  if (
    parted.colon ||
    last.words.length > 4 ||
    !(parted.sentence || parted.line || parted.emoji || (parted.mark === 'dash' && parted.apart))
  )
    return null;
  const match = NAME_THE_THING.exec(last.text);
  if (match === null || !OF_ITSELF.test(text) || !isNameOfCharacter(match.groups!['name']!)) return null;
  if (wordOf(match.groups!['name']!).listed === 'none') return null;
  const { bits } = wordOf(match.groups!['what']!);
  return (bits & SILENT) !== 0 && (bits & (JOB | TEAM)) === 0 ? at(last.start, last.text) : null;
}

const NAME_THE_THING = /^(?<name>\p{Lu}[\p{L}'’-]{1,20}) (?:le |la |the |(?=l['’]))(?<what>\p{L}[\p{L}'’-]{2,20})(?: \p{Ll}{3,14})?$/u;

const KISSES = /^(?:love|bises|bisous|signed?|signe|yours|kisses|hugs|cheers|amicalement|tendrement)$/u;
const DETERMINED = /^(?:Le|La|L['’]|The|Votre|Your|Ton|Ta|Un|Une|An?|le|la|l['’]|the|votre|your|ton|ta)(?: |(?<=['’]))/u;
const OF_WHAT = /^(?:de|du|des|d['’].*|of|à|au|aux)$/u;

/** "[Chronobot] Ligne 2 : +8 min", "… is not monitored. Cascade Bot", "[Réponse automatique]", "Je suis amelio, le chatbot de la CPAM": a machine says so of itself. */
function botAtEdge({ text, segments, clues }: PostParts): Signature | null {
  if (!clues.of(SOUGHT_BOT)) return null;
  for (const pattern of [BOT_AT_START, BOT_TELLS, BOT_AT_END, BOT_INTRODUCED]) {
    const end = pattern === BOT_AT_END ? text.slice(-80) : text.slice(0, 160);
    const match = pattern.exec(end);
    const name = match?.groups?.['name'];
    if (match === null || name === undefined || (pattern === BOT_AT_END && segments.length < 2)) continue;
    return at((pattern === BOT_AT_END ? text.length - end.length : 0) + match.index + match[0].indexOf(name), name);
  }
  return null;
}

const BOT_AT_START =
  /^(?:@[\p{L}\p{N}_.-]{1,40} ?){0,3}(?:\[(?<name>\p{Lu}[\p{L}\d-]{0,16}(?:[Bb]ot|BOT))\]|(?<name>\p{Lu}[\p{L}\d-]{1,16}[Bb]ot) ?: )/u;
/** "Elevator status update from TriBot: …" */
const BOT_TELLS = /^[^.!?:\n@«"“]{4,60} (?:from|by|par|de) (?<name>\p{Lu}[\p{L}\d-]{1,16}(?:[Bb]ot|BOT)) ?:/u;
const BOT_AT_END =
  /(?:[.!?…\n]\s{0,3}(?:[–—-]\s?)?(?:(?<name>\p{Lu}[\p{L}\d'’-]{1,20} (?:[Bb]ot|[Cc]hatbot|[Rr]obot)|Assistante? (?:virtuel(?:le)?|num[ée]rique)|(?:Virtual|Digital|Automated) [Aa]ssistant|(?:Le |Votre )?[Cc]hatbot|Réponse automatique|Auto-?reply))|\[(?<name>[Rr]éponse automatique|[Mm]essage automatique|[Aa]utomated (?:reply|message|response)|[Aa]uto-?reply)\])[^\p{L}\p{N}]{0,6}$/u;
const BOT_INTRODUCED =
  /(?:[Jj]e suis|[Jj]e m['’]appelle|[Mm]oi c['’]est|I['’]m|I am) (?<name>\p{Ll}{3,14}), (?:le |la |l['’]|votre |un |une |the |your |an? )?(?:\p{L}{1,12} )?(?:chatbot|bot|robot|assistante? (?:virtuel|num[ée]rique|digital)|virtual assistant|digital assistant)/u;
const SOUGHT_BOT = IN_TEXTS.note(/bot|automati|automated|auto-?reply|virtu|num[ée]rique|digital/iu);

const DOG = /^(?:(?:PD|RPD|TPD|K-?9|First Dog|Police Dog) \p{Lu}\p{Ll}{2,14}|\p{Lu}\p{L}{2,14} Mc\p{Lu}\p{L}{1,14}face)$/u;
const SOUGHT_DOG = IN_TEXTS.noteForPieces(DOG);

function declaredIn(parts: PostParts): Signature | null {
  const { text } = parts;
  const head = text.length > 2 * HEAD ? text.slice(0, HEAD) : text;
  if (mayDeclare(parts.clues) && GATE.test(head)) {
    const machine = machineIn(head, parts.clues);
    if (machine !== null) return machine;
  }
  const plays = parts.segments.some(({ playful, words }) => playful && words.some(isThing));
  return (plays || mayPlay(parts.clues, head) ? characterIn(head, parts.clues) : null) ?? signedByThing(parts, head, plays);
}

/** "lapin", "L'écureuil". */
function isThing({ text }: Token): boolean {
  const folded = foldName(text);
  return CHARACTERS.has(folded.charCodeAt(1) === 39 && folded.startsWith("l'") ? folded.slice(2) : folded);
}

/** "…, ensuite c'est le bot", "Léo le robot est en panne", "je ne suis pas un robot": a machine is spoken of, and somebody else speaks. */
export const ANOTHER_MACHINE =
  /(?<!\p{L})(?:ensuite|puis|après quoi|après(?: moi)?,?|then|back to (?:the|our)|from then on|je ne suis (?:pas|ni)|I['’]m not|I am not|not an?|pas un|contrairement à|unlike|instead of|au lieu d[eu]|à la place d[eu]|plutôt qu['’]un) (?:[\p{L}'’]{1,12} ){0,3}(?:ro|chat)?bot(?!\p{L})|(?<!\p{L})(?:par (?:l['’]automate|le (?:robot|bot|distributeur|serveur vocal))|by the (?:machine|bot|robot)|(?:la personne|l['’]humaine?|celui|celle|ceux|the (?:person|human|one|people|face)) (?:qui (?:est |se cache )?|who(?:['’]s| is) )?(?:derrière|behind) )|(?<![\p{L}'’] |, |suis |am |['’]m |ici |est )(?<!\p{L})(?:[Ll]e|[Nn]otre|[Tt]he|[Oo]ur|[Cc]e|[Tt]hat) (?:chat|ro)?bot (?:vous|t['’]|n['’]|ne|nous|a|avait|s['’]est|gave|told|was|said|sent|got|did|missed|has|had|wasn|didn|couldn)(?!\p{L})|(?<!\p{L})(?:ro|chat)?bot (?:se repose|dort|(?:est )?(?:encore |toujours )?(?:en panne|hors service|en maintenance|aux abonnés absents|KO|HS)|a (?:planté|buggé|bugué|rendu l)|is (?:off|asleep|down|broken|resting|on strike|having)|has (?:crashed|broken)|gave up|got it wrong|reprend(?:ra)? (?:ensuite|après|demain|dès|son)|s['’]est (?:trompé|planté|emmêlé))/iu;

function machineIn(text: string, clues: Clues): Signature | null {
  const declared = MACHINE.test(text) || ROBOT.test(text);
  if (!declared || ANOTHER_MACHINE.test(text)) return null;
  for (const one of SOUGHT_SAYING) {
    const said = clues.of(one) ? firstMatch(one.pattern, text, (match) => (isCalled(match) ? named(match) : null)) : null;
    if (said !== null) return said;
  }
  if (OF_ITSELF.test(text) && clues.of(SOUGHT_CALLED)) {
    const called = firstMatch(CALLED, text, (match) => (isCalled(match) ? named(match) : null));
    if (called !== null) return called;
  }
  const apposed = firstMatch(APPOSED, text, (match) => {
    const what = match.groups!['what'] ?? match.groups!['article']!;
    if (isTold(text, match.index + match[0].length)) return null;
    return (MACHINE.test(what) || ROBOT.test(what)) && isStart(text, match.index) && isCalled(match) ? named(match) : null;
  });
  if (apposed !== null || !clues.of(SOUGHT_BESIDE)) return apposed;
  return firstMatch(BESIDE, text, (match) => {
    const name = (match.groups!['name'] ?? match.groups!['other'])!;
    const start = match.index + match[0].indexOf(name);
    return isNameOfCharacter(name) && isStart(text, start) ? at(start, name) : null;
  });
}

/** "Lanou, notre mascotte, fête ses 10 ans": it is told of, and says no word of its own. */
export const isTold = (text: string, from: number): boolean => TOLD.test(text.slice(from, from + 120)) && !OF_ITSELF.test(text);
const TOLD =
  /^,? ?(?:[^,.!?:\n]{2,70}),? (?:répond|vous répond|fête|est|a|prend|arrive|sera|célèbre|débarque|vient|part|remplace|distribue|visite|donne|offre|anime|reçoit|rejoint|parcourt|défile|pose|parade|(?:s['’]|se )(?:invite|balade|promène|glisse|cache|dandine|repose|marie|retire)|(?:s['’]est|est|a été) \p{L}+|gives|hands|visits|meets|greets|hosts|went|came|got|needs|loves|answers|is|has|will|celebrates|turns|joins|arrives|retires|launches)(?!\p{L})/u;

const SOUGHT_BEFORE = IN_TEXTS.note(BEFORE);
const SOUGHT_BEHIND = IN_TEXTS.note(BEHIND);
const SOUGHT_SAYING = [IN_TEXTS.note(AUTOMATIC_FROM), SOUGHT_BEFORE, SOUGHT_BEHIND];
const SOUGHT_CALLED = IN_TEXTS.note(CALLED);
const SOUGHT_BESIDE = IN_TEXTS.note(BESIDE);

/** What a machine says of itself, and of its words. */
const AUTOMATIC =
  /(?<!\p{L})(?:(?:je suis|I['’]m|I am) (?:un |une |an? |juste |just |only |que )*(?:ro)?(?:bot|chatbot|programme|program|machine|algorithm|IA|AI|automat)|(?:message|réponse|reply|response|post) (?:automati|généré|auto)|(?:automated|automatic|auto)[ -](?:message|reply|response|post|account|tweet)|auto-?reply|\[(?:bot|auto)|this account is automated|generated by)/iu;

/** "Wexley the Water Vole", "Léon le Tram", "Raymond le radis": who is called so, behind their name, is no person. */
export function isKnownAs(text: string, end: number): boolean {
  const as = CALLED_SO.exec(text.slice(end, end + 40))?.groups;
  if (as === undefined) return false;
  const { bits } = wordOf(as['what']!);
  return as['article'] === 'the ' && (bits & CAPITAL) !== 0 ? true : (bits & JOB) === 0 && (bits & (THING | CAPITAL)) !== 0;
}
const CALLED_SO = /^ (?<article>the |le |la |l['’])(?<what>\p{L}[\p{L}-]{1,24})/u;

/** A talking animal or thing: "Monsieur Lapince, le lapin du métro", "Barnaby the Barge here". */
function characterIn(text: string, clues: Clues): Signature | null {
  return (
    apposedIn(text) ??
    (clues.of(SOUGHT_BEFORE) ? introducedIn(text) : null) ??
    (clues.of(SOUGHT_BEHIND) ? saidIn(text) : null) ??
    atEnd(text)
  );
}

function apposedIn(text: string): Signature | null {
  return firstMatch(APPOSED, text, (match) => {
    const what = match.groups!['what'] ?? match.groups!['article']!;
    if (match.groups!['what'] === undefined && !NEXT.test(what)) return null;
    const reports = match[0].includes(',') && REPORTS.test(what) && isCharacter(what.slice(0, what.indexOf(':')));
    if (isTold(text, match.index + match[0].length) && !/(?<!\p{L})(?:votre|vos|your)(?!\p{L})/iu.test(text)) return null;
    if (match.groups!['what'] !== undefined && match[0].includes(',') && !isApposition(what)) return null;
    // "Iphigénie Lascombes : ce tableau a failli brûler": what is spoken of, behind who speaks.
    if (match[0].includes(':') && /^(?:ce|cet|cette|ces|this|that|these) /u.test(what)) return null;
    if (
      /^\p{Ll}/u.test(what) &&
      !/^(?:la|le|l['’]|les|un|une|the|an?|your|votre|notre|our|est|is)(?!\p{L})/u.test(what) &&
      !OF_ITSELF.test(text) &&
      !reports
    )
      return null;
    return isCharacter(what) && isStart(text, match.index) && isCalled(match) && (reports || PLAYS.test(text)) ? named(match) : null;
  });
}

/** "Plumette, faucon effaroucheur : 0 mouette, 1 sieste": what it is, and behind a colon what it reports. */
const REPORTS = /^\p{Ll}[\p{Ll}\p{N}°' ’-]{2,40}(?:, reporting)? ?: (?![«“"])/u;

function introducedIn(text: string): Signature | null {
  return firstMatch(BEFORE, text, (match) => {
    const what = text.slice(match.index + match[0].length, match.index + match[0].length + 70);
    const [told] = what.replace(/^[, ]{1,2}/u, '').split(/[.!?\n]/u);
    if (
      /^(?:,? ?(?:la|le|l['’]|the|votre|your|j['’]ai)|, ?\p{Ll})/u.test(what) &&
      (isCharacter(told!) ||
        isCharacter(/(?:je suis|I['’]m|I am) ((?:la |le |l['’]|un |une |the |an? )\p{L}.{0,40})/iu.exec(told!)?.[1] ?? '')) &&
      isApposition(what.replace(/^[, ]{1,2}/u, '')) &&
      isCalled(match)
    )
      return named(match);
    // "Ploc ! Ici Goutte-Goutte": a name that no list holds, and a sound.
    return listedLikeness(foldName(match.groups!['name']!)) === null &&
      /^(?:ici|c['’]est|moi|this is|i['’]m|it['’]s)/iu.test(match[0]) &&
      SOUNDS.test(text) &&
      isCalled(match) &&
      !/^\s?(?:,? (?:la|le|du|de|au|à|the|of|at|from)(?!\p{L}))/u.test(what)
      ? named(match)
      : null;
  });
}

const saidIn = (text: string): Signature | null =>
  firstMatch(BEHIND, text, (match) =>
    FUN.test(match.groups!['name']!) ||
    ((SOUNDS.test(text) ||
      (/^[^\p{L}]{0,6}$/u.test(text.slice(0, match.index)) &&
        listedLikeness(foldName(match.groups!['name']!)) === null &&
        /(?:says|dit|parle)$/u.test(match[0]) &&
        /^\s?[:,]/u.test(text.slice(match.index + match[0].length)))) &&
      isCalled(match))
      ? named(match)
      : null,
  );

const SOUGHT_MACHINE = IN_TEXTS.note(MACHINE);
const SOUGHT_ROBOT = IN_TEXTS.note(ROBOT);
/** A machine may be named. */
const mayDeclare = (clues: Clues): boolean => clues.of(SOUGHT_MACHINE) || clues.of(SOUGHT_ROBOT);

/** "Barnaby the Barge": one word behind "the", with a capital. */
const NEXT =
  /^(?:(?:the|le|la|l['’]) ?\p{Lu}|the \p{Ll}+ (?:here|speaking|reporting)(?!\p{L})|(?:le|la|l['’]|est une?|is an?|is the|is your|est la|est le|est votre) ?\p{Ll}+)/u;

/** Whoever plays speaks of themselves, or to somebody, or signs. */
const PLAYS = /(?<!\p{L})(?:je|j['’]\p{L}+|moi|mon|ma|mes|m['’]|I|I['’]m|my|me|thy|thou|ye|vous|nous|nos|votre|we|your)(?!\p{L})/iu;
/** What a character may be called without any animal or thing. */
const PLAYFUL =
  /(?:Sir|Captain|Capitaine|Lord|Lady|Super|Professor|Professeur|Mister|Monsieur|Madame|King|Queen|Princess|Agent) \p{Lu}|\p{L} the \p{Lu}/u;
const OF_ITSELF = /(?<!\p{L})(?:je|j['’]\p{L}+|moi|mon|ma|mes|I|I['’]m|my|me)(?!\p{L})/iu;
const FUN =
  /^(?:Sir|Captain|Capitaine|Lord|Lady|Super|Professor|Professeur|Mister|Monsieur|Madame|King|Queen|Princess|Agent) \p{Lu}[\p{L}]*-?(?:[\p{Ll}]*-)?\p{L}+|^\p{Lu}\p{L}+ the \p{Lu}/u;

const SOUGHT_AUTOMATIC = IN_TEXTS.note(AUTOMATIC);
const SOUGHT_PLAYFUL = IN_TEXTS.note(PLAYFUL);
const SOUGHT_SOUNDS = IN_TEXTS.note(SOUNDS);
const mayPlay = (clues: Clues, text: string): boolean =>
  (clues.of(SOUGHT_PLAYFUL) && PLAYFUL.test(text)) || (clues.of(SOUGHT_SOUNDS) && SOUNDS.test(text));

/** "I am the vending machine … – Vendy", "Yours, Gritney Shears (gritter no. 7)": who signs is said to be a thing. */
function signedByThing(parts: PostParts, head: string, plays: boolean): Signature | null {
  const said = !plays
    ? undefined
    : /(?<!\p{L})(?:I am|I['’]m|je suis) ((?:the|an?|la|le|l['’]|un|une|your|votre) ?\p{L}[^.!?\n]{0,30})/iu.exec(head)?.[1];
  const last = parts.segments.at(-1);
  const called =
    last !== undefined &&
    /^\p{Lu}/u.test(last.text) &&
    CHARACTERS.has(foldName(last.first.text)) &&
    parts.clues.of(SOUGHT_SOUNDS) &&
    SOUNDS.test(head);
  if (called) return at(last.start, last.first.text);
  const behindIt = machineBehind(parts);
  if (behindIt !== null) return behindIt;
  const thing =
    (said !== undefined && isCharacter(said)) || (parts.clues.of(SOUGHT_AUTOMATIC) && AUTOMATIC.test(head)) || /^\s{0,4}🤖/u.test(head);
  for (const ending of thing || plays ? endingsOf(parts) : []) {
    if (isCalledThing(ending)) return found('persona', 'persona', ending.segment);
    if (
      !thing &&
      !ending.behind.some(
        ({ foldedWords, employed, words }) =>
          !employed &&
          !AT.has(foldedWords[0]!) &&
          // "bât. B": a building.
          !/^[Bb]ât$/u.test(words[0]!.text) &&
          foldedWords.some((word) => CHARACTERS.has(word)) &&
          // "Huw (Kestrel Bay)": for whom somebody answers.
          !(parts.answers && words.length > 1 && words.every(({ word }) => (word!.bits & CAPITAL) !== 0)),
      )
    )
      continue;
    const signature = fullName(ending) ?? firstName(ending) ?? nickname(ending);
    if (signature !== null) return { ...signature, kind: 'persona', rule: 'persona' };
  }
  return null;
}

/** "Robert, à la chaudière": where somebody is. */
const AT: ReadonlySet<string> = new Set([
  'a',
  'au',
  'aux',
  'de',
  'du',
  'des',
  'chez',
  'pour',
  'sur',
  'dans',
  'at',
  'on',
  'in',
  'from',
  'with',
  'avec',
  'of',
]);

/** "-Mira, Digital Assistant": what a machine is called, and what it is. */
function machineBehind(parts: PostParts): Signature | null {
  for (const ending of mayDeclare(parts.clues) && GATE.test(parts.text) ? endingsOf(parts) : []) {
    if (!ending.behind.some(({ text }) => MACHINE.test(text) || ROBOT.test(text))) continue;
    const signature = fullName(ending) ?? firstName(ending);
    if (signature !== null) return { ...signature, kind: 'persona', rule: 'persona' };
  }
  return null;
}

/** "Capitaine Bouchon", "Dotty the Ferry": capitals, and a thing among them. */
function isCalledThing({ segment: { words }, parting, gap }: Ending): boolean {
  if (words.length < 2 || words.length > 4 || parting === 'none' || parting === 'start' || (parting === 'line' && gap.mark === null))
    return false;
  if (!words.every(({ text }, at) => /^\p{Lu}/u.test(text) || (at > 0 && /^(?:the|le|la|du|de|of)$/u.test(text)))) return false;
  const titled =
    /^(?:Capitaine|Captain|Sir|Professeur|Professor|Docteur|Doctor|Super|Monsieur|Madame|Mister|Mr|Mrs|Lady|Lord|Agent|Commandant|Sergent|Big|Old|Little|Petit|Petite|Père|Mère|Tante|Oncle|Aunt|Uncle)$/u.test(
      words[0]!.text,
    );
  return (
    (titled || words.some(({ text }) => /^(?:the|le|la)$/u.test(text))) && words.slice(1).some(({ text }) => CHARACTERS.has(foldName(text)))
  );
}

/** A thing may be called anything, behind a mark. */
function nickname({ segment, gap, parting }: Ending): Signature | null {
  const marked = gap.mark !== null && parting !== 'none' && parting !== 'start';
  return marked && segment.words.length < 4 && segment.words.every(({ text }) => /^\p{Lu}/u.test(text))
    ? found('persona', 'persona', segment)
    : null;
}

/** "Votre Capitaine Bulot", "your Ferry Godmother", where one signs. */
function atEnd(text: string): Signature | null {
  const end = text.slice(-160);
  const match =
    /(?:^|[.!?…,\n✨)] {0,2})(?:love, |bises, )?(?:votre|your|ton|the|le|la) (?:(?:(?:tout |très |ever-)?(?:dévoué|fidèle|serviable|humble|cher|chère|bien-aimé|adoré|vaillant|gentil|faithful|loyal|friendly|devoted|humble|loving|trusty|trusted|local|beloved))e? )?(?<name>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,2})(?=[^\p{L}]{0,12}(?:\([^)]{0,60}\)|#[\p{L}]{1,40}|[^\p{L}])*$)/iu.exec(
      end,
    );
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || !/^\p{Lu}/u.test(name)) return null;
  const words = name.split(' ');
  const things = words.some((word) => (wordOf(word).bits & (THING | SILENT)) !== 0 || OF_HEROES.test(foldName(word)));
  const titled = /^(?:Capitaine|Captain)$/u.test(words[0]!) && words.length > 1;
  if (!things && !titled) return null;
  const found = at(text.length - end.length + match.index + match[0].indexOf(name), name);
  return titled &&
    (things || / (?:dévoué|fidèle|humble|vaillant|faithful|loyal|devoted|trusty)e? $/iu.test(match[0].slice(0, match[0].indexOf(name))))
    ? { ...found, sure: true }
    : found;
}

const isCharacter = (what: string): boolean =>
  /^(?:l['’]|la |le |les |un |une |the |a |an |your |votre |notre |our |j['’]ai |est (?:une?|la|le|votre) |is (?:an?|the|your) )/iu.test(
    what,
  ) || /^\p{Ll}/u.test(what)
    ? foldName(what)
        .replace(/ (?:d'|(?:du|de|des|aux?|of|for|from|with|avec|in|on|sur|dans|chez) ).*$/u, '')
        .split(/[^a-z]+/u)
        .slice(/^(?:l['’]|la |le |les |un |une |the |a |an |your |votre |notre |our )/iu.test(what) ? 1 : 0, 4)
        // "tree officer", "dog warden": a person's function.
        .some((word, at, all) => CHARACTERS.has(word) && !isJobNoun(all[at + 1] ?? ''))
    : false;

/** It stands where a sentence, a line or a signature begins, not after "avec" or "découvrez". */
const isStart = (text: string, start: number): boolean =>
  /(?:^|[.!?…:\n\u2028*_—–|(✨👋🤖🐾-]|[^\p{L}\p{N}\s,;'’"@#]|(?:bonjour|hello|hi|hey|salut|bonsoir|coucou|ahoy|hark)[ ,!]{1,3}|@[\p{L}\p{N}_.-]{1,18} |(?:c['’]est|ici|suis|appelle|I['’]m|this is|I am|name is|with|avec|to|(?:générée?|rédigée?|envoyée?|répondue?|generated|written|sent|answered) (?:par|by)))\s{0,3}$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  ) &&
  !/(?:découvrez|rencontrez|meet|essayé|essayez|try|tried|testé|testez|demandé|demandez|ask|asked|say (?:hello|hi)|dites bonjour|welcome|bienvenue|with our|avec notre)[^.!?]{0,24}$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );

function isCalled({ groups }: RegExpExecArray): boolean {
  return isNameOfCharacter(groups!['name']!);
}

function isNameOfCharacter(name: string): boolean {
  const [first] = name.split(' ');
  if (
    NOT_CALLED.has(foldName(first!)) ||
    OPENERS.has(foldName(first!)) ||
    first!.length < 2 ||
    /^\p{L}['’]/u.test(first!) ||
    name
      .split(' ')
      .slice(1)
      .some((word) => NOT_CALLED.has(foldName(word)))
  )
    return false;
  return nameLikeness(first!) !== 'no' || /^\p{Lu}[\p{L}\d.'’-]{1,20}$/u.test(first!);
}

function named(match: RegExpExecArray): Signature {
  const name = match.groups!['name']!;
  return at(match.index + match[0].indexOf(name), name);
}

const at = (start: number, name: string): Signature => ({ kind: 'persona', rule: 'persona', start, end: start + name.length });
