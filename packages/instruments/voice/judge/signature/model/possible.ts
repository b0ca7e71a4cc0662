import { IN_TEXTS } from '../../clues/clues.ts';
import { endingAt, isCredited, isFree, isInList } from '../ending.ts';
import { willBeMissed } from '../farewell.ts';
import { isUnit } from '../letters.ts';
import { foldName, type NameLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import { isRank, personName } from '../person.ts';
import { endsInWholeName } from '../rules/full-name.ts';
import { isExhibit, isKnownAs, isTold } from '../rules/persona.ts';
import { isSaidUnder } from '../rules/speaker-prefix.ts';
import { holdsElsewhere, isNearShift, isOneself, isSpokenOf, takesOffice } from '../spoken-of.ts';
import { standsForSaid } from '../stands-for.ts';
import { isElsewhere, namedIn, takerOf } from '../taker.ts';
import { BARE_JOB, CAPITAL, JOB, JOINED, LETTERS, NOBODYS, OPENER, SENTENCE, TEAM as TEAM_WORD, THING, wordOf } from '../word.ts';
import { isAnnounced } from '../words/announces.ts';
import { ASSISTANT, CHARACTERS, SOUNDS } from '../words/characters.ts';
import { isFormula } from '../words/closings.ts';
import { DOES } from '../words/does.ts';
import { EVENTS } from '../words/events.ts';
import { isJobNoun } from '../words/jobs.ts';
import { NO_NAME } from '../words/no-name.ts';
import { OF_OTHERS } from '../words/shift.ts';
import { OF_STORMS } from '../words/storms.ts';
import { type Flag, playsIn, type Whole } from './features.ts';
import { formOf } from './form.ts';
import { lastBeforeKiss } from './functions.ts';
import type { Span } from './spans.ts';
import { SPOKEN } from './spoken.ts';

const bitOf = (kind: (typeof SPOKEN)[number]): number => 1 << SPOKEN.indexOf(kind);
const INITIALS = bitOf('initials');
const FIRST_NAME = bitOf('first-name');
const FULL_NAME = bitOf('full-name');
const ROLE = bitOf('role');
const HASHTAG = bitOf('hashtag-speaker');
const PERSONA = bitOf('persona');
const TAKEOVER = bitOf('takeover-announcement');
const TEAM = bitOf('team');

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
const SMALL_FULL = formOf('small full');
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

/** "la plus proche : Hugo", "Driver of the month: Balvinder": what a colon leads to, at the end of all, unless it says that somebody signs. */
const isAnswerTo = ({ start, end }: Span, { parted, start: first, end: last, gap }: Segment, { segments }: PostParts): boolean =>
  parted.colon &&
  !parted.signed &&
  !parted.line &&
  !parted.emoji &&
  parted.mark === null &&
  start === first &&
  end === last &&
  segments.at(-1)!.end === last &&
  gap.every(({ kind, text }) => kind === 'space' || text === ':');

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
const OF_TURNS: readonly Flag[] = ['holds', 'leaves', 'turn', 'account'];

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

/** "Mungo, Green Watch", "Thandi (bird team)", "firmin, ripeur": who has a job or a team behind the name is a person, unless that is said to be a machine or of other times. */
function isEmployed({ end }: Pick<Span, 'end'>, segment: Segment, next: Segment | undefined): boolean {
  if (next === undefined || segment.end !== end || next.words.length > 6 || next.text.length > 60) return false;
  if (!(next.parted.comma || (next.parted.mark === 'bracket' && !next.parted.sentence && !next.parted.line))) return false;
  return (next.bits & (JOB | BARE_JOB | TEAM_WORD)) !== 0 && (next.bits & (THING | SENTENCE)) === 0 && !NO_PERSONS.test(next.text);
}
const NO_PERSONS = new RegExp(
  String.raw`bot(?!\p{L})|virtu|automat|num[ée]rique|digital|artifici|masco|${ASSISTANT}|online|en ligne|canine?|(?<!\p{L})(?:IA|AI)(?!\p{L})|\d{4}|🤖|chienne|officiel`,
  'iu',
);

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

function ofName(span: Span, segment: Segment, whole: Whole, words: string): number {
  const { parts } = whole;
  const { start, end, at } = span;
  const likeness = isAfterCaret(span, segment, words) ? 'rare' : likenessOf(words);
  const standing = namedIn(parts).find((one) => one.start === start)?.standing;
  const isHere = standing === 'holds' || standing === 'given';
  // Who is away, where another is here, takes nothing.
  const isOthers = standing !== undefined && isElsewhere(standing) && takerOf(parts) !== null;
  // Most patterns begin with what stands straight behind: they are tried where it does.
  const behind = parts.text.charCodeAt(end);
  if (
    likeness === 'no' ||
    // "Professor Helena Marsh-Okoro": the name alone signs.
    (words.includes(' ') && isRank(words.slice(0, words.indexOf(' ')))) ||
    isThanked(segment, start, segment === parts.segments.at(-1)) ||
    // "Bises à Roger", "Bonjour Émilienne": what is said, with whom it is said to.
    (words.includes(' ') && SAID_TO.test(words)) ||
    isListedBelow(parts, at, start) ||
    isSaidBefore(span, segment, parts, words) ||
    CONTACT.test(parts.text.slice(Math.max(0, start - 24), start)) ||
    (behind === SPACE && isSubjectOfOthers(words, parts.text, end)) ||
    (parts.clues.of(SOUGHT_TITLED) && isTitledBehind(parts.text, start, words)) ||
    (behind === SPACE && isWorkOf(parts.text, end)) ||
    isOneOfSeries(segment, parts) ||
    (parts.clues.of(SOUGHT_MISSED) && isMissed(parts.text, start, end)) ||
    isCredited(parts, start) ||
    (isGivenTo(parts.text, start) && !OF_TURNS.some((flag) => whole.flags.includes(flag))) ||
    (behind === SPACE &&
      !isHere &&
      parts.text.startsWith(' (', end) &&
      IS_TOLD_IN_BRACKETS.test(parts.text.slice(end, end + 80)) &&
      !isOneself(parts.text, start, parts.clues)) ||
    (/^(?:Radio|Télé|Canal|Studio)(?: |$)/u.test(words) && /^\p{L}+ \p{Lu}/u.test(parts.text.slice(start, start + 9))) ||
    (holdsElsewhere(parts.text, end, parts.clues) && !isOneself(parts.text, start, parts.clues)) ||
    /(?<!\p{L})(?:Ph|Obs|Dess|Phot|Ill|[Cc]oll|[Rr]el|[Tt]rad|[Aa]rch)\. $/u.test(parts.text.slice(Math.max(0, start - 6), start)) ||
    isSpokenTo(parts, at, start) ||
    // "Carmen : il reste des places", "Ciara: amber warning": a work, a storm.
    (at === 0 && isHeadOfWork(parts.text, end, whole)) ||
    (words.includes(' ') && OF_STREETS.test(words)) ||
    isPlacedBefore(parts.text, start) ||
    NAMESAKES.test(parts.text.slice(start, start + 24)) ||
    (behind === SPACE && isKnownAs(parts.text, end)) ||
    (behind === SPACE &&
      !isHere &&
      DOES_ELSE.test(parts.text.slice(end, end + 60)) &&
      !HELD.some((flag) => whole.flags.includes(flag)) &&
      !whole.flags.includes('turn')) ||
    (behind === SPACE && parts.text.startsWith(' qui ', end) && ANIMATES_ELSE.test(parts.text.slice(end, end + 50))) ||
    (behind === COMMA &&
      !whole.flags.includes('I') &&
      IS_TOLD_OF.test(parts.text.slice(end, end + 90)) &&
      !isOneself(parts.text, start, parts.clues)) ||
    isOfBody(segment, start, end) ||
    (isHere ? takesOffice(parts.text, end) : isSpokenOf(parts.text, start, end, parts.clues))
  )
    return 0;
  return (
    (words.includes(' ') ? FULL_NAME : 0) |
    (!isAnswerTo(span, segment, parts) &&
    (likeness !== 'unknown' || isParted(span, parts, whole.flags.includes('I') && (wordOf(words).bits & OPENER) === 0))
      ? isSmallFull(span, words) || NO_VOWEL.test(words)
        ? 0
        : FIRST_NAME
      : 0) |
    (isHere || ((start === segment.start || isHeld(span, whole)) && !isOthers && !isBeside(parts.text, start)) ? TAKEOVER : 0) |
    ((at < HEADS || segment.parted.mark !== null) && !EVENTS.has(segment.first.word!.folded) && !isNameAtHead(span, whole) ? HASHTAG : 0)
  );
}

/** "bj", "tn": letters that nobody is called by. */
const isSmallName = (words: string): boolean =>
  /^\p{Ll}{3}$/u.test(words) && ['sure', 'ambiguous'].includes(wordOf(words).listed) && /[aeiouyéèëïô]/u.test(words);
const NO_VOWEL = /^[bcdfghj-np-tv-xz]{2,3}$/u;

/** "henri bastide": of two words in small letters the second is a surname, unless both are one first name, as "jean luc". */
const isSmallFull = ({ forms }: Span, words: string): boolean =>
  forms.includes(SMALL_FULL) && !/^(?:jean|marie|anne|pierre|paul|louis|mary|rose|emma|eve|lou|ti|man) /u.test(words);

const isHeadOfWork = (text: string, end: number, { flags }: Whole): boolean =>
  !flags.includes('I') &&
  /^ ?: /u.test(text.slice(end, end + 3)) &&
  OF_STORMS.test(text.slice(end)) &&
  !/(?<!\p{L})(?:nous|on|we|our)(?!\p{L})/u.test(text);

/** "On n'oubliera pas ton aligot, Marinette", "remis à votre facteur, Serge", "addressed to Mrs Hope": to whom or of whom it is said. */
function isSpokenTo({ text, segments, replies }: PostParts, at: number, start: number): boolean {
  if (text.charCodeAt(start - 1) !== SPACE) return false;
  // Before a title stands a small letter, and behind it a point or its last letter.
  if (text.charCodeAt(start - 2) !== COMMA)
    return TITLE_ENDS.has(text.charCodeAt(start - 2)) && TO_TITLED.test(text.slice(Math.max(0, start - 20), start));
  const before = text.slice(Math.max(0, start - 80), start);
  if (!replies && willBeMissed(before)) return true;
  const words = segments[at - 1]?.words;
  if (words === undefined || segments[at]!.start !== start) return false;
  const [noun, whose, to] = [words.at(-1)!, words.at(-2), words.at(-3)];
  return (
    to !== undefined &&
    (noun.word!.bits & BARE_JOB) !== 0 &&
    /^(?:votre|notre|ton|leur|your|our|their)$/u.test(whose!.text) &&
    /^(?:à|avec|to|with)$/u.test(to.text)
  );
}
/** s, r, e, ., M: how titles end. */
const TITLE_ENDS: ReadonlySet<number> = new Set([...'sre.M'].map((letter) => letter.charCodeAt(0)));
const TO_TITLED = /(?<!\p{L})(?:to|for|with|à|pour|avec|chez|nom de|named|est|is) (?:Mr|Mrs|Ms|Miss|Mme|Mlle|M\.|Madame|Monsieur)\.? $/u;
const [SPACE, COMMA] = [32, 44];

/** "Your lost teddy is with Lea at the desk until 5", "Story time with Lea": with whom something is, and not who reads. */
const isBeside = (text: string, start: number): boolean =>
  text.startsWith('with ', start - 5) &&
  !/(?<!\p{L})(?:you|you['’](?:re|ve|ll)|stuck|leav(?:e|es|ing)|left|accounts?(?:['’]s)?|inbox|desk|keys|feed|page|us|me|live|chat|takeover|shift) [^.!?\n]{0,30}with $/iu.test(
    text.slice(Math.max(0, start - 60), start),
  );

