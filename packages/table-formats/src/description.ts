import type { Instant } from '@beffroi/domain';
import { FORMATS, type FormatName } from './formats/formats.ts';
import { ExportRefusal } from './refusal.ts';
import type { Field, ForeignKey, Table } from './table.ts';
import type { Language, Words } from './words.ts';

/** A licence has a name (Open Definition or SPDX id), an address, or both. */
export interface Licence {
  readonly name?: string;
  readonly path?: string;
  readonly title?: string;
}

/** Where data come from that were not made here. */
export interface DataSource {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

/** Who had a part in the data. */
export interface Contributor {
  readonly title: string;
  readonly path?: string;
  readonly email?: string;
  /** DataCite's or CRediT's words: `creator`, `dataCurator`, `rightsHolder` … */
  readonly roles?: readonly string[];
  readonly organization?: string;
}

/** What is exported, and what is said of it. */
export interface PackageDescription {
  /** Lower-case letters, digits, `.`, `_`, `-`. */
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  /** How the figures are to be read, as Markdown for the package's README (headings from `###`). */
  readonly reading: Words;
  /** The language of titles, descriptions and README. */
  readonly language: Language;
  readonly version: string;
  /** The data are invented. */
  readonly fictional?: boolean;
  readonly created: Instant;
  /** At least one: data without a licence are not open. */
  readonly licences: readonly Licence[];
  readonly sources: readonly DataSource[];
  readonly contributors: readonly Contributor[];
  readonly keywords: readonly string[];
  /** At least one. */
  readonly tables: readonly Table[];
  /** At least one. */
  readonly formats: readonly FormatName[];
}

const PACKAGE_NAME = /^[a-z0-9][a-z0-9._-]*$/;
const TABLE_NAME = /^[a-z][a-z0-9_-]*$/;
const FIELD_NAME = /^[a-z][a-z0-9_]*$/;

/** Names that would fall together with the package's own files. */
const TAKEN = ['datapackage', 'readme'];

function twice(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}

function demand(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new ExportRefusal('description', otherwise);
}

function checkConstraints(field: Field, where: string): void {
  const { minimum, maximum, pattern } = field.constraints ?? {};
  if (minimum !== undefined || maximum !== undefined) {
    demand(field.type === 'integer' || field.type === 'number', `${where} has bounds and is no number`);
    demand((minimum ?? -Infinity) <= (maximum ?? Infinity), `${where} has bounds that nothing is between`);
  }
  if (pattern === undefined) return;
  demand(field.type === 'string', `${where} has a pattern and is no string`);
  try {
    new RegExp(pattern, 'u');
  } catch (cause) {
    throw new ExportRefusal('description', `${where} has a pattern that is none`, { cause });
  }
}

function checkForeignKey({ fields, reference }: ForeignKey, table: Table, tables: readonly Table[]): void {
  const where = `a foreign key of table ${table.name}`;
  const other = tables.find(({ name }) => name === reference.table);
  demand(other !== undefined, `${where} leads to ${reference.table}, which is not exported`);
  demand(fields.length > 0 && fields.length === reference.fields.length, `${where} has not as many fields on both sides`);
  for (const [at, name] of fields.entries()) {
    const from = table.fields.find((field) => field.name === name);
    const to = other.fields.find((field) => field.name === reference.fields[at]);
    demand(from !== undefined && to !== undefined, `${where} names a field that is not there: ${name}`);
    demand(from.type === to.type, `${where} joins fields of two types: ${name}`);
  }
}

function checkTable(table: Table, tables: readonly Table[]): void {
  const where = `table ${table.name}`;
  demand(TABLE_NAME.test(table.name) && !TAKEN.includes(table.name), `${where} cannot be called so`);
  const names = table.fields.map((field) => field.name);
  demand(twice(names) === undefined, `${where} has two fields ${twice(names)}`);
  for (const field of table.fields) {
    demand(FIELD_NAME.test(field.name), `${where}: a field cannot be called ${field.name}`);
    checkConstraints(field, `${where}: ${field.name}`);
  }
  demand(table.primaryKey.length > 0, `${where} has no primary key`);
  const stranger = table.primaryKey.find((name) => !names.includes(name));
  demand(stranger === undefined, `${where} has no field ${stranger}, which is in its primary key`);
  for (const key of table.foreignKeys ?? []) checkForeignKey(key, table, tables);
}

/**
 * Verifies that a description can be exported and will make a valid data package.
 *
 * @throws ExportRefusal `description`, with the first thing that is wrong.
 */
export function checkDescription(described: PackageDescription): void {
  demand(PACKAGE_NAME.test(described.name), `a package cannot be called ${described.name}`);
  demand(described.version !== '', 'the version is empty');
  demand(described.licences.length > 0, 'there is no licence');
  demand(
    described.licences.every(({ name, path }) => name !== undefined || path !== undefined),
    'a licence has neither name nor path',
  );
  demand(described.formats.length > 0, 'no format is asked for');
  const strange = described.formats.find((format) => !Object.hasOwn(FORMATS, format));
  demand(strange === undefined, `there is no format ${strange}`);
  demand(twice(described.formats) === undefined, `the format ${twice(described.formats)} is asked for twice`);
  demand(described.tables.length > 0, 'there is no table');
  const tables = described.tables.map((table) => table.name);
  demand(twice(tables) === undefined, `two tables are called ${twice(tables)}`);
  for (const table of described.tables) checkTable(table, described.tables);
}
