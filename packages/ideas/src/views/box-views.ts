import {
  type IdeaAction,
  type IdeaBoxRow,
  type IdeaKind,
  type IdeaOutcome,
  ideaActions,
  ideaById,
  type ListedIdea,
  listedComments,
  listedIdeas,
  mergedIdeas,
  type Store,
  shownIdeas,
} from '@beffroi/store';
import type { IdeaDay } from '../days.ts';
import type { Passer } from '../guessing.ts';
import { nearIdeas } from '../near/near-ideas.ts';
import { unknownThing } from '../refusal.ts';
import { asRead } from '../secrets.ts';
import { boxAt, knownIdea } from '../the-box.ts';

/** A box as all who have its address see it. */
export interface BoxView {
  readonly id: number;
  readonly territory: string;
  readonly name: string;
  /** What its address holds, to be read and typed. */
  readonly key: string;
  readonly isOpen: boolean;
  /** The day when it was closed; `null`: it is open. */
  readonly closedOn: IdeaDay | null;
}

/** An idea in a list. */
export interface IdeaCard {
  readonly id: string;
  readonly kind: IdeaKind;
  readonly title: string;
  readonly said: string;
  /** Who wrote it; `null`: they are not named. */
  readonly by: string | null;
  readonly givenOn: IdeaDay;
  /** People who support it or what stands with it, each once; and how many of them by an account, where one person has one. */
  readonly supports: number;
  readonly knownSupports: number;
  readonly comments: number;
  /** How many stand with it. */
  readonly merged: number;
  readonly action: ActionCard | null;
  readonly outcome: IdeaOutcome | null;
  readonly answer: string | null;
}

/** What an idea became, as all who have the box's address may know it. */
export interface ActionCard {
  readonly number: number;
  readonly title: string;
  readonly state: IdeaAction['state'];
  readonly due: IdeaDay | null;
  /** The next small step, of an action that everybody may read. */
  readonly step: string | null;
  readonly isPublic: boolean;
  /** Whether somebody is in charge, and their name where they let it be read. */
  readonly isTaken: boolean;
  readonly inCharge: string | null;
}

/** Words of somebody, kept as they were written. */
export interface KeptWords {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  readonly by: string | null;
  readonly givenOn: IdeaDay;
}

/** An idea with all that is shown of it. */
export interface IdeaView extends IdeaCard {
  /** What stands with it, in the words of each author. */
  readonly together: readonly KeptWords[];
  readonly comments_shown: readonly { readonly id: string; readonly said: string; readonly by: string | null; readonly givenOn: IdeaDay }[];
}

/** What a page of a box asks for. */
export interface IdeaSearch {
  readonly words: string;
  readonly kind: IdeaKind | null;
  readonly sort: 'newest' | 'supported';
  readonly from: number;
}

/** Ideas on a page. */
export const IDEAS_A_PAGE = 20;

export const boxView = ({ id, territory, name, key, state, closed_on: closedOn }: IdeaBoxRow): BoxView => ({
  ...{ id, territory, name, key: asRead(key), isOpen: state === 'open', closedOn },
});

/** A box by its address, with a page of what is shown in it. @throws IdeaRefusal `no-box`, `too-often` */
export async function boxPage(
  store: Store,
  key: string,
  search: IdeaSearch,
  passer: Passer,
): Promise<{ readonly box: BoxView; readonly ideas: readonly IdeaCard[]; readonly total: number }> {
  const box = await boxAt(store, key, passer);
  return { box: boxView(box), ...(await ideasOf(store, box.id, search)) };
}

/** A box by its address. @throws IdeaRefusal `no-box`, `too-often` */
export const boxOf = async (store: Store, key: string, passer: Passer): Promise<BoxView> => boxView(await boxAt(store, key, passer));

/** A page of what is shown in a box, for who has asked for it already. */
export async function ideasOf(
  { db }: Store,
  box: number,
  { words, ...search }: IdeaSearch,
): Promise<{ readonly ideas: readonly IdeaCard[]; readonly total: number }> {
  const { ids, total } = await shownIdeas(db, { box, words: words.slice(0, 200), ...search, most: IDEAS_A_PAGE });
  return { ideas: await cardsOf(db, ids), total };
}

