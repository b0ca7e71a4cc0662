import { type CueBook, compileCues, type Hit, Hits } from '@beffroi/reading';
import { SERVICES } from './catalogue/index.ts';
import { RULE_WORDINGS } from './rules/wordings.ts';
import { GENERAL } from './wordings/general.ts';
import { PAGE_KINDS } from './wordings/page-kinds.ts';

/** What wordings of one service are for. */
export type Slot = 'names' | 'topics' | 'not' | 'tells' | 'fields' | 'completion' | 'forms';
const SLOTS: readonly Slot[] = ['names', 'topics', 'not', 'tells', 'fields', 'completion', 'forms'];

/** A wording that is no service's own: one that several rules ask for, or that stands beside its rule. */
export type GeneralCue = keyof typeof GENERAL | keyof typeof RULE_WORDINGS;

/** All wordings of the instrument in one book: each text is walked once. */
export const BOOK: CueBook = compileCues({
  ...GENERAL,
  ...RULE_WORDINGS,
  ...PAGE_KINDS,
  ...Object.fromEntries(
    SERVICES.flatMap((service) => SLOTS.filter((slot) => service[slot].length > 0).map((slot) => [`${slot}:${service.id}`, service[slot]])),
  ),
});

const GENERAL_INDEX = new Map([...Object.keys(GENERAL), ...Object.keys(RULE_WORDINGS)].map((name) => [name, BOOK.index(name)]));
/** For each service: its cue of a slot, or -1. */
const owned = (slot: Slot): readonly number[] => SERVICES.map(({ id }) => BOOK.names.indexOf(`${slot}:${id}`));
const OWNED = {
  names: owned('names'),
  topics: owned('topics'),
  not: owned('not'),
  tells: owned('tells'),
  fields: owned('fields'),
  completion: owned('completion'),
  forms: owned('forms'),
} as const satisfies Record<Slot, readonly number[]>;
const CUES = BOOK.names.length;
/** For each cue: the service whose wordings of a slot it is, as a bit set. */
const byCue = (slot: Slot): Int32Array => {
  const sets = new Int32Array(CUES);
  OWNED[slot].forEach((cue, service) => {
    if (cue >= 0) sets[cue] = 1 << service;
  });
  return sets;
};
const NAMES_BY_CUE = byCue('names');
const TOPICS_BY_CUE = byCue('topics');
const NOT_BY_CUE = byCue('not');

/** What a text says of the services: bit sets over the order of `SERVICES`. */
export interface Naming {
  /** Named outright. */
  readonly names: number;
  /** Named by a topic, where no service is named outright. */
  readonly topics: number;
  /** Barred: a look-alike stands there and no name. */
  readonly barred: number;
}

const NOTHING: Naming = { names: 0, topics: 0, barred: 0 };
const NONE: readonly Hit[] = [];

/** Wordings of a text. */
export function hitsIn(text: string): readonly Hit[] {
  return BOOK.scan(text);
}

/** True when a general wording stands in the hits (of sentence `sentence` only, when given). */
export function says(hits: readonly Hit[], cue: GeneralCue, sentence?: number): boolean {
  return find(hits, cue, sentence) !== null;
}

/** First hit of a general wording, or `null`. */
export function find(hits: readonly Hit[], cue: GeneralCue, sentence?: number): Hit | null {
  return findCue(hits, GENERAL_INDEX.get(cue)!, sentence);
}

/** All hits of a general wording, in their order. */
export function hitsOf(hits: readonly Hit[], cue: GeneralCue): readonly Hit[] {
  const first = firstOf(hits, GENERAL_INDEX.get(cue)!);
  if (first < 0) return NONE;
  const found: Hit[] = [];
  for (let at = first; at >= 0; at = nextOf(hits, at)) found.push(hits[at]!);
  return found;
}

/** Index of a general wording in the book. */
export function cueOf(cue: GeneralCue): number {
  return GENERAL_INDEX.get(cue)!;
}

/** Index of a service's wordings of a slot in the book; -1 where it has none. */
export function ownCueOf(slot: Slot, service: number): number {
  return OWNED[slot][service]!;
}

