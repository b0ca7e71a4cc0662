import { ByteReader, type CleanFile, joined, PictureFault, type PictureSize } from './bytes.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

/** Parts that make the picture and its colours. */
const KEPT: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** In the flags of VP8X. */
const HAS_XMP = 0x04;
const HAS_EXIF = 0x08;

/**
 * A WebP without what it tells beside the picture: EXIF, XMP, parts that nobody knows and whatever follows its end go. How it is turned stays.
 *
 * @throws PictureFault
 */
export function cleanWebp(bytes: Uint8Array): CleanFile {
  const kept: Part[] = [];
  let [size, orientation]: [PictureSize | null, Orientation] = [null, 1];
  for (const { name, body } of partsOf(bytes)) {
    if (name === 'EXIF') orientation = orientationIn(withoutHead(body));
    if (KEPT.has(name)) kept.push({ name, body });
    size ??= sizeIn(name, new ByteReader(body));
  }
  if (size === null || size.width === 0 || size.height === 0) throw new PictureFault('a WebP without a picture');
  return { bytes: riffOf(flagged(kept, orientation)), ...size };
}

interface Part {
  readonly name: string;
  readonly body: Uint8Array;
}

/** The parts of a RIFF. @throws PictureFault */
function partsOf(bytes: Uint8Array): readonly Part[] {
  const reader = new ByteReader(bytes);
  const end = Math.min(reader.length, 8 + reader.u32(4, true));
  const parts: Part[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const length = reader.u32(at + 4, true);
    parts.push({ name: reader.text(at, 4), body: reader.slice(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return parts;
}

/** Whether it holds more than one picture. @param bytes a WebP that was cleaned */
export const isAnimated = (bytes: Uint8Array): boolean => partsOf(bytes).some(({ name }) => name === 'ANMF');

/** How it is turned. @param bytes a WebP that was cleaned */
export function turnOfWebp(bytes: Uint8Array): Orientation {
  const told = partsOf(bytes).find(({ name }) => name === 'EXIF');
  return told === undefined ? 1 : orientationIn(told.body);
}

/** Some programs begin the block as in a JPEG. */
function withoutHead(body: Uint8Array): Uint8Array {
  return Buffer.from(body.subarray(0, 6)).toString('latin1') === 'Exif\0\0' ? body.subarray(6) : body;
}

function sizeIn(name: string, body: ByteReader): PictureSize | null {
  if (name === 'VP8X') return { width: body.u24(4) + 1, height: body.u24(7) + 1 };
  if (name === 'VP8 ') return { width: body.u16(6, true) & 0x3fff, height: body.u16(8, true) & 0x3fff };
  if (name !== 'VP8L') return null;
  const bits = body.u32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The flags say what is there, and what is not any more. A simple file cannot say how it is turned, and was not. */
function flagged(kept: readonly Part[], orientation: Orientation) {
  const turns = orientation !== 1 && kept[0]?.name === 'VP8X';
  const parts = kept.map(({ name, body }) => {
    if (name !== 'VP8X') return { name, body };
    const flags = new Uint8Array(body);
    flags[0] = (flags[0]! & ~(HAS_XMP | HAS_EXIF)) | (turns ? HAS_EXIF : 0);
    return { name, body: flags };
  });
  return turns ? [...parts, { name: 'EXIF', body: tiffOf(orientation) }] : parts;
}

function riffOf(parts: readonly Part[]): Uint8Array {
  const chunks = parts.map(({ name, body }) => {
    const chunk = Buffer.alloc(8 + body.length + (body.length % 2));
    chunk.write(name, 0, 'latin1');
    chunk.writeUInt32LE(body.length, 4);
    chunk.set(body, 8);
    return chunk;
  });
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  head.write('WEBP', 8, 'latin1');
  return joined([head, ...chunks]);
}
