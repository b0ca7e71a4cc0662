const FACTOR = 0x01000193;
const SPACE = 32;

/** A piece of the name of a feature, with its hash: the hash of a name is put together of those of its pieces. */
export class Piece {
  readonly text: string;
  readonly hash: number;
  /** What a hash is multiplied by when as many units follow it. */
  readonly factor: number;

  constructor(text: string) {
    let hash = 0;
    let factor = 1;
    for (let at = 0; at < text.length; at++) {
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(at) + 1) | 0;
      factor = Math.imul(factor, FACTOR);
    }
    this.text = text;
    this.hash = hash;
    this.factor = factor;
  }
}

/** The hash of a name that goes on, behind a space, with a piece. */
export const hashWith = (hash: number, { hash: own, factor }: Piece): number =>
  (Math.imul((Math.imul(hash, FACTOR) + SPACE + 1) | 0, factor) + own) | 0;

const PIECES = new Map<string, Piece>();
const MOST_PIECES = 4_096;

/** The piece of a short text of which there are few: each is made once. */
export function pieceOf(text: string): Piece {
  const known = PIECES.get(text);
  if (known !== undefined) return known;
  const piece = new Piece(text);
  if (PIECES.size >= MOST_PIECES) PIECES.clear();
  PIECES.set(text, piece);
  return piece;
}
