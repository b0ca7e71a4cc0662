import { createHash, randomInt } from 'node:crypto';

/** Letters that nobody takes for another or for a figure, on paper or on a screen: twenty-three, a prime number, on which the check letter rests. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';

/** How they are set. */
const GROUP = 5;

/** A secret that people type: what it is for, and its letters with the last one, which checks the others. */
export interface TypedSecret {
  readonly label: string;
  readonly letters: number;
}

/** What somebody typed: a secret, one with a letter that is wrong, or something else. */
export type Typed = { readonly kind: 'secret'; readonly secret: string } | { readonly kind: 'mistyped' };

/** A new one, without dashes. */
export function newSecret({ letters }: TypedSecret): string {
  const drawn = Array.from({ length: letters - 1 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return drawn + checkLetter(drawn);
}

/**
 * What somebody typed: case, spaces and dashes do not matter. That a letter is wrong, or two stand in each other's place, is always known from the check letter, without asking anybody.
 */
export function typedSecret({ letters }: TypedSecret, typed: string): Typed {
  const secret = typed
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '');
  const fits = secret.length === letters && [...secret].every((letter) => LETTERS.includes(letter));
  return fits && checkLetter(secret.slice(0, -1)) === secret.at(-1) ? { kind: 'secret', secret } : { kind: 'mistyped' };
}

/** As it is read and typed: `ABCDE-FGHJK-MNPQR`. */
export function grouped(secret: string): string {
  return secret.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** What the database keeps of it. It is random and long: a plain hash is enough, nobody guesses its way back. */
export function hashOf({ label }: TypedSecret, secret: string): string {
  return createHash('sha256').update(`${label}\n${secret}`).digest('hex');
}

/**
 * Makes the sum of all letters, each times its weight, a multiple of 23, as the check figure of an ISBN of ten makes one of 11. Weights are no multiple of 23, so one wrong letter always tells; and two letters in each other's place do, where
 * their weights differ: all of a code, and all of a link that are not just 21 apart.
 */
function checkLetter(drawn: string): string {
  const sum = [...drawn].reduce((all, letter, at) => all + LETTERS.indexOf(letter) * weightAt(drawn.length - at), 0);
  return LETTERS[(LETTERS.length - (sum % LETTERS.length)) % LETTERS.length]!;
}

/** The check letter has weight 1, those before it 2 to 22 and again from 2. @param before places before the check letter, from 1 */
const weightAt = (before: number): number => ((before - 1) % 21) + 2;
