import pg from 'pg';

/** Type numbers of PostgreSQL's catalogue. */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TIMESTAMP_ARRAY = 1115;

/** A whole number beyond what JavaScript can hold exactly came from the database. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers that can be held exactly`);
  return value;
}

/** A day, and a time without its zone, are no instants: they stay the text that the database gives. */
const asItIs = (text: string): string => text;

/** The elements of an array as the database writes it, each as its text. */
const TEXTS = 1009 as Parameters<typeof pg.types.getTypeParser>[0];
const elements = pg.types.getTypeParser(TEXTS) as (text: string) => readonly (string | null)[];
const each =
  <Value>(parse: (text: string) => Value) =>
  (text: string): readonly (Value | null)[] =>
    elements(text).map((element) => (element === null ? null : parse(element)));

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT8, wholeNumber],
  [DATE, asItIs],
  [TIMESTAMP, asItIs],
  [INT8_ARRAY, each(wholeNumber)],
  [DATE_ARRAY, each(asItIs)],
  [TIMESTAMP_ARRAY, each(asItIs)],
]);

/**
 * How values come out of the database, on every engine: `bigint` as a number (a `RangeError` beyond 2^53), `timestamptz` as a `Date`, `numeric` as
 * text (it is exact), `jsonb` parsed, `bytea` as a `Buffer`, days and times without zone as text; arrays of these likewise.
 */
export const VALUES: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS.get(type)) ??
    pg.types.getTypeParser(type, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};
