export { type RealNames, withRealNames } from './real-names.ts';
