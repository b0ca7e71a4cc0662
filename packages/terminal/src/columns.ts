import type { Screen } from './screen.ts';
import { cut, padEnd, padStart, widthOf } from './text.ts';

/** A column of a table of texts. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** Rows as lines: each column as wide as its widest text, two spaces between. The first line is the titles'. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ title }, i) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (columns[i]?.align === 'right' ? padStart(cell, widths[i]!) : padEnd(cell, widths[i]!)))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...rows.map(line)];
}

/** The same as a screen shows it: titles in a quieter tone, nothing beyond its edge. */
export function drawnTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  screen: Pick<Screen, 'tone' | 'columns'>,
): string[] {
  const [head, ...body] = tableOf(columns, rows);
  return [screen.tone('quiet', cut(head!, screen.columns)), ...body.map((line) => cut(line, screen.columns))];
}
