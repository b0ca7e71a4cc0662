import { type ActingMember, done } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import { ideasApart, repointMerged, type Schema, type Store, updateIdea } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { IdeaRefusal } from '../refusal.ts';
import { actOnIdea, assertAsRead, type BoxedIdea, knownIdea } from '../the-box.ts';

/**
 * Has an idea stand with another one that says the same: what each author wrote is kept and shown side by side, and each is told by their code. Supports of both count together, each person once.
 * What stood with it goes along. One that waits is read by all from now on.
 *
 * @param version of the idea that is to stand with the other one
 * @throws ActRefusal; IdeaRefusal `unknown`, `changed`, `no-target`, `apart`, `is-action`
 */
export function mergeIdea(store: Store, actor: ActingMember, id: string, version: number, into: string, now: Date): Promise<void> {
  return actOnIdea(store, actor, id, { act: 'idea.merged', now }, async (trx, boxed) => {
    const { idea, box } = boxed;
    assertAsRead(idea, version);
    if (idea.state !== 'waiting' && idea.state !== 'shown')
      throw new IdeaRefusal('changed', 'It is not one that can be merged.', { state: idea.state });
    if (idea.action_id !== null) throw new IdeaRefusal('is-action', 'It is an action already.');
    await assertTarget(trx, boxed, into);
    await repointMerged(trx, id, into);
    const settled = { settled_on: dayIn(box.zone, now), settled_by: actor.id };
    await updateIdea(trx, id, version, { state: 'merged', merged_into: into, ...settled, outcome: null, answer: null });
    return done(`idea:${id}`, { box: box.id, into, before: idea.state });
  });
}

/** @throws IdeaRefusal `no-target`, `apart` */
async function assertTarget(trx: Kysely<Schema>, { idea, box }: BoxedIdea, into: string): Promise<void> {
  const target = await knownIdea(trx, into);
  if (target === null || target.id === idea.id || target.box_id !== box.id || target.state !== 'shown')
    throw new IdeaRefusal('no-target', 'What it is to stand with is itself, is not shown, or lies in another box.');
  const apart = await ideasApart(trx, [idea.id]);
  if (apart.some(({ idea_id, other_id }) => [idea_id, other_id].includes(into)))
    throw new IdeaRefusal('apart', 'Its author has said that it is another thing.');
}

/** Has an idea stand for itself again, with its own supports. @throws ActRefusal; IdeaRefusal `unknown`, `changed`, `not-merged` */
export function unmergeIdea(store: Store, actor: ActingMember, id: string, version: number, now: Date): Promise<void> {
  return actOnIdea(store, actor, id, { act: 'idea.unmerged', now }, async (trx, { idea, box }) => {
    assertAsRead(idea, version);
    if (idea.state !== 'merged') throw new IdeaRefusal('not-merged', 'It stands with no other one.');
    const settled = { settled_on: dayIn(box.zone, now), settled_by: actor.id };
    await updateIdea(trx, id, version, { state: 'shown', merged_into: null, ...settled });
    return done(`idea:${id}`, { box: box.id, from: idea.merged_into! });
  });
}
