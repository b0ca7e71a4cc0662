import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '@beffroi/documents';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { drawHeldPictures, drawPagesWith } from './draw-pages.ts';
import { findOcr, findOcrPrograms } from './find-ocr.ts';
import { recogniseWith } from './recognise-with.ts';
import { runProgram } from './run-program.ts';

const scanned = new Uint8Array(await readFile(new URL('../../../../documents/test/samples/scanned.pdf', import.meta.url)));
const A4 = { width: 595, height: 842 };
const WORDS = [
  { kind: 'heading', text: 'Valbourg solidaire' },
  {
    kind: 'text',
    text: 'Nous ouvrirons un guichet numérique dans chaque quartier, avec des conseillers formés. Les données publiques seront ouvertes avant la fin du mandat.',
  },
  { kind: 'item', text: 'équiper chaque école de tablettes pour 200 000 euros ;' },
  { kind: 'item', text: 'raccorder les hameaux à la fibre optique en 2027.' },
  { kind: 'text', text: 'La vidéoprotection sera évaluée par un comité indépendant.' },
];

/** A PDF of one page that lies on its side, with the picture of the scanned sample as `/X0`. */
function turnedPdf(content: string): Uint8Array {
  const bytes = Buffer.from(scanned).toString('latin1');
  const jpeg = bytes.slice(bytes.indexOf('\xff\xd8\xff'), bytes.indexOf('\xff\xd9') + 2);
  const bodies = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Rotate 90/Resources<</XObject<</X0 4 0 R>>>>/Contents 5 0 R>>',
    `<</Type/XObject/Subtype/Image/Width 992/Height 1403/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n${jpeg}\nendstream`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ];
  const objects = bodies.map((body, i) => `${i + 1} 0 obj\n${body}\nendobj\n`).join('');
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${objects}trailer<</Root 1 0 R>>\n%%EOF`, 'latin1'));
}

describe('recognising words in pictures of pages', () => {
  it('reads a scanned page with the programs of this machine', async () => {
    const ocr = await findOcr(process.env);
    expect(ocr, 'run "npm run ocr" first').not.toBeNull();
    const result = await readDocument(scanned, { name: 'scanned.pdf', ...ocr });
    if (result.kind !== 'document') throw new Error(result.detail);
    const { blocks, pages } = result.document;
    expect(pages).toEqual([{ number: 1, size: A4, state: 'picture-read' }]);
    expect(blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(WORDS);
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
    const draw = drawPagesWith(programs.pdftoppm!);
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

if (inject('all'))
  describe('recognising words where Tesseract is alone', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'beffroi-ocr-'));
      const { tesseract } = (await findOcrPrograms(process.env))!;
      await symlink(tesseract, join(folder, 'tesseract'));
    });
    afterEach(async () => await rm(folder, { recursive: true, force: true }));

    it('reads a scanned page by the picture that it holds, every word in its place', async () => {
      expect(await findOcrPrograms({ PATH: folder })).toMatchObject({ pdftoppm: null });
      const alone = await readDocument(scanned, { name: 'scanned.pdf', ...(await findOcr({ PATH: folder })) });
      const whole = await readDocument(scanned, { name: 'scanned.pdf', ...(await findOcr(process.env)) });
      if (alone.kind !== 'document' || whole.kind !== 'document') throw new Error('it is not read');
      expect(alone.document.pages).toEqual([{ number: 1, size: A4, state: 'picture-read' }]);
      expect(alone.document.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(WORDS);
      for (const [i, { box }] of alone.document.blocks.entries()) {
        const other = whole.document.blocks[i]!.box!;
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(box![side] - other[side])).toBeLessThan(1.5);
      }
    });

    it('reads a scan that is clipped in halves, on a page that was turned', async () => {
      // The left half and the right half of the same scan, each clipped; lying on its side until the page is turned.
      const halves = ['0 0 421 595', '421 0 421 595'];
      const pdf = turnedPdf(halves.map((sides) => `q ${sides} re W n 0 595 -842 0 842 0 cm /X0 Do Q`).join(' '));
      const result = await readDocument(pdf, { name: 'turned.pdf', ...(await findOcr({ PATH: folder })) });
      if (result.kind !== 'document') throw new Error(result.detail);
      expect(result.document.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(WORDS);
      expect(result.document.blocks[0]!.box!.x).toBeCloseTo(250, -1);
    });

    it('draws nothing of what is no picture: such pages stay unread', async () => {
      expect(await drawHeldPictures(scanned, 7, A4)).toBeNull();
      expect(await drawHeldPictures(new TextEncoder().encode('%PDF-1.4 nothing'), 1, A4)).toBeNull();
      expect(await drawHeldPictures(scanned, 1, { width: 0, height: 842 })).toBeNull();
      expect(await drawHeldPictures(turnedPdf(''), 1, A4)).toBeNull();
      expect((await drawHeldPictures(scanned, 1, A4))?.scale).toBeCloseTo(300 / 72, 1);
    });
  });
