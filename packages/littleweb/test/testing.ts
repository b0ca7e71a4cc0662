export { type Certificate, selfSigned } from './certificate.ts';
export { type RealNames, withRealNames } from './real-names.ts';
