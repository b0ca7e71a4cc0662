import { ONE_HEAP } from '../one-heap.ts';

/** How a process is started that measures the demonstration, and ends: who looks at it for the first time may have a small machine. */
export const SPARING_FLAGS: readonly string[] = [
  // Of its young objects few live on: V8 would take three times sixteen megabytes for them.
  '--max-semi-space-size=4',
];

/** And in which environment. */
export const SPARING_ENV = {
  // A hundred megabytes and more.
  ...ONE_HEAP,
  // Node holds what it found compiled to the end, in each thread anew: thirty megabytes for a second of processor.
  NODE_DISABLE_COMPILE_CACHE: '1',
} satisfies Readonly<Record<string, string>>;
