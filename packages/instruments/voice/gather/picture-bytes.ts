import type { SeenPicture } from '../judge/account.ts';

/** A picture of dots that can be shown: its kind and size. */
export interface PictureInBytes {
  readonly type: NonNullable<SeenPicture['type']>;
  readonly width: number;
  readonly height: number;
}

/** Dots of a side, and of all, that a reader's browser is given to unfold at most. */
const MOST = { side: 8192, dots: 25_000_000 } as const;

/**
 * What bytes are, by themselves: what a server calls them does not count. A drawing (SVG) is no picture here, for it can hold a program; nor is anything that a browser might
 * take for a page.
 */
export function pictureIn(bytes: Uint8Array): PictureInBytes | 'no-picture' | 'moving' | 'too-large' {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [pngIn, jpegIn, gifIn, webpIn]) {
    const found = read(body);
    if (found === null) continue;
    const { width, height, moves } = found;
    if (width < 1 || height < 1) return 'no-picture';
    if (width > MOST.side || height > MOST.side || width * height > MOST.dots) return 'too-large';
    return moves ? 'moving' : { type: found.type, width, height };
  }
  return 'no-picture';
}

interface Found extends PictureInBytes {
  readonly moves: boolean;
}

function pngIn(body: Buffer): Found | null {
  if (body.length < 33 || !body.subarray(0, 8).equals(PNG) || body.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { type: 'image/png', width: body.readUInt32BE(16), height: body.readUInt32BE(20), moves: hasPart(body, 'acTL') };
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether a PNG has a part of this name before its dots. */
function hasPart(body: Buffer, name: string): boolean {
  for (let at = 8; at + 12 <= body.length; ) {
    const part = body.toString('latin1', at + 4, at + 8);
    if (part === name) return true;
    if (part === 'IDAT' || part === 'IEND') return false;
    at += 12 + body.readUInt32BE(at);
  }
  return false;
}

/** A JPEG says its size in the head of its first frame. */
function jpegIn(body: Buffer): Found | null {
  if (body.length < 4 || body.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= body.length; ) {
    if (body[at] !== 0xff) return null;
    const marker = body[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (FRAMES.has(marker))
      return { type: 'image/jpeg', width: body.readUInt16BE(at + 7), height: body.readUInt16BE(at + 5), moves: false };
    if (marker === 0xd9 || marker === 0xda) return null;
    at += 2 + body.readUInt16BE(at + 2);
  }
  return null;
}

/** Markers of frames: all from C0 to CF but tables (C4), an extension (C8) and conditions (CC). */
const FRAMES: ReadonlySet<number> = new Set(
  Array.from({ length: 16 }, (_, at) => 0xc0 + at).filter((marker) => ![0xc4, 0xc8, 0xcc].includes(marker)),
);

function gifIn(body: Buffer): Found | null {
  if (body.length < 13 || !/^GIF8[79]a$/.test(body.toString('latin1', 0, 6))) return null;
  // What repeats says so; what has a second picture without saying so is shown once, and stands still then.
  return { type: 'image/gif', width: body.readUInt16LE(6), height: body.readUInt16LE(8), moves: body.includes('NETSCAPE2.0', 0, 'latin1') };
}

function webpIn(body: Buffer): Found | null {
  if (body.length < 30 || body.toString('latin1', 0, 4) !== 'RIFF' || body.toString('latin1', 8, 12) !== 'WEBP') return null;
  const kind = body.toString('latin1', 12, 16);
  const type = 'image/webp' as const;
  if (kind === 'VP8 ') return { type, width: body.readUInt16LE(26) & 0x3fff, height: body.readUInt16LE(28) & 0x3fff, moves: false };
  if (kind === 'VP8L') {
    const bits = body.readUInt32LE(21);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, moves: false };
  }
  if (kind !== 'VP8X') return null;
  return { type, width: body.readUIntLE(24, 3) + 1, height: body.readUIntLE(27, 3) + 1, moves: (body[20]! & 0x02) !== 0 };
}
