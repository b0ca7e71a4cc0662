import { endingAt } from '../ending.ts';
import { isUnit } from '../letters.ts';
import { foldName } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import { isRank, personName } from '../person.ts';
import { endsInWholeName } from '../rules/full-name.ts';
import { isExhibit, isTold } from '../rules/persona.ts';
import { isSaidUnder } from '../rules/speaker-prefix.ts';
import { isOneself, isSpokenOf } from '../spoken-of.ts';
import { standsForSaid } from '../stands-for.ts';
import { BARE_JOB, CAPITAL, JOB, LETTERS, NOBODYS, SENTENCE, TEAM as TEAM_WORD, THING, wordOf } from '../word.ts';
import { isAnnounced } from '../words/announces.ts';
import { CHARACTERS, SOUNDS } from '../words/characters.ts';
import { DOES } from '../words/does.ts';
import { EVENTS } from '../words/events.ts';
import { isJobNoun } from '../words/jobs.ts';
import { NO_NAME } from '../words/no-name.ts';
import { type Flag, playsIn, type Whole } from './features.ts';
import { formOf } from './form.ts';
import { bitOf, FIRST_NAME, FULL_NAME, HASHTAG, INITIALS, PERSONA, ROLE, TAKEOVER, TEAM } from './possible-bits.ts';
import {
  IS_TOLD_IN_BRACKETS,
  isEmployed,
  isNameAtHead,
  isSmallName,
  leadsToName,
  likenessOf,
  OF_TURNS,
  OPENS,
  ofName,
  SPACE,
} from './possible-names.ts';
import type { Span } from './spans.ts';

/** What some words can be by their shape, whatever weights say: one bit a kind, in the order of the kinds; 0 when they are nobody's. What a rule found them to be they can be. */
export function possibleKinds(span: Span, whole: Whole): number {
  const { start, end, at } = span;
  const { found } = whole;
  const isFound = found?.start === start && found.end === end && !(found.kind === 'hashtag-speaker' && isNameAtHead(span, whole));
  const byRule = isFound ? bitOf(found.kind) : 0;
  const kinds = byRule | (at < 0 ? ofHashtag(span, whole) : byShape(span, whole));
  return whole.flags.includes('another') && (kinds & PERSONA) !== 0 && IS_HUMAN.test(whole.parts.text) ? kinds & ~PERSONA : kinds;
}

