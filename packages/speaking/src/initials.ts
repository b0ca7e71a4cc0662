import { type Appearance, exposesMore } from './appearance.ts';
import { fold } from './fold.ts';

/** Why letters cannot be somebody's initials in a team. */
export type InitialsFault = 'not-letters' | 'too-short' | 'too-long' | 'taken';

const FEWEST = 2;
const MOST = 4;

/** Somebody whose letters sign or signed, for the public key. */
export interface InitialsOwner {
  readonly initials: string;
  readonly firstName: string;
  /** What they agree to now. */
  readonly appearance: Appearance;
  /** Calendar dates; `until` is `null` while they are there. */
  readonly since: string;
  readonly until: string | null;
}

/** A line of the public key: letters, and whose they are where their owner agrees to say it. */
export interface InitialsKeyEntry {
  readonly initials: string;
  readonly name: string | null;
  readonly since: string;
  readonly until: string | null;
}

/** @returns `null` where the letters may be taken */
export function initialsFault(initials: string, taken: readonly string[]): InitialsFault | null {
  const letters = [...initials.normalize('NFC')];
  if (!letters.every((letter) => /^\p{L}$/u.test(letter))) return 'not-letters';
  if (letters.length < FEWEST) return 'too-short';
  if (letters.length > MOST) return 'too-long';
  return taken.some((other) => fold(other) === fold(initials)) ? 'taken' : null;
}

/**
 * Letters for a name that nobody in the team has: SD for Sophie Durand, SoD for the second one. Letters that say something else (PS, CON) are not proposed.
 *
 * @param taken also by those who have left: their posts stay signed
 * @returns the one that stands nearest to the name first; empty where the name has no letters
 */
export function proposedInitials(name: string, taken: readonly string[]): readonly string[] {
  const parts = partsOf(name);
  const all = new Set([...shortened(parts), ...lengthened(parts)].map((letters) => [...letters].slice(0, MOST).join('')));
  return [...all].filter((letters) => initialsFault(letters, taken) === null && !SAYS_ELSE.has(fold(letters))).slice(0, 5);
}

/** Whose letters are whose, as everybody may read it: sorted by letters; who appears as less than letters is not in it. */
export function initialsKey(owners: readonly InitialsOwner[]): readonly InitialsKeyEntry[] {
  return owners
    .filter(({ appearance }) => !exposesMore('initials', appearance))
    .map(({ initials, firstName, appearance, since, until }) => ({
      initials,
      name: appearance === 'first-name' ? firstName : null,
      since,
      until,
    }))
    .sort((one, other) => (fold(one.initials) < fold(other.initials) ? -1 : 1));
}

/** "Jean-Pierre de la Tour" → Jean, Pierre, Tour, in letters without accents. */
function partsOf(name: string): readonly string[] {
  const words = name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}'’]+/u)
    .map((word) => word.replace(/^[dlDL]['’]/u, '').replace(/['’]/gu, ''));
  const parts = words.filter((word) => word !== '');
  const own = parts.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return (own.length > 0 ? own : parts).map((word) => `${[...word][0]!.toUpperCase()}${[...word].slice(1).join('').toLowerCase()}`);
}

const PARTICLES = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'van', 'von', 'der', 'den', 'da', 'dos', 'di', 'el', 'al', 'ben', 'et']);

/** SD, then with the first and the last name alone: JPM, JM. */
function shortened(parts: readonly string[]): readonly string[] {
  return [parts.map(first).join(''), `${first(parts[0])}${first(parts.at(-1))}`];
}

/** SoD, SDu, SoDu, SopD, SDur …: more letters of one name, then of both. */
function lengthened(parts: readonly string[]): readonly string[] {
  const [one = '', other = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : ''];
  const lengths = [
    [2, 1],
    [1, 2],
    [2, 2],
    [3, 1],
    [1, 3],
    [2, 0],
    [3, 0],
    [4, 0],
  ] as const;
  const usual = lengths.map(([ones, others]) => one.slice(0, ones) + other.slice(0, others));
  const further = [...one.slice(1)].flatMap((letter) => [...other.slice(1), ''].map((last) => first(one) + letter + first(other) + last));
  return [...usual, ...further];
}

function first(word: string | undefined): string {
  return [...(word ?? '')][0] ?? '';
}

/** Parties, insults, and letters that nobody would want behind a town's post. Folded. */
const SAYS_ELSE = new Set(
  'ps lr rn fn lfi pcf udi rpr ump ss sa nsdap hh kkk pd pdd con cons cul pq wc fdp tg ntm ptn vih sida hiv mst ko sos rip dcd nul nazi pute pipi caca bite zob'.split(
    ' ',
  ),
);
