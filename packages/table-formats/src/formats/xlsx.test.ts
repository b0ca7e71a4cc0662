import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { wellFormed } from '../cell.ts';
import { anyText, field, observationTable, tableOf, temporaryFolder, townTable, written } from '../testing.ts';
import { CELL_TEXT, columnLetters, xlsx, xlsxOf } from './xlsx.ts';

interface Read {
  readonly type: string;
  readonly style: string;
  readonly text: string | null;
}

/** Reads a workbook with an XML parser of somebody else: sheets in order, rows, cells. */
async function sheetsOf(path: string): Promise<{ readonly name: string; readonly rows: readonly (readonly Read[])[] }[]> {
  const parts = unzipSync(await readFile(path));
  const text = (name: string): string => strFromU8(parts[name]!);
  const targets = new Map<string, string>();
  parse(text('xl/_rels/workbook.xml.rels'), (name, { Id, Target }) => name === 'Relationship' && void targets.set(Id!, Target!));
  const sheets: { name: string; rows: Read[][] }[] = [];
  parse(text('xl/workbook.xml'), (name, attributes) => {
    if (name !== 'sheet') return;
    const rows: Read[][] = [];
    let cell: { type: string; style: string; text: string | null } | null = null;
    parse(
      text(`xl/${targets.get(attributes['r:id']!)}`),
      (element, { t = 'n', s = '', r }) => {
        // Row and cell say where they are: the schema does not ask for it, readers such as exceljs do.
        if (element === 'row') expect(r).toBe(String(rows.push([])));
        if (element === 'c') {
          expect(r).toBe(`${columnLetters(rows.at(-1)!.length)}${rows.length}`);
          cell = { type: t, style: s, text: null };
          rows.at(-1)!.push(cell);
        }
        if (element === 't' || element === 'v') cell!.text = '';
      },
      (said) => {
        if (cell !== null && cell.text !== null) cell.text += said;
      },
    );
    sheets.push({ name: attributes['name']!, rows: rows.map((cells) => cells.map((one) => ({ ...one, text: unescaped(one.text) }))) });
  });
  return sheets;
}

const unescaped = (text: string | null): string | null =>
  text?.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) ?? null;

function parse(
  text: string,
  open: (name: string, attributes: Record<string, string>) => void,
  said: (text: string) => void = () => undefined,
) {
  const parser = new Parser({ onopentag: open, ontext: said, onerror: (error) => expect.fail(String(error)) }, { xmlMode: true });
  parser.write(text);
  parser.end();
}

test('numbers, yes and no, dates are what they are; texts are texts, even those that look like formulas', async () => {
  const [sheet] = await sheetsOf(await written(xlsx, observationTable(), await temporaryFolder()));
  const [head, first, second, , trap] = sheet!.rows;
  expect(head!.map(({ text }) => text)).toEqual(observationTable().fields.map(({ name }) => name));
  expect(first!.map(({ type }) => type)).toEqual([
    'inlineStr',
    'inlineStr',
    'n',
    'n',
    'b',
    'n',
    'n',
    'inlineStr',
    'inlineStr',
    'inlineStr',
  ]);
  expect(first![2]!.text).toBe('3');
  expect(first![4]!.text).toBe('1');
  // 24 November 2026 is day 46350 of a spreadsheet.
  expect(first![6]!.text).toBe('46350');
  expect(new Date((Number(first![5]!.text) - 25_569) * 86_400_000).toISOString()).toBe('2026-11-24T15:08:04.012Z');
  expect(second![7]).toMatchObject({ type: 'inlineStr', text: '' });
  expect(trap![7]).toMatchObject({ type: 'inlineStr', text: '=HYPERLINK("https://trap.example")\ufffd 🏛' });
});

test('a reader of somebody else finds numbers, dates and texts', async () => {
  const [head, first, , , trap] = await readSheet(await written(xlsx, observationTable(), await temporaryFolder()));
  expect(head).toEqual(observationTable().fields.map(({ name }) => name));
  expect([first![2], first![4], first![6]]).toEqual([3, true, new Date('2026-11-24T00:00:00Z')]);
  expect(trap![7]).toBe('=HYPERLINK("https://trap.example")\ufffd 🏛');
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (at, letters) => {
  expect(columnLetters(at)).toBe(letters);
});

test('an absent value is an empty cell, and no empty text', async () => {
  const [sheet] = await sheetsOf(await written(xlsx, townTable(), await temporaryFolder()));
  expect(sheet!.rows[2]!.map(({ text }) => text)).toEqual(['99002', 'L’Haÿ "la Neuve"', '0', null, null]);
});

test('a table longer than a sheet goes on in another, each with its head', async () => {
  const rows = Array.from({ length: 7 }, (_, id) => ({ id }));
  const sheets = await sheetsOf(await written(xlsxOf(4), tableOf('numbers', [field('id', 'integer')], rows), await temporaryFolder()));
  expect(sheets.map(({ name }) => name)).toEqual(['numbers', 'numbers-2', 'numbers-3']);
  expect(sheets.map((sheet) => sheet.rows.map(([cell]) => cell!.text))).toEqual([
    ['id', '0', '1', '2'],
    ['id', '3', '4', '5'],
    ['id', '6'],
  ]);
});

test('a text longer than a cell is cut between two signs, and seen to be', async () => {
  const table = tableOf(
    'texts',
    [field('text', 'string')],
    [{ text: 'é'.repeat(CELL_TEXT + 1) }, { text: `${'a'.repeat(CELL_TEXT - 2)}🏛🏛` }],
  );
  const [sheet] = await sheetsOf(await written(xlsx, table, await temporaryFolder()));
  expect(sheet!.rows[1]![0]!.text).toBe(`${'é'.repeat(CELL_TEXT - 1)}…`);
  expect(sheet!.rows[2]![0]!.text).toBe(`${'a'.repeat(CELL_TEXT - 2)}…`);
});

test('the same rows give the same bytes', async () => {
  const folder = await temporaryFolder();
  const one = await readFile(await written(xlsx, observationTable(), folder));
  expect((await readFile(await written(xlsx, observationTable(), folder))).equals(one)).toBe(true);
});

test('any texts come back as they were', async () => {
  const folder = await temporaryFolder();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyText, fc.constantFrom('_x0041_', '__x000D_', '\r\n')), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        const rows = texts.map((text, id) => ({ id, text }));
        const path = await written(xlsx, tableOf('texts', [field('id', 'integer'), field('text', 'string')], rows), folder);
        const [sheet] = await sheetsOf(path);
        expect(sheet!.rows.slice(1).map(([, cell]) => cell!.text)).toEqual(texts.map(wellFormed));
      },
    ),
    { numRuns: 60 },
  );
});
