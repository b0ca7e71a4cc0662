import type { ActingMember } from '@beffroi/acts';
import { planChangesSince } from '@beffroi/store';
import { type AskMarks, planEffects, type TieEffect } from '../effect/plan-effects.ts';
import { isOver } from '../is-over.ts';
import type { ActionView } from '../plan-view.ts';
import type { Base } from '../the-plan.ts';
import { myCharges } from '../views/my-charges.ts';
import { planByNumber } from '../views/plan-of.ts';

/** What somebody is told of a plan, with their own rights. */
export interface Digest {
  readonly plan: { readonly id: number; readonly name: string; readonly territory: string; readonly zone: string };
  /** ISO instant: what came before was told. */
  readonly since: string;
  /** They carry it, and it goes on; the most urgent first. */
  readonly carried: readonly ActionView[];
  /** They were asked to carry it, and have not answered. */
  readonly asked: readonly ActionView[];
  readonly blocked: readonly ActionView[];
  /** Changed by somebody else since. */
  readonly changed: readonly ActionView[];
  /** What waves show that were published since. */
  readonly seen: readonly { readonly action: ActionView; readonly ties: readonly TieEffect[] }[];
}

/**
 * What there is to tell somebody of a plan since an instant.
 *
 * @returns `null` where nothing changed for them, or they may not read it
 */
export async function digestOf(
  { db }: Base,
  reader: ActingMember,
  plan: number,
  { since, ask, now }: { readonly since: Date; readonly ask: AskMarks; readonly now: Date },
): Promise<Digest | null> {
  const view = await planByNumber({ db }, reader, plan);
  if (view === null) return null;
  const changes = (await planChangesSince(db, plan, since)).filter(({ account_id: by }) => by !== reader.id);
  const changedIds = new Set(changes.map(({ action_id: action }) => action));
  const { asked, carried } = await myCharges({ db }, reader, now);
  const here = <Card extends { readonly plan: { readonly id: number }; readonly action: ActionView }>(cards: readonly Card[]) =>
    cards.filter((card) => card.plan.id === plan).map(({ action }) => action);
  const isNew = (instant: string): boolean => Date.parse(instant) > since.getTime();
  const effects = await planEffects(view, ask);
  const seen = view.actions.flatMap((action) => {
    const ties = (effects.get(action.number) ?? []).filter(({ effect }) => 'after' in effect && isNew(effect.after.publishedAt));
    return ties.length === 0 ? [] : [{ action, ties }];
  });
  const mine = here(asked);
  const changed = view.actions.filter(({ id }) => changedIds.has(id));
  if (changed.length === 0 && seen.length === 0 && !mine.some((action) => action.asked !== null && isNew(action.asked.since))) return null;
  const { id, name, territory, zone } = view;
  return {
    ...{ plan: { id, name, territory, zone }, since: since.toISOString(), asked: mine, changed, seen },
    carried: here(carried).filter((action) => !isOver(action)),
    blocked: view.actions.filter(({ state }) => state === 'blocked'),
  };
}
