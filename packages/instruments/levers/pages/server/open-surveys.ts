import { PostRefusal, type PostRoom, postRoomOf } from '@beffroi/post';
import type { Surveys } from '@beffroi/surveys';

let post: PostRoom | null | undefined;

/** What surveys work with behind a page; without mail where the environment names no server, or wrongly: everything works on paper. */
export function surveysIn({ house }: Pick<App.Locals, 'house'>): Surveys {
  post ??= readPost();
  return { store: house.store, post };
}

function readPost(): PostRoom | null {
  try {
    return postRoomOf(process.env);
  } catch (error) {
    // What stands there is no server: who runs the site is told elsewhere.
    if (error instanceof PostRefusal) return null;
    throw error;
  }
}
