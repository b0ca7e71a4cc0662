import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newReference } from '../listen/reference.ts';
import { questionIn } from './question-in.ts';
import { referencesAsked } from './reference-asked.ts';

it.each([
  ['où en est K7QW-4MRT ?', 'K7QW-4MRT', true],
  ['k7qw 4mrt', 'K7QW-4MRT', true],
  ['ma demande yxrt-kvyv svp', 'YXRT-KVYV', false],
  ['référence YXRTKVYV', 'YXRT-KVYV', false],
])('finds a reference in %s', (text, reference, sure) => expect(referencesAsked(text)).toEqual([{ reference, sure }]));

it.each(['avec vous demain', 'comment payer la cantine', 'le 12 décembre 2026', 'rendez-vous'])('finds none in %s', (text) =>
  expect(referencesAsked(text)).toEqual([]),
);

it('finds every reference that is given out, as people type it', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (small, whole) => {
      const reference = newReference();
      const typed = small ? reference.toLowerCase() : reference;
      expect(referencesAsked(whole ? typed : `où en est ma demande ${typed} ?`)).toMatchObject([{ reference }]);
    }),
  );
});

it('leaves of a question one line of text, and nothing of what is none', () => {
  expect(questionIn(' Quand \u0000ouvre\n\u202ela piscine ? ')).toBe('Quand ouvre la piscine ?');
  for (const none of [undefined, 7, {}, '', ' \n', '?!', '\u0000']) expect(questionIn(none)).toBeNull();
  expect(questionIn('a'.repeat(100_000))).toHaveLength(500);
});
