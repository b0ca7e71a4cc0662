import { type ActingMember, ActRefusal, may } from '@beffroi/acts';
import {
  type IdeaBoxRow,
  type IdeaCommentRow,
  type IdeaRow,
  type IdeaState,
  ideaBoxById,
  ideaBoxesIn,
  ideaById,
  ideasByAccount,
  listedIdeas,
  mergedIdeas,
  type Store,
} from '@beffroi/store';
import type { IdeaDay } from '../days.ts';
import { underCode } from '../give/author.ts';
import type { Passer } from '../guessing.ts';
import { type ActionCard, actionCards, type BoxView, boxView, cardOf, type IdeaCard, type KeptWords } from './box-views.ts';

/** What became of an idea, for who wrote it. Nothing here leads to the box: whoever had an address that was changed does not get the new one by an old code. */
export interface OwnIdea extends IdeaCard {
  readonly what: 'idea';
  /** INSEE code or SIREN of the authority. */
  readonly territory: string;
  readonly boxName: string;
  readonly state: IdeaState;
  /** Why it is not shown. */
  readonly reason: string | null;
  readonly version: number;
  /** The one that it stands with, and what else does; `null` where it stands for itself. */
  readonly into: (KeptWords & { readonly others: readonly KeptWords[] }) | null;
}

/** What became of a comment, for who wrote it. */
export interface OwnComment {
  readonly what: 'comment';
  readonly territory: string;
  readonly boxName: string;
  readonly said: string;
  readonly givenOn: IdeaDay;
  readonly state: IdeaCommentRow['state'];
  readonly reason: string | null;
  readonly version: number;
  /** The title of what it was said to, as long as that is shown. */
  readonly to: string | null;
}

/** What somebody wrote and sees again by its code. */
export type Followed = OwnIdea | OwnComment;

/** @param code as somebody typed it @throws IdeaRefusal `mistyped`, `code-unknown`, `too-often` */
export async function followed(store: Store, code: string, passer: Passer): Promise<Followed> {
  const found = await underCode(store, code, passer);
  if (found.kind === 'idea') return ownIdea(store.db, found.idea, found.box);
  const { said, given_on: givenOn, state, reason, version, idea_id: id } = found.comment;
  const idea = (await ideaById(store.db, id))!;
  const box = (await ideaBoxById(store.db, idea.box_id))!;
  const to = idea.state === 'shown' || idea.state === 'merged' ? idea.title : null;
  return { what: 'comment', territory: box.territory, boxName: box.name, said, givenOn, state, reason, version, to };
}

/** What somebody wrote in their own name, and the boxes that they may write in. @throws ActRefusal */
export async function ownIdeas(
  { db }: Store,
  actor: ActingMember,
): Promise<{ readonly boxes: readonly BoxView[]; readonly ideas: readonly OwnIdea[] }> {
  if (!may(actor, 'idea.give')) throw new ActRefusal(actor.name, 'idea.give');
  const boxes = (await ideaBoxesIn(db, actor.territories)).filter(({ territory }) => may(actor, 'idea.give', territory));
  const rows = await ideasByAccount(db, actor.id);
  const known = new Map(boxes.map((box) => [box.id, box]));
  const ideas: OwnIdea[] = [];
  for (const row of rows) {
    const box = known.get(row.box_id) ?? (await ideaBoxById(db, row.box_id));
    if (box !== null) ideas.push(await ownIdea(db, row, box));
  }
  return { boxes: boxes.map(boxView), ideas };
}

async function ownIdea(db: Store['db'], idea: IdeaRow, box: IdeaBoxRow): Promise<OwnIdea> {
  const into = idea.merged_into === null ? null : await ideaById(db, idea.merged_into);
  const [row] = await listedIdeas(db, [idea.id]);
  const [root] = into === null ? [row] : await listedIdeas(db, [into.id]);
  const actions: ReadonlyMap<number, ActionCard> = await actionCards(db, [root!]);
  // What stands with another one shares what became of it, and who supports it.
  const { supports, knownSupports, comments, merged, action, outcome, answer } = cardOf(root!, actions);
  return {
    ...{ ...cardOf(row!, actions), supports, knownSupports, comments, merged, action, outcome, answer },
    ...{ what: 'idea', territory: box.territory, boxName: box.name, state: idea.state, reason: idea.reason, version: idea.version },
    into: into === null ? null : { ...wordsOf({ ...into, by: root!.by }), others: await othersIn(db, into.id, idea.id) },
  };
}

const othersIn = async (db: Store['db'], into: string, own: string): Promise<readonly KeptWords[]> =>
  (await mergedIdeas(db, [into])).filter(({ id }) => id !== own).map(wordsOf);

const wordsOf = ({ id, title, said, by, given_on: givenOn }: IdeaRow & { readonly by: string | null }): KeptWords => ({
  ...{ id, title, said, by, givenOn },
});
