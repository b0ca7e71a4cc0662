import { IN_TEXTS } from '../../clues/clues.ts';
import { endingAt, isCredited, isFree, isInList } from '../ending.ts';
import { willBeMissed } from '../farewell.ts';
import type { NameLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import { isRank, personName } from '../person.ts';
import { isKnownAs } from '../rules/persona.ts';
import { holdsElsewhere, isNearShift, isOneself, isSpokenOf, takesOffice } from '../spoken-of.ts';
import { isElsewhere, namedIn, takerOf } from '../taker.ts';
import { BARE_JOB, CAPITAL, JOB, JOINED, NOBODYS, OPENER, SENTENCE, TEAM as TEAM_WORD, THING, wordOf } from '../word.ts';
import { ASSISTANT } from '../words/characters.ts';
import { isFormula } from '../words/closings.ts';
import { EVENTS } from '../words/events.ts';
import { OF_OTHERS } from '../words/shift.ts';
import { OF_STORMS } from '../words/storms.ts';
import type { Flag, Whole } from './features.ts';
import { formOf } from './form.ts';
import { lastBeforeKiss } from './functions.ts';
import { FIRST_NAME, FULL_NAME, HASHTAG, TAKEOVER } from './possible-bits.ts';
import type { Span } from './spans.ts';

/** Who holds, leaves or is in turn on the account. */
export const OF_TURNS: readonly Flag[] = ['holds', 'leaves', 'turn', 'account'];
const SMALL_FULL = formOf('small full');

/** What a person's name can be. */
export function ofName(span: Span, segment: Segment, whole: Whole, words: string): number {
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
    isCredited(parts, start) ||
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
export const isSmallName = (words: string): boolean =>
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
export const SPACE = 32;
const COMMA = 44;

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

/** "Marius (le chat, pas le bénévole) est adopté": of whom something is told, with what they are in brackets. */
export const IS_TOLD_IN_BRACKETS = /^ \([^()\n]{2,60}\) (?:est|sont|était|a|ont|sera|fut|is|was|has|will be)(?!\p{L})/u;

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
export const leadsToName = (end: number, text: string): boolean =>
  text.charCodeAt(end) === LINE && /^\n\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,24}){1,2} ?: /u.test(text.slice(end, end + 80));
const LINE = 10;

/** What stands behind a heading. */
export const OPENS: ReadonlySet<string> = new Set([':', '|', '–', '—', '-', '\n', '»', '”', '"', ']']);

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
export function likenessOf(words: string): NameLikeness {
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

/** "Mungo, Green Watch", "Thandi (bird team)", "firmin, ripeur": who has a job or a team behind the name is a person, unless that is said to be a machine or of other times. */
export function isEmployed({ end }: Pick<Span, 'end'>, segment: Segment, next: Segment | undefined): boolean {
  if (next === undefined || segment.end !== end || next.words.length > 6 || next.text.length > 60) return false;
  if (!(next.parted.comma || (next.parted.mark === 'bracket' && !next.parted.sentence && !next.parted.line))) return false;
  return (next.bits & (JOB | BARE_JOB | TEAM_WORD)) !== 0 && (next.bits & (THING | SENTENCE)) === 0 && !NO_PERSONS.test(next.text);
}
const NO_PERSONS = new RegExp(
  String.raw`bot(?!\p{L})|virtu|automat|num[ée]rique|digital|artifici|masco|${ASSISTANT}|online|en ligne|canine?|(?<!\p{L})(?:IA|AI)(?!\p{L})|\d{4}|🤖|chienne|officiel`,
  'iu',
);

/** "Théodule : …", "[Hyacinthe Mbemba-Roux] …", "Rachid, du transport scolaire : …": a name at the head of a post, with nothing before it that says whose word follows, is a name, and no heading. */
export function isNameAtHead({ start, end, at }: Span, { parts: { text, segments } }: Whole): boolean {
  if (at !== 0 || start !== segments[0]!.start || /[\p{L}#💬🗨🗣🎙🎤👤🙋«“"]/u.test(text.slice(0, start).replace(/@\S+/gu, ''))) return false;
  // "Gaël Ternaux, commandant du port. … #ParoleDePort", "Gaël vous répond : …": a hashtag, or what is said of it, makes a heading.
  if (text.includes('#') || !/^(?: ?[:(]|[\]},])/u.test(text.slice(end, end + 2))) return false;
  const words = text.slice(start, end).split(' ');
  // "Engineer Babs", "Cllr Ffion Tudor", "Winifred's pick": a function, or what somebody says, makes a heading of it.
  if (isRank(words[0]!) || words.some((word) => (wordOf(word).bits & (BARE_JOB | TEAM_WORD)) !== 0 || /['’]s$/u.test(word))) return false;
  const name = personName(segments[0]!);
  return name !== null && name.start === start && name.end === end && name.likeness !== 'unknown';
}
