import { mulberry32 } from '@beffroi/domain';

/** Half-French made of syllables: enough words that two texts share no five in a row by chance. */
const SYLLABLES = 'ba ca da fa ga la ma na pa ra sa ta va bo co do fo go lo mo no po ro so to vo li mi ni ri si ti vi'.split(' ');

/** Sentences of 8 to 19 words, the same for the same seed. */
export function madeSentences(seed: number, count: number): string[] {
  const random = mulberry32(seed);
  const from = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const word = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => from(SYLLABLES)).join('');
  return Array.from({ length: count }, () => `${Array.from({ length: 8 + Math.floor(random() * 12) }, word).join(' ')}.`);
}
