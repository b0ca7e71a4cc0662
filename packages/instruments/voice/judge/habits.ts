import type { Post } from './post.ts';
import { habitual, type Known } from './signature/rules/habit.ts';
import type { Signature } from './signature/signature.ts';

/** How many posts must be signed with a name before the account is known by it. */
const OFTEN = 3;

/** Who signs on which account: names and initials that sign several posts beyond doubt also count where they stand without a mark. */
export class HabitsOfAccounts {
  readonly #seen = new Map<string, Map<string, { kind: 'first-name' | 'initials'; times: number }>>();

  /** Takes note of what a rule found in a post. */
  learn({ account, text }: Post, found: Signature | null): void {
    if (account === null || found === null || (found.kind !== 'first-name' && found.kind !== 'initials')) return;
    // Behind a comma the same words may speak to somebody.
    if (/,\s{0,3}$/u.test(text.slice(Math.max(0, found.start - 4), found.start))) return;
    const words = text.slice(found.start, found.end).normalize('NFC');
    const ofAccount = this.#seen.get(account) ?? new Map<string, { kind: 'first-name' | 'initials'; times: number }>();
    this.#seen.set(account, ofAccount);
    const seen = ofAccount.get(words);
    if (seen === undefined) ofAccount.set(words, { kind: found.kind, times: 1 });
    else seen.times++;
  }

  /** Looks in a post in which no rule found anybody for those who often sign on its account. */
  find({ account, text, reply }: Post): Signature | null {
    const ofAccount = account === null ? undefined : this.#seen.get(account);
    if (ofAccount === undefined) return null;
    // Most posts hold none of the names: they need not be cut again.
    const composed = text.normalize('NFC');
    let held = false;
    for (const [words, { times }] of ofAccount) held ||= times >= OFTEN && composed.includes(words);
    if (!held) return null;
    const known: Known = (words) => {
      const seen = ofAccount.get(words);
      return seen !== undefined && seen.times >= OFTEN ? seen.kind : null;
    };
    return habitual(text, reply, known);
  }
}
