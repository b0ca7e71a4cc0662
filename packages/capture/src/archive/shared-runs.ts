/** A run of bytes that two bodies had in common, with what was made of it. */
export interface SharedRun<T> {
  readonly bytes: Uint8Array;
  readonly made: T;
}

/** Where a run stands in a body. */
export interface RunPlace<T> {
  readonly at: number;
  readonly run: SharedRun<T>;
}

/** Bytes from which a run is worth a piece of its own: one of four kilobytes saves little, and packed without a look back it makes the archive of a light site a tenth larger. */
const LEAST = 8192;
/** By so many bytes of its beginning a run is looked for. */
const MARK = 64;
/** How far the search for runs goes on where none begins. */
const STEP = 512;
/** A page's frame has a handful of long runs: before its menu's open entry, behind it, the foot. */
const MOST_RUNS = 8;
/** Kinds of pages of one site whose runs are kept, the one met last first. */
const MOST_KINDS = 4;
/** Runs of a kind that a body may lack before it passes for one of another kind. */
const MISSES = 2;
/** How often two bodies are compared at most: a site whose pages have nothing in common is soon left alone. */
const COMPARISONS = 24;
/** Larger bodies are no pages with a frame; they are not held to be compared. */
const LARGEST = 1024 * 1024;

/**
 * What the bodies of one site have in common, learnt from them two by two: frame, menus and foot of its pages. A body is only ever said to hold a run whose bytes stand in it
 * one by one.
 */
export class SharedRuns<T> {
  readonly #make: (bytes: Uint8Array) => T;
  readonly #kinds: (readonly SharedRun<T>[])[] = [];
  #before: Uint8Array | null = null;
  #comparisons = 0;

  /** @param make called once for each run */
  constructor(make: (bytes: Uint8Array) => T) {
    this.#make = make;
  }

  /** The known runs that a body holds, in their order; none where they are less than half of it. */
  of(body: Uint8Array): readonly RunPlace<T>[] {
    if (body.byteLength < 2 * LEAST || body.byteLength > LARGEST) return [];
    for (const [index, runs] of this.#kinds.entries()) {
      const places = placesOf(runs, body);
      if (!isWorthIt(places, body)) continue;
      if (index > 0) this.#kinds.unshift(...this.#kinds.splice(index, 1));
      return places;
    }
    return this.#learn(body);
  }

  #learn(body: Uint8Array): readonly RunPlace<T>[] {
    if (this.#comparisons >= COMPARISONS) return [];
    const before = this.#before;
    // It is held beyond the exchange that it came with.
    this.#before = new Uint8Array(body);
    if (before === null) return [];
    this.#comparisons++;
    const places = inCommon(before, body);
    if (!isWorthIt(places, body)) return [];
    const runs = places.map(({ at, bytes }) => ({ at, run: { bytes, made: this.#make(bytes) } }));
    this.#kinds.unshift(runs.map(({ run }) => run));
    if (this.#kinds.length > MOST_KINDS) this.#kinds.pop();
    return runs;
  }
}

function isWorthIt(places: readonly (RunPlace<unknown> | Common)[], body: Uint8Array): boolean {
  let covered = 0;
  for (const place of places) covered += ('run' in place ? place.run.bytes : place.bytes).byteLength;
  return 2 * covered >= body.byteLength;
}

function placesOf<T>(runs: readonly SharedRun<T>[], body: Uint8Array): RunPlace<T>[] {
  const bytes = viewOf(body);
  const places: RunPlace<T>[] = [];
  let from = 0;
  let misses = 0;
  for (const run of runs) {
    const at = bytes.indexOf(run.bytes.subarray(0, MARK), from);
    const end = at + run.bytes.byteLength;
    if (at >= 0 && end <= bytes.byteLength && bytes.compare(run.bytes, 0, run.bytes.byteLength, at, end) === 0) {
      places.push({ at, run });
      from = end;
    } else if (++misses > MISSES) break;
  }
  return places;
}

interface Common {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** Long runs of a body that another holds too, in the same order. */
function inCommon(other: Uint8Array, body: Uint8Array): Common[] {
  const [theirs, ours] = [viewOf(other), viewOf(body)];
  const found: Common[] = [];
  let [from, free] = [0, 0];
  for (let at = 0; at + MARK <= ours.byteLength && found.length < MOST_RUNS; at += STEP) {
    const there = theirs.indexOf(ours.subarray(at, at + MARK), from);
    if (there < 0) continue;
    let back = 0;
    while (at - back > free && there - back > from && ours[at - back - 1] === theirs[there - back - 1]) back++;
    let on = MARK;
    while (at + on < ours.byteLength && there + on < theirs.byteLength && ours[at + on] === theirs[there + on]) on++;
    if (back + on < LEAST) continue;
    found.push({ at: at - back, bytes: new Uint8Array(ours.subarray(at - back, at + on)) });
    free = at + on;
    from = there + on;
    // The next step begins where this run ends.
    at = free - STEP;
  }
  return found;
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
