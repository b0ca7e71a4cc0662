// @ts-nocheck: tells times, by hand.
/**
 * How much reading costs beside the bare parser: `node packages/reading/bench/read.bench.js [FOLDER] [--as-they-are]`.
 * Prints one line. Pages come from the folder (default: the little web); each is made about 100 KB by repeating the inside of its
 * body, unless told to leave them. Each of the two is measured in a process of its own, since a parser that serves two
 * handlers is slower than one that serves one, and by processor time, since other work may share the machine.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(import.meta.url);
const ROUNDS = 8;

/** @param {string} text */
function grown(text) {
  const start = text.indexOf('>', text.search(/<body/i)) + 1;
  const end = text.search(/<\/body/i);
  if (start < 1 || end <= start) return text;
  const inside = text.slice(start, end);
  return text.slice(0, start) + inside.repeat(Math.max(1, Math.round(100_000 / inside.length))) + text.slice(end);
}

/** @param {string} folder @param {boolean} asTheyAre */
function pagesOf(folder, asTheyAre) {
  const decoder = new TextDecoder();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.html?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .filter((body) => body.length > 1_000)
    .slice(0, 400)
    .map((body) => (asTheyAre ? new Uint8Array(body) : new TextEncoder().encode(grown(decoder.decode(body)))));
}

const [, , which, folder = fileURLToPath(new URL('../../../fixtures/web', import.meta.url)), asTheyAre] = process.argv;
if (which === '--bare' || which === '--read') {
  const pages = pagesOf(folder, asTheyAre === 'true');
  const { Parser } = await import('htmlparser2');
  const { read } = await import('../src/read.ts');
  const decoder = new TextDecoder();
  const about = { url: 'https://www.example.fr/a/b.html', contentType: 'text/html; charset=utf-8' };
  const work =
    which === '--read'
      ? (page) => read(page, about)
      : (page) => {
          const parser = new Parser({});
          parser.write(decoder.decode(page));
          parser.end();
        };
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const page of pages) work(page);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000 / pages.length);
  }
  console.log(JSON.stringify({ pages: pages.length, bytes: pages.reduce((sum, page) => sum + page.length, 0), milliseconds: best }));
} else {
  const rest = process.argv.slice(2);
  const where = rest.find((argument) => !argument.startsWith('--')) ?? folder;
  const run = (mode) =>
    JSON.parse(execFileSync(process.execPath, [HERE, mode, where, String(rest.includes('--as-they-are'))], { encoding: 'utf8' }));
  const bare = run('--bare');
  const read = run('--read');
  console.log(
    `${bare.pages} pages of ${Math.round(bare.bytes / bare.pages / 1_000)} KB: bare parser ${bare.milliseconds.toFixed(2)} ms, read ${read.milliseconds.toFixed(2)} ms a page, ratio ${(read.milliseconds / bare.milliseconds).toFixed(2)}`,
  );
}
