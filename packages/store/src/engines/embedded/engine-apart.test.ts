import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../store.ts';
import { testEngine } from '../../testing.ts';
import { engineApart } from './engine-apart.ts';
import { layoutOf } from './layout.ts';

const engine = testEngine('pglite', () => {
  throw new Error('a folder was taken in a hook');
});

async function folder(): Promise<string> {
  const place = await engine.place();
  return place.kind === 'folder' ? place.path : '';
}

async function opened(path: string, apart: boolean): Promise<Store> {
  const store = await openStore({ kind: 'folder', path }, { apart });
  onTestFinished(() => store.close());
  return store;
}

/** How often this thread's loop comes round while something is done. */
async function turnsWhile(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  over = true;
  return turns;
}

const LONG = sql`select count(*) as n from generate_series(1, 400000) as one, generate_series(1, 3) as other where (one * other) % 7 = 3`;

it('of a folder in a thread of its own, a long statement holds nobody up', async () => {
  const path = await folder();
  const here = await openStore({ kind: 'folder', path });
  const held = await turnsWhile(() => LONG.execute(here.db));
  const rows = (await LONG.execute(here.db)).rows;
  await here.close();
  const apart = await opened(path, true);
  expect(await turnsWhile(() => LONG.execute(apart.db))).toBeGreaterThan(20 * Math.max(held, 5));
  expect((await LONG.execute(apart.db)).rows).toEqual(rows);
});

it('a long answer comes whole, in pieces between which others have their turn', async () => {
  const path = await folder();
  for (const apart of [false, true]) {
    const store = await opened(path, apart);
    let rows: readonly unknown[] = [];
    const many = sql<{ n: number; text: string }>`select n, repeat('é', n % 90) as text from generate_series(1, 20000) as n`;
    const turns = await turnsWhile(async () => {
      rows = (await many.execute(store.db)).rows;
    });
    expect(rows).toEqual(Array.from({ length: 20_000 }, (_, at) => ({ n: at + 1, text: 'é'.repeat((at + 1) % 90) })));
    expect(turns).toBeGreaterThan(10);
    await store.close();
  }
});

it('what is wrong with a folder is said as it is without a thread', async () => {
  const path = await folder();
  await (await openStore({ kind: 'folder', path })).close();
  await truncate(join(layoutOf(path).cluster, 'global', 'pg_control'), 0);
  const refusals = await Promise.all(
    [false, true].map(async (apart) => {
      const error = await openStore({ kind: 'folder', path }, { apart }).catch((refused: unknown) => refused);
      return error as { readonly code: string; readonly message: string };
    }),
  );
  expect(refusals.map(({ code }) => code)).toEqual(['damaged', 'damaged']);
});

it('what ended a thread that says nothing any more is told', async () => {
  // Nothing to open is a fault of ours.
  await expect(engineApart(null as never)).rejects.toMatchObject({
    message: 'the thread of the database ended',
    cause: { name: 'TypeError' },
  });
});

it('a statement that is wrong is said to be, and the next one is answered', async () => {
  const store = await opened(await folder(), true);
  await expect(sql`select nothing`.execute(store.db)).rejects.toMatchObject({ code: '42703' });
  await expect(
    store.db.transaction().execute(async (trx) => {
      await sql`create table kept (n int)`.execute(trx);
      await sql`select 1 / 0`.execute(trx);
    }),
  ).rejects.toMatchObject({ code: '22012' });
  expect((await sql`select to_regclass('kept') as kept`.execute(store.db)).rows).toEqual([{ kept: null }]);
});

it('what was confirmed is there when it is opened again, and a thread with nothing to do keeps no process alive', async () => {
  const path = await folder();
  const lines = [
    `const { openStore } = await import(${JSON.stringify(new URL('../../store.ts', import.meta.url).href)});`,
    `const store = await openStore({ kind: 'folder', path: ${JSON.stringify(path)} }, { apart: true });`,
    `await store.executeSql('create table left_behind (n int)');`,
    `await store.executeSql('insert into left_behind values (7)');`,
  ];
  // It ends without closing.
  const script = join(path, 'leaves.mjs');
  await writeFile(script, lines.join('\n'));
  const child = spawn(process.execPath, ['--no-wasm-code-gc', script], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  expect([code, said]).toEqual([0, '']);
  const store = await opened(path, true);
  expect((await store.executeSql('select n from left_behind')).rows).toEqual([{ n: 7 }]);
});
