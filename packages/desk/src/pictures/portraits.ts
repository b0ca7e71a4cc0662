import { DeskRefusal } from '../refusal.ts';
import { type CleanFile, PictureFault } from './bytes.ts';
import { cleanPicture } from './clean-picture.ts';
import { jpegOf, type OpenedType, pixelsOf } from './pixels.ts';
import { gridOf, SIDE, squareOf, turned } from './squares.ts';
import { isAnimated, turnOfWebp } from './webp.ts';

/** Pixels of a picture that is opened here, by its type: what opening it takes of memory. */
const MOST_PIXELS: Readonly<Record<OpenedType, number>> = { 'image/jpeg': 25_000_000, 'image/png': 5_000_000, 'image/webp': 12_000_000 };

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
  if (!isOpened(type) || (type === 'image/webp' && isAnimated(clean.bytes)))
    throw new DeskRefusal('text', 'A portrait is a JPEG, a PNG or a WebP, and does not move.', { fault: 'portrait-type' });
  if (clean.width * clean.height > MOST_PIXELS[type])
    throw new DeskRefusal('text', 'A portrait has too many pixels.', { fault: 'portrait-pixels', most: MOST_PIXELS[type] });
  const square = squareOf(await opened(clean, type), SIDE);
  return { bytes: await jpegOf(type === 'image/webp' ? turned(square, turnOfWebp(clean.bytes)) : square), type: 'image/jpeg' };
}

const isOpened = (type: string): type is OpenedType => Object.hasOwn(MOST_PIXELS, type);

async function opened({ bytes }: CleanFile, type: OpenedType) {
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
