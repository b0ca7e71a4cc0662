import { expect, it } from 'vitest';
import { programmeLists } from './programme-lists.ts';

it('says of words that were learned that they were, and of those of a rule what they speak of', () => {
  const { fr, en } = programmeLists;
  expect([fr.cue('named-theme', 'Données ouvertes'), fr.cue('learned-theme', 'Données ouvertes')]).toEqual([
    'Données ouvertes',
    'Données ouvertes, appris de phrases semblables',
  ]);
  expect(en.cue('learned-theme', 'Open data')).toBe('Open data, learned from sentences like it');
});
