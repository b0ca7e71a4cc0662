export * from './delivered-state.ts';
export * from './link-hold.ts';
export * from './mandate.ts';
export * from './organised-state.ts';
export * from './point-to-come.ts';
export * from './sentence-facts.ts';
export * from './states.ts';
export * from './where-it-breaks.ts';
