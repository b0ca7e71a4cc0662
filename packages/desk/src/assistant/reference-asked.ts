import { referenceIn } from '../listen/reference.ts';

/** A reference that somebody may name in what they ask. */
export interface ReferenceAsked {
  readonly reference: string;
  /** Whether it can be nothing else: `peut-etre` has the shape of one too. */
  readonly sure: boolean;
}

const SHAPE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{4}[\s\p{Pd}]?[\p{L}\p{N}]{4}(?![\p{L}\p{N}])/gu;

/** @returns what may be references in a text, in their order: two words of four small letters are none, unless a dash or nothing else stands there */
export function referencesAsked(text: string): readonly ReferenceAsked[] {
  return [...text.matchAll(SHAPE)].flatMap(([written]) => {
    const reference = referenceIn(written);
    const sure = /\d/.test(written);
    const shown = sure || /\p{Pd}/u.test(written) || written === written.toUpperCase() || written === text.trim();
    return reference !== null && shown ? [{ reference, sure }] : [];
  });
}
