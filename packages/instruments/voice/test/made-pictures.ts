import { crc32, deflateSync } from 'node:zlib';

// Small pictures for tests: whole ones, that a browser draws.

/** A PNG of one colour. @param moves whether it says that it does */
export function png(width: number, height: number, moves = false): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  // Of what nobody draws no dot is made.
  const lines = width * height > 2_000_000 ? Buffer.alloc(1) : Buffer.concat(Array.from({ length: height }, () => line(width)));
  const parts: readonly (readonly [string, Buffer])[] = [
    ['IHDR', head],
    ...(moves ? ([['acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])]] as const) : []),
    ['IDAT', deflateSync(lines)],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts.map(([name, data]) => part(name, data))]);
}

const line = (width: number): Buffer => Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0x1d, 0x4e, 0x89]))]);

function part(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The head of a JPEG, with a comment before its frame. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 6, 0x56, 0x69, 0x6c, 0x6c]), frame, Buffer.from([0xff, 0xd9])]);
}

/** The head of a GIF. */
export function gif(width: number, height: number, moves = false): Buffer {
  const head = Buffer.alloc(13);
  head.write('GIF89a', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return Buffer.concat([
    head,
    Buffer.from(moves ? '!\u00ff\u000bNETSCAPE2.0\u0003\u0001\u0000\u0000\u0000' : '', 'latin1'),
    Buffer.from(';'),
  ]);
}

/** The head of a WebP. */
export function webp(width: number, height: number, moves = false): Buffer {
  const head = Buffer.alloc(30);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(22, 4);
  head.write('WEBPVP8X', 8, 'latin1');
  head.writeUInt32LE(10, 16);
  head[20] = moves ? 2 : 0;
  head.writeUIntLE(width - 1, 24, 3);
  head.writeUIntLE(height - 1, 27, 3);
  return head;
}
