import { type Posting, PostRefusal, type PostRoom, postRoomOf } from '@beffroi/post';

/** Who serves the site may have opened the post room, and sends what waits in the same process. */
const HOLDER = globalThis as { beffroiPost?: PostRoom | null | undefined };

let opened: PostRoom | null | undefined;

/** The post room of the house behind a page; `null` where mail is off: links are handed over by hand then. */
export function thePost(): PostRoom | null {
  if (HOLDER.beffroiPost !== undefined) return HOLDER.beffroiPost;
  if (opened === undefined) opened = readPost();
  return opened;
}

/** How something is told by mail; `null` where mail is off, or was not asked for. */
export function postingOf<Told>(
  wanted: boolean,
  { language }: Pick<App.Locals, 'language'>,
  letter: Posting<Told>['letter'],
): Posting<Told> | null {
  const post = wanted ? thePost() : null;
  return post === null ? null : { post, language, letter };
}

function readPost(): PostRoom | null {
  try {
    return postRoomOf(process.env);
  } catch (error) {
    // What stands there is none: whoever starts the site was told, and pages say so as if mail were off.
    if (error instanceof PostRefusal) return null;
    throw error;
  }
}
