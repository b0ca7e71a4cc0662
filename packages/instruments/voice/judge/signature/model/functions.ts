import type { Segment } from '../parts.ts';
import type { Token } from '../tokens.ts';
import { asWord, BARE_JOB, BARE_TEAM, CAPITAL, JOINED, SENTENCE, THING } from '../word.ts';
import { wordsOf } from '../words/words-of.ts';

/** Takes words that may be who speaks, with what they look like. */
export interface TakesSpans {
  add(start: number, end: number, at: number, name: string): void;
}

/** "Votre conductrice", "your driver", "Les gendarmes": what stands before a function. */
const isDeterminer = asWord(/^(?:votre|vos|ton|tes|notre|nos|your|our|the|le|la|les)$/iu);
const isElided = asWord(/^l['’]\p{L}/iu);
const isYours = asWord(/^(?:votre|vos|ton|tes|your)$/iu);
/** Behind these somebody says who they are, in the midst of what is said. */
const LEADS_IN = wordsOf(
  "ici c'est moi suis from by par signee signe love cheers it's is this i'm am bonjour hello hi coucou salut as xo xoxo bisous bises biz amities cordialement regards hugs yours",
);
/** What somebody does who stands before: where the words for a function end. */
const STOPS = wordsOf(
  `vous te se ne y en lui leur here says said say would will wants want wishes wish thinks reminds asks speaking reporting loves hopes has have had is was are can just
  with who qui est sont a ont cherche dit disent rappelle rappellent souhaite souhaitent repond ici remercie propose explique parle pense vient va aime prefere reste demande`,
);
/** What begins where somebody works, behind their function. */
const isOf = asWord(/^(?:de|du|des|d['’].+|of|on|at|in|from|for|au|aux|à|en|the|la|le|l['’].+)$/iu);
const isAnd = asWord(/^(?:et|and|&)$/iu);
/** What begins with where or when somebody does it. */
const isPlace = asWord(/^(?:du|des|au|aux|on|at|from|à|en|ici|de)$/u);
const MOST_BEFORE_NOUN = 3;
const MOST_BEHIND_NOUN = 5;
/** Of a long segment only the first words are asked. */
const MOST_ASKED = 24;

/** Functions and teams with their article, wherever a sentence names who speaks: "Votre conducteur de la 12 vous souhaite …", "It's your guard on the 1820", "Your driver on the X7 would just like to say". */
export function functionsOf(segment: Segment, at: number, isLast: boolean, spans: TakesSpans): void {
  const { words } = segment;
  for (let from = 0; from < words.length && from < MOST_ASKED; from++) {
    const word = words[from]!.word!;
    const elided = (word.bits & JOINED) !== 0 && isElided(word);
    if (!elided && !isDeterminer(word)) continue;
    if (from > 0 && !LEADS_IN.has(words[from - 1]!.word!.folded)) continue;
    const yours = isYours(word);
    const noun = nounOf(words, elided ? from : from + 1, yours);
    if (noun !== null) named(segment, from, noun, yours, at, isLast, spans);
  }
}

/** The place of a noun that says what somebody does, in the next words; of "your" anything the last of few words. */
function nounOf(words: readonly Token[], from: number, yours: boolean): { readonly at: number; readonly sort: string } | null {
  let thing = -1;
  for (let at = from; at < words.length && at < from + MOST_BEFORE_NOUN; at++) {
    const { bits, folded } = words[at]!.word!;
    if ((bits & BARE_JOB) !== 0) return { at: lastNoun(words, at), sort: 'job' };
    if ((bits & BARE_TEAM) !== 0) return { at, sort: 'team' };
    if (STOPS.has(folded) || ((bits & SENTENCE) !== 0 && at > from)) break;
    if ((bits & THING) !== 0) thing = at;
  }
  if (thing >= 0) return { at: thing, sort: 'thing' };
  if (!yours || from >= words.length) return null;
  let last = from;
  while (last + 1 < words.length && last < from + 2 && !STOPS.has(words[last + 1]!.word!.folded) && !isOf(words[last + 1]!.word!)) last++;
  return { at: last, sort: 'any' };
}

/** "chef de chantier", "bus driver": of nouns one behind another the last. */
function lastNoun(words: readonly Token[], at: number): number {
  let last = at;
  while (words[last + 1] !== undefined && (words[last + 1]!.word!.bits & BARE_JOB) !== 0) last++;
  return last;
}

function named(
  { words, start, end }: Segment,
  from: number,
  noun: { readonly at: number; readonly sort: string },
  yours: boolean,
  at: number,
  isLast: boolean,
  spans: TakesSpans,
): void {
  const own = `function ${yours ? 'yours' : 'the'} ${noun.sort}`;
  const where = from === 0 ? '' : ' inner';
  const add = (to: number, length: string): void =>
    spans.add(words[from]!.start, words[to]!.end, at, `${own} ${length} ${whatFollows(words, to, isLast)}${where}`);
  let to = noun.at;
  const most = Math.min(words.length - 1, noun.at + MOST_BEHIND_NOUN + 1);
  while (to < most) {
    const { word, text } = words[to + 1]!;
    if (STOPS.has(word!.folded) || ((word!.bits & SENTENCE) !== 0 && text !== 'on')) break;
    to++;
  }
  // An article or a preposition ends nothing.
  while (to > noun.at && (isAnd(words[to]!.word!) || (isOf(words[to]!.word!) && !/['’]/u.test(words[to]!.text)))) to--;
  if (from === 0 && to === words.length - 1 && words[0]!.start === start && words[to]!.end === end && to === noun.at) {
    add(to, 'all');
    return;
  }
  add(noun.at, 'short');
  if (to > noun.at) add(to, 'long');
  // "le chef de bord du 6142", "your guard on the 18:20": what somebody is, without where or when.
  const part = words.findIndex(({ word, text }, i) => i > noun.at + 1 && i <= to && (isPlace(word!) || /^\d/u.test(text)));
  if (part < 0) return;
  let until = part - 1;
  while (until > noun.at && isOf(words[until]!.word!) && !/['’]/u.test(words[until]!.text)) until--;
  if (until > noun.at) add(until, 'middle');
}

/** What stands straight behind: what somebody does, a second function, nothing. */
function whatFollows(words: readonly Token[], to: number, isLast: boolean): string {
  const next = words[to + 1];
  if (next === undefined) return isLast ? 'end' : 'over';
  const { folded } = next.word!;
  if (folded === 'vous' || folded === 'te') return 'vous';
  if (/^(?:here|ici|speaking|reporting)$/u.test(folded)) return 'here';
  if (/^(?:says|said|would|wants|wishes|reminds|asks|thinks)$/u.test(folded)) return 'says';
  if (isOf(next.word!)) return 'of';
  return (next.word!.bits & CAPITAL) !== 0 ? 'capital' : STOPS.has(folded) ? 'verb' : 'word';
}

/** "Love from Ward 6", "Happy Christmas from Team Hallam", "Cheers from the depot crew": who sends what is wished, at the end of all. */
export function sendersOf(segment: Segment, at: number, spans: TakesSpans): void {
  const { words } = segment;
  const last = lastBeforeKiss(words);
  const sent = words.findIndex(({ word }) => word!.folded === 'from' || word!.folded === 'signe' || word!.folded === 'signed');
  if (sent < 0 || sent >= last || last - sent > 7) return;
  let bits = 0;
  for (let i = sent + 1; i <= last; i++) bits |= words[i]!.word!.bits;
  if ((bits & SENTENCE) !== 0) return;
  const sort =
    (bits & BARE_JOB) !== 0
      ? 'job'
      : (bits & BARE_TEAM) !== 0
        ? 'team'
        : (words[sent + 1]!.word!.bits & CAPITAL) !== 0
          ? 'capital'
          : 'small';
  spans.add(words[sent + 1]!.start, words[last]!.end, at, `sender ${sort}`);
}

const isKiss = asWord(/^x{1,3}$/iu);

/** "The Maternity Team x": the place of the last word before a kiss. */
export function lastBeforeKiss(words: readonly Token[]): number {
  return words.length > 1 && isKiss(words.at(-1)!.word!) ? words.length - 2 : words.length - 1;
}

/** "la scolarité", "les soigneurs": a function or a team in small letters, alone at the end. */
export function smallAtEnd({ words, start, text }: Segment, at: number, spans: TakesSpans): void {
  const last = lastBeforeKiss(words);
  if (last > 4) return;
  let bits = 0;
  for (let i = 0; i <= last; i++) bits |= words[i]!.word!.bits;
  if ((bits & SENTENCE) !== 0) return;
  if (/^(?:la |le |les |vos |nos |votre |notre |the |your |our |l['’])\p{L}/u.test(text))
    spans.add(start, words[last]!.end, at, 'determined small');
  else if (last < words.length - 1)
    spans.add(start, words[last]!.end, at, `kissed ${(bits & BARE_TEAM) !== 0 ? 'team' : last === 0 ? 'one' : 'some'}`);
}
