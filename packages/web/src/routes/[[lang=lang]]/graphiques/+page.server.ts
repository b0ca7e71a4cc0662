import { type PictureLink, picturePath } from '@beffroi/ui/picture.ts';
import { PICTURE_DOORS } from '#lib/server/pictures/picture-doors.ts';
import type { PageServerLoad } from './$types';

/** A picture as the list shows it. */
export interface ListedPicture extends PictureLink {
  readonly hint: string;
  /** The finding in a sentence. */
  readonly title: string;
}

export const load = (async ({ locals }) => {
  const listed: ListedPicture[] = [];
  for (const { slug, name, hint, load: ask } of PICTURE_DOORS) {
    const picture = await ask(locals, []);
    // What has nothing to show yet is not shown off.
    if (picture === null || picture.drawing === null) continue;
    const { language } = locals;
    listed.push({
      path: picturePath(slug),
      name: name[language],
      hint: hint[language],
      title: picture.title,
    });
  }
  return { listed };
}) satisfies PageServerLoad;
