import type { Role } from '@beffroi/store';
import { describe, expect, it } from 'vitest';
import { type Account, ROLES } from './account.ts';
import { ACTS, type Act, may } from './may.ts';

const person = (roles: readonly Role[], territories: readonly string[] = []): Account => ({
  id: 1,
  name: 'Anne',
  email: 'anne@ville.example',
  roles,
  territories,
});

/** Who may do what: `x` in the order administrator, coder, adjudicator, representative. */
const MATRIX: Readonly<Record<Act, string>> = {
  'account.manage': 'x---',
  'audit.read': 'x---',
  'wave.read': 'xxx-',
  'wave.run': 'x---',
  'wave.publish': 'x---',
  'silence.set': 'x---',
  'review.code': '-xx-',
  'review.adjudicate': '--x-',
  'review.read': 'xxx-',
  'coding.plan': 'x-x-',
  'reply.contest': '---x',
  'reply.answer': 'x-x-',
};

describe('what each role may do', () => {
  it('is said of every act', () => expect(Object.keys(MATRIX).sort()).toEqual([...ACTS].sort()));

  it.each(ACTS.flatMap((act) => ROLES.map((role, at) => [act, role, MATRIX[act][at] === 'x'] as const)))(
    '%s by %s: %s',
    (act, role, allowed) => {
      expect(may(person([role], role === 'representative' ? ['35238'] : []), act)).toBe(allowed);
    },
  );

  it.each(ACTS)('%s is refused to who is not signed in, or has no role', (act) => {
    expect(may(null, act)).toBe(false);
    expect(may(person([]), act)).toBe(false);
  });

  it('adds up for who has several roles', () => {
    const both = person(['coder', 'administrator']);
    expect([may(both, 'review.code'), may(both, 'wave.run'), may(both, 'review.adjudicate')]).toEqual([true, true, false]);
  });

  it('binds a representative to the own territories', () => {
    const elected = person(['representative'], ['35238', '22278']);
    expect(may(elected, 'reply.contest', '22278')).toBe(true);
    expect(may(elected, 'reply.contest', '75056')).toBe(false);
    expect(may(person(['representative']), 'reply.contest')).toBe(false);
  });
});
