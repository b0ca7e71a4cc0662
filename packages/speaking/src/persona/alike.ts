/** Endings of French words that are left out where two are compared, the longest first; what is left has four letters. */
const ENDINGS = [
  ...['issements', 'issement', 'raient', 'ements', 'ations', 'itions', 'ement', 'ation', 'ition', 'aient', 'eront', 'erons', 'trice'],
  ...['erait', 'antes', 'euses', 'euse', 'eurs', 'eaux', 'ante', 'ants', 'ions', 'elle', 'ives', 'ent', 'ons', 'ais', 'ait', 'ant', 'eur'],
  ...['eau', 'aux', 'ees', 'ive', 'ifs', 'ez', 'er', 'ir', 'es', 'ee', 'if', 'al', 're', 'e', 'i', 's', 'x'],
];
const STEM = 4;

/** What is left of a folded word without its ending. */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Typing errors that a word of so many letters may have. In a short one another letter makes another word. */
const errorsIn = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/** Signs by which a word may be longer than what somebody has begun to write. */
const BEGUN = 3;

/** Whether somebody who wrote the one may have meant the other: in another number or form, cut short, or mistyped. Both are folded. */
export function isAlike(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (/\d/.test(written + meant)) return false;
  const [one, other] = [stemOf(written), stemOf(meant)];
  if (one === other) return true;
  if (written.length >= 5 && meant.startsWith(written) && meant.length - written.length <= BEGUN) return true;
  // The first letter is seldom wrong, and `danse` is not `panse`.
  return written[0] === meant[0] && isWithin(written, meant, Math.min(errorsIn(written), errorsIn(meant)));
}

/** Whether so many letters too many, missing, wrong or swapped at most lie between two words. */
export function isWithin(one: string, other: string, most: number): boolean {
  if (most === 0) return one === other;
  if (Math.abs(one.length - other.length) > most) return false;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return false;
    [before, last] = [last, row];
  }
  return last[other.length]! <= most;
}
