/** Middle of some numbers; of an even count, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** What one round took. */
export interface Cost {
  /** Milliseconds on the wall's clock. */
  readonly wall: number;
  /** Milliseconds of processor time of this process, all its threads together. */
  readonly cpu: number;
}

/** Runs a task and tells what it took. */
export async function cost(task: () => Promise<void> | void): Promise<Cost> {
  const before = process.cpuUsage();
  const began = performance.now();
  await task();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/** Pads cells into columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
