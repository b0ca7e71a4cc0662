import type { OutgoingPost, ReplyTarget, Visibility } from '@beffroi/networks';
import { type PostPictureRow, type PostRow, picturesOf, postById, type Store } from '@beffroi/store';

/** A post of the outbox as its network is asked for it: the same however often it is sent. */
export async function outgoingOf(store: Store, post: PostRow): Promise<OutgoingPost> {
  const pictures = await picturesOf(store.db, post.id);
  return {
    key: post.key,
    text: post.said,
    language: post.language,
    replyTo: post.after_id === null ? (post.reply_to as ReplyTarget | null) : await targetAfter(store, post.after_id),
    contentWarning: post.content_warning,
    visibility: post.visibility as Visibility,
    pictures: pictures.map(pictureOf),
    at: post.at,
  };
}

const pictureOf = ({ bytes, type, alt_text: altText }: PostPictureRow) => ({ bytes: new Uint8Array(bytes), type, altText });

/** The next post of a thread goes under the one before it. */
async function targetAfter(store: Store, id: number): Promise<ReplyTarget> {
  const before = (await postById(store.db, id))!;
  const parent = { id: before.remote_id!, version: before.remote_version };
  const above = before.after_id === null ? (before.reply_to as ReplyTarget | null) : await targetAfter(store, before.after_id);
  return { parent, root: above?.root ?? parent };
}
