import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: 'csv' | 'json' | 'parquet' | 'xlsx';
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string; readonly constraints?: { readonly required?: boolean } }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly created: string;
  readonly keywords: readonly string[];
  readonly resources: readonly Resource[];
}

/** A data package as a stranger reads it: DuckDB, told what the descriptor says and nothing else. */
export interface PackageReader {
  readonly descriptor: Descriptor;
  /** Rows of a statement; each resource is a table of its name (`"towns-csv"`). Large integers come as numbers. */
  ask(statement: string): Promise<readonly Record<string, unknown>[]>;
  /** What is not as the descriptor promises: keys that are not unique or lead nowhere, values that are required and absent. */
  brokenPromises(): Promise<readonly string[]>;
  [Symbol.dispose](): void;
}

const CSV_TYPES: Readonly<Record<string, string>> = {
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  datetime: 'TIMESTAMPTZ',
  date: 'DATE',
};

/** DuckDB opens no workbook without an extension from the network; `formats/xlsx.test.ts` reads those with another reader. */
const readable = ({ format }: Resource): boolean => format !== 'xlsx';

export async function readPackage(folder: string): Promise<PackageReader> {
  const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Descriptor;
  const connection = await DuckDBConnection.create();
  for (const resource of descriptor.resources.filter(readable))
    await connection.run(`create table "${resource.name}" as from ${sourceOf(resource, folder)}`);
  const ask = async (statement: string) => {
    const rows = (await connection.runAndReadAll(statement)).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === 'bigint' ? Number(value) : value])),
    );
  };
  const brokenPromises = async () => {
    const broken: string[] = [];
    for (const { name, schema } of descriptor.resources.filter(readable)) {
      const key = schema.primaryKey.join(', ');
      const twice = await ask(`select ${key} from "${name}" group by ${key} having count(*) > 1`);
      if (twice.length > 0) broken.push(`${name}: ${twice.length} keys stand twice`);
      for (const field of schema.fields.filter(({ constraints }) => constraints?.required === true)) {
        const absent = await ask(`select 1 from "${name}" where "${field.name}" is null`);
        if (absent.length > 0) broken.push(`${name}: ${field.name} is absent ${absent.length} times`);
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const on = fields.map((field, at) => `a."${field}" = b."${reference.fields[at]}"`).join(' and ');
        const lost = await ask(`select 1 from "${name}" a anti join "${reference.resource}" b on ${on}`);
        if (lost.length > 0) broken.push(`${name}: ${lost.length} rows lead nowhere in ${reference.resource}`);
      }
    }
    return broken;
  };
  return { descriptor, ask, brokenPromises, [Symbol.dispose]: () => connection.closeSync() };
}

function sourceOf({ path, format, schema }: Resource, folder: string): string {
  const file = join(folder, path);
  if (format === 'parquet') return `read_parquet('${file}')`;
  const columns = `{${schema.fields.map(({ name, type }) => `'${name}': '${CSV_TYPES[type] ?? 'VARCHAR'}'`).join(', ')}}`;
  if (format === 'json') return `read_json('${file}', format = 'array', columns = ${columns})`;
  return `read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = ${columns})`;
}
