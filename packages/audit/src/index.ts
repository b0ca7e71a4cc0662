export * from './audit.ts';
export * from './document.ts';
export * from './explain.ts';
export * from './material.ts';
export { type RenderWish, type TownScout, townScout } from './scout/scout.ts';
export * from './sentence.ts';
export { SOFTWARE, VERSION } from './software.ts';
