import type { Evidence } from '@beffroi/domain';
import { quote } from '@beffroi/reading';
import type { SeenAccount, SeenPost } from '../account.ts';
import type { AccountSignal } from '../account-signals/account-signal.ts';

/** Pieces of evidence that a finding carries; all others are named by their ids in the account's figures. */
export const MOST_EVIDENCE = 6;

/** A post as evidence. */
export function evidenceOfPost({ capture, text, digest }: SeenPost, rule: string): Evidence {
  return { url: capture, rule, quote: quote(text, 0, text.length), place: { block: -1, zone: 'post', heading: '' }, digest };
}

/** What an account says of itself as evidence. */
export function evidenceOfSignal({ url, rule, quote: words, digest, zone }: AccountSignal): Evidence {
  return { url, rule, quote: words, place: { block: -1, zone, heading: '' }, digest };
}

/** The first of these posts of an account as evidence. */
export function evidenceOfIds({ posts }: SeenAccount, ids: readonly string[], rule: string): Evidence[] {
  const wanted = new Set(ids.slice(0, MOST_EVIDENCE));
  return posts.filter(({ id }) => wanted.has(id)).map((post) => evidenceOfPost(post, rule));
}
