import { type Actor, ActRefusal } from '@beffroi/acts';
import {
  accountsIn,
  type ChargeHeld,
  type ChargeState,
  chargesOfAction,
  type PlanChangeNamed,
  type PlanNoteNamed,
  type PlanShareRow,
  type PlanShareState,
  planChanges,
  planNotes,
  sharesOfAction,
} from '@beffroi/store';
import { mayMove } from '../actions/move-action.ts';
import { mayThere, placesOf } from '../authorities.ts';
import { canTake, holds } from '../charge/holding.ts';
import type { ActionView, InCharge } from '../plan-view.ts';
import { type ActionHeld, type Base, carriers, heldAction } from '../the-plan.ts';
import { actionViews, type Reader } from './action-views.ts';
import { headOf, type PlanHead } from './plan-of.ts';

/** A version of an action: who made it, and what changed. */
export interface ActionVersion {
  readonly version: number;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** The parts that changed (`ActionParts`), as they were and as they are from then on. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Versions that whoever made it had not read: their changes stayed beside these. */
  readonly unread: readonly number[];
}

/** A note on an action, as somebody reads it who may. */
export interface ActionNote {
  readonly id: number;
  readonly by: string;
  /** Whether it is one's own: then one may take it back. */
  readonly own: boolean;
  readonly said: string;
  readonly private: boolean;
  /** ISO instant. */
  readonly at: string;
}

/** What somebody was asked, and what came of it. */
export interface PastCharge {
  readonly charge: number;
  readonly name: string;
  readonly state: ChargeState;
  readonly offered: boolean;
  readonly askedBy: string;
  /** ISO instants. */
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly endedAt: string | null;
  readonly reason: string | null;
}

