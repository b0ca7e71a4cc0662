const samePlace = (place: number): number => place;

/** Whether no-break spaces, and marks of letters, stand in a text. */
function rareIn(text: string): { readonly spaces: boolean; readonly marks: boolean } {
  let [spaces, marks] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xa0) continue;
    if (code === 0xa0 || code === 0x202f) spaces = true;
    else if (code >= 0x300 && code <= 0x36f) marks = true;
  }
  return { spaces, marks };
}

/** A text as its readers want it, with the way back to the places of the original. */
export interface Composed {
  readonly text: string;
  /** The place in the original of a place in the text. */
  readonly back: (place: number) => number;
}

/** Letters and their marks as one, no-break spaces as plain ones. */
export function composed(original: string): Composed {
  // Most have neither: one look tells.
  const { spaces, marks } = rareIn(original);
  const spaced = spaces ? original.replace(/[\u00a0\u202f]/gu, ' ') : original;
  if (!marks) return { text: spaced, back: samePlace };
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
