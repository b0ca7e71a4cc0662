import type { SeenPost } from '../account.ts';
import { idsOf, type PostIds } from '../post-ids.ts';
import { shareOf, type VoiceShare } from '../share.ts';
import { ELEMENTS } from './elements/index.ts';
import { formsOfAddress } from './rules/forms-of-address.ts';

/** How often one element of a human voice is met in an account's answers. */
export interface ElementCount {
  readonly element: string;
  readonly ofReplies: VoiceShare;
  readonly posts: PostIds;
}

/** How an account speaks to whom it answers. */
export interface HumanVoice {
  readonly replies: number;
  /** How it addresses people: counted, and never quoted. */
  readonly address: { readonly tu: number; readonly vous: number; readonly both: number; readonly firstName: number };
  readonly elements: readonly ElementCount[];
  readonly dose: PersonDose;
}

/** How much of the person there is in the answers. */
export interface PersonDose {
  /** Elements of the person in an answer, on average; `null` of none. */
  readonly mean: number | null;
  /** Answers that have `MANY` of them or more. */
  readonly heavy: VoiceShare;
  /** Most answers are heavy: known to be able to backfire, and never praised. */
  readonly high: boolean;
}

/**
 * Our choice: four of the eight things of the person in one answer are many (six elements; its signature and the addressee's first name count too), and an account in
 * which more than half of at least twenty answers have as many has a high dose. That an informal style may do harm is found in experiments with brands
 * (A. Gretry, C. Horváth, N. Belei and A. C. R. van Riel, Journal of Business Research 74, 2017, p. 77–89: it lowered trust in those that people did not know, and raised it
 * in those that they knew); of town halls, and of a number, they say nothing.
 */
const MANY = 4;
const LEAST_REPLIES = 20;

/**
 * Elements of a human voice in an account's answers.
 *
 * @param signed whether a post says by its own words who wrote it
 */
export function humanVoiceOf(replies: readonly SeenPost[], signed: (post: SeenPost) => boolean): HumanVoice {
  const found = ELEMENTS.map(() => [] as SeenPost[]);
  const address = { tu: 0, vous: 0, both: 0, firstName: 0 };
  let [persons, heavy] = [0, 0];
  for (const post of replies) {
    const { tu, vous, firstName } = formsOfAddress(post.text);
    if (tu && vous) address.both++;
    else if (tu) address.tu++;
    else if (vous) address.vous++;
    if (firstName) address.firstName++;
    let ofPerson = Number(firstName) + Number(signed(post));
    for (const [at, { shows, ofPerson: counts }] of ELEMENTS.entries()) {
      if (!shows(post.text)) continue;
      found[at]!.push(post);
      if (counts) ofPerson++;
    }
    persons += ofPerson;
    if (ofPerson >= MANY) heavy++;
  }
  const share = shareOf(heavy, replies.length);
  return {
    replies: replies.length,
    address,
    elements: ELEMENTS.map(({ id }, at) => ({
      element: id,
      ofReplies: shareOf(found[at]!.length, replies.length),
      posts: idsOf(found[at]!),
    })),
    dose: {
      mean: replies.length === 0 ? null : persons / replies.length,
      heavy: share,
      high: replies.length >= LEAST_REPLIES && heavy * 2 > replies.length,
    },
  };
}
