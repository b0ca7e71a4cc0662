import type { ActingMember } from '@beffroi/acts';
import { editsOf, type PostEditRow, type PostRow, postById, type Store, standingPosts } from '@beffroi/store';
import { SITE_NETWORK } from '../assistant/open-assistant.ts';
import { abilitiesOf } from '../send/fits.ts';
import type { DeskChannel } from './inbox.ts';

/** A post that stands on a network, and what was put right of it. */
export interface PublishedPost {
  readonly place: DeskChannel;
  readonly post: PostRow;
  /** The oldest first. */
  readonly edits: readonly PostEditRow[];
  /** Whether who looks wrote it. */
  readonly isOwn: boolean;
  /** Whether its network lets it be put right. */
  readonly canEdit: boolean;
}

/** Posts that a page shows of each account. */
const MOST = 30;

/** What stands on the networks of some accounts, the newest first. */
export async function published({ db }: Store, member: ActingMember, places: readonly DeskChannel[]): Promise<readonly PublishedPost[]> {
  const all: PublishedPost[] = [];
  for (const place of places.filter(({ channel }) => channel.network !== SITE_NETWORK && channel.state !== 'left')) {
    const posts = await standingPosts(db, place.channel.id, MOST);
    const edits = await editsOf(
      db,
      posts.map(({ id }) => id),
    );
    all.push(...posts.map((post) => publishedAs(member, place, post, edits)));
  }
  return all.toSorted((one, other) => other.post.stood_at!.getTime() - one.post.stood_at!.getTime());
}

/** One of them; `null` where it does not stand, or on none of these accounts. */
export async function publishedPost(
  { db }: Store,
  member: ActingMember,
  places: readonly DeskChannel[],
  id: number,
): Promise<PublishedPost | null> {
  const post = await postById(db, id);
  const place = places.find(({ channel }) => channel.id === post?.channel_id && channel.network !== SITE_NETWORK);
  if (post === null || place === undefined || post.state !== 'standing') return null;
  return publishedAs(member, place, post, await editsOf(db, [id]));
}

function publishedAs(member: ActingMember, place: DeskChannel, post: PostRow, edits: readonly PostEditRow[]): PublishedPost {
  return {
    ...{ place, post, edits: edits.filter(({ post_id: id }) => id === post.id) },
    isOwn: post.account_id === member.id && place.own?.id === post.agent_id,
    canEdit: abilitiesOf(place.channel).edit && place.channel.state !== 'left',
  };
}
