import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { transport } from './hooks.ts';

const SERIALIZER = new URL('../../../node_modules/@sveltejs/kit/src/runtime/server/page/data_serializer.js', import.meta.url);
const { encode } = transport['unsent']!;

describe('what a page was drawn of', () => {
  it('is one word for scripts, and nobody looks into it', () => {
    const data = new Proxy(
      {},
      {
        get: () => expect.unreachable('it is read'),
        ownKeys: () => expect.unreachable('it is gone through'),
      },
    );
    expect(encode({ type: 'data', data, uses: {} })).toBe(true);
  });

  it('is as it was for who asks for the data of a page', () => {
    for (const value of [
      null,
      'data',
      3,
      undefined,
      [],
      { type: 'data', data: 1 },
      { data: 1, uses: 2 },
      { type: 'feed', data: 1, uses: 2 },
    ])
      expect(encode(value)).toBe(false);
  });

  it('is handed to be written out as one thing, by which it is known', async () => {
    expect(await readFile(SERIALIZER, 'utf8')).toMatch(
      /const payload = \{ type: 'data', data: node\.data, uses: serialize_uses\(node\) \};[\s\S]{0,80}uneval\(payload, /,
    );
  });
});
