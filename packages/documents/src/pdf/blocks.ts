import { BEGINS_ROW, type DocumentBlock } from '../document.ts';
import { joint, type Vocabulary } from '../hyphens.ts';
import { bulletLength, isCapitals, isClosed, numberLength } from '../marks.ts';
import type { RawBlock, RawLine } from '../raw-block.ts';
import type { Line } from './lines.ts';
import { type Place, readingOrder } from './order.ts';
import { boxOnPage } from './runs.ts';
import { tablesOf } from './tables.ts';

/** What is usual in a document, to know what stands out. */
export interface Style {
  /** Size and font of most of its letters. */
  readonly size: number;
  readonly font: string;
  /** Points that a letter of these takes, with its share of white. */
  readonly pace: number;
  readonly isBold: (font: string) => boolean;
  readonly vocabulary: Vocabulary;
  readonly heightOf: (page: number) => number;
}

/** Lines of one column that follow each other. */
interface Stack extends Place {
  readonly lines: Line[];
  /** Each line is a cell, row by row. */
  readonly table: boolean;
}

export interface Paragraph {
  readonly kind: DocumentBlock['kind'];
  /** Of a heading when the document says so, of a cell that begins its row; 0 else, when its look decides. */
  readonly level: number;
  readonly lines: readonly { readonly line: Line; readonly page: number; readonly angle: number }[];
  readonly size: number;
  readonly bold: boolean;
}

/** Lines of one direction on one page become paragraphs in reading order. */
export function paragraphsOf(lines: readonly Line[], page: number, angle: number, style: Style): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const whole = withDropCapitals(lines, style).map((line) => withoutSizeOfBullet(line, style));
  const tables = tablesOf(whole);
  const inTables = new Set(tables.flat(2));
  const first = new Set(tables.flatMap((table) => table.map((row) => row[0]!)));
  const stacks = [
    ...stacksOf(
      whole.filter((line) => !inTables.has(line)),
      style,
    ),
    ...tables.map((table) => stackOf(table.flat(), style, true)),
  ];
  for (const stack of readingOrder(stacks)) {
    for (const part of stack.table ? stack.lines.map((line) => [line]) : split(stack, style)) {
      paragraphs.push({
        kind: stack.table ? 'cell' : 'text',
        level: stack.table && first.has(part[0]!) ? BEGINS_ROW : 0,
        lines: part.map((line) => ({ line, page, angle })),
        size: part[0]!.size,
        bold: part.every((line) => style.isBold(line.font)),
      });
    }
  }
  return paragraphs;
}

