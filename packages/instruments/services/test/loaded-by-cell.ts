// Prints which packages from outside of the house, besides those that are known to be plain script, a cell loads: as resolved when its thread is imported.
import { registerHooks } from 'node:module';

const PLAIN = /\/node_modules\/(?:htmlparser2|domhandler|domutils|domelementtype|entities|dom-serializer|tldts|tldts-core)\//;
const loaded = new Set<string>();
registerHooks({
  load(url, context, next) {
    if (url.includes('/node_modules/') && !PLAIN.test(url)) loaded.add(url.replace(/^.*\/node_modules\//, ''));
    return next(url, context);
  },
});
// Outside of a thread it refuses to run, once all that it needs is loaded.
await import('../gather/cell/cell-thread.ts').catch((error: Error) => {
  if (error.message !== 'this runs as a thread') throw error;
});
process.stdout.write(`${JSON.stringify([...loaded].toSorted())}\n`);
