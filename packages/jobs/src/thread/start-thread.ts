import { type ResourceLimits, Worker } from 'node:worker_threads';

const ENTRY = new URL('./thread-entry.ts', import.meta.url);

/**
 * Starts a module in a thread of its own. The thread finds what it loads compiled, as the process does where `NODE_COMPILE_CACHE` names a folder: that halves what a thread costs
 * before it is of use. What is told to it before it listens waits for it.
 */
export function startThread(module: URL, resourceLimits: ResourceLimits): Worker {
  return new Worker(ENTRY, { workerData: module.href, resourceLimits });
}