/** A letter several lines high begins the text beside it. */
function withDropCapitals(lines: readonly Line[], style: Style): Line[] {
  const result = [...lines];
  for (const capital of lines) {
    if (!/^["«“]?\s?\p{Lu}['’]?$/u.test(capital.text)) continue;
    const beside = result
      .filter(
        (line) =>
          line !== capital &&
          line.size * 1.8 < capital.size &&
          line.left >= capital.right - 0.3 * line.size &&
          line.left - capital.right < 1.8 * line.size &&
          line.y > capital.top - line.size &&
          line.y <= capital.bottom,
      )
      .sort((a, b) => a.y - b.y);
    const first = beside[0];
    if (first === undefined || !/^[\p{L}'’]/u.test(first.text)) continue;
    const word = /^\p{L}+/u.exec(first.text)?.[0] ?? '';
    const words = style.vocabulary;
    const whole = (capital.text + word).toLowerCase();
    // « À partir » and « L’école » begin with a word of one letter; « La ville » does not.
    const apart = /^[AÀYOÔ]$/u.test(capital.text) && word.length > 1 && !words.has(whole) && words.has(word.toLowerCase());
    result[result.indexOf(first)] = {
      ...first,
      text: capital.text + (apart ? ' ' : '') + first.text,
      left: Math.min(capital.left, first.left),
      top: Math.min(first.top, capital.top),
    };
    // The lines beside it begin where the column does.
    for (const line of beside.slice(1)) result[result.indexOf(line)] = { ...line, left: capital.left };
    result.splice(result.indexOf(capital), 1);
  }
  return result;
}

/** The engine gives a line the size of its first letter: beside a large bullet, words are as narrow as words of the usual size are. */
function withoutSizeOfBullet(line: Line, style: Style): Line {
  if (line.size < 1.1 * style.size || line.size > 1.8 * style.size || bulletLength(line.text) === 0) return line;
  if ((line.right - line.left) / line.text.length > 1.18 * style.pace) return line;
  return { ...line, size: style.size, top: line.y - (line.y - line.top) * (style.size / line.size), font: style.font };
}

function stacksOf(lines: readonly Line[], style: Style): Stack[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const below = new Map<Line, Line>();
  const above = new Map<Line, Line>();
  for (const [at, line] of sorted.entries()) {
    // The nearest lines below that it stands over.
    let nearest: Line | null = null;
    for (let i = at + 1; i < sorted.length; i++) {
      const other = sorted[i]!;
      if (other.y - line.y > 2.2 * Math.max(line.size, style.size)) break;
      if (other.y - line.y < 0.5 * Math.min(line.size, other.size)) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) <= 0) continue;
      if (nearest === null) nearest = other;
      // Two of them level with each other: it is a title over columns.
      else if (other.y - nearest.y < 0.6 * other.size && (other.left > nearest.right || other.right < nearest.left)) {
        nearest = null;
        break;
      } else break;
    }
    if (nearest === null) continue;
    if (!isAlike(line, nearest)) continue;
    if (above.has(nearest)) {
      // Two lines stand over this one: it spans them.
      const other = above.get(nearest)!;
      if (Math.abs(other.y - line.y) < 0.6 * line.size) {
        below.delete(other);
        above.set(nearest, nearest);
        continue;
      }
      if (other !== nearest) below.delete(other);
    }
    if (above.get(nearest) === nearest) continue;
    below.set(line, nearest);
    above.set(nearest, line);
  }
  const stacks: Stack[] = [];
  const taken = new Set<Line>();
  for (const line of sorted) {
    if (taken.has(line)) continue;
    const chain: Line[] = [];
    for (let next: Line | undefined = line; next !== undefined && !taken.has(next); next = below.get(next)) {
      chain.push(next);
      taken.add(next);
    }
    stacks.push(stackOf(chain, style));
  }
  return stacks;
}

function isAlike(a: Line, b: Line): boolean {
  const size = Math.max(a.size, b.size);
  return Math.min(a.size, b.size) > 0.82 * size && b.y - a.y < 1.9 * size;
}

function stackOf(lines: Line[], style: Style, table = false): Stack {
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  return {
    lines,
    table,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
    characters,
    order: Math.min(...lines.map((line) => line.order)),
    last: Math.max(...lines.map((line) => line.last)),
    rows: lines.length,
    size: lines[0]!.size,
    rank: lines[0]!.size / style.size,
    title: characters < 150 && (lines[0]!.size > style.size * 1.15 || isCapitals(lines[0]!.text)),
  };
}

/** Cuts a stack where a paragraph, an item or a title begins. */
function split(stack: Stack, style: Style): Line[][] {
  const { lines } = stack;
  const leads: number[] = [];
  for (let i = 1; i < lines.length; i++) leads.push(lines[i]!.y - lines[i - 1]!.y);
  const lead = leads.toSorted((a, b) => a - b)[Math.floor((leads.length - 1) / 2)] ?? 0;
  const centred = isCentred(stack);
  const left = usualLeft(lines);
  const list = isList(stack, style);
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const part = parts.at(-1);
    if (before === undefined || part === undefined || begins(part, before, line, lines[i + 1])) parts.push([line]);
    else part.push(line);
  }
  return parts;

  function begins(part: readonly Line[], before: Line, line: Line, after: Line | undefined): boolean {
    const cut = /[-‐\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
    if (line.y - before.y > 1.35 * lead && line.y - before.y > 1.3 * line.size && !(lead === 0))
      return !cut || line.y - before.y > 2 * lead;
    if (cut) return false;
    if (list || (bulletLength(line.text) > 0 && !isAside(part, before, line, after))) return true;
    if (isLetterOfAlphabet(before.text, line.text)) return true;
    if (Math.min(before.size, line.size) < 0.9 * Math.max(before.size, line.size)) return true;
    if (before.plain && line.plain && style.isBold(before.font) !== style.isBold(line.font))
      return !/^\p{Ll}/u.test(line.text) || isClosed(before.text);
    if (isCapitals(before.text) !== isCapitals(line.text) && before.text.length > 6 && line.text.length > 6 && !/^\p{Ll}/u.test(line.text))
      return true;
    const first = part[0]!;
    const item = bulletLength(first.text) > 0 || numberLength(first.text) > 0;
    const short = before.right + firstWord(line) + 0.8 * line.size < stack.right;
    if (numberLength(line.text) > 0 && (isClosed(before.text) || (item && line.left < first.left + 0.5 * line.size) || short)) return true;
    if (centred) return false;
    // A first line set in; lines of an item hang.
    const setIn = line.left > left + 0.7 * line.size && line.left < left + 5 * line.size && before.left < left + 0.5 * line.size;
    if (setIn && !item && !/^\p{Ll}/u.test(line.text)) return true;
    if (item && part.length > 1 && line.left < before.left - 0.7 * line.size && !/^\p{Ll}/u.test(line.text)) return true;
    if (short && (isClosed(before.text) || /^[\p{Lu}\p{N}«]/u.test(line.text))) {
      // Unfinished, and the next begins with a capital: another thought only if there was room for more.
      const goesOn = /[;:]\s*$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
      return (isClosed(before.text) && !goesOn) || before.right + firstWord(line) + 2.5 * line.size < stack.right;
    }
    return false;
  }
}

/** A dash that begins a line by chance: it opens or closes an aside in the middle of a sentence. */
function isAside(part: readonly Line[], before: Line, line: Line, after: Line | undefined): boolean {
  if (isClosed(before.text)) return false;
  // People type a hyphen for a dash: it opens an aside where the same line closes it.
  if (/^- \p{Ll}/u.test(line.text)) return /\S - \p{Ll}/u.test(line.text);
  if (!/^[–—] ?\p{Ll}/u.test(line.text)) return false;
  return [line, ...part, ...(after === undefined ? [] : [after])].some(({ text }) => /\S [–—](?: |$)/u.test(text));
}

/** « A », and the first of what begins with it: a dictionary. */
function isLetterOfAlphabet(letter: string, entry: string): boolean {
  return /^\p{Lu}$/u.test(letter) && entry.length > 2 && entry.normalize('NFD').startsWith(letter.normalize('NFD'));
}

/** Lines that all begin with a capital and end where they like: a list whose bullets are pictures. */
function isList({ lines, left, right }: Stack, style: Style): boolean {
  if (lines.length < 3 || lines[0]!.size > style.size * 1.3) return false;
  if (!lines.every((line) => /^["«“(]?\s?[\p{Lu}\p{N}]/u.test(line.text) && !/[-‐,]$/u.test(line.text))) return false;
  const widths = lines.map((line) => line.right - line.left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)]! < (right - left) * 0.95 || lines.every((line) => isClosed(line.text));
}

function firstWord(line: Line): number {
  const word = line.text.split(' ', 1)[0]!.length;
  return ((line.right - line.left) * (word + 1)) / Math.max(1, line.text.length);
}

function usualLeft(lines: readonly Line[]): number {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.2)]!;
}

/** Lines of different length around one middle. */
function isCentred(stack: Stack): boolean {
  if (stack.lines.length < 2) return false;
  const middle = (stack.left + stack.right) / 2;
  const ragged = stack.lines.filter((line) => line.right - line.left < (stack.right - stack.left) * 0.92);
  if (ragged.length === 0) return false;
  return ragged.every((line) => Math.abs((line.left + line.right) / 2 - middle) < 0.5 * line.size);
}

/** Text of lines as one, with where each ends; words that were cut are whole. */
function joinedText(paragraph: Paragraph, vocabulary: Vocabulary): { text: string; lines: RawLine[] } {
  const parts: string[] = [];
  const lines: RawLine[] = [];
  let length = 0;
  let last = '';
  for (const { line, page, angle } of paragraph.lines) {
    const text = line.text.includes('\u00ad') ? line.text.replaceAll(/\u00ad(?!$)/gu, '') : line.text;
    const { kept, between } = joint(last, text, vocabulary);
    if (kept.length < last.length) {
      parts[parts.length - 1] = kept;
      length -= last.length - kept.length;
      lines[lines.length - 1] = { ...lines.at(-1)!, end: length };
    }
    parts.push(between, text);
    length += between.length + text.length;
    last = text;
    lines.push({ end: length, page, box: boxOnPage(line, angle) });
  }
  return { text: parts.join('').replace(/\u00ad$/u, ''), lines };
}

/** Finished paragraphs as drafts: their kinds and levels by what is usual in the document. */
export function draftsOf(paragraphs: readonly Paragraph[], style: Style): RawBlock[] {
  const joined = goingOn(withWholeTitles(withoutInterruptions(paragraphs, style))).map((paragraph) => ({
    paragraph,
    ...joinedText(paragraph, style.vocabulary),
  }));
  const kinds = joined.map(({ paragraph, text }) => kindOf(paragraph, text, style));
  const levels = levelsOf(joined.filter((_, i) => kinds[i] === 'heading').map(({ paragraph }) => paragraph));
  return joined
    .map(({ paragraph, text, lines }, i): RawBlock => {
      const kind = kinds[i]!;
      const bullet = kind === 'item' ? bulletLength(text) : 0;
      return {
        kind,
        level: kind === 'heading' ? paragraph.level || levels(paragraph) : kind === 'cell' ? paragraph.level : 0,
        text: text.slice(bullet),
        page: paragraph.lines[0]!.page,
        lines: bullet === 0 ? lines : lines.map((line) => ({ ...line, end: Math.max(0, line.end - bullet) })),
      };
    })
    .filter((draft) => draft.text.trim() !== '');
}

/** Words of a sentence at least. */
const SENTENCE = 6;

/** A line alone at the edge of a page, in the middle of a sentence that goes on behind it, is a running one even if it comes once. */
function withoutInterruptions(paragraphs: readonly Paragraph[], style: Style): Paragraph[] {
  return paragraphs.map((paragraph, i): Paragraph => {
    if (!isAtEdge(paragraph, style) || /^\p{Ll}/u.test(paragraph.lines[0]!.line.text)) return paragraph;
    const before = neighbour(paragraphs, i, -1, style);
    const behind = neighbour(paragraphs, i, 1, style);
    if (before === undefined || behind === undefined) return paragraph;
    // A whole sentence is a box that lies over the columns.
    const parted =
      !(/[.!?…]$/u.test(paragraph.lines[0]!.line.text) && paragraph.lines[0]!.line.text.split(' ').length >= SENTENCE) &&
      before.lines[0]!.page !== behind.lines[0]!.page &&
      /^\p{Ll}/u.test(behind.lines[0]!.line.text) &&
      !isClosed(before.lines.at(-1)!.line.text);
    return parted ? { ...paragraph, kind: 'running' } : paragraph;
  });
}

/** A short text of one line where headers and footers stand, in letters that are not large. */
function isAtEdge({ kind, lines, size }: Paragraph, style: Style): boolean {
  const { line, page, angle } = lines[0]!;
  const height = style.heightOf(page);
  return (
    kind === 'text' &&
    lines.length === 1 &&
    angle === 0 &&
    size <= style.size * 1.15 &&
    (line.bottom < height * 0.1 || line.top > height * 0.92)
  );
}

/** The next text in one direction that is not itself at an edge. */
function neighbour(paragraphs: readonly Paragraph[], from: number, step: 1 | -1, style: Style): Paragraph | undefined {
  for (let i = from + step, far = 0; i >= 0 && i < paragraphs.length && far < 6; i += step, far++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.kind === 'text' && (!isAtEdge(paragraph, style) || /^\p{Ll}/u.test(paragraph.lines[0]!.line.text))) return paragraph;
  }
  return undefined;
}

/** A title is in one piece. */
const TITLE = 140;

/** Titles in capitals whose lines differ in size, so that each fills the width: lines close below each other, around one middle or from one edge. */
function withWholeTitles(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = result.at(-1);
    if (last !== undefined && isTitleGoingOn(last, paragraph)) {
      const size = Math.max(last.size, paragraph.size);
      result[result.length - 1] = { ...last, lines: [...last.lines, ...paragraph.lines], size, bold: last.bold && paragraph.bold };
    } else result.push(paragraph);
  }
  return result;
}

