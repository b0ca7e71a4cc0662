export { type Described, describeWave } from './describe.ts';
export { LICENCE } from './description.ts';
export { type SpokenWaves, spokenWaves } from './spoken-waves.ts';
export * from './wave-files.ts';
