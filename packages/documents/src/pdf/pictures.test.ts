import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MadeObject, madePdf } from '../../test/made-pdf.ts';
import { type GreyPage, picturedPage } from './pictures.ts';

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/samples/${name}`, import.meta.url)));
const MOST = { scale: 1, pixels: 1_000_000 };
const PAGE = { width: 100, height: 200 };

/** A picture of eight bits a pixel. */
function greyPicture(width: number, height: number, greys: readonly number[]): MadeObject {
  return {
    entries: `/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
    data: String.fromCharCode(...greys),
  };
}

function at(page: GreyPage | null, x: number, y: number): number | undefined {
  return page?.grey[y * page.width + x];
}

/** The JPEG of the scanned sample. */
function jpeg(): MadeObject {
  const bytes = Buffer.from(sample('scanned.pdf')).toString('latin1');
  const data = bytes.slice(bytes.indexOf('\xff\xd8\xff'), bytes.indexOf('\xff\xd9') + 2);
  return { entries: '/Subtype/Image/Width 992/Height 1403/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode', data };
}

describe('pictures of a page', () => {
  it('stand where the page puts them, on white, from its upper left corner', async () => {
    const quarters = greyPicture(2, 2, [0, 80, 160, 240]);
    const page = await picturedPage(madePdf(['q 80 0 0 160 10 30 cm /X0 Do Q'], { ...PAGE, objects: [quarters] }), 1, MOST);
    expect(page).toMatchObject({ width: 100, height: 200, scale: 1 });
    expect([at(page, 5, 5), at(page, 95, 195), at(page, 50, 5), at(page, 50, 180)]).toEqual([255, 255, 255, 255]);
    expect([at(page, 12, 12), at(page, 88, 12), at(page, 12, 168), at(page, 88, 168)]).toEqual([0, 80, 160, 240]);
  });

  it('may be strips, mirrored, within forms, and painted through a stencil', async () => {
    const strip = greyPicture(2, 1, [40, 200]);
    const form = { entries: '/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 0 100]/Resources<</XObject<</X0 12 0 R>>>>', data: '' };
    const stencil = { entries: '/Subtype/Image/ImageMask true/Width 8/Height 1/BitsPerComponent 1', data: '\x0f' };
    const contents = 'q 100 0 0 100 0 0 cm /X0 Do Q /X1 Do q 1 0 0 rg 100 0 0 10 0 90 cm /X2 Do Q';
    const objects = [strip, { ...form, data: 'q -100 0 0 100 100 0 cm /X0 Do Q' }, stencil];
    const page = await picturedPage(madePdf([contents], { ...PAGE, objects }), 1, MOST);
    expect([at(page, 10, 150), at(page, 90, 150)]).toEqual([40, 200]);
    expect([at(page, 10, 50), at(page, 90, 50)]).toEqual([200, 40]);
    // Bits that are not set are painted, in red: 77 of 255.
    expect([at(page, 10, 105), at(page, 90, 105)]).toEqual([76, 200]);
  });

  it('turn with their page', async () => {
    const halves = greyPicture(2, 1, [0, 250]);
    const pdf = madePdf(['q 100 0 0 200 0 0 cm /X0 Do Q'], { ...PAGE, rotate: 90, objects: [halves] });
    const page = await picturedPage(pdf, 1, MOST);
    expect(page).toMatchObject({ width: 200, height: 100 });
    expect([at(page, 100, 10), at(page, 100, 90)]).toEqual([0, 250]);
  });

  it('are drawn in one bit a pixel, in palettes, and as JPEG', async () => {
    const bits = { entries: '/Subtype/Image/Width 2/Height 1/ColorSpace/DeviceGray/BitsPerComponent 1', data: '\x40' };
    const palette = {
      entries: '/Subtype/Image/Width 2/Height 1/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/BitsPerComponent 8',
      data: '\x01\x00',
    };
    const contents = ['q 100 0 0 200 0 0 cm /X0 Do Q', 'q 100 0 0 200 0 0 cm /X1 Do Q', 'q 100 0 0 200 0 0 cm /X2 Do Q'];
    const pdf = madePdf(contents, { ...PAGE, objects: [bits, palette, jpeg()] });
    const sides = async (number: number) => {
      const page = await picturedPage(pdf, number, MOST);
      return [at(page, 10, 100), at(page, 90, 100)];
    };
    expect(await sides(1)).toEqual([0, 255]);
    expect(await sides(2)).toEqual([255, 0]);
    const scan = await picturedPage(pdf, 3, { scale: 4, pixels: 1_000_000 });
    expect(scan).toMatchObject({ width: 400, height: 800, scale: 4 });
    expect(scan!.grey.filter((grey) => grey < 128).length).toBeGreaterThan(200);
  });

  it('lose nothing that falls between pixels when they are finer than the sheet', async () => {
    // Lines of one pixel in eight: a sheet that took the nearest pixel would be all white or all black.
    const fine = greyPicture(
      800,
      8,
      Array.from({ length: 6_400 }, (_, i) => (i % 8 === 3 ? 0 : 255)),
    );
    const page = await picturedPage(madePdf(['q 100 0 0 200 0 0 cm /X0 Do Q'], { ...PAGE, objects: [fine] }), 1, MOST);
    const middle = [...page!.grey.subarray(10_000, 10_100)];
    expect(Math.max(...middle)).toBeLessThan(255);
    expect(Math.min(...middle)).toBeGreaterThan(0);
  });

  it('are as large as they may be', async () => {
    const page = await picturedPage(sample('scanned.pdf'), 1, { scale: 300 / 72, pixels: 500_000 });
    expect(page!.width * page!.height).toBeLessThan(502_000);
    expect(page!.scale).toBeCloseTo(Math.sqrt(500_000 / (595 * 842)), 2);
  });

  it.each([
    ['hardly cover it', ['q 40 0 0 40 0 0 cm /X0 Do Q'], greyPicture(1, 1, [0])],
    [
      'lie behind letters that were made curves',
      [`q 100 0 0 200 0 0 cm /X0 Do Q ${'1 1 m 2 2 3 3 4 1 c f '.repeat(60)}`],
      greyPicture(1, 1, [0]),
    ],
    [
      'cannot be unfolded',
      ['q 100 0 0 200 0 0 cm /X0 Do Q'],
      { entries: '/Subtype/Image/Width 8/Height 1/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode', data: '\x00\x01' },
    ],
    [
      'are too large',
      ['q 100 0 0 200 0 0 cm /X0 Do Q'],
      { entries: '/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent 1', data: '\x00' },
    ],
    ['are not there', [''], greyPicture(1, 1, [0])],
  ])('are not the page when they %s', async (_, contents, picture) => {
    expect(await picturedPage(madePdf(contents, { ...PAGE, objects: [picture] }), 1, MOST)).toBeNull();
  });

  it('are not those of a page that is not there, nor of a document that is locked', async () => {
    expect(await picturedPage(sample('scanned.pdf'), 2, MOST)).toBeNull();
    expect(await picturedPage(sample('scanned.pdf'), 0, MOST)).toBeNull();
    expect(await picturedPage(sample('encrypted.pdf'), 1, MOST)).toBeNull();
  });

  it('of any bytes at all are a page or none', async () => {
    const whole = madePdf(['q 100 0 0 200 0 0 cm /X0 Do Q'], { ...PAGE, objects: [greyPicture(2, 2, [0, 80, 160, 240])] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 20 }), async (from, noise) => {
        const damaged = whole.slice();
        damaged.set(noise.subarray(0, damaged.length - from), from);
        const page = await picturedPage(damaged, 1, MOST);
        expect(page === null || page.grey.length === page.width * page.height).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
