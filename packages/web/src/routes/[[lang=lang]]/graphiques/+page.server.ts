import { setImmediate, setTimeout } from 'node:timers/promises';
import { leaveUnkept } from '@beffroi/observatory';
import { type PictureLink, picturePath } from '@beffroi/ui/picture.ts';
import { PICTURE_DOORS } from '#lib/server/pictures/picture-doors.ts';
import type { PageServerLoad } from './$types';

/** So long the list waits for each of its pictures. */
const PATIENCE_MS = 2000;

/** A picture as the list shows it. */
export interface ListedPicture extends PictureLink {
  readonly hint: string;
  /** The finding in a sentence; `null` while it is being made: of a country that takes some seconds once. */
  readonly title: string | null;
}

export const load = (async ({ locals }) => {
  const { language } = locals;
  const asked = PICTURE_DOORS.map(async ({ slug, name, hint, load: ask }, at): Promise<ListedPicture | null> => {
    // Each begins in a turn of its own: of what is at hand, all would be drawn in one.
    for (let turn = 0; turn < at; turn++) await setImmediate();
    const picture = await Promise.race([ask(locals, []), setTimeout(PATIENCE_MS, 'pending' as const, { ref: false })]);
    if (picture === 'pending') leaveUnkept();
    // What has nothing to show yet is not shown off.
    if (picture === null || (picture !== 'pending' && picture.drawing === null)) return null;
    return {
      ...{ path: picturePath(slug), name: name[language], hint: hint[language] },
      title: picture === 'pending' ? null : picture.title,
    };
  });
  return { listed: (await Promise.all(asked)).filter((one) => one !== null) };
}) satisfies PageServerLoad;
