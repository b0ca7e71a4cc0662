import { wordsOf } from './words-of.ts';

/** First names that are said alone as a word far more often than they sign. Lower case. */
export const UTTERANCES = wordsOf(`
  avril   prudence patience parfait amen noël noel joy hope liberty justice victoire y espérance harmony harmonie serenity trinity april may june august
  summer autumn winter spring melody precious king prince princess major general star sunny fête 
  courage bonheur lumière soleil océan lune angel heaven miracle mercy charity clarity unity destiny journey chance genesis honor honour royal legend reason
`);
