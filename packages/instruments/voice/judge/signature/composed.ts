/** A text as its readers want it, with the way back to the places of the original. */
export interface Composed {
  readonly text: string;
  /** The place in the original of a place in the text. */
  readonly back: (place: number) => number;
}

/** Letters and their marks as one, no-break spaces as plain ones. */
export function composed(original: string): Composed {
  const spaced = original.replace(/[\u00a0\u202f]/gu, ' ');
  const same: Composed = { text: spaced, back: (place) => place };
  if (!/[\u0300-\u036f]/u.test(spaced)) return same;
  // A mark joins with the letter before it, and with nothing else.
  const places: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of spaced.matchAll(/\P{Mn}?\p{Mn}+|\P{Mn}/gsu)) {
    const one = cluster.normalize('NFC');
    // What does not become shorter keeps its own places.
    for (let at = 0; at < one.length; at++) places.push(index + (at === 0 ? 0 : Math.min(at, cluster.length)));
    text += one;
  }
  places.push(original.length);
  return { text, back: (place) => places[place] ?? original.length };
}
