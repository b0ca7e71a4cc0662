import { foldName, listedLikeness } from './likeness.ts';
import { remembered } from './remembered.ts';
import { TEAM_NOUNS } from './words/bodies.ts';

/** What stands between the words of a name, and in none of its letters. */
const SMALL = /^(?:de|du|des|d|la|le|les|l|et|of|the|and|for|a|au|aux|en|in|on|at)$/u;

/** What an account's name says of what it is for, and no letter stands for. */
const GENERIC =
  /^(?:help|aide|support|care|service|services|clients?|customers?|officiel|official|infos?|news|direct|trafic|traffic|updates?|fr|uk|us)$/u;

/** What a body does whose letters end in those of an office or a department. */
const OFFICES =
  /^(?:police|fire|sheriff|sheriffs|rescue|transit|transport|transportation|health|water|parks|works|housing|port|school|schools|county|city|town|borough|metro|rail|trains|buses)$/u;

/** Of what sort a place is that governs itself. */
const SORTS_OF_PLACE =
  /^(?:region|ville|commune|mairie|departement|metropole|agglo|agglomeration|canton|province|prefecture|city|town|county|borough|village|university|universite)$/u;

/** An account's name, as its letters are asked for: all posts of one account ask the same. */
const nameOf = remembered((account) => {
  const words = account
    .replace(/^@+(?=\S+$)/u, '')
    .replace(/\([^)]*\)|@\S+/gu, ' ')
    .split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map(foldName)
    .filter((word, at) => word !== '' && !SMALL.test(word) && (at === 0 || !GENERIC.test(word)));
  return {
    pieces: new Set(account.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|_/u)),
    words,
    initials: words.map((word) => word[0]).join(''),
    // "^LBL" of La Bonne Ligne.
    allInitials: account
      .replace(/@\S+/gu, ' ')
      .split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u)
      .filter((word) => word !== '')
      .map((word) => foldName(word)[0])
      .join(''),
    // A person's account: its letters are theirs.
    isBody:
      words.length > 1 &&
      (listedLikeness(words[0]!) !== 'sure' || words.slice(1).some((word) => TEAM_NOUNS.has(word) || OFFICES.test(word))),
  };
});

/** "^BLR" of Bayline Rail, "TV" of Tram Vernoy, "LST" of Lakeshore Transit (@RideLST): whether letters stand for the account's own name, which is nobody's. */
export function areOwnLetters(letters: string, account: string): boolean {
  const written = letters.replace(/[.\s-]/gu, '');
  const own = /^\p{Ll}{3,5}$/u.test(written) ? written.toUpperCase() : written;
  if (!/^\p{Lu}{2,5}$/u.test(own)) return false;
  const { pieces, words, initials, allInitials, isBody } = nameOf(account);
  // A handle may end, or begin, with them.
  if (own.length > 2 && pieces.has(own)) return true;
  if (!isBody) return false;
  const small = own.toLowerCase();
  if (small.length < 3) return initials === small;
  return (
    initials.startsWith(small) ||
    // "GLS" of the Région Grande-Lande-Sud: of what sort the place is has no letter.
    (SORTS_OF_PLACE.test(words[0]!) && initials.startsWith(small, 1)) ||
    allInitials.startsWith(small) ||
    isSpelt(small, words) ||
    // "HCSO" of Harlow County Sheriff, "MPD" of Milton Police: an office, a department.
    (initials.length > 1 && initials === small.slice(0, -1) && /[oda]$/u.test(small) && words.some((word) => OFFICES.test(word)))
  );
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
  return lettersOf(account).includes(lettersOf(match['where']!)) ? match['first']! : null;
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

/** A text without the account's own name at its end, where that follows who signs on the same line: "Hayley, FreshPantry", "Darnell w/ MetroLink"; `null` where it does not. */
export function aboveOwnName(text: string, account: string): string | null {
  const match = BEHIND_NAME.exec(text.slice(-LONGEST_FOOTER));
  if (match === null) return null;
  const own = lettersOf(match.groups!['own']!);
  if (own.length < LEAST_OF_NAME || !lettersOf(account).includes(own)) return null;
  return text.slice(0, text.length - match[0].length);
}

const BEHIND_NAME =
  /(?<=\p{L}\.?)(?:,| ?[|/–—-]| \(| (?:w\/|with|from|at|@|for|pour|de|du|chez|c\/o)) ?@?(?<own>\p{Lu}[\p{L}\p{N}'’& .-]{3,40}?)[.!)]?\s*$/u;
const lettersOf = (text: string): string => foldName(text).replace(/[^a-z\d]/gu, '');

/** "OpalÉlec" on the account OpalÉlec: the account's own name, unless that is a person's. */
export function isOwnName(words: string, account: string): boolean {
  const own = lettersOf(words);
  const [first, ...rest] = words.split(' ');
  if (own.length < LEAST_OF_NAME || listedLikeness(foldName(first!)) !== null) return false;
  const name = account.replace(/\([^)]*\)/gu, '');
  return (
    // "De Lijn Verte — TransBrabançon": two names of one account.
    [name, ...name.split(/ [—–|·-] /u)].some((part) => lettersOf(part).startsWith(own)) ||
    // "Solidéa Relations clients" on the account Banque Solidéa: a service of its own.
    (rest.length > 0 &&
      first!.length >= LEAST_OF_NAME &&
      rest.every((word) => TEAM_NOUNS.has(foldName(word))) &&
      name.split(/[^\p{L}'’-]+/u).some((word) => foldName(word) === foldName(first!)))
  );
}
