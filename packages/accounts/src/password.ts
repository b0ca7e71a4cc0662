import { randomBytes } from 'node:crypto';
import { hashOf, isHashOf } from './argon2.ts';
import { COMMON_WORDS } from './common-words.ts';
import { isLeaked } from './leaked.ts';
import { AccountRefusal } from './refusal.ts';

/**
 * Argon2id with the least parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane). They stand in each hash: when they
 * change here, a password gets its new hash at the next sign-in.
 */
const PARAMETERS = { memory: 19_456, passes: 2, lanes: 1 } as const;
const HEAD = `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.lanes}$`;

const LEAST = 12;
/** Long phrases are welcome; beyond, hashing is somebody else's work to order. */
const MOST = 256;

/** @returns the hash in the PHC format */
export function hashPassword(password: string): Promise<string> {
  return hashOf(plain(password), PARAMETERS);
}

let nobody: Promise<string> | null = null;

/** @param hash `null` when there is no such account: it takes as long, and is never right */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  nobody ??= hashPassword(randomBytes(32).toString('hex'));
  // An empty or endless password is never right, and not worth the memory.
  const tried = password.length === 0 || password.length > 4 * MOST ? 'x' : plain(password);
  const right = await isHashOf(tried, hash ?? (await nobody));
  return right && hash !== null && tried === plain(password);
}

/** Whether a hash was made with other parameters than today's. */
export const isOldHash = (hash: string): boolean => !hash.startsWith(HEAD);

/**
 * Length counts, and that it is not among the first ones that anybody tries; which characters it has does not (NIST SP 800-63B, 3.1.1.2).
 *
 * @param personal name and address of who chooses it
 * @throws AccountRefusal
 */
export function refuseWeakPassword(password: string, personal: readonly string[]): void {
  const length = [...plain(password)].length;
  if (length < LEAST) throw new AccountRefusal('password-short');
  if (length > MOST) throw new AccountRefusal('password-long');
  const folded = fold(password);
  if (isMonotonous(folded) || wasLeaked(folded)) throw new AccountRefusal('password-common');
  const letters = unleet(folded).replace(/[^a-z]/g, '');
  const own = personal.flatMap((text) => fold(text).split(/[^a-z0-9]+/)).filter((word) => word.length > 2);
  // What is left when common words, own names, digits and signs are taken away must still be something.
  if (residue(letters, COMMON_WORDS) < 4 && letters.length > 0) throw new AccountRefusal('password-common');
  if (residue(letters, new Set([...COMMON_WORDS, ...own])) < 4 && letters.length > 0) throw new AccountRefusal('password-personal');
  if (letters.length === 0 && new Set(folded).size < 6) throw new AccountRefusal('password-common');
}

/** Whether it leaked, or is one that leaked with digits and signs around it, or twice. */
function wasLeaked(folded: string): boolean {
  const core = folded.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const twice = /^(.{5,})\1$/u.exec(folded)?.[1] ?? folded;
  return [folded, twice, ...(core.length >= 5 ? [core] : [])].some(isLeaked);
}

/** The same password typed on two keyboards is one password. */
const plain = (password: string): string => password.normalize('NFKC');

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }),
);

/** Digits between letters stand for letters; a number at an end is a number. */
function unleet(text: string): string {
  return text.replace(/(?<=[a-z])[013457@$]+(?=[a-z])/g, (signs) => [...signs].map((sign) => LEET.get(sign) ?? sign).join(''));
}

/** A few signs over and over, or one step after the other. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size < 5) return true;
  if (/^(.{1,5})\1+.{0,4}$/u.test(text) && new Set(text).size < 6) return true;
  const codes = [...text].map((sign) => sign.codePointAt(0)!);
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  return [1, -1].some((step) => steps.filter((each) => each === step || each === -9 * step).length >= steps.length - 1);
}

/** The fewest letters that words of a list cannot cover. */
function residue(letters: string, words: ReadonlySet<string>): number {
  const longest = Math.max(...[...words].map((word) => word.length));
  const least = [0];
  for (let end = 1; end <= letters.length; end++) {
    let best = least[end - 1]! + 1;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      if (words.has(letters.slice(start, end))) best = Math.min(best, least[start]!);
    }
    least.push(best);
  }
  return least[letters.length]!;
}
