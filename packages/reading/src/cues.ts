import { tokenise } from './fold.ts';

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

/** One wording found in a text. Offsets are into the text given to `scan`. */
export interface Hit {
  /** Index of the cue in `CueBook.names`. */
  readonly cue: number;
  /** First and last word (exclusive), counted without the words left out. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence inside the text, from 0. */
  readonly sentence: number;
}

/** Wordings, compiled for looking them up in texts. */
export interface CueBook {
  readonly names: readonly string[];
  /** Index of a cue by name. Throws when there is none: a misspelt cue is a bug. */
  index(name: string): number;
  /** All wordings found, by position. */
  scan(text: string): readonly Hit[];
}

const LEFT_OUT = new Set(
  'l le la les un une d de du des a au aux mon ma mes votre vos notre nos son sa ses leur leurs ce cet cette ces t s'.split(' '),
);

/** Final `s` and `x` dropped from words of three letters and more. The same on wordings and on texts, so it need not be right, only equal. */
export function stem(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  return word.length > 2 && (last === 115 || last === 120) ? word.slice(0, -1) : word;
}

interface Node {
  readonly next: Map<number, Node>;
  pieces: number[] | null;
}

/** Pieces with the largest gap before each; the first gap is unused. */
interface Sequence {
  readonly cue: number;
  readonly pieces: readonly number[];
  readonly gaps: readonly number[];
}

const NUMBER = 0;
/** Numbers written out that delays and ages use; `un` is an article and `neuf` means new. */
const NUMBER_WORDS = new Set(
  'deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent'.split(
    ' ',
  ),
);
const MAX_ALTERNATIVES = 4_000;

/** Numbers of words that no wording has, and of those that are left out. */
const UNKNOWN = -1;
const SKIPPED = -2;

/** Compiles wordings into a book. Throws on a wording that cannot be parsed or that stands for too many word sequences. */
export function compileCues(wordings: Wordings): CueBook {
  const names = Object.keys(wordings);
  const byName = new Map(names.map((name, i) => [name, i]));
  const words = new Map<string, number>([['#', NUMBER]]);
  const root: Node = { next: new Map(), pieces: null };
  /** For a piece: the sequences that it begins. */
  const begins: Sequence[][] = [];
  let pieces = 0;

  const wordId = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
  };
  const addPiece = (alternatives: readonly (readonly string[])[], wording: string): number => {
    const piece = pieces++;
    begins.push([]);
    for (const sequence of alternatives) {
      if (sequence.length === 0) throw new Error(`a piece of a wording may be empty, give it a word that must be there: ${wording}`);
      let node = root;
      for (const word of sequence) {
        const id = wordId(word);
        let next = node.next.get(id);
        if (next === undefined) {
          next = { next: new Map(), pieces: null };
          node.next.set(id, next);
        }
        node = next;
      }
      if (node.pieces === null) node.pieces = [piece];
      else if (!node.pieces.includes(piece)) node.pieces.push(piece);
    }
    return piece;
  };

  names.forEach((name, cue) => {
    for (const wording of wordings[name]!) {
      const parts = parseWording(wording);
      const sequence: Sequence = {
        cue,
        pieces: parts.map((part) => addPiece(part.alternatives, wording)),
        gaps: parts.map((part) => part.gap),
      };
      begins[sequence.pieces[0]!]!.push(sequence);
    }
  });

  const cache = new Map<string, readonly Hit[]>();
  const ids = new Map<string, number>();

  function scan(text: string): readonly Hit[] {
    // Menus and footers come back on every page of a site: remembering short texts spares most of the work. The answer is the same either way.
    if (text.length > 300) return scanAfresh(text);
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const hits = scanAfresh(text);
    if (cache.size >= 20_000) cache.clear();
    cache.set(text, hits);
    return hits;
  }

  /** Number of a word as it stands in a text; a language has few words, and texts have them again and again. */
  function idOf(token: string): number {
    const known = ids.get(token);
    if (known !== undefined) return known;
    const id = LEFT_OUT.has(token) ? SKIPPED : isNumber(token, token.charCodeAt(0)) ? NUMBER : (words.get(stem(token)) ?? UNKNOWN);
    if (ids.size >= 20_000) ids.clear();
    // What is longer than any word would be remembered at its length.
    if (token.length <= 40) ids.set(token, id);
    return id;
  }

  function scanAfresh(text: string): readonly Hit[] {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const sentences: number[] = [];
    let sentence = 0;
    const tokens = tokenise(text);
    for (let i = 0; i < tokens.words.length; i++) {
      const token = tokens.words[i]!;
      if (tokens.breaks[i] === 2) sentence++;
      const id = idOf(token);
      if (id === SKIPPED) continue;
      ids.push(id);
      starts.push(tokens.starts[i]!);
      ends.push(tokens.ends[i]!);
      sentences.push(sentence);
    }
    if (ids.length === 0) return [];

    const hits: Hit[] = [];
    /** Where each piece was found: start word → end word, ascending by start. */
    const found = new Map<number, { from: number; to: number }[]>();
    const firsts: { piece: number; from: number; to: number }[] = [];
    for (let i = 0; i < ids.length; i++) {
      let node: Node | undefined = root;
      for (let j = i; j < ids.length; j++) {
        const id = ids[j]!;
        if (id < 0 || sentences[j] !== sentences[i]) break;
        node = node.next.get(id);
        if (node === undefined) break;
        if (node.pieces === null) continue;
        for (const piece of node.pieces) {
          const places = found.get(piece);
          if (places === undefined) found.set(piece, [{ from: i, to: j + 1 }]);
          else places.push({ from: i, to: j + 1 });
          if (begins[piece]!.length > 0) firsts.push({ piece, from: i, to: j + 1 });
        }
      }
    }
    for (const first of firsts) {
      for (const sequence of begins[first.piece]!) {
        const to = follow(sequence, 1, first.to, sentences[first.from]!, found, sentences);
        if (to < 0) continue;
        hits.push({
          cue: sequence.cue,
          from: first.from,
          to,
          start: starts[first.from]!,
          end: ends[to - 1]!,
          sentence: sentences[first.from]!,
        });
      }
    }
    hits.sort((a, b) => a.from - b.from || b.to - a.to || a.cue - b.cue);
    // The same cue at the same word by two wordings is one hit, the longer.
    return hits.filter((hit, i) => {
      for (let k = i - 1; k >= 0 && hits[k]!.from === hit.from; k--) if (hits[k]!.cue === hit.cue) return false;
      return true;
    });
  }

  return {
    names,
    index(name) {
      const cue = byName.get(name);
      if (cue === undefined) throw new Error(`no cue is named ${name}`);
      return cue;
    },
    scan,
  };
}

