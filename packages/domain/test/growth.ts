/** Milliseconds below which processor times say nothing. */
const LEAST = 5;

/**
 * How many times as long something takes when there is four times as much of it: about 4 when its time grows with the size alone, 16 when it grows with
 * its square. Time of the processor, for this process alone: what else goes on in the machine does not enter it.
 *
 * @param work does it for a size; what it prepares first counts too
 */
export async function growthOf(work: (size: number) => unknown, size: number): Promise<number> {
  await work(Math.ceil(size / 16));
  let least = Number.POSITIVE_INFINITY;
  // Memory may be swept in the midst of either, and code be compiled: what grows with the square shows it each time, what does not shows it once in four times.
  for (let time = 0; time < 4 && least >= 8; time++) {
    const small = await processorTime(() => work(Math.ceil(size / 4)));
    const large = await processorTime(() => work(size));
    least = Math.min(least, large / Math.max(small, LEAST));
  }
  return least;
}

/** Between 4 and 16. */
export const LINEAR = 10;

/** Milliseconds of the processor that something takes, for this process alone. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
