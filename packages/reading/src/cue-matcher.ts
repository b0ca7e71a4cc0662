import { Hits } from './hits.ts';

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
  /** Sequences that have begun here and go on. */
  readonly begun: readonly CueSequence[];
  /** Of each of these the piece that must follow. */
  readonly awaited: Int32Array;
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

/** A list of numbers that is filled again and again. */
class Numbers {
  list: Int32Array = new Int32Array(1_024);
  count = 0;
  push(number: number): void {
    if (this.count === this.list.length) this.list = widened(this.list, 1);
    this.list[this.count++] = number;
  }
}

/**
 * Finds all sequences of a tree in a text, from its last word to its first: when a sequence begins, all that it may go on with is behind it and already found, the
 * nearest first. Time grows with the words and what is found.
 */
export class CueMatcher {
  /** For each word: where it leads from the root. */
  readonly #firsts: readonly (Step | null)[];
  /** For each piece: its nearest place behind the word looked at, and the sentence for which that holds. */
  readonly #nearest: Int32Array;
  readonly #heldFor: Int32Array;
  #sentence = 0;
  /** Places of pieces, three numbers each: first word, last word (exclusive), the same piece's next place. */
  #places: Int32Array = new Int32Array(3_072);
  #placed = 0;
  /** Of the word looked at: where it and those behind it lead, one after the other. */
  readonly #steps: Step[] = [];
  /** Of the word looked at: cues that begin there, and for each cue its furthest end and the word for which that holds. */
  readonly #here = new Numbers();
  readonly #furthest: Int32Array;
  readonly #metAt: Int32Array;
  #word = 0;
  /** Hits, the last first, three numbers each: cue, first word, last word (exclusive). */
  readonly #found = new Numbers();

  constructor(tree: CueTree) {
    const further = new Set(tree.begins.flatMap((sequences) => sequences.flatMap(({ pieces }) => pieces.slice(1))));
    const firsts: (Step | null)[] = [];
    for (const [word, node] of tree.root.next) firsts[word] = stepOf(node, tree, further);
    this.#firsts = Array.from(firsts, (step) => step ?? null);
    this.#nearest = new Int32Array(tree.begins.length);
    this.#heldFor = new Int32Array(tree.begins.length);
    this.#furthest = new Int32Array(tree.cues);
    this.#metAt = new Int32Array(tree.cues);
  }

  /** Hits by first word, the longest first, then by cue. A cue that begins at a word in several ways is one hit, the longest. */
  hitsIn(text: CueText): Hits {
    const { words, sentences, count } = text;
    this.#placed = 0;
    this.#found.count = 0;
    for (let word = count - 1; word >= 0; word--) {
      if (word === count - 1 || sentences[word] !== sentences[word + 1]) this.#sentence = countedOn(this.#sentence, this.#heldFor);
      const first = words[word]! < 0 ? null : this.#firsts[words[word]!];
      if (first == null) continue;
      this.#walk(text, word, first);
      this.#place(word);
      this.#findSequences(word);
    }
    return this.#hits(text);
  }

