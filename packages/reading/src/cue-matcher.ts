import { HIT, Hits, WIDE_HIT, WIDE_TEXT } from './hits.ts';
import { NumberRooms } from './number-rooms.ts';

/** A wording of a cue: pieces with the largest gap before each; the first gap is unused. */
export interface CueSequence {
  readonly cue: number;
  readonly pieces: readonly number[];
  readonly gaps: readonly number[];
}

/** Words on from where one stands, and the pieces that end here. */
export interface CueNode {
  readonly next: Map<number, CueNode>;
  readonly pieces: number[];
}

/** Wordings as one tree. What several wordings say alike is one piece. */
export interface CueTree {
  readonly root: CueNode;
  /** For each piece: the sequences that it begins. */
  readonly begins: readonly (readonly CueSequence[])[];
  readonly cues: number;
}

/** A node made ready for what is asked of it. */
interface Step {
  /** `null` where no word leads on. */
  readonly next: ReadonlyMap<number, Step> | null;
  /** Pieces that end here and go on a sequence. */
  readonly further: Int32Array;
  /** Cues that are complete here. */
  readonly complete: Int32Array;
  /** Sequences that have begun here and go on, those that await the same piece together, those that reach furthest first. */
  readonly begun: readonly CueSequence[];
  /** Of each of these how many words may stand before what must follow. */
  readonly gaps: Int32Array;
  /** For each piece that any of them awaits: which it is, and where the sequences end that await it. */
  readonly awaited: Int32Array;
  readonly until: Int32Array;
}

/** The words of a text that wordings may have, as parallel lists of `count`. */
export interface CueText {
  count: number;
  /** Numbers of words; less than 0 for those of no wording. */
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  sentences: Int32Array;
}

/** A place is two numbers: the word it begins at with how many it has, and the same piece's next place. */
const PLACE = 2;
/** So many words a piece may have, and more: lengths stand above the bits of a word's number. */
const WORD_BITS = 24;
const WORD_MASK = (1 << WORD_BITS) - 1;
/** A hit is three numbers: cue, first word, last word (exclusive). */
const FOUND = 3;

/**
 * Finds all sequences of a tree in a text, from its last word to its first: when a sequence begins, all that it may go on with is behind it and already found, the
 * nearest first. Time grows with the words and what is found.
 */
export class CueMatcher {
  /** For each word: where it leads from the root. */
  readonly #firsts: readonly (Step | null)[];
  /** For each piece: its nearest place behind the word looked at, or of another sentence. Places are counted on from text to text, so that none has to be forgotten. */
  readonly #nearest: Int32Array;
  #places: Int32Array = new Int32Array(4_096);
  /** Number of the first place of the text, and of the sentence. */
  #ofText = 1;
  #ofSentence = 1;
  /** Number that the next place has. */
  #next = 1;
  /** Of the word looked at: where it and those behind it lead, one after the other. */
  readonly #steps: Step[] = [];
  /** Of the word looked at: cues that begin there, each with its furthest end. */
  readonly #cues: Int32Array;
  readonly #ends: Int32Array;
  #here = 0;
  /** Hits, the last first. */
  #found: Int32Array = new Int32Array(3_072);
  #count = 0;
  readonly #rooms = new NumberRooms();

  constructor(tree: CueTree) {
    const further = new Set(tree.begins.flatMap((sequences) => sequences.flatMap(({ pieces }) => pieces.slice(1))));
    const firsts: (Step | null)[] = [];
    for (const [word, node] of tree.root.next) firsts[word] = stepOf(node, tree, further);
    this.#firsts = Array.from(firsts, (step) => step ?? null);
    this.#nearest = new Int32Array(tree.begins.length);
    this.#cues = new Int32Array(tree.cues);
    this.#ends = new Int32Array(tree.cues);
  }

