import { CHAIN_LINKS } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { allStates, type ChainStates } from './states.ts';
import { BREAK_CODES, type ChainBreak, gapsFirst, whereItBreaks } from './where-it-breaks.ts';

const HELD: ChainStates = { promised: 'yes', organised: 'in-charge', delivered: 'rose', spoken: 'human' };
/** The state of each link that says nothing. */
const UNOBSERVED = 'unobserved';

describe('where a chain breaks', () => {
  it.each<[string, Partial<ChainStates>, ChainBreak['code'], ChainBreak['verdict'], ChainBreak['at']]>([
    ['nowhere, where all links hold', {}, 'holds', 'holds', null],
    ['nowhere, where the action is over', { organised: 'done' }, 'holds', 'holds', null],
    ['nowhere, where nobody promised what somebody does', { promised: 'no' }, 'holds', 'holds', null],
    ['where nobody is in charge, also of what rose', { organised: 'unowned' }, 'nobody-in-charge', 'breaks', 'organised'],
    ['where what was promised is not planned', { organised: 'none' }, 'not-planned', 'breaks', 'organised'],
    [
      'at its beginning, where nothing was promised nor planned',
      { promised: 'no', organised: 'none' },
      'nothing-begun',
      'breaks',
      'promised',
    ],
    ['where the service fell', { delivered: 'fell' }, 'fell', 'breaks', 'delivered'],
    ['where the service stayed', { delivered: 'same', organised: 'done' }, 'unchanged', 'breaks', 'delivered'],
    ['where nobody says who speaks', { spoken: 'unsigned' }, 'unsigned', 'breaks', 'spoken'],
    ['where the town says nothing', { spoken: 'silent' }, 'silent', 'breaks', 'spoken'],
  ])('is %s', (_, states, code, verdict, at) => {
    expect(whereItBreaks({ ...HELD, ...states })).toEqual({ code, verdict, at });
  });

  it.each<[Partial<ChainStates>, ChainBreak['code'], ChainBreak['at']]>([
    [{ organised: UNOBSERVED }, 'plan-unseen', 'organised'],
    [{ promised: UNOBSERVED, organised: UNOBSERVED }, 'nothing-known', 'promised'],
    [{ delivered: UNOBSERVED }, 'service-unseen', 'delivered'],
    [{ delivered: 'unsure' }, 'change-unsure', 'delivered'],
    [{ spoken: UNOBSERVED }, 'voice-unseen', 'spoken'],
  ])('is not known where one cannot see further: %j', (states, code, at) => {
    expect(whereItBreaks({ ...HELD, ...states })).toEqual({ code, verdict: 'unseen', at });
  });

  it('waits where there is one measurement alone', () => {
    expect(whereItBreaks({ ...HELD, delivered: 'once' })).toEqual({ code: 'measured-once', verdict: 'waits', at: 'delivered' });
  });

  it('is one thing for each combination, and each thing occurs', () => {
    const all = allStates();
    expect(all).toHaveLength(3 * 5 * 6 * 4);
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
    const codes = new Set(all.map((states) => whereItBreaks(states).code));
    expect([...codes].sort()).toEqual([...BREAK_CODES].sort());
    for (const code of codes) {
      const same = all.map(whereItBreaks).filter((one) => one.code === code);
      expect(new Set(same.map(({ verdict, at }) => `${verdict} ${at}`)).size, code).toBe(1);
    }
  });

  it('is never at a link that is not observed: that is no “no”', () => {
    for (const states of allStates()) {
      const { at, verdict } = whereItBreaks(states);
      if (verdict === 'breaks') expect(states[at!], JSON.stringify(states)).not.toBe(UNOBSERVED);
      if (verdict === 'holds') expect([states.organised, states.delivered, states.spoken]).not.toContain(UNOBSERVED);
    }
  });

  it('depends on no link to the right of it', () => {
    for (const states of allStates()) {
      const { at } = whereItBreaks(states);
      if (at === null) continue;
      for (const other of allStates()) {
        const upTo = CHAIN_LINKS.slice(0, Math.max(CHAIN_LINKS.indexOf(at), CHAIN_LINKS.indexOf('organised')) + 1);
        if (upTo.every((link) => other[link] === states[link])) expect(whereItBreaks(other)).toEqual(whereItBreaks(states));
      }
    }
  });
});

it('puts breaks before what cannot be seen, what waits and what holds, each from the left', () => {
  const rows = (['holds', 'measured-once', 'voice-unseen', 'plan-unseen', 'unsigned', 'fell', 'not-planned', 'nothing-begun'] as const).map(
    (code) => ({
      broken: allStates()
        .map(whereItBreaks)
        .find((one) => one.code === code)!,
    }),
  );
  expect(gapsFirst(rows, CHAIN_LINKS).map(({ broken }) => broken.code)).toEqual([
    'nothing-begun',
    'not-planned',
    'fell',
    'unsigned',
    'plan-unseen',
    'voice-unseen',
    'measured-once',
    'holds',
  ]);
});
