/** What begins an item of a list: a bullet of any font, a dash, a tick, what is recognised of an arrow, or a number with its mark. */
const BULLET =
  /^(?:[•●○◦▪▫■□◆◇►▶▸▹➜➔➤→⇒✓✔✅☑✗✘★☆✦✱❖·‣⁃∙➢➣❑❒\uf0a7\uf0b7\uf0d8\uf076\uf0fc]|[-–—*](?=\s)|>(?=\s?\p{Lu})|[o»](?=\s\p{Lu}))\s*/u;
const NUMBER = /^(?:\(?\p{N}{1,3}\s?[).°]|[a-h]\)|\p{N}{1,2}\s?[-–/](?=\s)|n°\s?\p{N}{1,3}\s?[:.–-])\s+/u;

/** How many characters of `text` are a bullet with its space; 0 without one. */
export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}

/** How many characters of `text` are a number with its mark and space (« 1. », « 2) », « 3° »); 0 without one. */
export function numberLength(text: string): number {
  return NUMBER.exec(text)?.[0].length ?? 0;
}

/** A line that is written in capitals throughout, with some letters: mostly a title. */
export function isCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) capitals++;
    else if (code >= 192) {
      const mark = text[i]!;
      if (mark !== mark.toLowerCase()) capitals++;
      else if (mark !== mark.toUpperCase()) small++;
    }
    // Most lines are seen through at their second word.
    if (small > 6 && small > capitals) return false;
  }
  return capitals + small >= 4 && capitals >= (capitals + small) * 0.85;
}

const CLOSERS = new Set('"”»’\')] \u00a0\u202f');
const ENDS = new Set('.!?…;:');

/** Whether a text ends as a sentence does, whatever closes behind it. */
export function isClosed(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSERS.has(text[at]!)) at--;
  return at >= 0 && ENDS.has(text[at]!);
}
