import { type ActingMember, done } from '@beffroi/acts';
import { ideaBoxById, isRowId, listedComments, mergedIdeas, type Store, shownIdeas } from '@beffroi/store';
import { csvLine } from '@beffroi/table-formats';
import type { IdeaDay } from '../days.ts';
import { actInBox } from '../the-box.ts';
import { cardsOf, type IdeaView } from './../views/box-views.ts';

/** All that is shown in a box. No code, no idea that waits or was refused, nobody who is not named. */
export interface IdeaExport {
  /** INSEE code or SIREN. */
  readonly territory: string;
  readonly box: string;
  readonly exportedOn: IdeaDay;
  readonly ideas: readonly IdeaView[];
}

/** Ideas of a box that are exported, at most: of more an authority has the database. */
const MOST_EXPORTED = 50_000;

/** @throws ActRefusal; IdeaRefusal `unknown` */
export async function exportIdeas(store: Store, actor: ActingMember, box: number, now: Date): Promise<IdeaExport> {
  const row = isRowId(box) ? await ideaBoxById(store.db, box) : null;
  return actInBox(store, actor, 'idea.lead', row, { act: 'idea.exported', now }, async (trx, held) => {
    const search = { box, words: '', kind: null, sort: 'newest', from: 0, most: MOST_EXPORTED } as const;
    const cards = await cardsOf(trx, (await shownIdeas(trx, search)).ids);
    const together = await mergedIdeas(
      trx,
      cards.map(({ id }) => id),
    );
    const comments = await listedComments(
      trx,
      [...cards, ...together].map(({ id }) => id),
      'shown',
    );
    const ideas = cards.map((card) => {
      const own = together.filter(({ merged_into: into }) => into === card.id);
      const here = new Set([card.id, ...own.map(({ id }) => id)]);
      return {
        ...card,
        together: own.map(({ id, title, said, by, given_on: givenOn }) => ({ id, title, said, by, givenOn })),
        comments_shown: comments
          .filter(({ idea_id: id }) => here.has(id))
          .map(({ id, said, by, given_on: givenOn }) => ({ id, said, by, givenOn })),
      };
    });
    const exported = { territory: held.territory, box: held.name, exportedOn: now.toISOString().slice(0, 10), ideas };
    return done(`idea-box:${box}`, { ideas: ideas.length }, exported);
  });
}

const COLUMNS = [
  'id',
  'kind',
  'title',
  'said',
  'by',
  'given_on',
  'supports',
  'known_supports',
  'with',
  'action',
  'action_state',
  'outcome',
  'answer',
  'comments',
] as const;

/** The same as one table: a line for each idea, and one for each that stands with it. A text that a spreadsheet would run has an apostrophe before it. */
export function ideasAsCsv({ ideas }: IdeaExport): string {
  const lines = ideas.flatMap((idea) => [
    lineOf(idea),
    ...idea.together.map((words) =>
      csvLine([words.id, idea.kind, words.title, words.said, words.by, words.givenOn, null, null, idea.id, null, null, null, null, null]),
    ),
  ]);
  return csvLine([...COLUMNS]) + lines.join('');
}

const lineOf = ({
  id,
  kind,
  title,
  said,
  by,
  givenOn,
  supports,
  knownSupports,
  action,
  outcome,
  answer,
  comments_shown: comments,
}: IdeaView): string =>
  csvLine([
    ...[id, kind, title, said, by, givenOn, supports, knownSupports, null, action?.number ?? null, action?.state ?? null, outcome, answer],
    comments.map((one) => one.said).join('\n\n') || null,
  ]);
