import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { WarcRecordDraft } from './warc-record.ts';
import { createWarcWriter } from './warc-writer.ts';

const draft = (block: string): WarcRecordDraft => ({
  type: 'resource',
  id: 'urn:uuid:1',
  date: '2026-11-24T15:08:04Z',
  fields: [],
  contentType: 'text/plain',
  block: [Buffer.from(block)],
});

test('records stand in the order they were added, whichever was packed first, at the places that are told', async () => {
  const parts: Uint8Array[] = [];
  const writer = createWarcWriter({ write: async (bytes) => void parts.push(bytes) }, { gzip: true });
  const sizes = [900_000, 10, 200_000, 3, 50_000];
  const places = await Promise.all(sizes.map(async (size, at) => (await writer.add(draft(String(at).repeat(size)))).place));
  const total = await writer.drain();
  const file = Buffer.concat(parts);
  expect(file.byteLength).toBe(total);
  for (const [at, size] of sizes.entries()) {
    const { offset, length } = (await places[at]) as { offset: number; length: number };
    expect(gunzipSync(file.subarray(offset, offset + length)).toString()).toContain(`\r\n\r\n${String(at).repeat(size)}\r\n\r\n`);
  }
});

test('a disk that is full ends the writing: whoever adds or drains is told, and nothing waits for ever', async () => {
  const full = new Error('no space left');
  let room = 1;
  const sink = { write: async () => (room-- > 0 ? undefined : Promise.reject(full)) };
  const writer = createWarcWriter(sink, { gzip: true, inFlightBytes: 1000 });
  const filling = (async () => {
    while (true) await writer.add(draft('x'.repeat(10_000)));
  })();
  await expect(filling).rejects.toBe(full);
  await expect(writer.drain()).rejects.toBe(full);
});

test('no more is in flight than there is room for', async () => {
  const held: (() => void)[] = [];
  const writer = createWarcWriter({ write: () => new Promise((go) => held.push(go)) }, { gzip: false, inFlightBytes: 25_000 });
  let added = 0;
  const adding = (async () => {
    for (; added < 10; added++) await writer.add(draft('x'.repeat(10_000)));
  })();
  await new Promise(setImmediate);
  expect(added).toBe(3);
  const done = Promise.all([adding, adding.then(() => writer.drain())]);
  let over = false;
  done.finally(() => (over = true));
  while (!over) {
    held.shift()?.();
    await new Promise(setImmediate);
  }
  expect(added).toBe(10);
});
