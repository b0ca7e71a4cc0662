export { type Described, describeWave } from './describe.ts';
export { LICENCE } from './description.ts';
export * from './wave-files.ts';
