// One thread of several that read figures, as workers of a wave judge authorities beside each other: authorities in, figures out.
import { parentPort, workerData } from 'node:worker_threads';
import { figuresOfSome } from './answers-of-authorities.ts';

const levers = workerData as readonly string[];

parentPort!.on('message', (numbers: Int32Array) => {
  const some = figuresOfSome(numbers, levers);
  parentPort!.postMessage(some, [some.parts.buffer, some.figures.buffer]);
});
