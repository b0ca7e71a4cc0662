export { startThread } from './start-thread.ts';
export { type ThreadEnd, type ThreadLimits, type ThreadWatch, watchThread } from './watch-thread.ts';
