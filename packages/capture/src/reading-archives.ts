// What reads archives and nothing beside it: who judges in a thread of its own loads neither sockets nor browsers, nor the WebAssembly that comes with them.
export * from './archive/archive-reading.ts';
export * from './archive/foreign-visits.ts';
export { MOST_LEFT } from './collect-types.ts';
export { SOFT_404 } from './soft404.ts';
