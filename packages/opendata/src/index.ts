export * from './description.ts';
export * from './wave-files.ts';
export { waveInHand } from './wave-in-hand.ts';
