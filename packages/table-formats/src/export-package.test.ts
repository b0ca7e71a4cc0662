import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportPackage } from './export-package.ts';
import { unguarded } from './formats/csv.ts';
import type { Row } from './table.ts';
import { csvFrom, described, duck, observationTable, temporaryFolder, townTable } from './testing.ts';

const ALL = ['README.md', 'datapackage.json'].concat(
  ['observations', 'towns'].flatMap((table) => [`${table}.csv`, `${table}.json`, `${table}.parquet`]),
);

async function bytesOf(folder: string): Promise<Readonly<Record<string, Buffer>>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

test('every table stands there in every format, with what the report and the descriptor say of it', async () => {
  const folder = join(await temporaryFolder(), 'wave');
  const report = await exportPackage({ folder, ...described() });
  const files = await bytesOf(folder);
  expect(Object.keys(files)).toEqual(ALL.sort());
  expect(report.files.map(({ path, rows }) => [path, rows])).toEqual([
    ['towns.csv', 2],
    ['towns.json', 2],
    ['towns.parquet', 2],
    ['observations.csv', 4],
    ['observations.json', 4],
    ['observations.parquet', 4],
  ]);
  const { resources } = JSON.parse(String(files['datapackage.json']));
  for (const [at, { path, bytes, sha256 }] of report.files.entries()) {
    expect(bytes).toBe(files[path]?.byteLength);
    expect(sha256).toBe(
      `sha256:${createHash('sha256')
        .update(files[path] as Buffer)
        .digest('hex')}`,
    );
    expect(resources[at]).toMatchObject({ path, bytes, hash: sha256 });
  }
});

test('the same rows give the same bytes, in every file', async () => {
  const above = await temporaryFolder();
  for (const name of ['one', 'two']) await exportPackage({ folder: join(above, name), ...described() });
  expect(await bytesOf(join(above, 'one'))).toEqual(await bytesOf(join(above, 'two')));
});

test('it says how far it is, table by table and every thousand rows', async () => {
  const folder = join(await temporaryFolder(), 'wave');
  const { tables } = described();
  const first = (await tables[0]!.rows()[Symbol.asyncIterator]().next()).value as Row;
  const many = {
    ...tables[0]!,
    foreignKeys: [],
    rows: async function* () {
      for (let i = 0; i < 2001; i++) yield first;
    },
  };
  const said: string[] = [];
  await exportPackage({
    folder,
    ...described({ formats: ['csv'], tables: [many, tables[1]!] }),
    progress: ({ table, at, all, rows }) => said.push(`${table} ${at}/${all} ${rows}`),
  });
  expect(said).toEqual(['towns 1/2 0', 'towns 1/2 1000', 'towns 1/2 2000', 'observations 2/2 0']);
});

test('only what is asked for is written', async () => {
  const folder = join(await temporaryFolder(), 'wave');
  await exportPackage({ folder, ...described({ formats: ['csv'] }) });
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'datapackage.json', 'observations.csv', 'towns.csv'].sort());
});

test('DuckDB finds the same rows in the three formats', async () => {
  const folder = join(await temporaryFolder(), 'wave');
  const rows = Array.from({ length: 1203 }, (_, id): Row => {
    const [first] = [{ territory: `99${String(id).padStart(3, '0')}`, service: 'school' }];
    return {
      ...first,
      level: id % 7 === 6 ? null : id % 6,
      share: id / 7 - 40,
      own: id % 2 === 0,
      instant: new Date(1_790_000_000_000 + id * 86_399_001),
      day: new Date(id * 86_400_000).toISOString().slice(0, 10),
      quote: ['=1+1', '', null, 'Où ?\r\n"là", ici', "'- œ", 'plain'][id % 6],
      facets: id % 3 === 0 ? null : ['é', id],
      reason: { id },
    };
  });
  await exportPackage({ folder, ...described({ tables: [townTable(), observationTable(rows)] }) });
  const columns = {
    territory: 'VARCHAR',
    service: 'VARCHAR',
    level: 'INTEGER',
    share: 'DOUBLE',
    own: 'BOOLEAN',
    instant: 'TIMESTAMPTZ',
    day: 'DATE',
    quote: 'VARCHAR',
    facets: 'JSON',
    reason: 'JSON',
  };
  const typed = JSON.stringify(columns).replaceAll('"', "'");
  const path = (format: string) => join(folder, `observations.${format}`);
  const sources = [
    csvFrom(path('csv'), columns),
    `read_json('${path('json')}', format = 'array', columns = ${typed})`,
    `'${path('parquet')}'`,
  ];
  const [csv, json, parquet] = await Promise.all(
    sources.map((source) =>
      duck(
        `SELECT * REPLACE (epoch_ms(instant) AS instant, day::VARCHAR AS day, facets::VARCHAR AS facets, reason::VARCHAR AS reason) FROM ${source} ORDER BY territory`,
      ),
    ),
  );
  expect(parquet).toHaveLength(1203);
  expect(parquet?.[3]).toMatchObject({
    territory: '99003',
    level: 3,
    quote: 'Où ?\r\n"là", ici',
    instant: 1_790_259_197_003n,
    facets: null,
  });
  expect(json).toEqual(parquet);
  expect(csv?.map((row) => ({ ...row, quote: row['quote'] === null ? null : unguarded(String(row['quote'])) }))).toEqual(parquet);
});

