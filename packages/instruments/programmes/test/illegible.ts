import { line, madePdf } from '@beffroi/documents/testing';

/** A programme of twenty-three pages: on two of them the sentence and others, on the rest as many in a font that has lost the names of its letters. */
export function twoOfTwentyThree(sentence: string): Uint8Array {
  const page = (number: number, font: string) =>
    Array.from({ length: 30 }, (_, at) =>
      line(50, 780 - 20 * at, at === 0 && number === 1 ? sentence : `Mesure ${number}.${at + 1} : les rues du centre seront plantees.`, {
        font,
      }),
    ).join('\n');
  return madePdf(Array.from({ length: 23 }, (_, i) => page(i + 1, i < 2 ? 'F1' : 'F3')));
}
