import { type Act, type ActingMember, type Actor, ActRefusal, act, assertMay, may, type Outcome, type Right } from '@beffroi/acts';
import { territoryFor } from '@beffroi/plans';
import {
  commentById,
  holdIdeaBox,
  type IdeaBoxRow,
  type IdeaCommentRow,
  type IdeaRow,
  ideaBoxById,
  ideaBoxByKey,
  ideaById,
  isRowId,
  type Schema,
  type Store,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { assertNoGuessing, missed, type Passer } from './guessing.ts';
import { IdeaRefusal, unknownThing } from './refusal.ts';
import { keyIn, noBox } from './secrets.ts';

type Db = Pick<Store, 'db'>;

/** What somebody who leads sets out to do. */
interface LeadDeed {
  readonly act: Act;
  readonly now: Date;
}

/**
 * Does something in a box that the actor leads, and that nobody else changes meanwhile. What is not there is refused as what is somebody else's.
 *
 * @throws ActRefusal; IdeaRefusal `unknown`
 */
export async function actInBox<T>(
  { db }: Db,
  actor: ActingMember,
  right: Right,
  box: IdeaBoxRow | null,
  { act: what, now }: LeadDeed,
  work: (trx: Kysely<Schema>, box: IdeaBoxRow) => Promise<Outcome<T>>,
): Promise<T> {
  if (box === null) {
    assertMay(actor, what);
    throw unknownThing();
  }
  return act({ db }, actor, { act: what, territory: territoryFor(actor, right, box.territory), now }, async (trx) => {
    await holdIdeaBox(trx, box.id);
    return work(trx, (await ideaBoxById(trx, box.id)) ?? box);
  });
}

/** An idea with its box. */
export interface BoxedIdea {
  readonly idea: IdeaRow;
  readonly box: IdeaBoxRow;
}

/** Does something to an idea of a box that the actor leads. @throws ActRefusal; IdeaRefusal `unknown` */
export async function actOnIdea<T>(
  { db }: Db,
  actor: ActingMember,
  id: string,
  deed: LeadDeed,
  work: (trx: Kysely<Schema>, boxed: BoxedIdea) => Promise<Outcome<T>>,
): Promise<T> {
  const found = await knownIdea(db, id);
  const box = found === null ? null : await ideaBoxById(db, found.box_id);
  return actInBox({ db }, actor, 'idea.lead', box, deed, async (trx, held) => {
    const idea = await ideaById(trx, id);
    if (idea === null) throw unknownThing();
    return work(trx, { idea, box: held });
  });
}

/** A box as who leads it may see it. @throws ActRefusal; IdeaRefusal `unknown` */
export async function ledBox({ db }: Db, actor: Actor, box: number): Promise<IdeaBoxRow> {
  const row = isRowId(box) ? await ideaBoxById(db, box) : null;
  const territory = row === null ? undefined : territoryFor(actor, 'idea.lead', row.territory);
  if (!may(actor, 'idea.lead', territory)) throw new ActRefusal(actor.name, 'idea.lead');
  if (row === null) throw unknownThing();
  return row;
}

/** The box of an address. @param key as it stands in the address @throws IdeaRefusal `no-box`, `too-often` */
export async function boxAt({ db }: Db, key: string, passer: Passer): Promise<IdeaBoxRow> {
  await assertNoGuessing({ db }, passer);
  let letters: string;
  try {
    letters = keyIn(key);
  } catch (thrown) {
    // A mistyped address is a guess too: programs that try addresses type all sorts of things.
    return missed({ db }, thrown as IdeaRefusal, passer);
  }
  return (await ideaBoxByKey(db, letters)) ?? (await missed({ db }, noBox(), passer));
}

/** That something can still be put in a box. @throws IdeaRefusal `box-closed` */
export function assertTaking({ state, closed_on: closed }: IdeaBoxRow): void {
  if (state === 'closed') throw new IdeaRefusal('box-closed', `The box was closed on ${closed}.`, { day: closed! });
}

/** That nobody has changed it since it was read. @throws IdeaRefusal `changed` */
export function assertAsRead(row: { readonly version: number; readonly state: string }, version: number): void {
  if (row.version !== version) throw new IdeaRefusal('changed', 'Somebody has changed it meanwhile.', { state: row.state });
}

/** An idea that others read, of this box. @throws IdeaRefusal `unknown`, `not-shown` */
export async function shownIdea(db: Kysely<Schema>, box: IdeaBoxRow, id: string): Promise<IdeaRow> {
  const idea = await knownIdea(db, id);
  if (idea?.box_id !== box.id) throw unknownThing();
  // What nobody has moderated is not even there for others.
  if (idea.state !== 'shown' && idea.state !== 'merged') throw unknownThing();
  if (idea.state === 'merged') throw new IdeaRefusal('not-shown', 'It stands with another one.', { into: idea.merged_into! });
  return idea;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const knownIdea = (db: Kysely<Schema>, id: string): Promise<IdeaRow | null> =>
  UUID.test(id) ? ideaById(db, id) : Promise.resolve(null);

export const knownComment = (db: Kysely<Schema>, id: string): Promise<IdeaCommentRow | null> =>
  UUID.test(id) ? commentById(db, id) : Promise.resolve(null);

export const knownBox = (db: Kysely<Schema>, id: number): Promise<IdeaBoxRow | null> =>
  isRowId(id) ? ideaBoxById(db, id) : Promise.resolve(null);
