import { type ActingMember, act, done } from '@beffroi/acts';
import { insertSavedReply, removeSavedReplyRow, type Store, savedRepliesOf, savedReplyById } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { textIn } from '../text-field.ts';

/** An answer that is written once for all who speak for a town. */
export interface SavedReplyAsk {
  /** INSEE code. */
  readonly territory: string;
  /** By which agents find it. */
  readonly title: string;
  /** With variables in braces, which are filled for each who asks. */
  readonly said: string;
}

/** Signs of a title and of a text. */
export const MOST_SAVED = { title: 80, said: 1000 } as const;

/** Replies of a town: more is a list that nobody looks through. */
const MOST_REPLIES = 200;

/** What stands in the place of a variable. Agents write them in French; accents do not matter. */
export interface ReplyValues {
  /** `{personne}`: the one who asks, as they call themselves. */
  readonly person: string;
  /** `{reference}`: what they can quote. */
  readonly reference: string;
}

/**
 * Keeps an answer for next time.
 *
 * @returns its id
 * @throws ActRefusal, DeskRefusal `not-valid` with the field: a variable that nothing would fill is one
 */
export async function saveReply(store: Store, actor: ActingMember, ask: SavedReplyAsk, now: Date): Promise<number> {
  const { territory } = ask;
  return act(store, actor, { act: 'saved-reply.saved', territory, now }, async (trx) => {
    const reply = {
      territory,
      title: textIn(ask.title.replace(/\s+/g, ' '), 'reply-title', MOST_SAVED.title),
      said: textIn(ask.said, 'reply-said', MOST_SAVED.said),
    };
    const unknown = [...reply.said.matchAll(VARIABLE)].find(([, name]) => !(plain(name!) in VARIABLES));
    if (unknown !== undefined) throw new DeskRefusal('not-valid', `${unknown[0]} is no variable.`, { field: 'variable', name: unknown[0] });
    if ((await savedRepliesOf(trx, [territory])).length >= MOST_REPLIES)
      throw new DeskRefusal('not-valid', `A town has ${MOST_REPLIES} replies at most.`, { field: 'replies', most: MOST_REPLIES });
    const id = await insertSavedReply(trx, reply, now);
    return done(`saved-reply:${id}`, { title: reply.title }, id);
  });
}

/** Takes a saved reply out of the list. @throws ActRefusal, DeskRefusal `unknown`, `too-late` */
export async function removeReply(store: Store, actor: ActingMember, id: number, now: Date): Promise<void> {
  const reply = await savedReplyById(store.db, id);
  if (reply === null) throw new DeskRefusal('unknown', `There is no reply ${id}.`);
  await act(store, actor, { act: 'saved-reply.removed', territory: reply.territory, now }, async (trx) => {
    if (!(await removeSavedReplyRow(trx, id, now))) throw new DeskRefusal('too-late', 'It is removed already.');
    return done(`saved-reply:${id}`, { title: reply.title });
  });
}

const VARIABLES: Readonly<Record<string, keyof ReplyValues>> = Object.assign(Object.create(null), {
  personne: 'person',
  reference: 'reference',
});
const VARIABLE = /\{([^{}]*)\}/g;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** A saved reply with its variables filled; what it does not know stays as it is. */
export function filledReply(said: string, values: ReplyValues): string {
  return said.replace(VARIABLE, (whole, name: string) => {
    const key = VARIABLES[plain(name)];
    return key === undefined ? whole : values[key];
  });
}
