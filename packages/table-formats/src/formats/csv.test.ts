import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wellFormed } from '../cell.ts';
import type { Row } from '../table.ts';
import { anyText, csvFrom, duck, field, observationTable, tableOf, temporaryFolder, written } from '../testing.ts';
import { csv, guarded, unguarded } from './csv.ts';

const quotes = (texts: readonly (string | null)[]) =>
  tableOf(
    'quotes',
    [field('id', 'integer'), field('quote', 'string')],
    texts.map((quote, id): Row => ({ id, quote })),
  );

test('the bytes are those of RFC 4180', async () => {
  const text = await readFile(await written(csv, observationTable(), await temporaryFolder()), 'utf8');
  const lines = [
    'territory,service,level,share,own,instant,day,quote,facets,reason\r\n',
    `99001,birth-certificate,3,0.6,true,2026-11-24T15:08:04.012Z,2026-11-24,"'- Prenez rendez-vous,\r\n""en ligne"" ; coût\u00a0: 0\u00a0€","[""online_intake"",""appointment""]","{""at"":{""page"":2},""code"":""seen""}"\r\n`,
    `99001,school,0,-1e-9,false,1970-01-01T00:00:00.000Z,1899-12-31,"",[],"{""a"":""é"",""z"":1}"\r\n`,
    '99002,school,,,,,,,,\r\n',
    `99002,water,5,1e+21,true,1970-01-01T00:00:00.001Z,2024-02-29,"'=HYPERLINK(""https://trap.example"")\uFFFD 🏛","[""ä""]",{}\r\n`,
  ];
  expect(text).toBe(lines.join(''));
});

test('a table without rows is its header', async () => {
  const path = await written(csv, quotes([]), await temporaryFolder());
  expect(await readFile(path, 'utf8')).toBe('id,quote\r\n');
});

describe('no text is left that a spreadsheet would run', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+33 1 99 00 12 34', "'+33 1 99 00 12 34"],
    ['- une liste', "'- une liste"],
    ['@mairie', "'@mairie"],
    ['\t=1', "'\t=1"],
    ['\ttexte', "'\ttexte"],
    ['\r\n=1', "'\r\n=1"],
    ['\n', "'\n"],
    ['  =1', "'  =1"],
    ['\u00a0-1', "'\u00a0-1"],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ["''@", "'''@"],
  ])('%j is written %j', (text, safe) => {
    expect(guarded(text)).toBe(safe);
    expect(unguarded(safe)).toBe(text);
  });

  test.each(['', 'a=1', "'Tis", "l'eau", "''", ' texte', '1-2', 'à'])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  test('and any text can be had back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^(?:\s*[=+\-@]|[\t\r\n])/);
      }),
      { numRuns: 1000 },
    );
  });

  test('a number keeps its sign: it is not a stranger’s', async () => {
    const table = tableOf('numbers', [field('id', 'integer')], [{ id: -12 }]);
    expect(await readFile(await written(csv, table, await temporaryFolder()), 'utf8')).toBe('id\r\n-12\r\n');
  });
});

test('any texts come back through csv-parse and through DuckDB, the empty one told from the absent one', async () => {
  const folder = await temporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(anyText), { minLength: 1, maxLength: 30 }), async (texts) => {
      const path = await written(csv, quotes(texts), folder);
      const expected = texts.map((text) => (text === null ? null : wellFormed(text)));

      const rows = parse(await readFile(path), {
        columns: true,
        record_delimiter: '\r\n',
        cast: (value, { quoting, header }) => (header || quoting || value !== '' ? value : null),
      }) as unknown as readonly { quote: string | null }[];
      expect(rows.map(({ quote }) => (quote === null ? null : unguarded(quote)))).toEqual(expected);

      const asked = await duck(`SELECT quote FROM ${csvFrom(path, { id: 'INTEGER', quote: 'VARCHAR' })} ORDER BY id`);
      expect(asked.map(({ quote }) => (quote === null ? null : unguarded(quote as string)))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