/** "Can you DM us", "Will we run tonight?", "May you have a safe trip": what looks like a name asks, or wishes. */
const isSubjectOfOthers = (words: string, text: string, end: number): boolean =>
  ASKING.test(words) &&
  /^ (?:you|we|I|they|he|she|it|anyone|anybody|someone|somebody|the|your|this|that)(?![\p{L}])/u.test(text.slice(end, end + 10));
const ASKING = /^(?:Can|Will|May|Mark|Grant|Chase|Sue|Bill|Pat|Rob|Skip|Drew|Hope)$/u;

/** "addressed to Mrs Hope", "remis à Mme Petit": to whom, for whom or of whom something is, with the title that others give. */
const isTitledBehind = (text: string, start: number, words: string): boolean =>
  TITLED.test(words)
    ? /(?<!\p{L})(?:to|for|of|at|with|à|pour|de|chez|par|avec|named?|called) $/iu.test(text.slice(Math.max(0, start - 8), start))
    : /(?<!\p{L})(?:to|for|of|at|with|à|pour|de|chez|par|avec) (?:Mrs|Mr|Ms|Miss|Mme|Mlle|M)\.? $/iu.test(
        text.slice(Math.max(0, start - 14), start),
      );
const TITLED = /^(?:Mrs|Mr|Ms|Miss|Mme|Mlle|M\.)\.? /u;
const SOUGHT_TITLED = IN_TEXTS.note(/(?<!\p{L})(?:Mrs|Mr|Ms|Miss|Mme|Mlle|M)\.? \p{Lu}/u);