function isTitleGoingOn(last: Paragraph, paragraph: Paragraph): boolean {
  const lines = [...last.lines, ...paragraph.lines];
  if (last.kind !== 'text' || paragraph.kind !== 'text' || !lines.every(({ line }) => isCapitals(line.text))) return false;
  const above = last.lines.at(-1)!;
  const below = paragraph.lines[0]!;
  if (above.page !== below.page || above.angle !== below.angle || isClosed(above.line.text)) return false;
  // A number on its own begins something: « 1. SÉCURITÉ », « II. ÉCOLES ».
  if (numberLength(below.line.text) > 0 || bulletLength(below.line.text) > 0 || /^[IVX]+[.\s]/u.test(below.line.text)) return false;
  const [one, other] = [above.line, below.line];
  const size = Math.max(one.size, other.size);
  const lead = other.y - one.y;
  if (lead <= 0 || lead > 1.5 * size) return false;
  const sizes = lines.map(({ line }) => line.size);
  if (Math.max(...sizes) - Math.min(...sizes) < 0.08 * size) return false;
  if (size > 1.9 * Math.min(one.size, other.size)) return false;
  const widths = [one.right - one.left, other.right - other.left];
  if (Math.min(...widths) < 0.6 * Math.max(...widths)) return false;
  const middles = Math.abs(one.left + one.right - other.left - other.right) / 2;
  return (
    (middles < 0.6 * size || Math.abs(one.left - other.left) < 0.3 * size) &&
    lines.reduce((sum, { line }) => sum + line.text.length, 0) < TITLE
  );
}

