import type { Box } from '../document.ts';
import { tenth } from '../raw-block.ts';
import { cleaned } from './letters.ts';

/** What the engine says of one piece of text: a part of its `TextItem`. */
export interface TextPiece {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** A piece of text with its place, turned so that it reads from left to right. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its base line; grows downwards. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Its number among the pieces of the page, as they were drawn. */
  readonly order: number;
  /** The engine saw white space before it. */
  readonly spaced: boolean;
  /** Marked content that it belongs to; empty without. */
  readonly mark: string;
}

/** All text of a page that runs in one direction. */
export interface Sheet {
  /** By how much it was turned, in radians, clockwise. */
  readonly angle: number;
  readonly runs: Run[];
}

/** Text beyond the page's edge is hidden from its reader; letters may lean over it by so much. */
const EDGE = 2;
/** Directions are rounded to this many degrees: letters on a curve are not read. */
const STEP = 3;

/** Sorts pieces by direction, the fullest first, and leaves out what is drawn twice or off the page. */
export function sheetsOf(
  pieces: readonly (TextPiece & { readonly mark: string })[],
  page: { readonly transform: readonly number[]; readonly width: number; readonly height: number },
): Sheet[] {
  const sheets = new Map<number, Run[]>();
  const [ta = 1, tb = 0, tc = 0, td = -1, te = 0, tf = 0] = page.transform;
  let spaced = false;
  let order = 0;
  for (const piece of pieces) {
    const raw = cleaned(piece.str);
    const text = raw.trim();
    if (text === '') {
      if (raw !== '') spaced = true;
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece.transform;
    const ax = ta * a + tc * b;
    const ay = tb * a + td * b;
    const size = Math.hypot(ta * c + tc * d, tb * c + td * d);
    const x = ta * e + tc * f + te;
    const y = tb * e + td * f + tf;
    if (!(size > 0.5) || !(size < 2_000) || !Number.isFinite(x) || !Number.isFinite(y) || !(piece.width >= 0)) continue;
    const turn = Math.round((Math.atan2(ay, ax) * 180) / Math.PI / STEP) * STEP;
    const degrees = turn === -180 ? 180 : turn === 0 ? 0 : turn;
    const angle = (degrees * Math.PI) / 180;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const scale = Math.hypot(ta, tb);
    const width = piece.width * scale;
    // Off the page altogether: crop marks, the printer's notes, and words that somebody hid.
    const farX = x + cos * width;
    const farY = y + sin * width;
    if (
      Math.max(x, farX) < -EDGE ||
      Math.min(x, farX) > page.width + EDGE ||
      Math.max(y, farY) < -EDGE ||
      Math.min(y, farY) > page.height + size
    )
      continue;
    const left = x * cos + y * sin;
    const run: Run = {
      text,
      left,
      right: left + width,
      y: -x * sin + y * cos,
      size,
      font: piece.fontName,
      order: order++,
      spaced: spaced || /^\s/u.test(raw),
      mark: piece.mark,
    };
    spaced = /\s$/u.test(raw);
    let runs = sheets.get(degrees);
    if (runs === undefined) {
      runs = [];
      sheets.set(degrees, runs);
    }
    runs.push(run);
  }
  return [...sheets]
    .map(([degrees, runs]) => ({ angle: (degrees * Math.PI) / 180, runs: once(runs) }))
    .sort((a, b) => characters(b.runs) - characters(a.runs) || a.angle - b.angle);
}

function characters(runs: readonly Run[]): number {
  let sum = 0;
  for (const run of runs) sum += run.text.length;
  return sum;
}

/** Leaves out what was drawn a second time in the same place, to look bold or to throw a shadow. */
function once(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text);
    if (same === undefined) {
      seen.set(run.text, [run]);
      return true;
    }
    const reach = (run.text.length <= 2 ? 0.12 : 0.25) * run.size;
    // A page of one word a thousand times is no reason to look a million times.
    for (let i = same.length - 1; i >= Math.max(0, same.length - 50); i--) {
      const other = same[i]!;
      if (Math.abs(other.left - run.left) < reach && Math.abs(other.y - run.y) < reach && Math.abs(other.size - run.size) < 0.15 * run.size)
        return false;
    }
    same.push(run);
    return true;
  });
}

/** The rectangle on the page that a turned one covers. */
export function boxOnPage(place: { left: number; right: number; top: number; bottom: number }, angle: number): Box {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [x, y] of [
    [place.left, place.top],
    [place.right, place.top],
    [place.left, place.bottom],
    [place.right, place.bottom],
  ] as const) {
    xs.push(x * cos - y * sin);
    ys.push(x * sin + y * cos);
  }
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: tenth(left), y: tenth(top), width: tenth(Math.max(...xs) - left), height: tenth(Math.max(...ys) - top) };
}
