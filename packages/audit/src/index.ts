export * from './audit.ts';
export * from './material.ts';
export { type RenderWish, type TownScout, townScout } from './scout/scout.ts';
export { SOFTWARE, VERSION } from './software.ts';
