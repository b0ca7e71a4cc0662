// What may be told of the answers of a thousand authorities, and all figures of it, beside the same counts in plain SQL, on both engines.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type AskedGroup,
  type CountedGroup,
  consensusOf,
  type DisclosureOptions,
  discloseCounted,
  distributionOf,
  gapOf,
  levelOf,
  meanOf,
  type PublishedCounts,
  toldOf,
} from '@beffroi/disclosure';
import { openStore, type Store, type StorePlace } from '@beffroi/store';
import { startServer } from './lib/private-server.ts';
import { processorClock } from './lib/processor-time.ts';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const AIM = { seconds: 60, times: 3 };

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'both' },
    authorities: { type: 'string', default: '1000' },
    levers: { type: 'string', default: '20' },
    answers: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
  },
});
const [AUTHORITIES, SHEETS] = [Number(values.authorities), Number(values.answers)];
const LEVERS = Array.from({ length: Number(values.levers) }, (_, at) => `lever-${at}`);

/** Of how many sheets in a hundred. */
const GROUPS = [
  ['elected', 4],
  ['director', 1],
  ['manager', 12],
  ['it', 3],
  ['agent', 80],
] as const;
const ASKED: readonly AskedGroup[] = GROUPS.map(([id], at) => ({
  id,
  invited: null,
  kin: GROUPS.map(([other]) => other)
    .filter((other) => other !== id)
    .sort((one, other) => distance(one, at) - distance(other, at)),
}));

await using folder = await scratch();
const server = values.engine === 'pglite' ? null : await startServer();
const engines: { readonly name: string; readonly place: StorePlace }[] = [];
if (values.engine !== 'postgres') engines.push({ name: 'pglite', place: { kind: 'folder', path: join(folder.path, 'data') } });
if (server !== null) engines.push({ name: 'postgres', place: { kind: 'server', url: server.url } });
try {
  const rows = [
    ['engine', 'plain SQL s', 'counts s', 'disclosed s', 'figures s', 'in all s', 'times plain SQL', 'times its processor', ''],
  ];
  for (const { name, place } of engines) {
    const store = await openStore(place);
    await fill(store);
    rows.push([name, ...(await measured(store))]);
    await store.close();
  }
  console.log(table(rows));
} finally {
  server?.end();
}

/** One row a sheet, and one an answer; one answer in twenty was left out. */
async function fill(store: Store): Promise<void> {
  const groups = GROUPS.flatMap(([, share], at) => Array.from({ length: share }, () => at)).join(',');
  await store.executeSql(`
    create table bench_sheet as
      select authority, sheet, (array[${groups}])[1 + (sheet * 37 + authority) % 100] as asked
      from generate_series(0, ${AUTHORITIES - 1}) authority, generate_series(0, ${SHEETS - 1}) sheet;
    create table bench_answer as
      select authority, asked, lever, cell from (
        select authority, asked, lever,
          (array[0,0,1,1,1,2,2,2,2,3,3,3,4,4,5,6,6,6,7,8])[1 + ((authority * 7919 + sheet * 104729 + lever * 1299709) # 5471) % 20] as cell
        from bench_sheet, generate_series(0, ${LEVERS.length - 1}) lever
      ) answers where cell < 8;
    analyze bench_sheet; analyze bench_answer`);
}

/** What one round took: seconds on the wall, and milliseconds of processor of the plain counts and of all of ours. */
interface Round {
  readonly seconds: readonly [plain: number, counts: number, disclosed: number, figures: number];
  readonly processor: readonly [plain: number, ours: number] | null;
}

