import { isAbbreviation, isInitials, isUnit } from '../letters.ts';
import { foldName, listedLikeness, nameLikeness } from '../likeness.ts';
import type { PostParts, Segment } from '../parts.ts';
import { personName } from '../person.ts';
import type { Signature } from '../signature.ts';
import type { Token } from '../tokens.ts';
import { isNobodysWord, TEAM_NOUNS } from '../words/bodies.ts';
import { CHARACTERS } from '../words/characters.ts';
import { DAY, EVENTS } from '../words/events.ts';
import { isJobNoun } from '../words/jobs.ts';
import { NO_NAME } from '../words/no-name.ts';
import { OPENERS } from '../words/openers.ts';
import { isSentenceWord } from '../words/sentence.ts';
import { SMALL_NOISE, SMALL_WORDS } from '../words/small.ts';
import { wordsOf } from '../words/words-of.ts';

/** Words of a post that may be who speaks. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The segment that they stand in; -1 for a hashtag. */
  readonly at: number;
  /** What they look like: the same words may look like several things. */
  readonly forms: readonly string[];
}

/** How many segments are looked at from the beginning, and from the end. */
const FROM_START = 6;
const FROM_END = 4;
const MOST_WORDS = 9;
/** Of a long segment only the first words are read one by one. */
const MOST_INNER = 24;

/** All words near the beginning and the end of a post that may be who speaks, in the order of their places; what the rules found is one of them. */
export function spansOf(parts: PostParts, found: Signature | null | undefined): readonly Span[] {
  const spans = new Spans();
  const { segments } = parts;
  for (let at = 0; at < segments.length; at++) {
    if (at >= FROM_START && at < segments.length - FROM_END) continue;
    const segment = segments[at]!;
    inner(segment, at, spans);
    if (segment.words.length <= MOST_WORDS) whole(segment, at, spans);
    if (segment.words.length === 1) withPoint(segment, at, parts.text, spans);
    const all = ALL_OF_US.exec(segment.text);
    if (all !== null) spans.add(segment.end - all[0].length, segment.end, at, 'team all');
    named(segment, at, spans);
    lastOf(segment, at, spans);
  }
  hashtags(parts, spans);
  if (found !== null && found !== undefined) {
    const at = segments.findLastIndex(({ start }) => start <= found.start);
    spans.add(found.start, found.end, at, 'rule');
  }
  return spans.all();
}

class Spans {
  readonly #spans = new Map<number, { start: number; end: number; at: number; forms: string[] }>();

  add(start: number, end: number, at: number, form: string): void {
    // Places of a text are far below a million million.
    const key = start * 1_048_576 + (end - start);
    const known = this.#spans.get(key);
    if (known === undefined) this.#spans.set(key, { start, end, at, forms: [form] });
    else if (!known.forms.includes(form)) known.forms.push(form);
  }

