import {
  celebrates,
  type Ending,
  found,
  isCalledOut,
  isFree,
  isNobodys,
  isOneOfMany,
  isPersonal,
  isQuotedAuthor,
  isSpokenAbout,
  isUnfinished,
} from '../ending.ts';
import { foldName, isListed, listedLikeness } from '../likeness.ts';
import { type PersonName, personName } from '../person.ts';
import type { Signature } from '../signature.ts';
import { BARE_NOBODYS, BARE_TEAM, CAPITAL, JOB, NOBODYS, SENTENCE, TEAM, type Word } from '../word.ts';
import { isJobNoun } from '../words/jobs.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { NUMBERED } from './team.ts';

const RULE = 'full-name';

/** A first name and a surname, with or without the job behind or before it: "Claire Martin, directrice de la voirie". */
export function fullName(ending: Ending): Signature | null {
  if (isNobodys(ending) || isQuotedAuthor(ending) || isFirstOfList(ending) || NUMBERED.test(ending.segment.text)) return null;
  const name = personName(ending.segment);
  if (name !== null && name.kind === 'full-name') return isRest(name) && isSigned(ending, name) ? found('full-name', RULE, name) : null;
  return behindJob(ending) ?? behindLongJob(ending) ?? inSmallLetters(ending);
}

/** "Pierre Lacaze⏎André Sorel⏎Samuel Wajnberg": names one below the other. */
const isFirstOfList = ({ behind }: Ending): boolean =>
  behind.some(
    (other) =>
      other.parted.line && other.words.length < 4 && personName(other)?.kind === 'full-name' && personName(other)!.rest.length === 0,
  );

/** "… 22 ans. farida benmoussa", in a post without capitals. */
function inSmallLetters(ending: Ending): Signature | null {
  const { segment, parting, parts } = ending;
  const [first, second, ...more] = segment.words;
  if (
    second === undefined ||
    more.length > 0 ||
    (parting !== 'sentence' && parting !== 'line') ||
    parts.segments.length < 2 ||
    /\p{Lu}/u.test(parts.segments.map((other) => other.text).join(' '))
  )
    return null;
  const named =
    listedLikeness(foldName(first!.text)) === 'sure' &&
    /^\p{Ll}{4,}$/u.test(second.text) &&
    !isSentenceWord(second.text) &&
    !isCalledOut(ending);
  return named ? found('full-name', RULE, segment) : null;
}

function isRest({ rest }: PersonName): boolean {
  return (
    rest.length < 8 && !/^(?:and|et|&|ou|or)$/u.test(rest[0]?.text ?? '') && !rest.some(({ text }) => isSentenceWord(text.toLowerCase()))
  );
}

/** "Leader of the Council, Nia Cadwallader". */
function behindJob(ending: Ending): Signature | null {
  const [second, ...more] = ending.behind;
  if (
    second === undefined ||
    more.length > 0 ||
    !ending.segment.employed ||
    !/^\p{Lu}|^(?:le|la|votre|your|the) /u.test(ending.segment.text)
  )
    return null;
  const name = personName(second);
  if (name === null || name.kind !== 'full-name' || name.rest.length > 0 || !isSigned(ending, name)) return null;
  return found('full-name', RULE, name);
}

/** "Directeur technique Yanis Moreau", "Lieutenant de louveterie Marc Aubry": what somebody is, in several words, and their name at the end of all. */
function behindLongJob({ segment, parting, gap, behind, parts }: Ending): Signature | null {
  const { words } = segment;
  if (behind.length > 0 || words.length < 4 || words.length > 8 || (segment.bits & SENTENCE) !== 0 || gap.colon) return null;
  if ((parting !== 'sentence' && parting !== 'line' && parting !== 'emoji') || gap.credit || parts.isAddressee(words.at(-2)!.text))
    return null;
  return endsInWholeName(words) ? found('full-name', RULE, { start: words.at(-2)!.start, end: segment.end }) : null;
}

