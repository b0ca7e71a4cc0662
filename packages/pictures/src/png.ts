import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FAMILY, FONT_WEIGHTS, typeface } from './typeface.ts';
import { writeSfnt } from './woff.ts';

/** No picture is wider or higher than this, in pixels: who asks for one is a stranger. */
const LARGEST = 4096;

let ready: Promise<readonly Uint8Array[]> | null = null;
let last: Promise<void> = Promise.resolve();

/**
 * Draws an SVG that stands alone as PNG, without a browser: resvg, as WebAssembly. Texts are set in the site's own typeface and in no other; nothing is fetched.
 *
 * @param svg with a `viewBox`, and colours that are written out
 * @param width in pixels
 * @throws Error for what is no SVG
 */
export function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const drawn = last.then(() => drawnAs(svg, width));
  // One after the other, with a breath between: a page of pictures must not keep everybody else waiting until the last is drawn.
  last = drawn.then(breath, breath);
  return drawn;
}

const breath = (): Promise<void> => setImmediate();

async function drawnAs(svg: string, width: number): Promise<Uint8Array> {
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
