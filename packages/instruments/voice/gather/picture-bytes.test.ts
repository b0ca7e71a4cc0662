import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { gif, jpeg, png, webp } from '../test/made-pictures.ts';
import { pictureIn } from './picture-bytes.ts';

describe('the bytes of a picture', () => {
  it.each([
    ['a PNG', png(400, 300), { type: 'image/png', width: 400, height: 300 }],
    ['a JPEG', jpeg(1500, 500), { type: 'image/jpeg', width: 1500, height: 500 }],
    ['a GIF that stands still', gif(20, 10), { type: 'image/gif', width: 20, height: 10 }],
    ['a WebP', webp(640, 480), { type: 'image/webp', width: 640, height: 480 }],
    ['a GIF that moves', gif(20, 10, true), 'moving'],
    ['a PNG that moves', png(20, 10, true), 'moving'],
    ['a WebP that moves', webp(20, 10, true), 'moving'],
    ['a PNG of a hundred million dots', png(100_000, 100_000), 'too-large'],
    ['one that is long and thin', png(9000, 1), 'too-large'],
    ['one without a dot', png(0, 10), 'no-picture'],
    [
      'a drawing that holds a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'no-picture',
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'no-picture'],
    ['a page behind the first signs of a GIF', Buffer.from('GIF89a<script>alert(1)</script>'), 'too-large'],
    ['nothing', Buffer.alloc(0), 'no-picture'],
    ['a PNG that is cut in its head', png(400, 300).subarray(0, 20), 'no-picture'],
    ['a JPEG without a frame', jpeg(10, 10).subarray(0, 10), 'no-picture'],
  ] as const)('of %s', (_, bytes, expected) => {
    expect(pictureIn(bytes)).toEqual(expected);
  });

  it('never throw, and never loop, whatever they are', () => {
    const heads = [png(4, 4), jpeg(4, 4), gif(4, 4), webp(4, 4), png(4, 4, true)];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.nat(60), fc.uint8Array({ maxLength: 80 }), (head, at, noise) => {
        const found = pictureIn(Buffer.concat([head.subarray(0, at), noise]));
        expect(typeof found === 'string' || (found.width > 0 && found.height > 0)).toBe(true);
      }),
      { numRuns: inject('deep') ? 20_000 : 2000 },
    );
  });
});
