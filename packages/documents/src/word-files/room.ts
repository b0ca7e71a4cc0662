import type { DocumentLimits } from '../limits.ts';
import { Unreadable } from '../raw-block.ts';

/** How many characters a document may still have. */
export class Room {
  #left: number;
  constructor(limits: DocumentLimits) {
    this.#left = limits.characters;
  }

  take(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0) throw new Unreadable('too-large', 'too many characters');
  }
}
