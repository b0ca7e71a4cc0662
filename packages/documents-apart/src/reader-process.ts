import { startThread, type ThreadWatch, watchThread } from '@beffroi/jobs/thread';
import type { FromReader, FromThread, ToReader } from './messages.ts';

// A process that reads one file after the other in its one thread, whose heap has as many megabytes as its argument says, and watches that thread from outside of it. Where the thread takes the whole process with it (memory that V8
// cannot have in one piece ends no thread, but its process), nobody else was in it.

const say = (message: FromReader): void => {
  process.send?.(message);
};
const worker = startThread(new URL('./reader-thread.ts', import.meta.url), { maxOldGenerationSizeMb: Number(process.argv[2]) });
let watch: ThreadWatch | null = null;

/** When it has loaded what it needs, which is no file's doing. */
const ready = Promise.withResolvers<void>();

worker.on('message', (message: FromThread) => {
  if (message.kind === 'ready') return ready.resolve();
  if (message.kind === 'page') watch?.pause();
  if (message.kind === 'done') watch?.end();
  say(message);
});
worker.on('error', (error: NodeJS.ErrnoException) => {
  watch?.end();
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') say({ kind: 'given-up', because: 'memory' });
  else say({ kind: 'failed', message: error.message });
});

process.on('message', async (message: ToReader) => {
  await ready.promise;
  if (message.kind === 'words') {
    watch?.resume();
    worker.postMessage(message);
    return;
  }
  watch = watchThread(worker, message.limits, (end) => {
    if (end === 'starved') say({ kind: 'failed', message: 'the thread that reads was starved of processor, or is stuck' });
    else say({ kind: 'given-up', because: end });
  });
  worker.postMessage(message.wanted);
});
// Nobody else reads here: whoever waits for the next file is not to ask a thread that is gone. What was said is on its way before.
worker.on('exit', () => process.disconnect?.());
// Whoever asked is gone, or the thread.
process.on('disconnect', () => process.exit());
