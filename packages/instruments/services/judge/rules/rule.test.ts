import { expect, it } from 'vitest';
import { rule } from './rule.ts';
import { sight } from './support/sight.ts';

it('is held to what it says that it needs by its type', () => {
  const modest = rule({
    name: 'modest',
    fr: 'Voit le premier bloc.',
    en: 'Sees the first block.',
    needs: ['blocks'],
    see: ({ blocks }) =>
      blocks
        .slice(0, 1)
        .map((block) => sight({ block: block.index, quote: block.text, scope: block.scope }, { facet: null, level: 0, weight: 'weak' })),
  });
  expect(modest.needs).toEqual(['blocks']);
  const greedy = rule({
    name: 'greedy',
    fr: 'Regarde les liens.',
    en: 'Looks at links.',
    needs: ['blocks'],
    // @ts-expect-error It says that it needs blocks, and takes links.
    see: ({ links }) => (links.length > 0 ? [] : []),
  });
  expect(greedy.needs).not.toContain('links');
});
