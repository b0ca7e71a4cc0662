import { deflateSync, inflateSync } from 'node:zlib';

/** The tables of a typeface by their names of four letters. */
export type FontTables = ReadonlyMap<string, Buffer>;

const HEAD = 44;
const ENTRY = 20;

/** Takes a WOFF file (W3C, WOFF 1.0) apart. @throws RangeError where it is none */
export function readWoff(bytes: Buffer): FontTables {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('no WOFF file');
  const tables = new Map<string, Buffer>();
  for (let at = HEAD; at < HEAD + bytes.readUInt16BE(12) * ENTRY; at += ENTRY) {
    const offset = bytes.readUInt32BE(at + 4);
    const packed = bytes.subarray(offset, offset + bytes.readUInt32BE(at + 8));
    const length = bytes.readUInt32BE(at + 12);
    tables.set(bytes.toString('latin1', at, at + 4), packed.length < length ? inflateSync(packed) : packed);
  }
  return tables;
}

/** Puts tables together as a WOFF file; the same tables give the same bytes. */
export function writeWoff(tables: FontTables): Buffer {
  const names = [...tables.keys()].sort();
  const packed = names.map((name) => packedOf(tables.get(name)!));
  const head = Buffer.alloc(HEAD + names.length * ENTRY);
  let offset = head.length;
  for (const [at, name] of names.entries()) {
    const table = tables.get(name)!;
    const place = HEAD + at * ENTRY;
    head.write(name, place, 'latin1');
    for (const [field, value] of [offset, packed[at]!.length, table.length, sumOf(table)].entries())
      head.writeUInt32BE(value, place + 4 + field * 4);
    offset += padded(packed[at]!.length);
  }
  head.write('wOFF', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(offset, 8);
  head.writeUInt16BE(names.length, 12);
  head.writeUInt32BE(sfntSize(tables), 16);
  head.writeUInt16BE(1, 20);
  return Buffer.concat([head, ...packed.flatMap((table) => [table, Buffer.alloc(padded(table.length) - table.length)])]);
}

/** The same tables as an OpenType file, for who reads no WOFF. */
export function writeSfnt(tables: FontTables): Buffer {
  const names = [...tables.keys()].sort();
  const head = Buffer.alloc(12 + names.length * 16);
  const reach = 2 ** Math.floor(Math.log2(names.length));
  head.writeUInt32BE(0x00010000, 0);
  for (const [field, value] of [names.length, reach * 16, Math.log2(reach), (names.length - reach) * 16].entries())
    head.writeUInt16BE(value, 4 + field * 2);
  let offset = head.length;
  const parts: Buffer[] = [head];
  for (const [at, name] of names.entries()) {
    const table = tables.get(name)!;
    head.write(name, 12 + at * 16, 'latin1');
    for (const [field, value] of [sumOf(table), offset, table.length].entries()) head.writeUInt32BE(value, 16 + at * 16 + field * 4);
    parts.push(table, Buffer.alloc(padded(table.length) - table.length));
    offset += padded(table.length);
  }
  return Buffer.concat(parts);
}

const padded = (length: number): number => (length + 3) & ~3;

const sfntSize = (tables: FontTables): number =>
  [...tables.values()].reduce((sum, { length }) => sum + padded(length), 12 + tables.size * 16);

function packedOf(table: Buffer): Buffer {
  const small = deflateSync(table, { level: 9 });
  return small.length < table.length ? small : table;
}

/** Sum of a table's words of four bytes, as OpenType wants it. */
function sumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    const word = at + 4 <= table.length ? table.readUInt32BE(at) : Buffer.concat([table.subarray(at), Buffer.alloc(4)]).readUInt32BE(0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}
