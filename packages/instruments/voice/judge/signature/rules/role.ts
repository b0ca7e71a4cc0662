import { type Ending, found, isCalledOut, isFree, isNobodys } from '../ending.ts';
import type { Signature } from '../signature.ts';
import { BARE_JOB, JOB, SENTENCE } from '../word.ts';
import { isNobodysWord, TEAM_NOUNS } from '../words/bodies.ts';
import { isJobNoun } from '../words/jobs.ts';
import { wordsOf } from '../words/words-of.ts';

const DETERMINED = /^(?:(?:le|la|votre|notre|ton|ta|un|une|the|your|our|a|an)\s|l['’])/iu;
const OF = /^(?:of|for|de|du|des|au|aux|a|en|at|in|charge|d'.*)$/u;

/** A function without a name: "Le maire", "Votre conseillère clientèle", "The Duty Manager". */
export function role(ending: Ending): Signature | null {
  const { segment, parting, gap, parts } = ending;
  if (isNobodys(ending) || gap.quoted || isCalledOut(ending) || parts.segments.length < 2 || segment.words.length > 9) return null;
  // A function's noun, and no word of a sentence: most have none, and need not be cut.
  if ((segment.bits & (JOB | BARE_JOB)) === 0 || (segment.bits & SENTENCE) !== 0 || !isJob(segment.folded)) return null;
  const determined = DETERMINED.test(segment.text);
  if (determined && /^\p{Ll}/u.test(segment.text) && gap.mark === null && parting === 'none') return null;
  if (!determined && !/^\p{Lu}/u.test(segment.text)) return null;
  if (ending.behind.some((other) => other.parted.mark !== 'bracket' && !other.foldedWords.some(isNobodysWord))) return null;
  const parted =
    parting === 'strong' ||
    parting === 'closing' ||
    parting === 'line' ||
    (gap.mark !== null &&
      (isFree(ending) || gap.touches || (determined && gap.apart && /^(?:your|votre|ton|ta) /iu.test(segment.text))) &&
      !gap.comma);
  const said = gap.comma && determined && /^(?:\p{Lu})/u.test(segment.text) && ending.before !== null && ending.before.words.length < 6;
  if (parted || said || ((parting === 'sentence' || parting === 'emoji' || parting === 'wish') && determined))
    return found('role', 'role', signed(ending));
  return fromYour(ending);
}

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
