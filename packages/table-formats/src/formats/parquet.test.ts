import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wellFormed } from '../cell.ts';
import { anyText, duck, field, observationTable, tableOf, temporaryFolder, townTable, written } from '../testing.ts';
import { parquet } from './parquet.ts';
import { ROW_GROUP } from './parquet-writer.ts';

describe('DuckDB reads it', () => {
  test('with the type of each field, and which of them may be null', async () => {
    const path = await written(parquet, observationTable(), await temporaryFolder());
    const columns = await duck(`DESCRIBE SELECT * FROM '${path}'`);
    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ['territory', 'VARCHAR'],
      ['service', 'VARCHAR'],
      ['level', 'INTEGER'],
      ['share', 'DOUBLE'],
      ['own', 'BOOLEAN'],
      ['instant', 'TIMESTAMP WITH TIME ZONE'],
      ['day', 'DATE'],
      ['quote', 'VARCHAR'],
      ['facets', 'JSON'],
      ['reason', 'JSON'],
    ]);
    const schema = await duck(
      `SELECT name, repetition_type FROM parquet_schema('${path}') WHERE name IN ('service', 'level') ORDER BY name`,
    );
    expect(schema).toEqual([
      { name: 'level', repetition_type: 'OPTIONAL' },
      { name: 'service', repetition_type: 'REQUIRED' },
    ]);
  });

  test('with every value, null and accent', async () => {
    const path = await written(parquet, observationTable(), await temporaryFolder());
    const rows = await duck(
      `SELECT service, level, share, own, epoch_ms(instant) AS instant, day::VARCHAR AS day, quote, facets::VARCHAR AS facets, reason->>'$.a' AS a FROM '${path}'`,
    );
    expect(rows).toEqual([
      {
        service: 'birth-certificate',
        level: 3,
        share: 0.6,
        own: true,
        instant: 1_795_532_884_012n,
        day: '2026-11-24',
        quote: '- Prenez rendez-vous,\r\n"en ligne" ; coût\u00a0: 0\u00a0€',
        facets: '["online_intake","appointment"]',
        a: null,
      },
      { service: 'school', level: 0, share: -1e-9, own: false, instant: 0n, day: '1899-12-31', quote: '', facets: '[]', a: 'é' },
      { service: 'school', level: null, share: null, own: null, instant: null, day: null, quote: null, facets: null, a: null },
      {
        service: 'water',
        level: 5,
        share: 1e21,
        own: true,
        instant: 1n,
        day: '2024-02-29',
        quote: '=HYPERLINK("https://trap.example")\uFFFD 🏛',
        facets: '["ä"]',
        a: null,
      },
    ]);
  });

  test('with bounds of its columns, but for JSON texts', async () => {
    const path = await written(parquet, observationTable(), await temporaryFolder());
    const bounds = await duck(
      `SELECT path_in_schema AS name, stats_min_value AS least, stats_max_value AS most FROM parquet_metadata('${path}') WHERE path_in_schema IN ('day', 'level', 'reason') ORDER BY name`,
    );
    expect(bounds).toEqual([
      { name: 'day', least: '1899-12-31', most: '2026-11-24' },
      { name: 'level', least: '0', most: '5' },
      { name: 'reason', least: null, most: null },
    ]);
  });

  test('integers without bounds are 64 bits wide', async () => {
    const rows = [{ id: Number.MAX_SAFE_INTEGER }, { id: Number.MIN_SAFE_INTEGER }];
    const path = await written(parquet, tableOf('ids', [field('id', 'integer')], rows), await temporaryFolder());
    expect(await duck(`SELECT id, typeof(id) AS type FROM '${path}'`)).toEqual([
      { id: 9007199254740991n, type: 'BIGINT' },
      { id: -9007199254740991n, type: 'BIGINT' },
    ]);
  });

  test('a table without rows has its columns', async () => {
    const path = await written(parquet, townTable([]), await temporaryFolder());
    expect(await duck(`SELECT count(*) AS n FROM '${path}'`)).toEqual([{ n: 0n }]);
    expect(await duck(`DESCRIBE SELECT * FROM '${path}'`)).toHaveLength(5);
  });

  test('the file says which package it is from', async () => {
    const path = await written(parquet, townTable(), await temporaryFolder());
    expect(await duck(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${path}')`)).toEqual([
      { key: 'package', value: 'wave-2026' },
      { key: 'version', value: '1.0.0' },
    ]);
  });
});

test('rows go out in groups, none lost between them', async () => {
  const count = ROW_GROUP + 3;
  const rows = Array.from({ length: count }, (_, id) => ({ id, name: id % 7 === 0 ? null : `n${id}` }));
  const path = await written(parquet, tableOf('many', [field('id', 'integer'), field('name', 'string')], rows), await temporaryFolder());
  const groups = await duck(`SELECT DISTINCT row_group_id AS id, row_group_num_rows AS n FROM parquet_metadata('${path}') ORDER BY id`);
  expect(groups).toEqual([
    { id: 0n, n: BigInt(ROW_GROUP) },
    { id: 1n, n: 3n },
  ]);
  expect(
    await duck(
      `SELECT count(*) AS n, count(DISTINCT id) AS ids, count(*) FILTER (name = 'n' || id) AS named, count(name) AS names FROM '${path}'`,
    ),
  ).toEqual([{ n: BigInt(count), ids: BigInt(count), named: BigInt(count - 7144), names: BigInt(count - 7144) }]);
});

test('a key that JavaScript knows by heart is a key like any other', async () => {
  const rows = [{ id: 1, thing: JSON.parse('{"__proto__":{"a":1},"constructor":2}') }];
  const path = await written(parquet, tableOf('keys', [field('id', 'integer'), field('thing', 'object')], rows), await temporaryFolder());
  expect(await duck(`SELECT thing::VARCHAR AS thing FROM '${path}'`)).toEqual([{ thing: '{"__proto__":{"a":1},"constructor":2}' }]);
});

test('any texts, lists and objects come back', async () => {
  const folder = await temporaryFolder();
  const row = fc.record({ text: fc.option(anyText), list: fc.option(fc.array(anyText, { maxLength: 3 })) });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const fields = [field('id', 'integer'), field('text', 'string'), field('list', 'array')];
      const path = await written(
        parquet,
        tableOf(
          'texts',
          fields,
          rows.map((cells, id) => ({ id, ...cells })),
        ),
        folder,
      );
      const asked = await duck(`SELECT text, list::VARCHAR AS list FROM '${path}' ORDER BY id`);
      expect(asked.map(({ text, list }) => ({ text, list: list === null ? null : JSON.parse(list as string) }))).toEqual(
        rows.map(({ text, list }) => ({ text: text === null ? null : wellFormed(text), list: list?.map(wellFormed) ?? null })),
      );
    }),
    { numRuns: 40 },
  );
});
