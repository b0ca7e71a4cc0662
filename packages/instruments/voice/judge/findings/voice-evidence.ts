import type { Evidence } from '@beffroi/domain';
import { quote } from '@beffroi/reading';
import type { SeenAccount, SeenPost } from '../account.ts';
import type { AccountSignal } from '../account-signals/account-signal.ts';
import { greetedName } from '../dialogue/rules/forms-of-address.ts';

/** Pieces of evidence that a finding carries; all others are named by their ids in the account's figures. */
export const MOST_EVIDENCE = 6;

const LEADING = /^(?:\s{0,3}@[\p{L}\p{N}_.@-]{1,120}){1,20}\s{0,3}/u;
const MENTION = /@[\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]{0,118}[\p{L}\p{N}_])?/gu;

/** A post's words without those that name who is spoken to: a citizen is never quoted by name. */
export function wordsWithoutAddressee(text: string): string {
  const greeted = greetedName(text);
  const spared = greeted === null ? text : `${text.slice(0, greeted.start)}…${text.slice(greeted.end)}`;
  return spared.replace(LEADING, '').replace(MENTION, '@…');
}

/** Words of a post as evidence gives them. */
export function quoteOfPost({ text }: Pick<SeenPost, 'text'>): string {
  const words = wordsWithoutAddressee(text);
  return quote(words, 0, words.length);
}

/** A post as evidence. */
export function evidenceOfPost(post: SeenPost, rule: string): Evidence {
  const { capture, digest } = post;
  return { url: capture, rule, quote: quoteOfPost(post), place: { block: -1, zone: 'post', heading: '' }, digest };
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
