import type { Reading } from './reading.ts';

/** The headings that govern a block, the nearest first: `h3`, then the `h2` it stands under, then the `h1`. Empty without any. */
export function headingPath(reading: Pick<Reading, 'blocks'>, block: number): number[] {
  const path: number[] = [];
  let heading = reading.blocks[block]?.heading ?? -1;
  // Each heading points to an earlier, outer one, so this ends.
  while (heading >= 0) {
    path.push(heading);
    heading = reading.blocks[heading]!.heading;
  }
  return path;
}
