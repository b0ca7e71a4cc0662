import { describe, expect, it } from 'vitest';
import type { Authority } from './authority.ts';
import { outOfReach, whyOutOfReach } from './out-of-reach.ts';

const commune = (population: number | null, agents: number | null): Authority => ({ kind: 'commune', population, agents });
const idsFor = (authority: Authority) => outOfReach(authority).map(({ lever, by }) => `${lever} by ${by}`);

describe('levers that are out of reach', () => {
  it.each<[string, Authority, string[]]>([
    ['a village of 900 and 6 agents has no IT department', commune(900, 6), ['it-beside-general-management by law']],
    ['a village of 1,999 has no director general by law', commune(1999, 25), ['it-beside-general-management by law']],
    ['a small town of 2,000 may have one', commune(2000, 25), []],
    ['a town of 2,500 with nine agents has none by size', commune(2500, 9), ['it-beside-general-management by size']],
    [
      'a village with two agents has no team to lead',
      commune(150, 2),
      ['it-beside-general-management by law', 'leadership-recognised by size'],
    ],
    [
      'a village with one agent has nobody to think with',
      commune(80, 1),
      ['it-beside-general-management by law', 'leadership-recognised by size', 'collective-intelligence by size'],
    ],
    ['a city has all twenty', commune(180_000, 2400), []],
    ['a department below no size of communes has all twenty', { kind: 'department', population: 1500, agents: null }, []],
    ['what nobody knows puts nothing out', commune(null, null), []],
  ])('%s', (_, authority, expected) => {
    expect(idsFor(authority)).toEqual(expected);
  });

  it('gives one reason in both languages, with its source', () => {
    const why = whyOutOfReach('it-beside-general-management', commune(900, 6));
    expect(why?.source).toContain('87-1101');
    expect(why?.because.fr).toContain('2 000 habitants');
    expect(why?.because.en).not.toBe('');
    expect(whyOutOfReach('elected-lead', commune(900, 6))).toBeNull();
  });
});
