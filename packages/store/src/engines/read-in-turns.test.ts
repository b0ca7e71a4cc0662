import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readInTurns } from './read-in-turns.ts';

const PIECE = 64 * 1024;
const PIECES = 64;

it('gives others their turn while a long answer comes in, and loses none of it', async () => {
  const stream = new Readable({ read: () => undefined });
  const [read, at] = [[] as number[], [] as number[]];
  readInTurns(stream);
  stream.on('data', (piece: Buffer) => {
    at[read.length] = turn;
    read.push(piece[0]!);
  });
  let turn = 0;
  await setImmediate();
  // As a socket gives what lies ready: one piece after the other, and nobody else in between.
  for (let one = 0; one < PIECES; one++) stream.push(Buffer.alloc(PIECE, one));
  stream.push(null);
  const ended = once(stream, 'end');
  while (!stream.readableEnded) {
    turn++;
    await setImmediate();
  }
  await ended;
  expect(read).toEqual(Array.from({ length: PIECES }, (_, one) => one));
  const most = Math.max(...[...Map.groupBy(at, (one) => one).values()].map((all) => all.length));
  expect(most).toBeLessThanOrEqual(8);
});
