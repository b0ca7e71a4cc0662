import { type ActingMember, ActRefusal, may } from '@beffroi/acts';
import { territoryFor } from '@beffroi/plans';
import { deleteSupport, holdIdeaBox, ideaBoxById, insertSupport, type Store } from '@beffroi/store';
import type { Passer } from '../guessing.ts';
import { unknownThing } from '../refusal.ts';
import { supporterIn, supporterOf } from '../secrets.ts';
import { assertTaking, boxAt, knownIdea, shownIdea } from '../the-box.ts';

/** What became of a support: whether it is one now, and whether it was one before. */
export interface Supported {
  readonly now: boolean;
  readonly before: boolean;
}

/**
 * Supports an idea by a code, or takes that back. One code counts once, also for what stands with it. What it has written is not tied to it. No act, and no row in the log.
 *
 * @throws IdeaRefusal `no-box`, `box-closed`, `unknown`, `not-shown`, `mistyped`, `too-often`
 */
export async function supportIdea(
  store: Store,
  key: string,
  { idea, code, on }: { readonly idea: string; readonly code: string; readonly on: boolean },
  passer: Passer,
): Promise<Supported> {
  const box = await boxAt(store, key, passer);
  assertTaking(box);
  await shownIdea(store.db, box, idea);
  return settleSupport(store, box.id, idea, { hash: supporterIn(box.id, code), way: 'code' }, on);
}

/** The same by an account. What somebody supports is in no log and no view: nobody's profile is to be read here. @throws ActRefusal; IdeaRefusal */
export async function supportNamed(store: Store, actor: ActingMember, idea: string, on: boolean): Promise<Supported> {
  const found = await knownIdea(store.db, idea);
  const box = found === null ? null : await ideaBoxById(store.db, found.box_id);
  const territory = box === null ? undefined : territoryFor(actor, 'idea.give', box.territory);
  if (!may(actor, 'idea.give', territory)) throw new ActRefusal(actor.name, 'idea.give');
  if (box === null) throw unknownThing();
  assertTaking(box);
  await shownIdea(store.db, box, idea);
  return settleSupport(store, box.id, idea, { hash: supporterOf(box.id, actor.id), way: 'account' }, on);
}

/** Held, so that nobody is counted twice while two ideas are merged. */
function settleSupport(
  { db }: Store,
  box: number,
  idea: string,
  { hash, way }: { readonly hash: string; readonly way: 'account' | 'code' },
  on: boolean,
): Promise<Supported> {
  return db.transaction().execute(async (trx) => {
    await holdIdeaBox(trx, box);
    const changed = on ? await insertSupport(trx, idea, hash, way) : await deleteSupport(trx, idea, hash);
    return { now: on, before: changed ? !on : on };
  });
}
