import type { Digest } from '@beffroi/domain';
import { describe, expect, test } from 'vitest';
import type { PackageDescription } from './description.ts';
import { descriptorOf } from './descriptor.ts';
import type { TableFile } from './table-export.ts';
import { described, field, tableOf } from './testing.ts';

const file = (table: string, format: TableFile['format']): TableFile => ({
  path: `${table}.${format}`,
  table,
  format,
  rows: 2,
  bytes: 120,
  sha256: `sha256:${'0'.repeat(64)}` as Digest,
});

const FILES = (['towns', 'observations'] as const).flatMap((table) => [file(table, 'csv'), file(table, 'json'), file(table, 'parquet')]);

// biome-ignore lint/suspicious/noExplicitAny: it is looked at as a stranger would: as JSON.
const parsed = (more: Partial<PackageDescription> = {}, files = FILES): any => JSON.parse(descriptorOf(described(more), files));

const NAME = /^[a-z0-9._-]+$/;
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText);
const isDistinct = (values: readonly unknown[]) => new Set(values).size === values.length;

/** The rules of Data Package 2.0, Data Resource, Table Dialect and Table Schema that concern what we write; returns those that are broken. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
function faultsOf(descriptor: any): readonly string[] {
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => void (holds || faults.push(rule));
  must(descriptor.$schema === 'https://datapackage.org/profiles/2.0/datapackage.json', '$schema is the profile');
  must(NAME.test(descriptor.name), 'a package’s name is lower-case');
  must(isText(descriptor.title) && isText(descriptor.version), 'title and version are texts');
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(descriptor.created), 'created is RFC 3339');
  must(
    descriptor.licenses.every((licence: { name?: string; path?: string }) => licence.name ?? licence.path),
    'a licence has name or path',
  );
  for (const list of ['licenses', 'sources', 'contributors', 'keywords', 'resources']) {
    must(!(list in descriptor) || (Array.isArray(descriptor[list]) && descriptor[list].length > 0), `${list} is a list with items`);
  }
  const resources: readonly Record<string, never>[] = descriptor.resources;
  must(isDistinct(resources.map(({ name }) => name)), 'resources have distinct names');
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  for (const resource of resources as readonly any[]) {
    must(NAME.test(resource.name), 'a resource’s name is lower-case');
    must(isText(resource.path) && !/^\/|\.\.|:/.test(resource.path), 'a path is relative and stays in the package');
    must(resource.type === 'table', 'a resource is a table');
    must(Number.isInteger(resource.bytes), 'bytes is an integer');
    must(/^([0-9a-f]{32}|[a-z0-9]+:[0-9a-f]+)$/.test(resource.hash), 'a hash names its algorithm, unless it is MD5');
    must(resource.encoding === undefined || resource.encoding === 'utf-8', 'an encoding is registered');
    const { fields, primaryKey, foreignKeys = [], missingValues } = resource.schema;
    const names = fields.map((one: { name: string }) => one.name);
    must(isTexts(names) && isDistinct(names), 'fields have distinct names');
    must(isTexts(primaryKey) && primaryKey.every((name: string) => names.includes(name)), 'a primary key is of its fields');
    must(Array.isArray(missingValues) && missingValues.every((value: unknown) => typeof value === 'string'), 'missing values are texts');
    for (const { fields: own, reference } of foreignKeys) {
      const other = 'resource' in reference ? resources.find(({ name }) => name === reference.resource) : resource;
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const others = (other as any)?.schema.fields.map((one: { name: string }) => one.name) ?? [];
      must(own.length === reference.fields.length && own.every((name: string) => names.includes(name)), 'a foreign key is of its fields');
      must(other !== resource || !('resource' in reference), 'a reference to itself has no name');
      must(
        reference.fields.every((name: string) => others.includes(name)),
        'a foreign key leads to fields that are there',
      );
    }
  }
  return faults;
}

test('it keeps the rules of the specification', () => {
  expect(faultsOf(parsed())).toEqual([]);
  expect(faultsOf(parsed({ keywords: [], sources: [], contributors: [] }))).toEqual([]);
});

test('a broken rule would be seen', () => {
  const broken = parsed();
  broken.resources[4].name = broken.resources[5].name;
  broken.resources[3].schema.foreignKeys[0].reference.resource = 'nowhere';
  expect(faultsOf(broken)).toEqual(['resources have distinct names', 'a foreign key leads to fields that are there']);
});

test('each table in each format is a resource, that refers to the others of its format', () => {
  const { resources } = parsed();
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const seen = resources.map(({ name, path, format, mediatype, encoding, schema }: any) => [
    name,
    path,
    format,
    mediatype,
    encoding,
    schema.missingValues,
    schema.foreignKeys?.[0].reference.resource,
  ]);
  const parquet = 'application/vnd.apache.parquet';
  expect(seen).toEqual([
    ['towns-csv', 'towns.csv', 'csv', 'text/csv', 'utf-8', [''], undefined],
    ['towns-json', 'towns.json', 'json', 'application/json', 'utf-8', [], undefined],
    ['towns-parquet', 'towns.parquet', 'parquet', parquet, undefined, [], undefined],
    ['observations-csv', 'observations.csv', 'csv', 'text/csv', 'utf-8', [''], 'towns-csv'],
    ['observations-json', 'observations.json', 'json', 'application/json', 'utf-8', [], 'towns-json'],
    ['observations-parquet', 'observations.parquet', 'parquet', parquet, undefined, [], 'towns-parquet'],
  ]);
});

test('a reference of a table to itself has no name', () => {
  const tree = tableOf('tree', [field('id', 'integer'), field('parent', 'integer')], [], {
    foreignKeys: [{ fields: ['parent'], reference: { table: 'tree', fields: ['id'] } }],
  });
  const descriptor = parsed({ tables: [tree] }, [file('tree', 'csv')]);
  expect(descriptor.resources[0].schema.foreignKeys).toEqual([{ fields: ['parent'], reference: { fields: ['id'] } }]);
  expect(faultsOf(descriptor)).toEqual([]);
});

test('a CSV says how it is to be read, and what was done to its texts', () => {
  const [towns] = parsed().resources;
  expect(towns.dialect).toMatchObject({ delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true });
  expect(towns.description).toMatch(/^towns\.\n\nRFC 4180.*apostrophe/s);
});

describe('a field', () => {
  test('of the primary key is required, and keeps its other constraints', () => {
    expect(parsed().resources[0].schema.fields[0].constraints).toEqual({ required: true, unique: true, pattern: '\\d{5}' });
    expect(parsed().resources[0].schema.fields[4]).not.toHaveProperty('constraints');
  });

  test.each([
    ['fr', 'Nom', 'site. Sans valeur : aucun site n’est connu.'],
    ['en', 'Name', 'site. No value: no site is known.'],
  ] as const)('speaks %s, and says what its absence means', (language, title, description) => {
    const descriptor = parsed({ language });
    expect(descriptor.languages).toEqual([language]);
    expect(descriptor.resources[0].schema.fields[1].title).toBe(title);
    expect(descriptor.resources[0].schema.fields[3].description).toBe(description);
  });
});
