import type { Visit } from '@beffroi/domain';
import { describe, expect, test } from 'vitest';
import type { Response } from './answers.ts';
import { Ledger } from './ledger.ts';

const visit = (url: string): Visit => ({
  url,
  referrer: null,
  purpose: 'page',
  reach: 'town',
  method: 'GET',
  instant: '2026-11-24T12:00:00Z' as Visit['instant'],
  milliseconds: 1,
  robots: 'allowed',
  status: 200,
  contentType: 'text/html',
  bytes: 1,
  digest: null,
  location: null,
  obstacle: null,
  detail: '',
  truncated: false,
});
const answer = (bytes: number): Response => ({
  kind: 'response',
  request: [],
  status: 200,
  statusText: 'OK',
  headers: [],
  body: new Uint8Array(bytes),
  received: bytes,
  truncated: false,
  address: null,
  milliseconds: 1,
});
const MANY = 5 * 1024 * 1024;

/** A sink that writes when it is told to. */
function slowSink() {
  const written: string[] = [];
  const open: (() => void)[] = [];
  return {
    written,
    next: async (): Promise<void> => {
      open.shift()?.();
      await new Promise<void>((resolve) => setImmediate(resolve));
    },
    write: async ({ visit: { url } }: { visit: Visit }): Promise<void> => {
      await new Promise<void>((resolve) => open.push(resolve));
      written.push(url);
    },
  };
}

describe('the ledger', () => {
  test('keeps the order in which it was written, also at the sink', async () => {
    const sink = slowSink();
    const heard: string[] = [];
    const ledger = new Ledger(
      sink,
      ({ url }) => heard.push(url),
      () => undefined,
    );
    for (const url of ['a', 'b', 'c']) await ledger.record(visit(url), answer(10));
    expect(heard).toEqual(['a', 'b', 'c']);
    for (const _ of heard) await sink.next();
    await sink.next();
    await ledger.settled();
    expect(sink.written).toEqual(['a', 'b', 'c']);
    expect(ledger.visits.map(({ url }) => url)).toEqual(['a', 'b', 'c']);
  });

  test('is full while much waits for the sink, and says when there is room again', async () => {
    const sink = slowSink();
    let rooms = 0;
    const ledger = new Ledger(
      sink,
      () => undefined,
      () => rooms++,
    );
    const recorded = ledger.record(visit('a'), answer(MANY));
    expect(ledger.isFull).toBe(true);
    await sink.next();
    await sink.next();
    await recorded;
    expect([ledger.isFull, rooms]).toEqual([false, 1]);
  });

  test('keeps the first error, and gives the sink nothing after it', async () => {
    const written: string[] = [];
    const sink = {
      write: async ({ visit: { url } }: { visit: Visit }): Promise<void> => {
        written.push(url);
        throw new Error(`no room for ${url}`);
      },
    };
    const ledger = new Ledger(
      sink,
      () => undefined,
      () => undefined,
    );
    await ledger.record(visit('a'), answer(1));
    await ledger.record(visit('b'), null);
    await ledger.settled();
    ledger.fail(new Error('another'));
    expect(ledger.failure).toEqual({ error: new Error('no room for a') });
    expect(written).toEqual(['a']);
  });
});

test('what was the last look at a body gives it back once the sink has it, where nobody else holds bodies', async () => {
  for (const givesBack of [true, false]) {
    const events: string[] = [];
    const sink = { write: async () => void events.push('written') };
    const ledger = new Ledger(
      sink,
      () => undefined,
      () => undefined,
      givesBack,
    );
    const held = { ...answer(10), release: () => void events.push('given back') };
    await ledger.record(visit('https://www.rivebelle.fr/a'), held);
    await ledger.record(visit('https://www.rivebelle.fr/b'), held, true);
    await ledger.settled();
    expect(events).toEqual(givesBack ? ['written', 'written', 'given back'] : ['written', 'written']);
  }
});
