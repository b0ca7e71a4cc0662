// In which order the words of pages in columns are read: programmes set anew by Chromium in two to four columns, and read as any PDF. How much of what people read, in their order, was read in the same;
// of boxes that stand aside, each for itself. Headers and feet are told apart. `--keep FOLDER` writes the PDFs and their words, `--kept FOLDER` reads them again without a browser.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '@beffroi/capture';
import { readDocument } from '@beffroi/documents';
import { mulberry32 } from '@beffroi/domain';
import { chromium } from 'playwright-core';
import { drawnUp, type SetPage } from './lib/columns-set.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    kept: { type: 'string' },
    /** Says which words were not read in their order. */
    list: { type: 'boolean', default: false },
  },
});
/** What is asked of each document. */
const LEAST = 0.995;

/** A document that was set, and its words as people read them. */
interface SetAnew {
  readonly name: string;
  readonly main: readonly string[];
  readonly asides: readonly (readonly string[])[];
  /** Words of its headers and feet: nobody reads them as text. */
  readonly running: readonly string[];
}

// A compound is one word: it is read with its hyphen.
const wordsOf = (text: string): string[] =>
  text
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu) ?? [];

/** Which of people's words are read in their order: the longest common subsequence. */
function inOrder(people: readonly string[], machine: readonly string[]): boolean[] {
  const width = machine.length + 1;
  const best = new Uint16Array((people.length + 1) * width);
  for (let at = people.length - 1; at >= 0; at--)
    for (let other = machine.length - 1; other >= 0; other--)
      best[at * width + other] =
        people[at] === machine[other]
          ? best[(at + 1) * width + other + 1]! + 1
          : Math.max(best[(at + 1) * width + other]!, best[at * width + other + 1]!);
  const read = people.map(() => false);
  for (let at = 0, other = 0; at < people.length && other < machine.length; )
    if (people[at] === machine[other]) {
      read[at++] = true;
      other++;
    } else if (best[(at + 1) * width + other]! >= best[at * width + other + 1]!) at++;
    else other++;
  return read;
}

/** Headers and feet that come on several pages. */
function runningOf(pages: readonly SetPage[], set: number): string[] {
  const inner = pages.slice(0, set).filter(({ cover }) => cover === undefined);
  return inner.length < 2 ? [] : inner.flatMap(({ head, foot }) => [head, foot]).filter((text) => text !== '');
}

async function* setAnew(): AsyncGenerator<{ readonly set: SetAnew; readonly bytes: Uint8Array }> {
  if (values.kept !== undefined) {
    for (let at = 1; at <= readdirSync(values.kept).length / 2; at++)
      yield {
        set: JSON.parse(readFileSync(join(values.kept, `${at}.json`), 'utf8')),
        bytes: new Uint8Array(readFileSync(join(values.kept, `${at}.pdf`))),
      };
    return;
  }
  const chance = mulberry32(Number(values.seed));
  const script = readFileSync(join(import.meta.dirname, 'parts', 'fill-columns.js'), 'utf8');
  const browser = await chromium.launch({ executablePath: (await findBrowser(process.env))!, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    for (let at = 0; at < Number(values.documents); at++) {
      const { manner, style, pages, blocks, scattered, tagged } = drawnUp(chance);
      await page.setContent(`<!doctype html><html lang="fr"><meta charset="utf-8"><title></title><style>${style}</style><body></body>`);
      const told = await page.evaluate<{ main: string[]; asides: string[][]; pages: number }>(
        `${script};fillPages(${JSON.stringify({ pages, blocks, scattered })})`,
      );
      const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged }));
      // The same header on each of several pages, or feet of one form: one of them alone is told from nothing.
      const running = runningOf(pages, told.pages);
      yield {
        set: {
          name: `${at + 1}: ${[...manner, ...(tagged ? ['tagged'] : [])].join(', ')}`,
          main: told.main.flatMap(wordsOf),
          asides: told.asides.map((texts) => texts.flatMap(wordsOf)),
          running,
        },
        bytes,
      };
    }
  } finally {
    await browser.close();
  }
}

if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
const shares: number[] = [];
const feet = { all: 0, text: 0 };
for await (const { set, bytes } of setAnew()) {
  if (values.keep !== undefined) {
    writeFileSync(join(values.keep, `${shares.length + 1}.pdf`), bytes);
    writeFileSync(join(values.keep, `${shares.length + 1}.json`), JSON.stringify(set));
  }
  const read = await readDocument(bytes, { name: 'columns.pdf' });
  if (read.kind !== 'document') throw new Error(read.detail);
  const texts = read.document.blocks.filter(({ kind }) => kind !== 'running').map(({ text }) => text);
  const machine = texts.flatMap(wordsOf);
  const streams = [set.main, ...set.asides].map((people) => ({ people, read: inOrder(people, machine) }));
  const words = streams.flatMap(({ read }) => read);
  const share = words.filter(Boolean).length / words.length;
  shares.push(share);
  // What the cover or the text says too may be read once more.
  const said = `|${[set.main, ...set.asides].map((people) => ` ${people.join(' ')} `).join('|')}|`;
  feet.all += set.running.length;
  for (const text of new Set(set.running))
    feet.text += Math.max(0, texts.filter((one) => one === text).length - (said.includes(` ${wordsOf(text).join(' ')} `) ? 1 : 0));
  if (share < (values.list ? 1 : LEAST)) console.log(`${share.toFixed(4)}  ${set.name} (${words.length} words)`);
  if (values.list && share < 1)
    for (const { people, read } of streams) {
      const lost = people.flatMap((word, at) => (read[at] ? [] : [`${at}:${word}`]));
      if (lost.length > 0) console.log(`    ${lost.slice(0, 60).join(' ')}`);
    }
}
const under = shares.filter((share) => share < LEAST).length;
console.log(
  `${shares.length} documents; least ${Math.min(...shares).toFixed(4)}; under ${LEAST}: ${under}; headers and feet of several pages read as text: ${feet.text} of ${feet.all}`,
);
if (under > 0) process.exitCode = 1;
