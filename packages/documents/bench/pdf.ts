/**
 * How much reading a PDF costs beside the bare engine: `node packages/documents/bench/pdf.ts [FILE or FOLDER …] [--rounds 5]`.
 * Prints pages per second of processor time of `readDocument` and of unpdf's `extractText` on the same files, and their ratio. Both take turns in one
 * process, the order reversed every other round, after one round that is not counted; of each the best round is kept.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { readDocument } from '../src/index.ts';

const { values, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '5' } }, allowPositionals: true });
const where = positionals.length === 0 ? [fileURLToPath(new URL('../test/samples', import.meta.url))] : positionals;
const files = where
  .flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, String(name))) : [path],
  )
  .filter((path) => path.toLowerCase().endsWith('.pdf'))
  .sort();

const documents: { name: string; bytes: Uint8Array; pages: number }[] = [];
for (const name of files) {
  const bytes = new Uint8Array(readFileSync(name));
  const read = await readDocument(bytes, { name });
  if (read.kind === 'document') documents.push({ name, bytes, pages: read.document.pages.length });
  else console.log(`left out: ${name} (${read.because})`);
}

const ways = {
  'unpdf alone': async (bytes: Uint8Array) => {
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    await extractText(pdf);
    await pdf.loadingTask.destroy();
  },
  readDocument: async (bytes: Uint8Array) => {
    await readDocument(bytes, { name: 'x.pdf' });
  },
};
const best = new Map<string, number>();
for (let round = 0; round <= Number(values.rounds); round++) {
  const order = Object.entries(ways);
  if (round % 2 === 1) order.reverse();
  for (const [name, work] of order) {
    const start = process.cpuUsage();
    for (const { bytes } of documents) await work(bytes);
    const { user, system } = process.cpuUsage(start);
    if (round > 0) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, user + system));
  }
}
const pages = documents.reduce((sum, document) => sum + document.pages, 0);
const speed = (name: string) => (pages * 1e6) / best.get(name)!;
console.log(`${documents.length} documents, ${pages} pages, best of ${values.rounds} rounds`);
for (const name of Object.keys(ways)) console.log(`${name.padEnd(14)} ${speed(name).toFixed(1).padStart(8)} pages/s`);
console.log(`ratio          ${(speed('readDocument') / speed('unpdf alone')).toFixed(2).padStart(8)}`);
