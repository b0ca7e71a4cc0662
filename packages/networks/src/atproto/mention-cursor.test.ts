import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cursorIn, cursorText, markOf, NOTHING_READ } from './mention-cursor.ts';

it('comes back as it was written, and forgets the oldest marks alone', () => {
  const given = Array.from({ length: 1500 }, (_, at) => markOf(`at://${at}`));
  expect(cursorIn(cursorText({ newest: 1_700_000_000_000, given }))).toEqual({ newest: 1_700_000_000_000, given: given.slice(-1000) });
  expect(cursorIn(cursorText(NOTHING_READ))).toEqual(NOTHING_READ);
});

it('reads all anew from what is none', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void cursorIn(text)));
  expect(cursorIn('n’importe quoi')).toEqual(NOTHING_READ);
  expect(cursorIn('{"newest":"1","given":[1,"a",null]}')).toEqual({ newest: null, given: ['a'] });
});
