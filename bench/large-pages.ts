// What a page of words costs to read and to judge, by megabyte: soup of words that rules look for, in all shapes that a page may have. A page must not be able to take the time of other towns. The median of some pages, each of other words,
// and what the first of its kind costs, while the machine learns the code. Ends with 1 where the median of a shape is above the aim.
import { parseArgs } from 'node:util';
import type { Digest } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { assess } from '@beffroi/services/judge';
import { PAGE_SHAPES, type PageShape, pageOf } from './lib/page-shapes.ts';
import { INSTANT } from './lib/towns.ts';

const { values } = parseArgs({
  options: {
    /** Shapes whose names have one of these in them. */
    only: { type: 'string', default: '' },
    // A page of more than half a megabyte of text is not judged in a town (`gather/text-budget.ts`): larger ones show that the cost grows no faster than the page.
    megabytes: { type: 'string', default: '0.5' },
    rounds: { type: 'string', default: '9' },
    /** Pages of each shape that are not counted: the machine has learnt the code after some ten of half a megabyte. */
    warm: { type: 'string', default: '1' },
    /** From the last shape to the first: what hangs on the order is the machine's learning, not the page's. */
    reversed: { type: 'boolean', default: false },
    /** Milliseconds of processor a megabyte. */
    aim: { type: 'string', default: '100' },
  },
});
const URL_OF_IT = 'https://www.valdor.fr/';
const DIGEST = `sha256:${'0'.repeat(64)}` as Digest;

const spent = <T>(work: () => T): [T, number] => {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return [made, (user + system) / 1000];
};

/** What reading and judging a page cost, in milliseconds of processor a megabyte. */
function costs(shape: PageShape, megabytes: number): readonly [reading: number, judging: number] {
  const body = pageOf(shape, megabytes);
  const [result, reading] = spent(() => read(body, { url: URL_OF_IT, contentType: 'text/html; charset=utf-8' }));
  const page = { url: URL_OF_IT, digest: DIGEST, reach: 'town', rendered: false, result } as const;
  const [, judging] = spent(() =>
    assess({ instant: INSTANT, start: URL_OF_IT, home: URL_OF_IT, town: 'Valdor', visits: [], pages: [page], unasked: [] }),
  );
  return [reading / megabytes, judging / megabytes];
}

const rounded = (all: readonly number[], at: number): number => Math.round(all.toSorted((a, b) => a - b)[at]!);

const asked = values.only.split(',');
const rounds = Number(values.rounds);
const rows: Record<string, string | number>[] = [];
let above = 0;
const shapes = Object.entries(PAGE_SHAPES);
for (const [kind, shape] of values.reversed ? shapes.toReversed() : shapes) {
  if (!asked.some((part) => kind.includes(part))) continue;
  for (const megabytes of values.megabytes.split(',').map(Number)) {
    const first = costs(shape, megabytes);
    for (let page = 1; page < Number(values.warm); page++) costs(shape, megabytes);
    const all = Array.from({ length: rounds }, () => costs(shape, megabytes));
    const judging = all.map(([, cost]) => cost);
    const median = rounded(judging, rounds >> 1);
    if (median > Number(values.aim)) above++;
    rows.push({
      kind,
      MB: megabytes,
      'read, ms a MB': rounded(
        all.map(([cost]) => cost),
        rounds >> 1,
      ),
      'judge, ms a MB': median,
      best: rounded(judging, 0),
      'first of its kind': Math.round(first[1]),
    });
  }
}
console.table(rows);
console.log(above === 0 ? `No shape is above ${values.aim} ms a megabyte.` : `${above} are above ${values.aim} ms a megabyte.`);
process.exitCode = above === 0 ? 0 : 1;
