import type { WorkbookRow } from '@beffroi/documents';
import { readWorkbookApart } from '@beffroi/documents-apart';
import { unguarded } from '@beffroi/table-formats';
import { csvRows, foldName, isDamaged, textBytes } from '@beffroi/territories';
import { columnOf, type PlanColumn } from './columns.ts';
import type { TieTarget } from './moves.ts';
import type { DraftAction, FileRefusal, FileRemark, LineRefusal, PlanFileRead } from './plan-file.ts';
import { type Cells, readRow } from './read-row.ts';

/** Bytes of a file, and lines that hold an action: a plan of a town has a few dozen. */
export const MOST_PLAN_BYTES = 2_000_000;
export const MOST_PLAN_LINES = 500;

/** What reading a workbook may spend: one of five hundred full lines takes a tenth of that processor, one that unfolds to sixty megabytes more than all of it and several times the memory. */
const APART = { processor: 2_000, megabytes: 100 };

/** What is known while a file is read. */
export interface KnownBeside {
  readonly targets: readonly TieTarget[];
  /** Actions that the plan has already. */
  readonly actions: readonly { readonly number: number; readonly title: string }[];
}

/**
 * Reads a plan from CSV or XLSX and changes nothing: what would come of it, and line by line what is refused and why. Headings and words may be French or
 * English, texts in any encoding that French offices write. A workbook is read apart, so that whoever else is answered here does not wait for it.
 */
export async function readPlanFile(bytes: Uint8Array, known: KnownBeside): Promise<PlanFileRead> {
  if (bytes.length > MOST_PLAN_BYTES) return nothing({ code: 'too-large', most: MOST_PLAN_BYTES });
  return isPacked(bytes) ? readSheet(bytes, known) : readText(bytes, known);
}

/** A zip archive, which a workbook is. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const nothing = (file: FileRefusal): PlanFileRead => ({ file, drafts: [], refused: [], remarks: [] });

async function readSheet(bytes: Uint8Array, known: KnownBeside): Promise<PlanFileRead> {
  const book = await readWorkbookApart(bytes, { rows: MOST_PLAN_LINES + 1, columns: 60, characters: 1_000_000 }, APART);
  if (book.kind === 'given-up') return nothing({ code: 'given-up' });
  if (book.kind === 'unreadable') {
    if (book.because === 'too-large') return nothing({ code: 'too-long', most: MOST_PLAN_LINES });
    return nothing({ code: book.because === 'encrypted' ? 'locked' : 'no-table' });
  }
  const others: FileRemark[] = book.others.length === 0 ? [] : [{ code: 'other-sheets', said: book.others.join(', ') }];
  const read = readRows(book.rows.map(sheetCells), known);
  return { ...read, remarks: [...others, ...read.remarks] };
}

const sheetCells = ({ line, cells }: WorkbookRow): Row => ({
  line,
  cells: cells.map(({ kind, text }) => ({ kind, text: text.trim() })),
});

async function readText(bytes: Uint8Array, known: KnownBeside): Promise<PlanFileRead> {
  const text = textBytes(bytes, MOST_PLAN_BYTES);
  if (text.kind === 'refused') return nothing({ code: 'no-table' });
  const rows: Row[] = [];
  for await (const row of csvRows(text.bytes, { comments: false })) {
    if (row.kind === 'refused') return nothing({ code: 'quote', line: row.line });
    if (rows.length > MOST_PLAN_LINES) return nothing({ code: 'too-long', most: MOST_PLAN_LINES });
    rows.push({ line: row.line, cells: row.cells.map((cell) => ({ kind: isDamaged(cell) ? 'damaged' : 'value', text: unguarded(cell) })) });
  }
  return readRows(rows, known);
}

interface Row {
  readonly line: number;
  readonly cells: readonly { readonly kind: 'value' | 'formula' | 'merged' | 'damaged'; readonly text: string }[];
}

function readRows([head, ...rows]: readonly Row[], known: KnownBeside): PlanFileRead {
  if (head === undefined) return nothing({ code: 'empty' });
  const columns = head.cells.map(({ text }) => columnOf(text));
  if (!columns.includes('title')) return nothing({ code: 'no-title', line: head.line });
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at);
  if (twice !== undefined && twice !== null) return nothing({ code: 'column-twice', column: twice, line: head.line });
  const remarks = remarksOf(head, columns);
  if (rows.length === 0) return nothing({ code: 'empty' });
  const drafts: DraftAction[] = [];
  const refused: LineRefusal[] = [];
  for (const row of rows) {
    const read = readRow(row.line, cellsOf(row, columns), known.targets);
    if (read.kind === 'draft') drafts.push(read.draft);
    else refused.push(...read.refused);
  }
  return { file: null, remarks, ...withoutDoubles(drafts, refused, known) };
}

function cellsOf({ cells }: Row, columns: readonly (PlanColumn | null)[]): Cells {
  return new Map(columns.flatMap((column, at) => (column === null ? [] : [[column, cells[at] ?? { kind: 'value', text: '' }] as const])));
}

function remarksOf({ cells }: Row, columns: readonly (PlanColumn | null)[]): readonly FileRemark[] {
  const unknown = cells.filter(({ text }, at) => columns[at] === null && text !== '').map(({ text }) => text.slice(0, 60));
  return [
    ...(unknown.length === 0 ? [] : [{ code: 'unknown-columns' as const, said: unknown.join(', ') }]),
    ...(columns.includes('in-charge') ? [{ code: 'in-charge' as const, said: '' }] : []),
  ];
}

/** A title that stands twice, in the file or in the plan, would be one action twice; what an action waits for is to be in the file, and in no circle. */
function withoutDoubles(
  drafts: readonly DraftAction[],
  refused: readonly LineRefusal[],
  { actions }: KnownBeside,
): Pick<PlanFileRead, 'drafts' | 'refused'> {
  const titles = new Map(actions.map(({ title, number }) => [foldName(title), { code: 'known' as const, details: { number } }]));
  const seen = new Map<string, number>();
  const kept: DraftAction[] = [];
  const more: LineRefusal[] = [];
  for (const draft of drafts) {
    const key = foldName(draft.title);
    const first = seen.get(key);
    const there = titles.get(key);
    if (there !== undefined) more.push({ line: draft.line, column: 'title', value: draft.title, ...there });
    else if (first !== undefined)
      more.push({ line: draft.line, column: 'title', value: draft.title, code: 'twice', details: { line: first } });
    else {
      seen.set(key, draft.line);
      kept.push(draft);
    }
  }
  const waiting = withoutLooseNeeds(kept);
  return {
    drafts: waiting.kept,
    refused: [...refused, ...more, ...waiting.refused].toSorted((a, b) => a.line - b.line),
  };
}

