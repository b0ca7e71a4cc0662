import { createInterface } from 'node:readline';
import { main } from '../src/main.ts';
import type { Errand, Report } from './hosted.ts';

// Commands one after the other in this process, each with streams, environment and folder of its own. They are asked for on the standard input, a line of JSON
// each, and not over a channel, by which a worker would take this process's parent for its site.

let said = { out: '', err: '' };
const report = process.stdout.write.bind(process.stdout);
for (const [stream, name] of [
  [process.stdout, 'out'],
  [process.stderr, 'err'],
] as const) {
  stream.write = (chunk: string | Uint8Array): boolean => {
    said[name] += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    return true;
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { words, env, cwd }: Errand = JSON.parse(line);
  said = { out: '', err: '' };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  const code = await main(words, env);
  // Each command listens to the streams until its process ends.
  process.stdout.removeAllListeners('error');
  report(`${JSON.stringify({ code, ...said } satisfies Report)}\n`);
}
// Whatever a command has left behind: who asked has gone.
process.exit();
