import { readFileSync } from 'node:fs';
import { readDocument } from '@beffroi/documents';
import { describe, expect, it } from 'vitest';
import type { OcrTools } from '../ocr-record.ts';
import { readSandboxed } from './read-sandboxed.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../../../documents/test/samples/${name}`, import.meta.url)));
const about = { name: 'programme.pdf', contentType: null, ocr: null };
const never = () => new AbortController().signal;

/** A PDF of one page whose font says that it has two thousand times sixteen million letters: the engine writes them all down. */
function endlessPdf(): Uint8Array {
  const map = `begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 100 beginbfrange ${'<00000000> <00FFFFFE> <0041> '.repeat(2_000)} endbfrange endcmap`;
  const content = 'BT /F1 12 Tf 72 700 Td (La fibre) Tj ET';
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 32/LastChar 126/ToUnicode 5 0 R>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ];
  return new TextEncoder().encode(
    `%PDF-1.4\n${bodies.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF`,
  );
}

describe('reading apart', () => {
  it('gives what reading here gives, for one document after the other and several at once', async () => {
    const names = ['encrypted.pdf', 'scanned.pdf', 'report.pdf'];
    const here = await Promise.all(names.map((name) => readDocument(sample(name), about)));
    const apart = await Promise.all(names.map((name) => readSandboxed({ ...about, bytes: sample(name), signal: never() })));
    expect(apart).toEqual(here);
    expect(await readSandboxed({ ...about, bytes: sample('report.pdf'), signal: never() })).toEqual(here.at(-1));
  });

  it('leaves drawing and recognising to the caller', async () => {
    const asked: unknown[] = [];
    const ocr: OcrTools = {
      async draw(pdf, page, size) {
        asked.push([pdf.length, page, size]);
        return { page, ...size, scale: 4, png: new Uint8Array([1]) };
      },
      async recognise({ scale, png }) {
        asked.push([scale, [...png]]);
        return [{ text: 'Fibre', box: { x: 10, y: 20, width: 30, height: 9 }, paragraph: 0, line: 0 }];
      },
    };
    const bytes = sample('scanned.pdf');
    const result = await readSandboxed({ ...about, bytes, ocr, signal: never() });
    expect(asked).toEqual([
      [bytes.length, 1, { width: 595, height: 842 }],
      [4, [1]],
    ]);
    expect(result.kind === 'document' && result.document.sentences.map((sentence) => sentence.text)).toEqual(['Fibre']);
  });

  it('fails as its helpers fail', async () => {
    const ocr: OcrTools = { draw: () => Promise.reject(new Error('no ink')), recognise: async () => [] };
    await expect(readSandboxed({ ...about, bytes: sample('scanned.pdf'), ocr, signal: never() })).rejects.toThrow('no ink');
  });

  it('ends what gives no sign of life, or takes all memory, and reads on', async () => {
    const result = await readSandboxed({ ...about, bytes: endlessPdf(), signal: never(), patience: 2_500 });
    expect(result).toMatchObject({ kind: 'unreadable' });
    expect(['too-long', 'too-large']).toContain(result.kind === 'unreadable' && result.because);
    expect(await readSandboxed({ ...about, bytes: sample('columns.pdf'), signal: never() })).toMatchObject({ kind: 'document' });
  });

  it('ends what works for longer than it may altogether, whatever signs of life it gives', async () => {
    const result = await readSandboxed({ ...about, bytes: sample('report.pdf'), signal: never(), work: 0 });
    expect(result).toEqual({ kind: 'unreadable', because: 'too-long', detail: 'it takes more than 0 seconds' });
    expect(await readSandboxed({ ...about, bytes: sample('report.pdf'), signal: never() })).toMatchObject({ kind: 'document' });
  });

  it('ends when the caller says so', async () => {
    const controller = new AbortController();
    const reading = readSandboxed({ ...about, bytes: endlessPdf(), signal: controller.signal });
    controller.abort();
    expect(await reading).toMatchObject({ kind: 'unreadable', because: 'too-long' });
    expect(await readSandboxed({ ...about, bytes: sample('columns.pdf'), signal: controller.signal })).toMatchObject({
      because: 'too-long',
    });
  });
});
