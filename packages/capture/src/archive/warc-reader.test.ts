import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBody } from './body-decoding.ts';
import { parseWarcDigest } from './warc-digest.ts';
import type { WarcEnd, WarcRecord } from './warc-reader.ts';
import { readWarc } from './warc-reader.ts';

/** Reads bytes that come in pieces of a size. */
async function read(
  bytes: Uint8Array,
  options: { piece?: number; blockBytes?: number } = {},
): Promise<{ records: WarcRecord[]; end: WarcEnd }> {
  const piece = options.piece ?? 65_536;
  const source = (async function* () {
    for (let at = 0; at < bytes.byteLength; at += piece) yield bytes.subarray(at, at + piece);
  })();
  const records: WarcRecord[] = [];
  const reading = readWarc(source, { blockBytes: options.blockBytes ?? 1024 * 1024 });
  let next = await reading.next();
  for (; next.done !== true; next = await reading.next()) records.push(next.value);
  return { records, end: next.value };
}

const record = (block: string, length: number | string = Buffer.byteLength(block), eol = '\r\n'): Buffer =>
  Buffer.from(
    ['WARC/1.0', 'WARC-Type: resource', 'WARC-Target-URI: <http://a.fr/>', `Content-Length: ${length}`, '', `${block}${eol}${eol}`].join(
      eol,
    ),
  );
const blocks = (records: readonly WarcRecord[]): string[] => records.map(({ block }) => Buffer.from(block).toString());

const one = record('one');
const two = record('two, which is longer');
const pack = (...records: Buffer[]): Buffer => Buffer.concat(records.map((bytes) => gzipSync(bytes)));

describe('a file that is whole', () => {
  test.each([
    ['plain', Buffer.concat([one, two]), [0, one.byteLength], [one.byteLength, two.byteLength], [true, true]],
    [
      'a member per record',
      pack(one, two),
      [0, gzipSync(one).byteLength],
      [gzipSync(one).byteLength, gzipSync(two).byteLength],
      [true, true],
    ],
    ['packed as a whole', gzipSync(Buffer.concat([one, two])), [0, 0], null, [false, false]],
    ['with bare line feeds', Buffer.concat([record('one', 3, '\n'), record('two, which is longer', 20, '\n')]), null, null, [true, true]],
    ['with padding between', Buffer.concat([Buffer.from('\r\n\r\n'), one, Buffer.from('\r\n\r\n\r\n'), two]), null, null, [true, true]],
    ['with zeros behind', Buffer.concat([pack(one, two), Buffer.alloc(512)]), null, null, [true, true]],
  ])('%s gives its records and their places, in pieces of any size', async (_name, bytes, offsets, lengths, alone) => {
    for (const piece of [1, 7, 100_000]) {
      const { records, end } = await read(bytes, { piece });
      expect(blocks(records)).toEqual(['one', 'two, which is longer']);
      expect(records.map((r) => r.alone)).toEqual(alone);
      if (offsets !== null) expect(records.map((r) => r.offset)).toEqual(offsets);
      if (lengths !== null) expect(records.map((r) => r.length)).toEqual(lengths);
      expect(end.damage).toBeNull();
    }
  });

  test('an empty file has no records and no damage', async () => {
    expect(await read(new Uint8Array(0))).toEqual({ records: [], end: { damage: null, offset: 0 } });
  });
});

const packedTwo = gzipSync(two);
const wrongSum = Buffer.from(packedTwo);
wrongSum[wrongSum.byteLength - 6] = (wrongSum[wrongSum.byteLength - 6] as number) ^ 1;
const flipped = Buffer.from(packedTwo);
flipped[30] = (flipped[30] as number) ^ 0xff;

