import type { ReviewKind, ShownText } from '@beffroi/instrument';
import { lastReviewOf, type Store } from '@beffroi/store';
import { type ItemFile, itemFile } from './item-file.ts';
import { assertRole, type Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';

/** An item as who is to answer sees it: nothing of why it was asked for, of what the machine says, or of what anybody else does. */
export interface ItemToRead {
  readonly id: number;
  readonly wave: string;
  readonly waveId: number;
  readonly shown: readonly ShownText[];
  /** The coder's own answer; `null` before it. */
  readonly own: OwnAnswer | null;
  /** The item that this coder answered last in the wave, where it is another one; `null` without one. */
  readonly last: number | null;
}

/** What a reader has said of an item. */
export interface OwnAnswer {
  readonly id: number;
  readonly answer: unknown;
  readonly quote: string | null;
  readonly digest: string | null;
  readonly remark: string | null;
}

/** @throws ReviewRefusal `no-item`, `not-allowed` */
export async function itemToRead(store: Store, person: Person, kind: ReviewKind, itemId: number): Promise<ItemToRead> {
  assertRole(person, 'coder', 'adjudicator');
  const file = await itemFile(store, kind, itemId);
  if (file === null) throw new ReviewRefusal('no-item', `${itemId}`);
  const own = file.reviews.find(({ coder }) => coder === person.id) ?? null;
  const last = await lastReviewOf(store.db, file.item.waveId, person.id);
  return {
    id: file.item.id,
    wave: file.item.wave,
    waveId: file.item.waveId,
    shown: shownOf(kind, file),
    own: own && { id: own.id, answer: own.answer, quote: own.quote, digest: own.digest, remark: own.remark },
    last: last === null || last.item_id === itemId ? null : last.item_id,
  };
}

/** What of an item anybody may see before it is answered. */
export function shownOf(kind: ReviewKind, { item }: Pick<ItemFile, 'item'>): readonly ShownText[] {
  return kind.shown(kind.readSubject(item.subject));
}
