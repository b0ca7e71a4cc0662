export * from './show.ts';
export { escaped } from './written.ts';
