import { CHAIN_LINKS } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { linkHold } from './link-hold.ts';
import { allStates } from './states.ts';
import { whereItBreaks } from './where-it-breaks.ts';

it('holds, does not, is open or is not seen: where a chain breaks the link does not hold, and where it holds all do but the promise', () => {
  for (const states of allStates()) {
    const { at, verdict } = whereItBreaks(states);
    const holds = CHAIN_LINKS.map((link) => linkHold(states, link));
    if (verdict === 'breaks') expect(linkHold(states, at!)).toBe('not');
    if (verdict === 'waits') expect(linkHold(states, at!)).toBe('open');
    if (verdict === 'unseen') expect(['unseen', 'open']).toContain(linkHold(states, at!));
    if (verdict === 'holds') expect(holds.slice(1)).toEqual(['held', 'held', 'held']);
  }
});
