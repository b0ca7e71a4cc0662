import type { Post } from './post.ts';
import { isTabledLetter, TABLED } from './signature/code-units.ts';
import { habitual, type Known, lettersOf, ownName } from './signature/rules/habit.ts';
import type { Signature } from './signature/signature.ts';

/** How many posts must be signed with a name before the account is known by it. */
const OFTEN = 3;

/** Who signs on which account: names and initials that sign several posts beyond doubt also count where they stand without a mark. */
export class HabitsOfAccounts {
  readonly #seen = new Map<string, Signing>();
  /** The letters of each account's name. */
  readonly #letters = new Map<string, string>();

  /** Takes note of what a rule found in a post. */
  learn({ account, text }: Post, found: Signature | null): void {
    if (account === null || found === null || (found.kind !== 'first-name' && found.kind !== 'initials')) return;
    // Behind a comma the same words may speak to somebody.
    if (/,\s{0,3}$/u.test(text.slice(Math.max(0, found.start - 4), found.start))) return;
    const ofAccount = this.#seen.get(account) ?? new Signing();
    this.#seen.set(account, ofAccount);
    // Behind a caret, letters sign beyond doubt.
    const times = found.kind === 'initials' && text[found.start - 1] === '^' ? 2 : 1;
    ofAccount.learn(text.slice(found.start, found.end).normalize('NFC'), found.kind, times);
  }

  /** Looks in a post in which no rule found anybody for those who often sign on its account. */
  find({ account, text, reply }: Post): Signature | null {
    const ofAccount = account === null ? undefined : this.#seen.get(account);
    // Most posts hold none of the names: they need not be cut again.
    const signed = ofAccount?.mayStandIn(text.normalize('NFC')) === true ? habitual(text, reply, ofAccount.kindOf) : null;
    return signed ?? (account !== null && this.#mayEnd(text, account) ? ownName(text, reply, account) : null);
  }

  /** Whether a text's last word may belong to the account's own name: few do. */
  #mayEnd(text: string, account: string): boolean {
    const letters = this.#letters.get(account) ?? lettersOf(account);
    this.#letters.set(account, letters);
    const last = lastRun(text);
    return last.length > 1 && (letters.includes(lettersOf(last)) || OF_TEAM.test(last) || /^\p{Lu}+$/u.test(last));
  }
}

/** What follows an account's own name where those who keep it sign. */
const OF_TEAM = /^(?:staff|team|teams|crew|gang|family|équipe|equipe|care|support|volunteers|HQ)$/u;

type Kind = 'first-name' | 'initials';

/** Who signs on one account, how often. */
class Signing {
  readonly #seen = new Map<string, { readonly kind: Kind; times: number }>();
  /** The last letters in a row of each name that signs often; `null` before that is asked. */
  #runs: Set<string> | null = null;
  /** Names that have other letters than those of the table. */
  #others: string[] = [];

  learn(words: string, kind: Kind, times: number): void {
    const seen = this.#seen.get(words);
    if (seen === undefined) this.#seen.set(words, { kind, times });
    else seen.times += times;
    this.#runs = null;
  }

  /** What some words are that often sign. */
  readonly kindOf: Known = (words) => {
    const seen = this.#seen.get(words);
    return seen !== undefined && seen.times >= OFTEN ? seen.kind : null;
  };

  /** Whether a text, composed, may hold one of those who often sign. */
  mayStandIn(text: string): boolean {
    const runs = this.#runs ?? this.#asked();
    for (let start = startOfRun(text, 0); start < text.length; ) {
      const end = endOfRun(text, start);
      if (runs.has(text.slice(start, end))) return true;
      start = startOfRun(text, end);
    }
    return this.#others.some((words) => text.includes(words));
  }

  #asked(): ReadonlySet<string> {
    const runs = new Set<string>();
    this.#others = [];
    for (const [words, { times }] of this.#seen) {
      if (times < OFTEN) continue;
      const run = isTabled(words) ? /\p{L}+(?=\P{L}*$)/u.exec(words)?.[0] : undefined;
      if (run === undefined) this.#others.push(words);
      else runs.add(run);
    }
    this.#runs = runs;
    return runs;
  }
}

function isTabled(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= TABLED) return false;
  return true;
}

/** The last letters in a row, near the end of a text. */
function lastRun(text: string): string {
  const least = Math.max(0, text.length - 12);
  let end = text.length;
  while (end > least && !isTabledLetter(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isTabledLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function startOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isTabledLetter(text.charCodeAt(at))) at++;
  return at;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (isTabledLetter(text.charCodeAt(at))) at++;
  return at;
}
