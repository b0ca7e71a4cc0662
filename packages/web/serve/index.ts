export { type ProxyTrouble, proxyTrouble } from './behind-proxy.ts';
export * from './build-site.ts';
export { type LettersPlace, planLetters } from './plan-letters.ts';
export * from './serve-site.ts';
export * from './static-site.ts';