/** End word of the nearest way to complete a sequence from piece `k`, or -1. */
function follow(
  sequence: Sequence,
  k: number,
  after: number,
  sentence: number,
  found: ReadonlyMap<number, readonly { from: number; to: number }[]>,
  sentences: readonly number[],
): number {
  if (k === sequence.pieces.length) return after;
  const places = found.get(sequence.pieces[k]!);
  if (places === undefined) return -1;
  const furthest = after + sequence.gaps[k]!;
  for (let p = firstFrom(places, after); p < places.length; p++) {
    const place = places[p]!;
    if (place.from > furthest) break;
    if (sentences[place.from] !== sentence) continue;
    const end = follow(sequence, k + 1, place.to, sentence, found, sentences);
    if (end >= 0) return end;
  }
  return -1;
}

/** Index of the first place that begins at this word or behind it: a long text has a wording's pieces a hundred times. */
function firstFrom(places: readonly { readonly from: number }[], word: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.from < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Part {
  readonly alternatives: readonly (readonly string[])[];
  readonly gap: number;
}

/** `a (b|c d) ~3 e` → parts separated by gaps, each a list of alternative word sequences. Groups may nest; a gap may not stand in one. */
function parseWording(wording: string): readonly Part[] {
  const parts: { alternatives: string[][]; gap: number }[] = [{ alternatives: [[]], gap: 0 }];
  const tokens = wording.match(/~\d+|[()[\]|]|[^\s()[\]~|]+|~/g) ?? [];
  let at = 0;
  const fail = (): never => {
    throw new Error(`wording cannot be parsed: ${wording}`);
  };
  /** Alternatives up to the closing token. */
  const group = (close: string): string[][] => {
    const all: string[][] = [];
    let current: string[][] = [[]];
    for (;;) {
      const token = tokens[at++] ?? fail();
      if (token === close) return [...all, ...current];
      if (token === '|') {
        all.push(...current);
        current = [[]];
      } else current = product(current, item(token), wording);
    }
  };
  const item = (token: string): string[][] => {
    if (token === '(') return group(')');
    if (token === '[') return [[], ...group(']')];
    return /^[)\]|~]/.test(token) ? fail() : [foldWords(token)];
  };
  while (at < tokens.length) {
    const token = tokens[at++]!;
    const current = parts[parts.length - 1]!;
    if (/^~\d/.test(token)) parts.push({ alternatives: [[]], gap: Number(token.slice(1)) });
    else current.alternatives = product(current.alternatives, item(token), wording);
  }
  return parts;
}

function isNumber(word: string, first: number): boolean {
  return first >= 48 && first <= 57 ? /^\d+$/.test(word) : NUMBER_WORDS.has(word);
}

function foldWords(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (word === '#' ? ['#'] : tokenise(word).words))
    .filter((word) => !LEFT_OUT.has(word))
    .map((word) => (word !== '#' && isNumber(word, word.charCodeAt(0)) ? '#' : stem(word)));
}

function product(left: readonly string[][], right: readonly string[][], wording: string): string[][] {
  if (left.length * right.length > MAX_ALTERNATIVES) throw new Error(`wording stands for too many word sequences: ${wording}`);
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}
