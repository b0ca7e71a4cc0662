import { newsKeysOf } from '@beffroi/news';
import { openDataWaves, sheetName } from '@beffroi/observatory';
import type { PostRoom } from '@beffroi/post';
import type { SealingKeys } from '@beffroi/sealing';
import type { FollowedKind } from '@beffroi/store';
import type { House } from '@beffroi/ui/server/house.ts';
import { news } from '../../messages/news.ts';
import { thePost } from '../post/the-post.ts';

/** What somebody is let in to follow with. */
export interface FollowDoor {
  readonly post: PostRoom;
  readonly keys: SealingKeys;
}

/** @returns `null` where nobody is told by mail: it has to be wanted (`BEFFROI_FOLLOW=1`), and mail to be on */
export function followDoor(): FollowDoor | null {
  if (process.env['BEFFROI_FOLLOW'] !== '1') return null;
  const [post, keys] = [thePost(), newsKeysOf(process.env)];
  return post === null || keys === null ? null : { post, keys };
}

/** How what is followed is called. @returns `null` where there is nothing of that name */
export async function followedName(house: House, language: 'fr' | 'en', kind: FollowedKind, subject: string): Promise<string | null> {
  if (kind === 'town') return sheetName(house, subject, house.now());
  const waves = await openDataWaves(house, house.now());
  return waves.some(({ panel }) => panel === subject) ? news[language].panel(subject) : null;
}
