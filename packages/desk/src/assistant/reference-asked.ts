import { referenceIn } from '../listen/reference.ts';

/** A reference that somebody names in what they ask. */
export interface ReferenceAsked {
  readonly reference: string;
  /** Whether it can be nothing else: `PEUT-ETRE` has the shape of one too. */
  readonly sure: boolean;
}

/** @returns the first reference in a text; `null` where there is none */
export function referenceAsked(text: string): ReferenceAsked | null {
  for (const [written] of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{4}[\s\p{Pd}]?[\p{L}\p{N}]{4}(?![\p{L}\p{N}])/gu)) {
    const reference = referenceIn(written);
    const sure = /\d/.test(written);
    // In small letters and without a figure it is two words, unless it is all that was written.
    if (reference !== null && (sure || written === written.toUpperCase() || written === text.trim())) return { reference, sure };
  }
  return null;
}
