import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

it.each<[string, Uint8Array, { readonly width: number; readonly height: number } | null]>([
  ['PNG', bytes('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0'), { width: 640, height: 480 }],
  ['JPEG behind its notes', bytes('ffd8 ffe1 0006 00000000 ffff c2 000b 08 01e0 0280 01 1100'), { width: 640, height: 480 }],
  ['lossy WebP', bytes('52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001'), { width: 640, height: 480 }],
  ['lossless WebP', bytes('52494646 00000000 57454250 5650384c 00000000 2f 7fc27700 0000000000'), { width: 640, height: 480 }],
  ['WebP with more in it', bytes('52494646 00000000 57454250 56503858 00000000 00000000 7f0200 df0100'), { width: 640, height: 480 }],
  ['a picture without width', bytes('89504e470d0a1a0a 0000000d 49484452 00000000 000001e0'), null],
  ['what ends within', bytes('89504e470d0a1a0a'), null],
  ['nothing', new Uint8Array(), null],
])('reads how big %s is', (_, picture, expected) => {
  expect(pictureSize(picture)).toEqual(expected);
});

it('never throws, whatever the bytes', () => {
  const heads = ['89504e47', 'ffd8ff', '5249464600000000574542505650'].map((head) => bytes(head));
  fc.assert(
    fc.property(fc.constantFrom(new Uint8Array(), ...heads), fc.uint8Array({ maxLength: 60 }), (head, rest) => {
      const size = pictureSize(Uint8Array.of(...head, ...rest));
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
    }),
  );
});
