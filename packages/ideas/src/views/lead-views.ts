import { type Actor, ActRefusal, may } from '@beffroi/acts';
import { territoryFor } from '@beffroi/plans';
import {
  type ActionChoice,
  actionChoices,
  type IdeaCounts,
  type IdeaState,
  ideaBoxesIn,
  ideaById,
  ideaCounts,
  ideasApart,
  ideasInState,
  ideasToComment,
  type ListedComment,
  listedComments,
  listedIdeas,
  mergedIdeas,
  plansToJoin,
  type Store,
  shownIdeas,
} from '@beffroi/store';
import type { IdeaDay } from '../days.ts';
import { nearIdeas } from '../near/near-ideas.ts';
import { ledBox } from '../the-box.ts';
import { actionCards, type BoxView, boxView, cardOf, IDEAS_A_PAGE, type IdeaCard, type IdeaSearch, type KeptWords } from './box-views.ts';

/** A box for who leads it. */
export interface LedBox extends BoxView {
  readonly keepDays: number;
  readonly renewedOn: IdeaDay | null;
  readonly counts: IdeaCounts;
}

/** An idea for who leads its box. */
export interface LedIdea extends IdeaCard {
  readonly state: IdeaState;
  readonly reason: string | null;
  readonly version: number;
  /** What stands with it. */
  readonly together: readonly (KeptWords & { readonly version: number })[];
  /** What may say the same and is shown: the most alike first. */
  readonly near: readonly NearCard[];
  /** How its author says that it is another thing than one that it stood with. */
  readonly apart: readonly string[];
  readonly waitingComments: readonly LedComment[];
}

/** An idea beside one that may say the same. */
export interface NearCard {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  /** From 0 to 1. */
  readonly likeness: number;
  readonly supports: number;
}

/** A comment for who leads the box. */
export interface LedComment {
  readonly id: string;
  readonly said: string;
  readonly by: string | null;
  readonly givenOn: IdeaDay;
  readonly version: number;
}

/** Boxes of the authorities that the actor leads in. @throws ActRefusal */
export async function ledBoxes({ db }: Store, actor: Actor): Promise<readonly LedBox[]> {
  if (!may(actor, 'idea.lead')) throw new ActRefusal(actor.name, 'idea.lead');
  const places = actor.territories.filter((code) => may(actor, 'idea.lead', territoryFor(actor, 'idea.lead', code)));
  const boxes: LedBox[] = [];
  for (const row of await ideaBoxesIn(db, places)) boxes.push({ ...boxView(row), ...(await ledParts(db, row)) });
  return boxes;
}

/** One of them. @throws ActRefusal; IdeaRefusal `unknown` */
export async function ledBoxOf({ db }: Store, actor: Actor, box: number): Promise<LedBox> {
  const row = await ledBox({ db }, actor, box);
  return { ...boxView(row), ...(await ledParts(db, row)) };
}

const ledParts = async (db: Store['db'], row: Awaited<ReturnType<typeof ledBox>>) => ({
  ...{ keepDays: row.keep_days, renewedOn: row.renewed_on, counts: await ideaCounts(db, row.id) },
});

/** What who leads a box looks at: what waits, what was given back or refused, or what is shown. */
export type LedPart = 'waiting' | 'shown' | 'given-back' | 'refused';

/** A part of a box: of what waits, those first that came first; with comments that wait on what is shown. @throws ActRefusal; IdeaRefusal `unknown` */
export async function ledIdeas(
  store: Store,
  actor: Actor,
  box: number,
  part: LedPart,
  search: IdeaSearch,
): Promise<{ readonly ideas: readonly LedIdea[]; readonly total: number }> {
  await ledBox(store, actor, box);
  const counts = await ideaCounts(store.db, box);
  if (part === 'shown') {
    const { ids, total } = await shownIdeas(store.db, { box, ...search, most: IDEAS_A_PAGE });
    return { ideas: await ledCards(store, box, ids), total };
  }
  const ids = await ideasInState(store.db, box, [part], IDEAS_A_PAGE, search.from);
  const total = { waiting: counts.waiting, 'given-back': counts.givenBack, refused: counts.refused }[part];
  return { ideas: await ledCards(store, box, ids), total };
}

