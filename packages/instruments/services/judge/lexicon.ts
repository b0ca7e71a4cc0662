import { type CueBook, compileCues, type Hit } from '@beffroi/reading';
import { SERVICES } from './catalogue/index.ts';
import { RULE_WORDINGS } from './rules/wordings.ts';
import { GENERAL } from './wordings/general.ts';
import { PAGE_KINDS } from './wordings/page-kinds.ts';

type Slot = 'names' | 'topics' | 'not' | 'tells' | 'fields' | 'completion' | 'forms';
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
/** For each cue: the slot and the service that it belongs to, or `null` for a general wording. */
const OWNER: readonly ({ readonly slot: Slot; readonly service: number } | null)[] = BOOK.names.map((name) => {
  const colon = name.indexOf(':');
  const service = SERVICES.findIndex((s) => s.id === name.slice(colon + 1));
  return service < 0 ? null : { slot: name.slice(0, colon) as Slot, service };
});

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
const namings = new WeakMap<readonly Hit[], Naming>();

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
  const index = GENERAL_INDEX.get(cue)!;
  const among = hits.length <= FEW ? hits : hitsOf(hits, cue);
  for (const hit of among) if (hit.cue === index && (sentence === undefined || hit.sentence === sentence)) return hit;
  return null;
}

/** All hits of a general wording, in their order. */
export function hitsOf(hits: readonly Hit[], cue: GeneralCue): readonly Hit[] {
  const index = GENERAL_INDEX.get(cue)!;
  // Most texts have a few hits; of a long one every rule asks again and again for what is not there.
  return hits.length <= FEW ? hits.filter((hit) => hit.cue === index) : (byCue(hits).get(index) ?? NONE);
}

const FEW = 8;
const NONE: readonly Hit[] = [];
const indexes = new WeakMap<readonly Hit[], ReadonlyMap<number, readonly Hit[]>>();

/** Hits of a long text by wording, in their order: worked out once. */
function byCue(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  let index = indexes.get(hits);
  if (index === undefined) {
    index = Map.groupBy(hits, ({ cue }) => cue);
    indexes.set(hits, index);
  }
  return index;
}

/** First hit of one service's wording of a slot, or `null`. */
export function findOf(hits: readonly Hit[], slot: Slot, service: number, sentence?: number): Hit | null {
  for (const hit of hits) {
    const owner = OWNER[hit.cue];
    if (owner?.slot === slot && owner.service === service && (sentence === undefined || hit.sentence === sentence)) return hit;
  }
  return null;
}

/** First hit that names a service and that no look-alike overlaps, or `null`. */
export function findName(hits: readonly Hit[], service: number): Hit | null {
  for (const hit of hits) {
    const owner = OWNER[hit.cue];
    if (owner?.slot === 'names' && owner.service === service && !overlapped(hits, hit, service)) return hit;
  }
  return null;
}

/** Which services a text names. A name that a look-alike overlaps is none. */
export function namingOf(hits: readonly Hit[]): Naming {
  if (hits.length === 0) return NOTHING;
  const known = namings.get(hits);
  if (known !== undefined) return known;
  let names = 0;
  let topics = 0;
  const lookAlikes = hits.filter((hit) => OWNER[hit.cue]?.slot === 'not');
  const nots = lookAlikes.reduce((set, hit) => set | (1 << OWNER[hit.cue]!.service), 0);
  for (const hit of hits) {
    const owner = OWNER[hit.cue];
    if (owner === null || owner === undefined || (owner.slot !== 'names' && owner.slot !== 'topics')) continue;
    const bit = 1 << owner.service;
    const known = owner.slot === 'names' ? names : topics;
    // Named once is named.
    if ((known & bit) !== 0 || ((nots & bit) !== 0 && overlapped(lookAlikes, hit, owner.service))) continue;
    if (owner.slot === 'names') names |= bit;
    else topics |= bit;
  }
  const naming = { names, topics: names === 0 ? topics : 0, barred: nots & ~names & ~topics };
  namings.set(hits, naming);
  return naming;
}

function overlapped(hits: readonly Hit[], name: Hit, service: number): boolean {
  for (const hit of hits) {
    const owner = OWNER[hit.cue];
    if (owner?.slot === 'not' && owner.service === service && hit.from < name.to && name.from < hit.to) return true;
  }
  return false;
}
