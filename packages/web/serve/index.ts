export { waveFiles, wavesFilesAhead } from '@beffroi/opendata';
export {
  type MissingFact,
  missingFacts,
  type Operator,
  OperatorRefusal,
  type OperatorRefusalCode,
} from '../src/lib/server/operator/operator.ts';
export { operatorIn } from '../src/lib/server/operator/read-operator.ts';
export { type ProxyTrouble, proxyTrouble } from './behind-proxy.ts';
export * from './build-site.ts';
export { isLoopbackName } from './front/own-host.ts';
export { type NewsPlace, newsWorks } from './news-letters.ts';
export { type LettersPlace, planLetters } from './plan-letters.ts';
export * from './serve-site.ts';
export type { Hand } from './static/hands.ts';
export { startHand, workAsHand } from './static/process-hand.ts';
export { exportSource, serveDrawing } from './static/source.ts';
export * from './static/static-site.ts';
