import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonItem, jsonRecords } from './json-records.ts';

function read(text: string): JsonItem[] {
  return [...jsonRecords(new TextEncoder().encode(text))];
}

const record = (line: number, value: Record<string, unknown>): JsonItem => ({ kind: 'record', line, record: value });

describe('the records of a JSON file', () => {
  it.each<[string, JsonItem[]]>([
    ['[{"a":1},\n\n{"a":{"b":[{"c":2}]}}]', [record(1, { a: 1 }), record(3, { a: { b: [{ c: 2 }] } })]],
    ['{"service":[{"a":1}]}', [record(1, { a: 1 })]],
    ['{\n "service": [\n  {"a": 1}\n ]\n}', [record(3, { a: 1 })]],
    ['{"a":1}\n{"a":[{"b":2}]}\n', [record(1, { a: 1 }), record(2, { a: [{ b: 2 }] })]],
    ['{"records":[{"recordid":"x","fields":{"a":1}},{"record":{"fields":{"a":2}}}]}', [record(1, { a: 1 }), record(1, { a: 2 })]],
    ['[{"a":"}]\\"{"}]', [record(1, { a: '}]"{' })]],
    ['[{"a":1} {"a":2},,{"a":3}]', [record(1, { a: 1 }), record(1, { a: 2 }), record(1, { a: 3 })]],
    [
      '[{"a":1},\n{"a":oops},\n{"a":3}]',
      [record(1, { a: 1 }), { kind: 'refused', line: 2, reason: { code: 'bad-record' } }, record(3, { a: 3 })],
    ],
    ['[{"a":1},\n{"a":2', [record(1, { a: 1 }), { kind: 'refused', line: 2, reason: { code: 'cut-short' } }]],
    ['[{"a":1},\n', [record(1, { a: 1 }), { kind: 'refused', line: 2, reason: { code: 'cut-short' } }]],
    ['["a"]', [{ kind: 'refused', line: 0, reason: { code: 'no-records' } }]],
  ])('of %j are %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are those that a parser of the whole finds, in each of the shapes', () => {
    const name = fc.string({ maxLength: 5 }).filter((key) => !['fields', 'record', '__proto__'].includes(key));
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: fc.constantFrom('{', '}', '[', '"', '\\', '\n', 'é') }));
    const records = fc.array(fc.dictionary(name, value), { minLength: 1, maxLength: 6 });
    const shapes: readonly ((all: readonly object[]) => string)[] = [
      (all) => JSON.stringify(all),
      (all) => JSON.stringify(all, null, 2),
      (all) => JSON.stringify({ service: all }),
      (all) => JSON.stringify({ total: 3, results: all }, null, '\t'),
    ];
    fc.assert(
      fc.property(records, fc.constantFrom(...shapes), (all, shape) => {
        const whole = JSON.parse(JSON.stringify(all)) as unknown;
        expect(read(shape(all)).map((item) => (item.kind === 'record' ? item.record : item.reason))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('leave out one that is larger than any, and go on', () => {
    const items = read(`[{"a":"${'x'.repeat(1_000_001)}"},{"a":1}]`);
    expect(items).toEqual([{ kind: 'refused', line: 1, reason: { code: 'line-too-long', most: 1_000_000 } }, record(1, { a: 1 })]);
  });
});
