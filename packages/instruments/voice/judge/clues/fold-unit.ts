/** A UTF-16 unit without its size: all that a pattern without regard to size takes for one letter become one unit. */
export function foldUnit(unit: string): string {
  if (unit < '\u0080') return unit.toLowerCase();
  const upper = unit.toUpperCase();
  const folded = (upper.length === 1 ? upper : unit).toLowerCase();
  return folded.length === 1 ? folded : unit;
}

/** Units that fold to a letter beside it and its capital: the long s, the signs for kelvin and ångström, the capital sharp s. */
const BESIDE: ReadonlyMap<string, string> = new Map([
  ['s', '\u017f'],
  ['k', '\u212a'],
  ['å', '\u212b'],
  ['ß', '\u1e9e'],
]);

/** All units that fold to this one. */
export const unfolded = (unit: string): readonly string[] => {
  const upper = unit.toUpperCase();
  const beside = BESIDE.get(unit);
  return [unit, ...(upper.length === 1 && upper !== unit ? [upper] : []), ...(beside === undefined ? [] : [beside])];
};

/** A letter of those that most texts are made of, folded. */
export const isFoldedLetter = (unit: string): boolean => unit < '\u0250' && /^\p{L}$/u.test(unit);

/** A letter of a folded text. */
export const isPlainLetter = (unit: string): boolean => unit >= 'a' && unit <= 'z';