/** "Je ne suis pas un robot", "la personne derrière l'abeille": whoever speaks says that they are no machine and no character. */
const IS_HUMAN =
  /(?<!\p{L})(?:je ne suis (?:pas|ni) une? (?:(?:chat|ro)?bot|machine|automate)|pas un (?:chat|ro)?bot|not an? (?:chat|ro)?bot|(?:personne|humaine?|celui|celle|person|human|one|face) (?:[\p{L}'’]{1,8} ){0,3}(?:derrière|behind) )/iu;

const TEAM_TAG = formOf('hashtag team');
const A_JOB = formOf('job');
const LAST_JOB = formOf('last job');
const LAST_BODY = formOf('last body');
const A_CAPITAL = formOf('capital');
const SAID_SHORT = /^(?:TY|TYVM|TIA|HTH|THX|TKS|PLS|ASAP|FYI|LOL|SVP|STP|DSL|MDR|OMG|BRB|TBC|RIP|NB|PS|OK)$/u;
const A_BODY = formOf('body');
const A_TEAM = formOf('team');
const LONG_BODY = /(?: \S+){7}|^(?:il|elle|on|ça|it|there) /iu;
const DETERMINED = formOf('determined');
const DETERMINED_SMALL = formOf('determined small');
const A_HEADING = formOf('heading');
const SELF = formOf('self');
const A_SMALL = formOf('small');
const SMALL_POINTED = formOf('small pointed');
const SMALL_MARKED = formOf('small marked');
const DETERMINED_APPOSED = formOf('determined apposed');
const ONE_THING = formOf('one thing');
const SIGNS_THING = formOf('signs thing');
const HEAD_ANY = formOf('head any');
const HEAD_THING = formOf('head thing');
const HEAD_JOB = formOf('head job');
const HEAD_WORD = formOf('head word');

/** "Vu sur la porte de l'église : « … »": where something was met that another says. */
const MET = /^(?:Vue?s?|Entendue?s?|Lue?s?|Seen|Heard|Overheard|Spotted) /u;

/** "Detective Sergeant Rory Pinnock said: …": somebody else tells what was said. */
const HAS_SAID = / (?:said|told us|added|has said|a (?:dit|déclaré|précisé|indiqué|ajouté|rappelé|annoncé|confié))$/u;

/** "Le coup de cœur du jour", "Tip of the week": a heading that says of which day it is. */
const OF_ITS_DAY =
  / (?:du|de la|de l['’]|of the) ?(?:jour|semaine|mois|matin|soir|week-?end|année|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|day|week|month|year)$/u;
/** … and not whose. */
const isSomebodys = ({ words }: Segment): boolean =>
  words.some(({ word }) => (word!.bits & BARE_JOB) !== 0 || word!.likeness === 'sure' || word!.likeness === 'rare');

/** What says something of something: no heading. */
const IS = /(?<!\p{L})(?:est|sont|sera|seront|is|are|was|were)(?!\p{L})/u;

/** A hashtag that only announces is nobody's word, whatever stands in it. */
function ofHashtag({ end, forms }: Span, { parts: { text } }: Whole): number {
  if (forms.includes(TEAM_TAG)) return TEAM;
  return isAnnounced(text, end) ? 0 : HASHTAG;
}

/** Longer words are nobody's letters. */
const LONGEST_LETTERS = 16;

function byShape(span: Span, whole: Whole): number {
  const { start, end, at, forms } = span;
  const { parts } = whole;
  const segment = parts.segments[at]!;
  if (forms.includes(HEAD_JOB) || forms.includes(HEAD_WORD)) return ofHead(span, segment, whole);
  const words = parts.text.slice(start, end);
  // "1/2Le maire": no number begins what signs.
  if (/^\p{N}/u.test(words)) return 0;
  // "3D": no letters of somebody's.
  const isLetters =
    words.length < LONGEST_LETTERS &&
    ((wordOf(words).bits & LETTERS) !== 0 || forms.includes(SMALL_POINTED) || forms.includes(SMALL_MARKED)) &&
    // "À demain": one letter that is a word.
    !/^[ÀAIYÔOÉ]$/u.test(words) &&
    !/\p{N}$/u.test(parts.text.slice(0, start).slice(-1)) &&
    // "Carcharias (L., 1758)": who described a species.
    !/^,? 1[789]\d\d\)/u.test(parts.text.slice(end, end + 8)) &&
    // "Ph. Loïc Trédan", "Obs. P. Vasseur": whose picture it is, and who saw it.
    !/^(?:Ph|Obs|Dess|Ill|Phot|Trad|Réal|Dir|Prés|Arr)\.? ?\p{Lu}(?!\.?\s*$)/u.test(parts.text.slice(start, start + 10)) &&
    // "d'où le sigle - HC": letters of what the post speaks of.
    !(segment.start === start && segment.parted.mark !== 'caret' && standsForSaid(words, parts, start)) &&
    // "/SE pour Sensea, /IT pour Itralis": what letters mean.
    !(MEANS.test(parts.text.slice(end, end + 16)) && /\p{Lu}{1,3} ?(?:pour|for|=|:|→) /u.test(parts.text.slice(0, start))) &&
    // "TH 20", "PH 7.4": what is measured.
    !/^[\u00a0 ]\d/u.test(parts.text.slice(end, end + 2)) &&
    // "réf. AS/2026": the beginning of a number.
    !/^[-–/]\d/u.test(parts.text.slice(end, end + 2)) &&
    !isSurnames(segment, start, words) &&
    // "40 Court St., Ste. B": one letter behind a word that is written short.
    !(
      /^\p{L}\.?$/u.test(words) &&
      segment.start === start &&
      segment.parted.mark === null &&
      at > 0 &&
      endingAt(parts, at).parting === 'none'
    ) &&
    // "@jp_bernardin … Bon dimanche JP": who is answered.
    !(segment.parted.mark === null && parts.isAddressee(words)) &&
    // "not me. dot", "vu. léa": three small letters that are a first name, and can be said.
    !(segment.start === start && forms.includes(A_SMALL) && isSmallName(words)) &&
    // "affiche bien HP/HC": letters of two things, in the midst of what is said.
    !(words.includes('/') && start > segment.start) &&
    !(segment.parted.mark === null && isMeasured(words, parts.text, start)) &&
    // Words sent on leave an "RT" behind.
    !(words === 'RT' && segment.parted.mark === null);
  const next = parts.segments[at + 1];
  // "@ijbs Angèle, nous prolongeons …": whom an answer calls by name, straight behind the mention.
  if (
    at === 0 &&
    parts.replies &&
    segment.words.length === 1 &&
    (next?.parted.comma === true || (next?.parted.sentence === true && segment.parted.mark === null && isUttered(segment))) &&
    /^(?:\s{0,3}@\S{1,60}){1,6}\s{1,3}$/u.test(parts.text.slice(0, start))
  )
    return 0;
  // "The Maternity Team x", "Maud the Mammoth x": a kiss belongs to nobody's name.
  if (/ x{1,3}$/u.test(words)) return 0;
  if ((parts.answers && isGreeted(segment, start)) || (segment.parted.credit && start === segment.start)) return 0;
  // "Vu la réponse du ministre à ma question. …": no heading ends as a sentence does.
  const isOver = next?.parted.sentence === true && !next.parted.line && !next.parted.colon && !next.parted.emoji;
  const kinds =
    (isLetters && !isDetermined(segment, start) && !(segment.start === start && segment.parted.colon && !segment.parted.signed)
      ? INITIALS | TAKEOVER
      : 0) |
    ofName(span, segment, whole, words) |
    (forms.includes(A_JOB) || forms.includes(LAST_JOB)
      ? (isOver ? 0 : HASHTAG) | (isNameBehindRank(span, segment) ? 0 : ofJob(words))
      : 0) |
    (forms.includes(DETERMINED) || forms.includes(DETERMINED_APPOSED) ? ofDetermined(words, whole) : 0) |
    (forms.includes(ONE_THING) || forms.includes(SIGNS_THING) ? PERSONA : 0) |
    (isThingOfItself(span, segment, whole, words) ? PERSONA : 0) |
    ofFunction(span, words, whole) |
    ofSender(span, words) |
    (forms.some(({ isGiven }) => isGiven) ? TAKEOVER | (words.includes(' ') ? FIRST_NAME : 0) : 0) |
    (forms.includes(A_HEADING) &&
    !isOver &&
    !IS.test(segment.text) &&
    !(OF_ITS_DAY.test(segment.text) && !isSomebodys(segment)) &&
    !EVENTS.has(segment.first.word!.folded) &&
    !forms.includes(HEAD_THING) &&
    !isNameAtHead(span, whole)
      ? HASHTAG
      : 0) |
    ofHead(span, segment, whole) |
    (isCharacters(span, words, parts, playsIn(whole) || signsOfItself(span, segment, whole, words) || isNumberedItself(span, whole)) &&
    !isToldOf(span, whole) &&
    !(wordOf(words).listed !== 'none' && ABOUT.test(parts.text.slice(end, end + 24))) &&
    // "[Rencontres] Merci à tous …": what a post is about.
    !(at === 0 && segment.parted.mark === 'bracket' && !/bot/iu.test(words)) &&
    (whole.flags.includes('sound') ||
      whole.flags.includes('limbs') ||
      // "Morgane la Sirène, gardienne du trésor": a thing by its name, whatever it is in charge of.
      forms.some(({ text }) => text.startsWith('run called as thing')) ||
      !isEmployed(span, segment, next))
      ? PERSONA
      : 0) |
    // "Clinic at MLK Rec Center": where something is, when nothing else is said.
    (forms.some(({ isOfTeam }) => isOfTeam) &&
    // "Crew Manager Thandeka": whoever has a name signs with it.
    !isNameBehindRank(span, segment) &&
    !isFunctionOfNamed(words) &&
    !(forms.every((form) => form === LAST_BODY) && parts.segments.length === 1) &&
    // "Il faut descendre à La Chapelle ou Barbès": so many words tell something.
    // "Courage", "TYVM": what is said.
    !(forms.includes(A_CAPITAL) && (NO_NAME.has(firstOf(words)) || SAID_SHORT.test(words))) &&
    !(forms.includes(A_BODY) && !forms.includes(A_TEAM) && LONG_BODY.test(words)) &&
    !ADDRESSES.has(segment.first.word!.folded) &&
    !CRIES.has(segment.first.word!.folded) &&
    // "Next update 3pm", "Support your locals": what is told, or asked.
    !/^(?:Next|Support|Put|Contact|ETR|Updates?|Place|Rue|Avenue|Boulevard|Quai|Square|Impasse|Allée|Chemin|Route|Arrêt) |\d[:.h]\d|\d ?[ap]m/iu.test(
      words,
    ) &&
    // "L. Dubreuil": somebody.
    !/^\p{Lu}\.(?:-?\p{Lu}\.)? \p{Lu}\p{Ll}+$/u.test(words) &&
    !(parts.answers && /^(?:\p{Lu}\p{Ll}{1,4}|(?:\p{Lu}\p{Ll}){2})$/u.test(words)) &&
    !(end < segment.end && IS_THERE.test(parts.text.slice(end, end + 90)))
      ? TEAM
      : 0);
  // "Votre conseiller vous le répète", "Ici votre ripeur": who speaks, and no heading.
  const told = (kinds & TEAM) !== 0 && TELLS.test(words) ? kinds & ~TEAM : kinds;
  const spoken = (told & HASHTAG) !== 0 && SPEAKS.test(words) && next?.parted.line !== true ? told & ~HASHTAG : told;
  const announced =
    (spoken & HASHTAG) !== 0 &&
    (MET.test(words) ||
      HAS_SAID.test(words) ||
      (at === 0 && !whole.flags.includes('I') && (IS_TITLE.test(words) || isOwnedThing(words))) ||
      leadsToName(end, parts.text) ||
      (OPENS.has(parts.text[end] === ' ' ? parts.text[end + 1]! : parts.text[end]!) && isAnnounced(parts.text, end)))
      ? spoken & ~HASHTAG
      : spoken;
  // Who says that they are a machine is nobody else.
  const own = whole.flags.includes('automatic') ? announced & ~(TAKEOVER | FIRST_NAME | FULL_NAME) : announced;
  if ((own & TAKEOVER) === 0) return own;
  return signsAnswer(span, segment, whole) ||
    signsAlone(span, segment, whole) ||
    introducesItself(span, whole) ||
    introducesPlainly(span, whole) ||
    introducesWhole(span, words, whole) ||
    isCalledAs(span, words)
    ? own & ~TAKEOVER
    : own;
}

/** What says of what letters are short. */
const MEANS = /^ ?(?:pour|for|=|→|comme|désigne|signifie|means?|stands|veut dire) /u;

/** "@mat Vu. Voirie prévenue.", "@fa Oh. Je rougis.": a short word that is said first. */
const isUttered = ({ first: { text, word } }: Segment): boolean => /^\p{Lu}\p{Ll}{1,3}$/u.test(text) && word!.likeness !== 'sure';

/** "Vos ambassadeurs du tri | sont sur le marché de 9h à 12h", "Le service mobilités | vous répond au 02 …": where and when those are met of whom a post tells. */
const IS_THERE =
  /^ (?:[^.!?,:\n]{0,40} )?(?:(?:vous )?répond(?:ent|ra|ront)? [^.!?\n]{0,40}au (?:0|\+|3\d{3})|(?:sont|est|seront|sera|vous (?:attend|accueill|reçoi)\p{L}*|is|are|will be) [^.!?,:\n]{0,50}(?:de|from|dès|à partir de) \d)/u;

/** What begins or ends with words of who speaks. */
const SPEAKS = /^(?:ici|c['’]est|this is|it['’]s) |(?: here| ici| says| speaking| reporting| vous(?: (?:le|la|en|y))?(?: \p{L}+)?)$/iu;

/** "Wexley the Water Vole": a character's name, whoever holds the account. */
const isCalledAs = ({ forms }: Span, words: string): boolean => forms.some(({ isArticle }) => isArticle) && / (?:the|le|la) /u.test(words);

/** "Memphis, TN", "412 GL", "9:40 pm PT": where a town lies, what is measured, and by which clock. */
const isMeasured = (letters: string, text: string, start: number): boolean =>
  /^\p{Lu}{2}$/u.test(letters) &&
  ((STATES.has(letters) &&
    /\p{Lu}\p{Ll}+, $/u.test(text.slice(Math.max(0, start - 24), start)) &&
    !/(?:^|[.!?\n] ?)\p{Lu}\p{Ll}+, $/u.test(text.slice(Math.max(0, start - 24), start))) ||
    (isUnit(letters) && /(?:^|\s)[\d.,]{0,8}\d[ \u00a0]$/u.test(text.slice(Math.max(0, start - 12), start))) ||
    (/^(?:ET|CT|MT|PT)$/u.test(letters) && /\d ?(?:[ap]\.?m\.?)? $/iu.test(text.slice(Math.max(0, start - 8), start))));

/** Letters of the states of America and of the provinces of Canada. */
const STATES: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY ON QC BC AB SK MB NS NB NL PE YT NT'.split(
    ' ',
  ),
);

/** "Amrit S.": a surname's letter belongs to the name before. */
function isSurnames({ words }: Segment, start: number, letters: string): boolean {
  if (!/^\p{Lu}\.?$/u.test(letters)) return false;
  const at = words.findIndex((word) => word.start >= start);
  return at > 0 && (words[at - 1]!.word!.bits & (CAPITAL | JOB)) === CAPITAL;
}

const GREETING = /^(?:bonjour|bjr|bonsoir|bsr|salut|coucou|hello|hi|hey|hiya|dear|chere?|chers)$/u;

/** "Bonjour Trains Directs": who is greeted, in an answer. */
function isGreeted({ words }: Segment, start: number): boolean {
  const at = words.findIndex((word) => word.start >= start);
  return at > 0 && GREETING.test(words[at - 1]!.word!.folded);
}

/** What says that an answer's last words tell of the account, and not only where who signs it works. */
const HELD_BY_IT =
  /(?<!\p{L})(?:until|till|til|jusqu|on (?:shift|duty|now|here)|taking|takes|took|prend|reprend|relève|relais|clavier|here now|with you|avec vous|account|compte|tonight|today|signing|logging)(?!\p{L})/iu;

/** "@al Bonjour, c'est Julie. …", "@al Hi, Ben from customer care here, …": who answers says who that is, and takes no account by it. */
function introducesItself({ start, end }: Span, { parts: { text, replies }, flags }: Whole): boolean {
  if (!replies || flags.includes('leaves') || start > MOST_BEFORE) return false;
  const sentence = /^[^.!?\n]{0,80}/u.exec(text.slice(end))![0];
  return (
    !HELD_BY_IT.test(sentence) && !/(?<!\p{L})(?:prend|relais|over|remplace|absente?|off|away|gone)(?!\p{L})/iu.test(text.slice(0, start))
  );
}

/** "Ici Samira. 3 200 foyers sans courant", "Priya here. No problems to report": who says a name first, and nothing of a time, a turn or an account, takes none. */
const introducesPlainly = ({ start, end }: Span, { parts: { text, clues }, flags }: Whole): boolean =>
  start < MOST_BEFORE &&
  (OFFERS_HELP.test(text.slice(end, end + 32))
    ? !flags.includes('leaves') && !flags.includes('turn')
    : !OF_TURNS.some((flag) => flags.includes(flag)) &&
      (isOneself(text, start, clues) || /^ (?:here|ici(?= ?[:,.!]))(?!\p{L})/u.test(text.slice(end, end + 7)))) &&
  !TELLS_OF_TURNS.test(text.replace(OFFERS_HELP_ANYWHERE, ''));

/** "Hary à votre écoute : …" */
const OFFERS_HELP_ANYWHERE =
  / (?:à (?:votre|ton) (?:écoute|service|disposition)|pour vous (?:répondre|aider|servir|renseigner|guider)|at your service)(?!\p{L}| (?:de|dès|jusqu|ce|cet|cette|aujourd|pour|toute|depuis|until|till|all|today|tonight|from|this))/u;
const OFFERS_HELP = new RegExp(`^,?${OFFERS_HELP_ANYWHERE.source}`, 'u');

/** Times, turns, accounts and what is asked for, in whatever words. */
const TELLS_OF_TURNS =
  /(?<!\p{L})(?:until|till|til|jusqu\p{L}*|on (?:shift|duty|now|here)|tak(?:ing|es?|en)|took|prend\p{L}*|repren\p{L}*|relève|relais|clavier|with you|accounts?|comptes?|tonight|today|sign\p{L}*|logg?\p{L}*|manettes|commandes|appareil|service|écoute|suite|aujourd|ce (?:soir|matin)|cette|tien[st]|runs?|running|have|got|['’]ve|pages?|shift|ask|posez|questions?|back|retour|matin|tweet\p{L}*|post(?:s|ing|e|er)?|publi\p{L}*|fil|week|day|hours?|heures?|journée|minding|covering|sur le pont|en ligne|répond\p{L}*|écri[st]\p{L}*|experience|stag\p{L}*|pouvoir|password|mot de passe|doing this|left me|conduit|rien à signaler|souhaite)(?!\p{L})/iu;

/** "I'm Ruth Kettering and I look after the mammals": who says a whole name, and nothing of an account, takes none. */
const introducesWhole = ({ start, end }: Span, words: string, { parts: { text, clues }, flags }: Whole): boolean =>
  (/^(?:\p{Lu}\p{Ll}{0,4}\.? )?\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u.test(words) ||
    (!words.includes(' ') && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)))) &&
  isOneself(text, start, clues) &&
  !OF_TURNS.some((flag) => flags.includes(flag));

/** How far into an answer an introduction may stand. */
const MOST_BEFORE = 80;

/** Who signs at the end takes no account of which nothing is said: "Votre demande est transmise. Bonne journée, Lucie". */
const signsAlone = ({ start, end }: Span, segment: Segment, { parts, flags }: Whole): boolean =>
  segment === parts.segments.at(-1) && segment.start === start && segment.end === end && !OF_TURNS.some((flag) => flags.includes(flag));

/** Who signs an answer takes no account by it, unless they say that they leave. */
const signsAnswer = ({ start, end }: Span, segment: Segment, { parts, flags }: Whole): boolean =>
  segment === parts.segments.at(-1) &&
  segment.start === start &&
  (segment.end === end || (segment.words.length < 8 && !HELD_BY_IT.test(segment.text))) &&
  !flags.includes('leaves') &&
  parts.replies;

/** "J'ai mis vos dessins au-dessus de mon nid. Moby": who signs speaks of themselves, and may be anything. */
const signsOfItself = ({ start }: Span, segment: Segment, { parts, flags }: Whole, words: string): boolean =>
  (flags.includes('I') || flags.includes('heavy')) &&
  // A name that no list holds signs most answers of some lines: nothing there says that it is a character's.
  (parts.answers || segment.parted.comma ? !['no', 'unknown'].includes(likenessOf(words)) : likenessOf(words) !== 'no') &&
  segment.start === start &&
  (parts.segments.at(-1) === segment || isApposed(segment, parts));

/** "My hinges ache. Gate No. 7": a thing that is told from others by its number, and speaks of itself. */
const isNumberedItself = ({ forms }: Span, { flags }: Whole): boolean => flags.includes('I') && forms.some(({ isNumbered }) => isNumbered);

/** "Feed me. Audrey, carnivorous plant": what stands last says what the name before it is. */
const isApposed = (segment: Segment, { segments }: PostParts): boolean =>
  segments.at(-2) === segment && segments.at(-1)!.parted.comma && segments.at(-1)!.words.length < 6;

/** "Je me lève à 20 h, pas avant. Signé le rideau rouge", "The Castle here.": a thing, whatever it is, that speaks of itself. */
const isThingOfItself = ({ end, forms }: Span, segment: Segment, { parts, flags }: Whole, words: string): boolean =>
  (forms.includes(DETERMINED) ||
    forms.includes(DETERMINED_APPOSED) ||
    forms.includes(DETERMINED_SMALL) ||
    forms.some(({ isSender }) => isSender)) &&
  flags.includes('I') &&
  (parts.segments.at(-1) === segment || isApposed(segment, parts) || /^ (?:here|ici)(?!\p{L})/u.test(parts.text.slice(end, end + 6))) &&
  /^(?:le |la |the |l['’])/iu.test(words) &&
  !words.split(' ').some((word) => (wordOf(word).bits & (BARE_JOB | TEAM_WORD)) !== 0);

/** "c'est encore moi, Kenza, au sujet de votre lampadaire": who writes to somebody about a thing is none. */
const ABOUT = /^,? (?:au sujet d|à propos d|concernant |suite à |pour (?:votre|vos|ton|ta|tes) |about (?:your|the) |regarding |re:? )/u;

/** A character of whom a post tells, without a word of its own: "Hector, l'âne communal, s'est échappé". */
const isToldOf = ({ start, end }: Span, { parts, flags }: Whole): boolean =>
  !flags.includes('I') &&
  // "Hou hou, Ulysse le hibou vous rappelle": who makes its sound, and speaks to whoever reads.
  !(
    (flags.includes('sound') || flags.includes('creature')) &&
    /^ (?:vous|te|wishes you|reminds you)(?!\p{L})/u.test(parts.text.slice(end, end + 14))
  ) &&
  // "Brrr. Corby le corbeau a survolé le campus": its sound comes first, whatever it tells of itself.
  !(flags.includes('sound') && SOUNDS.test(parts.segments[0]!.text)) &&
  (isSpokenOf(parts.text, start, end, parts.clues) ||
    isTold(parts.text, end) ||
    IS_TOLD_IN_BRACKETS.test(parts.text.slice(end, end + 80)) ||
    isExhibit(parts));

/** What is said to a team or of it, before its name: "Merci aux équipes de la voirie". */
const ADDRESSES: ReadonlySet<string> = new Set(
  'bring take grab leave keep amities bises merci thanks thank bravo felicitations congratulations congrats hommage sinceres condoleances soutien pensees pensee adressez contactez contact appelez ecrivez demandez voyez voir rendez-vous bonjour hello hi speak ask demander parlez see find call email ring visit tell join parler ecrire ecrivez passez venez'.split(
    ' ',
  ),
);

/** What is cried out, and is nobody: "La patinoire ferme. Snif". */
const CRIES: ReadonlySet<string> = new Set(
  'snif ouf zut bof beurk miam hourra youpi hop bam pff pfff aie oups argh chut tadam dring boum vroum atchoum ouille brr brrr meuh cocorico ouais yes yay phew oops ugh meh yum boo whoops hooray woohoo ouch wow gosh sigh gulp ahem psst shh yikes hurrah tada'.split(
    ' ',
  ),
);

const DETERMINER = /^(?:un|une|le|la|les|des|du|au|aux|ce|cet|cette|a|an|the|this|mon|son|notre|votre|leur|my|our|your|their)$/u;

/** "Reply in DM", "en gare de CDG": what these stand before is no person. */
const LEADS =
  /^(?:in|en|via|at|of|to|au|aux|sur|on|et|and|chez|dans|your|votre|with|avec|is|est|du|de|please|pls|plz|svp|stp|par|by|send|envoyez|vers|than|pour|for|les?|la)$/u;

/** "devant un CP", "the BBC", "in DM": what an article or a preposition stands before names a thing. */
function isDetermined({ words }: Segment, start: number): boolean {
  const at = words.findIndex((word) => word.start >= start);
  if (at < 1) return false;
  const { folded } = words[at - 1]!.word!;
  return DETERMINER.test(folded) || LEADS.test(folded);
}

/** "Ranger Holly", "Nurse Kayla": whoever has a name signs with it. */
function isNameBehindRank({ start }: Span, segment: Segment): boolean {
  if (segment.start !== start) return false;
  if (segment.words.length === 2 && /^\p{Lu}\.?$/u.test(segment.last.text)) return true;
  const name = personName(segment);
  return name !== null && name.start > start && name.likeness !== 'unknown';
}

/** A function's noun, and no word of a sentence. */
function ofJob(words: string): number {
  let bits = 0;
  const english = /^(?:The|Your|Our) /u.test(words);
  // "on" speaks in French, and says where in English: "The guard on the 18:02".
  for (const word of words.split(' ')) if (!english || word !== 'on') bits |= wordOf(word).bits;
  return (bits & BARE_JOB) !== 0 &&
    (bits & SENTENCE) === 0 &&
    !endsInName(words) &&
    !isFunctionOfNamed(words) &&
    !/^(?:vos|nos|les|tes) /iu.test(words) &&
    !isBody(words) &&
    !DOES_SOMETHING.test(words) &&
    !LEADS_TO.test(words) &&
    // "appelez le garde champêtre": what is asked of whoever reads.
    !ADDRESSES.has(foldName(words.split(' ', 1)[0]!))
    ? ROLE
    : 0;
}

/** "Présidente du comité Anne Leroux": a function in several words, and whose it is. */
const isFunctionOfNamed = (words: string): boolean =>
  /^\p{Lu}.* \p{Ll}.* \p{Lu}\p{Ll}\S* \p{Lu}\p{Ll}\S*$/u.test(words) &&
  endsInWholeName(words.split(' ').map((text) => ({ text, word: wordOf(text) })));

/** "Keeper Shanice", "Ton ami Cosme", "PCSO RK": whoever has a name signs with it. */
function endsInName(words: string): boolean {
  const own = words.split(' ');
  const last = wordOf(own.at(-1)!);
  if (own.length < 2 || (last.bits & CAPITAL) === 0 || (last.bits & (BARE_JOB | TEAM_WORD)) !== 0) return false;
  const before = own.at(-2)!;
  if (/^(?:de|du|des|of|at|from|for|à|la|le)$/u.test(before)) return false;
  return (
    own.length < 4 &&
    (last.likeness === 'sure' ||
      (last.likeness === 'rare' && own.length === 3 && (wordOf(before).bits & BARE_JOB) === 0) ||
      (own.length === 2 && /^\p{Lu}{2}$/u.test(last.text) && (wordOf(before).bits & BARE_JOB) !== 0 && !/^\p{Ll}/u.test(before)))
  );
}

/** "La préfète appelle à la prudence": what somebody does, of whom a post tells. */
const DOES_SOMETHING =
  / (?:appelle|accueille|active|annonce|anime|assiste|autorise|clôt|condamne|confirme|déclare|demande|déplore|donne|dresse|échange|explique|félicite|ferme|inaugure|interdit|invite|lance|lève|maintient|organise|ouvre|participe|passe|préside|prend|présente|prolonge|propose|rappelle|reçoit|recommande|rejoint|remercie|remet|rencontre|rend|répond|reporte|salue|signe|soutient|souhaite|suspend|tient|vient|visite|appeals|announces|asks|bans|calls|confirms|congratulates|hosts|invites|launches|lifts|meets|needs|opens|orders|presents|reminds|signs|thanks|urges|visits|warns|welcomes)(?: |$)/u;

/** "Votre tavana", "Le maire", "Vos agents", "La Caf de la Vézole": one function bears its noun, or is "yours"; several are a team. */
function ofDetermined(words: string, whole: Whole): number {
  const [first] = words.split(' ', 1);
  const isOne = /^(?:Votre|Ton|Your|Notre|Our)$/u.test(first!) || words.split(' ').some((word) => (wordOf(word).bits & BARE_JOB) !== 0);
  if (TELLS.test(words)) return 0;
  // A team says no "I": "Je tangue, vous dansez. La scène flottante".
  const alone = speaksItself(whole) && isNeither(words);
  return (
    (alone ? 0 : TEAM) |
    (isOne && !isBody(words) && !/^(?:Vos|Nos|Les|Tes)$/u.test(first!) ? ROLE : 0) |
    (isThing(words) || alone || SPEAKING.some((flag) => whole.flags.includes(flag)) ? PERSONA : 0)
  );
}

/** What no person does or has: whatever signs then may be a thing. */
const SPEAKING: readonly Flag[] = ['sound', 'limbs', 'creature', 'human'];

/** What heads a post before a colon: a function or a heading that no list holds, or a thing that speaks of itself. */
function ofHead({ start, end, forms }: Span, segment: Segment, { parts: { text }, flags }: Whole): number {
  const { first } = segment;
  if (EVENTS.has(first.word!.folded)) return 0;
  const isHead = forms.includes(HEAD_JOB) || forms.includes(HEAD_WORD);
  if (!isHead && !forms.includes(HEAD_ANY) && !forms.includes(HEAD_THING)) return 0;
  const words = text.slice(start, end);
  if ((OF_ITS_DAY.test(words) && !isSomebodys(segment)) || (DOES_IN_HEAD.test(words) && !flags.includes('I'))) return 0;
  if (isHead) return isAnnounced(text, end) ? 0 : HASHTAG;
  const plays = flags.includes('I') || SPEAKING.some((flag) => flags.includes(flag));
  return (isAnnounced(text, end) || forms.includes(HEAD_THING) ? 0 : HASHTAG) | (plays ? PERSONA : 0);
}

/** "Le gendarme cherche voleur : stage pendant les relâches": a title that says what somebody does. */
const DOES_IN_HEAD = new RegExp(`\\p{L} (?:${DOES}|cherche|mène|fait|perd|rêve|tombe|prend|revient|meets|seeks|hunts)(?= |$)`, 'u');

/** "Josy's Diner: open till ten", "Mayor's Ball: tickets on sale": what belongs to somebody, and is no word of theirs. */
const isOwnedThing = (words: string): boolean =>
  /^\p{Lu}[\p{L}-]+['’]s \p{L}/u.test(words) && !words.split(' ').some((word) => isSaidUnder(wordOf(word).folded));

/** … or names two. */
const IS_TITLE = new RegExp(
  `${DOES_IN_HEAD.source}|^\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)? (?:and|et) (?:the|le|la|les|l['’]) ?\\p{Lu}`,
  'u',
);

/** "Le nôtre vient de là", "L'huile aussi": something is told of it. */
const TELLS = new RegExp(
  `${DOES_SOMETHING.source}| (?:reprennent|recommencent|commencent|débutent|démarrent|redémarrent|ouvrent|ferment|finissent|continuent|circulent|arrivent|partent|reviennent|s['’]arrêtent|se (?:terminent|poursuivent|tiennent)|ont lieu|décolle|atterrit|circule)(?: |$)| (?:aussi|également|non plus|idem|too|as well|again|(?:at|by) (?:dusk|dawn|night|sunset|sunrise|noon)|la nuit|au (?:crépuscule|petit matin|lever du jour))$`,
  'u',
);

/** Whoever speaks says "I", or makes the sound of what it is. */
const speaksItself = ({ flags }: Whole): boolean => flags.includes('I') || flags.includes('sound');

/** "Le lustre", "La corne de brume": neither a function nor a team, by any list. */
const isNeither = (words: string): boolean =>
  /^(?:Le |La |L['’]|The )\p{L}/u.test(words) &&
  !/\p{Lu}{2}/u.test(words) &&
  words.split(' ').every((word) => (wordOf(word).bits & (BARE_JOB | TEAM_WORD | SENTENCE | NOBODYS)) === 0);

/** "Le phare des Sablines", "La cloche de Saint-Aubrin": a thing that signs. */
const isThing = (words: string): boolean => {
  const all = words.split(' ');
  return [...all.slice(0, 3), all.at(-1)!].some((word) => (wordOf(word).bits & THING) !== 0);
};

/** A function in the midst of what is said; several of one are a team, and a machine may be called by its function. */
function ofFunction({ end, forms }: Span, words: string, whole: Whole): number {
  const form = forms.find(({ isFunction }) => isFunction);
  if (form === undefined || TELLS.test(words)) return 0;
  if (whole.parts.text.charCodeAt(end) === SPACE && IS_THERE.test(whole.parts.text.slice(end, end + 90))) return 0;
  const [first] = words.split(' ', 1);
  const many = /^(?:vos|tes|nos|les|our)$/iu.test(first!);
  if (/ team /u.test(form.text)) return TEAM;
  const played = playsIn(whole) ? PERSONA : 0;
  if (/ thing /u.test(form.text) || YOURS_TO_ASK.test(words)) return played;
  if (many) return TEAM;
  // "votre CPAM": a body that is written in letters.
  return isBody(words) || (/ \p{Lu}{3,6}$/u.test(words) && !/ (?:MSP|MLA|MEP|CEO|DGS|PDG|CPE|IDE|ATSEM|ASVP|AESH|PCSO)$/u.test(words))
    ? TEAM
    : (endsInName(words) ? 0 : ROLE) |
        played |
        (OF_TURNS.some((flag) => whole.flags.includes(flag)) ? TAKEOVER : 0) |
        (/ any /u.test(form.text) ? TEAM : 0);
}

/** "Votre vol MZ402 décolle bien de CDG", "your parcel": what whoever is answered has asked about. */
const YOURS_TO_ASK =
  /^(?:votre|vos|ton|tes|your) (?:(?:prochaine?|premi(?:er|ère)|derni(?:er|ère)|nouvel(?:le)?|nouveau|first|next|last|new|recent) )?(?:vols?|trains?|bus|trams?|métro|navette|ferry|car|colis|commandes?|dossiers?|demandes?|factures?|compteurs?|bagages?|valises?|cartes?|billets?|titres?|rendez-vous|rdv|messages?|signalements?|avis|questions?|contrats?|abonnements?|courriers?|lettres?|enfants?|voitures?|vélos?|comptes?|paiements?|réservations?|inscriptions?|correspondances?|retours?|ligne|connexion|box|quartiers?|rues?|logements?|flights?|parcels?|orders?|applications?|requests?|bills?|meters?|bags?|luggage|cards?|tickets?|appointments?|reports?|accounts?|payments?|bookings?|refunds?|connections?|street|bins?|letters?|claims?|permits?|stops?|delivery|deliveries)(?!\p{L}|-)(?! (?:team|crew|manager|desk|assistant|bot|driver|staff|officer|advis[eo]r|helper)s?(?!\p{L}))/iu;

/** Who sends what is wished, or signs in small letters behind it. */
function ofSender({ forms }: Span, words: string): number {
  if (!forms.some(({ isSender }) => isSender)) return 0;
  const own = words.split(' ');
  const job = own.some((word) => (wordOf(word).bits & BARE_JOB) !== 0) && !/^(?:vos|tes|nos|les|our)$/iu.test(own[0]!);
  return TEAM | (job && !isBody(words) ? ROLE : 0);
}

/** "The Office of the Governor", "Aldermere Student Support": a body, whatever function it is named after. */
function isBody(words: string): boolean {
  const own = words.replace(/^(?:The|Your|Our|Votre|Notre|Le|La|L['’]) ?/u, '').split(' ');
  const isTeam = (word: string): boolean => (wordOf(word).bits & (TEAM_WORD | BARE_JOB)) === TEAM_WORD;
  return (
    (own.length > 2 && isTeam(own[0]!) && /^(?:of|de|du|des)$/u.test(own[1]!)) ||
    (own.length > 1 &&
      !own.some((word) => /^(?:of|de|du|des|d['’].*)$/u.test(word)) &&
      /^\p{Lu}\p{Ll}/u.test(own[0]!) &&
      /^[a-z ]+$/iu.test(words) &&
      isTeam(own.at(-1)!) &&
      !isJobNoun(own.at(-2)!.toLowerCase()))
  );
}

/** "Happy retirement to Operator", "Put your questions to the Minister": somebody else's function. */
const LEADS_TO = /^(?!(?:from|par|by) )\p{Lu}.* (?:to|with|avec|using|à) (?:the |le |la |Mme |M\. |Madame |Monsieur )?\p{Lu}/u;

/** "Madame le Maire": a function, whatever title stands before. */
const isOffice = (words: string): boolean => words.split(' ').some((word) => (wordOf(word).bits & BARE_JOB) !== 0);

/** The first of some words, folded. */
function firstOf(words: string): string {
  const space = words.indexOf(' ');
  return wordOf(space < 0 ? words : words.slice(0, space)).folded;
}

/** A first name, a particle, a surname. */
const OF_FAMILIES = /^\p{Lu}[\p{L}'’-]+ (?:(?:de|du|des|van|von|el|al|ben)(?: (?:la|le|La|Le|der|den|de))? \p{Lu}|d['’]\p{Lu})/u;

/** "Poubelix ici !": a name that no list holds says that it is here. */
const isHereItself = (words: string, text: string, end: number): boolean => {
  // Most names go on otherwise.
  if (!/^ (?:ici|here) ?[!.,:]/u.test(text.slice(end, end + 8))) return false;
  const first = words.split(' ', 1)[0]!;
  return (
    !isRank(first) &&
    !/^(?:Dr|Prof|Professor|Docteure?|Professeure?|Pr|Rev|Sister|Brother)\.? /u.test(words) &&
    (wordOf(first).bits & BARE_JOB) === 0 &&
    (wordOf(first).likeness === 'unknown' ||
      // "Tilly Tram here", "The Castle here": no person's surname.
      (words.includes(' ') && words.split(' ').some((word) => (wordOf(word).bits & (THING | NOBODYS)) !== 0)))
  );
};

/** What speaks in play: a machine or a character is named in the post, or the words call it one. */
function isCharacters({ forms, start, end }: Span, words: string, { text, clues }: PostParts, plays: boolean): boolean {
  const isCalled = forms.some((form) => form.isCalled || form.isArticle || form === SELF);
  if (
    !isCalled &&
    !plays &&
    !isHereItself(words, text, end) &&
    (!isOneself(text, start, clues) || wordOf(words.split(' ', 1)[0]!).likeness === 'sure')
  )
    return false;
  // "Réjean" of "Réjean Archambault-Côté".
  if (/^ \p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?![\p{L}-])/u.test(text.slice(end, end + 40)) && wordOf(words).likeness !== 'no') return false;
  // "Sonde" of "Sonde AST-4", "Figurehead No" of "Figurehead No. 3": a thing is told from others by its number.
  if (
    !forms.some(({ isNumbered }) => isNumbered) &&
    /^(?:\.|°|º)?[ -]?(?:n[°º]\.? ?|No\.? ?|[A-Z]{1,4}-)?\d/iu.test(text.slice(end, end + 8))
  )
    return false;
  // "Pru W.", "Jusqu'au 30": a person, and no thing.
  if ((words.at(-2) === ' ' || words.at(-3) === ' ') && /^\p{Lu}\p{Ll}+ \p{Lu}\.?$/u.test(words)) return false;
  // "Marie de La Tour", "Mme Petit": a person's name, whatever its words are besides.
  if (OF_FAMILIES.test(words) && wordOf(words.slice(0, words.indexOf(' '))).likeness === 'sure') return false;
  if (/^(?:Dr|Prof|Pr|Mr|Mrs|Ms|Mme|M)$/u.test(words)) return false;
  // "Dr Perpetua Lindqvist", "Réjean Archambault-Côté": a title with a whole name, or two surnames in one.
  if (
    /^(?:Dr|Prof|Professor|Docteure?|Professeure?|Pr)\.? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(words) &&
    !words.split(' ').some((word) => (wordOf(word).bits & THING) !== 0)
  )
    return false;
  if (/^\p{Lu}\p{L}+ \p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(words) && wordOf(words.slice(0, words.indexOf(' '))).likeness !== 'no') return false;
  if (!plays && /^(?:Mme|Mlle|Mr|Mrs|Ms|Miss|Dr|Monsieur|Madame)\.? \p{Lu}[\p{L}'’-]+$/u.test(words)) return false;
  if (forms.some(({ isNumbered }) => isNumbered)) {
    const own = words.replace(/^(?:(?:Le|La|The|Votre|Your|Un|Une) |L['’])/u, '');
    // "Bus 2207", "Le tram 12": one that speaks of itself.
    return (
      !NO_NAME.has(firstOf(own)) ||
      (plays &&
        !/^(?:ligne|line|salle|room|quai|voie|place|rue|route|page|info|infos|tel|ref|refs|vol|samedi|lundi|mardi|mercredi|jeudi|vendredi|dimanche)$/u.test(
          firstOf(own),
        ))
    );
  }
  if (forms.some(({ isCalled, isArticle }) => isCalled || isArticle)) return plays || !isOffice(words);
  if (forms.includes(SELF)) return plays;
  // "STATE BOUND", "Jusqu'au 30": a shout, or a word of a sentence.
  if (
    (words.includes(' ') && /^\p{Lu}+(?: \p{Lu}+)+$/u.test(words)) ||
    NO_NAME.has(firstOf(isHereItself(words, text, end) ? words.replace(/^(?:The|Le|La) (?=\p{Lu})/u, '') : words))
  )
    return false;
  const folded = words.split(' ').map(foldName);
  // "Rouverture du Lavoir": of a thing, not called so.
  return !folded.some((word, at) => at > 1 && CHARACTERS.has(word) && /^(?:du|de|des|of)$/u.test(folded[at - 1]!));
}
