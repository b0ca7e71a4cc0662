import { mulberry32 } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { SharedRuns } from './shared-runs.ts';

const FRAME = Buffer.from(Array.from({ length: 900 }, (_, i) => `<a href="/${i * i}">${i}</a>`).join(''));
const page = (words: string): Buffer => Buffer.concat([Buffer.from(words), FRAME, Buffer.from(`<p>${words}</p>`)]);

describe('what bodies have in common', () => {
  it('is learnt from two, told with its place, and made something of once', () => {
    let made = 0;
    const runs = new SharedRuns(() => ++made);
    expect(runs.of(page('un'))).toEqual([]);
    for (const words of ['deux', 'trois', 'quatre']) {
      const body = page(words);
      const [place] = runs.of(body);
      expect(body.subarray(place!.at, place!.at + place!.run.bytes.byteLength).equals(place!.run.bytes)).toBe(true);
      expect(place!.run.bytes.byteLength).toBeGreaterThan(FRAME.byteLength - 10);
    }
    expect(made).toBe(1);
  });

  it('is nothing where a single byte of it differs, nor of small bodies', () => {
    const runs = new SharedRuns(() => null);
    runs.of(page('un'));
    runs.of(page('deux'));
    const other = page('trois');
    other[FRAME.byteLength >> 1]! ^= 1;
    for (const { at, run } of runs.of(other)) expect(other.subarray(at, at + run.bytes.byteLength).equals(run.bytes)).toBe(true);
    expect(runs.of(Buffer.from('<p>Bonjour</p>'))).toEqual([]);
  });

  it('is not looked for any more where bodies have nothing in common', () => {
    const random = mulberry32(7);
    const noise = (): Buffer => Buffer.from(Array.from({ length: 20_000 }, () => random() * 256));
    const runs = new SharedRuns(() => null);
    for (let i = 0; i < 40; i++) expect(runs.of(noise())).toHaveLength(0);
    expect(runs.of(page('un'))).toEqual([]);
    expect(runs.of(page('deux'))).toEqual([]);
  });
});
