import { type ActingMember, act, done, unchanged } from '@beffroi/acts';
import { territoryFor, zoneOfAuthority } from '@beffroi/plans';
import { dayIn } from '@beffroi/speaking';
import { type IdeaBoxRow, insertIdeaBox, type Store, updateIdeaBox } from '@beffroi/store';
import { IdeaRefusal } from '../refusal.ts';
import { newKey } from '../secrets.ts';
import { lineIn } from '../text-field.ts';
import { actInBox, knownBox } from '../the-box.ts';

/** Days for which words that were not shown are kept, where nobody said otherwise; and at most. */
export const IDEA_KEEP_DAYS = { usual: 90, most: 365 } as const;

/** What a box is to be. */
export interface BoxAsk {
  /** INSEE code, or SIREN of a body of several communes. */
  readonly territory: string;
  readonly name: string;
  /** 90 where it is left out; 0: they go the day after. */
  readonly keepDays?: number;
}

/**
 * Opens a box for an authority that has none: it has an address from now on.
 *
 * @returns its id · @throws ActRefusal; IdeaRefusal `box-exists`, `not-valid`
 */
export function openBox(store: Store, actor: ActingMember, { territory, name, keepDays }: BoxAsk, now: Date): Promise<number> {
  return act(store, actor, { act: 'idea.box-opened', territory: territoryFor(actor, 'idea.lead', territory), now }, async (trx) => {
    const values = { name: lineIn(name, 'name'), keep_days: daysIn(keepDays ?? IDEA_KEEP_DAYS.usual) };
    const fixed = { territory, zone: zoneOfAuthority(territory), lead_id: actor.id, made_at: now } as const;
    const id = await insertIdeaBox(trx, { ...values, ...fixed, key: newKey(), state: 'open' });
    if (id === null) throw new IdeaRefusal('box-exists', 'The authority has a box already.');
    return done(`idea-box:${id}`, { territory, name: values.name }, id);
  });
}

/** Gives a box another name, or keeps what is not shown for another time. @throws ActRefusal; IdeaRefusal `unknown`, `not-valid` */
export function changeBox(
  store: Store,
  actor: ActingMember,
  box: number,
  { name, keepDays }: Omit<Required<BoxAsk>, 'territory'>,
  now: Date,
): Promise<void> {
  return leading(store, actor, box, 'idea.box-changed', now, async (trx, row) => {
    const after = { name: lineIn(name, 'name'), keep_days: daysIn(keepDays) };
    if (after.name === row.name && after.keep_days === row.keep_days) return unchanged();
    await updateIdeaBox(trx, box, after);
    return done(`idea-box:${box}`, { before: { name: row.name, keepDays: row.keep_days }, after: { name: after.name, keepDays } });
  });
}

/** Gives a box a new address: the old one leads nowhere from now on. Codes stay what they are. @throws ActRefusal; IdeaRefusal `unknown` */
export function renewBox(store: Store, actor: ActingMember, box: number, now: Date): Promise<void> {
  return leading(store, actor, box, 'idea.box-renewed', now, async (trx, { zone }) => {
    await updateIdeaBox(trx, box, { key: newKey(), renewed_on: dayIn(zone, now) });
    return done(`idea-box:${box}`);
  });
}

/** Takes nothing more into a box. What is in it stays to be read, and is still moderated. @throws ActRefusal; IdeaRefusal `unknown` */
export function closeBox(store: Store, actor: ActingMember, box: number, now: Date): Promise<void> {
  return leading(store, actor, box, 'idea.box-closed', now, async (trx, { zone, state }) => {
    if (state === 'closed') return unchanged();
    await updateIdeaBox(trx, box, { state: 'closed', closed_on: dayIn(zone, now) });
    return done(`idea-box:${box}`);
  });
}

/** Takes something into a box again, at the same address. @throws ActRefusal; IdeaRefusal `unknown` */
export function reopenBox(store: Store, actor: ActingMember, box: number, now: Date): Promise<void> {
  return leading(store, actor, box, 'idea.box-opened', now, async (trx, { state }) => {
    if (state === 'open') return unchanged();
    await updateIdeaBox(trx, box, { state: 'open', closed_on: null });
    return done(`idea-box:${box}`, { again: true });
  });
}

async function leading(
  store: Store,
  actor: ActingMember,
  box: number,
  what: Parameters<typeof actInBox>[4]['act'],
  now: Date,
  work: Parameters<typeof actInBox<void>>[5],
): Promise<void> {
  const row: IdeaBoxRow | null = await knownBox(store.db, box);
  return actInBox(store, actor, 'idea.lead', row, { act: what, now }, work);
}

/** @throws IdeaRefusal `not-valid` */
function daysIn(days: number): number {
  if (!Number.isSafeInteger(days) || days < 0 || days > IDEA_KEEP_DAYS.most)
    throw new IdeaRefusal('not-valid', `From 0 to ${IDEA_KEEP_DAYS.most} days.`, { field: 'keepDays', most: IDEA_KEEP_DAYS.most });
  return days;
}
