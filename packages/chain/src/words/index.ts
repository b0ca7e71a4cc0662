export { chainSentence } from './chain-sentence.ts';
