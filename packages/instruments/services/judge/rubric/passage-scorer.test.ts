import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modelOf, tellingStemOf, wordsOf } from './passage.ts';
import { type PassageModel, PassageScorer } from './passage-scorer.ts';

const SERVICES = 4;
const STEMS = ['cantin', 'inscrip', 'dossier', 'repas', 'enfant', 'carte', 'justifi', 'domicil', 'famill', 'quotien'];

/** What the words of a passage tell, by looking up each. */
function plainly(words: readonly string[], model: PassageModel): readonly number[] {
  const told = words.flatMap((word) => model.get(word) ?? []);
  const share = Math.sqrt(6 / Math.max(6, words.length));
  return Array.from({ length: SERVICES }, (_, service) => {
    const own = told.filter(([of]) => of === service).map(([, weight]) => weight);
    return own.length < 3 ? 0 : own.reduce((sum, weight) => sum + weight, 0) * share;
  });
}

const model = modelOf(
  Array.from({ length: SERVICES }, (_, service) =>
    STEMS.filter((_, at) => (at * 7 + service) % 3 !== 0).map((stem, at) => [stem, at / 7 + service / 3 + 1] as const),
  ),
);
const anyText = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'cantine',
        'Cantines',
        'inscription',
        'dossier',
        'repas',
        'enfants',
        'carte',
        'justifier',
        'domicile',
        'famille',
        'quotient',
        'dans',
        'été',
        'autrement',
        '12',
        'a1b',
      ),
      fc.constantFrom(' ', ', ', '’', '-'),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.flat().join(''));

it('a passage tells to the last bit what its words and those of its heading tell, each once', () => {
  const scorer = new PassageScorer(model, tellingStemOf, SERVICES);
  let telling = 0;
  fc.assert(
    fc.property(anyText, anyText, (text, heading) => {
      const expected = plainly(wordsOf(`${text} ${heading}`), model);
      if (expected.some((one) => one > 0)) telling++;
      expect([...scorer.tellsOf(text, null, heading, null)]).toEqual(expected);
    }),
  );
  expect(telling).toBeGreaterThan(20);
});

it('a passage of more words than are numbered tells the same', () => {
  const scorer = new PassageScorer(model, tellingStemOf, SERVICES);
  const many = Array.from(
    { length: 30_000 },
    (_, at) => `mot${String.fromCharCode(97 + (at % 26), 97 + ((at >> 4) % 26), 97 + ((at >> 8) % 26), 97 + ((at >> 12) % 26))}`,
  ).join(' ');
  const text = 'cantine inscription dossier repas enfants';
  const expected = [...scorer.tellsOf(text, null, '', null)];
  scorer.tellsOf(many, null, '', null);
  expect([...scorer.tellsOf(text, null, '', null)]).toEqual(expected);
});
