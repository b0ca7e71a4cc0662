import type { PagePicture, RecognisedWord } from '../document.ts';
import type { Line } from './lines.ts';

/** Letters that differ in height by less than this are of one size: boxes of words are only as high as their letters. */
const ALIKE = 1.45;
/** Name of the font of what was recognised: nobody knows it. */
const FONT = 'recognised';

/** Words that were recognised in a page's picture, as lines. */
export function recognisedLines(words: readonly RecognisedWord[], picture: PagePicture): Line[] {
  const groups = new Map<string, RecognisedWord[]>();
  for (const word of words) {
    if (word.text.trim() === '' || !isOnPage(word, picture)) continue;
    const key = `${word.paragraph} ${word.line}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  const heights = [...groups.values()].flat().map((word) => word.box.height);
  const usual = median(heights);
  const lines: Line[] = [];
  for (const group of groups.values()) {
    const text = group
      .map((word) => word.text.trim())
      .join(' ')
      .normalize('NFC');
    // Specks and frames are recognised as marks without letters.
    if (!/[\p{L}\p{N}]/u.test(text) || isDrawing(text)) continue;
    const left = Math.min(...group.map((word) => word.box.x));
    const right = Math.max(...group.map((word) => word.box.x + word.box.width));
    const top = Math.min(...group.map((word) => word.box.y));
    const bottom = Math.max(...group.map((word) => word.box.y + word.box.height));
    const height = median(group.map((word) => word.box.height));
    const size = height < usual * ALIKE && height > usual / ALIKE ? usual : height;
    lines.push({
      text,
      left,
      right,
      y: bottom - 0.2 * size,
      top,
      bottom,
      size,
      font: FONT,
      plain: true,
      order: lines.length,
      last: lines.length,
    });
  }
  return lines;
}

/** What is recognised in drawings and frames: a few letters that say nothing, or signs among them. */
function isDrawing(text: string): boolean {
  if (text.length > 12 || /\p{L}{4}|\p{N}{2}/u.test(text)) return false;
  return /[@©®|\\~^_=<]/u.test(text) || !/[aeiouyàâéèêëîïôûùü\p{N}]/iu.test(text);
}

function isOnPage({ box }: RecognisedWord, picture: PagePicture): boolean {
  const numbers = [box.x, box.y, box.width, box.height];
  return numbers.every(Number.isFinite) && box.width > 0 && box.height > 0 && box.x < picture.width && box.y < picture.height;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 10;
}