/** Ideas with comments that wait. @throws ActRefusal; IdeaRefusal `unknown` */
export async function ideasToAnswer(store: Store, actor: Actor, box: number): Promise<readonly LedIdea[]> {
  await ledBox(store, actor, box);
  return ledCards(store, box, await ideasToComment(store.db, box, IDEAS_A_PAGE));
}

/** One idea, whatever its state. @throws ActRefusal; IdeaRefusal `unknown` */
export async function ledIdea(store: Store, actor: Actor, box: number, id: string): Promise<LedIdea | null> {
  await ledBox(store, actor, box);
  const idea = await ideaById(store.db, id);
  return idea?.box_id === box ? (await ledCards(store, box, [id]))[0]! : null;
}

/** Plans and actions that an idea of a box can become. @throws ActRefusal; IdeaRefusal `unknown` */
export async function becomingChoices(
  store: Store,
  actor: Actor,
  box: number,
): Promise<{ readonly plans: readonly { readonly id: number; readonly name: string }[]; readonly actions: readonly ActionChoice[] }> {
  const { territory } = await ledBox(store, actor, box);
  if (!may(actor, 'plan.edit', territoryFor(actor, 'plan.edit', territory))) return { plans: [], actions: [] };
  return { plans: await plansToJoin(store.db, territory), actions: await actionChoices(store.db, territory) };
}

async function ledCards(store: Store, box: number, ids: readonly string[]): Promise<readonly LedIdea[]> {
  const rows = await listedIdeas(store.db, ids);
  const actions = await actionCards(store.db, rows);
  const together = await mergedIdeas(store.db, ids);
  const comments = await listedComments(store.db, [...ids, ...together.map(({ id }) => id)], 'waiting');
  const apart = await ideasApart(store.db, ids);
  const cards: LedIdea[] = [];
  for (const row of rows) {
    const own = together.filter(({ merged_into: into }) => into === row.id);
    const here = new Set([row.id, ...own.map(({ id }) => id)]);
    const notThese = new Set(
      apart
        .filter(({ idea_id: id, other_id: other }) => id === row.id || other === row.id)
        .flatMap(({ idea_id: id, other_id: other }) => [id, other]),
    );
    cards.push({
      ...{ ...cardOf(row, actions), state: row.state, reason: row.reason, version: row.version },
      together: own.map(({ id, title, said, by, given_on: givenOn, version }) => ({ id, title, said, by, givenOn, version })),
      near: await nearCards(store, box, row, notThese),
      apart: apart.filter(({ idea_id: id, said }) => id === row.id && said !== '').map(({ said }) => said),
      waitingComments: comments.filter(({ idea_id: id }) => here.has(id)).map(commentOf),
    });
  }
  return cards;
}

const commentOf = ({ id, said, by, given_on: givenOn, version }: ListedComment): LedComment => ({ id, said, by, givenOn, version });

/** What is shown and may say the same. Nothing of an idea that is over. */
async function nearCards(
  store: Store,
  box: number,
  {
    id,
    title,
    said,
    state,
    action_id: action,
  }: { readonly id: string; readonly title: string; readonly said: string; readonly state: IdeaState; readonly action_id: number | null },
  notThese: ReadonlySet<string>,
): Promise<readonly NearCard[]> {
  if (action !== null || (state !== 'waiting' && state !== 'shown')) return [];
  const near = await nearIdeas(store, { box, states: ['shown'] }, `${title} ${said}`, { most: 4, except: id });
  const wanted = near.filter((one) => !notThese.has(one.id)).slice(0, 3);
  const rows = await listedIdeas(
    store.db,
    wanted.map((one) => one.id),
  );
  return rows.map((row, at) => ({ id: row.id, title: row.title, said: row.said, supports: row.supports, likeness: wanted[at]!.likeness }));
}
