import type { Words } from './words.ts';

/**
 * What a field holds, with the names of Frictionless Table Schema:
 *
 * | type              | in a row                                  | CSV                        | JSON    | Parquet                  |
 * | ----------------- | ----------------------------------------- | -------------------------- | ------- | ------------------------ |
 * | `string`          | string                                    | text, guarded (see csv.ts) | string  | UTF8                     |
 * | `integer`         | safe integer                              | digits                     | number  | INT32 or INT64           |
 * | `number`          | finite number                             | with a point               | number  | DOUBLE                   |
 * | `boolean`         | boolean                                   | `true`, `false`            | boolean | BOOLEAN                  |
 * | `datetime`        | `Date` or `Instant`                       | ISO 8601, UTC, with ms     | string  | TIMESTAMP(ms, UTC)       |
 * | `date`            | `2026-11-24`                              | the same                   | string  | DATE                     |
 * | `array`, `object` | what JSON can say; keys come out sorted   | JSON text                  | itself  | UTF8 marked as JSON      |
 *
 * `null` stands in any of them for what is absent.
 */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'datetime' | 'date' | 'array' | 'object';

/** What every value of a field keeps to; verified for each row, but for `unique`, which would need all rows in memory. */
export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly (string | number)[];
  /** For numbers; an integer whose two bounds fit 32 bits is an INT32 in Parquet, any other an INT64. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** For strings: a regular expression that the whole text matches. */
  readonly pattern?: string;
}

/** A column of a table, as its description says it. */
export interface Field {
  /** `snake_case`: it stands in files for ever. */
  readonly name: string;
  readonly type: FieldType;
  readonly title: Words;
  readonly description: Words;
  readonly constraints?: Constraints;
  /** What it means that there is no value. Not given where a value is required, or where absence speaks for itself. */
  readonly missing?: Words;
}

/** Fields whose values stand as `reference.fields` in another table of the same export (or in this one, when it names itself). */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly table: string; readonly fields: readonly string[] };
}

/** A row: a value for each field of its table and nothing else; `null` where there is none, never `undefined`. */
export type Row = Readonly<Record<string, unknown>>;

/** What is exported as one file a format. */
export interface Table {
  /** Lower-case letters, digits, `_` and `-`: the name of its files. */
  readonly name: string;
  readonly title: Words;
  readonly description: Words;
  readonly fields: readonly Field[];
  /** Fields that together name a row; never `null`. That they are unique is the caller's word. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  /** The rows, in an order that is the same for the same data: files are compared by their digests. Asked once. */
  rows(): AsyncIterable<Row>;
}

/** Whether a row of `table` must have a value for `field`. */
export function isRequired(table: Table, field: Field): boolean {
  return field.constraints?.required === true || table.primaryKey.includes(field.name);
}