/** "Maud by Lord Tremayne, first edition, on show till May": a work is called so. */
const isWorkOf = (text: string, end: number): boolean =>
  text.startsWith(' by ', end) && /^ by \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+/u.test(text.slice(end, end + 60));

/** "#Visages | Anselme – conducteur | Rose – contrôleuse | …": one of several, each behind the same bar with what they do. */
function isOneOfSeries({ parted }: Segment, { segments }: PostParts): boolean {
  if (parted.mark !== 'bar') return false;
  let many = 0;
  for (const { parted: other, first } of segments) if (other.mark === 'bar' && first.word!.listed !== 'none') many++;
  return many > 2;
}

/** "il sera remis à votre facteur, Serge": to whom, or with whom, whose name stands behind what they do. */
const isGivenTo = (text: string, start: number): boolean =>
  text.charCodeAt(start - 2) === COMMA &&
  /(?<!\p{L})(?:à|par|avec|pour|to|by|with) (?:votre|notre|ton|your|our) [\p{Ll}-]{3,16}(?: [\p{Ll}-]{2,16}){0,2}, $/iu.test(
    text.slice(Math.max(0, start - 64), start),
  );

/** "Marius (le chat, pas le bénévole) est adopté": of whom something is told, with what they are in brackets. */
const IS_TOLD_IN_BRACKETS = /^ \([^()\n]{2,60}\) (?:est|sont|était|a|ont|sera|fut|is|was|has|will be)(?!\p{L})/u;

