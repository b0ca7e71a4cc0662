import { ByteReader, PictureFault } from './bytes.ts';

/** How a picture is turned (TIFF 6.0, tag 274): 1 upright … 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TAG = 0x0112;
/** Entries of a directory that are looked at; cameras write some dozens. */
const MOST_ENTRIES = 1000;

/** The orientation that a block of EXIF says; 1 where it says none, or cannot be read. */
export function orientationIn(tiff: Uint8Array): Orientation {
  try {
    return orientationOf(new ByteReader(tiff));
  } catch (error) {
    if (error instanceof PictureFault) return 1;
    throw error;
  }
}

function orientationOf(reader: ByteReader): Orientation {
  const order = reader.text(0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  const directory = reader.u32(4, little);
  const entries = Math.min(reader.u16(directory, little), MOST_ENTRIES);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (reader.u16(at, little) !== TAG) continue;
    const value = reader.u16(at + 8, little);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** A block of EXIF that says how a picture is turned, and nothing else. */
export function tiffOf(orientation: Orientation): Uint8Array {
  // Motorola's order, one entry: the tag, a short, once, its value; no directory after it.
  return new Uint8Array([
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
    ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ]);
}
