import type { Line } from './lines.ts';

export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Share of the page's height, above and below, where headers and footers stand. */
const MARGIN = 0.13;
const EDGE = 0.08;
/** A line is at the same height on another page within so many points. */
const SAME_HEIGHT = 8;
const NUMBER = /^(?:[-–—|•]\s*)?(?:page|p\.?)?\s*\p{N}{1,3}(?:\s*(?:\/|sur|of)\s*\p{N}{1,3})?(?:\s*[-–—|•])?$/iu;

/** What the law asks of printed matter: the printer's name, and where not to throw it. */
const IMPRINT = /\bne pas jeter\b|^imprim(?:é|eur|erie)\b|\bR\.?C\.?S\.?\s|\bpapier recyclé\b.*\bimprim/iu;

/**
 * Lines that come back: the same words (but for numbers) at the same height in the margins of several pages, and page numbers. In a document of one
 * or two pages only what stands at the very edge is one; the printer's imprint is one wherever it ends a page.
 */
export function runningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const running = new Set<Line>();
  const seen = new Map<string, { page: number; line: Line }[]>();
  for (const [page, { height, lines }] of pages.entries()) {
    for (const line of lines) {
      const above = line.bottom < height * MARGIN;
      const below = line.top > height * (1 - MARGIN);
      if ((!above && !below) || line.text.length > 160) continue;
      if ((NUMBER.test(line.text) || (below && IMPRINT.test(line.text))) && isOutermost(line, lines, above)) running.add(line);
      const key = `${above ? 'above' : 'below'} ${line.text.toLowerCase().replaceAll(/\p{N}+/gu, '#')}`;
      const same = seen.get(key);
      if (same === undefined) seen.set(key, [{ page, line }]);
      else same.push({ page, line });
    }
  }
  const least = pages.length < 6 ? 2 : Math.max(3, Math.ceil(pages.length * 0.2));
  for (const same of seen.values()) {
    if (same.length < least) continue;
    const heights = same.map(({ line }) => line.y).sort((a, b) => a - b);
    const middle = heights[Math.floor(heights.length / 2)]!;
    const level = same.filter(({ line }) => Math.abs(line.y - middle) < SAME_HEIGHT);
    if (pages.length < 3 && !level.every(({ line, page }) => isAtEdge(line, pages[page]!))) continue;
    if (new Set(level.map(({ page }) => page)).size >= least) for (const { line } of level) running.add(line);
  }
  // What is level with one, at the same edge, is a part of it.
  for (const { height, lines } of pages) {
    const levels = lines.filter((line) => running.has(line)).map((line) => line.y);
    if (levels.length === 0) continue;
    for (const line of lines) {
      const edge = line.bottom < height * MARGIN || line.top > height * (1 - MARGIN);
      if (edge && line.text.length < 80 && levels.some((y) => Math.abs(y - line.y) < 3)) running.add(line);
    }
  }
  return running;
}

/** In a document of two pages, what comes back is running only at their very edge, or near it in letters smaller than those of most lines. */
function isAtEdge(line: Line, { height, lines }: PageLines): boolean {
  if (!/\p{L}{3}/u.test(line.text)) return false;
  const small = line.size < 0.9 * (lines.map(({ size }) => size).sort((a, b) => a - b)[lines.length >> 1] ?? 0);
  return small || line.bottom < height * EDGE || line.top > height * (1 - EDGE);
}

/** Whether nothing stands between a line and the edge of the page, but what is level with it. */
function isOutermost(line: Line, lines: readonly Line[], above: boolean): boolean {
  return !lines.some((other) => other !== line && (above ? other.bottom < line.top : other.top > line.bottom) && other.text.length > 3);
}