/** In turns: the counts as anybody would ask for them, and the whole way to figures from the same rows. The first round is not counted. */
async function measured(store: Store): Promise<readonly string[]> {
  const processor = await processorClock(store);
  const rounds: Round[] = [];
  for (let at = 0; at <= Number(values.rounds); at++) rounds.push(await oneRound(store, processor));
  const middle = (of: (round: Round) => number): number => median(rounds.slice(1).map(of));
  const ours = ({ seconds: [, counts, disclosed, figures] }: Round): number => counts + disclosed + figures;
  const times = middle((round) => ours(round) / round.seconds[0]);
  const worked = middle(({ processor: used }) => (used === null ? Number.NaN : used[1] / used[0]));
  const cells = [...[0, 1, 2, 3].map((at) => middle(({ seconds }) => seconds[at]!)), middle(ours), times, worked];
  return [...cells.map((each) => each.toFixed(2)), middle(ours) > AIM.seconds || times > AIM.times ? 'over' : ''];
}

async function oneRound(store: Store, processor: () => Promise<number | null>): Promise<Round> {
  const began = await processor();
  const [, plain] = await timed(() =>
    store.executeSql('select authority, asked, lever, cell, count(*)::int as n from bench_answer group by authority, asked, lever, cell'),
  );
  const between = await processor();
  const [counted, counts] = await timed(() => countedOf(store));
  const [published, disclosed] = await timed(async () => counted.map(disclosedOf));
  const [told, figures] = await timed(async () => published.reduce((sum, one) => sum + figuresOf(one), 0));
  const ended = await processor();
  if (published.length !== AUTHORITIES || told < AUTHORITIES * LEVERS.length)
    throw new Error(`${told} figures of ${published.length} authorities`);
  const used = began === null || between === null || ended === null ? null : ([between - began, ended - between] as const);
  return { seconds: [plain, counts, disclosed, figures], processor: used };
}

interface CountsRow {
  readonly authority: number;
  readonly asked: number;
  readonly lever: number;
  /** Eight counts with commas between them: a driver reads a list of numbers item by item, and a text at once. */
  readonly cells: string;
}

/** Counted where they lie, one row for each histogram. */
async function countedOf(store: Store): Promise<readonly (readonly CountedGroup[])[]> {
  const cells = Array.from({ length: 8 }, (_, cell) => `count(*) filter (where cell = ${cell})`).join(', ');
  const sheets = await store.executeSql('select authority, asked, count(*)::int as n from bench_sheet group by authority, asked');
  const { rows } = await store.executeSql(
    `select authority, asked, lever, concat_ws(',', ${cells}) as cells from bench_answer group by authority, asked, lever`,
  );
  const all = Array.from({ length: AUTHORITIES }, () =>
    GROUPS.map(([group]) => ({ group: group as string, sheets: 0, counts: [] as number[][] })),
  );
  for (const { authority, asked, n } of sheets.rows as { authority: number; asked: number; n: number }[]) {
    all[authority]![asked]!.sheets = n;
  }
  for (const groups of all) for (const group of groups) group.counts = LEVERS.map(() => [0, 0, 0, 0, 0, 0, 0, 0, group.sheets]);
  for (const { authority, asked, lever, cells: text } of rows as CountsRow[]) {
    const found = text.split(',').map(Number);
    const group = all[authority]![asked]!;
    group.counts[lever] = [...found, group.sheets - found.reduce((sum, one) => sum + one, 0)];
  }
  return all;
}

function disclosedOf(counted: readonly CountedGroup[]): PublishedCounts {
  const options: DisclosureOptions = { groups: ASKED, levers: LEVERS, random: randomBytes };
  const disclosure = discloseCounted(counted, options);
  if (disclosure.kind === 'nothing') throw new Error('every authority has answers enough');
  return disclosure.counts;
}

/** @returns how many histograms were read */
function figuresOf(counts: PublishedCounts): number {
  let read = 0;
  for (const lever of counts.levers) {
    for (const part of counts.parts) {
      const told = toldOf(counts, part, lever)!;
      if (meanOf(told).n + levelOf(told).n + distributionOf(told).length + (consensusOf(told)?.n ?? 0) > 0) read++;
    }
    gapOf(counts, lever, 'manager', 'agent');
  }
  return read;
}

function distance(id: string, at: number): number {
  return Math.abs(GROUPS.findIndex(([group]) => group === id) - at);
}

async function timed<Result>(act: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await act();
  return [result, (performance.now() - began) / 1000];
}