/** A function first, and at the end a first name with a surname that no building is called after. */
export function endsInWholeName(words: readonly { readonly text: string; readonly word: Word | null }[]): boolean {
  const [first, before, name, surname] = [words[0]!, words.at(-3)!, words.at(-2)!, words.at(-1)!];
  return (
    words.length > 3 &&
    (first.word!.bits & (JOB | CAPITAL)) === (JOB | CAPITAL) &&
    name.word!.likeness === 'sure' &&
    (surname.word!.bits & (CAPITAL | JOB | TEAM | NOBODYS | BARE_NOBODYS)) === CAPITAL &&
    /^\p{Lu}\p{Ll}/u.test(surname.text) &&
    /^\p{Ll}{4,}$/u.test(before.text) &&
    ((before.word!.bits & (NOBODYS | BARE_NOBODYS | TEAM | BARE_TEAM)) === 0 || NOT_CALLED_AFTER.test(before.word!.folded))
  );
}

/** Bodies that nobody is honoured by: what follows is a name of its own. */
const NOT_CALLED_AFTER = /^(?:comite|conseil|service|services|cabinet|syndicat|association|council|committee)$/u;

function isSigned(ending: Ending, name: PersonName): boolean {
  const { parting, parts, gap } = ending;
  if (parting === 'strong' || parting === 'closing' || parting === 'thanks') return true;
  if (
    isUnfinished(ending) ||
    isOneOfMany(ending) ||
    isOfWork(ending, name) ||
    isBehindNumber(ending) ||
    /^(?:good|happy|merry|joyeux|joyeuses?|bon|bonnes?|belles?) /u.test(ending.segment.folded) ||
    isCalledOut(ending) ||
    parts.isAddressee(name.first.text) ||
    (gap.mark === null && isSpokenAbout(ending, lastWord(name, parts.text)) && !(parting === 'line' && gap.sentence))
  )
    return false;
  const listed = isListed(name.likeness);
  const job = hasJob(ending, name);
  if (gap.mark !== null && parting !== 'line') return isFree(ending) && (listed || job) && (parting !== 'link' || job);
  switch (parting) {
    case 'line':
      return listed || job || (isPersonal(parts) && isLong(parts.text));
    case 'sentence':
      return listed || job;
    case 'wish':
      return listed;
    case 'emoji':
      return listed && (job || isPersonal(parts)) && !celebrates(ending);
    default:
      return false;
  }
}

/** "Book of the week: Small Things. Claire Keegan": whose work it is, where nobody speaks to anybody. */
const isOfWork = (ending: Ending, name: PersonName): boolean =>
  ending.gap.mark === null &&
  ending.parting === 'sentence' &&
  !hasJob(ending, name) &&
  !isPersonal(ending.parts) &&
  !ending.parts.answers &&
  ending.parts.segments.some(({ parted, start }) => parted.colon && start < ending.segment.start);

/** "sortie 3. Victor Hugo": a station, behind its number. */
const isBehindNumber = ({ before, gap, parts, segment }: Ending): boolean =>
  /#\d{1,3} $/u.test(parts.text.slice(Math.max(0, segment.start - 5), segment.start)) ||
  (before !== null &&
    gap.sentence &&
    gap.mark === null &&
    before.last.kind === 'number' &&
    /(?:^|\s)(?:sortie|acces|quai|voie|arret|ligne|porte|exit|platform|gate|stand|bay) \d{1,2}$/u.test(before.folded));

const isLong = (text: string): boolean => text.length > 120;
const hasJob = ({ behind, segment, parts }: Ending, { rest }: PersonName): boolean =>
  behind.some(({ employed }) => employed) || rest.some(({ text }) => isJobNoun(text.toLowerCase())) || segment === parts.segments.at(-2);
const lastWord = ({ end }: PersonName, text: string): string =>
  /[\p{L}'’-]{1,40}$/u.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? '';
