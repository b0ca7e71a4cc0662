import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPicture, MOST_PICTURE_BYTES } from './clean-picture.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const SECRET = 'GPSLatitude 48.1173 Sophie Durand';

/** A block of EXIF as a telephone writes it, in Intel's order: maker, how it is turned, where it was taken. */
function exifOf(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const entries = [entry(0x010f, 2, SECRET.length, 50), entry(0x0112, 3, 1, orientation), entry(0x8825, 4, 1, 50)];
  return Buffer.concat([latin('II*\0\x08\0\0\0'), Buffer.from([3, 0]), ...entries, Buffer.alloc(4), latin(SECRET)]);
}

const segment = (code: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, code, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body]);
const FRAME = segment(0xc2, Buffer.from([8, 0, 30, 0, 40, 1, 1, 0x11, 0]));
const JFIF = segment(0xe0, latin('JFIF\0\x01\x02\0\0\x01\0\x01\0\0'));
const ICC = segment(0xe2, latin('ICC_PROFILE\0\x01\x01colours'));
const SCAN = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4])]);
const TABLE = segment(0xc4, Buffer.from([0, 1, 2]));

/** A progressive JPEG with all that cameras and programs add. */
const jpeg = (orientation = 6): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    JFIF,
    segment(0xe1, Buffer.concat([latin('Exif\0\0'), exifOf(orientation)])),
    segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}</x:xmpmeta>`)),
    ICC,
    segment(0xe2, latin(`MPF\0${SECRET}`)),
    segment(0xed, latin(`Photoshop 3.0\0${SECRET}`)),
    segment(0xfe, latin(SECRET)),
    FRAME,
    Buffer.from([0xff, 0xff]),
    SCAN,
    TABLE,
    segment(0xfe, latin(SECRET)),
    SCAN,
    Buffer.from([0xff, 0xd9]),
    latin(`a film behind it ${SECRET}`),
  ]);

const chunk = (name: string, body: Buffer): Buffer => {
  const inner = Buffer.concat([latin(name), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(inner), 4);
  return Buffer.concat([ends.subarray(0, 4), inner, ends.subarray(4)]);
};
const HEAD = Buffer.from([0, 0, 0, 40, 0, 0, 0, 30, 8, 0, 0, 0, 0]);
const PIXELS = deflateSync(Buffer.alloc(41 * 30));
const png = (...more: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', HEAD),
    ...more,
    chunk('IDAT', PIXELS),
    chunk('IEND', Buffer.alloc(0)),
    latin(SECRET),
  ]);
const TOLD = [
  chunk('tEXt', latin(`Author\0${SECRET}`)),
  chunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${SECRET}`)),
  chunk('zTXt', latin(`Comment\0\0${SECRET}`)),
  chunk('tIME', Buffer.alloc(7)),
  chunk('eXIf', exifOf(8)),
  chunk('prVt', latin(SECRET)),
];

const riff = (...chunks: (readonly [string, Buffer])[]): Buffer => {
  const parts = chunks.map(([name, body]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return Buffer.concat([latin(name), length, body, Buffer.alloc(body.length % 2)]);
  });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(4 + parts.reduce((sum, { length }) => sum + length, 0));
  return Buffer.concat([latin('RIFF'), size, latin('WEBP'), ...parts]);
};
const EXTENDED = Buffer.from([0x0c, 0, 0, 0, 39, 0, 0, 29, 0, 0]);
const LOSSLESS = Buffer.from([0x2f, 39, 0x40, 0x07, 0, 1, 2]);
const LOSSY = Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 40, 0, 30, 0, 7]);
const webp = (): Buffer =>
  riff(
    ['VP8X', EXTENDED],
    ['ICCP', latin('colours')],
    ['VP8 ', LOSSY],
    ['EXIF', exifOf(3)],
    ['XMP ', latin(SECRET)],
    ['PRIV', latin(SECRET)],
  );

