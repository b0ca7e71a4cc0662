import { type Tokens, tokenise } from '@beffroi/reading';

let last = '';
let tokens = tokenise(last);

/** The words of a text. Several parts of the judge ask for those of one sentence in a row: it is cut once. */
export function tokensOf(text: string): Tokens {
  if (text !== last) {
    tokens = tokenise(text);
    last = text;
  }
  return tokens;
}