/** "On n'oubliera pas ton aligot, Marinette", "We'll miss you, Hazel": who leaves is told so. */
const isMissed = (text: string, start: number, end: number): boolean =>
  MISSED.test(text.slice(Math.max(0, start - 70), start)) && /^[^\p{L}]*$/u.test(text.slice(end));
const MISSED =
  /(?<!\p{L})(?:(?:(?:on|nous) (?:n['’]|ne t['’]))?oublier(?:a|ons) (?:pas|jamais)|tu (?:vas )?nous manque\p{L}*|nous manqueras|(?:on|nous) t['’](?:aim|embrass|attend|souhait)\p{L}*|bonne (?:retraite|route) à toi|(?:we|we['’]ll|we will)(?: all)? (?:miss|never forget|won['’]t forget|love) (?:you|your)(?: [\p{L}'’]+){0,4})[^.!?\n]{0,40}, $/iu;
const SOUGHT_MISSED = IN_TEXTS.noteForPieces(MISSED);

/** "chez Sophie", "Lake Eliza", "Op Sophie", "#3 Sophie", "2. Sophie": what stands before says where that is, what is called so, or that it is one of a list. */
const isPlacedBefore = (text: string, start: number): boolean =>
  // "le panier part chez…⏎Nathalie": a sentence that waits for its end.
  (text.charCodeAt(start - 1) === LINE && /(?<!\p{L})[Cc]hez ?(?:…|\.{2,3})\s+$/u.test(text.slice(Math.max(0, start - 12), start))) ||
  (text.charCodeAt(start - 1) === SPACE &&
    (/(?<!\p{L})[Cc]hez $/u.test(text.slice(Math.max(0, start - 6), start)) ||
      CALLED_AFTER.test(text.slice(Math.max(0, start - 12), start)) ||
      /#\d{1,3} $/u.test(text.slice(Math.max(0, start - 5), start)) ||
      isInList(text, start)));