  all(): readonly Span[] {
    return [...this.#spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

const lettersOf = (word: string): string => (isAbbreviation(word) ? 'abbreviation' : isUnit(word) ? 'unit' : 'letters');

function named(segment: Segment, at: number, spans: Spans): void {
  const name = personName(segment);
  if (name === null || (name.likeness === 'unknown' && OPENERS.has(foldName(name.first.text)))) return;
  const rest = name.rest.length === 0 ? 'all' : name.rest.some(({ text }) => isSentenceWord(foldName(text))) ? 'sentence' : 'rest';
  spans.add(name.start, name.end, at, `${name.kind} ${name.likeness} ${rest}`);
}

function whole({ words, folded, foldedWords, start, end, text, gap }: Segment, at: number, spans: Spans): void {
  const only = words[0]!;
  if (words.length === 1) {
    if (isDegree(gap)) return;
    if (isInitials(only.text)) spans.add(start, end, at, lettersOf(only.text));
    else if (isShort(only.text)) spans.add(start, end, at, listedLikeness(folded) === 'sure' ? 'small name short' : 'small');
    else if (/^\p{Ll}{3,12}$/u.test(text) && listedLikeness(folded) === 'sure') spans.add(start, end, at, 'small name');
    else if (/^\p{Lu}/u.test(text)) spans.add(start, end, at, 'capital');
  }
  const all = foldedWords.map((word) => (word.charCodeAt(1) === 39 ? word.replace(/^[ld]'/u, '') : word));
  const from = /^(?:from|by|par|de la part (?:de|du)|signee?) /u.exec(folded)?.[0].length ?? 0;
  if (
    words.length === 2 &&
    /^\p{Ll}+ \p{Ll}{3,}$/u.test(text) &&
    listedLikeness(foldName(only.text)) === 'sure' &&
    !all.some(isSentenceWord)
  )
    spans.add(start, end, at, 'small full');
  if (all.some(isJobNoun)) spans.add(start + from, end, at, 'job');
  if (all.some((word) => TEAM_NOUNS.has(word) || (word.endsWith('s') && isJobNoun(word.slice(0, -1)))))
    spans.add(start + from, end, at, 'team');
  else if (all.some(isNobodysWord)) spans.add(start + from, end, at, 'body');
  if (all.length < 7 && all.length > 1 && at === 0 && words.some(isSomebodys)) spans.add(start, end, at, 'heading');
}

/** "105 °C", "mg/L": a unit. */
const isDegree = (gap: readonly Token[]): boolean =>
  gap.length > 0 && (gap.at(-1)!.text === '°' || (gap.length === 1 && gap[0]!.text === '/'));

/** Two or three letters that are no word of a sentence. */
function isShort(text: string): boolean {
  if (!/^\p{L}{2,3}$/u.test(text)) return false;
  const folded = foldName(text);
  return !isSentenceWord(folded) && !NO_NAME.has(folded) && !SMALL_WORDS.test(folded) && !SMALL_NOISE.test(folded);
}

/** Jobs that are as often another word. */
const ALSO_VERBS = wordsOf('charge st guide head lead host pilot cook coach guard chair porter author major general principal principale');

/** "Cl.": a name that is written short keeps its point. */
function withPoint({ text: word, start, end }: Segment, at: number, text: string, spans: Spans): void {
  if (/^\p{Lu}[b-df-hj-np-tv-xz]$/u.test(word) && text[end] === '.') spans.add(start, end + 1, at, 'small point');
}

/** Those who sign together without a word for a team. */
const ALL_OF_US =
  /(?:all of us|everyone|everybody|the whole (?:team|crew|gang)|all the (?:team|staff|crew)|toute? l['’](?:équipe|équipage)|tous les agents)(?: (?:at|in|on|de|du|des|d['’]|of) ?[\p{L}\p{N}'’& -]{2,60})?$/iu;

/** A name, a job or a character: without one a heading is nobody's. */
function isSomebodys({ text }: Token): boolean {
  return foldName(text)
    .split("'")
    .some(
      (word) =>
        (isJobNoun(word) && !ALSO_VERBS.has(word)) || CHARACTERS.has(word) || (listedLikeness(word) !== null && /\p{Lu}/u.test(text)),
    );
}

function lastOf({ words }: Segment, at: number, spans: Spans): void {
  const last = words.at(-1)!;
  if (words.length < 2) return;
  if (isInitials(last.text)) spans.add(last.start, last.end, at, `last ${lettersOf(last.text)}`);
  const before = words.at(-2)!;
  const likeness = nameLikeness(last.text);
  if (likeness !== 'no') spans.add(last.start, last.end, at, `last ${likeness}`);
  if (words.length < 3 || !/^\p{Lu}/u.test(last.text)) return;
  const first = nameLikeness(before.text);
  if (first !== 'no') spans.add(before.start, last.end, at, /^\p{Lu}\.?$/u.test(last.text) ? `last ${first} letter` : `last full ${first}`);
}

/** "Sarah's", "d'Ousmane": the name within the word. */
function withinWord({ text, start, end }: Token): { readonly word: string; readonly start: number; readonly end: number } {
  const before = /^(?:[dl]|qu|jusqu)['’](?=\p{Lu})/iu.exec(text)?.[0].length ?? 0;
  const behind = /['’](?:s|ll|d)$/u.exec(text)?.[0].length ?? 0;
  return { word: text.slice(before, text.length - behind), start: start + before, end: end - behind };
}

/** Names anywhere in a segment, and what is called as characters are: "Ollie the Owl", "Capitaine Bulot". */
function inner({ words }: Segment, at: number, spans: Spans): void {
  const [letters] = words;
  if (words.length > 1 && isInitials(letters!.text)) spans.add(letters!.start, letters!.end, at, `first ${lettersOf(letters!.text)}`);
  for (let i = 0; i < words.length && i < MOST_INNER; i++) {
    const token = words[i]!;
    if (token.kind !== 'word' || isPlain(token.text)) continue;
    const { word, start, end } = withinWord(token);
    const likeness = OPENERS.has(foldName(word)) ? 'no' : nameLikeness(word);
    const where = i === 0 ? 'first' : 'inner';
    if (likeness !== 'no' && (i > 0 || start > token.start || end < token.end || words.length > 1))
      spans.add(start, end, at, `${where} ${likeness}`);
    if (/^\p{Lu}/u.test(token.text)) run(words, i, at, spans);
  }
}

/** Small letters alone hold no name. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function run(words: readonly Token[], from: number, at: number, spans: Spans): void {
  let to = from;
  for (let i = from + 1; i < words.length && i < from + 4; i++) {
    if (/^\p{Lu}/u.test(words[i]!.text)) to = i;
    else if (!/^(?:the|le|la|de|du|of|des)$/u.test(words[i]!.text)) break;
  }
  if (to === from) return;
  const those = words.slice(from, to + 1);
  const article = those.slice(1).some(({ text }) => /^(?:the|le|la)$/u.test(text));
  const thing = those.some(({ text }) => CHARACTERS.has(foldName(text)));
  if (CALLED.test(those[0]!.text)) spans.add(words[from]!.start, words[to]!.end, at, `run called${from === 0 ? '' : ' inner'}`);
  if (article || thing)
    spans.add(
      words[from]!.start,
      words[to]!.end,
      at,
      `run${article ? ' article' : ''}${thing ? ' thing' : ''}${from === 0 ? '' : ' inner'}`,
    );
}

/** What goes before the names of characters and of persons alike. */
const CALLED =
  /^(?:Capitaine|Captain|Sir|Professeur|Professor|Docteur|Doctor|Dr|Super|Monsieur|Madame|Mister|Mr|Mrs|Ms|Miss|Mme|Mlle|Lady|Lord|Agent|Commandant|Sergent|Big|Old|Little|Petit|Petite|Père|Mère|Tante|Tonton|Oncle|Auntie|Aunt|Uncle|Mamie|Papi|Papy|Granny|Nain|Baron|Baronne|Comte|King|Queen|Inspecteur|Inspector)\.?$/u;

function hashtags({ text }: PostParts, spans: Spans): void {
  if (!text.includes('#')) return;
  let many = 0;
  for (const { 0: hashtag, index } of text.matchAll(/#[\p{L}\p{N}_]{4,60}/gu)) {
    if (++many > 6) return;
    const words = innerWords(hashtag);
    if (words.some((word) => EVENTS.has(word) || DAY.test(word))) continue;
    if (words.some((word) => isJobNoun(word) || WORD_OF_SOMEBODY.has(word) || listedLikeness(word) !== null))
      spans.add(index, index + hashtag.length, -1, 'hashtag');
  }
}

/** What somebody says or is asked, in a hashtag. */
const WORD_OF_SOMEBODY = wordsOf('mot word parole ask boss patron patronne chef corner billet carnet');

/** "LaDirectriceVousRépond" → la, directrice, vous, repond; "DanLaMaintenance", "ParoleDAgent". */
export const innerWords = (hashtag: string): string[] =>
  hashtag
    .slice(1)
    .split(/_|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Ll}{4})/u)
    .map(foldName);