  /** Follows the words of a sentence from one on. */
  #walk({ words, sentences, count }: CueText, word: number, first: Step): void {
    const steps = this.#steps;
    steps.length = 0;
    steps.push(first);
    for (let step = first, at = word + 1; step.next !== null && at < count && sentences[at] === sentences[word]; at++) {
      const next = step.next.get(words[at]!);
      if (next === undefined) return;
      steps.push(next);
      step = next;
    }
  }

  /** Puts the pieces that begin at a word before the others of the same, the shortest first. */
  #place(word: number): void {
    const [nearest, heldFor, sentence] = [this.#nearest, this.#heldFor, this.#sentence];
    for (let k = this.#steps.length - 1; k >= 0; k--) {
      const { further } = this.#steps[k]!;
      if (this.#placed + further.length * 3 > this.#places.length) this.#places = widened(this.#places, further.length * 3);
      const places = this.#places;
      let at = this.#placed;
      for (let p = 0; p < further.length; p++) {
        const piece = further[p]!;
        places[at] = word;
        places[at + 1] = word + k + 1;
        places[at + 2] = heldFor[piece] === sentence ? nearest[piece]! : -1;
        nearest[piece] = at;
        heldFor[piece] = sentence;
        at += 3;
      }
      this.#placed = at;
    }
  }

  /** Sequences that begin at a word. */
  #findSequences(word: number): void {
    this.#word = countedOn(this.#word, this.#metAt);
    this.#here.count = 0;
    const [steps, heldFor, sentence] = [this.#steps, this.#heldFor, this.#sentence];
    for (let k = 0; k < steps.length; k++) {
      const { complete, begun, awaited } = steps[k]!;
      for (let c = 0; c < complete.length; c++) this.#meet(complete[c]!, word + k + 1);
      for (let b = 0; b < awaited.length; b++) {
        // Of most the next piece stands nowhere behind.
        if (heldFor[awaited[b]!] !== sentence) continue;
        const to = this.#follow(begun[b]!, 1, word + k + 1);
        if (to >= 0) this.#meet(begun[b]!.cue, to);
      }
    }
    if (this.#here.count > 0) this.#keep(word);
  }

  /** End word of the nearest way to complete a sequence from piece `k`, or -1. */
  #follow(sequence: CueSequence, k: number, after: number): number {
    const { pieces, gaps } = sequence;
    if (k === pieces.length) return after;
    const piece = pieces[k]!;
    if (this.#heldFor[piece] !== this.#sentence) return -1;
    const furthest = after + gaps[k]!;
    const places = this.#places;
    for (let place = this.#nearest[piece]!; place >= 0 && places[place]! <= furthest; place = places[place + 2]!) {
      if (places[place]! < after) continue;
      const end = this.#follow(sequence, k + 1, places[place + 1]!);
      if (end >= 0) return end;
    }
    return -1;
  }

  #meet(cue: number, to: number): void {
    if (this.#metAt[cue] !== this.#word) {
      this.#metAt[cue] = this.#word;
      this.#furthest[cue] = to;
      this.#here.push(cue);
    } else if (to > this.#furthest[cue]!) this.#furthest[cue] = to;
  }

  /** Keeps the cues that begin at a word, in the opposite of their order: by end, then from the last cue to the first. */
  #keep(word: number): void {
    const { list, count } = this.#here;
    const furthest = this.#furthest;
    for (let k = 1; k < count; k++) {
      const cue = list[k]!;
      const to = furthest[cue]!;
      let at = k - 1;
      for (; at >= 0; at--) {
        const other = list[at]!;
        if (furthest[other]! < to || (furthest[other]! === to && other > cue)) break;
        list[at + 1] = other;
      }
      list[at + 1] = cue;
    }
    for (let k = 0; k < count; k++) {
      this.#found.push(list[k]!);
      this.#found.push(word);
      this.#found.push(furthest[list[k]!]!);
    }
  }

  #hits({ starts, ends, sentences }: CueText): Hits {
    const hits = new Hits();
    const { list, count } = this.#found;
    for (let k = count - 3; k >= 0; k -= 3) {
      const from = list[k + 1]!;
      const to = list[k + 2]!;
      hits.push({ cue: list[k]!, from, to, start: starts[from]!, end: ends[to - 1]!, sentence: sentences[from]! });
    }
    return hits;
  }
}

function stepOf({ next, pieces }: CueNode, tree: CueTree, further: ReadonlySet<number>): Step {
  const sequences = pieces.flatMap((piece) => tree.begins[piece]!);
  const begun = sequences.filter((one) => one.pieces.length > 1);
  return {
    next: next.size === 0 ? null : new Map([...next].map(([word, node]) => [word, stepOf(node, tree, further)])),
    further: Int32Array.from(pieces.filter((piece) => further.has(piece))),
    complete: Int32Array.from(new Set(sequences.filter((one) => one.pieces.length === 1).map(({ cue }) => cue))),
    begun,
    awaited: Int32Array.from(begun, (one) => one.pieces[1]!),
  };
}

/** The next number, under which a list holds nothing yet. */
function countedOn(number: number, list: Int32Array): number {
  if (number < 0x7fff_ffff) return number + 1;
  list.fill(0);
  return 1;
}

/** The same list with room for so many more, and for as many as it has. */
function widened(list: Int32Array, more: number): Int32Array {
  const wider = new Int32Array(list.length * 2 + more);
  wider.set(list);
  return wider;
}
