import { tokenise } from '@beffroi/reading';
import type { Annotated } from '../annotate.ts';
import type { Rung, Standing } from '../ladder.ts';
import { stemOf } from '../learned/stem.ts';
import { saysWhen } from '../sense/exact.ts';

/** One thing that tells something of how far a statement commits. */
export interface RungFeature {
  readonly name: string;
  /** What stands above tells less than the sentence's own words. */
  readonly value: number;
  /** Where its words stand in the sentence; `null` for what is no word of it. */
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** What stands above tells this much of what own words would. */
const FROM_ABOVE = 0.6;
/** Words of this length and more have an ending of three letters that may tell who and when, longer ones one of four. */
const ENDED = 5;
/** Sentences of so many words more are told apart by length, up to the longest class. */
const LENGTH = 5;
const LONGEST = 6;
/** Before the first word of a sentence or of a line above. */
const BEGINS = '^';
const SIGNS = [...'?!:;…«(€%—,'];
const NUMBERS = new Set(
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent mille'.split(
    ' ',
  ),
);
/** What is done behind « se » is done now, but for these. */
const LATER = /(?:er|ir|re|r(?:a|ont|ai|ons)|ant)$/u;
/** The first year that the programmes of the ballots that are learned from may promise. */
const COMING = '2026';

/**
 * All that tells how far a statement commits, each once: what the rules found and went by, tense and person of its verbs, words with their endings and pairs, how it begins and ends, what stands above. Neither
 * names of themes nor slots are among them: wordings of themes may change without a new fit.
 */
export function rungFeaturesOf({ text, found, before }: Annotated, standing: Standing, rung: Rung): readonly RungFeature[] {
  const features = new Map<string, RungFeature>();
  const add = (name: string, at: RungFeature['at'] = null, value = 1): void => {
    if (!features.has(name)) features.set(name, { name, value, at });
  };
  add('any');
  add(`r ${rung.rung}`);
  add(`y ${rung.reason} ${rung.exact ?? ''}`);
  add(`x ${rung.exact ?? ''}`);
  add(`f ${rung.first}${rung.promising ? ' promising' : ''}`);
  for (const [at, { tense, person, main, negated, reported, word, start, end }] of rung.verbs.entries()) {
    const who = `${tense} ${person}${main ? '' : ' depends'}`;
    add(`v ${who}${negated ? ' denied' : ''}${reported ? ' reported' : ''}`, { start, end });
    if (at === 0) add(`u ${who}`, { start, end });
    if (at === rung.verbs.length - 1) add(`w ${who}`, { start, end });
    add(`t ${stemOf(word)} ${tense}`, { start, end });
  }
  if (rung.verbs.length === 0) add('v');
  const { words, starts, ends } = tokenise(text);
  let last = BEGINS;
  for (const [at, raw] of words.entries()) {
    const place = { start: starts[at]!, end: ends[at]! };
    const word = numbersAlike(raw);
    add(`s ${stemOf(word)}`, place);
    if (word.length >= ENDED) add(`e ${word.slice(-3)}`, place);
    if (word.length > ENDED) add(`e ${word.slice(-4)}`, place);
    add(`p ${last} ${word}`, { start: starts[Math.max(0, at - 1)]!, end: place.end });
    if (at === 0) {
      add(`1 ${stemOf(word)}`, place);
      add(`a ${word.slice(-2)}`, place);
    }
    if ((last === 'se' || last === 's') && !LATER.test(word)) add('q', place);
    if (at === words.length - 1) add(`z ${word}`, place);
    last = word;
  }
  for (const sign of SIGNS) if (text.includes(sign)) add(`c ${sign}`);
  add(`d ${text.trimEnd().at(-1)?.replace(/\p{L}/u, 'a') ?? ''}`);
  add(`n ${Math.min(LONGEST, Math.floor(words.length / LENGTH))}`);
  for (const { purpose, start, end } of found) if (purpose.of === 'ladder') add(`l ${purpose.rung}`, { start, end });
  for (const state of ['past', 'told', 'above', 'costed', 'goesOn'] as const) if (standing[state] === true) add(`m ${state}`);
  const { heading, introduction = '', over = '' } = standing;
  if (saysWhen(heading)) add('m when');
  for (const [kind, line] of [
    ['h', heading],
    ['i', introduction],
    ['o', over],
  ] as const) {
    if (line === '') continue;
    add(kind);
    for (const word of tokenise(line).words) add(`${kind} ${stemOf(numbersAlike(word))}`, null, FROM_ABOVE);
  }
  for (const { how, commitment } of before ?? []) add(`b ${how} ${commitment}`);
  return [...features.values()];
}

/** Numbers tell alike, years by whether they are to come. */
function numbersAlike(word: string): string {
  if (/^(?:19|20)\d\d$/.test(word)) return word < COMING ? '#past' : '#year';
  return /^\d/.test(word) || NUMBERS.has(word) ? '#' : word;
}
