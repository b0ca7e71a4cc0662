import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FAMILY, FONT_WEIGHTS, typeface } from './typeface.ts';
import { writeSfnt } from './woff.ts';

/** No picture is wider or higher than this, in pixels: who asks for one is a stranger. */
const LARGEST = 4096;

let ready: Promise<readonly Uint8Array[]> | null = null;

/**
 * Draws an SVG that stands alone as PNG, without a browser: resvg, as WebAssembly. Texts are set in the site's own typeface and in no other; nothing is fetched.
 *
 * @param svg with a `viewBox`, and colours that are written out
 * @param width in pixels
 * @throws Error for what is no SVG
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  ready ??= prepared();
  const fontBuffers = [...(await ready)];
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.min(LARGEST, width) },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY, sansSerifFamily: FONT_FAMILY },
  });
  try {
    const picture = drawing.render();
    const bytes = picture.asPng();
    picture.free();
    return bytes;
  } finally {
    drawing.free();
  }
}

async function prepared(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return FONT_WEIGHTS.map((weight) => writeSfnt(typeface(weight)));
}