describe('a damaged file gives what stands before the damage, and says its name', () => {
  test.each([
    ['cut inside the second block', Buffer.concat([one, two.subarray(0, two.byteLength - 9)]), 'record-cut'],
    ['cut inside the second head', Buffer.concat([one, two.subarray(0, 40)]), 'record-cut'],
    ['cut inside the version', Buffer.concat([one, two.subarray(0, 4)]), 'record-cut'],
    ['cut inside a gzip member', Buffer.concat([pack(one), packedTwo.subarray(0, packedTwo.byteLength - 12)]), 'gzip-cut'],
    ['cut inside a gzip trailer', Buffer.concat([pack(one), packedTwo.subarray(0, packedTwo.byteLength - 3)]), 'gzip-cut'],
    ['cut inside a gzip head', Buffer.concat([pack(one), packedTwo.subarray(0, 5)]), 'gzip-cut'],
    ['a check sum that is wrong', Buffer.concat([pack(one), wrongSum]), 'gzip-damaged'],
    ['bytes flipped inside a member', Buffer.concat([pack(one), flipped]), 'gzip-damaged'],
    ['something else behind a member', Buffer.concat([pack(one), Buffer.from('<!doctype html>')]), 'gzip-damaged'],
    ['something else behind a record', Buffer.concat([one, Buffer.from('<!doctype html>\n')]), 'not-a-record'],
    ['a length that is larger than the file', Buffer.concat([one, record('two', 9_999_999_999)]), 'record-cut'],
    ['a length that is no number', Buffer.concat([one, record('two', 'many')]), 'head-damaged'],
    ['a length below zero', Buffer.concat([one, record('two', '-1')]), 'head-damaged'],
    ['no length at all', Buffer.concat([one, Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\n')]), 'head-damaged'],
    ['a head without end', Buffer.concat([one, Buffer.from(`WARC/1.1\r\n${'X: y\r\n'.repeat(60_000)}`)]), 'head-damaged'],
    ['a line without end', Buffer.concat([one, Buffer.alloc(300_000, 'a')]), 'not-a-record'],
  ])('%s', async (_name, bytes, damage) => {
    for (const piece of [13, 65_536]) {
      const { records, end } = await read(bytes, { piece });
      expect(blocks(records)).toEqual(['one']);
      expect(end).toEqual({ damage, offset: bytes[0] === 0x1f ? gzipSync(one).byteLength : one.byteLength });
    }
  });

  test('a length that is too short leaves a rest that is no record', async () => {
    const { records, end } = await read(Buffer.concat([one, record('two', 1)]));
    expect(blocks(records)).toEqual(['one', 't']);
    expect(end.damage).toBe('not-a-record');
  });

  test('a block larger than the limit is cut, and the next record is found', async () => {
    const { records, end } = await read(pack(record('x'.repeat(300_000)), two), { blockBytes: 1000 });
    expect(records.map(({ block, declared, truncated }) => [block.byteLength, declared, truncated])).toEqual([
      [1000, 300_000, true],
      [20, 20, false],
    ]);
    expect(end.damage).toBeNull();
  });

  test('a bomb of 200 MB is passed over in bounded memory', async () => {
    const zeros = Buffer.alloc(200 * 1024 * 1024);
    const bomb = gzipSync(
      Buffer.concat([
        Buffer.from(`WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: ${zeros.byteLength}\r\n\r\n`),
        zeros,
        Buffer.from('\r\n\r\n'),
      ]),
    );
    const before = process.memoryUsage().arrayBuffers;
    const { records } = await read(Buffer.concat([bomb, gzipSync(two)]), { blockBytes: 1024 });
    expect(records.map(({ truncated }) => truncated)).toEqual([true, false]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
  });

  test('any bytes at all give an end', async () => {
    const start = fc.constantFrom(
      Buffer.alloc(0),
      one,
      pack(one),
      Buffer.from('WARC/1.1\r\n'),
      Buffer.from([0x1f, 0x8b, 8, 31]),
      Buffer.from('WARC/1.0\nContent-Length: 5\n\n'),
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 64 }), async (head, rest, piece) => {
        const { end } = await read(Buffer.concat([head, rest]), { piece });
        expect(end.offset).toBeLessThanOrEqual(head.byteLength + rest.byteLength);
      }),
      { numRuns: 300 },
    );
  });

  test('a file cut anywhere gives only records that are in the whole one', async () => {
    const whole = pack(one, two, record('three'));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.byteLength }), async (length) => {
        const { records } = await read(whole.subarray(0, length));
        expect(['one', 'two, which is longer', 'three'].slice(0, records.length)).toEqual(blocks(records));
      }),
    );
  });
});

describe('a body behind the head of the wire', () => {
  const text = Buffer.from('Réservez la cantine '.repeat(20));
  const chunked = Buffer.concat([
    Buffer.from(`5\r\n`),
    text.subarray(0, 5),
    Buffer.from(`\r\n${(text.byteLength - 5).toString(16)};x=y\r\n`),
    text.subarray(5),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  test.each([
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(text), text, false],
    ['brotli', { 'Content-Encoding': 'br' }, brotliCompressSync(text), text, false],
    ['zstd', { 'Content-Encoding': 'zstd' }, zstdCompressSync(text), text, false],
    ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(text), text, false],
    ['raw deflate', { 'Content-Encoding': 'deflate' }, deflateRawSync(text), text, false],
    ['chunked', { 'Transfer-Encoding': 'chunked' }, chunked, text, false],
    ['chunked, cut', { 'Transfer-Encoding': 'chunked' }, chunked.subarray(0, 100), null, true],
    ['two codings', { 'Content-Encoding': 'gzip, br' }, brotliCompressSync(gzipSync(text)), text, false],
    ['a coding that was undone before it was stored', { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }, text, text, false],
    ['an unknown coding', { 'Content-Encoding': 'zebra' }, text, text, false],
    ['a bomb', { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(10_000_000)), Buffer.alloc(0), true],
  ])('%s', async (_name, headers, stored, body, truncated) => {
    const decoded = await decodeBody(Object.entries(headers), stored, 100_000);
    expect(decoded.truncated).toBe(truncated);
    if (body !== null) expect(Buffer.from(decoded.body).equals(body)).toBe(true);
  });
});

test('digests in hexadecimal and base32 are the same digest', () => {
  const hex = createHash('sha256').update('').digest('hex');
  for (const written of [
    `sha256:${hex}`,
    `sha-256:${hex.toUpperCase()}`,
    'sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ',
    'sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====',
  ]) {
    expect(parseWarcDigest(written)).toBe(`sha256:${hex}`);
  }
  for (const other of ['sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ', 'sha256:', 'md5:00', '']) expect(parseWarcDigest(other)).toBeNull();
});