/** After whom stations, streets and schools are called in every town: nobody who writes. */
const NAMESAKES =
  /^(?:Charles[ -]de[ -]Gaulle|Jean[ -]Jaurès|Jean[ -]Moulin|Victor[ -]Hugo|Léon[ -]Blum|Félix[ -]Faure|Anatole[ -]France|Louise[ -]Michel|Marie[ -]Curie|Pierre[ -]Curie|Jules[ -](?:Ferry|Joffrin|Verne|Guesde)|Gabriel[ -]Péri|Georges[ -](?:Pompidou|Brassens)|François[ -]Mitterrand|Pierre[ -](?:Mendès|Brossolette|Semard)|Marcel[ -](?:Sembat|Pagnol|Cachin)|Michel[ -]Bizot|Charles[ -]Michels|Simone[ -](?:Veil|Signoret|de Beauvoir)|Pablo[ -](?:Neruda|Picasso)|Nelson[ -]Mandela|Martin[ -]Luther|Rosa[ -]Parks|Émile[ -](?:Zola|Combes)|George[ -]Sand|Jean[ -](?:Mermoz|Macé|Zay|Monnet|Bouin)|Henri[ -]Barbusse|Paul[ -](?:Vaillant|Éluard|Langevin)|Albert[ -](?:Camus|Einstein|Schweitzer)|Joliot[ -]Curie|Salvador[ -]Allende|Louis[ -](?:Pasteur|Aragon)|Robert[ -]Schuman|Queen[ -](?:Elizabeth|Victoria)|King[ -](?:George|Edward))(?![\p{L}])/u;

/** What is named after somebody: waters, roads, schools, storms, what the police are about. */
const CALLED_AFTER =
  /(?<!\p{L})(?:Lake|Mount|Mt|Loch|Glen|Camp|Lac|Rue|rue|Avenue|Quai|quai|Barrage|Storm|Tempête|tempête|Hurricane|Ouragan|ouragan|Cyclone|cyclone|Op|Operation|Opération|opération|Project|Lycée|lycée|Collège|collège|Gymnase|gymnase|Stade|stade) $/u;

/** "Thanks Dave, …", "merci à Maëlle et Yoann": who is thanked; at the end of all "Merci Sophie" may sign. */
function isThanked({ words }: Segment, start: number, isLast: boolean): boolean {
  const at = words.findIndex((word) => word.start >= start);
  if (at < 1) return false;
  let joined = false;
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const { word, text } = words[i]!;
    if (THANKED.has(word!.folded)) return joined || !isLast || at < words.length - 1;
    joined = true;
    if (
      !/^(?:à|au|aux|a|to|you|et|and|encore|grand|for|that|this|pour|ça|cela|beaucoup|bien|so|much|very|again)$/u.test(text) &&
      (word!.bits & CAPITAL) === 0
    )
      return false;
  }
  return false;
}

const THANKED: ReadonlySet<string> = new Set(
  'merci thanks thank cheers ta bravo congratulations congrats felicitations welcome bienvenue hommage bises bisous amities coucou pensees'.split(
    ' ',
  ),
);

/** What is said to somebody, with a name behind it. */
const SAID_TO =
  /^(?:Bonjour|Bonsoir|Salut|Coucou|Hello|Hi|Hey|Dear|Ch[eè]re?|Bises|Bisous|Amitiés|Merci|Bravo|Hommage|Pensées|Love|Thanks|Cheers|Congratulations|Félicitations|Bienvenue|Welcome) (?:à |aux? |to )?\p{Lu}/u;

