import { type Actor, act, assertMay, done } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import {
  boxesToForget,
  dropIdeaTraces,
  forgetUnshown,
  holdIdeaBox,
  ideaBoxesIn,
  mixIdeas,
  type Store,
  updateIdeaBox,
} from '@beffroi/store';

/** What was done by rules that all can read. */
export interface KeptIdeas {
  /** Boxes whose rows were written anew. */
  readonly mixed: number;
  /** Boxes of which words that were not shown were deleted. */
  readonly forgotten: readonly number[];
}

/**
 * What is due for boxes, once a day at least, and oftener without harm: deletes words that were not shown and have been kept for long enough; writes rows of the day anew and in an order of chance, so that neither their place nor their
 * number of a transaction tells when somebody wrote.
 *
 * @param actor `IDEA_KEEPER`, or a terminal
 * @throws ActRefusal
 */
export async function keepIdeas(store: Store, actor: Actor, now: Date): Promise<KeptIdeas> {
  assertMay(actor, 'idea.forgotten');
  const forgotten: number[] = [];
  for (const { id } of await boxesToForget(store.db, now)) {
    await forgetIn(store, actor, id, now);
    forgotten.push(id);
  }
  let mixed = 0;
  for (const box of await ideaBoxesIn(store.db, null)) {
    const today = dayIn(box.zone, now);
    if (box.mixed_on === today) continue;
    await store.db.transaction().execute(async (trx) => {
      await holdIdeaBox(trx, box.id);
      await mixIdeas(trx, box.id, box.mixed_on);
      await updateIdeaBox(trx, box.id, { mixed_on: today });
    });
    mixed++;
  }
  if (mixed > 0 || forgotten.length > 0) await dropIdeaTraces(store.db);
  return { mixed, forgotten };
}

function forgetIn(store: Store, actor: Actor, box: number, now: Date): Promise<void> {
  return act(store, actor, { act: 'idea.forgotten', now }, async (trx) => {
    await holdIdeaBox(trx, box);
    return done(`idea-box:${box}`, await forgetUnshown(trx, box, now));
  });
}
