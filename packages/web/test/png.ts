import { crc32, deflateSync } from 'node:zlib';

/** A picture that is one: grey, or noise that nothing makes smaller; with a text in it where it was taken. */
export function png({ side, noise = false, place }: { readonly side: number; readonly noise?: boolean; readonly place?: string }): Buffer {
  let seed = 1;
  const rows = Buffer.alloc(side * (side * 3 + 1), 0x80);
  for (let at = 0; at < rows.length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    if (at % (side * 3 + 1) === 0) rows[at] = 0;
    else if (noise) rows[at] = seed >> 16;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const text = place === undefined ? [] : [chunk('tEXt', Buffer.from(`Comment\0${place}`))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), ...text, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
