import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readOutline } from './glyph-outline.ts';
import { withPlainZero } from './plain-zero.ts';
import { FONT_WEIGHTS } from './typeface.ts';
import { readWoff, writeSfnt, writeWoff } from './woff.ts';

const sourceOf = (weight: number): Buffer =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
    ),
  );
const keptOf = (weight: number): Buffer => readFileSync(new URL(`../fonts/atkinson-plain-zero-${weight}.woff`, import.meta.url));

/** How many closed lines glyphs of three lines and more have, in order. */
function outlines(bytes: Buffer): readonly number[] {
  const tables = readWoff(bytes);
  const [loca, glyf] = [tables.get('loca')!, tables.get('glyf')!];
  const long = tables.get('head')!.readInt16BE(50) === 1;
  const place = (at: number): number => (long ? loca.readUInt32BE(at * 4) : loca.readUInt16BE(at * 2) * 2);
  return Array.from({ length: tables.get('maxp')!.readUInt16BE(4) }, (_, at) => {
    const glyph = glyf.subarray(place(at), place(at + 1));
    return glyph.length === 0 ? 0 : (readOutline(glyph)?.length ?? -1);
  });
}

describe.each(FONT_WEIGHTS)('the typeface of weight %i', (weight) => {
  it('is what the script makes of the package of today', () => {
    expect(writeWoff(withPlainZero(readWoff(sourceOf(weight)))).equals(keptOf(weight))).toBe(true);
  });

  it('differs from it in its zero alone: an outer and an inner line, and no slash', () => {
    const [before, after] = [outlines(sourceOf(weight)), outlines(keptOf(weight))];
    const changed = before.flatMap((lines, at) => (lines === after[at] ? [] : [[lines, after[at]]]));
    expect(changed).toEqual([[3, 2]]);
    expect(after.length).toBe(before.length);
  });
});

it('a typeface is taken apart and put together with every table as it was', () => {
  const tables = readWoff(sourceOf(400));
  const again = readWoff(writeWoff(tables));
  expect([...again.keys()].sort()).toEqual([...tables.keys()].sort());
  for (const [name, table] of tables) expect(again.get(name)!.equals(table), name).toBe(true);
  expect(writeSfnt(tables).readUInt32BE(0)).toBe(0x00010000);
});

it('what is no WOFF file is refused, and so is a zero that was made plain already', () => {
  expect(() => readWoff(Buffer.from('wOF2 and more'))).toThrow(RangeError);
  expect(() => withPlainZero(readWoff(keptOf(400)))).toThrow('not drawn as it was');
});
