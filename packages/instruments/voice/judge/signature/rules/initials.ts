import { isDegree } from '../degree.ts';
import { closesOnOneLine, type Ending, found, goesOn, isFree, isNobodys, isPersonal } from '../ending.ts';
import { isAbbreviation, isInitials, isUnit } from '../letters.ts';
import { isListed, nameLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { standsForSaid } from '../stands-for.ts';
import { asWord, JOB } from '../word.ts';
import { TEAM_NOUNS } from '../words/bodies.ts';
import { isFormula } from '../words/closings.ts';
import { isJobNoun } from '../words/jobs.ts';
import { NO_NAME } from '../words/no-name.ts';
import { SMALL_NOISE, SMALL_WORDS } from '../words/small.ts';

const RULE = 'initials';

/** Letters for a person's names: "^SD", "/SD", "- SD", "(SD)", "*SD", "— S.D.", "SD" alone at the end. */
export function initials(ending: Ending): Signature | null {
  const { segment, gap, behind, parting, parts } = ending;
  // "sorry again: B.W.": behind a colon letters with their points end an answer, where nothing says whose they are.
  if (gap.colon && parts.replies && behind.length === 0 && segment.words.length === 1 && !segment.quoted && isPointedAnswer(ending))
    return found('initials', RULE, segment);
  if (!behind.every(isBody) || isNobodys(ending) || (gap.quoted && gap.mark === null && parting !== 'strong')) return null;
  // "^SD et LM", "^LM&DC": two who wrote together.
  if (
    segment.words.length > 1 &&
    (gap.mark !== null || parts.answers) &&
    (parting === 'strong' || isFree(ending)) &&
    TWO.test(segment.text)
  )
    return found('initials', RULE, segment);
  if (segment.words.length > 1) return kissed(ending) ?? onOneLine(ending) ?? letterAtEnd(ending);
  // "28 °TH", "27°C": a unit.
  if (isDegree(segment, parts.text)) return null;
  const word = segment.last.text;
  if (parting !== 'strong' && standsForSaid(word, parts, segment.start)) return null;
  // "réf. AS/2026", "WM-7731": the beginning of a number.
  if (/^[-–/.]?\d/u.test(parts.text.slice(segment.end, segment.end + 2))) return null;
  // "we're the network (DNO)": what is written short, within a sentence.
  if (gap.mark === 'bracket' && parting === 'none' && /^\p{Lu}{3,}$/u.test(word) && mayStandFor(word, ending)) return null;
  if (parting === 'strong') return isAfterCaret(word) ? found('initials', RULE, segment) : null;
  if (behind.length > 0 && !isFree(ending)) return null;
  if (
    isSmall(ending) ||
    (behind.length === 0 && (isSmallAtEnd(ending) || isSmallMeasure(ending) || isSmallRun(ending) || isOddSigned(ending)))
  )
    return found('initials', RULE, withPoint(ending));
  if (isBracketed(ending)) return found('initials', RULE, segment);
  if (!isInitials(word) || (isAbbreviation(word) && !isSlashed(ending) && !isPointed(ending)) || isShout(ending) || isNameInCapitals(word))
    return null;
  if (/^\p{Lu}\.?$/u.test(word)) return isLetterSigned(ending) ? found('initials', RULE, segment) : null;
  return (gap.mark === null ? isBareSigned(ending) : isMarkSigned(ending)) ? found('initials', RULE, segment) : null;
}

/** "OF x", "M.D. xx": letters behind all that is said, and a kiss. */
function kissed({ segment, parting, behind, parts }: Ending): Signature | null {
  const [letters, kiss, ...more] = segment.words;
  if (behind.length > 0 || more.length > 0 || !/^(?:x{1,3}|xo(?:xo)?)$/u.test(kiss!.text) || !/\p{Lu}/u.test(letters!.text)) return null;
  if ((parting !== 'sentence' && parting !== 'line' && parting !== 'emoji') || parts.isAddressee(letters!.text)) return null;
  if (
    !isInitials(letters!.text) ||
    (letters!.text.length < 2 && (!(isPersonal(parts) || parts.answers) || /^[AIOXY]$/u.test(letters!.text))) ||
    /^(?:OK|TY|BYE|PS|NB|XO)$/u.test(letters!.text)
  )
    return null;
  const signature = found('initials', RULE, letters!);
  return /^\p{Lu}{3}$/u.test(letters!.text) ? signature : { ...signature, sure: true };
}

/** "le bassin est vide jusqu'à lundi R.V.", "… pas 19h30 Ph. D.": letters with their points are the last of a post that has no mark before them. */
export function pointedAtEnd({ segments, tail, cut }: PostParts): Signature | null {
  const { last, words, quoted } = segments.at(-1)!;
  if (cut || quoted || words.length < 4 || !POINTED_LETTERS(last.word!)) return null;
  if (!tail.every(({ kind, text }) => kind === 'space' || kind === 'line' || kind === 'link' || kind === 'hashtag' || text === '.'))
    return null;
  const before = words.at(-2)!;
  if ((isAbbreviation(last.text) && !last.text.startsWith('Ph. ')) || NO_POINTED.test(last.text) || !/^(?:\p{Ll}|\d)/u.test(before.text))
    return null;
  return goesOn(before.text) || (before.word!.bits & JOB) !== 0 || NAMES.test(before.word!.folded) ? null : found('initials', RULE, last);
}
const POINTED_LETTERS = asWord(/^\p{Lu}\p{Ll}?\.(?: ?[-‑]?\p{Lu}\.){1,2}$/u);
const NO_POINTED = /^(?:J\.-C|U\.[KS]|P\.S|N\.B|E\.U|R\.C|B\.C|A\.D|D\.C|T\.V|L\.A|N\.Y|S\.A|H\.T|A\.M|P\.M)\.$/u;
/** What stands before somebody's name, or before what is called by letters. */
const NAMES =
  /^(?:dit|dite|nomme|nommee|signe|signee|marque|marquee|initiales?|initials?|lettres?|letters?|sigle|appele|appelee|called|named|avant|apres|before|after|an|the|un|une|avocat|maitre|docteur|monsieur|madame|mme|mr|mrs|ms|groupe?|group|rue|avenue|place|salle|ecole|societe|maison|marque|brand|label|titre|title|licence|degree|diplome|monogramme?|monogram|catalogue|auteur|artiste|certaine?|lit|lire|reads?|bears|porte|portant|montre|shows|of)$/u;

/** "… de ce soir. désolée S.": one letter with its point, behind one word that closes. */
function letterAtEnd({ segment: { words, last }, parting, behind, parts }: Ending): Signature | null {
  if (behind.length > 0 || words.length !== 2 || (parting !== 'sentence' && parting !== 'line' && parting !== 'emoji')) return null;
  if (!/^[B-HJ-LN-Z]$/u.test(last.text) && !/^A$/u.test(last.text)) return null;
  if (parts.text[last.end] !== '.' || !CLOSES_SHORT.test(words[0]!.word!.folded) || parts.segments.length < 2) return null;
  return found('initials', RULE, { start: last.start, end: last.end + 1 });
}
const CLOSES_SHORT = /^(?:desolee?|sorry|merci|thanks|cheers|bises?|bisous|biz|cdlt|cdt|cordialement|amities|regards|love)$/u;

/** "the distribution network operator (DNO)": one of the words before begins as the letters do; "coupure jeudi (MLG)": none. */
function mayStandFor(letters: string, { before, parts }: Ending): boolean {
  if (before === null || !(parts.answers || greets(parts) || before.last.kind === 'number')) return true;
  const small = letters.toLowerCase();
  return before.foldedWords.slice(-4).some((word) => /^[a-z]{3}/u.test(word) && small.includes(word[0]!));
}

/** "soyez prudents (OM)", "Dossier transmis (RT)": two letters of any meaning in brackets end an answer, unless they say for whom a price holds. */
const isBracketed = ({ segment, gap, before, behind, parts }: Ending): boolean =>
  parts.replies &&
  behind.length === 0 &&
  gap.mark === 'bracket' &&
  gap.touches &&
  /^\p{Lu}{2}$/u.test(segment.last.text) &&
  before !== null &&
  before.words.length > 1 &&
  !PRICE.test(before.folded);

const TWO = /^\p{Lu}{2,3} ?(?:&|et|and) ?\p{Lu}{2,3}$/u;

/** "Merci ! /PhD": letters of any meaning sign behind a slash that touches them, when all is said before. */
const isSlashed = (ending: Ending): boolean =>
  (ending.gap.mark === 'slash' || ending.gap.mark === 'star') && ending.gap.touches && isFree(ending) && ending.segment.text.length < 4;

/** "… is on its way! K.O.": letters with their points, behind a sentence in words to somebody, though they mean something without points. */
const isPointed = ({ segment, parting, parts }: Ending): boolean =>
  /^\p{Lu}\.\p{Lu}\.$/u.test(segment.last.text) &&
  !/^(?:U\.[KS]|P\.S|N\.B|E\.U|R\.C|B\.C|A\.D|D\.C|T\.V)\.$/u.test(segment.last.text) &&
  (parting === 'sentence' || parting === 'closing' || parting === 'line') &&
  (isPersonal(parts) || parts.answers);

const isPointedAnswer = ({ segment, before }: Ending): boolean =>
  /^(?:\p{Lu}\.){2,3}$/u.test(segment.last.text) &&
  !isAbbreviation(segment.last.text) &&
  !NO_POINTED.test(segment.last.text) &&
  before !== null &&
  before.words.length > 1 &&
  !before.employed &&
  !NAMES.test(before.last.word!.folded) &&
  !/(?:^|\s)(?:nom|prenom|name|code|ref|reference|contact|demandez|ask for|auteur|author)(?: \S+)?$/u.test(before.folded);

/** "AB, service client", "^AB & CD": a service behind the letters. */
const isBody = ({ foldedWords, words, parted }: Segment): boolean =>
  parted.mark === 'bracket' ||
  (words.length === 1 && parted.mark === 'slash' && /^[A-Z]{3,6}$/u.test(words[0]!.text)) ||
  (words.length < 6 && foldedWords.some((word) => TEAM_NOUNS.has(word) || isJobNoun(word))) ||
  (words.length < 5 &&
    (parted.mark === 'dash' || parted.comma) &&
    words.every(({ text }, at) => /^\p{Lu}/u.test(text) || (at > 0 && /^(?:de|du|des|d['’].*|of|the|la|le)$/u.test(text))));

/** Whatever is short signs behind a caret, unless it is a name. */
function isAfterCaret(word: string): boolean {
  if (/^\p{Lu}\p{Ll}{1,2}$/u.test(word) && isListed(nameLikeness(word))) return false;
  return /^(?:\p{L}{1,3}|\p{Lu}{4})$/u.test(word) || isInitials(word);
}

/** "Happy pruning LJW", "tous mes vœux aux mariés DB". */
function onOneLine(ending: Ending): Signature | null {
  const { last, words } = ending.segment;
  if (words.length > 9 || !isInitials(last.text) || isAbbreviation(last.text) || isShout(ending) || words.at(-2)?.kind === 'number')
    return null;
  if (ending.parts.isAddressee(last.text)) return null;
  const wished =
    /(?:^|\s)(?:happy|enjoy|bonne|bon|belle|thanks|cheers) (?:\S+ ){0,3}\S+$/u.test(ending.segment.folded) &&
    ending.parts.answers &&
    words.length < 5;
  return (wished && !isUnit(last.text)) || closesOnOneLine(ending) ? found('initials', RULE, last) : null;
}

function isBareSigned(ending: Ending): boolean {
  const { parting, segment, parts, gap, before } = ending;
  // "@jp_bernardin … Bon dimanche JP": who is answered.
  if (parts.isAddressee(segment.last.text)) return false;
  const unit = isUnit(segment.last.text);
  if (parting === 'closing' || parting === 'thanks' || parting === 'wish') return true;
  if (parting === 'line') return !(gap.link && parts.text.length < 60);
  if (parting === 'sentence' || parting === 'emoji')
    return unit
      ? (isPersonal(parts) || parts.answers) &&
          before !== null &&
          (before.words.length > 2 || isFormula(before)) &&
          before.last.kind !== 'number'
      : true;
  if (!gap.comma || before === null) return false;
  // "Low pressure should improve by 6, RO": behind a comma letters end an answer; "in Memphis, TN" none.
  return (
    (!unit && SPEAKS.test(before.folded)) ||
    (parts.replies && /^\p{Lu}{2,3}$/u.test(segment.last.text) && before.words.length > 2 && !/^\p{Lu}/u.test(before.last.text))
  );
}

/** Before a comma: what is said to whoever reads, and no part of a list. */
const SPEAKS =
  /^(?:thanks|thank you|merci|sorry|desolee?|bonne|bon|belle|have a|best|cheers|cordialement|see you|take care|enjoy|apologies|tours on)(?:\s|$)/u;

/** "Lyon - TGV" and "H/F" sign nothing: a mark stands after a sentence, on a line of its own, or touches its letters after a space. */
function isMarkSigned(ending: Ending): boolean {
  const { gap, segment, parts } = ending;
  const { text } = segment.last;
  if (isFree(ending) || (isWrapped(ending) && gap.mark === 'bar')) return true;
  if (ending.parting === 'start' || gap.colon || gap.comma || !gap.apart) return false;
  if (ending.before !== null && SPEAKS.test(ending.before.folded)) return true;
  if (isUnit(text)) return isUnitSigned(ending);
  if (gap.mark === 'slash' || gap.mark === 'bar')
    return (
      gap.touches ||
      gap.doubled ||
      (parts.answers && gap.mark === 'bar') ||
      // "Reprise progressive du trafic / AB"
      (ending.before !== null &&
        ending.before.words.length > 3 &&
        /^\p{Ll}{4}/u.test(ending.before.last.text) &&
        (isPersonal(parts) || parts.answers))
    );
  return (
    text.includes('.') || /^\p{Ll}{4}/u.test(ending.before?.last.text ?? '') || isPersonal(parts) || parts.answers || isWrapped(ending)
  );
}

/** "Bonjour, reprise à 10h15 /SD": letters that are a unit sign in an answer, when all is said and a mark leads to them. */
const isUnitSigned = ({ gap, before, behind, parts }: Ending): boolean =>
  (parts.answers || greets(parts)) &&
  behind.length === 0 &&
  before !== null &&
  before.words.length > 2 &&
  // "6.60 CHF (AG)": what a price holds for.
  !(gap.mark === 'bracket' && PRICE.test(before.folded)) &&
  (gap.touches || gap.mark === 'dash') &&
  !(before.last.kind === 'number' && /^\d+(?:[.,]\d+)?$/u.test(before.last.text));

const PRICE =
  /(?:\d ?(?:€|£|\$|¥)|(?:^|\s)(?:chf|eur|euros?|usd|cad|gbp|francs?|fr|dollars?|pounds?|tarif(?: (?:reduit|plein|normal|jeunes?|senior|social))?|fare))$/u;

const greets = ({ segments }: PostParts): boolean => /^(?:bonjour|bonsoir|hello|hi|hey)(?: |$)/u.test(segments[0]!.folded);

/** "*OH*": the same mark on both sides. */
const isWrapped = ({ gap, parts }: Ending): boolean =>
  (gap.mark === 'star' || gap.mark === 'bar') && parts.tail[0]?.kind === 'mark' && /^[*_=~•·|]$/u.test(parts.tail[0].text);

/** One letter alone signs only behind what is over, in words to somebody. */
function isLetterSigned(ending: Ending): boolean {
  const { parting, gap, parts, segment } = ending;
  if (/^[AIOYÀ]$/u.test(segment.last.text) || ending.behind.length > 0) return false;
  if (gap.mark !== null) return isFree(ending) && (gap.touches || (gap.mark === 'dash' && parts.answers));
  return (parting === 'sentence' || parting === 'emoji' || parting === 'line' || parting === 'closing') && isPersonal(parts);
}

const isNameInCapitals = (word: string): boolean => word.length > 3 && /^\p{Lu}+$/u.test(word) && nameLikeness(word) !== 'no';

/** "--dk", "-jp", "fm" on a line of its own: small letters touch their mark. */
function isSmall(ending: Ending): boolean {
  const { segment, gap, parting } = ending;
  const word = segment.last.text;
  if (
    !/^\p{Ll}{2}$/u.test(word) ||
    NO_NAME.has(word) ||
    gap.colon ||
    SMALL_WORDS.test(word) ||
    ((isAbbreviation(word) || (isUnit(word) && !(isFree(ending) && gap.touches))) && !isSmallMarked(ending))
  )
    return false;
  const touches =
    gap.touches && (gap.mark === 'dash' || gap.mark === 'slash' || gap.mark === 'star' || gap.mark === 'bracket' || gap.mark === 'bar');
  return touches ? gap.apart || gap.sentence || gap.line : parting === 'line' && gap.mark === null;
}

/** "panneau remis en place rue basse /tv", "your brolly [mb]": small letters of any meaning behind words, in a mark that touches them; of what is measured, none. */
const isSmallMarked = ({ gap, before, behind, parts }: Ending): boolean =>
  behind.length === 0 &&
  gap.touches &&
  (gap.mark === 'slash' || (gap.mark === 'bracket' && parts.replies)) &&
  before !== null &&
  before.words.length > 2 &&
  /^\p{Ll}{3}/u.test(before.last.text);

/** "… demain matin. vb", "… at the desk - rl", "… au guichet :) tn": small letters are the last of a post, behind a sentence and to somebody. */
function isSmallAtEnd({ segment, gap, parting, parts, before }: Ending): boolean {
  const word = segment.last.text;
  if (!/^(?:\p{Ll}{2}|[bcdfghj-np-tv-xz]{3})$/u.test(word) || SMALL_WORDS.test(word) || SMALL_NOISE.test(word) || NO_NAME.has(word))
    return false;
  if (gap.comma || gap.colon || before === null) return false;
  if (gap.mark === 'bracket' && gap.touches) return true;
  if (!(isPersonal(parts) || parts.answers)) return false;
  if (parting === 'sentence' || parting === 'emoji') return gap.mark === null || gap.touches;
  return gap.mark === 'dash' && gap.apart && before.words.length > 3;
}

/** "réessaie stp ! mb", "you're all set :) kg": letters that measure something are somebody's in an answer, behind all that is said and no number. */
function isSmallMeasure({ segment, gap, parting, parts, before }: Ending): boolean {
  if (
    !parts.replies ||
    before === null ||
    /^\d/u.test(before.last.text) ||
    gap.colon ||
    gap.comma ||
    !SMALL_MEASURES.test(segment.last.text)
  )
    return false;
  if (parting === 'sentence' || parting === 'emoji') return gap.mark === null || gap.touches;
  return gap.mark === 'dash' && gap.apart && before.words.length > 3 && !/\d$/u.test(before.last.text);
}
const SMALL_MEASURES = /^(?:mb|gb|kg|km|cm|ml|ad|bd|pl|th|bn|tl|gr|cf|ft|av|vs|nd|pc|cc|ht|tt|dr|er|ms|mr|wc|nb|fr|bb)$/u;

/** "(fvdb)", "/avdm", "- lvdw": small letters that no mouth can say; "tomorrow /an": in an answer those of any meaning, behind a slash that touches them. */
function isSmallRun({ segment, gap, parting, parts, before }: Ending): boolean {
  const word = segment.last.text;
  if (before === null || before.last.kind === 'number' || gap.colon || !/^\p{Ll}{2,4}$/u.test(word)) return false;
  const marked = gap.mark === 'slash' || gap.mark === 'bracket' || gap.mark === 'dash' || gap.mark === 'star' || gap.mark === 'bar';
  if (/^(?:[b-df-hj-np-tv-z]{4}|[a-z]vd[a-z]?)$/u.test(word) && !SMALL_NOISE.test(word) && !NO_RUN.test(word))
    return marked ? gap.apart && (gap.touches || gap.mark === 'dash') : parting === 'sentence' || parting === 'emoji' || parting === 'line';
  return (
    parts.replies &&
    /^\p{Ll}{2}$/u.test(word) &&
    gap.mark === 'slash' &&
    gap.touches &&
    (gap.apart || gap.comma || gap.sentence) &&
    !/^(?:ou|et|or)$/u.test(word) &&
    (before.words.length > 1 || isFormula(before)) &&
    !PRICE.test(before.folded) &&
    !/\d|[€$£%]/u.test(parts.text.slice(Math.max(0, before.end - 2), segment.start))
  );
}
/** Ways of writing, without a vowel. */
const NO_RUN =
  /^(?:svpp|mdrr|thnx|thks|pfff|pppp|hmmm|grrr|brrr|psst|pfft|tsss|zzzz|shhh|bcbg|rsvp|pvcs|cdlt|slts|bjrs|http|html|tbsp|mngt|dept|prvt|xxxx|avdv)$/u;

/** "Merci. /Cl.", "Bon vol, Nk", "C/V", "(vbt)", "Fr. D.": letters in whatever size stand where one signs, and have the shape of no word. */
function isOddSigned(ending: Ending): boolean {
  const { segment, gap, parting, parts } = ending;
  const word = segment.last.text;
  if (SMALL_NOISE.test(word.toLowerCase()) || SMALL_WORDS.test(word.toLowerCase()) || NO_NAME.has(word.toLowerCase())) return false;
  const odd =
    /^(?:\p{Lu}\p{Ll}|\p{Lu}\p{Lu}\p{Ll}|\p{Lu}\p{Ll}\p{Lu})\.?$/u.test(word) &&
    (/^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]\.?$/u.test(word) || !isListed(nameLikeness(word.replace('.', ''))));
  if (!odd) return false;
  if (gap.mark !== null && gap.mark !== 'dash' && gap.touches) return isFree(ending) || gap.apart;
  if (gap.mark !== null) return isFree(ending) && (isPersonal(parts) || parts.answers);
  if (parting === 'closing' || parting === 'thanks' || parting === 'wish') return true;
  return (
    (parting === 'sentence' || parting === 'line' || parting === 'emoji') && (isPersonal(parts) || parts.answers) && !UNITS_ODD.test(word)
  );
}

/** "Cl.": the point of a name that is written short belongs to it. */
const withPoint = ({ segment: { start, end, last }, parts: { text } }: Ending): { readonly start: number; readonly end: number } =>
  /^\p{Lu}[b-df-hj-np-tv-z]$/u.test(last.text) && text[end] === '.' ? { start, end: end + 1 } : { start, end };

const UNITS_ODD = /^(?:Km|Kg|Mo|Go|Ko|Pm|Am|Hz|Dr|Mr|Ms|St|Pt|Av|Bd|Nb|Ps|Cf|Th|Re|Tv|Fr|Uk|Id)\.?$/u;

/** All is written in capitals. */
function isShout({ parts, gap }: Ending): boolean {
  if (gap.mark === 'slash' || gap.mark === 'caret') return false;
  const letters = parts.text.slice(-400).replace(/https?:\S+|[@#]\S+|[^\p{L}]/gu, '');
  return letters.length > 12 && letters.replace(/\P{Lu}/gu, '').length > letters.length * 0.7;
}

/** "… jusqu'à 17 h. ^TB⏎Lun-ven 8h-18h", "^LaToya⏎Parcel Support": who signs by a caret, and what stands below. */
export function behindCaret({ text, segments }: PostParts): Signature | null {
  if (!text.includes('^')) return null;
  const segment = segments.find(
    ({ parted, words }, at) => at > 0 && at < segments.length - 1 + (words.length > 1 ? 1 : 0) && parted.mark === 'caret' && parted.touches,
  );
  if (segment === undefined) return null;
  const { first, words } = segment;
  if (words.length > 1 && /^\p{Lu}\p{L}*$/u.test(words[1]!.text) && !/^\p{Lu}{2,3}$/u.test(first.text)) return null;
  if (/^\p{Lu}{2,3}$/u.test(first.text)) return words.length > 1 && TWO.test(segment.text) ? null : found('initials', RULE, first);
  return /^\p{Lu}\p{Ll}{2,}\p{L}*$/u.test(first.text) && isListed(nameLikeness(first.text))
    ? found('first-name', 'first-name', first)
    : null;
}

/** "NG : bonjour Paul, …", "[SJ] Hi Tom, …", "*AG Votre dossier …", "@lou VLG Bonjour, …": who writes an answer says so first. */
export function lettersAtStart({ text, answers }: PostParts): Signature | null {
  const match = AT_START.exec(text.slice(0, 80));
  const letters =
    match?.groups?.['colon'] ??
    match?.groups?.['bracket'] ??
    match?.groups?.['caret'] ??
    match?.groups?.['bare'] ??
    match?.groups?.['dash'];
  if (match === null || letters === undefined || isAbbreviation(letters) || (isUnit(letters) && !answers)) return null;
  const start = match.index + match[0].lastIndexOf(letters);
  return { kind: 'initials', rule: RULE, start, end: start + letters.length, sure: true };
}

const AT_START =
  /^(?:@[\p{L}\p{N}_.-]{1,40} ){0,3}(?:[\^*~](?<caret>\p{Lu}{2,3}) (?=\p{Lu})|(?<dash>(?<=@[\p{L}\p{N}_.-]{1,40} )\p{Lu}{2}) [-–—] (?=\p{L})|(?:(?<colon>\p{Lu}{2,3}) ?[:|] |(?<bare>(?<=@[\p{L}\p{N}_.-]{1,40} )\p{Lu}{2,3}) |[[(](?<bracket>\p{Lu}{2,3})[\])] )(?=(?:@\w|(?:[Bb]onjour|[Bb]onsoir|[Ss]alut|[Cc]oucou|[Hh]ello|[Hh]i|[Hh]ey|[Hh]iya|[Dd]ear|[Mm]erci|[Tt]hanks|[Tt]hank you|[Ss]orry|[Dd]ésolée?|[Gg]ood (?:morning|evening|afternoon))(?![\p{L}]))))/u;

/** "label emailed (s.m.)", "3-5 days to show. r.k.": small letters with their points end an answer. */
export function smallPointed({ text, replies, cut }: PostParts): Signature | null {
  if (cut) return null;
  const letters = (replies ? SMALL_POINTED : SMALL_ENDING).exec(text.slice(-40))?.groups?.['letters'];
  if (letters === undefined || NOT_LETTERS.test(letters)) return null;
  const start = text.lastIndexOf(letters);
  return { kind: 'initials', rule: RULE, start, end: start + letters.length, sure: true };
}

const SMALL_POINTED = /(?:[.!?)] |[\s][([*^~/–—-]{1,2} ?|\n)(?<letters>(?:\p{Ll}\.){2,3})[)\]]?[^\p{L}\p{N}]*$/u;
/** The same on a line of their own, behind a sentence or in brackets, whoever is spoken to. */
const SMALL_ENDING = /(?:[.!?)…]\n|\p{Ll}{2}[.!?…] |\p{Ll}{3} [([])(?<letters>(?:\p{Ll}\.){2})[)\]]?$/u;
const NOT_LETTERS =
  /^(?:h\.t|r\.u|s\.a|o\.k|s\.d|b\.c|a\.d|c\.a|c\.v|t\.b|u\.k|u\.s|p\.m|a\.m|e\.g|i\.e|n\.b|p\.s|c\.a\.d|s\.v\.p|s\.t\.p|t\.b\.c|t\.b\.a|n\.c|a\.k\.a)\.$/u;

/** Of what everybody speaks. */
const GAMES = /^(?:JO|CM|TV|UE|EU|UK|US|OL|OM|PS|RC|VR|IA)$/u;

/** "… de la déception. #BP", "2/2 Belle journée #CB": letters alone behind a sentence, or a wish in an answer, with the mark of a hashtag. */
export function lettersInHashtag({ tail, segments, replies }: PostParts): Signature | null {
  const shown = tail.filter(({ kind }) => kind !== 'space' && kind !== 'line');
  const wished = replies && shown[0]?.kind === 'hashtag' && segments.length > 0 && isFormula(segments.at(-1)!);
  const [hashtag, ...more] = wished ? shown : shown.slice(1);
  if (
    segments.length === 0 ||
    hashtag?.kind !== 'hashtag' ||
    more.some(({ kind }) => kind === 'hashtag' || kind === 'mark') ||
    (!wished && !/^[.!?]$/u.test(shown[0]!.text))
  )
    return null;
  const letters = hashtag.text.slice(1);
  if (!/^\p{Lu}{2,3}$/u.test(letters) || isAbbreviation(letters) || (isUnit(letters) && (!replies || GAMES.test(letters)))) return null;
  // "BOB, c'est vous ? … #BOB": of what the post speaks.
  if (segments.some(({ words }) => words.some(({ text }) => text === letters))) return null;
  return { kind: 'initials', rule: RULE, start: hashtag.start + 1, end: hashtag.end };
}
