import { DeskRefusal } from '../refusal.ts';
import { type CleanFile, PictureFault } from './bytes.ts';
import { cleanPicture } from './clean-picture.ts';
import { jpegOf, pixelsOf } from './pixels.ts';
import { gridOf, SIDE, squareOf } from './squares.ts';

/** Pixels of a picture that is opened here, by its type: what opening it takes of memory. */
const MOST_PIXELS = { 'image/jpeg': 25_000_000, 'image/png': 5_000_000 } as const;

/** A picture that is made here. */
export interface MadePicture {
  readonly bytes: Uint8Array;
  readonly type: 'image/jpeg';
}

/**
 * The middle of somebody's picture as a square of 400 pixels: neither the whole of it nor what it tells beside is kept.
 *
 * @throws DeskRefusal `text` with the fault: those of `cleanPicture`, `portrait-type`, `portrait-pixels`
 */
export async function squarePicture(bytes: Uint8Array): Promise<MadePicture> {
  const clean = cleanPicture(bytes);
  const { type } = clean;
  if (type !== 'image/jpeg' && type !== 'image/png')
    throw new DeskRefusal('text', 'A portrait is a JPEG or a PNG.', { fault: 'portrait-type' });
  if (clean.width * clean.height > MOST_PIXELS[type])
    throw new DeskRefusal('text', 'A portrait has too many pixels.', { fault: 'portrait-pixels', most: MOST_PIXELS[type] });
  return { bytes: await jpegOf(squareOf(await opened(clean, type), SIDE)), type: 'image/jpeg' };
}

async function opened({ bytes }: CleanFile, type: keyof typeof MOST_PIXELS) {
  try {
    return await pixelsOf(bytes, type);
  } catch (error) {
    if (error instanceof PictureFault) throw new DeskRefusal('text', error.message, { fault: 'picture-broken' });
    throw error;
  }
}

/** One picture of squares that `squarePicture` made, at least one, in their order. */
export async function picturesTogether(squares: readonly Uint8Array[]): Promise<MadePicture> {
  const portraits = [];
  for (const square of squares) portraits.push(await pixelsOf(square, 'image/jpeg'));
  return { bytes: await jpegOf(gridOf(portraits)), type: 'image/jpeg' };
}
