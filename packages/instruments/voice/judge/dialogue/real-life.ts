import type { SeenPost } from '../account.ts';
import { idsOf, type PostIds } from '../post-ids.ts';
import type { Exchange } from './exchanges.ts';
import { happened } from './rules/happened.ts';
import { invitation } from './rules/invitation.ts';

/** What of a dialogue was carried on at a counter, on the telephone, face to face. */
export interface CarriedOn {
  /** Exchanges in which the account invited to a place, a call or a meeting. */
  readonly invited: number;
  /** Those of them after which somebody said that it happened. */
  readonly carriedOn: number;
  readonly invitations: PostIds;
  readonly proofs: PostIds;
}

/** Our choice: what happens later than two months after an invitation came of something else. */
const LONGEST = 60 * 24 * 3_600_000;

/** Exchanges that went on in real life: an invitation, and a later post of one of both that says that it happened. */
export function carriedOnIn(exchanges: readonly Exchange[]): CarriedOn {
  const told = new Map<string, SeenPost[]>();
  for (const { author, turns } of exchanges) {
    for (const { post } of turns) {
      if (!happened(post.text)) continue;
      const known = told.get(author) ?? [];
      told.set(author, known);
      known.push(post);
    }
  }
  for (const posts of told.values()) posts.sort((one, other) => one.at - other.at);
  const invitations: SeenPost[] = [];
  const proofs: SeenPost[] = [];
  for (const { author, turns } of exchanges) {
    const first = turns.find(({ own, post }) => own && invitation(post.text))?.post;
    if (first === undefined) continue;
    invitations.push(first);
    const proof = firstAfter(told.get(author) ?? [], first.at);
    if (proof !== undefined && proof.at - first.at <= LONGEST) proofs.push(proof);
  }
  return { invited: invitations.length, carriedOn: proofs.length, invitations: idsOf(invitations), proofs: idsOf(proofs) };
}

function firstAfter(sorted: readonly SeenPost[], time: number): SeenPost | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at <= time) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
