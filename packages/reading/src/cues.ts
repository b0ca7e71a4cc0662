import { CueMatcher, type CueNode, type CueSequence, type CueText, type CueTree } from './cue-matcher.ts';
import type { Hits } from './hits.ts';
import { RecentTexts } from './recent-texts.ts';
import { Runs, WORD_RUNS } from './runs.ts';
import { WordCollector } from './text-words.ts';
import { WordMemo } from './word-memo.ts';
import { isNumber, LEFT_OUT, parseWording, stem } from './wording.ts';

export { stem };

/**
 * Wordings, compiled once, matched in one pass over each text.
 *
 * A wording is written in folded words without articles: `demande ~3 acte (naissance|mariage) [en ligne]`.
 * - `(a|b c|d)` one of these; `[x]` x or nothing; `~3` at most three words between, never across a sentence's end;
 * - `#` any number, in digits or written out.
 * A word matches its singular and plural (a final `s` or `x` is dropped on both sides). Articles, possessives and `à`, `de`, `d’`
 * are left out on both sides, so that one wording covers "demande d’un acte", "demander votre acte" is another verb form.
 */
export type Wordings = Readonly<Record<string, readonly string[]>>;

/** Wordings, compiled for looking them up in texts. */
export interface CueBook {
  readonly names: readonly string[];
  /** Index of a cue by name. Throws when there is none: a misspelt cue is a bug. */
  index(name: string): number;
  /** All wordings found, by position. */
  scan(text: string): Hits;
}

/** Numbers of what stands for any number, of words that no wording has, and of those that are left out. */
const NUMBER = 0;
const UNKNOWN = -1;
const SKIPPED = -2;
/** What is known of a word is one number: its own in the lower half, that of the set of its traces in the upper. */
const HALF = 16;
const LOWER = (1 << HALF) - 1;
/** Words have few sets of traces; whoever makes words of many has them taken for words of all. */
const MOST_SETS = 10_000;

/**
 * Makes wordings a book. They are compiled when the first text is looked through, for most commands know all wordings and read nothing: `scan` throws on a wording that cannot be parsed or
 * that stands for too many word sequences.
 *
 * @param tracesOf what else of a folded word is worth knowing, as a bit set: `Hits.traces` has that of all words of a text
 */
export function compileCues(wordings: Wordings, tracesOf: (word: string) => number = () => 0): CueBook {
  const names = Object.keys(wordings);
  const byName = new Map(names.map((name, i) => [name, i]));
  let scan: CueBook['scan'] | null = null;
  return {
    names,
    index(name) {
      const cue = byName.get(name);
      if (cue === undefined) throw new Error(`no cue is named ${name}`);
      return cue;
    },
    scan(text) {
      scan ??= scannerOf(wordings, tracesOf);
      return scan(text);
    },
  };
}

function scannerOf(wordings: Wordings, tracesOf: (word: string) => number): CueBook['scan'] {
  const words = new Map<string, number>([['#', NUMBER]]);
  const matcher = new CueMatcher(treeOf(wordings, words));
  const sets: number[] = [-1];
  const numbers = new Map<number, number>();
  const setOf = (traces: number): number => {
    let number = numbers.get(traces);
    if (number === undefined) {
      number = sets.length < MOST_SETS ? sets.push(traces) - 1 : 0;
      if (number > 0) numbers.set(traces, number);
    }
    return number;
  };
  const memo = new WordMemo((token) => {
    const word = LEFT_OUT.has(token) ? SKIPPED : isNumber(token, token.charCodeAt(0)) ? NUMBER : (words.get(stem(token)) ?? UNKNOWN);
    return (setOf(tracesOf(token)) << HALF) | (word - SKIPPED);
  });
  const scanAfresh = (text: string): Hits => {
    const cueText = cueTextOf(text, memo, sets);
    const hits = matcher.hitsIn(cueText);
    hits.words = collector.words();
    hits.traces = cueText.traces;
    return hits;
  };
  const recent = new RecentTexts<Hits>(true);
  // Menus and footers come back on every page of a site: remembering short texts spares most of the work. The answer is the same either way.
  return (text) => (text.length > 300 ? scanAfresh(text) : recent.of(text, scanAfresh));
}

