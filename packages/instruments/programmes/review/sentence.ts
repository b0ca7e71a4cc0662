/** A sentence of a programme as an item of the reading room is about it. What the machine says of it is not here: it is in the judgement. */
export interface Sentence {
  /** Key of the list in its town. */
  readonly list: string;
  /** Digest of the document, index of the sentence in it, number of its page. */
  readonly document: string;
  readonly sentence: number;
  readonly page: number;
  readonly words: string;
  /** The sentences around it and the heading above it; empty without one. */
  readonly before: string;
  readonly after: string;
  readonly heading: string;
}

/** @throws Error when a row holds something else */
export function readSentence(value: unknown): Sentence {
  const { list, document, sentence, page, words, before, after, heading } = (value ?? {}) as Sentence;
  const texts = [list, document, words, before, after, heading];
  if (texts.some((text) => typeof text !== 'string') || !Number.isSafeInteger(sentence) || !Number.isSafeInteger(page))
    throw new Error('an item that is no sentence of a programme');
  return { list, document, sentence, page, words, before, after, heading };
}
