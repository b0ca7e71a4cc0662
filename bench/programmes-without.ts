// Leave one source out: what the rules would see of each labelled source had they never met it. A wording that speaks in statements of that source alone is taken for learned there and
// left out, and the source is counted without it. What was learned from a source and speaks elsewhere too stays: so this is still kinder than a first sight.
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compileCues } from '@beffroi/reading';
import { THEMES } from '../packages/instruments/programmes/judge/codebook/index.ts';
import { writtenOut } from '../packages/instruments/programmes/judge/sense/forms.ts';
import { SLOTS } from '../packages/instruments/programmes/judge/sense/slots.ts';
import type { Judged } from '../packages/instruments/programmes/test/labelled.ts';
import { table } from './lib/samples.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** All lists of wordings: themes' and slots'. */
const LISTS: readonly string[][] = [
  ...THEMES.flatMap(({ names, across, alone = [], title = [], hints }) => [names, across, alone, title, hints] as unknown as string[][]),
  ...(Object.values(SLOTS) as unknown as string[][]),
];

if (isMainThread) await main();
else await count(workerData as { readonly source: string; readonly dropped: readonly string[] });

async function main(): Promise<void> {
  const sources = Map.groupBy(await judged(), sourceOf);
  const wordings = [...new Set(LISTS.flat())];
  const spoken = wordings.map(() => new Set<string>());
  const book = compileCues(Object.fromEntries(wordings.map((wording, i) => [String(i), [writtenOut(wording)]])));
  for (const [source, some] of sources)
    for (const { label } of some)
      for (const { quote } of label.statements) for (const { cue } of book.scan(quote)) spoken[cue]!.add(source);
  const rows = [['source', 'programmes', 'wordings of its own', 'without cameras', 'left out']];
  for (const [source, some] of [...sources].sort(([one], [other]) => one.localeCompare(other))) {
    const dropped = wordings.filter((_, i) => spoken[i]!.size === 1 && spoken[i]!.has(source));
    const without = await inWorker(source, dropped);
    rows.push([source, String(some.length), String(dropped.length), figure(await withoutCameras(some)), figure(without)]);
  }
  console.log(table(rows));
}

async function inWorker(source: string, dropped: readonly string[]): Promise<number> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { source, dropped } });
  return new Promise((done, fail) => worker.once('message', done).once('error', fail));
}

/** Wordings are taken out of their lists before the judge is loaded: it compiles them once. */
async function count({ source, dropped }: { readonly source: string; readonly dropped: readonly string[] }): Promise<void> {
  const out = new Set(dropped);
  for (const list of LISTS) list.splice(0, list.length, ...list.filter((wording) => !out.has(wording)));
  parentPort!.postMessage(await withoutCameras(await judged((label) => sourceOf({ label }) === source)));
}

async function judged(wanted?: (label: Judged['label']) => boolean): Promise<Judged[]> {
  const { judgeLabelled } = await import('../packages/instruments/programmes/test/labelled.ts');
  const both = [
    ...(await judgeLabelled(join(FIXTURES, 'programmes'), null, wanted)),
    ...(await judgeLabelled(join(FIXTURES, 'programmes-manners'), null, wanted)),
  ];
  return both.filter(({ label, verdict }) => label.readable && verdict !== null);
}

/** Who wrote it, and when: the sets, their rounds, what was kept apart. */
function sourceOf({ label }: Pick<Judged, 'label'>): string {
  const set = label.round === undefined ? 'long programmes' : `plain manners ${label.round}`;
  return label.part === 'kept' ? `${set}, kept` : set;
}

async function withoutCameras(some: readonly Judged[]): Promise<number> {
  const { machineAgreement } = await import('@beffroi/programmes/judge');
  const [all] = machineAgreement(some.map(({ label, verdict }) => ({ document: label.id, part: '', people: label, machine: verdict! })));
  const sum = (of: 'right' | 'extra' | 'missed'): number =>
    all!.themes.filter(({ theme }) => theme !== 'video-surveillance').reduce((total, hits) => total + hits[of], 0);
  return (2 * sum('right')) / (2 * sum('right') + sum('extra') + sum('missed'));
}

function figure(value: number): string {
  return value.toFixed(3);
}
