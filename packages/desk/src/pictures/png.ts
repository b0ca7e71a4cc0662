import { crc32 } from 'node:zlib';
import { ByteReader, type CleanFile, joined, PictureFault } from './bytes.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

/** What a PNG begins with. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Parts that make the picture and its colours. All others tell of it: texts, times, EXIF, what programs put there. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/**
 * A PNG without what it tells beside the picture: texts, times, EXIF and whatever follows its end go. How it is turned stays.
 *
 * @throws PictureFault
 */
export function cleanPng(bytes: Uint8Array): CleanFile {
  const reader = new ByteReader(bytes);
  const size = { width: reader.u32(16), height: reader.u32(20) };
  if (reader.text(12, 4) !== 'IHDR' || size.width === 0 || size.height === 0) throw new PictureFault('a PNG without a picture');
  const kept: Uint8Array[] = [];
  let [at, name, orientation]: [number, string, Orientation] = [PNG_SIGNATURE.length, '', 1];
  while (name !== 'IEND') {
    const end = at + 12 + reader.u32(at);
    name = reader.text(at + 4, 4);
    const chunk = reader.slice(at, end);
    if (crc32(chunk.subarray(4, -4)) !== reader.u32(end - 4)) throw new PictureFault('a part of the PNG is damaged');
    if (KEPT.has(name)) kept.push(chunk);
    else if (name === 'eXIf') orientation = orientationIn(chunk.subarray(8, -4));
    // What must be understood and is not may be anything.
    else if (/^[A-Z]/.test(name)) throw new PictureFault('a part of the PNG is not known');
    at = end;
  }
  const [head, ...rest] = kept;
  const turned = orientation === 1 ? [] : [chunkOf('eXIf', tiffOf(orientation))];
  return { bytes: joined([new Uint8Array(PNG_SIGNATURE), head!, ...turned, ...rest]), ...size };
}

function chunkOf(name: string, body: Uint8Array): Uint8Array {
  const inner = joined([Buffer.from(name, 'latin1'), body]);
  const whole = Buffer.alloc(inner.length + 8);
  whole.writeUInt32BE(body.length, 0);
  whole.set(inner, 4);
  whole.writeUInt32BE(crc32(inner), inner.length + 4);
  return whole;
}
