import { fileURLToPath } from 'node:url';
import type { DrawPages } from '@beffroi/documents';
import { runProgram } from './run-program.ts';

const POINTS_PER_INCH = 72;
/** Tesseract was taught on pictures of 300 dots per inch; larger pages are drawn coarser. */
const DOTS_PER_INCH = 300;
const PIXELS = 24_000_000;
const SIDE = 10_000;
const LIMITS = { milliseconds: 60_000, bytes: 100_000_000 };
/** Megabytes that Node may keep: pictures lie beside that, within what a program may ask for. */
const HEAP = 500;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Draws pages with Poppler’s `pdftoppm`, in grey, as one sees them on screen: rotated, and cut at the crop box. */
export function drawPagesWith(pdftoppm: string): DrawPages {
  return async (pdf, page, size) => {
    const resolution = Math.max(1, Math.floor(scaleOf(size) * POINTS_PER_INCH));
    const args = ['-r', String(resolution), '-f', String(page), '-l', String(page), '-cropbox', '-gray', '-png', '-q', '-'];
    return await drawn(pdftoppm, args, pdf, page, size);
  };
}

/**
 * Draws pages without Poppler, from the pictures that they hold: a scanned page is one, or strips of one. In a process of its own, which can be ended.
 * Pages of letters or curves are not drawn, nor pictures in JBIG2, CCITT or JPEG 2000.
 */
export const drawHeldPictures: DrawPages = async (pdf, page, size) => {
  const program = fileURLToPath(new URL('./print-page.ts', import.meta.url));
  const args = [`--max-old-space-size=${HEAP}`, program, String(page), String(scaleOf(size)), String(PIXELS)];
  return await drawn(process.execPath, args, pdf, page, size);
};

/** Pixels per point. */
function scaleOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(PIXELS / (width * height)), SIDE / width, SIDE / height);
}

async function drawn(
  program: string,
  args: readonly string[],
  pdf: Uint8Array,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
) {
  if (!(width > 0) || !(height > 0)) return null;
  const png = await runProgram(program, args, pdf, LIMITS);
  if (png === null || png.length < 24 || !png.subarray(0, 8).equals(PNG)) return null;
  return { page, width, height, scale: png.readUInt32BE(16) / width, png: new Uint8Array(png) };
}
