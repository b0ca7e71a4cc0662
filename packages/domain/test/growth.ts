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
  const small = await processorTime(() => work(Math.ceil(size / 4)));
  const large = await processorTime(() => work(size));
  const growth = large / Math.max(small, LEAST);
  // Memory may have been swept in the middle of it.
  return growth < 8 ? growth : Math.min(growth, (await processorTime(() => work(size))) / Math.max(small, LEAST));
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
