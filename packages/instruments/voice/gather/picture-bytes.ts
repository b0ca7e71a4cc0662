import { pictureSize } from '@beffroi/networks';
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
  const kind = KINDS.find(({ is }) => is(body));
  const size = kind === undefined ? null : kind.type === 'image/gif' ? gifSize(body) : pictureSize(bytes);
  if (kind === undefined || size === null) return 'no-picture';
  const { width, height } = size;
  if (width > MOST.side || height > MOST.side || width * height > MOST.dots) return 'too-large';
  return kind.moves(body) ? 'moving' : { type: kind.type, width, height };
}

/** How a kind of picture is known by its first bytes, and whether one moves. */
interface Kind {
  readonly type: PictureInBytes['type'];
  is(body: Buffer): boolean;
  moves(body: Buffer): boolean;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const KINDS: readonly Kind[] = [
  {
    type: 'image/png',
    is: (body) => body.length >= 33 && body.subarray(0, 8).equals(PNG) && body.toString('latin1', 12, 16) === 'IHDR',
    moves: (body) => hasPart(body, 'acTL'),
  },
  { type: 'image/jpeg', is: (body) => body.length >= 4 && body.readUInt16BE(0) === 0xffd8, moves: () => false },
  {
    type: 'image/gif',
    is: (body) => body.length >= 13 && /^GIF8[79]a$/.test(body.toString('latin1', 0, 6)),
    // What repeats says so; what has a second picture without saying so is shown once, and stands still then.
    moves: (body) => body.includes('NETSCAPE2.0', 0, 'latin1'),
  },
  {
    type: 'image/webp',
    is: (body) => body.length >= 30 && body.toString('latin1', 0, 4) === 'RIFF' && body.toString('latin1', 8, 12) === 'WEBP',
    moves: (body) => body.toString('latin1', 12, 16) === 'VP8X' && (body[20]! & 0x02) !== 0,
  },
];

/** Networks take no GIF: their reader of sizes knows none. */
function gifSize(body: Buffer): { readonly width: number; readonly height: number } | null {
  const [width, height] = [body.readUInt16LE(6), body.readUInt16LE(8)];
  return width < 1 || height < 1 ? null : { width, height };
}

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
