import { foldName, listedLikeness } from './likeness.ts';
import { remembered } from './remembered.ts';

/** What stands between the words of a name, and in none of its letters. */
const SMALL = /^(?:de|du|des|d|la|le|les|l|et|of|the|and|for|a|au|aux|en|in|on|at)$/u;

/** An account's name, as its letters are asked for: all posts of one account ask the same. */
const nameOf = remembered((account) => {
  const words = account
    .replace(/\([^)]*\)|@\S+/gu, ' ')
    .split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map(foldName)
    .filter((word) => word !== '' && !SMALL.test(word));
  return {
    pieces: new Set(account.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|_/u)),
    words,
    initials: words.map((word) => word[0]).join(''),
    // A person's account: its letters are theirs.
    isBody: words.length > 1 && listedLikeness(words[0]!) !== 'sure',
  };
});

/** "^BLR" of Bayline Rail, "TV" of Tram Vernoy, "LST" of Lakeshore Transit (@RideLST): whether letters stand for the account's own name, which is nobody's. */
export function areOwnLetters(letters: string, account: string): boolean {
  const own = letters.replace(/[.\s-]/gu, '');
  if (!/^\p{Lu}{2,5}$/u.test(own)) return false;
  const { pieces, words, initials, isBody } = nameOf(account);
  // A handle may end, or begin, with them.
  if (own.length > 2 && pieces.has(own)) return true;
  if (!isBody) return false;
  const small = own.toLowerCase();
  return small.length > 2 ? initials.startsWith(small) || isSpelt(small, words) : initials === small;
}

/** "BLR", "SLF": each word begins one letter, and one of them stands within a word. */
function isSpelt(letters: string, words: readonly string[]): boolean {
  if (words.length !== letters.length - 1) return false;
  const whole = words.join(' ');
  let at = -1;
  let begun = 0;
  for (const letter of letters) {
    const next = whole.indexOf(letter, at + 1);
    if (next < 0) return false;
    if (next === 0 || whole[next - 1] === ' ') begun++;
    at = next;
  }
  return whole.startsWith(letters[0]!) && begun === words.length;
}

/** The first name of "Léo de Voltéa", where the account is called Voltéa; `null` where its name does not follow. */
export function worksFor(words: string, account: string): string | null {
  const match = /^(?<first>\p{Lu}[\p{L}'’-]{1,20}) (?:de |du |des |d['’]|from |at )(?<where>\p{Lu}[\p{L}'’ -]{3,40})$/u.exec(words)?.groups;
  if (match === undefined) return null;
  const letters = (text: string): string => foldName(text).replace(/[^a-z\d]/gu, '');
  return letters(account).includes(letters(match['where']!)) ? match['first']! : null;
}

/** A text without its last line, where that begins with the account's own name: who signs stands above it ("Clara V.⏎Télévia"); `null` where no such line ends it. */
export function aboveFooter(text: string, account: string): string | null {
  const line = text.lastIndexOf('\n');
  if (line < 1 || text.length - line > LONGEST_FOOTER) return null;
  const [first] = text
    .slice(line + 1)
    .trim()
    .split(/[^\p{L}\p{N}'’-]+/u);
  const own = account.replace(/^@+/u, '').split(/[^\p{L}\p{N}'’-]+|(?<=\p{Ll})(?=\p{Lu})/u)[0];
  if (first === undefined || own === undefined || own.length < LEAST_OF_NAME || foldName(first) !== foldName(own)) return null;
  const above = text.slice(0, line).trimEnd();
  return above === '' ? null : above;
}

const LONGEST_FOOTER = 80;
const LEAST_OF_NAME = 5;
