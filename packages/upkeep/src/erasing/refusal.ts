import { LEAST_LETTERS, MOST_LETTERS } from './wording.ts';

/** `bad-words`: fewer than four letters, or far too many · `bad-ground`: none of the list · `note-repeats`: the note holds the words. */
export type ErasingRefusalCode = 'bad-words' | 'bad-ground' | 'note-repeats';

/** What was asked for cannot be erased like that. Nothing was changed. */
export class ErasingRefusal extends Error {
  override readonly name = 'ErasingRefusal';
  readonly code: ErasingRefusalCode;

  constructor(code: ErasingRefusalCode) {
    super(code === 'bad-words' ? `${code}: ${LEAST_LETTERS} letters at least, ${MOST_LETTERS} at most` : code);
    this.code = code;
  }
}
