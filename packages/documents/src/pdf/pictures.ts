import { getResolvedPDFJS } from 'unpdf';
import { openPdf } from './engine.ts';

/** A page in grey, as the pictures that it holds show it. */
export interface GreyPage {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row from the top; 255 is white. */
  readonly grey: Uint8Array;
  /** Pixels per point of the page as one sees it. */
  readonly scale: number;
}

/** A picture is unfolded when it has no more pixels than this: a sheet of A4 at 600 dots per inch. */
const PICTURE_PIXELS = 40_000_000;
/** Share of the page that its pictures must cover: else its words are elsewhere. */
const COVERED = 0.5;
/** More shapes than this are letters that were made curves, or a drawing. */
const SHAPES = 50;

type Matrix = readonly [number, number, number, number, number, number];

/** What the engine makes of a picture. */
interface Unfolded {
  readonly width: number;
  readonly height: number;
  readonly data?: Uint8Array | Uint8ClampedArray | string | null;
  /** 1: a bit a pixel, 2: red, green, blue, 3: with alpha. */
  readonly kind?: number;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** 0 is not there at all; `null`: all of it is there. */
  readonly alpha: Uint8Array | null;
}

/**
 * Puts the pictures of a page of a PDF on white, where they stand: a scanned page is one picture, or strips of one. Letters, lines and curves are not drawn, nor
 * pictures that the engine cannot unfold (JBIG2, CCITT, JPEG 2000): `null` when what is left is not the page.
 *
 * The engine has no limits of time or memory here: whoever calls this does so in a process that can be ended.
 *
 * @param most pixels per point, and pixels altogether
 */
export async function picturedPage(
  pdf: Uint8Array,
  number: number,
  most: { readonly scale: number; readonly pixels: number },
): Promise<GreyPage | null> {
  const { OPS } = await getResolvedPDFJS();
  // What is no PDF, or asks for a password.
  const document = await openPdf(pdf, { pixels: PICTURE_PIXELS }).catch(() => null);
  if (document === null || !(number >= 1 && number <= document.numPages)) return null;
  try {
    const page = await document.getPage(number);
    const size = page.getViewport({ scale: 1 });
    if (!(size.width > 0) || !(size.height > 0)) return null;
    const scale = Math.min(most.scale, Math.sqrt(most.pixels / (size.width * size.height)));
    const viewport = page.getViewport({ scale });
    const width = Math.max(1, Math.round(viewport.width));
    const height = Math.max(1, Math.round(viewport.height));
    const { fnArray, argsArray } = await page.getOperatorList();
    const held = async (key: string): Promise<Unfolded | null> => {
      const objects = key.startsWith('g_') ? page.commonObjs : page.objs;
      return await new Promise((resolve) => objects.get(key, resolve));
    };
    const sheet = new Uint8Array(width * height).fill(255);
    let area = 0;
    let shapes = 0;
    let state: { matrix: Matrix; ink: number } = { matrix: matrixOf(viewport.transform), ink: 0 };
    const saved: (typeof state)[] = [];
    const put = (picture: Picture | null) => {
      if (picture !== null) area += paint(picture, state.matrix, sheet, width, height);
    };
    for (const [i, operator] of fnArray.entries()) {
      const args = (argsArray[i] ?? []) as readonly unknown[];
      switch (operator) {
        case OPS.save:
          saved.push(state);
          break;
        case OPS.paintFormXObjectBegin:
          saved.push(state);
          if (args[0] !== null && args[0] !== undefined) state = { ...state, matrix: times(state.matrix, matrixOf(args[0])) };
          break;
        case OPS.restore:
        case OPS.paintFormXObjectEnd:
          state = saved.pop() ?? state;
          break;
        case OPS.transform:
          state = { ...state, matrix: times(state.matrix, matrixOf(args)) };
          break;
        case OPS.setFillRGBColor:
          state = { ...state, ink: inkOf(args[0]) };
          break;
        case OPS.constructPath:
          // What only clips a picture is not seen.
          if (args[0] !== OPS.endPath) shapes++;
          break;
        case OPS.paintImageXObject:
          put(pictureOf(await held(String(args[0]))));
          break;
        case OPS.paintInlineImageXObject:
          put(pictureOf(args[0] as Unfolded | null));
          break;
        case OPS.paintImageMaskXObject: {
          const mask = args[0] as Unfolded | null;
          put(stencilOf(typeof mask?.data === 'string' ? await held(mask.data) : mask, state.ink));
          break;
        }
      }
    }
    page.cleanup();
    return area < COVERED * width * height || shapes > SHAPES ? null : { width, height, grey: sheet, scale: width / size.width };
  } catch {
    // A page that the engine cannot read.
    return null;
  } finally {
    await document.loadingTask.destroy().catch(() => {});
  }
}

