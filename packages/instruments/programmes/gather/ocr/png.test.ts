import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngOf } from './png.ts';

/** Chunks of a PNG by name, each with its sum verified. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += length + 12;
  }
  return chunks;
}

describe('a page in grey as PNG', () => {
  it('is a picture of eight bits a pixel, whose rows come back as they were', () => {
    const pages = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        grey: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      }),
    );
    fc.assert(
      fc.property(pages, (page) => {
        const png = pngOf(page);
        expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        const chunks = chunksOf(png);
        expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
        const header = chunks.get('IHDR')!;
        expect([header.readUInt32BE(0), header.readUInt32BE(4), ...header.subarray(8)]).toEqual([page.width, page.height, 8, 0, 0, 0, 0]);
        const rows = inflateSync(chunks.get('IDAT')!);
        expect(rows.length).toBe((page.width + 1) * page.height);
        const grey: number[] = [];
        for (let y = 0; y < page.height; y++) {
          expect(rows[y * (page.width + 1)]).toBe(0);
          grey.push(...rows.subarray(y * (page.width + 1) + 1, (y + 1) * (page.width + 1)));
        }
        expect(grey).toEqual([...page.grey]);
      }),
    );
  });
});