/** "Rens. M. Blanc, 021 …", "Contact : Léa": whom to ask. */
const CONTACT =
  /(?<!\p{L})(?:[Rr]ens(?:eignements)?|[Cc]ontacts?|[Ii]nscriptions?|[Rr]éservations?|[Bb]ookings?|[Ee]nquiries|RSVP|Demandez|Ask for|(?:[Tt]ips|[Ii]nfos?|[Pp]resse|[Mm]edia|[Tt]émoignages?|[Ss]ignalements?)(?= ?:))\.? ?:? (?:(?:M|Mme|Mr|Mrs|Ms|Det|Sgt|PC|Insp|Lt|Cst|Off?c)\.? )?$/u;

/** "- Léon Blum⏎- Jean Moulin": one of those that a list names, each on its line behind the same mark. */
function isListedBelow({ segments }: PostParts, at: number, start: number): boolean {
  const segment = segments[at]!;
  const { parted } = segment;
  if (segment.start !== start || !LISTS.has(parted.mark)) return false;
  const isOne = (other: Segment | undefined): boolean => other?.parted.line === true && other.parted.mark === parted.mark;
  return (parted.line && (isOne(segments[at + 1]) || isOne(segments[at - 1]))) || (at === 0 && isOne(segments[1]));
}
const LISTS: ReadonlySet<Segment['parted']['mark']> = new Set(['dash', 'star', 'bar'] as const);

/** "Fonds Achille Poncelet, 12 Fi 44. Achille Poncelet, photographe.": a name with its surname that was said before is that of whom the post tells. */
const isSaidBefore = ({ start }: Span, { parted, start: first }: Segment, { text }: PostParts, words: string): boolean =>
  start === first && parted.mark === null && /^\p{Lu}\p{Ll}\S* \p{Lu}\p{Ll}/u.test(words) && text.slice(0, start).includes(words);

/** "Bartholomew Sq": a place, not a person with a surname. */
const OF_STREETS =
  / (?:Sq|Square|Rd|Road|St|Street|Ave|Avenue|Lane|Ln|Place|Pl|Terrace|Crescent|Bridge|Station|Stadium|Arena|Quay|Wharf)\.?$/u;

