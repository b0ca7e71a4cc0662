import type { DocumentBlock } from '@beffroi/documents';

/** « Étienne, 19 ans, étudiant »: who speaks below. */
const WITNESS = /^\P{L}*\p{Lu}[^.!?:]{1,60},\s\d{1,3}\sans(?!\p{L})[^.!?]{0,60}$/u;
const QUOTED = /^\s*[«"“].*[»"”][.\s]*$/su;

/** Whether a paragraph is what a resident says, below a line with his name and age: he tells, the list promises. */
export function isWitness(blocks: readonly DocumentBlock[], block: number): boolean {
  return QUOTED.test(blocks[block]!.text) && WITNESS.test(blocks[block - 1]?.text ?? '');
}
