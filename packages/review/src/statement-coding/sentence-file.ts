import {
  type CodingItemView,
  type CodingRow,
  codingDecisionsOf,
  codingItem,
  codingItemsOf,
  codingsOf,
  lastCodingOf,
  type StandingCodingDecision,
  type Store,
} from '@beffroi/store';
import { assertRole, type Person } from '../person.ts';
import { ReviewRefusal } from '../refusal.ts';
import { type Coded, codedOf, sameCoded } from './coded.ts';

/** A sentence with all that people said of it. For who follows or settles; a coder is shown `sentenceToCode`. */
export interface SentenceFile {
  readonly item: CodingItemView;
  readonly codings: readonly CodingRow[];
  readonly decision: StandingCodingDecision | null;
  /** `waiting`: fewer have answered than were asked for · `agreed` · `differ` · `settled`. */
  readonly state: 'waiting' | 'agreed' | 'differ' | 'settled';
}

function fileOf(item: CodingItemView, codings: readonly CodingRow[], decision: StandingCodingDecision | null): SentenceFile {
  const [first] = codings;
  const state =
    decision !== null
      ? 'settled'
      : codings.some((one) => !sameCoded(one, first!))
        ? 'differ'
        : codings.length < item.coders
          ? 'waiting'
          : 'agreed';
  return { item, codings, decision, state };
}

/** All sentences of a wave with what was said of them, in the order of coding. */
export async function sentenceFiles({ db }: Store, waveId: number): Promise<SentenceFile[]> {
  const items = await codingItemsOf(db, waveId);
  if (items.length === 0) return [];
  const codings = Map.groupBy(await codingsOf(db, { waveId }), ({ item_id }) => item_id);
  const decisions = new Map((await codingDecisionsOf(db, { waveId })).map((one) => [one.item_id, one]));
  return items.map((item) => fileOf(item, codings.get(item.id) ?? [], decisions.get(item.id) ?? null));
}

/** @returns `null` when there is no such sentence */
export async function sentenceFile({ db }: Store, itemId: number): Promise<SentenceFile | null> {
  const item = await codingItem(db, itemId);
  if (item === null) return null;
  const [decision = null] = await codingDecisionsOf(db, { itemId });
  return fileOf(item, await codingsOf(db, { itemId }), decision);
}

/** A sentence in its words and among its neighbours, and nothing of whose it is, why it was drawn, or what anybody else says of it. */
export interface SentenceShown {
  readonly id: number;
  readonly wave: string;
  readonly waveId: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly heading: string;
}

/** The same with the coder's own answer; `null` before it. */
export interface SentenceToCode extends SentenceShown {
  readonly own: (Coded & { readonly id: number; readonly remark: string | null }) | null;
  /** The sentence that this coder answered last in the wave, where it is another one; `null` without one. */
  readonly last: number | null;
}

/** @throws ReviewRefusal `no-item`, `not-allowed` */
export async function sentenceToCode(store: Store, person: Person, itemId: number): Promise<SentenceToCode> {
  assertRole(person, 'coder', 'adjudicator');
  const file = await sentenceFile(store, itemId);
  if (file === null) throw new ReviewRefusal('no-item', `${itemId}`);
  const own = file.codings.find(({ coder }) => coder === person.id) ?? null;
  const last = await lastCodingOf(store.db, file.item.waveId, person.id);
  return {
    ...sentenceShown(file),
    own: own && { id: own.id, ...codedOf(own), remark: own.remark },
    last: last === null || last.item_id === itemId ? null : last.item_id,
  };
}

export function sentenceShown({ item: { id, wave, waveId, words, before, after, heading } }: SentenceFile): SentenceShown {
  return { id, wave, waveId, words, before, after, heading };
}
