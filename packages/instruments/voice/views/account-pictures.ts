import type { ArchiveStore } from '@beffroi/archive-store';
import { withArchive } from '@beffroi/observatory';
import { newestArchive, type Store } from '@beffroi/store';
import { pictureIn } from '@beffroi/voice/gather';
import type { AccountPicture, SeenAccount } from '@beffroi/voice/judge';
import { accountIn } from './post-cards.ts';

/** Where the picture of an account was archived. */
export interface PicturePlace {
  readonly archive: string | null;
  readonly territory: string;
  readonly account: string;
}

/** A picture as a page shows it: `shown` · `withdrawn`: the account has another now, or none · `erased` · `lost`: its archive cannot be had now · `not-shown`: it was never one that can be. */
export interface PictureView extends AccountPicture {
  readonly sight: 'shown' | 'withdrawn' | 'erased' | 'lost' | 'not-shown';
}

/** The bytes of a picture, and what they are. */
export interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly type: string;
}

interface PictureHouse {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
}

/** Pictures of an account, each with whether it may be seen: as posts, what its owner has taken away since is shown no more. */
export async function pictureViews(
  house: PictureHouse,
  place: PicturePlace,
  pictures: readonly AccountPicture[] = [],
): Promise<readonly PictureView[]> {
  if (pictures.length === 0) return [];
  const seen = await accountIn(house, place.archive, place.account);
  const now = await newestSight(house, place);
  return pictures.map((picture) => ({ ...picture, sight: sightOf(picture, seen, now) }));
}

/**
 * A picture out of the archive, where it may be seen now.
 *
 * @returns `null` otherwise
 */
export async function pictureBytes(
  house: PictureHouse,
  place: PicturePlace,
  pictures: readonly AccountPicture[] | undefined,
  wanted: { readonly which: AccountPicture['which']; readonly digest: string },
): Promise<PictureBytes | null> {
  const views = await pictureViews(house, place, pictures);
  const picture = views.find(({ which, digest }) => which === wanted.which && digest?.slice('sha256:'.length).startsWith(wanted.digest));
  if (picture?.sight !== 'shown' || picture.digest === null || place.archive === null) return null;
  const { digest, type } = picture;
  const bytes = await withArchive(house.archiveStore, place.archive, async (archive) => (await archive.capture(digest))?.body ?? null);
  if (bytes === null || 'kind' in bytes) return null;
  // What is sent is looked at once more: nothing goes out under a type that its bytes do not have.
  const found = pictureIn(bytes);
  return typeof found === 'string' || found.type !== type ? null : { bytes, type };
}

function sightOf(picture: AccountPicture, seen: SeenAccount | { readonly kind: string }, now: SeenAccount | null): PictureView['sight'] {
  if (picture.state !== 'kept') return picture.state === 'erased' ? 'erased' : 'not-shown';
  if ('kind' in seen) return 'lost';
  const there = seen.pictures?.find(({ which }) => which === picture.which);
  if (there?.digest !== picture.digest) return 'erased';
  if (now === null) return 'shown';
  const today = now.pictures?.find(({ which }) => which === picture.which);
  return today?.digest === picture.digest || today?.state === 'unseen' ? 'shown' : 'withdrawn';
}

/** The account as the newest measurement saw it over its network; `null` where there is no newer one, or it could not see the profile. */
async function newestSight(
  { store, archiveStore }: PictureHouse,
  { archive, territory, account }: PicturePlace,
): Promise<SeenAccount | null> {
  const newest = await newestArchive(store.db, territory, 'voice');
  if (newest === null || newest === archive) return null;
  const now = await accountIn({ store, archiveStore }, newest, account);
  return 'kind' in now || now.profile === null || now.profile.url.startsWith('file:') ? null : now;
}