/** All wordings as one tree. @param words numbers of words, filled with those of the wordings */
function treeOf(wordings: Wordings, words: Map<string, number>): CueTree {
  const root: CueNode = { next: new Map(), pieces: [] };
  const begins: CueSequence[][] = [];
  const pieces = new Map<string, number>();
  const pieceOf = (alternatives: readonly (readonly string[])[], wording: string): number => {
    if (alternatives.some((sequence) => sequence.length === 0))
      throw new Error(`a piece of a wording may be empty, give it a word that must be there: ${wording}`);
    const key = [...new Set(alternatives.map((sequence) => sequence.join(' ')))].sort().join('|');
    const known = pieces.get(key);
    if (known !== undefined) return known;
    const piece = begins.push([]) - 1;
    pieces.set(key, piece);
    for (const sequence of alternatives) {
      const { pieces: ending } = nodeOf(root, sequence, words);
      if (!ending.includes(piece)) ending.push(piece);
    }
    return piece;
  };
  Object.values(wordings).forEach((own, cue) => {
    for (const wording of own) {
      const parts = parseWording(wording);
      const sequence = { cue, pieces: parts.map((part) => pieceOf(part.alternatives, wording)), gaps: parts.map((part) => part.gap) };
      begins[sequence.pieces[0]!]!.push(sequence);
    }
  });
  return { root, begins, cues: Object.keys(wordings).length };
}

/** Where a sequence of words leads in a tree, which grows to hold it. */
function nodeOf(root: CueNode, sequence: readonly string[], words: Map<string, number>): CueNode {
  let node = root;
  for (const word of sequence) {
    if (!words.has(word)) words.set(word, words.size);
    const id = words.get(word)!;
    let next = node.next.get(id);
    if (next === undefined) {
      next = { next: new Map(), pieces: [] };
      node.next.set(id, next);
    }
    node = next;
  }
  return node;
}

const runs = new Runs();
const collector = new WordCollector();
const cueText: CueText & { traces: number } = {
  traces: 0,
  count: 0,
  words: new Int32Array(0),
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  sentences: new Int32Array(0),
};

/** The words of a text by number. One room for all texts: what one call gives holds until the next. @param sets sets of traces by number */
function cueTextOf(text: string, memo: WordMemo, sets: readonly number[]): typeof cueText {
  const { count, from, to, origins } = runs.of(text, WORD_RUNS);
  if (cueText.words.length < count)
    for (const list of ['words', 'starts', 'ends', 'sentences'] as const) cueText[list] = new Int32Array(from.length);
  const { words, starts, ends, sentences } = cueText;
  let kept = 0;
  let sentence = 0;
  let traces = 0;
  const hasLines = text.includes('\n');
  collector.begin(text, count);
  for (let run = 0; run < count; run++) {
    if (endsSentence(text, run === 0 ? 0 : to[run - 1]!, from[run]!, hasLines)) sentence++;
    const known = collector.add(runs, run);
    const told = known < 0 ? memo.of(runs, run) : memo.ofWord(known);
    traces |= sets[told >> HALF]!;
    const word = (told & LOWER) + SKIPPED;
    if (word === SKIPPED) continue;
    words[kept] = word;
    starts[kept] = origins[from[run]!]!;
    ends[kept] = origins[to[run]! - 1]! + 1;
    sentences[kept++] = sentence;
  }
  cueText.count = kept;
  cueText.traces = traces;
  return cueText;
}

/** True where the end of a sentence stands between two words: a break of 2, as `tokenise` has it. */
function endsSentence(text: string, from: number, to: number, hasLines: boolean): boolean {
  const { codes, origins } = runs;
  for (let at = from; at < to; at++) {
    const code = codes[at]!;
    if (code === 0x20 ? hasLines && text.charCodeAt(origins[at]!) === 0x0a : isStop(code) && (code !== 0x2e || at + 1 < to)) return true;
  }
  return false;
}

/** `. ! ?` and the bullet. A full stop right before a word parts nothing. */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2022;
}
