import { expect, it } from 'vitest';
import { LEVERS, leverOf, leversOf, PRIORITIES } from './catalogue.ts';
import { LEVER_IDS, PRIORITY_IDS } from './lever.ts';

it('holds the twenty levers of the six priorities, in the manifesto’s order', () => {
  expect(LEVERS.map(({ id }) => id)).toEqual([...LEVER_IDS]);
  expect(PRIORITIES.map(({ id }) => id)).toEqual([...PRIORITY_IDS]);
  expect(PRIORITY_IDS.map((id) => leversOf(id).length)).toEqual([3, 3, 4, 3, 3, 4]);
  expect(PRIORITY_IDS.flatMap((id) => leversOf(id).map((one) => one.id))).toEqual([...LEVER_IDS]);
});

it('names each in both languages, no two alike', () => {
  const all = [...LEVERS, ...PRIORITIES];
  for (const language of ['fr', 'en'] as const) {
    const titles = all.map(({ title }) => title[language]);
    expect(titles).not.toContain('');
    expect(new Set(titles).size).toBe(titles.length);
  }
  expect(leverOf('saas-flexibility').title.en).toBe('SaaS for flexibility');
});
