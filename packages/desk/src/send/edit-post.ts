import { type ActingMember, act, done } from '@beffroi/acts';
import { asking, transact } from '@beffroi/jobs';
import { NetworkRefusal, type NetworkSession } from '@beffroi/networks';
import {
  editsAsked,
  insertPostEdit,
  noteEditSaid,
  notePostEdited,
  type PostEditRow,
  type PostRow,
  refusePostEdit,
  type Schema,
  type Store,
  wakeChannel,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { DeskRefusal } from '../refusal.ts';
import type { ChannelWork } from '../work/channel-work.ts';
import { anyPost, channelOf, ownPost } from './draft-post.ts';
import { abilitiesOf, assertText, signedAs } from './fits.ts';
import { composedNow, type PostPlace } from './write-post.ts';

/**
 * Has a post that stands put right on its network: its author alone, for it bears their signature. What stood is kept. It is signed as its author is seen when it goes out.
 *
 * @returns the edit's id
 * @throws ActRefusal, DeskRefusal `too-late` when it does not stand any more; `not-valid` where the network lets nothing be edited, or nothing was changed; `text`
 */
export async function editPost(store: Store, actor: ActingMember, postId: number, text: string, now: Date): Promise<number> {
  const { territory } = await channelOf(store, postId);
  return act(store, actor, { act: 'post.edited', territory, now }, async (trx) => {
    const { post, place } = await ownPost(trx, actor, postId);
    assertEditable(post, place, text);
    const { composed } = await editedNow(trx, post, place, text, now);
    assertText(composed);
    const edit = { post_id: postId, account_id: actor.id, at: now, written: text, said: composed.text, replaced: post.said };
    const id = await insertPostEdit(trx, edit);
    await wakeChannel(trx, place.channel.id, now);
    return done(`channel:${place.channel.id}`, { post: postId, edit: id }, id);
  });
}

/** @throws DeskRefusal */
function assertEditable(post: PostRow, { channel }: PostPlace, text: string): void {
  if (post.state !== 'standing' || post.trouble === 'to-remove') throw new DeskRefusal('too-late', 'It does not stand any more.');
  // A character says what the town holds, and nobody puts other words into its mouth.
  if (post.persona) throw new DeskRefusal('not-valid', 'A character said it.', { field: 'spoken' });
  if (!abilitiesOf(channel).edit)
    throw new DeskRefusal('not-valid', 'This network shows no reader that a post was changed.', { field: 'edit' });
  if (text.trim() === post.written.trim()) throw new DeskRefusal('not-valid', 'It says so already.', { field: 'same' });
}

const editedNow = (trx: Kysely<Schema>, post: PostRow, place: PostPlace, text: string, now: Date) =>
  composedNow(trx, place, { text, language: post.language, contentWarning: post.content_warning, asPersona: post.persona }, now, post.id);

/** Puts right what is to be on a channel’s network: the same words twice are the same post, so that it may be asked for again. @throws NetworkRefusal that bars the whole channel, or asks to wait */
export async function editAsked(work: ChannelWork, session: NetworkSession): Promise<void> {
  for (const edit of await asking(work, (db) => editsAsked(db, work.channel.id))) await editOne(work, session, edit);
}

async function editOne(work: ChannelWork, session: NetworkSession, edit: PostEditRow): Promise<void> {
  const goes = await transact(work, (trx) => aboutToEdit(trx, edit, work.now()));
  if (goes === null) return;
  work.assertHeld();
  try {
    const { address, differs } = await session.edit(goes.remote, goes.as.said);
    await transact(work, (trx) => notePostEdited(trx, edit, { ...goes.as, version: address.version, differs }, work.now()));
    work.tell({ kind: 'edited', post: edit.post_id });
  } catch (error) {
    if (!(error instanceof NetworkRefusal) || (error.code !== 'refused' && error.code !== 'unsupported')) throw error;
    await asking(work, (db) => refusePostEdit(db, edit.id, `${error.code}: ${error.message}`, work.now()));
  }
}

/** Composes an edit for the last time: who has withdrawn since is not shown again. @returns `null` where it does not go out any more */
async function aboutToEdit(trx: Kysely<Schema>, edit: PostEditRow, now: Date) {
  const { post, place } = await anyPost(trx, edit.post_id);
  if (post.state !== 'standing' || post.remote_id === null) return null;
  const { composed, seen } = await editedNow(trx, post, place, edit.written, now);
  const [fault] = composed.faults;
  if (fault !== undefined) {
    await refusePostEdit(trx, edit.id, `text: ${fault.code}`, now);
    return null;
  }
  if (!(await noteEditSaid(trx, edit.id, composed.text))) return null;
  return { remote: post.remote_id, as: { said: composed.text, appearance: seen.appearance, signed_as: signedAs(composed) } };
}
