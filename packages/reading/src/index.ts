export { isComarkedAddress } from './comarked.ts';
export * from './cues.ts';
export { decode } from './encoding.ts';
export { fold, quote, type Tokens, tokenise } from './fold.ts';
export { headingPath } from './heading-path.ts';
export { LIMITS } from './limits.ts';
export { isDocumentAddress } from './links.ts';
export { read } from './read.ts';
export * from './reading.ts';
