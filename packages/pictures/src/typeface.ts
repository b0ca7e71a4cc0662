import { readFileSync } from 'node:fs';
import { glyphOf } from './character-map.ts';
import { type FontTables, readWoff } from './woff.ts';

/** Weights of the typeface that are there. */
export const FONT_WEIGHTS = [400, 600, 700] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

/** The family by its name, as the site and its pictures ask for it. */
export const FONT_FAMILY = 'Atkinson Hyperlegible Next';

const known = new Map<FontWeight, FontTables>();

/** The typeface as it lies beside the source. */
export function typeface(weight: FontWeight): FontTables {
  const tables = known.get(weight) ?? readWoff(readFileSync(new URL(`../fonts/atkinson-plain-zero-${weight}.woff`, import.meta.url)));
  known.set(weight, tables);
  return tables;
}

/** What the typeface lacks, as what it has: a narrow space as a common one. */
export const settable = (text: string): string => text.replace(/[\u2009\u202f]/g, '\u00a0');

/** How wide a text is set, in units of its size. Kerning is left out: it moves a line by less than a letter. */
export function widthOf(text: string, size: number, weight: FontWeight = 400): number {
  const tables = typeface(weight);
  const [cmap, hmtx, last] = [tables.get('cmap')!, tables.get('hmtx')!, tables.get('hhea')!.readUInt16BE(34) - 1];
  const units = [...settable(text)].reduce(
    (sum, sign) => sum + hmtx.readUInt16BE(Math.min(last, glyphOf(cmap, sign.codePointAt(0)!)) * 4),
    0,
  );
  return (units * size) / tables.get('head')!.readUInt16BE(18);
}

/** A text that fits, with an ellipsis where it did not. */
export function cutTo(text: string, width: number, size: number, weight: FontWeight = 400): string {
  if (widthOf(text, size, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, size, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text in lines that fit; a word alone that is too long stays whole. */
export function linesOf(text: string, width: number, size: number, weight: FontWeight = 400): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