/** "C'est Bruno qui conduit le petit train": who does something else than holding the account. */
const DOES_ELSE =
  /^(?: (?:de|du|des|d['’]|from|of) ?[^.!?,:\n]{2,30})? qui (?!ai |squatt|lit|s['’]installe|prend|reprend|vous|répond|tien|écri|est (?:là|au|aux|de|en)|s['’]|assure|anime|a (?:pris|repris)|pilote|poste|publie|twe|parle|gère (?:le compte|la page|ce))\p{L}/u;

/** "Ce matin c'est Maëlys qui anime l'aquagym": what somebody leads that is no account. */
const ANIMATES_ELSE = new RegExp(`^ qui (?:anime|tient|prend|encadre|mène|conduit|donne|guide|assure|remplace)${OF_OTHERS}`, 'u');

/** "Marie de Miribel, femme politique, a donné son nom …": of whom something is told. */
const IS_TOLD_OF =
  /^, [^.!?:\n@]{3,70} (?:a|ont|est|était|fut|sera|has|was|will be)(?!\p{L})|^, [^,.!?:\n@]{3,70}, (?:témoigne|raconte|se souvient|se confie|confie|recalls|remembers|said|told us|explained) ?:/u;

/** "Le mot de la conservatrice⏎Iphigénie Lascombes : …": below a heading the name before the colon signs. */
const leadsToName = (end: number, text: string): boolean =>
  text.charCodeAt(end) === LINE && /^\n\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,24}){1,2} ?: /u.test(text.slice(end, end + 80));
const LINE = 10;

/** What stands behind a heading. */
const OPENS: ReadonlySet<string> = new Set([':', '|', '–', '—', '-', '\n', '»', '”', '"', ']']);

/** Whose word a post is stands at its beginning. */
const HEADS = 3;

/** Somebody holds the account, by what the post says. */
const isHeld = ({ start, end }: Span, { parts: { text, clues }, flags }: Whole): boolean =>
  HELD.some((flag) => flags.includes(flag)) || isOneself(text, start, clues) || isNearShift(text, start, end, clues);

const HELD: readonly Flag[] = ['holds', 'leaves', 'account'];

/** "^JennyB": whatever stands alone behind a caret. */
const isAfterCaret = ({ start }: Span, { parted, words: all, start: first }: Segment, words: string): boolean =>
  parted.mark === 'caret' && all.length === 1 && start === first && words.length > 2;

/** The likest of the words. */
function likenessOf(words: string): NameLikeness {
  let likest: NameLikeness = 'no';
  for (const text of words.includes(' ') ? words.split(' ') : [words]) {
    const word = wordOf(text);
    const one = word.likeness;
    const own = one === 'no' && word.listed !== 'none' ? word.listed : one;
    if (own !== 'no' && (likest === 'no' || likest === 'unknown')) likest = own;
  }
  return likest;
}

/** How many segments from the end who signs may stand behind what is said. */
const LAST = 2;

/** Where a name that no list holds signs: behind a mark, or behind what closes a letter. */
function isParted({ at, start, end }: Span, parts: PostParts, ofOneself: boolean): boolean {
  const segment = parts.segments[at]!;
  if (start > segment.start)
    return isOneself(parts.text, start, parts.clues) || (end === segment.end && at >= parts.segments.length - LAST);
  const ending = endingAt(parts, at);
  const { parting, gap, before } = ending;
  if (gap.mark !== null && isFree(ending)) return true;
  // "La pluie n'est pas finie. Heimana 🌺", "… encore battue. Yolette xx": a word alone behind all that is said.
  if (
    (parting === 'sentence' || parting === 'emoji') &&
    lastBeforeKiss(segment.words) === 0 &&
    at === parts.segments.length - 1 &&
    !gap.colon
  )
    return (segment.bits & OPENER) === 0;
  // "0 thanks (from the cat). Mungo, Green Watch": the same, with what its bearer does behind it.
  if ((parting === 'sentence' || parting === 'emoji') && segment.words.length === 1 && !gap.colon && at === parts.segments.length - 2)
    if ((segment.bits & OPENER) === 0 && isEmployed({ end }, segment, parts.segments.at(-1))) return true;
  return parting === 'sentence' || parting === 'emoji'
    ? before !== null && (isFormula(before) || ((parts.answers || ofOneself) && at >= parts.segments.length - 2))
    : parting !== 'none' && parting !== 'start';
}

/** "la Ville d'Aubrelle", "Rosalie Mobilités": the name of a place, or of a body. */
function isOfBody({ words }: Segment, start: number, end: number): boolean {
  const at = words.findIndex((word) => word.end > start);
  const before = words[at - 1];
  const behind = words.find((word) => word.start > end);
  if (
    before !== undefined &&
    (words[at]!.word!.bits & JOINED) !== 0 &&
    /^d['’]/iu.test(words[at]!.text) &&
    (before.word!.bits & NOBODYS) !== 0
  )
    return true;
  return behind !== undefined && behind.start === end + 1 && (behind.word!.bits & NOBODYS) !== 0 && /^\p{Lu}\p{Ll}/u.test(behind.text);
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

/** "Théodule : …", "[Hyacinthe Mbemba-Roux] …", "Rachid, du transport scolaire : …": a name at the head of a post, with nothing before it that says whose word follows, is a name, and no heading. */
function isNameAtHead({ start, end, at }: Span, { parts: { text, segments } }: Whole): boolean {
  if (at !== 0 || start !== segments[0]!.start || /[\p{L}#💬🗨🗣🎙🎤👤🙋«“"]/u.test(text.slice(0, start).replace(/@\S+/gu, ''))) return false;
  // "Gaël Ternaux, commandant du port. … #ParoleDePort", "Gaël vous répond : …": a hashtag, or what is said of it, makes a heading.
  if (text.includes('#') || !/^(?: ?[:(]|[\]},])/u.test(text.slice(end, end + 2))) return false;
  const words = text.slice(start, end).split(' ');
  // "Engineer Babs", "Cllr Ffion Tudor", "Winifred's pick": a function, or what somebody says, makes a heading of it.
  if (isRank(words[0]!) || words.some((word) => (wordOf(word).bits & (BARE_JOB | TEAM_WORD)) !== 0 || /['’]s$/u.test(word))) return false;
  const name = personName(segments[0]!);
  return name !== null && name.start === start && name.end === end && name.likeness !== 'unknown';
}

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