function matrixOf(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values as readonly number[];
  return [a, b, c, d, e, f];
}

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function greyOf(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8;
}

/** How dark a stencil is filled, of a colour like `#1a2b3c`. */
function inkOf(colour: unknown): number {
  const value = typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return greyOf(value >> 16, (value >> 8) & 255, value & 255);
}

function pictureOf(picture: Unfolded | null): Picture | null {
  const { width = 0, height = 0, data, kind } = picture ?? {};
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  const pixels = width * height;
  const grey = new Uint8Array(pixels);
  if (kind === 1) {
    const row = (width + 7) >> 3;
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++, at++) grey[at] = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
    return { width, height, grey, alpha: null };
  }
  const channels = kind === 3 ? 4 : 3;
  if (data.length < pixels * channels) return null;
  const alpha = channels === 4 ? new Uint8Array(pixels) : null;
  for (let at = 0, from = 0; at < pixels; at++, from += channels) {
    grey[at] = greyOf(data[from]!, data[from + 1]!, data[from + 2]!);
    if (alpha !== null) alpha[at] = data[from + 3]!;
  }
  return { width, height, grey, alpha };
}

/** A picture of one bit through which one colour is painted, where the bit is not set. */
function stencilOf(stencil: Unfolded | null, ink: number): Picture | null {
  const { width = 0, height = 0, data } = stencil ?? {};
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  const alpha = new Uint8Array(width * height);
  const row = (width + 7) >> 3;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) alpha[at] = ((data[y * row + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1 ? 0 : 255;
  return { width, height, grey: new Uint8Array(width * height).fill(ink), alpha };
}

/** Paints a picture into the unit square of `matrix`, each pixel mixed from the four nearest; returns how many pixels of the sheet it covers. */
function paint(picture: Picture, matrix: Matrix, sheet: Uint8Array, width: number, height: number): number {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-6 || picture.width < 1 || picture.height < 1) return 0;
  let { width: w, height: h, grey, alpha } = picture;
  // Pixels that fall between are not to be lost: a picture that is finer than the sheet is made coarser first.
  while (w >= 4 && h >= 4 && w * h > 2.5 * Math.abs(determinant)) {
    grey = halved(grey, w, h);
    if (alpha !== null) alpha = halved(alpha, w, h);
    w >>= 1;
    h >>= 1;
  }
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const right = Math.min(width, Math.ceil(Math.max(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)));
  let covered = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const dx = x + 0.5 - e;
      const dy = y + 0.5 - f;
      const across = (d * dx - c * dy) / determinant;
      const up = (a * dy - b * dx) / determinant;
      if (across < 0 || across >= 1 || up <= 0 || up > 1) continue;
      covered++;
      const u = Math.max(0, Math.min(w - 1, across * w - 0.5));
      const v = Math.max(0, Math.min(h - 1, (1 - up) * h - 0.5));
      const u0 = Math.floor(u);
      const v0 = Math.floor(v);
      const right1 = u0 + 1 < w ? 1 : 0;
      const below = v0 + 1 < h ? w : 0;
      const at = v0 * w + u0;
      const p = u - u0;
      const q = v - v0;
      const mixed = (plane: Uint8Array) =>
        (plane[at]! * (1 - p) + plane[at + right1]! * p) * (1 - q) + (plane[at + below]! * (1 - p) + plane[at + below + right1]! * p) * q;
      const to = y * width + x;
      const value = mixed(grey);
      if (alpha === null) sheet[to] = value + 0.5;
      else {
        const share = mixed(alpha) / 255;
        sheet[to] = value * share + sheet[to]! * (1 - share) + 0.5;
      }
    }
  }
  return covered;
}

function halved(plane: Uint8Array, width: number, height: number): Uint8Array {
  const w = width >> 1;
  const h = height >> 1;
  const half = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x;
      half[y * w + x] = (plane[at]! + plane[at + 1]! + plane[at + width]! + plane[at + width + 1]! + 2) >> 2;
    }
  }
  return half;
}