  /** Hits by first word, the longest first, then by cue. A cue that begins at a word in several ways is one hit, the longest. */
  hitsIn(text: CueText): Hits {
    const { words, sentences, count } = text;
    if (this.#next > 0x3fff_ffff) {
      this.#nearest.fill(0);
      this.#next = 1;
    }
    this.#ofText = this.#next;
    this.#count = 0;
    for (let word = count - 1; word >= 0; word--) {
      if (word === count - 1 || sentences[word] !== sentences[word + 1]) this.#ofSentence = this.#next;
      const first = words[word]! < 0 ? null : this.#firsts[words[word]!];
      if (first == null) continue;
      const steps = this.#walk(text, word, first);
      this.#place(word, steps);
      this.#findSequences(word, steps);
    }
    return this.#hits(text);
  }

  /** Follows the words of a sentence from one on. @returns how many steps it takes */
  #walk({ words, sentences, count }: CueText, word: number, first: Step): number {
    const steps = this.#steps;
    steps[0] = first;
    let taken = 1;
    for (let step = first, at = word + 1; step.next !== null && at < count && sentences[at] === sentences[word]; at++) {
      const next = step.next.get(words[at]!);
      if (next === undefined) break;
      steps[taken++] = next;
      step = next;
    }
    return taken;
  }

  /** Puts the pieces that begin at a word before the others of the same, the shortest first. */
  #place(word: number, steps: number): void {
    const nearest = this.#nearest;
    for (let k = steps - 1; k >= 0; k--) {
      const { further } = this.#steps[k]!;
      let at = (this.#next - this.#ofText) * PLACE;
      if (at + further.length * PLACE > this.#places.length) this.#places = widened(this.#places, further.length * PLACE);
      const places = this.#places;
      const here = word | ((k + 1) << WORD_BITS);
      for (let p = 0; p < further.length; p++) {
        const piece = further[p]!;
        places[at] = here;
        places[at + 1] = nearest[piece]!;
        nearest[piece] = this.#next + p;
        at += PLACE;
      }
      this.#next += further.length;
    }
  }

  /** Sequences that begin at a word. */
  #findSequences(word: number, taken: number): void {
    const [steps, nearest, places, ofText, ofSentence] = [this.#steps, this.#nearest, this.#places, this.#ofText, this.#ofSentence];
    this.#here = 0;
    for (let k = 0; k < taken; k++) {
      const { complete, begun, gaps, awaited, until } = steps[k]!;
      const after = word + k + 1;
      for (let c = 0; c < complete.length; c++) this.#meet(complete[c]!, after);
      for (let a = 0, b = 0; a < awaited.length; b = until[a++]!) {
        // Of most the next piece stands nowhere behind, or too far.
        let place = nearest[awaited[a]!]!;
        while (place >= ofSentence && (places[(place - ofText) * PLACE]! & WORD_MASK) < after)
          place = places[(place - ofText) * PLACE + 1]!;
        if (place < ofSentence) continue;
        const gap = (places[(place - ofText) * PLACE]! & WORD_MASK) - after;
        for (; b < until[a]! && gaps[b]! >= gap; b++) {
          const to = this.#follow(begun[b]!, 1, after);
          if (to >= 0) this.#meet(begun[b]!.cue, to);
        }
      }
    }
    if (this.#here > 0) this.#keep(word);
  }

  /** End word of the nearest way to complete a sequence from piece `k`, or -1. */
  #follow(sequence: CueSequence, k: number, after: number): number {
    const { pieces, gaps } = sequence;
    if (k === pieces.length) return after;
    const furthest = after + gaps[k]!;
    const [places, ofText, ofSentence] = [this.#places, this.#ofText, this.#ofSentence];
    for (let place = this.#nearest[pieces[k]!]!; place >= ofSentence; place = places[(place - ofText) * PLACE + 1]!) {
      const here = places[(place - ofText) * PLACE]!;
      const from = here & WORD_MASK;
      if (from > furthest) break;
      if (from < after) continue;
      const end = this.#follow(sequence, k + 1, from + (here >> WORD_BITS));
      if (end >= 0) return end;
    }
    return -1;
  }

  #meet(cue: number, to: number): void {
    const [cues, ends, here] = [this.#cues, this.#ends, this.#here];
    for (let at = 0; at < here; at++) {
      if (cues[at] !== cue) continue;
      if (to > ends[at]!) ends[at] = to;
      return;
    }
    cues[here] = cue;
    ends[here] = to;
    this.#here = here + 1;
  }

  /** Keeps the cues that begin at a word, in the opposite of their order: by end, then from the last cue to the first. */
  #keep(word: number): void {
    const [cues, ends, here] = [this.#cues, this.#ends, this.#here];
    for (let k = 1; k < here; k++) {
      const cue = cues[k]!;
      const to = ends[k]!;
      let at = k - 1;
      for (; at >= 0 && (ends[at]! > to || (ends[at] === to && cues[at]! < cue)); at--) {
        cues[at + 1] = cues[at]!;
        ends[at + 1] = ends[at]!;
      }
      cues[at + 1] = cue;
      ends[at + 1] = to;
    }
    if (this.#count + here * FOUND > this.#found.length) this.#found = widened(this.#found, here * FOUND);
    const found = this.#found;
    let at = this.#count;
    for (let k = 0; k < here; k++) {
      found[at] = cues[k]!;
      found[at + 1] = word;
      found[at + 2] = ends[k]!;
      at += FOUND;
    }
    this.#count = at;
  }

  #hits({ starts, ends, sentences, count: words }: CueText): Hits {
    const [found, count] = [this.#found, this.#count];
    const hits = count / FOUND;
    if (hits === 0) return new Hits(NO_NUMBERS, 0, 0);
    if (ends[words - 1]! >= WIDE_TEXT) return this.#wideHits(hits, { starts, ends, sentences });
    const begin = this.#rooms.take(hits * HIT);
    const numbers = this.#rooms.room;
    for (let k = count - FOUND, at = begin; k >= 0; k -= FOUND) {
      const from = found[k + 1]!;
      const to = found[k + 2]!;
      numbers[at] = found[k]! | ((to - from) << 16);
      numbers[at + 1] = from | (sentences[from]! << 16);
      numbers[at + 2] = starts[from]! | (ends[to - 1]! << 16);
      at += HIT;
    }
    return new Hits(numbers, begin, hits);
  }

  #wideHits(hits: number, { starts, ends, sentences }: Pick<CueText, 'starts' | 'ends' | 'sentences'>): Hits {
    const [found, count] = [this.#found, this.#count];
    const begin = this.#rooms.take(hits * WIDE_HIT);
    const numbers = this.#rooms.room;
    for (let k = count - FOUND, at = begin; k >= 0; k -= FOUND) {
      const from = found[k + 1]!;
      const to = found[k + 2]!;
      numbers[at] = found[k]!;
      numbers[at + 1] = from;
      numbers[at + 2] = to;
      numbers[at + 3] = starts[from]!;
      numbers[at + 4] = ends[to - 1]!;
      numbers[at + 5] = sentences[from]!;
      at += WIDE_HIT;
    }
    return new Hits(numbers, begin, hits, WIDE_HIT);
  }
}

const NO_NUMBERS = new Int32Array(0);

function stepOf({ next, pieces }: CueNode, tree: CueTree, further: ReadonlySet<number>): Step {
  const sequences = pieces.flatMap((piece) => tree.begins[piece]!);
  const begun = [
    ...Map.groupBy(
      sequences.filter((one) => one.pieces.length > 1),
      ({ pieces: [, second] }) => second!,
    ).values(),
  ].map((same) => same.toSorted((one, other) => other.gaps[1]! - one.gaps[1]!));
  const ends = begun.map((_, group) => begun.slice(0, group + 1).reduce((sum, { length }) => sum + length, 0));
  return {
    next: next.size === 0 ? null : new Map([...next].map(([word, node]) => [word, stepOf(node, tree, further)])),
    further: Int32Array.from(pieces.filter((piece) => further.has(piece))),
    complete: Int32Array.from(new Set(sequences.filter((one) => one.pieces.length === 1).map(({ cue }) => cue))),
    begun: begun.flat(),
    gaps: Int32Array.from(begun.flat(), (one) => one.gaps[1]!),
    awaited: Int32Array.from(begun, ([one]) => one!.pieces[1]!),
    until: Int32Array.from(ends),
  };
}

/** The same list with room for so many more, and for as many as it has. */
function widened(list: Int32Array, more: number): Int32Array {
  const wider = new Int32Array(list.length * 2 + more);
  wider.set(list);
  return wider;
}
