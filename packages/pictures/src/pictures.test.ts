import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutTo,
  framed,
  hatching,
  inPage,
  label,
  legendOf,
  linesOf,
  markFill,
  pngOf,
  readPalette,
  sharedTown,
  stacked,
  standingAlone,
  svgElement,
  svgText,
  townBadge,
  widthOf,
  withColours,
} from './index.ts';

const TOKENS = ':root { --paper: light-dark(#fff, #111); --ink: light-dark(#123456, #eee); --level-0: var(--paper); --space: 1rem; }';

/** Width and height that a PNG says of itself. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('texts in a picture', () => {
  it('never become markup, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = svgElement('text', { title: text }, svgText(text));
        expect(written.match(/</g)).toHaveLength(2);
        expect(written.match(/"/g)).toHaveLength(2);
        // What XML does not know cannot be read by anybody.
        for (const sign of written) expect(sign >= ' ' || /\s/.test(sign)).toBe(true);
        expect(written.isWellFormed()).toBe(true);
      }),
    );
  });

  it('break between words, and each line fits where a word does', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,9}$/), { minLength: 1 }), fc.integer({ min: 60, max: 400 }), (words, width) => {
        const lines = linesOf(words.join(' '), width, 11);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(widthOf(line, 11)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are cut with an ellipsis where there is no room', () => {
    expect(cutTo('Saint-Aubert-des-Vignes', 80, 11)).toBe('Saint-Aubert-d…');
    expect(cutTo('Brézan', 80, 11)).toBe('Brézan');
    expect(widthOf('00', 10)).toBeCloseTo(2 * widthOf('0', 10));
    expect(widthOf('a', 10, 700)).toBeGreaterThan(widthOf('a', 10));
  });
});

describe('colours', () => {
  it('are written out for one of two themes, also those that stand for another', () => {
    expect(withColours('fill="var(--level-0)" stroke="var(--ink)"', readPalette(TOKENS, 'dark'))).toBe('fill="#111" stroke="#eee"');
    expect(withColours('var(--ink)', readPalette(TOKENS, 'light'))).toBe('#123456');
  });

  it('that nobody has are refused: a file would be black', () => {
    expect(() => withColours('var(--none)', readPalette(TOKENS, 'light'))).toThrow('no colour --none');
  });

  it('tell what was not observed from every level', () => {
    const fills = [...'012345?~'].map((mark) => markFill(mark, 'x')['fill']);
    expect(fills[6]).toBe('url(#x-hatching)');
    expect(new Set(fills).size).toBe(8);
  });
});

describe('a drawing', () => {
  const drawing = stacked(
    hatching('x'),
    legendOf(
      [
        { sign: '0', name: 'rien' },
        { sign: '?', name: 'pas pu être vu' },
      ],
      200,
      'x',
    ),
    {
      width: 200,
      height: 40,
      body: `<a href="/villes/99001" tabindex="-1">${label('Rivebelle', { x: 0, y: 20, fill: 'var(--ink)' })}</a>`,
    },
  );
  const palette = readPalette(`${TOKENS} --ink-2: #222222; --line: #333333; --level-ink-0: #444444; --accent: #555555;`, 'light');

  it('keeps the words of its legend to the width that the next sign was placed for, whatever typeface is at hand', () => {
    const words = [...drawing.body.matchAll(/<text ([^>]*)>(rien|pas pu être vu)</g)].map(
      ([, attributes, word]) => [attributes!, word!] as const,
    );
    expect(words.map(([, word]) => word)).toEqual(['rien', 'pas pu être vu']);
    for (const [attributes, word] of words) expect(attributes).toContain(`textLength="${Math.round(widthOf(word, 11))}"`);
  });

  it('is one picture with a title and a description in a page, and a group of ways where its parts lead somewhere', () => {
    const text = { id: 'x', title: 'Trois <communes>', description: 'Ce qu’on voit' };
    const written = inPage(drawing, text);
    expect(written).toContain('role="group" aria-labelledby="x-title x-desc"');
    expect(written).toContain('<title id="x-title">Trois &#60;communes&#62;</title>');
    expect(inPage({ ...drawing, body: '' }, text)).toContain('role="img"');
  });

  it('stands alone as a file: with its sentence and its source, no name of a colour, nothing that leads anywhere', () => {
    const frame = framed(drawing, {
      title: 'Un titre assez long pour deux lignes',
      description: '',
      note: 'n = 3',
      source: 'Source : Beffroi',
    });
    const svg = standingAlone(frame, { title: 't', description: 'd' }, palette);
    expect(svg).not.toMatch(/var\(|<a |style=|<script/);
    for (const words of ['Un titre', 'n = 3', 'Source : Beffroi', 'Rivebelle']) expect(svg).toContain(words);
    expect(frame.height).toBeGreaterThan(drawing.height + 60);
  });

  it('is drawn as PNG without a browser, the same bytes each time, and never larger than a picture should be', async () => {
    const svg = standingAlone(drawing, { title: 't', description: 'd' }, palette);
    const png = await pngOf(svg, 600);
    expect(sizeOf(png)).toEqual([600, Math.round((600 * Math.ceil(drawing.height)) / 200)]);
    expect(Buffer.from(await pngOf(svg, 600)).equals(Buffer.from(png))).toBe(true);
    expect(sizeOf(await pngOf(svg, 1_000_000))[0]).toBe(4096);
    await expect(pngOf('no picture', 100)).rejects.toThrow();
  });
});

describe('a town as a picture', () => {
  const text = {
    house: 'Beffroi',
    town: 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson',
    sentence: '2 démarches se font entièrement en ligne, sur 18 observées.',
    legend: '0 rien',
    source: 'Mesuré le 24 novembre 2026',
    fiction: null,
  };
  const cells = [...'2435?~012345012345'].map((mark, at) => ({ mark, begins: at % 4 === 0 }));

  it('is as large as networks want it, and the longest name of France fits', () => {
    const { width, height, body } = sharedTown(text, cells);
    expect([width, height]).toEqual([1200, 630]);
    const size = Number(/font-size="(\d+)" font-weight="700" fill="var\(--ink\)"/.exec(body)![1]);
    expect(widthOf(text.town, size, 700)).toBeLessThanOrEqual(1200 - 128);
    expect(body.match(/url\(#share-hatching\)/g)).toHaveLength(1);
  });

  it('is a badge whose words keep the width that they have in our typeface', () => {
    const { body } = townBadge({ ...text, town: 'Rivebelle' }, cells);
    expect(body).toContain('lengthAdjust="spacingAndGlyphs"');
    expect(body).not.toContain('<a ');
  });
});
