import { AnswerFault } from '@beffroi/instrument';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itIsReviewed } from '../conformance.ts';
import { findingKind } from './finding-kind.ts';
import { keyOf } from './said.ts';

const title = (name: string) => ({ fr: name, en: name });

/** An instrument of three levels. */
const INSTRUMENT = {
  catalogue: [{ id: 'bench', family: 'street', title: { fr: 'Banc', en: 'Bench' } }],
  scale: { levels: [title('none'), title('some'), title('many')] },
};

const THREE = findingKind(INSTRUMENT);

itIsReviewed(INSTRUMENT, {
  subjects: [{ indicator: 'bench' }],
  answers: [
    { kind: 'level', level: 2 },
    { kind: 'absence', level: 0 },
    { kind: 'unobserved', level: null },
  ],
});

it('asks for a level of the instrument’s own scale, or says that there is none to be told', () => {
  const [question] = THREE.questions;
  expect(question!.options.map(({ value }) => value)).toEqual(['0', '1', '2', 'n', 'a']);
  for (const value of ['0', '1', '2', 'n', 'a']) {
    const said = THREE.answerIn!((name) => (name === 'answer' ? value : null));
    expect(keyOf(THREE.readAnswer(said))).toBe(value);
    expect(question!.of(THREE.readAnswer(said))).toBe(value);
  }
});

it('shows the title of what is asked, and nothing else', () => {
  expect(THREE.shown(THREE.readSubject({ indicator: 'bench' }))).toEqual([
    { id: 'indicator', label: null, text: { fr: 'Banc', en: 'Bench' } },
  ]);
});

it('takes nothing for an answer that the scale does not have', () => {
  const plain = fc.record({
    kind: fc.constantFrom('level', 'absence', 'unobserved', 'abstained', 'x'),
    level: fc.option(fc.integer({ min: -2, max: 9 })),
  });
  fc.assert(
    fc.property(fc.oneof(plain, fc.anything()), (value) => {
      let said: ReturnType<typeof THREE.readAnswer> | null = null;
      try {
        said = THREE.readAnswer(value);
      } catch (error) {
        expect(error).toBeInstanceOf(AnswerFault);
      }
      if (said === null) return;
      const level = { level: [1, 2], absence: [0], unobserved: [null], abstained: [null] }[said.kind];
      expect(level).toContain(said.level);
    }),
  );
});

it('has a second person look where one reader is far from the machine', () => {
  const level = (n: number) => ({ kind: n === 0 ? ('absence' as const) : ('level' as const), level: n });
  const unseen = { kind: 'unobserved' as const, level: null };
  const abstained = { kind: 'abstained' as const, level: null };
  expect(THREE.isFar!(level(2), level(0))).toBe(true);
  expect(THREE.isFar!(level(1), level(0))).toBe(false);
  expect(THREE.isFar!(unseen, level(1))).toBe(true);
  expect(THREE.isFar!(level(2), abstained)).toBe(false);
});
