import { describe, expect, it } from 'vitest';
import { joined } from './bytes.ts';
import { tiffOf } from './orientation.ts';
import { jpegOf, type Pixels, pixelsOf } from './pixels.ts';
import { gridOf, SIDE, squareOf } from './squares.ts';

/** A picture of one colour, with another one on its left third. */
function flag(width: number, height: number, left: readonly number[], right: readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.set([...(at % width < width / 3 ? left : right), 255], at * 4);
  return { width, height, data };
}
const at = ({ data, width }: Pixels, x: number, y: number): readonly number[] => [
  ...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3),
];
const RED = [200, 0, 0];
const BLUE = [0, 0, 200];
const PAPER = [245, 242, 235];

describe('portraits', () => {
  it('are the middle of a picture, as a square', () => {
    const square = squareOf(flag(600, 200, RED, BLUE), 100);
    expect([square.width, square.height, at(square, 0, 50), at(square, 99, 50)]).toEqual([100, 100, BLUE, BLUE]);
    // Smaller ones are made larger.
    expect(at(squareOf(flag(3, 3, RED, BLUE), 90), 10, 10)).toEqual(RED);
  });

  it('lie on paper where they are transparent', () => {
    const clear = { width: 2, height: 2, data: new Uint8ClampedArray(16) };
    expect(at(squareOf(clear, 10), 5, 5)).toEqual(PAPER);
  });

  it.each([
    [1, [[10, 10, RED]]],
    [
      2,
      [
        [10, 10, PAPER],
        [10, 200, RED],
        [210, 200, RED],
      ],
    ],
    [
      3,
      [
        [10, 10, RED],
        [10, 390, PAPER],
        [200, 390, RED],
      ],
    ],
    [
      5,
      [
        [200, 150, RED],
        [10, 390, PAPER],
      ],
    ],
    [
      12,
      [
        [10, 10, RED],
        [395, 395, RED],
      ],
    ],
  ] as const)('stand in one square, %i of them', (count, places) => {
    const grid = gridOf(Array.from({ length: count }, () => flag(SIDE, SIDE, RED, RED)));
    expect([grid.width, grid.height]).toEqual([SIDE, SIDE]);
    for (const [x, y, colour] of places) expect(at(grid, x, y), `${x} ${y}`).toEqual(colour);
  });

  it('are upright, whatever way the camera was held', async () => {
    const jpeg = await jpegOf(flag(90, 30, RED, BLUE));
    const tiff = joined([Buffer.from('Exif\0\0', 'latin1'), tiffOf(6)]);
    const turned = joined([jpeg.subarray(0, 2), new Uint8Array([0xff, 0xe1, 0, tiff.length + 2]), tiff, jpeg.subarray(2)]);
    const pixels = await pixelsOf(turned, 'image/jpeg');
    expect([pixels.width, pixels.height]).toEqual([30, 90]);
    expect(at(pixels, 15, 5)[0]).toBeGreaterThan(150);
    expect(at(pixels, 15, 85)[2]).toBeGreaterThan(150);
  });
});