/** With whom an action was to be shared, and what came of it. */
export interface PastShare {
  readonly share: number;
  readonly territory: string;
  readonly state: PlanShareState;
  readonly mayMove: boolean;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

/** An action with all that is told of it, as whoever reads it may see it. */
export interface ActionDetail {
  readonly plan: PlanHead;
  readonly action: ActionView;
  /** What whoever reads may do: beside being in charge. */
  readonly mayEdit: boolean;
  readonly mayMove: boolean;
  readonly mayNote: boolean;
  /** Whether whoever reads is in charge of it, or was asked to be. */
  readonly own: 'in-charge' | 'asked' | null;
  /** Who was in charge last and left the house, where nobody is now: until they ask somebody else; for the house alone. */
  readonly left: InCharge | null;
  /** For the house alone, the newest first. */
  readonly history: readonly ActionVersion[];
  /** For the house alone, the oldest first; private ones for their author alone. */
  readonly notes: readonly ActionNote[];
  readonly charges: readonly PastCharge[];
  readonly shares: readonly PastShare[];
}

/**
 * An action with its history, notes, charges and shares.
 *
 * @param actor `null`: everybody, who reads an open action of a published plan alone, and nothing of its history
 * @returns `null` where there is none that this reader may see
 */
export async function actionOf({ db }: Base, actor: Actor | null, action: number): Promise<ActionDetail | null> {
  const held = await heldAction(db, action);
  const reader = held === null ? null : readerOfAction(actor, held);
  if (held === null || reader === null) return null;
  const [view] = await actionViews(db, [held.action], new Map([[held.plan.id, held.plan]]), reader);
  const may = rightsOn(actor, held);
  if (reader === 'public') {
    const needs: readonly number[] = [];
    return {
      plan: headOf(held.plan, reader),
      action: { ...view!, needs },
      ...may,
      own: null,
      left: null,
      history: [],
      notes: [],
      charges: [],
      shares: [],
    };
  }
  const charges = await chargesOfAction(db, action);
  return {
    ...{ plan: headOf(held.plan, reader), action: view!, ...may, own: ownOf(view!, actor!), left: leftOf(charges, held) },
    history: versionsOf(await planChanges(db, action, 0)),
    notes: (await planNotes(db, [action], actor!.id)).map((note) => noteOf(note, actor!)),
    ...{ charges: charges.map(pastCharge), shares: (await sharesOfAction(db, action)).map(pastShare) },
  };
}

/** As whom somebody reads an action: of an authority that carries it, as everybody, or not at all. */
export function readerOfAction(actor: Actor | null, held: ActionHeld): Reader | null {
  if (carriers(held).some((place) => mayThere(actor, 'plan.read', place))) return 'house';
  const { plan, action, shares } = held;
  // Who is asked to share an action has to see what they are asked to carry.
  if (shares.some(({ state, territory }) => state === 'asked' && mayThere(actor, 'plan.edit', territory))) return 'public';
  return plan.published_at !== null && action.open ? 'public' : null;
}

const rightsOn = (actor: Actor | null, held: ActionHeld) => ({
  mayEdit: mayThere(actor, 'plan.edit', held.plan.territory),
  mayMove: mayMove(actor, held),
  mayNote: carriers(held).some((place) => mayThere(actor, 'plan.read', place)),
});

function ownOf({ inCharge, asked }: ActionView, { id }: Actor): ActionDetail['own'] {
  if (id !== null && inCharge?.account === id) return 'in-charge';
  return id !== null && asked?.account === id && !asked.offered ? 'asked' : null;
}

/** Who was in charge last, where that ended because they left, or may be in charge no more. */
function leftOf(charges: readonly ChargeHeld[], held: ActionHeld): InCharge | null {
  if (charges.some((charge) => charge.state === 'accepted' && holds(charge, held))) return null;
  const last = charges.findLast(
    ({ state, answered_at }) => answered_at !== null && ['accepted', 'handed-over', 'left', 'withdrawn'].includes(state),
  );
  if (last === undefined || (last.state === 'accepted' ? holds(last, held) : last.state !== 'left')) return null;
  const since = (last.ended_at ?? last.closed_at ?? last.answered_at ?? last.asked_at).toISOString();
  return { charge: last.id, account: last.account_id, name: last.name, since, named: last.named };
}

/** @param changes the newest first */
function versionsOf(changes: readonly PlanChangeNamed[]): readonly ActionVersion[] {
  return changes.map(({ version, read, name: by, at, before, after }) => ({
    ...{ version, by, at: at.toISOString(), before, after },
    unread: Array.from({ length: Math.max(0, version - 1 - read) }, (_, n) => read + 1 + n),
  }));
}

const noteOf = (note: PlanNoteNamed, { id }: Actor): ActionNote => ({
  ...{ id: note.id, by: note.name, own: note.account_id === id, said: note.said, private: note.private, at: note.at.toISOString() },
});

const pastCharge = (row: ChargeHeld): PastCharge => ({
  ...{ charge: row.id, name: row.name, state: row.state, offered: row.account_id === row.asked_by, askedBy: row.asker, reason: row.reason },
  askedAt: row.asked_at.toISOString(),
  ...{ answeredAt: row.answered_at?.toISOString() ?? null, endedAt: row.ended_at?.toISOString() ?? null },
});

const pastShare = (row: PlanShareRow): PastShare => ({
  ...{ share: row.id, territory: row.territory, state: row.state, mayMove: row.may_move },
  ...{ askedAt: row.asked_at.toISOString(), answeredAt: row.answered_at?.toISOString() ?? null },
});

/** Somebody who may be asked to be in charge. */
export interface Candidate {
  readonly account: number;
  readonly name: string;
}

/**
 * Who may be asked to be in charge of an action, by name: for who edits its plan, or gives it on.
 *
 * @throws ActRefusal `plan.take`
 */
export async function candidatesFor({ db }: Base, actor: Actor, action: number): Promise<readonly Candidate[]> {
  const held = await heldAction(db, action);
  const places = held === null ? [] : carriers(held);
  if (!places.some((place) => mayThere(actor, 'plan.take', place))) throw new ActRefusal(actor.name, 'plan.take');
  const accounts = await accountsIn(db, placesOf({ territories: places }));
  return accounts.filter((account) => canTake({ ...account, closed_at: null }, places)).map(({ id, name }) => ({ account: id, name }));
}
