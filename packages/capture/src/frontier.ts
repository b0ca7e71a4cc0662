import { pageKey, type Reach } from '@beffroi/domain';
import type { CandidateLink } from './collect-types.ts';
import { gateOf } from './polite.ts';

/** What an address waits to be asked for. `free` ones (sitemaps, the probe for soft 404s) cost no budget. */
export type Task = 'page' | 'document' | 'sitemap' | 'probe';

/** An address that waits. */
export interface Waiting {
  readonly url: string;
  readonly score: number;
  readonly task: Task;
  readonly reach: Reach;
  readonly hops: 0 | 1;
  readonly referrer: string | null;
  /** Redirects that led here. */
  readonly redirects: number;
  /** The start of the collection, or where it redirects. */
  readonly start: boolean;
  /** Depth of a sitemap, from 0. */
  readonly depth: number;
  /** `Cookie` that a redirect to the same address gave. */
  readonly cookie: string | null;
  /** A document that is wanted whole. */
  readonly whole?: boolean;
}

interface Entry extends Waiting {
  readonly order: number;
  readonly key: string;
  stale: boolean;
}

type Class = 'free' | 'page' | 'hop' | 'document';

/** What may still be asked of each kind. */
export interface Room {
  readonly pages: number;
  readonly hopPages: number;
  readonly documents: number;
}

const MOST = 20_000;

/** Above every score a crawl strategy gives: what must come next. */
export const FIRST = Number.POSITIVE_INFINITY;

/**
 * The addresses that wait, best score first, and of equal ones the first found. Each page once: an address found again
 * with a better score moves up.
 */
export class Frontier {
  readonly #lanes = new Map<string, Record<Class, Entry[]>>();
  readonly #known = new Map<string, Entry | null>();
  #order = 0;
  readonly #sizes: Record<Class, number> = { free: 0, page: 0, hop: 0, document: 0 };

  /** Number of addresses that wait for a page or a document. */
  get size(): number {
    return this.#sizes.page + this.#sizes.hop + this.#sizes.document;
  }

  /** Marks a page as known, so that no link to it is taken. False when it already was. */
  mark(url: string): boolean {
    const key = pageKey(url);
    const entry = this.#known.get(key);
    if (entry === null) return false;
    if (entry !== undefined) this.#drop(entry);
    this.#known.set(key, null);
    return entry === undefined;
  }

  /** Whether `add` would take an address that nothing forces, by the key of its page: most links of a page lead where those of the page before did. */
  takes(key: string, score: number, hops: 0 | 1): boolean {
    const before = this.#known.get(key);
    if (before === null) return false;
    return before === undefined ? this.#known.size < MOST : before.score < score || before.hops > hops;
  }

  /** Takes an address unless its page is known. With `force` it is taken all the same: the target of a redirect. */
  add(waiting: Waiting, force = false): void {
    const key = pageKey(waiting.url);
    if (!force && !this.takes(key, waiting.score, waiting.hops)) return;
    const twin = this.#known.get(key);
    if (twin !== undefined && twin !== null && !twin.stale) this.#drop(twin);
    const entry: Entry = { ...waiting, order: this.#order++, key, stale: false };
    this.#known.set(key, entry);
    const kind = classOf(entry);
    this.#sizes[kind]++;
    push(this.#lane(entry.url)[kind], entry);
  }

  /**
   * Takes out the best address of the hosts that are ready. An address is only taken while it is among those that the
   * room would reach if nothing else were found: a quiet host does not spend the room on what is worth little.
   */
  take(isReady: (gate: string) => boolean, room: Room): Waiting | null {
    let best: Entry | null = null;
    let from: Entry[] | null = null;
    for (const [gate, lane] of this.#lanes) {
      if (!isReady(gate)) continue;
      for (const kind of ['free', 'page', 'hop', 'document'] as const) {
        const heap = lane[kind];
        if (!clean(heap)) continue;
        const top = heap[0]!;
        if ((best === null || before(top, best)) && this.#fits(top, kind, room)) {
          best = top;
          from = heap;
        }
      }
    }
    if (best === null || from === null) return null;
    pop(from);
    this.#sizes[classOf(best)]--;
    this.#known.set(best.key, null);
    return best;
  }

  /** True when something waits that the room leaves space for. */
  hasWork(room: Room): boolean {
    const { free, page, hop, document } = this.#sizes;
    if (free > 0 || (document > 0 && room.documents > 0)) return true;
    return room.pages > 0 && (page > 0 || (hop > 0 && room.hopPages > 0));
  }

  /** What was left, best first. */
  left(most: number): CandidateLink[] {
    const all: Entry[] = [];
    for (const lane of this.#lanes.values()) all.push(...lane.page, ...lane.hop, ...lane.document);
    return all
      .filter((entry) => !entry.stale)
      .sort((one, other) => (before(one, other) ? -1 : 1))
      .slice(0, most)
      .map(({ url, score, task, reach }) => ({
        url,
        score: Number.isFinite(score) ? score : Number.MAX_SAFE_INTEGER,
        purpose: task === 'document' ? 'document' : 'page',
        reach,
      }));
  }

  #fits(entry: Entry, kind: Class, room: Room): boolean {
    if (kind === 'free') return true;
    if (kind === 'document') return room.documents > 0 && this.#before(entry, 'document', room.documents) < room.documents;
    if (room.pages <= 0 || (kind === 'hop' && room.hopPages <= 0)) return false;
    const pages = this.#before(entry, 'page', room.pages);
    if (pages >= room.pages) return false;
    // No more of the hops than may still be asked can stand before a page.
    return pages + this.#before(entry, 'hop', Math.min(room.pages, room.hopPages)) < room.pages;
  }

  /** How many of a class wait that are better than the entry; counts no further than `enough`. */
  #before(entry: Entry, kind: Class, enough: number): number {
    // Fewer than there is room for: all of them may come before, and it still fits.
    if (this.#sizes.page + this.#sizes.hop + this.#sizes.document <= enough || enough <= 0) return 0;
    let count = 0;
    for (const lane of this.#lanes.values()) {
      for (const other of lane[kind]) if (!other.stale && before(other, entry) && ++count >= enough) return count;
    }
    return count;
  }

  #drop(entry: Entry): void {
    entry.stale = true;
    this.#sizes[classOf(entry)]--;
  }

  #lane(url: string): Record<Class, Entry[]> {
    const gate = gateOf(url);
    let lane = this.#lanes.get(gate);
    if (lane === undefined) {
      lane = { free: [], page: [], hop: [], document: [] };
      this.#lanes.set(gate, lane);
    }
    return lane;
  }
}

function classOf(waiting: Waiting): Class {
  if (waiting.task === 'document') return 'document';
  if (waiting.task !== 'page') return 'free';
  return waiting.reach === 'hop' ? 'hop' : 'page';
}

function before(one: Entry, other: Entry): boolean {
  return one.score > other.score || (one.score === other.score && one.order < other.order);
}

/** Removes stale entries from the top. False when nothing is left. */
function clean(heap: Entry[]): boolean {
  while (heap.length > 0 && heap[0]!.stale) pop(heap);
  return heap.length > 0;
}

function push(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(entry, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop()!;
  if (heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
}
