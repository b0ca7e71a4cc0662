import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRow, csvRows } from './csv-rows.ts';

async function rows(text: string): Promise<CsvRow[]> {
  const all: CsvRow[] = [];
  for await (const each of csvRows(new TextEncoder().encode(text))) all.push(each);
  return all;
}

function row(line: number, ...cells: string[]): CsvRow {
  return { kind: 'row', line, cells };
}

describe('the rows of a CSV file', () => {
  it.each<[string, CsvRow[]]>([
    ['a,b\n1,2\n', [row(1, 'a', 'b'), row(2, '1', '2')]],
    ['a;b,c;d\r\n1;2,5;3', [row(1, 'a', 'b,c', 'd'), row(2, '1', '2,5', '3')]],
    ['"a,b,c,d";e;f\n', [row(1, 'a,b,c,d', 'e', 'f')]],
    ['# a,b,c,d\na;b\n', [row(2, 'a', 'b')]],
    ['a\n\n , \n"b\r\nc"\rd', [row(1, 'a'), row(4, 'b\r\nc'), row(6, 'd')]],
    [' a , b \n', [row(1, 'a', 'b')]],
    ['a,"b""c"\n', [row(1, 'a', 'b"c')]],
    ['a,b"c\n1,2\n', [row(1, 'a', 'b"c'), row(2, '1', '2')]],
    ['a,b\n\n1,"2\n3,4\n', [row(1, 'a', 'b'), { kind: 'refused', line: 3, reason: { code: 'quote-not-closed' } }]],
    ['', []],
  ])('of %j are %j', async (text, expected) => {
    expect(await rows(text)).toEqual(expected);
  });

  it('have the line where they begin, over many pieces of the file', async () => {
    const cell = fc.string({ unit: fc.constantFrom('é', 'x', '\n', '\r\n'), minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 20 }), async (cells) => {
        // Wide enough that records and line ends fall on the borders of what is read at once.
        const wide = cells.map((text) => `n${text}${'y'.repeat(20_000)}`);
        let line = 1;
        const expected = wide.map((text) => {
          const begins = line;
          line += text.split('\n').length;
          return row(begins, text);
        });
        expect(await rows(wide.map((text) => `"${text}"\r\n`).join(''))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});
