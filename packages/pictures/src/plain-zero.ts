import { glyphOf } from './character-map.ts';
import { type FontPoint, readOutline, writeOutline } from './glyph-outline.ts';
import type { FontTables } from './woff.ts';

const ZERO = 0x30;

/**
 * The same typeface with a plain zero. Atkinson Hyperlegible Next has a slash in it and no other form to choose: in a column of figures that reads as a sign of its own. The
 * slash joins the two sides of the inner line, so that line is drawn anew from its lower left quarter, which is whole, mirrored three times.
 *
 * @throws RangeError for a typeface whose zero is drawn otherwise
 */
export function withPlainZero(tables: FontTables): FontTables {
  const glyphs = glyphsOf(tables);
  const zero = glyphOf(tables.get('cmap')!, ZERO);
  const plain = plainOutline(outlineAt(glyphs, zero));
  // The zero of tabular figures is composed of this one.
  return withGlyphs(
    tables,
    glyphs.map((glyph, number) => (number === zero ? writeOutline(plain, glyph, number) : glyph)),
  );
}

/** The outer line, and one inner line in place of two. */
function plainOutline(lines: readonly (readonly FontPoint[])[]): readonly (readonly FontPoint[])[] {
  const [outer, ...inner] = lines.toSorted((one, other) => widthOf(other) - widthOf(one));
  if (outer === undefined || inner.length !== 2) throw new RangeError('the zero is not drawn as it was');
  const left = inner.find((line) => Math.min(...line.map(({ x }) => x)) === Math.min(...inner.flat().map(({ x }) => x)))!;
  const [middleX, middleY] = [middleOf(outer.map(({ x }) => x)), middleOf(outer.map(({ y }) => y))];
  const quarter = quarterOf(left);
  const acrossX = quarter.map((point) => ({ ...point, x: 2 * middleX - point.x })).reverse();
  const both = quarter.map((point) => ({ ...point, x: 2 * middleX - point.x, y: 2 * middleY - point.y }));
  const acrossY = quarter.map((point) => ({ ...point, y: 2 * middleY - point.y })).reverse();
  // Each quarter ends where the next begins.
  return [outer, [quarter, acrossX, both, acrossY].flatMap((part) => part.slice(0, -1))];
}

/** From the leftmost point of a line on to its lowest one. */
function quarterOf(line: readonly FontPoint[]): readonly FontPoint[] {
  const on = line.filter(({ onLine }) => onLine);
  const leftmost = line.indexOf(on.reduce((best, point) => (point.x < best.x ? point : best)));
  const turned = [...line.slice(leftmost), ...line.slice(0, leftmost)];
  const lowest = turned.indexOf(on.reduce((best, point) => (point.y < best.y ? point : best)));
  if (lowest < 2) throw new RangeError('the zero turns the other way');
  return turned.slice(0, lowest + 1);
}

const widthOf = (line: readonly FontPoint[]): number => Math.max(...line.map(({ x }) => x)) - Math.min(...line.map(({ x }) => x));
const middleOf = (values: readonly number[]): number => (Math.max(...values) + Math.min(...values)) / 2;

const isLong = (tables: FontTables): boolean => tables.get('head')!.readInt16BE(50) === 1;

function glyphsOf(tables: FontTables): readonly Buffer[] {
  const [loca, glyf, long] = [tables.get('loca')!, tables.get('glyf')!, isLong(tables)];
  const place = (at: number): number => (long ? loca.readUInt32BE(at * 4) : loca.readUInt16BE(at * 2) * 2);
  return Array.from({ length: tables.get('maxp')!.readUInt16BE(4) }, (_, at) => glyf.subarray(place(at), place(at + 1)));
}

function withGlyphs(tables: FontTables, glyphs: readonly Buffer[]): FontTables {
  const long = isLong(tables);
  const padded = glyphs.map((glyph) => (glyph.length % 2 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(1)])));
  const loca = Buffer.alloc((glyphs.length + 1) * (long ? 4 : 2));
  let offset = 0;
  for (const [at, glyph] of [...padded, Buffer.alloc(0)].entries()) {
    if (long) loca.writeUInt32BE(offset, at * 4);
    else loca.writeUInt16BE(offset / 2, at * 2);
    offset += glyph.length;
  }
  return new Map([...tables, ['glyf', Buffer.concat(padded)], ['loca', loca]]);
}

function outlineAt(glyphs: readonly Buffer[], number: number): readonly (readonly FontPoint[])[] {
  const outline = readOutline(glyphs[number]!);
  if (outline === null) throw new RangeError('the zero is made of other glyphs');
  return outline;
}
