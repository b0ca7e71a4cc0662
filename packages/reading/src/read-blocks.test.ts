import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headingPath } from './heading-path.ts';
import { read } from './read.ts';
import { type GivenBlock, readBlocks } from './read-blocks.ts';

const ABOUT = { url: 'https://www.trame.fr/pv.pdf', title: 'Procès-verbal' };
const MINUTES: readonly GivenBlock[] = [
  { kind: 'heading', level: 1, text: 'Séance du 3 mars' },
  { kind: 'heading', level: 2, text: 'Achats' },
  { kind: 'text', level: 0, text: 'Trois devis\nont été <comparés> & notés.' },
  { kind: 'item', level: 0, text: ' ' },
  { kind: 'heading', level: 2, text: 'Personnel' },
  { kind: 'item', level: 0, text: 'Publié le 4 mars 2026' },
];

it('puts each block under the headings before it, in words as they stand', () => {
  const { blocks, title, published, links } = readBlocks(MINUTES, ABOUT);
  expect(blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
    'heading 1 Séance du 3 mars',
    'heading 2 Achats',
    'text 0 Trois devis ont été <comparés> & notés.',
    'heading 2 Personnel',
    'item 0 Publié le 4 mars 2026',
  ]);
  expect(headingPath({ blocks }, 2).map((at) => blocks[at]!.text)).toEqual(['Achats', 'Séance du 3 mars']);
  expect(headingPath({ blocks }, 4).map((at) => blocks[at]!.text)).toEqual(['Personnel', 'Séance du 3 mars']);
  expect([title, published, links]).toEqual(['Procès-verbal', '2026-03-04', []]);
});

it('reads them as the same blocks are read from a page', () => {
  const html =
    '<!doctype html><title>Procès-verbal</title><main><h1>Séance du 3 mars</h1><h2>Achats</h2><p>Trois devis ont été &lt;comparés&gt; &amp; notés.</p><h2>Personnel</h2><ul><li>Publié le 4 mars 2026</li></ul></main>';
  const page = read(new TextEncoder().encode(html), { url: ABOUT.url, contentType: 'text/html; charset=utf-8' });
  expect(page.kind === 'reading' && [page.reading.blocks, page.reading.published]).toEqual([
    readBlocks(MINUTES, ABOUT).blocks,
    '2026-03-04',
  ]);
});

it('takes anything, and each heading leads to an earlier, outer one', () => {
  const block = fc.record({ kind: fc.constantFrom('heading', 'item', 'text'), level: fc.integer({ min: -2, max: 9 }), text: fc.string() });
  fc.assert(
    fc.property(fc.array(block), (given) => {
      const { blocks } = readBlocks(given, ABOUT);
      for (const [at, { heading, level }] of blocks.entries()) {
        if (heading === -1) continue;
        expect(heading).toBeLessThan(at);
        expect(level === 0 || blocks[heading]!.level < level).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
