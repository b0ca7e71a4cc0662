import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Hit, Hits } from './hits.ts';

const CUES = 6;

function hitsOf(cues: readonly number[]): Hits {
  return Hits.from(cues.map((cue, at): Hit => ({ cue, from: at, to: at + 1, start: at * 2, end: at * 2 + 1, sentence: at >> 2 })));
}

it('hits give those of a cue in their order, as who looks through all of them finds them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(CUES - 1), { maxLength: 90 }), fc.boolean(), (cues, firstAsked) => {
      const hits = hitsOf(cues);
      for (let cue = 0; cue < CUES; cue++) {
        const expected = cues.flatMap((one, at) => (one === cue ? [at] : []));
        // Whoever asks for the next before any first is answered alike.
        if (!firstAsked && expected.length > 0) expect(hits.nextOf(expected[0]!)).toBe(expected[1] ?? -1);
        const found: number[] = [];
        for (let at = hits.firstOf(cue, CUES); at >= 0; at = hits.nextOf(at)) found.push(at);
        expect(found).toEqual(expected);
      }
    }),
  );
});

it('hits of a text longer than any block are found as well', () => {
  const hits = hitsOf(Array.from({ length: 70_000 }, (_, at) => (at % 69_999 === 0 ? 1 : 0)));
  expect(hits.firstOf(1, CUES)).toBe(0);
  expect(hits.nextOf(0)).toBe(69_999);
  expect(hits.firstOf(2, CUES)).toBe(-1);
});

it('hits are what they were made of, one by one or all', () => {
  const hits = hitsOf([1, 2, 1]);
  expect([...hits]).toEqual([0, 1, 2].map((at) => hits.at(at)));
  expect(hits.at(1)).toEqual({ cue: 2, from: 1, to: 2, start: 2, end: 3, sentence: 0 });
  expect([hits.cueAt(1), hits.fromAt(1), hits.toAt(1), hits.startAt(1), hits.endAt(1), hits.sentenceAt(1)]).toEqual([2, 1, 2, 2, 3, 0]);
  expect([...Hits.NONE]).toEqual([]);
});
