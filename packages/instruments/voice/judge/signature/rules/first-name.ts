import {
  celebrates,
  closesOnOneLine,
  type Ending,
  found,
  goesOn,
  isCalledOut,
  isFree,
  isNobodys,
  isOneOfMany,
  isPersonal,
  isQuotedAuthor,
  isSpokenAbout,
  isUnfinished,
} from '../ending.ts';
import { foldName, isListed, listedLikeness, nameLikeness } from '../likeness.ts';
import type { Segment } from '../parts.ts';
import { type PersonName, personName } from '../person.ts';
import type { Signature } from '../signature.ts';
import { isSpokenOf } from '../spoken-of.ts';
import { BARE_JOB, BARE_TEAM, CHARACTER, JOB, TEAM } from '../word.ts';
import { isNobodysWord } from '../words/bodies.ts';
import { isFormula } from '../words/closings.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { UTTERANCES } from '../words/utterances.ts';

const RULE = 'first-name';
const OF_A_TEAM = /^(?:de|du|d'\S+|des|pour|au|from|at|for|on|with|chez|of|in|en|a|aux)$/u;

/** A first name alone, or with what its bearer does: "Vik", "Jean D.", "Paul de l'équipe Bacs", "Matthis, médiation". */
export function firstName(ending: Ending): Signature | null {
  if (isNobodys(ending) || isQuotedAuthor(ending)) return null;
  const name = personName(ending.segment);
  if (name !== null && name.kind === 'first-name' && isRestOfName(name)) {
    return isSigned(ending, name) ? found('first-name', RULE, name) : null;
  }
  if (isAfterCaret(ending) || isWordAsName(ending) || isKiss(ending) || isSmallBehindWish(ending) || isSmallWithJob(ending))
    return found('first-name', RULE, ending.segment.first);
  return sentFrom(ending) ?? (ending.behind.every(isWhere) ? onOneLine(ending) : null);
}

/** "… dès lundi. Line": a name that is another word nearly always, alone behind all that an answer says. */
const isWordAsName = ({ parts, segment, parting, gap, behind, before }: Ending): boolean =>
  parts.replies &&
  behind.length === 0 &&
  segment.words.length === 1 &&
  (gap.mark === null || gap.mark === 'dash') &&
  !gap.link &&
  (parting === 'sentence' || parting === 'line' || parting === 'emoji' || parting === 'closing' || parting === 'wish') &&
  before !== null &&
  before.words.length > 1 &&
  /^(?:Line|France|April|June|August|Avril|Paris|Florida|India|Sunday)$/u.test(segment.text) &&
  parts.tail.every(({ kind, text }) => kind !== 'mark' || text === '.');

/** "Kind regards Dev (Customer Services)": where who signs works. */
const isWhere = ({ parted, words, bits }: Segment): boolean =>
  (parted.mark === 'bracket' || parted.comma || parted.mark === 'dash') &&
  words.length < 6 &&
  (bits & (TEAM | BARE_TEAM | JOB | BARE_JOB)) !== 0;

function isRestOfName({ rest }: PersonName): boolean {
  if (rest.length === 0) return true;
  const [first, ...others] = rest.map(({ text }) => text.toLowerCase());
  if (rest.length === 1 && /^x{1,3}$/u.test(first!)) return true;
  return rest.length < 10 && others.length > 0 && OF_A_TEAM.test(first!) && !others.some(isSentenceWord);
}

/** Whatever one word stands behind a caret signs: "^TVidal". */
const isAfterCaret = ({ segment, gap }: Ending): boolean =>
  gap.mark === 'caret' &&
  segment.words.length === 1 &&
  /^\p{Lu}[\p{L}]{2,14}$/u.test(segment.text) &&
  !/^\p{Lu}+$/u.test(segment.text) &&
  !segment.text.split(/(?<=\p{Ll})(?=\p{Lu})/u).some((piece) => isNobodysWord(piece.toLowerCase()));

/** "jo x": small letters, and a kiss. */
function isKiss({ segment, parting, behind }: Ending): boolean {
  const [name, kiss, ...more] = segment.words;
  if (kiss === undefined || more.length > 0 || behind.length > 0 || !/^x{1,3}$/u.test(kiss.text)) return false;
  return (parting === 'sentence' || parting === 'line' || parting === 'emoji') && listedLikeness(foldName(name!.text)) === 'sure';
}

/** "Bonne fin d’été. samira": a name in small letters behind a wish, in an answer. */
function isSmallBehindWish({ segment, parting, behind, before, parts, gap }: Ending): boolean {
  const { text } = segment.last;
  if (segment.words.length > 1 || behind.length > 0 || before === null || !/^\p{Ll}{3,12}$/u.test(text) || gap.colon) return false;
  if (parting !== 'sentence' && parting !== 'line' && parting !== 'closing' && parting !== 'wish') return false;
  const likeness = listedLikeness(foldName(text));
  return parts.answers && isFormula(before) && (likeness === 'sure' || (likeness === 'ambiguous' && parting === 'line'));
}

/** "both cold. so am i. bex, response team C": a name in small letters with a job or a team behind it, at the end of what has hardly a capital. */
function isSmallWithJob({ segment, parting, behind, parts }: Ending): boolean {
  const [what] = behind;
  if (segment.words.length > 1 || behind.length !== 1 || what === undefined) return false;
  if (!what.parted.comma && !what.gap.some(({ text }) => text === '@')) return false;
  if ((parting !== 'sentence' && parting !== 'line') || !/^\p{Ll}{3,12}$/u.test(segment.text)) return false;
  if ((what.bits & (JOB | BARE_JOB | TEAM | BARE_TEAM)) === 0 || what.words.length > 5 || /\p{Lu}\p{Ll}/u.test(parts.text)) return false;
  return listedLikeness(foldName(segment.text)) === 'sure';
}

/** "Bonne journée de la part d'Estelle": who sends a wish. */
function sentFrom({ segment, behind }: Ending): Signature | null {
  const name = behind.length > 0 || segment.words.length < 4 ? undefined : SENT_FROM.exec(segment.text)?.groups?.['name'];
  if (name === undefined || !isListed(nameLikeness(name))) return null;
  return found('first-name', RULE, { start: segment.end - name.length, end: segment.end });
}
const SENT_FROM =
  /(?:^|[ ,])(?:bon(?:ne|jour|soir)?|belle|bises|bisous|salutations|amitiés|happy|merry|cheers|good) (?:\S+ ){1,4}(?:de la part (?:de |d['’])|from )(?<name>\p{Lu}[\p{L}-]{2,20})$/iu;

/** "Best wishes Lakshmi", "Love Olive x". */
function onOneLine(ending: Ending): Signature | null {
  const { segment, parts } = ending;
  const { last } = segment;
  if (segment.words.length < 2 || !closesOnOneLine(ending) || nameLikeness(last.text) === 'no' || parts.isAddressee(last.text)) return null;
  return found('first-name', RULE, last);
}

function isSigned(ending: Ending, name: PersonName): boolean {
  const { parting, parts, gap } = ending;
  const { likeness, first } = name;
  if (parting === 'strong') return true;
  if (isSpokenOf(parts.text, name.start, name.end, parts.clues)) return false;
  if (isUnfinished(ending) || isOneOfMany(ending)) return false;
  const marked = gap.mark !== null;
  if (isCalledOut(ending) && !marked && parting !== 'closing') return false;
  if (parts.isAddressee(first.text) && !(marked && isFree(ending)) && !hasOwn(ending)) return false;
  if (isWrapped(ending)) return isListed(likeness);
  if (marked) return isMarked(ending, name);
  if (likeness === 'unknown') return isUnknownSigned(ending, name);
  if (likeness !== 'sure' && UTTERANCES.has(first.text.toLowerCase()))
    return parting === 'closing' || (parting === 'line' && parts.answers);
  return isParted(ending, name);
}

/** Somebody is spoken to by the same name, and yet it signs: a line of its own behind a closing. */
const hasOwn = ({ parting, gap }: Ending): boolean => parting === 'closing' && gap.line;

/** "💚 May 💚": the same on both sides. */
function isWrapped({ segment, parts: { tail }, behind }: Ending): boolean {
  const before = segment.gap.findLast(({ kind }) => kind !== 'space');
  const after = tail.find(({ kind }) => kind !== 'space');
  return behind.length === 0 && before !== undefined && before.kind === 'emoji' && before.text === after?.text && segment.gap.length > 1;
}

function isMarked(ending: Ending, name: PersonName): boolean {
  const { likeness, rest } = name;
  const { gap, parts, before } = ending;
  if (isFree(ending))
    return (
      isListed(likeness) ||
      (rest.length === 0 && /\p{Ll}/u.test(name.first.text) && (parts.answers || (gap.touches && gap.mark !== 'bracket')))
    );
  if (ending.parting === 'start' || gap.comma || gap.colon || !gap.apart) return false;
  if (!isListed(likeness) || (likeness === 'ambiguous' && !parts.answers)) return false;
  if (gap.mark === 'slash')
    return (
      gap.touches ||
      (parts.answers &&
        rest.length === 0 &&
        likeness === 'sure' &&
        before !== null &&
        before.words.length > 3 &&
        /^\p{Ll}{4}/u.test(before.last.text))
    );
  if (gap.mark === 'bar' || gap.mark === 'star') return gap.touches;
  if (gap.mark === 'bracket')
    return (
      likeness === 'sure' &&
      (parts.answers || isPersonal(parts) || (before !== null && before.words.length > 1 && TALKS.test(parts.text))) &&
      !(!parts.answers && before !== null && ((before.last.word!.bits & (BARE_JOB | CHARACTER)) !== 0 || INTRODUCES.test(before.folded)))
    );
  return (isPersonal(parts) || parts.answers) && before !== null && !(before.words.length < 3 && /^\p{Lu}/u.test(before.last.text));
}

/** Of whom a post tells, whose name stands in brackets behind. */
const INTRODUCES =
  /(?:^|\s)(?:champion(?:ne)?|gagnante?|vainqueur|laureate?|marraine|parrain|doyen(?:ne)?|invitee?|habituee?|recrue|portrait|bebe|rencontre[rz]?|baby|girl|boy|newest|winner|newcomer|meet)(?:\s|$)/u;

/** What is said aloud, to whoever reads: "ça", "rentrez", "it's", "no questions asked". */
const TALKS =
  /(?<!\p{L})(?:ça|[cC]['’](?:est|était)|[yY] a|faut|\p{L}{2,}ez|[iI]t['’]s|[tT]hat['’]s|[tT]here['’]s|don['’]t|can['’]t|let['’]s|no questions)(?!\p{L})/u;

/** Where who signs works or sits, behind a name that no list holds: "Jacquotte au volant", "Desh from Provisioning". */
const SITS =
  /^(?:au (?:volant|guidon|clavier|PC|standard|guichet|bureau|comptoir|dépôt)|à l['’]accueil|aux (?:commandes|manettes)|du (?:service|standard|guichet|dépôt)|(?:from|in) \p{Lu}\p{L}{3,}|in (?:control|the (?:cab|office))|at (?:the )?(?:desk|depot|control|wheel))/u;

function isUnknownSigned(ending: Ending, { rest, first }: PersonName): boolean {
  const { parting, parts, behind, segment, gap, before } = ending;
  if (parting === 'closing' || parting === 'thanks') return !/^\p{Lu}\p{Ll}+\p{Lu}/u.test(first.text);
  const said = behind.length > 0 || rest.length > 1 || /^\p{Lu}\p{Ll}+$/u.test(first.text);
  if (parting === 'line') return segment.words.length < 3 && said && isPersonal(parts) && (parts.answers || gap.sentence);
  if (parting === 'sentence' && rest.length > 1 && rest.length < 4 && behind.length === 0)
    return (parts.answers || isPersonal(parts)) && SITS.test(rest.map(({ text }) => text).join(' '));
  if (parting === 'sentence')
    return (parts.answers || isPersonal(parts)) && behind.length === 0 && rest.length === 0 && before !== null && isFormula(before);
  if (parting === 'none')
    return isFarewell(ending) && behind.length === 0 && rest.length === 0 && before!.words.length < 3 && parts.answers;
  return parting === 'wish' && (parts.answers || isPersonal(parts)) && said && !isSpokenAbout(ending, first.text);
}

function isParted(ending: Ending, { likeness, first }: PersonName): boolean {
  const { parting, parts } = ending;
  switch (parting) {
    case 'closing':
      return true;
    case 'line':
      return likeness === 'sure' || isPersonal(parts);
    case 'thanks':
      return !isSpokenAbout(ending, first.text);
    case 'wish':
      return (isPersonal(parts) || parts.answers) && !isSpokenAbout(ending, first.text);
    case 'sentence':
      return !isSpokenAbout(ending, first.text);
    case 'emoji':
      return (likeness === 'sure' || isPersonal(parts)) && !celebrates(ending) && !isSpokenAbout(ending, first.text);
    case 'link':
      return likeness === 'sure' && parts.answers && !isSpokenAbout(ending, first.text);
    default:
      return isFarewell(ending) && (likeness === 'sure' || likeness === 'rare') && !isSpokenAbout(ending, first.text);
  }
}

/** "Diolch, Bronwen", "Sans façon, Mathieu": a few words behind a sentence, whatever their language, in words to somebody. */
function isFarewell({ before, beforeGap, gap, parts, behind }: Ending): boolean {
  return (
    gap.comma &&
    behind.length === 0 &&
    !gap.colon &&
    (parts.answers || isPersonal(parts)) &&
    before !== null &&
    before.words.length < 5 &&
    before.words.every(({ text }, at) => at === 0 || /^\p{Ll}/u.test(text)) &&
    beforeGap !== null &&
    (beforeGap.sentence || beforeGap.line || beforeGap.emoji) &&
    !SPEAKS_TO.test(before.folded) &&
    !/(?:^| )(?:you|your|vous|votre|toi|te|tu|ton|ta)(?: |$)/u.test(before.folded) &&
    !goesOn(before.last.text)
  );
}

/** What is said to somebody, whose name may follow. */
const SPEAKS_TO =
  /^(?:merci|bravo|oui|non|yes|no|ok|sorry|welcome|desolee?|navree?|bienvenue|adieu|congrats|congratulations|felicitations|thanks?|apologies|excusez|pardon|nothing|rien|direction|terminus|depuis|vers|entre|arret|station|gare|prochain|prochaine|happy birthday|joyeux|joyeuse|bonne fete|well done|rip|hommage|repose|rest in|full marks|take a|hats off|chapeau|good luck|best of luck|bonne (?:chance|retraite|route|fete)|get well|come on|allez|vas-y|go|happy|longue vie|vive|one for|over to|au tour|tell|ask|dites|demandez|courage|respect|goodbye|good job|nice|great|super|top|chere?|dear|hello|hi|hey|bonjour|bonsoir|salut|avec|with|a|at|in|en|dans|rendez-vous|rdv|please|svp)(?: |$)/u;
