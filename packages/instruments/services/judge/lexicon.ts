import { type CueBook, compileCues, type Hit, type Hits, type Link } from '@beffroi/reading';
import { SERVICES } from './catalogue/index.ts';
import { RULE_WORDINGS } from './rules/wordings.ts';
import { tracesOf } from './traces.ts';
import { GENERAL } from './wordings/general.ts';
import { PAGE_KINDS } from './wordings/page-kinds.ts';

/** What wordings of one service are for. */
export type Slot = 'names' | 'topics' | 'not' | 'tells' | 'fields' | 'completion' | 'forms';
const SLOTS: readonly Slot[] = ['names', 'topics', 'not', 'tells', 'fields', 'completion', 'forms'];

/** A wording that is no service's own: one that several rules ask for, or that stands beside its rule. */
export type GeneralCue = keyof typeof GENERAL | keyof typeof RULE_WORDINGS;

/** All wordings of the instrument in one book: each text is walked once. */
export const BOOK: CueBook = compileCues(
  {
    ...GENERAL,
    ...RULE_WORDINGS,
    ...PAGE_KINDS,
    ...Object.fromEntries(
      SERVICES.flatMap((service) =>
        SLOTS.filter((slot) => service[slot].length > 0).map((slot) => [`${slot}:${service.id}`, service[slot]]),
      ),
    ),
  },
  tracesOf,
);

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
/** How many cues there are. */
export const CUES: number = BOOK.names.length;
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

/** What a link says: its words, and what is said of it for those who do not see them. */
export function wordsOf({ text, label }: Pick<Link, 'text' | 'label'>): string {
  return label === '' ? text : `${text} ${label}`;
}

/** Compiles all wordings now: who counts what a page costs wants them there before the first one comes. */
export function compileWordings(): void {
  BOOK.scan('');
}

/** Wordings of a text. */
export function hitsIn(text: string): Hits {
  return BOOK.scan(text);
}

/** True when a general wording stands in the hits (of sentence `sentence` only, when given). */
export function says(hits: Hits, cue: GeneralCue, sentence?: number): boolean {
  return hits.length > 0 && placeOf(hits, GENERAL_INDEX.get(cue)!, sentence) >= 0;
}

/** First hit of a general wording, or `null`. */
export function find(hits: Hits, cue: GeneralCue, sentence?: number): Hit | null {
  return hits.length === 0 ? null : findCue(hits, GENERAL_INDEX.get(cue)!, sentence);
}

/** All hits of a general wording, in their order. */
export function hitsOf(hits: Hits, cue: GeneralCue): readonly Hit[] {
  const first = firstOf(hits, GENERAL_INDEX.get(cue)!);
  if (first < 0) return NONE;
  const found: Hit[] = [];
  for (let at = first; at >= 0; at = hits.nextOf(at)) found.push(hits.at(at));
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
export function findOf(hits: Hits, slot: Slot, service: number, sentence?: number): Hit | null {
  return findCue(hits, OWNED[slot][service]!, sentence);
}

/** First hit that names a service and that no look-alike overlaps, or `null`. */
export function findName(hits: Hits, service: number): Hit | null {
  const at = clearPlaceOf(hits, OWNED.names[service]!, OWNED.not[service]!);
  return at < 0 ? null : hits.at(at);
}

/** Which services a text names. A name that a look-alike overlaps is none. */
export function namingOf(hits: Hits): Naming {
  if (hits.length === 0) return NOTHING;
  hits.kept ??= workOutNaming(hits);
  return hits.kept as Naming;
}

function workOutNaming(hits: Hits): Naming {
  let names = 0;
  let topics = 0;
  let nots = 0;
  for (let at = 0; at < hits.length; at++) {
    const cue = hits.cueAt(at);
    names |= NAMES_BY_CUE[cue]!;
    topics |= TOPICS_BY_CUE[cue]!;
    nots |= NOT_BY_CUE[cue]!;
  }
  names = withoutOverlapped(hits, names, names & nots, OWNED.names);
  topics = withoutOverlapped(hits, topics, topics & nots, OWNED.topics);
  return sharedNaming(names, names === 0 ? topics : 0, nots & ~names & ~topics);
}

/** Most of thousands of blocks name one of few services, or none: they have its naming in common. */
function sharedNaming(names: number, topics: number, barred: number): Naming {
  if (barred !== 0) return { names, topics, barred };
  if ((names | topics) === 0) return NOTHING;
  const shared = names !== 0 ? NAMED : TOPICAL;
  let naming = shared.get(names | topics);
  if (naming === undefined) {
    if (shared.size >= MOST_SHARED) shared.clear();
    naming = { names, topics, barred };
    shared.set(names | topics, naming);
  }
  return naming;
}

const NAMED = new Map<number, Naming>();
const TOPICAL = new Map<number, Naming>();
const MOST_SHARED = 1_000;

/** Services of a set but for those of `doubtful` of which every hit is overlapped by a look-alike. */
function withoutOverlapped(hits: Hits, set: number, doubtful: number, cues: readonly number[]): number {
  let clear = set;
  for (let service = 0; doubtful >> service !== 0; service++) {
    const bit = 1 << service;
    if ((doubtful & bit) !== 0 && clearPlaceOf(hits, cues[service]!, OWNED.not[service]!) < 0) clear &= ~bit;
  }
  return clear;
}

function findCue(hits: Hits, cue: number, sentence: number | undefined): Hit | null {
  const at = placeOf(hits, cue, sentence);
  return at < 0 ? null : hits.at(at);
}

/** Place of the first hit of a cue (in a sentence, when given), or -1. */
function placeOf(hits: Hits, cue: number, sentence: number | undefined): number {
  let at = firstOf(hits, cue);
  if (sentence !== undefined) while (at >= 0 && hits.sentenceAt(at) !== sentence) at = hits.nextOf(at);
  return at;
}

/** Place of the first hit of a cue that no hit of another overlaps, or -1. */
function clearPlaceOf(hits: Hits, cue: number, other: number): number {
  const first = firstOf(hits, cue);
  if (first < 0) return -1;
  const barrier = firstOf(hits, other);
  if (barrier < 0) return first;
  const barriers = new Barriers(hits, barrier);
  for (let at = first; at >= 0; at = hits.nextOf(at)) if (!barriers.overlap(hits.fromAt(at), hits.toAt(at))) return at;
  return -1;
}

/** Hits of one cue, asked one after the other by ascending first word whether any overlaps. */
class Barriers {
  readonly #hits: Hits;
  /** The next that is not known to begin before the hit asked for. */
  #next: number;
  /** How far those reach that begin before its first word. */
  #reach = 0;

  constructor(hits: Hits, first: number) {
    this.#hits = hits;
    this.#next = first;
  }

  overlap(from: number, to: number): boolean {
    const hits = this.#hits;
    for (; this.#next >= 0 && hits.fromAt(this.#next) <= from; this.#next = hits.nextOf(this.#next))
      this.#reach = Math.max(this.#reach, hits.toAt(this.#next));
    // Those that begin inside it overlap whatever their length.
    return this.#reach > from || (this.#next >= 0 && hits.fromAt(this.#next) < to);
  }
}

/** Place of the first hit of a cue, or -1; -1 is none. */
function firstOf(hits: Hits, cue: number): number {
  return cue < 0 ? -1 : hits.firstOf(cue, CUES);
}
