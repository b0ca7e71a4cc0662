import type { DrawPages } from '@beffroi/documents';
import { runProgram } from './run-program.ts';

const POINTS_PER_INCH = 72;
/** Tesseract was taught on pictures of 300 dots per inch; larger pages are drawn coarser. */
const DOTS_PER_INCH = 300;
const PIXELS = 24_000_000;
const SIDE = 10_000;
const LIMITS = { milliseconds: 60_000, bytes: 100_000_000 };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Draws pages with Poppler’s `pdftoppm`, in grey, as one sees them on screen: rotated, and cut at the crop box. */
export function drawPagesWith(pdftoppm: string): DrawPages {
  return async (pdf, page, { width, height }) => {
    if (!(width > 0) || !(height > 0)) return null;
    const most = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(PIXELS / (width * height)), SIDE / width, SIDE / height);
    const resolution = Math.max(1, Math.floor(most * POINTS_PER_INCH));
    const args = ['-r', String(resolution), '-f', String(page), '-l', String(page), '-cropbox', '-gray', '-png', '-q', '-'];
    const png = await runProgram(pdftoppm, args, pdf, LIMITS);
    if (png === null || png.length < 24 || !png.subarray(0, 8).equals(PNG)) return null;
    return { page, width, height, scale: png.readUInt32BE(16) / width, png: new Uint8Array(png) };
  };
}
