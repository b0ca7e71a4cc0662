import { parseInstant } from '@beffroi/domain';
import { ExportRefusal } from './refusal.ts';
import { type Field, isRequired, type Row, type Table } from './table.ts';

/**
 * A value as every format takes it: datetimes are instants, arrays and objects canonical JSON text (sorted keys, no spaces), texts are well
 * formed. The field's type says which of them a string is.
 */
export type Cell = string | number | boolean | null;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** No NUL (neither PostgreSQL nor CSV readers take it) and no half of a surrogate pair (UTF-8 has none): both become U+FFFD. */
export function wellFormed(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\uFFFD') : whole;
}

/** What JSON can say, with well-formed texts and sorted keys, so that equal values give equal bytes. `null` for what it cannot say. */
function canonicalJson(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : null;
  if (typeof value === 'string') return JSON.stringify(wellFormed(value));
  if (Array.isArray(value)) {
    const items = value.map(canonicalJson);
    return items.includes(null) ? null : `[${items.join(',')}]`;
  }
  if (typeof value !== 'object' || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return null;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = canonicalJson((value as Row)[key]);
    if (member === null) return null;
    members.push(`${JSON.stringify(wellFormed(key))}:${member}`);
  }
  return `{${members.join(',')}}`;
}

function instant(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'string' ? parseInstant(value) : null;
}

function date(value: unknown): string | null {
  if (typeof value !== 'string' || !DATE.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? null : value;
}

/** Each takes a value that is not `null` and returns its cell, or `null` when the value is not of that type. */
const READ: Readonly<Record<Field['type'], (value: unknown) => Cell>> = {
  string: (value) => (typeof value === 'string' ? wellFormed(value) : null),
  // `+ 0` makes a 0 of a -0, which only Parquet would keep.
  integer: (value) => (Number.isSafeInteger(value) ? (value as number) + 0 : null),
  number: (value) => (Number.isFinite(value) ? (value as number) + 0 : null),
  boolean: (value) => (typeof value === 'boolean' ? value : null),
  datetime: instant,
  date,
  array: (value) => (Array.isArray(value) ? canonicalJson(value) : null),
  object: (value) => (typeof value === 'object' && !Array.isArray(value) ? canonicalJson(value) : null),
};

/** What makes a cell break its field's constraints, in words; `null` when it keeps to them. */
function broken(field: Field, pattern: RegExp | null): (cell: Cell) => string | null {
  const { enum: allowed, minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
  const values = allowed === undefined ? null : new Set<Cell>(allowed);
  return (cell) => {
    if (values !== null && !values.has(cell)) return 'is none of its values';
    if (typeof cell === 'number' && (cell < minimum || cell > maximum)) return 'is out of its bounds';
    if (pattern !== null && typeof cell === 'string' && !pattern.test(cell)) return 'does not match its pattern';
    return null;
  };
}

/**
 * Makes the reader of a table's rows: it gives the cells in the order of the fields.
 *
 * @throws ExportRefusal `row`, by the reader, when a row has other fields than its table or a value that its field forbids. The
 *   message names table, row (from 1) and field, and quotes no value: a value may be a long text from a stranger's page.
 */
export function cellReader(table: Table): (row: Row, ordinal: number) => readonly Cell[] {
  const columns = table.fields.map((field) => {
    const { pattern } = field.constraints ?? {};
    return {
      name: field.name,
      type: field.type,
      required: isRequired(table, field),
      read: READ[field.type],
      broken: broken(field, pattern === undefined ? null : new RegExp(`^(?:${pattern})$`, 'u')),
    };
  });
  return (row, ordinal) => {
    const refuse = (name: string, why: string) => new ExportRefusal('row', `${table.name}, row ${ordinal}: ${name} ${why}`);
    const cells = columns.map(({ name, type, required, read, broken }) => {
      const value = row[name];
      if (value === undefined || !Object.hasOwn(row, name)) throw refuse(name, 'is not there; what is absent is null');
      if (value === null) {
        if (required) throw refuse(name, 'is required');
        return null;
      }
      const cell = read(value);
      if (cell === null) throw refuse(name, `is not of type ${type}`);
      const fault = broken(cell);
      if (fault !== null) throw refuse(name, fault);
      return cell;
    });
    // Every field is there: any other number of names has a stranger among them.
    const names = Object.keys(row);
    const stranger = names.length === columns.length ? undefined : names.find((name) => !columns.some((column) => column.name === name));
    if (stranger !== undefined) throw refuse(stranger, 'is no field of this table');
    return cells;
  };
}
