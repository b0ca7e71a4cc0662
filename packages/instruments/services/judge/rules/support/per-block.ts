import type { Block, Hit } from '@beffroi/reading';

/** A block of a page, as scoped blocks and others know it. */
interface Told {
  readonly index: number;
  readonly text: string;
  readonly hits: readonly Hit[];
}

/**
 * What a block says whichever service is asked for, worked out once when first asked for.
 *
 * @param workOut looks at nothing but the text and its wordings
 * @returns asks for a block of a page, which is known by its list of all blocks
 */
export function perBlock<T extends object | string | boolean>(
  workOut: (block: Pick<Told, 'text' | 'hits'>) => T,
): (pageBlocks: readonly Block[], block: Told) => T {
  const known = new WeakMap<readonly Block[], (T | undefined)[]>();
  return (pageBlocks, block) => {
    let own = known.get(pageBlocks);
    if (own === undefined) {
      own = new Array<T | undefined>(pageBlocks.length).fill(undefined);
      known.set(pageBlocks, own);
    }
    let said = own[block.index];
    if (said === undefined) {
      said = workOut(block);
      own[block.index] = said;
    }
    return said;
  };
}
