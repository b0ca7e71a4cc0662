import { Unreadable } from '../raw-block.ts';
import type { XmlHandler } from '../word-files/xml.ts';
import type { WorkbookCell, WorkbookLimits, WorkbookRow } from './workbook.ts';

/** What a sheet’s cells rest on in other parts. */
interface Beside {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly dayOf: (serial: number) => string | null;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  text: string;
}

/** A rectangle of merged cells, from 0. */
interface Merged {
  readonly from: Place;
  readonly to: Place;
}

interface Place {
  readonly column: number;
  readonly line: number;
}

/** Takes the cells of a sheet as it goes by. Rows that hold nothing are left out. */
export function sheetReader(
  beside: Beside,
  limits: WorkbookLimits,
): { readonly handler: XmlHandler; readonly rows: () => readonly WorkbookRow[] } {
  const rows: { line: number; cells: WorkbookCell[] }[] = [];
  const merged: Merged[] = [];
  let [line, row, left] = [0, [] as WorkbookCell[], limits.characters];
  let cell: OpenCell | null = null;
  let takes = false;

  const endCell = (): void => {
    if (cell === null || cell.column >= limits.columns) return;
    const value: WorkbookCell = cell.isFormula ? { kind: 'formula', text: '' } : { kind: 'value', text: shown(cell, beside) };
    while (row.length < cell.column) row.push({ kind: 'value', text: '' });
    row[cell.column] = value;
  };
  const endRow = (): void => {
    if (row.every(({ kind, text }) => kind === 'value' && text === '')) return;
    if (rows.length >= limits.rows) throw new Unreadable('too-large', `more than ${limits.rows} rows`);
    rows.push({ line, cells: row });
  };

  return {
    rows: () => covered(rows, merged),
    handler: {
      open(name, attributes) {
        if (name === 'x:row') {
          line = Number(attributes['r']) || line + 1;
          row = [];
        } else if (name === 'x:c') {
          const column = placeOf(attributes['r'] ?? '')?.column ?? row.length;
          cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), isFormula: false, text: '' };
        } else if (name === 'x:f' && cell !== null) cell.isFormula = true;
        else if (name === 'x:mergeCell' && merged.length < limits.rows) {
          const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOf);
          if (from && to) merged.push({ from, to });
        }
        takes = name === 'x:v' || name === 'x:t';
      },
      close(name) {
        takes = false;
        if (name === 'x:c') {
          endCell();
          cell = null;
        } else if (name === 'x:row') endRow();
      },
      text(text) {
        if (!takes || cell === null) return;
        left -= text.length;
        if (left < 0) throw new Unreadable('too-large', 'too many characters');
        cell.text += text;
      },
    },
  };
}

function shown({ type, style, text }: OpenCell, { strings, isDate, dayOf }: Beside): string {
  // Errors (`#REF!`) are no value.
  if (type === 'e') return '';
  if (type === 's') return unescaped(strings[Number(text)] ?? '');
  if (type === 'inlineStr' || type === 'str') return unescaped(text);
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'd') return text.slice(0, 10);
  return text !== '' && isDate(style) ? (dayOf(Number(text)) ?? text) : text;
}

/** Signs that XML cannot say stand as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `B3` → column 1, line 3. */
function placeOf(reference: string): Place | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, line: Number(digits) };
}

/** Says of cells in merged rectangles that they are covered: only the first one of a rectangle holds something. Rows may be fewer than a rectangle is high. */
function covered(
  rows: readonly { readonly line: number; readonly cells: WorkbookCell[] }[],
  merged: readonly Merged[],
): readonly WorkbookRow[] {
  if (merged.length === 0) return rows;
  return rows.map(({ line, cells }) => {
    const here = merged.filter(({ from, to }) => line >= from.line && line <= to.line);
    if (here.length === 0) return { line, cells };
    const isCovered = (column: number): boolean =>
      here.some(({ from, to }) => column >= from.column && column <= to.column && !(line === from.line && column === from.column));
    return { line, cells: cells.map((cell, column) => (isCovered(column) ? { kind: 'merged' as const, text: '' } : cell)) };
  });
}
