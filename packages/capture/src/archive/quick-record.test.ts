import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { quickFirst, quickRecord } from './quick-record.ts';

const record = (type: string, block: string, more = ''): Buffer =>
  Buffer.from(`WARC/1.1\r\nWARC-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n${more}\r\n${block}\r\n\r\n`);
const HEAD = gzipSync(record('warcinfo', 'software: a\r\n'));
const NEXT = gzipSync(record('response', 'b'.repeat(50_000)));

/** A member of which a byte is another. */
function spoilt(member: Buffer, at: number): Buffer {
  const copy = Buffer.from(member);
  copy[at < 0 ? copy.byteLength + at : at]! ^= 0xff;
  return copy;
}

describe('the first record of a file', () => {
  it.each([
    ['alone', HEAD],
    ['before another', Buffer.concat([HEAD, NEXT])],
    ['before half of another', Buffer.concat([HEAD, NEXT.subarray(0, 20)])],
  ])('is read %s', (_, stretch) => {
    const found = quickFirst(stretch);
    expect(found).toMatchObject({ type: 'warcinfo', offset: 0, length: HEAD.byteLength, declared: 13, truncated: false, alone: true });
    expect(Buffer.from(found!.block).toString()).toBe('software: a\r\n');
  });

  it.each([
    ['that is not packed', record('warcinfo', 'software: a\r\n')],
    ['that is cut', HEAD.subarray(0, HEAD.byteLength - 1)],
    ['with another check sum', spoilt(HEAD, -8)],
    ['with another length', spoilt(HEAD, -1)],
    ['whose member has more in its head', spoilt(HEAD, 3)],
    ['that is longer than any head', gzipSync(record('warcinfo', 'a'.repeat(20_000)))],
    ['that shares its member', gzipSync(Buffer.concat([record('warcinfo', 'a'), record('response', 'b')]))],
    ['that is shorter than it says', gzipSync(Buffer.from('WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 90\r\n\r\na\r\n\r\n'))],
    ['of nothing', Buffer.alloc(0)],
  ])('is left to who reads with care %s', (_, stretch) => {
    expect(quickFirst(stretch)).toBeNull();
  });
});

it('a record is the stretch that it lies in, and nothing that two share', () => {
  expect(quickRecord(NEXT, 700)).toMatchObject({ type: 'response', offset: 700, length: NEXT.byteLength, declared: 50_000 });
  expect(quickRecord(Buffer.concat([HEAD, NEXT]), 0)).toBeNull();
  expect(quickRecord(spoilt(NEXT, -6), 0)).toBeNull();
});
