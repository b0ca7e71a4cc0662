import { readFileSync } from 'node:fs';
import { readDocument } from '@beffroi/documents';
import { describe, expect, it } from 'vitest';
import { drawPagesWith } from './draw-pages.ts';
import { findOcr, findOcrPrograms } from './find-ocr.ts';
import { recogniseWith } from './recognise-with.ts';
import { runProgram } from './run-program.ts';

const scanned = new Uint8Array(readFileSync(new URL('../../../documents/test/samples/scanned.pdf', import.meta.url)));
const A4 = { width: 595, height: 842 };

describe('recognising words in pictures of pages', () => {
  it('reads a scanned page with the programs of this machine', async () => {
    const ocr = await findOcr(process.env);
    expect(ocr, 'run "npm run ocr" first').not.toBeNull();
    const result = await readDocument(scanned, { name: 'scanned.pdf', ...ocr });
    if (result.kind !== 'document') throw new Error(result.detail);
    const { blocks, pages } = result.document;
    expect(pages).toEqual([{ number: 1, size: A4, by: 'ocr' }]);
    expect(blocks.map(({ kind, text }) => ({ kind, text }))).toEqual([
      { kind: 'heading', text: 'Valbourg solidaire' },
      {
        kind: 'text',
        text: 'Nous ouvrirons un guichet numérique dans chaque quartier, avec des conseillers formés. Les données publiques seront ouvertes avant la fin du mandat.',
      },
      { kind: 'item', text: 'équiper chaque école de tablettes pour 200 000 euros ;' },
      { kind: 'item', text: 'raccorder les hameaux à la fibre optique en 2027.' },
      { kind: 'text', text: 'La vidéoprotection sera évaluée par un comité indépendant.' },
    ]);
    const title = blocks[0]?.box;
    expect(title?.x).toBeGreaterThan(240);
    expect(title?.x).toBeLessThan(260);
    expect(title?.y).toBeGreaterThan(115);
    expect(title?.y).toBeLessThan(135);
  });

  it('does without when the environment says so, and when programs are missing', async () => {
    expect(await findOcrPrograms({ PATH: process.env['PATH'], BEFFROI_OCR: 'none' })).toBeNull();
    expect(await findOcrPrograms({ PATH: '/nowhere' })).toBeNull();
    expect(await findOcr({})).toBeNull();
  });

  it('draws nothing of a page that is not there, of no document, and of a page without size', async () => {
    const programs = await findOcrPrograms(process.env);
    if (programs === null) throw new Error('run "npm run ocr" first');
    const draw = drawPagesWith(programs.pdftoppm);
    expect(await draw(scanned, 7, A4)).toBeNull();
    expect(await draw(new TextEncoder().encode('%PDF-1.4 nothing'), 1, A4)).toBeNull();
    expect(await draw(scanned, 1, { width: 0, height: 842 })).toBeNull();
    const drawn = await draw(scanned, 1, A4);
    expect(drawn?.scale).toBeCloseTo(300 / 72, 1);
  });

  it('recognises nothing in bytes that are no picture', async () => {
    const programs = await findOcrPrograms(process.env);
    if (programs === null) throw new Error('run "npm run ocr" first');
    const recognise = recogniseWith(programs.tesseract);
    expect(await recognise({ page: 1, ...A4, scale: 4, png: new Uint8Array([1, 2, 3]) })).toEqual([]);
  });

  it('ends a program that takes too long or prints too much', async () => {
    const none = new Uint8Array();
    expect(await runProgram('tail', ['-f', '/dev/null'], none, { milliseconds: 200, bytes: 10 })).toBeNull();
    expect(await runProgram('yes', [], none, { milliseconds: 20_000, bytes: 1_000 })).toBeNull();
    expect(await runProgram('/nowhere/at-all', [], none, { milliseconds: 1_000, bytes: 10 })).toBeNull();
    expect((await runProgram('cat', [], new TextEncoder().encode('oui'), { milliseconds: 5_000, bytes: 10 }))?.toString()).toBe('oui');
  });
});
