import { ByteReader, type CleanFile, joined, PictureFault } from './bytes.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;

/** The one extension of programs that makes the picture: how often it is played. */
const PLAYED: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/**
 * A GIF without what it tells beside the picture: comments, texts, XMP, what programs put there and whatever follows its end go. A GIF is never turned.
 *
 * @throws PictureFault
 */
export function cleanGif(bytes: Uint8Array): CleanFile {
  const reader = new ByteReader(bytes);
  const size = { width: reader.u16(6, true), height: reader.u16(8, true) };
  if (size.width === 0 || size.height === 0) throw new PictureFault('a GIF without a picture');
  let at = 13 + tableSize(reader.u8(10));
  const kept = [reader.slice(0, at)];
  let images = 0;
  while (reader.u8(at) !== TRAILER) {
    const end = reader.u8(at) === IMAGE ? endOfImage(reader, at) : endOfExtension(reader, at);
    if (reader.u8(at) === IMAGE) images++;
    if (isKept(reader, at)) kept.push(reader.slice(at, end));
    at = end;
  }
  if (images === 0) throw new PictureFault('a GIF without a picture');
  return { bytes: joined([...kept, new Uint8Array([TRAILER])]), ...size };
}

/** Bytes of the table of colours that flags speak of. */
const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

function endOfImage(reader: ByteReader, at: number): number {
  return endOfBlocks(reader, at + 10 + tableSize(reader.u8(at + 9)) + 1);
}

function endOfExtension(reader: ByteReader, at: number): number {
  if (reader.u8(at) !== EXTENSION) throw new PictureFault('no part of a GIF begins there');
  return endOfBlocks(reader, at + 2);
}

/** Blocks of up to 255 bytes, until an empty one. */
function endOfBlocks(reader: ByteReader, from: number): number {
  let at = from;
  for (let length = reader.u8(at); length !== 0; length = reader.u8(at)) at += 1 + length;
  return at + 1;
}

function isKept(reader: ByteReader, at: number): boolean {
  if (reader.u8(at) === IMAGE) return true;
  const label = reader.u8(at + 1);
  return label === CONTROL || (label === APPLICATION && reader.u8(at + 2) === 11 && PLAYED.has(reader.text(at + 3, 11)));
}
