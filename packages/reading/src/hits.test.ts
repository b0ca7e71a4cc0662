import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Hits } from './hits.ts';

const CUES = 6;

function hitsOf(cues: readonly number[]): Hits {
  const hits = new Hits();
  for (const [at, cue] of cues.entries()) hits.push({ cue, from: at, to: at + 1, start: at, end: at + 1, sentence: 0 });
  return hits;
}

it('hits give those of a cue in their order, as who looks through all of them finds them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(CUES - 1), { maxLength: 30 }), fc.boolean(), (cues, firstAsked) => {
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

it('what is taken out of hits is an ordinary list', () => {
  expect(hitsOf([1, 2, 1]).filter(({ cue }) => cue === 1)).not.toBeInstanceOf(Hits);
});
