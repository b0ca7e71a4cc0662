import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Cutter,
  errorMessage,
  greetingCode,
  kindOf,
  message,
  PROTOCOL_3,
  SSL_REQUEST,
  statementOf,
  statusOf,
  textOf,
  WireError,
  welcome,
} from './wire.ts';

function greeting(code: number, text = ''): Buffer {
  const body = Buffer.concat([Buffer.alloc(8), Buffer.from(text)]);
  body.writeUInt32BE(body.length, 0);
  body.writeUInt32BE(code, 4);
  return body;
}

const messages = fc.array(fc.tuple(fc.constantFrom('Q', 'P', 'B', 'S', 'X'), fc.uint8Array({ maxLength: 300 })), { maxLength: 20 });

describe('a stream of bytes', () => {
  it('gives the same messages, however it is cut into pieces', () => {
    fc.assert(
      fc.property(messages, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (list, sizes) => {
        const whole = [greeting(PROTOCOL_3, 'user\0x\0\0'), ...list.map(([kind, body]) => message(kind, Buffer.from(body)))];
        const bytes = Buffer.concat(whole);
        const cutter = new Cutter(10_000);
        const got: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length]!;
          got.push(...cutter.take(bytes.subarray(at, at + size)));
          at += size;
        }
        expect(got).toEqual(whole);
        expect(cutter.held).toBe(0);
      }),
    );
  });

  it('may ask for encryption before its greeting', () => {
    const cutter = new Cutter(100);
    const got = cutter.take(Buffer.concat([greeting(SSL_REQUEST), greeting(PROTOCOL_3), message('S')]));
    expect(got.map((each) => greetingCode(each))).toEqual([SSL_REQUEST, PROTOCOL_3, 0]);
  });

  it('of any bytes at all gives messages or a refusal, and never holds more than a message', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (pieces) => {
        const cutter = new Cutter(500);
        try {
          for (const piece of pieces) {
            for (const each of cutter.take(Buffer.from(piece))) expect(each.length).toBeLessThanOrEqual(501);
            expect(cutter.held).toBeLessThanOrEqual(701);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
        }
      }),
    );
  });

  it.each([0, 3, 501, 0xffff_ffff])('that says a length of %d is refused', (length) => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32BE(length);
    expect(() => new Cutter(500).take(bytes)).toThrow(WireError);
  });
});

describe('a message', () => {
  it('says its kind, its text and its statement', () => {
    expect(kindOf(message('p', Buffer.from('secret\0')))).toBe('p');
    expect(textOf(message('p', Buffer.from('sécret\0rest')))).toBe('sécret');
    expect(textOf(message('p'))).toBe('');
    expect(statementOf(message('Q', Buffer.from('select 1\0')))).toBe('select 1');
    expect(statementOf(message('P', Buffer.from('name\0select $1\0\0\0')))).toBe('select $1');
    expect(statementOf(message('P'))).toBe('');
  });
});

describe('an answer', () => {
  it.each(['I', 'T', 'E'] as const)('ends with the status %s', (status) => {
    expect(statusOf(Buffer.concat([message('C', Buffer.from('SELECT 1\0')), message('Z', Buffer.from(status))]))).toBe(status);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['an error', errorMessage('ERROR', '42601', 'no')],
    ['a status that there is not', message('Z', Buffer.from('?'))],
    ['half a status', message('Z', Buffer.from('I')).subarray(0, 5)],
  ])('of %s has no end', (_what, bytes) => {
    expect(statusOf(bytes)).toBeNull();
  });

  it('to a greeting is a welcome that can be asked next', () => {
    expect(statusOf(welcome('18.6'))).toBe('I');
  });
});
