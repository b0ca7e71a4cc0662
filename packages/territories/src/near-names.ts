import { editDistance } from './edit-distance.ts';
import { forgiven, MOST_CLOSE, SHORTEST_CLOSE } from './found.ts';

/** Names that are asked often for those like a given one. */
export type NearNames<Thing> = (key: string) => Thing[];

/**
 * An index of folded names that answers as `closest` does, in a hundredth of its time: only names of a like length that have nearly all letters of the key, as
 * often as it has them, are compared with it.
 *
 * @param named in the order in which those that are equally near come
 */
export function nearNames<Thing>(named: readonly (readonly [name: string, thing: Thing])[]): NearNames<Thing> {
  const lengths = Map.groupBy(named.keys(), (at) => named[at]![0].length);
  const ofLength = new Map([...lengths].map(([length, places]) => [length, shelfOf(named, places)] as const));
  const sorted = [...named.keys()].sort((one, other) => (named[one]![0] < named[other]![0] ? -1 : 1));

  return (key) => {
    if (key.length < SHORTEST_CLOSE) return [];
    const most = forgiven(key);
    const wanted = lettersOf(key);
    const found = new Map<number, number>();
    for (let at = firstFrom(named, sorted, `${key} `); at < sorted.length && named[sorted[at]!]![0].startsWith(`${key} `); at++)
      found.set(sorted[at]!, most);
    for (let length = key.length - most; length <= key.length + most; length++) {
      for (const at of alike(ofLength.get(length) ?? NOTHING, wanted, most)) {
        const distance = found.has(at) ? most : editDistance(key, named[at]![0], most);
        if (distance <= most) found.set(at, distance);
      }
    }
    return [...found]
      .sort(([one, near], [other, far]) => near - far || one - other)
      .slice(0, MOST_CLOSE)
      .map(([at]) => named[at]![1]);
  };
}

/** Letters that a name has once or more, twice or more, three times or more: a bit each; all that is no letter shares one. */
type Letters = readonly [once: number, twice: number, thrice: number];

/** Names of one length, with their letters side by side: they are walked through for each key. */
interface Shelf {
  readonly places: Uint32Array;
  readonly letters: Int32Array;
}

const NOTHING: Shelf = { places: new Uint32Array(), letters: new Int32Array() };

function shelfOf(named: readonly (readonly [string, unknown])[], places: readonly number[]): Shelf {
  return { places: Uint32Array.from(places), letters: Int32Array.from(places.flatMap((at) => [...lettersOf(named[at]![0])])) };
}

function lettersOf(name: string): Letters {
  let [once, twice, thrice] = [0, 0, 0];
  for (let at = 0; at < name.length; at++) {
    const bit = 1 << Math.min(31, Math.max(0, name.charCodeAt(at) - 96));
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice, thrice];
}

/** Those that lack at most so many of the wanted letters, and have as many more: each of them is an edit of its own; a swap is none. */
function alike({ places, letters }: Shelf, [once, twice, thrice]: Letters, most: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < places.length; at++) {
    const had = letters[3 * at]!;
    if (ones(once & ~had) > most || ones(had & ~once) > most) continue;
    const [had2, had3] = [letters[3 * at + 1]!, letters[3 * at + 2]!];
    if (ones(once & ~had) + ones(twice & ~had2) + ones(thrice & ~had3) > most) continue;
    if (ones(had & ~once) + ones(had2 & ~twice) + ones(had3 & ~thrice) > most) continue;
    found.push(places[at]!);
  }
  return found;
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function firstFrom<Thing>(named: readonly (readonly [string, Thing])[], sorted: readonly number[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (named[sorted[middle]!]![0] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
