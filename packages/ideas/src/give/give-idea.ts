import { type ActingMember, done } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import {
  commentByCode,
  type IdeaBoxRow,
  type IdeaKind,
  type IdeaRow,
  ideaByCode,
  insertIdea,
  type Schema,
  type Store,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Passer } from '../guessing.ts';
import { codeHashIn } from '../secrets.ts';
import { lineIn, wordsIn } from '../text-field.ts';
import { actInBox, assertTaking, boxAt, knownBox } from '../the-box.ts';
import { codeTaken } from './author.ts';

/** What somebody writes. */
export interface IdeaAsk {
  readonly kind: IdeaKind;
  /** One line that says it. */
  readonly title: string;
  /** More of it, or nothing. */
  readonly said: string;
}

/** The same, as it would stand in the box. @throws IdeaRefusal `not-valid` */
export const ideaIn = ({ kind, title, said }: IdeaAsk): IdeaAsk => ({ kind, title: lineIn(title, 'title'), said: wordsIn(said, 'said') });

/**
 * Puts something in a box without a name, under a code that its author has seen and noted. It waits until it was read. This is no act and leaves no row in the log. The same form sent again is one idea.
 *
 * @param key as it stands in the box's address
 * @param code a new one, as `newIdeaCode` gave it
 * @throws IdeaRefusal `no-box`, `box-closed`, `mistyped`, `code-taken`, `not-valid`, `too-often`
 */
export async function giveIdea(
  store: Store,
  key: string,
  { code, ...ask }: IdeaAsk & { readonly code: string },
  passer: Passer,
): Promise<void> {
  const box = await boxAt(store, key, passer);
  assertTaking(box);
  const [values, hash] = [ideaIn(ask), codeHashIn(code)];
  await store.db.transaction().execute(async (trx) => {
    const before = await ideaByCode(trx, hash);
    if (before !== null || (await commentByCode(trx, hash)) !== null) return assertSame(before, box, values);
    const id = await insertWaiting(trx, box, values, { code_hash: hash, account_id: null }, passer.now);
    // Two windows sent the same form at once.
    if (id === null) assertSame(await ideaByCode(trx, hash), box, values);
  });
}

/** @throws IdeaRefusal `code-taken` */
function assertSame(before: IdeaRow | null, box: IdeaBoxRow, { kind, title, said }: IdeaAsk): void {
  if (before === null || before.box_id !== box.id || before.kind !== kind || before.title !== title || before.said !== said)
    throw codeTaken();
}

const insertWaiting = (
  trx: Kysely<Schema>,
  box: IdeaBoxRow,
  values: IdeaAsk,
  author: Pick<IdeaRow, 'code_hash' | 'account_id'>,
  now: Date,
): Promise<string | null> =>
  insertIdea(trx, { ...values, ...author, box_id: box.id, state: 'waiting', given_on: dayIn(box.zone, now), version: 0 });

/**
 * Puts something in a box in one's own name, which all who know the box read once it is shown.
 *
 * @returns its id · @throws ActRefusal; IdeaRefusal `unknown`, `box-closed`, `not-valid`
 */
export async function giveNamedIdea(store: Store, actor: ActingMember, box: number, ask: IdeaAsk, now: Date): Promise<string> {
  const row = await knownBox(store.db, box);
  return actInBox(store, actor, 'idea.give', row, { act: 'idea.given', now }, async (trx, held) => {
    assertTaking(held);
    const id = (await insertWaiting(trx, held, ideaIn(ask), { code_hash: null, account_id: actor.id }, now))!;
    return done(`idea:${id}`, { box }, id);
  });
}
