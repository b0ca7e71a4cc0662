import type { AccountVoice } from '@beffroi/voice/judge';
import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const SENTENCE = {
  ...{ questions: 20, answered: 5, openDelay: null, delay: null, replies: 12, sayingWho: 12 },
  ...{ invited: 0, carriedOn: 0, persons: 3, orphaned: 0 },
};
const account = (signals: readonly object[] = []) =>
  [{ voices: { signals } }] as unknown as readonly (AccountVoice & { title: string; week: null })[];
const step = (
  level: number | null,
  more: object = {},
  signals: readonly object[] = [],
  kind: 'level' | 'absence' | 'unobserved' = 'level',
) => nextStep({ kind, level, sentence: { ...SENTENCE, ...more }, accounts: account(signals) });

it.each([
  ['nobody', step(0, {}, [], 'absence'), { kind: 'open' }],
  ['what only sends', step(1), { kind: 'answer', questions: 15 }],
  ['answers that nobody signs', step(2, { sayingWho: 0, persons: 0 }), { kind: 'sign', replies: 12, named: 0 }],
  ['letters without a key', step(3, { orphaned: 4 }), { kind: 'key', letters: 4 }],
  ['an undeclared character', step(2, {}, [{ kind: 'persona', declared: false }]), { kind: 'declare' }],
  ['persons who answer', step(4), { kind: 'last' }],
  ['a voice that stays', step(5), { kind: 'kept' }],
])('of %s', (_, found, said) => {
  expect(found).toEqual(said);
});

it('says nothing where nothing could be seen', () => {
  expect(step(null, {}, [], 'unobserved')).toBeNull();
});