/** Joins what a column, a page or a picture has parted: an unfinished text, and one that begins with a small letter. */
function goingOn(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph.lines[0]!.line.text;
    // A note or a running line may stand between.
    let at = result.length - 1;
    while (at >= 0 && (result[at]!.kind === 'running' || result[at]!.kind === 'note')) at--;
    const last = result[at];
    if (paragraph.kind === 'text' && last !== undefined && /^\p{Ll}/u.test(text) && bulletLength(text) === 0 && numberLength(text) === 0) {
      const ending = last.lines.at(-1)!.line.text;
      const alike =
        Math.abs(last.size - paragraph.size) < 0.12 * paragraph.size && (last.bold === paragraph.bold || /[-‐\u00ad]$/u.test(ending));
      if (
        alike &&
        (!/[.!?…;:]["”»)\s]*$/u.test(ending) || (/;\s*$/u.test(ending) && last.kind === 'text' && isElsewhere(last, paragraph)))
      ) {
        result[at] = { ...last, lines: [...last.lines, ...paragraph.lines], bold: last.bold && paragraph.bold };
        continue;
      }
    }
    result.push(paragraph);
  }
  return result;
}

/** Whether a text stands at the top of another column, or on another page, than the one before. */
function isElsewhere(last: Paragraph, paragraph: Paragraph): boolean {
  const end = last.lines.at(-1)!;
  const begin = paragraph.lines[0]!;
  return begin.page !== end.page || begin.line.y < end.line.y;
}

function kindOf(paragraph: Paragraph, text: string, style: Style): DocumentBlock['kind'] {
  if (paragraph.kind !== 'text') return paragraph.kind;
  if (isNote(paragraph, text, style)) return 'note';
  if (isHeading(paragraph, text, style)) return 'heading';
  if (bulletLength(text) > 0) return 'item';
  if (numberLength(text) > 0) return 'item';
  return 'text';
}

/** A small text in the lower half that begins with its number or star. */
function isNote({ lines, size }: Paragraph, text: string, style: Style): boolean {
  const { line, page } = lines[0]!;
  return (
    size < style.size * 0.9 && line.y > style.heightOf(page) * 0.5 && /^(?:\(?\p{N}{1,2}[).]?|\*{1,3}|[¹²³⁴-⁹])\s*["«]?\s?\p{L}/u.test(text)
  );
}

function isHeading(paragraph: Paragraph, text: string, style: Style): boolean {
  if (!/\p{L}{2}|^\p{Lu}$/u.test(text) || bulletLength(text) > 0 || text.length > 200) return false;
  const { size, bold } = paragraph;
  if (size >= style.size * 1.18 && (text.length <= 160 || size >= style.size * 1.5)) return !/[.;,]$/u.test(text) || text.length <= 80;
  const words = text.split(' ').length;
  if (isCapitals(text) && text.length <= 120) return true;
  if (paragraph.lines.length > 2 || words > 16) return false;
  if (bold && !style.isBold(style.font) && !/[.;,]$/u.test(text)) return true;
  return false;
}

/** Larger is higher; of one size, capitals before bold before the rest. At most six levels. */
function levelsOf(headings: readonly Paragraph[]): (paragraph: Paragraph) => number {
  const rank = (paragraph: Paragraph) =>
    Math.round(paragraph.size * 2) * 4 + (isCapitals(paragraph.lines[0]!.line.text) ? 2 : 0) + (paragraph.bold ? 1 : 0);
  const ranks = [...new Set(headings.map(rank))].sort((a, b) => b - a);
  return (paragraph) => Math.min(6, ranks.indexOf(rank(paragraph)) + 1);
}