describe('an export that cannot be ended leaves nothing', () => {
  const failing = (rows: () => AsyncIterable<Row>) => ({ ...observationTable(), rows });

  test('when a row is refused', async () => {
    const above = await temporaryFolder();
    const tables = [townTable(), observationTable([{ territory: '99001' }])];
    const refused = exportPackage({ folder: join(above, 'wave'), ...described({ tables }) });
    await expect(refused).rejects.toMatchObject({ code: 'row', message: expect.stringContaining('observations, row 1: service') });
    expect(await readdir(above)).toEqual([]);
  });

  test('when the rows end in an error, and whoever reads them is told to stop', async () => {
    const above = await temporaryFolder();
    const broken = failing(async function* () {
      yield* [];
      throw new Error('the database went away');
    });
    await expect(exportPackage({ folder: join(above, 'wave'), ...described({ tables: [townTable(), broken] }) })).rejects.toThrow(
      'went away',
    );
    expect(await readdir(above)).toEqual([]);
  });

  test('when it is aborted in the middle of its rows', async () => {
    const above = await temporaryFolder();
    const stop = new AbortController();
    let given = 0;
    let closed = false;
    const endless = failing(async function* () {
      try {
        for (;;) {
          if (++given === 2000) stop.abort(new Error('enough'));
          yield { ...(await observationTable().rows()[Symbol.asyncIterator]().next()).value };
        }
      } finally {
        closed = true;
      }
    });
    const request = { folder: join(above, 'wave'), ...described({ tables: [townTable(), endless] }), signal: stop.signal };
    await expect(exportPackage(request)).rejects.toThrow('enough');
    expect(closed).toBe(true);
    expect(given).toBeLessThan(3000);
    expect(await readdir(above)).toEqual([]);
  });

  test('when it was aborted before it began', async () => {
    const above = await temporaryFolder();
    const request = { folder: join(above, 'wave'), ...described(), signal: AbortSignal.abort(new Error('never mind')) };
    await expect(exportPackage(request)).rejects.toThrow('never mind');
    expect(await readdir(above)).toEqual([]);
  });

  test('when the disk takes its folder away', async () => {
    const above = await temporaryFolder();
    const vanishing = failing(async function* () {
      for (const name of await readdir(above)) await rm(join(above, name), { recursive: true });
      yield* [];
    });
    const request = { folder: join(above, 'wave'), ...described({ tables: [vanishing, townTable()] }) };
    await expect(exportPackage(request)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(above)).toEqual([]);
  });
});

test('what contradicts itself is refused before a folder is made', async () => {
  const above = await temporaryFolder();
  await expect(exportPackage({ folder: join(above, 'a', 'wave'), ...described({ formats: [] }) })).rejects.toMatchObject({
    code: 'description',
  });
  expect(await readdir(above)).toEqual([]);
});

test('a new export takes the place of an old one, files that it no longer has included', async () => {
  const folder = join(await temporaryFolder(), 'wave');
  await exportPackage({ folder, ...described() });
  await expect(exportPackage({ folder, ...described() })).rejects.toMatchObject({ code: 'exists' });
  await exportPackage({ folder, replace: true, ...described({ formats: ['json'] }) });
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'datapackage.json', 'observations.json', 'towns.json'].sort());
});