function withoutLooseNeeds(drafts: readonly DraftAction[]): {
  readonly kept: readonly DraftAction[];
  readonly refused: readonly LineRefusal[];
} {
  const refused: LineRefusal[] = [];
  let kept = drafts;
  // Who waits for a line that is refused is refused too, and so on.
  for (;;) {
    const numbers = new Set(kept.map(({ number }) => number));
    const loose = kept.filter(({ needs }) => needs.some((one) => !numbers.has(one)));
    if (loose.length === 0) break;
    for (const { line, needs } of loose)
      refused.push({
        line,
        column: 'needs',
        value: needs.join(', '),
        code: 'needs-unknown',
        details: { number: needs.find((one) => !numbers.has(one))! },
      });
    kept = kept.filter((one) => !loose.includes(one));
  }
  const circle = inCircle(kept);
  for (const { line, needs } of circle) refused.push({ line, column: 'needs', value: needs.join(', '), code: 'circle', details: {} });
  if (circle.length === 0) return { kept, refused };
  const rest = withoutLooseNeeds(kept.filter((one) => !circle.includes(one)));
  return { kept: rest.kept, refused: [...refused, ...rest.refused] };
}

/** Drafts that wait for themselves, over others or not. */
function inCircle(drafts: readonly DraftAction[]): readonly DraftAction[] {
  const needs = new Map(drafts.flatMap((one) => (one.number === null ? [] : [[one.number, one.needs] as const])));
  const reaches = (from: number): ReadonlySet<number> => {
    const found = new Set<number>();
    for (const waiting = [...(needs.get(from) ?? [])]; waiting.length > 0; ) {
      const one = waiting.pop()!;
      if (!found.has(one)) waiting.push(...(needs.get(one) ?? []));
      found.add(one);
    }
    return found;
  };
  return drafts.filter(({ number }) => number !== null && reaches(number).has(number));
}
