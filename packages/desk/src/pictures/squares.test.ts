import { describe, expect, it } from 'vitest';
import { joined } from './bytes.ts';
import { tiffOf } from './orientation.ts';
import { jpegOf, type Pixels, pixelsOf } from './pixels.ts';
import { squarePicture } from './portraits.ts';
import { gridOf, SIDE, squareOf, turned } from './squares.ts';

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

/** Four pixels of a side, of which those at the top left are red, the others blue: without loss. */
const LOSSLESS = Buffer.from('LwPAAAAPEIN8HOT5DwcKAQRAQRPR/3gA', 'base64');

/** The same in a file that says how it is turned. */
function webpTurned(way: 1 | 6): Uint8Array {
  const part = (name: string, body: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const extended = Buffer.from([0x08, 0, 0, 0, 3, 0, 0, 3, 0, 0]);
  const body = Buffer.concat([Buffer.from('WEBP'), part('VP8X', extended), part('VP8L', LOSSLESS), part('EXIF', tiffOf(way))]);
  return part('RIFF', body);
}

async function redCorner(file: Uint8Array): Promise<string | undefined> {
  const square = await pixelsOf((await squarePicture(file)).bytes, 'image/jpeg');
  const corners = { 'top left': [20, 20], 'top right': [380, 20], 'bottom left': [20, 380], 'bottom right': [380, 380] } as const;
  return Object.entries(corners).find(([, [x, y]]) => at(square, x, y)[0]! > 150)?.[0];
}

describe('portraits', () => {
  it('are the middle of a picture, as a square', () => {
    const square = squareOf(flag(600, 200, RED, BLUE), 100);
    expect([square.width, square.height, at(square, 0, 50), at(square, 99, 50)]).toEqual([100, 100, BLUE, BLUE]);
    // Smaller ones are made larger.
    expect(at(squareOf(flag(3, 3, RED, BLUE), 90), 10, 10)).toEqual(RED);
  });

  it('are upright, however the file is turned', () => {
    const corner = flag(3, 3, RED, BLUE);
    // Of the file, red is the left; of what is seen, the side that its tag says.
    const seen = ([1, 2, 3, 4, 5, 6, 7, 8] as const).map((way) => {
      const picture = turned(corner, way);
      return ['top', 'right', 'bottom', 'left'][
        [at(picture, 1, 0), at(picture, 2, 1), at(picture, 1, 2), at(picture, 0, 1)].findIndex((one) => one[0] === 200)
      ];
    });
    expect(seen).toEqual(['left', 'right', 'right', 'left', 'top', 'top', 'bottom', 'bottom']);
  });

  it('of WebP are opened, and turned upright', async () => {
    const [plain, quarter] = [await redCorner(webpTurned(1)), await redCorner(webpTurned(6))];
    expect([plain, quarter]).toEqual(['top left', 'top right']);
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
