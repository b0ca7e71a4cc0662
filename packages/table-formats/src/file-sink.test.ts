import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileSink } from './file-sink.ts';
import { temporaryFolder } from './testing.ts';

test('texts and bytes stand in the file in their order, and its size and digest are those of the file', async () => {
  const folder = await temporaryFolder();
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array(), fc.constant('é'.repeat(300_000)));
  let files = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const path = join(folder, String(files++));
      const sink = await FileSink.create(path);
      for (const one of pieces) await (typeof one === 'string' ? sink.text(one) : sink.bytes(one));
      const { bytes, sha256 } = await sink.finish();
      const file = await readFile(path);
      expect(file.equals(Buffer.concat(pieces.map((one) => Buffer.from(one as string))))).toBe(true);
      expect(bytes).toBe(file.byteLength);
      expect(sha256).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }),
    { numRuns: 30 },
  );
});

test('a file that is there already is not written over', async () => {
  const path = join(await temporaryFolder(), 'taken');
  await writeFile(path, 'mine');
  await expect(FileSink.create(path)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('mine');
});

test('letting go after the end does nothing', async () => {
  const sink = await FileSink.create(join(await temporaryFolder(), 'file'));
  await sink.finish();
  await expect(sink.abandon()).resolves.toBeUndefined();
});
