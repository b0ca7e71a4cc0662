import { hashes, mixed, piecesOf, shapes } from './pieces.ts';
import { PLACES } from './table.ts';

/** Pieces from the end, and from the beginning, that are looked at with their neighbours; and those that are told by how far they stand from it. */
const [TAIL, HEAD, LAST, FIRST] = [14, 12, 6, 4];

let places = new Int32Array(1_024);
let many = 0;

/**
 * What a post says, as facts of its pieces: words by themselves, with the next one, and, near both ends, what they look like between their neighbours. No list of names and no rule
 * is asked, so that it errs otherwise than they do.
 *
 * @returns places below `PLACES`, one a fact; overwritten when the next post is read
 */
export function factsOfPost(text: string, replies: boolean): Int32Array {
  const pieces = piecesOf(text);
  if (places.length < 10 * pieces + 1) places = new Int32Array(20 * pieces);
  many = 0;
  note(mixed(replies ? 1 : 2, 3));
  for (let at = 0; at < pieces; at++) {
    const behind = pieces - 1 - at;
    const zone = behind < TAIL ? 1 : at < HEAD ? 2 : 0;
    const own = hashes[at]!;
    note(mixed(own, 11 + zone));
    if (zone === 0) note(mixed(mixed(own, hashes[at + 1]!), 21));
    else atEnds(at, pieces, behind, zone);
  }
  return places.subarray(0, many);
}

function atEnds(at: number, pieces: number, behind: number, zone: number): void {
  const [own, shape] = [hashes[at]!, shapes[at]!];
  const [before, shapeBefore] = at > 0 ? [hashes[at - 1]!, shapes[at - 1]!] : [0, 0];
  const [next, shapeNext] = at + 1 < pieces ? [hashes[at + 1]!, shapes[at + 1]!] : [0, 0];
  const around = mixed(mixed(shapeBefore, shape), shapeNext);
  const led = mixed(before, shape);
  note(mixed(mixed(own, next), 21));
  note(mixed(around, 31 + zone));
  note(mixed(led, 41 + zone));
  note(mixed(mixed(shape, next), 51 + zone));
  note(mixed(mixed(led, next), 56));
  if (behind < LAST) {
    note(mixed(mixed(shape, behind), 61));
    note(mixed(around, 71 + behind));
  }
  if (at < FIRST) {
    note(mixed(mixed(shape, at), 81));
    note(mixed(around, 91 + at));
  }
}

function note(hash: number): void {
  places[many++] = hash & (PLACES - 1);
}
