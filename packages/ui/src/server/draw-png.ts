import { inSandboxedWorker } from '@beffroi/observatory';
import { PNG_THREAD } from '@beffroi/pictures';

/** Pictures that wait, at most: who asks is a stranger, and each costs this machine its work. */
const WAITING = 16;
/** Megabytes of the thread: the typeface, the drawing and the picture of 4096 by 4096 beside each other. */
const MEGABYTES = 512;

/** Too many pictures are asked for at once. */
export class TooManyPictures extends Error {
  override readonly name = 'TooManyPictures';
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws an SVG as PNG in a thread, one after the other: pages are answered meanwhile.
 *
 * @param width in pixels
 * @throws TooManyPictures · NotNow where nothing was drawn
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
  if (waiting >= WAITING) throw new TooManyPictures();
  waiting++;
  const draw = (): Promise<Uint8Array> => inSandboxedWorker<Uint8Array>(PNG_THREAD, { svg, width }, MEGABYTES);
  const drawn = last.then(draw, draw);
  last = drawn;
  try {
    return await drawn;
  } finally {
    waiting--;
  }
}