/**
 * An idea of a box by its address; of one that stands with another, that one.
 *
 * @throws IdeaRefusal `no-box`, `unknown`, `too-often`
 */
export async function ideaPage(
  store: Store,
  key: string,
  id: string,
  passer: Passer,
): Promise<{ readonly box: BoxView; readonly idea: IdeaView }> {
  const box = await boxAt(store, key, passer);
  return { box: boxView(box), idea: await ideaOf(store, box.id, id) };
}

/** @throws IdeaRefusal `unknown` */
export async function ideaOf({ db }: Store, box: number, id: string): Promise<IdeaView> {
  const asked = await knownIdea(db, id);
  const idea = asked?.state === 'merged' ? await ideaById(db, asked.merged_into!) : asked;
  if (idea?.box_id !== box || idea.state !== 'shown') throw unknownThing();
  const [card] = await cardsOf(db, [idea.id]);
  const together = await mergedIdeas(db, [idea.id]);
  const said = await listedComments(db, [idea.id, ...together.map((one) => one.id)], 'shown');
  return {
    ...card!,
    together: together.map(({ id: own, title, said: words, by, given_on: givenOn }) => ({ id: own, title, said: words, by, givenOn })),
    comments_shown: said.map(({ id: own, said: words, by, given_on: givenOn }) => ({ id: own, said: words, by, givenOn })),
  };
}

/** Ideas that are shown and may say the same as what somebody writes, before they send it. @throws IdeaRefusal `no-box`, `too-often` */
export async function likeShown(store: Store, key: string, text: string, passer: Passer): Promise<readonly IdeaCard[]> {
  const box = await boxAt(store, key, passer);
  return likeShownIn(store, box.id, text);
}

/** The same for who is known in the box's authority. What stands with another one is proposed by that one. */
export async function likeShownIn(store: Store, box: number, text: string): Promise<readonly IdeaCard[]> {
  const near = await nearIdeas(store, { box, states: ['shown', 'merged'] }, text, { most: 6 });
  const roots = await Promise.all(near.map(async ({ id }) => (await ideaById(store.db, id))!));
  return cardsOf(store.db, [...new Set(roots.map(({ id, merged_into: into }) => into ?? id))].slice(0, 3));
}

export async function cardsOf(db: Store['db'], ids: readonly string[]): Promise<readonly IdeaCard[]> {
  const rows = await listedIdeas(db, ids);
  const actions = await actionCards(db, rows);
  return rows.map((row) => cardOf(row, actions));
}

/** @param actions by their ids */
export function cardOf(row: ListedIdea, actions: ReadonlyMap<number, ActionCard>): IdeaCard {
  const { id, kind, title, said, by, given_on: givenOn, supports, known_supports: knownSupports, comments, merged } = row;
  const action = row.action_id === null ? null : (actions.get(row.action_id) ?? null);
  return {
    id,
    kind,
    title,
    said,
    by,
    givenOn,
    supports,
    knownSupports,
    comments,
    merged,
    action,
    outcome: row.outcome,
    answer: row.answer,
  };
}

/** Actions that ideas became, by the actions' ids. */
export async function actionCards(
  db: Store['db'],
  rows: readonly { readonly action_id: number | null }[],
): Promise<ReadonlyMap<number, ActionCard>> {
  const ids = rows.flatMap(({ action_id: id }) => (id === null ? [] : [id]));
  return new Map((await ideaActions(db, [...new Set(ids)])).map((action) => [action.id, actionCard(action)]));
}

const actionCard = ({ number, title, state, due, next_step: step, is_public: isPublic, ...charge }: IdeaAction): ActionCard => ({
  ...{ number, title, state, due, step: isPublic ? step : null, isPublic },
  ...{ isTaken: charge.is_taken, inCharge: charge.in_charge },
});
