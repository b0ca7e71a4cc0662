import type { Letter } from './letter.ts';
import type { PostRoom } from './settings.ts';

/** That something is told by mail too: by which post room, and in which words, which a verb asks for once it knows what there is to tell. */
export interface Posting<Told> {
  readonly post: PostRoom;
  /** ISO 639-1, of the words. */
  readonly language: string;
  readonly letter: (told: Told) => Letter;
}
