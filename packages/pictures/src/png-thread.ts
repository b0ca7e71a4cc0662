import { parentPort } from 'node:worker_threads';
import { pngOf } from './png.ts';

// A picture takes tens of milliseconds of pure work, in which whoever draws it answers nobody. What is thrown ends the thread.
parentPort!.on('message', ({ svg, width }: { readonly svg: string; readonly width: number }) => {
  void pngOf(svg, width).then((png) => parentPort!.postMessage(png));
});
