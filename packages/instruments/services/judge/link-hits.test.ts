import type { Link } from '@beffroi/reading';
import { expect, it } from 'vitest';
import { findName, hitsIn } from './lexicon.ts';
import { hitsOfLinks } from './link-hits.ts';

it('a link is known by its words and by what is said of it, and is looked through once', () => {
  const links = [
    { text: 'Cantine', label: '' },
    { text: '', label: 'Cantine scolaire' },
    { text: 'Ici', label: 'la cantine' },
    { text: 'Ici', label: '' },
  ] as unknown as readonly Link[];
  const hits = hitsOfLinks(links);
  const canteen = hitsIn('cantine scolaire');
  const service = Array.from({ length: 18 }, (_, s) => s).find((s) => findName(canteen, s) !== null)!;
  expect(hits.map((one) => findName(one, service) !== null)).toEqual([true, true, true, false]);
  expect(hitsOfLinks(links)).toBe(hits);
});
