import { randomInt } from 'node:crypto';

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';

/** Tells keys of processes apart that are made in the same microsecond. */
const CLOCK = randomInt(1024);

let last = 0;

/**
 * A key of a record by its moment (TID): 53 bits of microseconds, ten of chance, in letters that sort as the moments do. No two of one process are alike, and later ones
 * sort behind earlier ones.
 */
export function nextTid(now: Date): string {
  last = Math.max(last + 1, now.getTime() * 1000 + randomInt(1000));
  let bits = (BigInt(last) << 10n) | BigInt(CLOCK);
  let text = '';
  for (let at = 0; at < 13; at++, bits >>= 5n) text = ALPHABET[Number(bits & 31n)]! + text;
  return text;
}

export function isTid(text: string): boolean {
  return /^[2-7a-j][2-7a-z]{12}$/.test(text);
}
