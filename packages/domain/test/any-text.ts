import fc from 'fast-check';

/** Half characters (surrogates) stand from here on in the table of Unicode, and there are so many. */
const HALVES = 0xd800;
const HALF_COUNT = 0x800;
const LAST = 0x10ffff;

/**
 * Any character but half ones: what fast-check calls the unit `binary`, which keeps each of the 1.1 million in a table of its own, in every process: a second of
 * processor, and a hundred megabytes.
 */
const ANY_CHARACTER = fc.nat({ max: LAST - HALF_COUNT }).map((at) => String.fromCodePoint(at < HALVES ? at : at + HALF_COUNT), placeOf);

/** Text of any characters. @param constraints its length */
export function anyText(constraints: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: ANY_CHARACTER });
}

/** @throws Error for what is no such character, which tells fast-check that it cannot come of it */
function placeOf(character: unknown): number {
  const point = typeof character === 'string' ? (character.codePointAt(0) ?? null) : null;
  if (point === null || String.fromCodePoint(point) !== character) throw new Error('no character');
  if (point < HALVES) return point;
  if (point < HALVES + HALF_COUNT) throw new Error('half a character');
  return point - HALF_COUNT;
}
