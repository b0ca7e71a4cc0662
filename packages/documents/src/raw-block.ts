import type { Box, DocumentBlock, DocumentFormat, DocumentPage, UnreadableReason } from './document.ts';

/** A block as a reader of one format hands it over: not yet under its heading, not yet cut into sentences. */
export interface RawBlock {
  readonly kind: DocumentBlock['kind'];
  readonly level: number;
  readonly text: string;
  readonly page: number;
  /** The lines that it was put together from, in order; empty where the format knows no places. */
  readonly lines: readonly RawLine[];
}

export interface RawLine {
  /** Where the line ends in the block's text. */
  readonly end: number;
  readonly page: number;
  readonly box: Box;
}

export interface RawDocument {
  readonly format: DocumentFormat;
  readonly title: string;
  readonly pages: readonly DocumentPage[];
  readonly blocks: readonly RawBlock[];
}

/** Why a reader gave up, thrown within this room only and made a value at its door. */
export class Unreadable extends Error {
  readonly because: UnreadableReason;
  constructor(because: UnreadableReason, detail: string) {
    super(detail);
    this.name = 'Unreadable';
    this.because = because;
  }
}

/** A block without places. */
export function plainBlock(kind: RawBlock['kind'], level: number, text: string, page: number): RawBlock {
  return { kind, level, text, page, lines: [] };
}

/** The smallest rectangle around all; `null` around nothing. */
export function around(boxes: Iterable<Box>): Box | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return right < left ? null : { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(bottom - top) };
}

/** A tenth of a point is less than anybody sees. */
export function tenth(points: number): number {
  return Math.round(points * 10) / 10;
}
