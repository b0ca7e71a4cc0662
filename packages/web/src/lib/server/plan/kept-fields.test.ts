import { expect, it } from 'vitest';
import { keptFields } from './kept-fields.ts';

const read = {
  title: 'A',
  purpose: 'one\ntwo',
  step: 'call',
  stepDue: '',
  state: 'blocked',
  blockedBy: 'a signature',
  liftedBy: '',
  open: 'oui',
};

it('keeps what one changed oneself, and takes all else as it stands', () => {
  const now = { ...read, step: 'sign', state: 'running', blockedBy: '' };
  const typed = { ...read, title: 'B', purpose: 'one\r\ntwo', step: 'remind' };
  expect(keptFields(typed, read, now)).toMatchObject({ title: 'B', step: 'remind', state: 'running', blockedBy: '', open: 'oui' });
});

it('takes a part as a whole: by what it is blocked goes with its state', () => {
  const now = { ...read, state: 'running', blockedBy: '' };
  expect(keptFields({ ...read, liftedBy: 'the mayor' }, read, now)).toMatchObject({
    state: 'blocked',
    blockedBy: 'a signature',
    liftedBy: 'the mayor',
  });
});

it('reads a box that was cleared, which is not sent, as changed', () => {
  const { open: _, ...typed } = read;
  expect(keptFields(typed, read, read)).toMatchObject({ open: '' });
});
