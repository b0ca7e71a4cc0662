import { type KeptText, POST_UNITS } from '@beffroi/reading/plain-text';
import type { AccountObstacle } from '../judge/account.ts';
import { timeFault } from './times.ts';
import { type CaptureOfPost, ObstacleTally, type ToldAuthor, type ToldPost } from './told-account.ts';

/** A post as a reader found it: what may be missing is still missing. */
export interface FoundPost {
  readonly id: string | null;
  readonly at: number | null;
  readonly author: ToldAuthor | null;
  readonly text: KeptText | null;
  readonly replyTo: string | null;
  readonly language: string | null;
  readonly pictures: readonly (string | null)[];
  readonly url: string | null;
}

/** Posts of a source as they are read, each whole or counted as none. */
export class PostsInHand {
  readonly posts: ToldPost[] = [];
  readonly tally = new ObstacleTally();
  unreadable = 0;
  readonly #most: number;
  #left = false;
  #gone = 0;

  /** @param most posts that are kept; with more, the account is known in part */
  constructor(most: number) {
    this.#most = most;
  }

  /** No more is taken. */
  get isFull(): boolean {
    return this.posts.length + this.#gone >= this.#most;
  }

  /** Where a post was that was taken out of the archive: what did not come for its sake does not come now. */
  pass(): void {
    this.#gone++;
  }

  get obstacles(): readonly AccountObstacle[] {
    return this.tally.list();
  }

  /** @param where what the place is called in an obstacle @param group obstacles of one code are counted together here */
  take(found: FoundPost, capture: CaptureOfPost, where: string, group: string = where): void {
    const whole = this.#whole(found, capture, where, group);
    if (whole === null) return;
    if (this.isFull) this.leaveOthers(where);
    else this.posts.push(whole);
  }

  /** Says once that the bound was reached. */
  leaveOthers(where: string): void {
    if (!this.#left) this.tally.add('budget', 'most-posts', where, `more than ${this.#most} posts: the others were left`);
    this.#left = true;
  }

  /** A record that holds no post. */
  refuse(code: string, where: string, detail: string, group: string = where): void {
    this.unreadable++;
    this.tally.add('unreadable', code, where, detail, group);
  }

  #whole(found: FoundPost, capture: CaptureOfPost, where: string, group: string): ToldPost | null {
    const { id, at, text, author, replyTo, language, pictures, url } = found;
    const refuse = (code: string, detail: string): null => {
      this.refuse(code, where, detail, group);
      return null;
    };
    if (id === null) return refuse('no-id', 'a post without an id');
    if (at === null) return refuse('no-time', `post ${id} has no time that can be read`);
    if (text === null) return refuse('no-text', `post ${id} has no text`);
    const fault = timeFault(at, capture.at);
    if (fault === 'future') return refuse('clock-in-future', `post ${id} is dated after it was captured`);
    if (fault === 'past') return refuse('clock-in-past', `post ${id} is dated before there were such posts`);
    if (text.cut) this.tally.add('unreadable', 'text-cut', where, `post ${id} has more than ${POST_UNITS} signs: its end was left`, group);
    return { id, at, text: text.text, author, replyTo, language, pictures, url, capture };
  }
}
