import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
/** Says with which options a process was started. */
const TELL = `data:text/javascript,${encodeURIComponent(`
process.on('exit', () => console.error('WITH', process.execArgv.filter((word) => word.startsWith('--max')).join(' ')));
`)}`;
const POST = JSON.stringify({ id: 'a', text: 'Le bac repart à 8 h. ^SD' });

it('what reads posts from a file is started with half of the room for what is soon forgotten, and answers as its own process would', async () => {
  const { out, err, code } = await run(['voice', 'read', '-', '--json'], `${POST}\nno post\n`);
  expect(code).toBe(1);
  expect(out.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as { readonly id: string | null }).id))).toEqual([
    'a',
    null,
    null,
  ]);
  // First who reads, then who started it.
  expect(err.split('\n').filter((line) => line.startsWith('WITH'))).toEqual(['WITH --max-semi-space-size=8', 'WITH ']);
});

it('a signal to who started it ends who reads, though nobody ends what is read', async () => {
  const { code, signal } = await run(['voice', 'read', '-', '--json'], null);
  expect([code, signal]).toEqual([130, null]);
});

/** @param input what stands at its standard input; `null`: it stays open, and the process is asked to end */
async function run(words: readonly string[], input: string | null) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [BIN, ...words], { env: { PATH, NODE_OPTIONS: `--import ${TELL}` }, stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  if (input === null) {
    // What is read is told at once: then it is at work.
    child.stdin.write(`${POST}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
  } else child.stdin.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { out, err, code, signal };
}
