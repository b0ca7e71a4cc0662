import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from '../cell.ts';
import { anyText, duck, field, observationTable, tableOf, temporaryFolder, townTable, written } from '../testing.ts';
import { json } from './json.ts';

test('each object stands on its line, with every field in its order', async () => {
  const text = await readFile(await written(json, townTable(), await temporaryFolder()), 'utf8');
  expect(text).toBe(
    [
      '[',
      '{"code":"99001","name":"Bécherel-sur-Œuvre","population":31204,"site":"https://www.becherel.example/","last":"2026-11-18T11:06:40.000Z"},',
      '{"code":"99002","name":"L’Haÿ \\"la Neuve\\"","population":0,"site":null,"last":null}',
      ']',
      '',
    ].join('\n'),
  );
});

test('lists and objects are themselves, not text', async () => {
  const rows = JSON.parse(await readFile(await written(json, observationTable(), await temporaryFolder()), 'utf8'));
  expect(rows[0]).toMatchObject({ level: 3, share: 0.6, own: true, facets: ['online_intake', 'appointment'], reason: { code: 'seen' } });
  expect(rows[2].facets).toBeNull();
});

test('a table without rows is an empty array', async () => {
  expect(await readFile(await written(json, townTable([]), await temporaryFolder()), 'utf8')).toBe('[]\n');
});

test('any texts come back through JSON.parse and through DuckDB', async () => {
  const folder = await temporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(anyText), { minLength: 1, maxLength: 30 }), async (texts) => {
      const rows = texts.map((quote, id) => ({ id, quote }));
      const path = await written(json, tableOf('quotes', [field('id', 'integer'), field('quote', 'string')], rows), folder);
      const expected = texts.map((text) => (text === null ? null : wellFormed(text)));
      const parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))) as { quote: string | null }[];
      expect(parsed.map(({ quote }) => quote)).toEqual(expected);
      const asked = await duck(
        `SELECT quote FROM read_json('${path}', format = 'array', columns = {'id': 'INTEGER', 'quote': 'VARCHAR'}) ORDER BY id`,
      );
      expect(asked.map(({ quote }) => quote)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
