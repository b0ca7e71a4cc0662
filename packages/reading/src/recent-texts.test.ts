import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecentTexts } from './recent-texts.ts';

it('what is known of a text is what would be worked out, whatever was asked before', () => {
  const recent = new RecentTexts<string>();
  const anyText = fc.string({ unit: fc.constantFrom(...'abé'), maxLength: 24 });
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      for (const text of texts) expect(recent.of(text, (one) => `<${one}>`)).toBe(`<${text}>`);
    }),
  );
});

it('a text that comes back is worked out once, and again where another took its place', () => {
  const recent = new RecentTexts<object>();
  const first = recent.of('Cantine', () => ({}));
  expect(recent.of('Cantine', () => ({}))).toBe(first);
  for (let at = 0; at < 100_000; at++) recent.of(`Cantine ${at}`, () => ({}));
  const asked: string[] = [];
  recent.of('Cantine', (text) => {
    asked.push(text);
    return {};
  });
  expect(asked).toEqual(['Cantine']);
});
