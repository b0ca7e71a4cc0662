import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BodyDecoder, type Decoded, decodeBytes, encodingsOf } from './decode.ts';

const LIMITS = { bytes: 1024 * 1024, ratio: 100 };
const ENCODERS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync };

function inPieces(bytes: Uint8Array, encodings: readonly string[], size: number, limits = LIMITS): Promise<Decoded> {
  return new Promise((resolve) => {
    const decoder = new BodyDecoder(encodings, limits, resolve);
    for (let at = 0; at < bytes.length; at += size) decoder.push(bytes.subarray(at, at + size), () => undefined);
    decoder.end();
  });
}

describe('BodyDecoder', () => {
  test('gives back what was encoded, in pieces of any size', async () => {
    const encoding = fc.constantFrom(...(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[]));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), encoding, fc.integer({ min: 1, max: 500 }), async (bytes, name, size) => {
        const outcome = await inPieces(ENCODERS[name](bytes), [name], size);
        expect(outcome).toEqual({ kind: 'body', body: Buffer.from(bytes), full: true });
      }),
      { numRuns: 60 },
    );
  });

  test('comes to an end on any bytes', async () => {
    const encoding = fc.constantFrom('gzip', 'deflate', 'br', 'zstd');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), encoding, async (bytes, name) => {
        expect(['body', 'broken']).toContain((await decodeBytes(bytes, name, LIMITS)).kind);
      }),
      { numRuns: 60 },
    );
  });

  test('a raw deflate is told by its first byte, and an empty body is empty under any encoding', async () => {
    expect(await decodeBytes(deflateRawSync('abc'), 'deflate', LIMITS)).toMatchObject({ body: Buffer.from('abc') });
    expect(await decodeBytes(new Uint8Array(0), 'gzip', LIMITS)).toMatchObject({ kind: 'body', body: Buffer.alloc(0) });
  });

  test('never keeps more than the limit, and knows a bomb by its ratio', async () => {
    const packed = gzipSync(Buffer.alloc(3 * 1024 * 1024));
    expect(await decodeBytes(packed, 'gzip', { bytes: 5000, ratio: 100 })).toMatchObject({
      kind: 'body',
      full: false,
      body: Buffer.alloc(5000),
    });
    expect(await decodeBytes(packed, 'gzip', { bytes: 5 * 1024 * 1024, ratio: 100 })).toMatchObject({ kind: 'bomb' });
  });
});

test.each([
  ['', []],
  ['identity', []],
  ['GZIP', ['gzip']],
  ['gzip, br', ['br', 'gzip']],
  ['compress', null],
  ['gzip,gzip,gzip,gzip', null],
])('Content-Encoding %j is undone by %j', (header, wanted) => {
  expect(encodingsOf(header)).toEqual(wanted);
});
