import type { OutgoingPicture } from '@beffroi/networks';
import { DeskRefusal } from '../refusal.ts';
import { type CleanFile, PictureFault } from './bytes.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng, PNG_SIGNATURE } from './png.ts';
import { cleanWebp } from './webp.ts';

// Our own, and no library: those that do this decode the picture with native code (sharp), or read tags and cannot take them out (exifr). Taking out needs no more than knowing where parts
// begin, keeps every pixel, and can be tried with any bytes.

/** Bytes of a file that is looked at; servers of networks take less. */
export const MOST_PICTURE_BYTES = 20_000_000;
/** Pixels that a server still makes a picture of (Mastodon: 33,177,600). */
const MOST_PIXELS = 33_177_600;

/** A picture as it may go out. */
export interface CleanPicture extends CleanFile {
  /** By its bytes, whatever its name said. */
  readonly type: string;
}

const KINDS: readonly {
  readonly type: string;
  readonly is: (head: Buffer) => boolean;
  readonly clean: (bytes: Uint8Array) => CleanFile;
}[] = [
  { type: 'image/jpeg', is: (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])), clean: cleanJpeg },
  { type: 'image/png', is: (head) => head.subarray(0, 8).equals(Buffer.from(PNG_SIGNATURE)), clean: cleanPng },
  {
    type: 'image/webp',
    is: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
    clean: cleanWebp,
  },
  { type: 'image/gif', is: (head) => /^GIF8[79]a/.test(head.toString('latin1', 0, 6)), clean: cleanGif },
];

/**
 * A picture without where it was taken, by whom and with what: only the picture, its colours and how it is turned. Pixels are not touched.
 *
 * @param bytes whatever somebody sent
 * @throws DeskRefusal `text` with the fault: `picture-size` (of the file), `picture-type`, `picture-broken`, `picture-pixels`
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture {
  if (bytes.length > MOST_PICTURE_BYTES)
    throw new DeskRefusal('text', 'A picture is too large.', { fault: 'picture-size', most: MOST_PICTURE_BYTES });
  const head = Buffer.from(bytes.subarray(0, 16));
  const kind = KINDS.find(({ is }) => is(head));
  if (kind === undefined) throw new DeskRefusal('text', 'This is no picture that networks take.', { fault: 'picture-type' });
  const clean = cleaned(kind.clean, bytes);
  if (clean.width * clean.height > MOST_PIXELS)
    throw new DeskRefusal('text', 'A picture has too many pixels.', { fault: 'picture-pixels', most: MOST_PIXELS });
  return { type: kind.type, ...clean };
}

function cleaned(clean: (bytes: Uint8Array) => CleanFile, bytes: Uint8Array): CleanFile {
  try {
    return clean(bytes);
  } catch (error) {
    if (error instanceof PictureFault)
      throw new DeskRefusal('text', `The picture is broken: ${error.message}.`, { fault: 'picture-broken' });
    throw error;
  }
}

/** Pictures of a post as they may go out. @throws DeskRefusal `text` */
export function cleanPictures(pictures: readonly OutgoingPicture[]): readonly OutgoingPicture[] {
  return pictures.map(({ bytes, altText }) => {
    const clean = cleanPicture(bytes);
    return { bytes: clean.bytes, type: clean.type, altText };
  });
}
