import type { SeenPicture } from '../../judge/account.ts';
import { webAddress } from '../files/json-lines.ts';
import { pictureIn } from '../picture-bytes.ts';
import type { PictureLink } from '../told-account.ts';
import { faultOf, type PublicInterface } from './public-interface.ts';

/** What pictures are asked for as. */
export const PICTURE_WANTED = 'image/png, image/jpeg, image/webp, image/gif;q=0.8, image/*;q=0.1';

/** Where a picture lies, by what an interface says; `null` where it says no address of the web. */
export function pictureLink(which: PictureLink['which'], said: unknown): PictureLink | null {
  const url = webAddress(said);
  return url === null ? null : { which, url };
}

/**
 * Asks for the pictures of a profile, as for any address: robots.txt first, within bounds. They are archived as they were answered; which of them can be shown their bytes
 * alone say, whatever their server calls them.
 *
 * @returns `undefined` where none was asked for when the archive was made
 */
export async function askPictures(api: PublicInterface, links: readonly PictureLink[]): Promise<readonly SeenPicture[] | undefined> {
  const seen: SeenPicture[] = [];
  for (const link of links) {
    const picture = await askPicture(api, link);
    if (picture !== null) seen.push(picture);
  }
  return seen.length === 0 ? undefined : seen;
}

async function askPicture(api: PublicInterface, { which, url }: PictureLink): Promise<SeenPicture | null> {
  const heard = await api.ask(url, PICTURE_WANTED);
  const without = (state: Exclude<SeenPicture['state'], 'kept'>, at: string): SeenPicture => ({
    ...{ which, url: at, state, type: null, width: null, height: null, digest: null },
  });
  if (heard.kind === 'nothing') {
    const { code, where } = heard.fault;
    if (code === 'not-asked') return null;
    return without(code === 'erased' ? 'erased' : 'unseen', where);
  }
  const { answer } = heard;
  if (faultOf(answer) !== null) return without('unseen', answer.url);
  if (answer.truncated) return without('too-large', answer.url);
  const picture = pictureIn(answer.body);
  if (typeof picture === 'string') return without(picture, answer.url);
  return { which, url: answer.url, state: 'kept', ...picture, digest: answer.capture.digest };
}
