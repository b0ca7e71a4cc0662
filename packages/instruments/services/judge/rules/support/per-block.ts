import type { Block, Hits } from '@beffroi/reading';

/** A block of a page, as scoped blocks and others know it. */
interface Told {
  readonly index: number;
  readonly text: string;
  readonly hits: Hits;
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
  // Each service asks for the blocks of one page before the next is looked at.
  let page: readonly Block[] = [];
  let own: (T | undefined)[] = [];
  return (pageBlocks, block) => {
    if (page !== pageBlocks) {
      page = pageBlocks;
      own = known.get(pageBlocks) ?? new Array<T | undefined>(pageBlocks.length).fill(undefined);
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
