export * from './authority.ts';
export * from './catalogue.ts';
export * from './lever.ts';
export { type OutOfReach, outOfReach, whyOutOfReach } from './out-of-reach.ts';
