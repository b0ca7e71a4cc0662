import { describe, expect, test } from 'vitest';
import { checkDescription, type PackageDescription } from './description.ts';
import type { FormatName } from './formats/formats.ts';
import { ExportRefusal } from './refusal.ts';
import type { Field, Table } from './table.ts';
import { described, field, observationTable, tableOf, townTable } from './testing.ts';

const one = (more: Partial<Table>, fields: readonly Field[] = [field('id', 'integer')]): Partial<PackageDescription> => ({
  tables: [tableOf('things', fields, [], more)],
});

const leadingTo = (table: string, fields: readonly string[], own: readonly string[] = ['territory']): Partial<PackageDescription> => ({
  tables: [townTable(), { ...observationTable(), foreignKeys: [{ fields: own, reference: { table, fields } }] }],
});

test('what the tests export can be exported', () => {
  expect(() => checkDescription(described())).not.toThrow();
});

test('a table may refer to itself', () => {
  const parent = one({ foreignKeys: [{ fields: ['parent'], reference: { table: 'things', fields: ['id'] } }] }, [
    field('id', 'integer'),
    field('parent', 'integer'),
  ]);
  expect(() => checkDescription(described(parent))).not.toThrow();
});

describe('what contradicts itself is refused', () => {
  test.each<[string, Partial<PackageDescription>]>([
    ['a package cannot be called Vague 2026', { name: 'Vague 2026' }],
    ['a package cannot be called ../up', { name: '../up' }],
    ['the version is empty', { version: '' }],
    ['there is no licence', { licences: [] }],
    ['a licence has neither name nor path', { licences: [{ title: 'free' }] }],
    ['no format is asked for', { formats: [] }],
    ['there is no format ods', { formats: ['ods' as FormatName] }],
    ['the format csv is asked for twice', { formats: ['csv', 'json', 'csv'] }],
    ['there is no table', { tables: [] }],
    ['two tables are called towns', { tables: [townTable(), townTable()] }],
    ['table ../towns cannot be called so', one({ name: '../towns' })],
    ['table datapackage cannot be called so', one({ name: 'datapackage' })],
    ['table things has two fields id', one({}, [field('id', 'integer'), field('id', 'string')])],
    ['table things: a field cannot be called Nom', one({}, [field('Nom', 'string')])],
    ['table things has no primary key', one({ primaryKey: [] })],
    ['table things has no field code, which is in its primary key', one({ primaryKey: ['id', 'code'] })],
    ['table things: id has bounds and is no number', one({}, [field('id', 'string', { constraints: { minimum: 1 } })])],
    ['table things: id has bounds that nothing is between', one({}, [field('id', 'integer', { constraints: { minimum: 2, maximum: 1 } })])],
    ['table things: id has a pattern and is no string', one({}, [field('id', 'integer', { constraints: { pattern: '1' } })])],
    ['table things: id has a pattern that is none', one({}, [field('id', 'string', { constraints: { pattern: '(' } })])],
    ['a foreign key of table observations leads to regions, which is not exported', leadingTo('regions', ['code'])],
    ['a foreign key of table observations has not as many fields on both sides', leadingTo('towns', ['code', 'name'])],
    ['a foreign key of table observations has not as many fields on both sides', leadingTo('towns', [], [])],
    ['a foreign key of table observations names a field that is not there: territory', leadingTo('towns', ['insee'])],
    ['a foreign key of table observations names a field that is not there: town', leadingTo('towns', ['code'], ['town'])],
    ['a foreign key of table observations joins fields of two types: territory', leadingTo('towns', ['population'])],
  ])('%s', (why, more) => {
    expect(() => checkDescription(described(more))).toThrow(new ExportRefusal('description', why));
  });
});
