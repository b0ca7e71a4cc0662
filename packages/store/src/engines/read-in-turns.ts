import type { Readable } from 'node:stream';

/** Bytes of answers that are understood at a stretch: some milliseconds. */
const AT_ONCE = 256 * 1024;

/** Gives others their turn while a long answer comes in: what a socket has is read thirty-two times before anybody else is looked at, two megabytes of rows, a twentieth of a second. */
export function readInTurns(stream: Readable): void {
  let read = 0;
  stream.on('data', (piece: Buffer) => {
    read += piece.byteLength;
    if (read < AT_ONCE) return;
    read = 0;
    stream.pause();
    setImmediate(() => stream.resume());
  });
}
