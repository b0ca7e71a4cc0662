import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellReader, wellFormed } from './cell.ts';
import { ExportRefusal } from './refusal.ts';
import type { Constraints, FieldType, Row } from './table.ts';
import { anyText, field, tableOf } from './testing.ts';

const NOT_REQUIRED = field('id', 'integer');

function read(type: FieldType, value: unknown, constraints: Constraints = {}): Cell {
  const table = tableOf('things', [NOT_REQUIRED, field('value', type, { constraints })], []);
  return cellReader(table)({ id: 1, value }, 7)[1] as Cell;
}

describe('a value of its type becomes a cell', () => {
  test.each<[FieldType, unknown, Cell]>([
    ['string', 'Bécherel', 'Bécherel'],
    ['string', '', ''],
    ['string', 'half \ud83d and NUL \0', 'half \uFFFD and NUL \uFFFD'],
    ['integer', 3, 3],
    ['integer', -0, 0],
    ['number', 0.5, 0.5],
    ['boolean', false, false],
    ['datetime', new Date(12), '1970-01-01T00:00:00.012Z'],
    ['datetime', '2026-11-24T15:08:04Z', '2026-11-24T15:08:04.000Z'],
    ['date', '2024-02-29', '2024-02-29'],
    ['array', [1, 'a\ud83d', null, [true]], '[1,"a\uFFFD",null,[true]]'],
    ['object', { b: 1, a: { d: [], c: 'é' } }, '{"a":{"c":"é","d":[]},"b":1}'],
    ['object', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
    ['string', null, null],
    ['object', null, null],
  ])('%s %j', (type, value, cell) => {
    expect(Object.is(read(type, value), cell)).toBe(true);
  });
});

describe('a value that its field forbids is refused, by table, row and field', () => {
  test.each<[string, FieldType, unknown, Constraints]>([
    ['is not of type string', 'string', 3, {}],
    ['is not of type integer', 'integer', 1.5, {}],
    ['is not of type integer', 'integer', 2 ** 53, {}],
    ['is not of type integer', 'integer', '3', {}],
    ['is not of type number', 'number', Number.NaN, {}],
    ['is not of type number', 'number', Infinity, {}],
    ['is not of type boolean', 'boolean', 0, {}],
    ['is not of type datetime', 'datetime', new Date(Number.NaN), {}],
    ['is not of type datetime', 'datetime', '2026-11-24', {}],
    ['is not of type date', 'date', '2026-02-30', {}],
    ['is not of type date', 'date', new Date(0), {}],
    ['is not of type array', 'array', { length: 0 }, {}],
    ['is not of type array', 'array', [undefined], {}],
    ['is not of type array', 'array', [1n], {}],
    ['is not of type object', 'object', [], {}],
    ['is not of type object', 'object', new Map(), {}],
    ['is not of type object', 'object', { a: Number.NaN }, {}],
    ['is required', 'string', null, { required: true }],
    ['is not there; what is absent is null', 'string', undefined, {}],
    ['is none of its values', 'string', 'c', { enum: ['a', 'b'] }],
    ['is out of its bounds', 'integer', 6, { minimum: 0, maximum: 5 }],
    ['is out of its bounds', 'number', -0.1, { minimum: 0 }],
    ['does not match its pattern', 'string', '990012', { pattern: '\\d{5}' }],
  ])('%s: %s %o', (why, type, value, constraints) => {
    expect(() => read(type, value, constraints)).toThrow(new ExportRefusal('row', `things, row 7: value ${why}`));
  });

  test('a constraint says nothing of what is absent', () => {
    expect(read('string', null, { enum: ['a'], pattern: 'a' })).toBeNull();
  });

  test.each<[string, Row]>([
    ['id is required', { id: null, value: 1 }],
    ['value is not there; what is absent is null', { id: 1 }],
    ['other is no field of this table', { id: 1, value: 1, other: 1 }],
  ])('%s', (why, row) => {
    const table = tableOf('things', [NOT_REQUIRED, field('value', 'integer')], []);
    expect(() => cellReader(table)(row, 2)).toThrow(new ExportRefusal('row', `things, row 2: ${why}`));
  });

  test('the message quotes no value', () => {
    expect(() => read('string', 'a stranger’s words', { pattern: 'x' })).toThrow(/^(?!.*stranger).*$/);
  });
});

test('any text becomes one that UTF-8 can carry, and well-formed text stays', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const whole = wellFormed(text);
      expect(Buffer.from(whole).toString()).toBe(whole);
      expect(whole).not.toContain('\0');
      if (text.isWellFormed() && !text.includes('\0')) expect(whole).toBe(text);
    }),
  );
});

test('equal objects give equal text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(read('object', turned)).toBe(read('object', value));
      expect(JSON.parse(read('object', value) as string)).toEqual(JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '\uFFFD')));
    }),
  );
});
