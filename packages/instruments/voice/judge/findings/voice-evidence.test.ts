import fc from 'fast-check';
import { expect, it } from 'vitest';
import { madeAccount } from '../../test/made-account.ts';
import { evidenceOfPost, wordsWithoutAddressee } from './voice-evidence.ts';

it.each([
  ['@jo_r @al@social.example Bonjour Jérôme, c’est fait. Vik', 'Bonjour …, c’est fait. Vik'],
  ['Bonjour, voyez avec @jo_r, merci. ^SD', 'Bonjour, voyez avec @…, merci. ^SD'],
  ['Hi Alice, all fixed. Tom', 'Hi …, all fixed. Tom'],
  ['Bonjour à tous, c’est Karim avec vous', 'Bonjour à tous, c’est Karim avec vous'],
])('quotes %s without who is spoken to', (text, words) => {
  expect(wordsWithoutAddressee(text)).toBe(words);
});

it('quotes no handle, whatever a post says, and at most two hundred units', () => {
  const pieces = fc.array(fc.constantFrom('@jo_12', '@al@social.example', 'Bonjour', 'Jérôme', ',', 'merci', '\n', '🙂'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(pieces, (said) => {
      const [post] = madeAccount({ posts: [{ at: 0, text: said.join(' ') }] }).posts;
      const { quote } = evidenceOfPost(post!, 'signature');
      expect(quote).not.toMatch(/@[a-z]/u);
      expect(quote.length).toBeLessThanOrEqual(200);
    }),
  );
});
