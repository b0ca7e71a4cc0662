// What may be told of the answers of a thousand authorities, and all figures of it, beside the same counts in plain SQL, on both engines. PostgreSQL counts on all cores, and so are figures read: authorities beside each other, as the workers of a wave judge them.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CELLS } from '@beffroi/disclosure';
import { openStore, type Store, type StorePlace } from '@beffroi/store';
import { type FiguresOfSome, GROUPS, numbersOfGroup } from './lib/answers-of-authorities.ts';
import { type FigureThreads, figureThreads } from './lib/answers-threads.ts';
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
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const [AUTHORITIES, SHEETS] = [Number(values.authorities), Number(values.answers)];
const LEVERS = Array.from({ length: Number(values.levers) }, (_, at) => `lever-${at}`);

await using folder = await scratch();
const server = values.engine === 'pglite' ? null : await startServer();
const threads = figureThreads(Number(values.threads), LEVERS);
const engines: { readonly name: string; readonly place: StorePlace }[] = [];
if (values.engine !== 'postgres') engines.push({ name: 'pglite', place: { kind: 'folder', path: join(folder.path, 'data') } });
if (server !== null) engines.push({ name: 'postgres', place: { kind: 'server', url: server.url } });
try {
  const rows = [['engine', 'plain SQL s', 'counts s', 'told and read s', 'in all s', 'times plain SQL', 'times its processor', '']];
  for (const { name, place } of engines) {
    const store = await openStore(place);
    await fill(store);
    rows.push([name, ...(await measured(store, threads))]);
    await store.close();
  }
  console.log(table(rows));
} finally {
  await threads.end();
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
  readonly seconds: readonly [plain: number, counts: number, figures: number];
  readonly processor: readonly [plain: number, ours: number] | null;
}

/** In turns: the counts as anybody would ask for them, and the whole way to figures from the same rows. The first round is not counted. */
async function measured(store: Store, threads: FigureThreads): Promise<readonly string[]> {
  const processor = await processorClock(store);
  const rounds: Round[] = [];
  for (let at = 0; at <= Number(values.rounds); at++) rounds.push(await oneRound(store, threads, processor));
  const middle = (of: (round: Round) => number): number => median(rounds.slice(1).map(of));
  const ours = ({ seconds: [, counts, figures] }: Round): number => counts + figures;
  const times = middle((round) => ours(round) / round.seconds[0]);
  const worked = middle(({ processor: used }) => (used === null ? Number.NaN : used[1] / used[0]));
  const cells = [...[0, 1, 2].map((at) => middle(({ seconds }) => seconds[at]!)), middle(ours), times, worked];
  return [...cells.map((each) => each.toFixed(2)), middle(ours) > AIM.seconds || times > AIM.times ? 'over' : ''];
}

async function oneRound(store: Store, threads: FigureThreads, processor: () => Promise<number | null>): Promise<Round> {
  const began = await processor();
  const [, plain] = await timed(() =>
    store.executeSql('select authority, asked, lever, cell, count(*)::int as n from bench_answer group by authority, asked, lever, cell'),
  );
  const between = await processor();
  const [counted, counts] = await timed(() => countedOf(store));
  const [read, figures] = await timed(() => threads.all(counted));
  const ended = await processor();
  checkAll(read);
  const used = began === null || between === null || ended === null ? null : ([between - began, ended - between] as const);
  return { seconds: [plain, counts, figures], processor: used };
}

interface CountsRow {
  readonly authority: number;
  readonly asked: number;
  readonly lever: number;
  /** Eight counts with commas between them: a driver reads a list of numbers item by item, and a text at once. */
  readonly cells: string;
}

/** Counted where they lie, one row for each histogram; one number after the other, as threads are given them. */
async function countedOf(store: Store): Promise<Int32Array> {
  const cells = Array.from({ length: 8 }, (_, cell) => `count(*) filter (where cell = ${cell})`).join(', ');
  const sheets = await store.executeSql('select authority, asked, count(*)::int as n from bench_sheet group by authority, asked');
  const { rows } = await store.executeSql(
    `select authority, asked, lever, concat_ws(',', ${cells}) as cells from bench_answer group by authority, asked, lever`,
  );
  const width = numbersOfGroup(LEVERS.length);
  const numbers = new Int32Array(AUTHORITIES * GROUPS.length * width);
  const placeOf = (authority: number, asked: number): number => (authority * GROUPS.length + asked) * width;
  for (const { authority, asked, n } of sheets.rows as { authority: number; asked: number; n: number }[]) {
    const first = placeOf(authority, asked);
    numbers[first] = n;
    // Whoever answered nothing left it out.
    for (let lever = 1; lever <= LEVERS.length; lever++) numbers[first + lever * CELLS.length] = n;
  }
  for (const { authority, asked, lever, cells: text } of rows as CountsRow[]) {
    const first = placeOf(authority, asked) + 1 + lever * CELLS.length;
    for (const [cell, count] of text.split(',').entries()) {
      numbers[first + cell] = Number(count);
      numbers[first + CELLS.length - 1]! -= Number(count);
    }
  }
  return numbers;
}

/** All authorities are there, and each lever has a mean somewhere. */
function checkAll(read: readonly FiguresOfSome[]): void {
  const authorities = read.reduce((sum, { parts }) => sum + parts.length, 0);
  const told = read.reduce((sum, { figures }) => sum + figures.filter((figure) => !Number.isNaN(figure)).length, 0);
  if (authorities !== AUTHORITIES || told < AUTHORITIES * LEVERS.length * CELLS.length)
    throw new Error(`${told} figures of ${authorities} authorities`);
}

async function timed<Result>(act: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await act();
  return [result, (performance.now() - began) / 1000];
}
