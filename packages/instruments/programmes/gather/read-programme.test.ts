import { readFileSync } from 'node:fs';
import type { OcrTools } from '@beffroi/documents-apart';
import { expect, it } from 'vitest';
import { readPatiently } from './read-programme.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../../documents/test/samples/${name}`, import.meta.url)));

it('a document is bounded by the clock only while somebody looks for words in its pictures', async () => {
  // Nobody ever answers.
  const ocr: OcrTools = { draw: () => new Promise(() => {}), recognise: async () => [] };
  const about = { name: 'programme.pdf' };
  expect(await readPatiently(sample('scanned.pdf'), { ...about, ocr }, 1_000)).toEqual({
    kind: 'unreadable',
    because: 'too-long',
    detail: 'stopped',
  });
  // A busy machine is no answer.
  expect(await readPatiently(sample('report.pdf'), about, 0)).toMatchObject({ kind: 'document' });
});

it('what its caller gives up is thrown', async () => {
  const over = AbortSignal.abort(new Error('no more'));
  await expect(readPatiently(sample('report.pdf'), { name: 'programme.pdf', signal: over })).rejects.toThrow('no more');
});
