import { wordsOf } from './words-of.ts';

const WORDS = wordsOf(`
  about accueille ai are asks avez avons be been call came can closed comes comme contact contactez could donc dont elle elles est etaient etait ete ferme had
  has have he i il ils informe invite is it je join mais ne not nous on ont onto open opens organise ou ouvre pas please presente propose quand que qui recrute
  remercie repond reste said says see sera seront she should si sont souhaite speaks takes tells that they this told took tu visit vous was we went were which
  passent sans marquer marie circulent desservent roulent who will wins with won would writes wrote you
`);

/** Whether a folded word belongs to a sentence: what holds one signs nothing. */
export const isSentenceWord = (word: string): boolean =>
  WORDS.has(word) ||
  /^(?:c|j|n|s|m|t|qu)'(?!connor|neill)/u.test(word) ||
  /'(?:re|ll|ve|m)$/u.test(word) ||
  (word.length > 5 && /(?:ront|rons|aient)$/u.test(word));
