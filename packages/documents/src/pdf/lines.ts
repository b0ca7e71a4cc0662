import { bulletLength } from '../marks.ts';
import { type Gutter, guttersOf, isParted } from './gutters.ts';
import { withAccents, withoutLost } from './letters.ts';
import type { Run } from './runs.ts';

/** A part of a line without a wide gap in it: the words of one column or one cell. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly font: string;
  /** All of it in one font. */
  readonly plain: boolean;
  /** Numbers of its first and last run. */
  readonly order: number;
  readonly last: number;
}

/** A gap as wide as this (in sizes of letters) parts columns: a narrow one where the page was not drawn on through it, a wide one where it was. */
const GAP_APART = 0.9;
const GAP_DRAWN_ON = 1.8;
/** What has another font and size, and was drawn at another time, is apart by less. */
const GAP_OTHER = 0.5;
/** A bullet may stand so far from its words. */
const GAP_BULLET = 4;
/** Three letters or more, each apart; and within a line that has such, two. */
const SPREAD = /^(?:[\p{L}\p{N}’'] ){2,}[\p{L}\p{N}’'!?]$|(?:(?<= |^)[\p{L}\p{N}’'] ){4,}/u;
const SPREAD_PART = /(?<= |^)(?:[\p{L}\p{N}’'] )+[\p{L}\p{N}’'!?](?= |$)/gu;
/** Lines of one paragraph begin within so many sizes of each other. */
const INDENT = 3;
/** The column of a line is known by lines so many sizes away. */
const FAR = 12;
/** Gaps of one stretched line differ by less. */
const EVEN = 0.1;
/** So often are lines looked through for those that others tell of. */
const AGAIN = 4;
/** Rows of a table follow each other within so many. */
const ROW_GAP = 4;
const ASCENT = 0.78;
const DESCENT = 0.22;

/** Puts runs together to lines, from left to right; the lines come from top to bottom. */
export function linesOf(runs: readonly Run[]): Line[] {
  const raised = onBaseline(runs);
  const gutters = guttersOf(raised);
  const sorted = raised.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const lines: Line[] = [];
  let band: Run[] = [];
  let y = 0;
  let size = 0;
  for (const run of sorted) {
    if (band.length > 0 && Math.abs(run.y - y) > 0.3 * Math.min(run.size, size)) {
      lines.push(...splitBand(band, gutters));
      band = [];
    }
    if (band.length === 0) {
      y = run.y;
      size = run.size;
    }
    band.push(run);
  }
  if (band.length > 0) lines.push(...splitBand(band, gutters));
  // A line that was put together tells the next one how wide the column is.
  let whole = lines.filter((line) => line.text !== '');
  for (let again = 0; again < AGAIN; again++) {
    const before = whole.length;
    whole = stretched(whole, gutters, again > 0);
    if (whole.length === before) break;
  }
  return whole;
}

/**
 * Few words that were stretched to the width of their column have gaps as wide as those between columns: they are one line when another of the column
 * begins and ends where they do, and they were drawn one after the other.
 */
function stretched(lines: readonly Line[], gutters: readonly Gutter[], again: boolean): Line[] {
  const result: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    let whole = lines[i]!;
    for (let j = i + 1; j < Math.min(lines.length, i + 6); j++) {
      const next = lines[j]!;
      const last = lines[j - 1]!;
      if (Math.abs(next.y - whole.y) > 0.2 * whole.size || next.order !== last.last + 1 || Math.abs(next.size - whole.size) > 0.5) break;
      if (isParted(gutters, last, next)) break;
      if (!isEven(lines, i, j) && !isSpanned(lines, i, j, again)) continue;
      const parts = lines.slice(i, j + 1);
      whole = {
        ...whole,
        text: parts.map((part) => part.text).join(' '),
        right: next.right,
        last: next.last,
        plain: parts.every((part) => part.plain && part.font === whole.font),
      };
      i = j;
      break;
    }
    result.push(whole);
  }
  return result;
}

/** Whether three parts or more of one line, up to its end, stand equally far from each other: words that were stretched. */
function isEven(lines: readonly Line[], first: number, last: number): boolean {
  if (last - first < 2) return false;
  const next = lines[last + 1];
  const { size, y } = lines[first]!;
  if (next !== undefined && Math.abs(next.y - y) < 0.2 * size && next.order === lines[last]!.last + 1) return false;
  const gaps = Array.from({ length: last - first }, (_, at) => lines[first + at + 1]!.left - lines[first + at]!.right);
  return Math.max(...gaps) - Math.min(...gaps) < EVEN * size;
}

/**
 * Whether a line near by goes from where the first part begins to where the last one ends: the line above or below, or one some lines away where nothing begins above or below the last
 * part as it does, as in rows of cells. What ends with a figure may be a row of a table: only a line beside it that was whole from the first tells that it is none.
 */
function isSpanned(lines: readonly Line[], first: number, last: number, again: boolean): boolean {
  const { left, y, size } = lines[first]!;
  const end = lines[last]!;
  const figure = /^\p{N}/u.test(end.text);
  if (figure && again) return false;
  const indent = figure ? 2 : INDENT * size;
  let far = false;
  let alone = !figure;
  for (let at = Math.max(0, first - 40); at < Math.min(lines.length, last + 40); at++) {
    const other = lines[at]!;
    const away = Math.abs(other.y - y);
    if (away < 0.5 * size || away > FAR * size) continue;
    if (Math.abs(other.left - left) < indent && Math.abs(other.right - end.right) < 2 && Math.abs(other.size - size) < 0.5) {
      if (away < 2 * size) return true;
      far = true;
    }
    if (away < ROW_GAP * size && Math.abs(other.left - end.left) < 2) alone = false;
  }
  return far && alone;
}

/** Runs of one block put together to lines in the order in which they were drawn: a block may begin in one column and end in the next. */
export function drawnLines(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let open: Run[] = [];
  for (const run of onBaseline(runs)) {
    const last = open.at(-1);
    if (last !== undefined) {
      const size = Math.min(last.size, run.size);
      if (Math.abs(run.y - last.y) > 0.3 * size || run.left < last.left - 0.5 * size || run.left - last.right > 6 * size) {
        lines.push(lineOf(open));
        open = [];
      }
    }
    open.push(run);
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines.filter((line) => line.text !== '');
}

/** Raised and lowered letters (1ᵉʳ, m², notes) come down to the line of what they are drawn beside. */
function onBaseline(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  // The last run that stood on a base line of its own.
  let base: Run | null = null;
  for (const run of runs) {
    const small = base !== null && run.size < 0.85 * base.size && run.size > 0.4 * base.size;
    if (
      base !== null &&
      small &&
      Math.abs(run.y - base.y) < 0.6 * base.size &&
      run.left > base.left - 0.3 * base.size &&
      run.left - lastRight(result, base) < 0.4 * base.size
    ) {
      result.push({ ...run, y: base.y });
    } else {
      result.push(run);
      base = run;
    }
  }
  return result;
}

function lastRight(result: readonly Run[], base: Run): number {
  const last = result.at(-1);
  return last !== undefined && last.y === base.y ? Math.max(last.right, base.right) : base.right;
}

function splitBand(band: readonly Run[], gutters: readonly Gutter[]): Line[] {
  const sorted = band.toSorted((a, b) => a.left - b.left || a.order - b.order);
  const lines: Line[] = [];
  let open: Run[] = [];
  let right = 0;
  for (const run of sorted) {
    const last = open.at(-1);
    if (last !== undefined) {
      const size = Math.max(last.size, run.size);
      const gap = run.left - right;
      const drawnOn = Math.abs(run.order - last.order) === 1;
      const onlyBullet = open.length === 1 && bulletLength(`${last.text} `) > last.text.length;
      const most = onlyBullet ? GAP_BULLET : drawnOn ? GAP_DRAWN_ON : GAP_APART;
      const unlike = Math.min(last.size, run.size) < 0.6 * size && !(drawnOn && gap < 0.3 * size);
      // A title in the next column may stand as near as a word of this line, but another hand drew it.
      const other = !drawnOn && last.font !== run.font && Math.abs(last.size - run.size) > 0.05 * size && gap > GAP_OTHER * size;
      const parted = !onlyBullet && (other || isParted(gutters, { right }, run));
      if (parted || gap > most * size || gap < -1.5 * size || (unlike && !onlyBullet)) {
        lines.push(lineOf(open));
        open = [];
        right = run.right;
      }
    }
    right = open.length === 0 ? run.right : Math.max(right, run.right);
    open.push(run);
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines;
}

function lineOf(runs: readonly Run[]): Line {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  const weights = new Map<string, number>();
  const sizes = new Map<number, number>();
  for (const run of runs) {
    left = Math.min(left, run.left);
    right = Math.max(right, run.right);
    weights.set(run.font, (weights.get(run.font) ?? 0) + run.text.length);
    sizes.set(run.size, (sizes.get(run.size) ?? 0) + run.text.length);
  }
  const size = heaviest(sizes);
  const y = runs.find((run) => run.size === size)?.y ?? runs[0]!.y;
  return {
    text: withAccents(withoutLost(textOf(runs)))
      .normalize('NFC')
      .replaceAll(/[ \u2000-\u200a\u205f\u3000]+/gu, ' ')
      .trim(),
    left,
    right,
    y,
    top: y - ASCENT * size,
    bottom: y + DESCENT * size,
    size,
    font: heaviest(weights),
    plain: weights.size === 1,
    order: Math.min(...runs.map((run) => run.order)),
    last: Math.max(...runs.map((run) => run.order)),
  };
}

function heaviest<T>(weights: ReadonlyMap<T, number>): T {
  let best: T | undefined;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) {
      best = key;
      most = weight;
    }
  }
  return best as T;
}

function textOf(runs: readonly Run[]): string {
  const spread = spreadGap(runs);
  // Letters set apart that the engine gives as « N O T R E »: each piece is a word.
  if (spread === null && runs.some((run) => SPREAD.test(run.text)))
    runs = runs.map((run) => ({ ...run, text: run.text.replaceAll(SPREAD_PART, (part) => part.replaceAll(' ', '')) }));
  let text = '';
  let last: Run | null = null;
  for (const run of runs) {
    if (last !== null) {
      const gap = run.left - last.right;
      const size = Math.min(last.size, run.size);
      if (spread !== null ? gap > spread : (run.spaced && gap > -0.3 * size) || gap > 0.18 * size) text += ' ';
    }
    text += run.text;
    last = run;
  }
  return text;
}

/** Letters that are set apart (P R O G R A M M E): the gap above which one word ends and the next begins; `null` for usual text. */
function spreadGap(runs: readonly Run[]): number | null {
  if (runs.length < 4) return null;
  const alone = runs.filter((run) => [...run.text].length === 1 && /[\p{L}\p{N}'’!?&]/u.test(run.text)).length;
  if (alone < runs.length * 0.8) return null;
  const gaps: number[] = [];
  for (let i = 1; i < runs.length; i++) gaps.push(runs[i]!.left - runs[i - 1]!.right);
  const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  const size = runs[0]!.size;
  if (median < 0.05 * size) return 0.18 * size;
  return Math.max(median * 1.7, median + 0.12 * size);
}
