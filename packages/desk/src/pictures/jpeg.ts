import { ByteReader, type CleanFile, joined, PictureFault, type PictureSize } from './bytes.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COM = 0xfe;

const EXIF = 'Exif\0\0';
const COLOURS = 'ICC_PROFILE\0';

/**
 * A JPEG without what it tells beside the picture: EXIF (place, camera, thumbnail), XMP, IPTC, comments, further pictures and whatever follows its end go. How it is turned stays, and
 * so do its colours. The picture itself is not touched.
 *
 * @throws PictureFault
 */
export function cleanJpeg(bytes: Uint8Array): CleanFile {
  const reader = new ByteReader(bytes);
  if (reader.u16(0) !== 0xff00 + SOI) throw new PictureFault('no JPEG');
  const kept: Uint8Array[] = [];
  let [at, orientation, size]: [number, Orientation, PictureSize | null] = [2, 1, null];
  for (;;) {
    const marker = markerAt(reader, at);
    if (marker.code === EOI) break;
    if (isAlone(marker.code)) throw new PictureFault(`a JPEG does not say ${marker.code.toString(16)} there`);
    const end = marker.end + reader.u16(marker.end);
    if (end < marker.end + 2) throw new PictureFault('a part of the JPEG is shorter than its own length');
    const body = reader.slice(marker.end + 2, end);
    if (marker.code === APP1 && startsWith(body, EXIF)) orientation = orientationIn(body.subarray(EXIF.length));
    if (isFrame(marker.code)) size ??= { height: reader.u16(marker.end + 3), width: reader.u16(marker.end + 5) };
    at = marker.code === SOS ? endOfScan(reader, end) : end;
    if (isKept(marker.code, body)) kept.push(reader.slice(marker.end - 2, at));
  }
  if (size === null || size.width === 0 || size.height === 0) throw new PictureFault('a JPEG without a picture');
  return { bytes: joined([new Uint8Array([0xff, SOI]), ...turned(orientation, kept), new Uint8Array([0xff, EOI])]), ...size };
}

/** A marker, which any number of bytes 0xff may stand before. */
function markerAt(reader: ByteReader, at: number): { readonly code: number; readonly end: number } {
  if (reader.u8(at) !== 0xff) throw new PictureFault('no part of a JPEG begins there');
  let place = at + 1;
  while (reader.u8(place) === 0xff) place++;
  return { code: reader.u8(place), end: place + 1 };
}

/** Where the compressed picture ends: at a marker that is none of those within it. */
function endOfScan(reader: ByteReader, from: number): number {
  for (let at = from; ; ) {
    const next = reader.bytes.indexOf(0xff, at);
    if (next < 0 || next + 1 >= reader.length) throw new PictureFault('the JPEG has no end');
    const code = reader.u8(next + 1);
    if (code !== 0x00 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return next;
    at = next + (code === 0xff ? 1 : 2);
  }
}

/** Start of a frame: it says the size. 0xc4, 0xc8 and 0xcc say other things. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/** Markers that no length follows. */
const isAlone = (code: number): boolean => code <= 0x01 || (code >= 0xd0 && code <= SOI);

function isKept(code: number, body: Uint8Array): boolean {
  if (code === COM || (code > APP14 && code <= 0xef)) return false;
  if (code === APP0) return startsWith(body, 'JFIF\0') && body.length === 14;
  if (code === APP2) return startsWith(body, COLOURS);
  if (code === APP14) return startsWith(body, 'Adobe');
  return code < APP0 || code > 0xef;
}

/** Behind the block by which some readers know a JPEG. */
function turned(orientation: Orientation, kept: readonly Uint8Array[]): readonly Uint8Array[] {
  if (orientation === 1) return kept;
  const tiff = tiffOf(orientation);
  const length = 2 + EXIF.length + tiff.length;
  const block = joined([new Uint8Array([0xff, APP1, length >> 8, length & 0xff]), Buffer.from(EXIF, 'latin1'), tiff]);
  const first = kept[0]?.[1] === APP0 ? 1 : 0;
  return [...kept.slice(0, first), block, ...kept.slice(first)];
}

function startsWith(body: Uint8Array, text: string): boolean {
  return Buffer.from(body.subarray(0, text.length)).toString('latin1') === text;
}
