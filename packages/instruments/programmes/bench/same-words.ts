import { performance } from 'node:perf_hooks';
import { mulberry32 } from '@beffroi/domain';
import { passagesOf } from '../judge/figures/passages.ts';
import { sameWords } from '../judge/figures/same-words.ts';
import { sketchOf } from '../judge/figures/sketch.ts';
import { madeSentences } from '../test/made-texts.ts';
import { list, town, verdict } from '../test/made-towns.ts';

// How long the same words of many programmes take: `node packages/instruments/programmes/bench/same-words.ts [programmes]`, 10,000 by default, of
// 40 sentences each. Six lists in ten have words of their own; of the others, each of forty labels has a template of 24 sentences.
const size = Number(process.argv[2] ?? 10_000);

function timed<Result>(name: string, work: () => Result): Result {
  const [before, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(used);
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(`${name}: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processor, ${megabytes} MB resident`);
  return result;
}

const random = mulberry32(1);
const texts = Array.from({ length: size }, (_, at) => {
  const label = random() < 0.6 ? -1 : Math.floor(random() * 40);
  return { label, sentences: label < 0 ? madeSentences(at, 40) : [...madeSentences(1_000_000 + label, 24), ...madeSentences(at, 16)] };
});
const sketches = timed(`sketches of ${size} programmes`, () => texts.map(({ sentences }) => sketchOf(sentences)));
const panel = (sketchAt: (at: number) => string) =>
  Array.from({ length: size }, (_, at) =>
    town(String(10_000 + at), [list('a', verdict([], { sketch: sketchAt(at) }), texts[at]!.label < 0 ? '' : `Label ${texts[at]!.label}`)]),
  );

for (const [name, towns] of [
  ['forty templates', panel((at) => sketches[at]!)],
  ['one text in all towns', panel(() => sketches[0]!)],
  ['no word in common', panel((at) => sketchOf(madeSentences(2_000_000 + at, 20)))],
  ['a legal notice in common', panel((at) => sketchOf([...madeSentences(2_000_000 + at, 20), ...madeSentences(1, 1)]))],
] as const) {
  const { pairs, clusters, whole } = timed(`same words, ${name}`, () => sameWords(towns));
  console.log(
    `  ${pairs.length} pairs${whole ? '' : ' (not all were looked at, or are told)'}, ${clusters.length} clusters, of ${clusters[0]?.members.length ?? 0} at most`,
  );
}

// A long programme: 120 pages of 20 sentences.
const [a, b] = [madeSentences(1, 2400), [...madeSentences(2, 1200), ...madeSentences(1, 1200)]];
timed('sketch of 120 pages', () => sketchOf(a));
timed('passages of 120 pages and 120 pages', () => passagesOf(a, b));