/** First hit of one service's wording of a slot, or `null`. */
export function findOf(hits: readonly Hit[], slot: Slot, service: number, sentence?: number): Hit | null {
  return findCue(hits, OWNED[slot][service]!, sentence);
}

/** First hit that names a service and that no look-alike overlaps, or `null`. */
export function findName(hits: readonly Hit[], service: number): Hit | null {
  return findClear(hits, OWNED.names[service]!, OWNED.not[service]!);
}

/** Which services a text names. A name that a look-alike overlaps is none. */
export function namingOf(hits: readonly Hit[]): Naming {
  if (hits.length === 0) return NOTHING;
  if (!(hits instanceof Hits)) return workOutNaming(hits);
  hits.kept ??= workOutNaming(hits);
  return hits.kept as Naming;
}

function workOutNaming(hits: readonly Hit[]): Naming {
  let names = 0;
  let topics = 0;
  let nots = 0;
  for (let at = 0; at < hits.length; at++) {
    const { cue } = hits[at]!;
    names |= NAMES_BY_CUE[cue]!;
    topics |= TOPICS_BY_CUE[cue]!;
    nots |= NOT_BY_CUE[cue]!;
  }
  names = withoutOverlapped(hits, names, names & nots, OWNED.names);
  topics = withoutOverlapped(hits, topics, topics & nots, OWNED.topics);
  return { names, topics: names === 0 ? topics : 0, barred: nots & ~names & ~topics };
}

/** Services of a set but for those of `doubtful` of which every hit is overlapped by a look-alike. */
function withoutOverlapped(hits: readonly Hit[], set: number, doubtful: number, cues: readonly number[]): number {
  let clear = set;
  for (let service = 0; doubtful >> service !== 0; service++) {
    const bit = 1 << service;
    if ((doubtful & bit) !== 0 && findClear(hits, cues[service]!, OWNED.not[service]!) === null) clear &= ~bit;
  }
  return clear;
}

function findCue(hits: readonly Hit[], cue: number, sentence: number | undefined): Hit | null {
  for (let at = firstOf(hits, cue); at >= 0; at = nextOf(hits, at)) {
    const hit = hits[at]!;
    if (sentence === undefined || hit.sentence === sentence) return hit;
  }
  return null;
}

/** First hit of a cue that no hit of another overlaps. */
function findClear(hits: readonly Hit[], cue: number, other: number): Hit | null {
  const first = firstOf(hits, cue);
  if (first < 0) return null;
  const barrier = firstOf(hits, other);
  if (barrier < 0) return hits[first]!;
  const barriers = new Barriers(hits, barrier);
  for (let at = first; at >= 0; at = nextOf(hits, at)) if (!barriers.overlap(hits[at]!)) return hits[at]!;
  return null;
}

/** Hits of one cue, asked one after the other by ascending first word whether any overlaps. */
class Barriers {
  readonly #hits: readonly Hit[];
  /** The next that is not known to begin before the hit asked for. */
  #next: number;
  /** How far those reach that begin before its first word. */
  #reach = 0;

  constructor(hits: readonly Hit[], first: number) {
    this.#hits = hits;
    this.#next = first;
  }

  overlap({ from, to }: Hit): boolean {
    const hits = this.#hits;
    for (; this.#next >= 0 && hits[this.#next]!.from <= from; this.#next = nextOf(hits, this.#next))
      this.#reach = Math.max(this.#reach, hits[this.#next]!.to);
    // Those that begin inside it overlap whatever their length.
    return this.#reach > from || (this.#next >= 0 && hits[this.#next]!.from < to);
  }
}

/** Place of the first hit of a cue, or -1; -1 is none. */
function firstOf(hits: readonly Hit[], cue: number): number {
  if (hits instanceof Hits) return cue < 0 ? -1 : hits.firstOf(cue, CUES);
  return hits.findIndex((hit) => hit.cue === cue);
}

function nextOf(hits: readonly Hit[], at: number): number {
  if (hits instanceof Hits) return hits.nextOf(at);
  const { cue } = hits[at]!;
  for (let next = at + 1; next < hits.length; next++) if (hits[next]!.cue === cue) return next;
  return -1;
}