const GIF_HEAD = Buffer.concat([latin('GIF89a'), Buffer.from([40, 0, 30, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6])]);
const blocks = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), latin(text), Buffer.from([0])]);
const LOOPED = Buffer.concat([Buffer.from([0x21, 0xff, 11]), latin('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])]);
const IMAGE = Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0, 40, 0, 30, 0, 0, 2]), blocks('pixels')]);
const gif = (): Buffer =>
  Buffer.concat([
    GIF_HEAD,
    Buffer.from([0x21, 0xfe]),
    blocks(SECRET),
    LOOPED,
    Buffer.from([0x21, 0xff, 11]),
    latin('XMP DataXMP'),
    blocks(SECRET),
    Buffer.from([0x21, 0xf9, 4, 0, 0, 0, 0, 0]),
    IMAGE,
    Buffer.from([0x3b]),
    latin(SECRET),
  ]);

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a picture that goes out', () => {
  it.each([
    ['image/jpeg', jpeg()],
    ['image/png', png(...TOLD)],
    ['image/webp', webp()],
    ['image/gif', gif()],
  ])('tells nothing beside itself: %s', (type, bytes) => {
    const clean = cleanPicture(bytes);
    expect(clean).toMatchObject({ type, width: 40, height: 30 });
    expect(text(bytes)).toContain(SECRET);
    expect(text(clean.bytes)).not.toContain('Sophie');
    expect(text(clean.bytes)).not.toContain('GPS');
    // Once clean, for ever clean.
    expect(cleanPicture(clean.bytes)).toEqual(clean);
  });

  it('keeps its picture and its colours, byte for byte', () => {
    const clean = text(cleanPicture(jpeg(1)).bytes);
    expect(clean).toBe(text(Buffer.concat([Buffer.from([0xff, 0xd8]), JFIF, ICC, FRAME, SCAN, TABLE, SCAN, Buffer.from([0xff, 0xd9])])));
    expect(text(cleanPicture(png(...TOLD)).bytes)).toContain(text(chunk('IDAT', PIXELS)));
    expect(text(cleanPicture(gif()).bytes)).toContain(text(LOOPED));
    expect(text(cleanPicture(webp()).bytes)).toContain('ICCP');
  });

  it('stays turned as it was', () => {
    const exifIn = (bytes: Uint8Array, after: string): number => {
      const at = text(bytes).indexOf(after);
      return at < 0 ? 1 : orientationIn(bytes.subarray(at + after.length));
    };
    for (const turned of [1, 2, 3, 4, 5, 6, 7, 8]) expect(exifIn(cleanPicture(jpeg(turned)).bytes, 'Exif\0\0')).toBe(turned);
    expect(exifIn(cleanPicture(png(...TOLD)).bytes, 'eXIf')).toBe(8);
    const clean = cleanPicture(webp()).bytes;
    expect(text(clean).slice(12, 16)).toBe('VP8X');
    // It still says that it holds EXIF, and no XMP any more.
    expect(clean[20]! & 0x0c).toBe(0x08);
    expect(orientationIn(clean.subarray(clean.length - tiffOf(1).length))).toBe(3);
  });

  it('is what its bytes are, whatever its name said', () => {
    expect(cleanPicture(riff(['VP8L', LOSSLESS]))).toMatchObject({ type: 'image/webp', width: 40, height: 30 });
    for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'BM', '\0\0\0\x18ftypheic', '%PDF-1.7', ''])
      expect(() => cleanPicture(latin(bytes))).toThrow(expect.objectContaining({ code: 'text', details: { fault: 'picture-type' } }));
  });

  it('is refused when it is broken, too heavy or too wide', () => {
    const fault = (code: string) => expect.objectContaining({ code: 'text', details: expect.objectContaining({ fault: code }) });
    expect(() => cleanPicture(jpeg().subarray(0, 300))).toThrow(fault('picture-broken'));
    expect(() => cleanPicture(png(chunk('IMPO', latin('unknown'))))).toThrow(fault('picture-broken'));
    const damaged = png();
    damaged[45]! ^= 1;
    expect(() => cleanPicture(damaged)).toThrow(fault('picture-broken'));
    expect(() => cleanPicture(new Uint8Array(MOST_PICTURE_BYTES + 1))).toThrow(fault('picture-size'));
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xc0, Buffer.from([8, 255, 255, 255, 255, 1])),
      SCAN,
      Buffer.from([0xff, 0xd9]),
    ]);
    expect(() => cleanPicture(wide)).toThrow(fault('picture-pixels'));
  });
});

it('reads any bytes to an end, as a picture or as none', () => {
  const samples = [jpeg(), png(...TOLD), webp(), gif(), riff(['VP8L', LOSSLESS])];
  const bitten = fc.record({
    sample: fc.constantFrom(...samples),
    at: fc.nat(),
    bytes: fc.uint8Array({ maxLength: 8 }),
    cut: fc.nat(400),
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), bitten), (any) => {
      const bytes = any instanceof Uint8Array ? any : bite(any);
      try {
        const { width, height, bytes: clean } = cleanPicture(bytes);
        expect(width * height).toBeGreaterThan(0);
        expect(clean.length).toBeLessThanOrEqual(bytes.length + 40);
      } catch (error) {
        expect(error).toMatchObject({ name: 'DeskRefusal', code: 'text' });
      }
    }),
    { numRuns: 2000 },
  );
});

function bite({ sample, at, bytes, cut }: { sample: Buffer; at: number; bytes: Uint8Array; cut: number }): Uint8Array {
  const copy = Buffer.from(sample.subarray(0, Math.max(16, sample.length - cut)));
  copy.set(bytes.subarray(0, Math.max(0, copy.length - (at % copy.length))), at % copy.length);
  return copy;
}

it('reads how a picture is turned from any block, and writes a block that says just that', () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8] as Orientation[]) expect(orientationIn(tiffOf(orientation))).toBe(orientation);
  expect(orientationIn(exifOf(9))).toBe(1);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => orientationIn(bytes) >= 1 && orientationIn(bytes) <= 8));
});
