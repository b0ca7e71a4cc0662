import { bulletLength, isClosed, numberLength } from '../marks.ts';
import type { Line } from './lines.ts';

/** Rows of a table follow each other within so many sizes of letters; its cells are short and leave white beside them. */
const ROW_GAP = 4;
const CELL = 45;
const FILL = 0.75;
const LONGEST = 80;
/** Cells of one row differ in height by less. */
const LEVEL = 0.2;
/** Words of a sentence at least. */
const SENTENCE = 4;

/** Rows of short cells, each from the left. */
type Table = readonly (readonly Line[])[];

/** Parts of a page whose lines stand in rows of short cells. Columns of prose are none: they fill their width. */
export function tablesOf(lines: readonly Line[]): Table[] {
  const rows = rowsOf(lines);
  const tables: Table[] = [];
  let open: Line[][] = [];
  const end = () => {
    if (open.length >= 3 && !isDrawnByColumn(open) && isTable(open)) tables.push(open);
    open = [];
  };
  for (const row of rows) {
    const last = open.at(-1);
    if (row.length < 2) {
      // A row that stands beside nothing ends it; one far away is met below.
      if (last !== undefined && row[0]!.y - last[0]!.y < ROW_GAP * row[0]!.size) end();
      continue;
    }
    if (last !== undefined && !(last.length === row.length && row[0]!.y - last[0]!.y < ROW_GAP * row[0]!.size && aligned(last, row))) end();
    open.push(row);
  }
  end();
  return tables;
}

function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(last[0]!.y - line.y) < 0.4 * line.size) last.push(line);
    else rows.push([line]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

function aligned(a: readonly Line[], b: readonly Line[]): boolean {
  return a.every((cell, i) => {
    const other = b[i]!;
    const reach = 1.2 * Math.max(cell.size, other.size);
    return (
      Math.abs(cell.left - other.left) < reach ||
      Math.abs(cell.right - other.right) < reach ||
      Math.abs(cell.left + cell.right - other.left - other.right) < 2 * reach
    );
  });
}

/** Whether most cells were drawn right after the one above them rather than after the one beside them: columns whose lines are level. */
function isDrawnByColumn(rows: Table): boolean {
  let down = 0;
  let across = 0;
  for (const [y, row] of rows.entries()) {
    for (const [i, cell] of row.entries()) {
      const above = rows[y - 1]?.[i];
      if (above !== undefined && cell.order - above.last === 1) down++;
      const before = row[i - 1];
      if (before !== undefined && cell.order - before.last === 1) across++;
    }
  }
  return down > across;
}

function isTable(rows: readonly (readonly Line[])[]): boolean {
  let fill = 0;
  let cells = 0;
  let characters = 0;
  let continued = 0;
  let said = 0;
  // Lines of two columns come near each other here and there; cells of a row stand on one base line.
  const uneven = rows.filter((row) => row.some((cell) => Math.abs(cell.y - row[0]!.y) > LEVEL * cell.size)).length;
  if (uneven * 3 >= rows.length) return false;
  for (const [y, row] of rows.entries()) {
    for (const [i, cell] of row.entries()) {
      characters += cell.text.length;
      if (isClosed(cell.text) && cell.text.split(' ').length >= SENTENCE) said++;
      // Sentences that go on in the line below are prose, however narrow.
      if (y > 0 && /^\p{Ll}/u.test(cell.text) && !isClosed(rows[y - 1]![i]!.text)) continued++;
      const next = row[i + 1];
      if (i > 0 && (bulletLength(cell.text) > 0 || numberLength(cell.text) > 0)) return false;
      if (cell.text.length > LONGEST) return false;
      if (next === undefined) continue;
      fill += (cell.right - cell.left) / Math.max(1, next.left - cell.left);
      cells++;
    }
  }
  // Whole sentences side by side are columns, as short as they may be.
  if (said > (cells + rows.length) * 0.5) return false;
  if (continued > (cells + rows.length) * 0.25) return false;
  return fill < FILL * cells && characters < CELL * (cells + rows.length);
}
