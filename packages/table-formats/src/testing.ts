import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, parseInstant } from '@beffroi/domain';
import { anyText as textOfAny } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { type Cell, cellReader } from './cell.ts';
import type { PackageDescription } from './description.ts';
import { FileSink } from './file-sink.ts';
import type { Format } from './formats/format.ts';
import type { Field, FieldType, Row, Table } from './table.ts';
import type { Words } from './words.ts';

/** The same text in both languages. */
export const both = (text: string): Words => ({ fr: text, en: text });

export function field(name: string, type: FieldType, more: Partial<Field> = {}): Field {
  return { name, type, title: both(name), description: both(`${name}.`), ...more };
}

export function tableOf(name: string, fields: readonly Field[], rows: readonly Row[], more: Partial<Table> = {}): Table {
  return {
    name,
    title: both(name),
    description: both(`${name}.`),
    fields,
    primaryKey: [(fields[0] as Field).name],
    async *rows() {
      yield* rows;
    },
    ...more,
  };
}

/** Two invented towns, with what is hard to write: accents, quotes, ends of line, a formula, half a surrogate pair, an empty text. */
export const TOWNS: readonly Row[] = [
  {
    code: '99001',
    name: 'Bécherel-sur-Œuvre',
    population: 31_204,
    site: 'https://www.becherel.example/',
    last: new Date(1_795_000_000_000),
  },
  { code: '99002', name: 'L’Haÿ "la Neuve"', population: 0, site: null, last: null },
];

export const OBSERVATIONS: readonly Row[] = [
  {
    territory: '99001',
    service: 'birth-certificate',
    level: 3,
    share: 0.6,
    own: true,
    instant: '2026-11-24T15:08:04.012Z' as Instant,
    day: '2026-11-24',
    quote: '- Prenez rendez-vous,\r\n"en ligne" ; coût\u00a0: 0\u00a0€',
    facets: ['online_intake', 'appointment'],
    reason: { code: 'seen', at: { page: 2 } },
  },
  {
    territory: '99001',
    service: 'school',
    level: 0,
    share: -1e-9,
    own: false,
    instant: new Date(0),
    day: '1899-12-31',
    quote: '',
    facets: [],
    reason: { z: 1, a: 'é' },
  },
  {
    territory: '99002',
    service: 'school',
    level: null,
    share: null,
    own: null,
    instant: null,
    day: null,
    quote: null,
    facets: null,
    reason: null,
  },
  {
    territory: '99002',
    service: 'water',
    level: 5,
    share: 1e21,
    own: true,
    instant: new Date(1),
    day: '2024-02-29',
    quote: '=HYPERLINK("https://trap.example")\ud83d 🏛',
    facets: ['ä'],
    reason: {},
  },
];

export const townTable = (rows: readonly Row[] = TOWNS): Table =>
  tableOf(
    'towns',
    [
      field('code', 'string', { constraints: { pattern: '\\d{5}', unique: true } }),
      field('name', 'string', { title: { fr: 'Nom', en: 'Name' }, constraints: { required: true } }),
      field('population', 'integer', { constraints: { minimum: 0 } }),
      field('site', 'string', { missing: { fr: 'aucun site n’est connu.', en: 'no site is known.' } }),
      field('last', 'datetime'),
    ],
    rows,
  );

export const observationTable = (rows: readonly Row[] = OBSERVATIONS): Table =>
  tableOf(
    'observations',
    [
      field('territory', 'string'),
      field('service', 'string'),
      field('level', 'integer', { constraints: { minimum: 0, maximum: 5 } }),
      field('share', 'number'),
      field('own', 'boolean'),
      field('instant', 'datetime'),
      field('day', 'date'),
      field('quote', 'string'),
      field('facets', 'array'),
      field('reason', 'object'),
    ],
    rows,
    {
      primaryKey: ['territory', 'service'],
      foreignKeys: [{ fields: ['territory'], reference: { table: 'towns', fields: ['code'] } }],
    },
  );

export const described = (more: Partial<PackageDescription> = {}): PackageDescription => ({
  name: 'wave-2026',
  title: { fr: 'Vague 2026', en: 'Wave 2026' },
  description: { fr: 'Les services en ligne.', en: 'Online services.' },
  reading: { fr: 'Un constat non observé n’est pas un 0.', en: 'What is unobserved is not a 0.' },
  language: 'fr',
  version: '1.0.0',
  created: parseInstant('2026-11-24T00:00:00Z') as Instant,
  licences: [{ name: 'etalab-2.0', path: 'https://licence.example/', title: 'Licence Ouverte 2.0' }],
  sources: [{ title: 'Sites des communes' }],
  contributors: [{ title: 'L’observatoire', roles: ['creator'] }],
  keywords: ['communes'],
  tables: [townTable(), observationTable()],
  formats: ['csv', 'json', 'parquet'],
  ...more,
});

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-publish-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a table as one file of a format, and returns its path. */
export async function written(format: Format, table: Table, folder: string): Promise<string> {
  const path = join(folder, `${table.name}-${Math.random().toString(36).slice(2)}.${format.name}`);
  const sink = await FileSink.create(path);
  const writer = await format.start(table, sink, { package: 'wave-2026', version: '1.0.0' });
  const read = cellReader(table);
  const cells: (readonly Cell[])[] = [];
  let ordinal = 0;
  for await (const row of table.rows()) cells.push(read(row, ++ordinal));
  await writer.write(cells);
  await writer.end();
  await sink.finish();
  return path;
}

/** Asks an independent reader of data files (DuckDB) for the rows of a statement. Large integers come as `bigint`. */
export async function duck(statement: string): Promise<readonly Record<string, unknown>[]> {
  // Loaded when it is asked: most tests do without its 70 MB.
  const { DuckDBConnection } = await import('@duckdb/node-api');
  const connection = await DuckDBConnection.create();
  try {
    return (await connection.runAndReadAll(statement)).getRowObjectsJS();
  } finally {
    connection.closeSync();
  }
}

/** DuckDB's reader of our CSV, told all that `datapackage.json` says of it. */
export function csvFrom(path: string, columns: Readonly<Record<string, string>>): string {
  const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {${types.join(', ')}})`;
}

/** Texts with everything that upsets a writer: signs of formulas, quotes, ends of line, halves of pairs, NUL. */
export const anyText = fc.oneof(
  textOfAny({ maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', 'é', '\ud83d', '\udfdb', '\0', '＝'),
    maxLength: 8,
  }),
);
