import { readFileSync } from 'node:fs';
import { readDocument } from '@beffroi/documents';
import { line, madePdf } from '@beffroi/documents/testing';
import { boundlessPdf, tirelessPdf, unfoldingPdf } from '@beffroi/documents/testing/hostile';
import { describe, expect, it } from 'vitest';
import { damagedFontPdf } from '../test/damaged-font.ts';
import { type OcrTools, readDocumentApart } from './read-document.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../documents/test/samples/${name}`, import.meta.url)));
const about = { name: 'programme.pdf', contentType: null };
/** Far less than any honest document would be allowed, and more than a leaflet takes. */
const BRIEFLY = { processor: 600 };

describe('reading apart', () => {
  it('gives what reading here gives, for one document after the other and several at once', async () => {
    const names = ['encrypted.pdf', 'scanned.pdf', 'report.pdf', 'columns.pdf'];
    const limits = { pages: 1 };
    const here = await Promise.all(names.map((name) => readDocument(sample(name), { ...about, limits })));
    expect(await Promise.all(names.map((name) => readDocumentApart({ ...about, limits, bytes: sample(name) })))).toEqual(here);
    expect(await readDocumentApart({ ...about, bytes: sample('report.pdf') })).toEqual(await readDocument(sample('report.pdf'), about));
  });

  it('takes no byte away, and sends none that lie beside', async () => {
    const bytes = sample('report.pdf');
    const among = Buffer.concat([Buffer.alloc(10), bytes, Buffer.alloc(10)]);
    const read = await readDocumentApart({ ...about, bytes: among.subarray(10, -10) });
    expect(read).toEqual(await readDocument(bytes, about));
    expect(among.subarray(10, -10).equals(bytes)).toBe(true);
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
    const result = await readDocumentApart({ ...about, bytes, ocr });
    expect(asked).toEqual([
      [bytes.length, 1, { width: 595, height: 842 }],
      [4, [1]],
    ]);
    expect(result.kind === 'document' && result.document.sentences.map((sentence) => sentence.text)).toEqual(['Fibre']);
  });

  it('reads a page that could not be drawn as one that nobody recognises', async () => {
    const ocr: OcrTools = { draw: async () => null, recognise: async () => [] };
    expect(await readDocumentApart({ ...about, bytes: sample('scanned.pdf'), ocr })).toEqual(
      await readDocument(sample('scanned.pdf'), about),
    );
  });

  it('fails as its helpers fail', async () => {
    const ocr: OcrTools = { draw: () => Promise.reject(new Error('no ink')), recognise: async () => [] };
    await expect(readDocumentApart({ ...about, bytes: sample('scanned.pdf'), ocr })).rejects.toThrow('no ink');
  });
});

describe('a hostile document', () => {
  it.each([
    ['shows forms in forms for ever', tirelessPdf],
    ['has a damaged font parsed for every letter, and listens to nobody', damagedFontPdf],
  ])('that %s is given up by the processor that it took, and the next is read', async (_, hostile) => {
    expect(await readDocumentApart({ ...about, bytes: hostile(), apart: BRIEFLY })).toEqual({ kind: 'given-up', because: 'processor' });
    expect(await readDocumentApart({ ...about, bytes: sample('columns.pdf') })).toMatchObject({ kind: 'document' });
  });

  it('that unfolds without end is given up by what it holds, buffers among it', async () => {
    const unfolding = await readDocumentApart({ ...about, bytes: unfoldingPdf(250), apart: { megabytes: 120 } });
    expect(unfolding).toEqual({ kind: 'given-up', because: 'memory' });
    expect(await readDocumentApart({ ...about, bytes: sample('columns.pdf') })).toMatchObject({ kind: 'document' });
  });

  it('that the engine itself dies of ends its own process, and the next is read', async () => {
    expect(await readDocumentApart({ ...about, bytes: boundlessPdf(), apart: { megabytes: 130 } })).toEqual({
      kind: 'given-up',
      because: 'memory',
    });
    expect(await readDocumentApart({ ...about, bytes: sample('columns.pdf'), apart: { megabytes: 130 } })).toMatchObject({
      kind: 'document',
    });
  });

  it('is no matter of the machine: a thread that is given no time is a fault, and no answer', async () => {
    const starved = readDocumentApart({ ...about, bytes: tirelessPdf(), apart: { patience: 1 } });
    await expect(starved).rejects.toThrow('starved');
    expect(await readDocumentApart({ ...about, bytes: sample('columns.pdf') })).toMatchObject({ kind: 'document' });
  });

  it('gives its place back: more of them than places, at once, hold nobody up', async () => {
    const hostile = Array.from({ length: 9 }, () => readDocumentApart({ ...about, bytes: tirelessPdf(), apart: { processor: 1 } }));
    const honest = readDocumentApart({ ...about, bytes: madePdf([line(72, 700, 'La cantine')]) });
    expect(new Set((await Promise.all(hostile)).map(({ kind }) => kind))).toEqual(new Set(['given-up']));
    expect(await honest).toMatchObject({ kind: 'document' });
  });

  it('is given up when the caller says so, while it is read and while it waits', async () => {
    const controller = new AbortController();
    const readings = Array.from({ length: 9 }, () => readDocumentApart({ ...about, bytes: tirelessPdf(), signal: controller.signal }));
    controller.abort();
    expect(await Promise.all(readings)).toEqual(readings.map(() => ({ kind: 'given-up', because: 'stopped' })));
    const late = await readDocumentApart({ ...about, bytes: sample('columns.pdf'), signal: controller.signal });
    expect(late).toEqual({ kind: 'given-up', because: 'stopped' });
    expect(await readDocumentApart({ ...about, bytes: sample('columns.pdf') })).toMatchObject({ kind: 'document' });
  });
});
