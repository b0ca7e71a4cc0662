import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { mulberry32 } from '@beffroi/domain';
import { servicesInstrument } from '@beffroi/services/gather';
import { closeWave, verifyWave } from '@beffroi/waves';
import type { WorkerMessage, WorkerOrder } from '../parts/wave-worker.ts';
import { startPart } from './child.ts';
import { beginWave, DATED, type Database, shift, withStore } from './wave-bench.ts';
import { filesBelow, judgedIn } from './wave-sizes.ts';

export interface KillingOptions {
  readonly database: Database;
  readonly address: string;
  readonly folder: string;
  readonly crew: number;
  readonly kills: number;
  readonly seed: number;
}

/**
 * Collects a wave undisturbed, then again with a worker killed every half to three seconds and another started for it, as many waves as the kills
 * last for; then compares what the database and the archive store hold. The embedded database dies and is opened again with its owner.
 *
 * @returns what was found, in lines; those that begin with `!` must not be there
 */
export async function killWorkers({ database, address, folder, crew, kills, seed }: KillingOptions): Promise<readonly string[]> {
  const { place } = database;
  const order = (wave: string): WorkerOrder => ({ place, folder, wave, atOnce: 4, lease: 4000, rubric: null });
  await withStore(place, (store) => beginWave(store, 'undisturbed', address));
  const calm = await shift(1, order('undisturbed'), database);
  const wanted = await withStore(place, (store) => judgedIn(store, 'undisturbed'));

  const random = mulberry32(seed);
  const waves: string[] = [];
  let killed = 0;
  /** Workers that ended since their owner was killed. */
  let bereft = 0;
  const told = { released: 0, adopted: 0, lost: 0 };
  const began = Date.now();
  while (killed < kills) {
    const wave = `killed-${waves.length + 1}`;
    waves.push(wave);
    await withStore(place, (store) => beginWave(store, wave, address));
    let done = false;
    const workers = new Set<ReturnType<typeof startPart>>();
    const man = (): void => {
      const part = startPart('wave-worker', order(wave));
      workers.add(part);
      part.process.on('message', (message) => {
        const event = message as WorkerMessage;
        if (event.kind === 'released') told.released += event.units;
        else if (event.kind !== 'report') told[event.kind]++;
      });
      void once(part.process, 'exit').then(([code, signal]) => {
        workers.delete(part);
        if (code === 0) done = true;
        else if (code === 3) bereft++;
        else if (signal !== 'SIGKILL') throw new Error(`a worker ended with ${code ?? signal}`);
        if (!done) man();
      });
    };
    for (let i = 0; i < crew; i++) man();
    while (!done && killed < kills) {
      await pause(500 + 2500 * random());
      const all = [...workers].filter(({ process: { exitCode, signalCode } }) => exitCode === null && signalCode === null);
      if (all.length === 0) continue;
      all[Math.floor(random() * all.length)]!.process.kill('SIGKILL');
      killed++;
      if (killed % 25 === 0) console.error(`${killed} killed, ${wave} under way, ${Math.round((Date.now() - began) / 1000)} s`);
    }
    // Whoever finds the wave settled ends; the others do so too.
    while (workers.size > 0) await Promise.race([...workers].map((part) => part.ended()));
  }

  const found = [
    `${killed} kills, ${bereft} workers ended for want of their owner, ${waves.length} waves, ${Math.round((Date.now() - began) / 1000)} s; undisturbed ${calm.seconds.toFixed(0)} s`,
    `  ${told.released} units taken up from killed workers, ${told.adopted} archives of theirs judged, ${told.lost} measurements thrown away since another held the unit`,
  ];
  const must = (what: string, is: unknown, should: unknown): void =>
    void found.push(`${String(is) === String(should) ? ' ' : '!'} ${what}: ${is}${String(is) === String(should) ? '' : `, not ${should}`}`);
  await withStore(place, async (store) => {
    const { db } = store;
    for (const wave of waves) {
      const judged = await judgedIn(store, wave);
      const other = [...wanted].filter(([territory, { digest }]) => judged.get(territory)?.digest !== digest);
      must(`${wave}: towns judged otherwise than undisturbed`, other.length, 0);
      for (const [territory, { strip }] of other.slice(0, 5)) found.push(`    ${territory} ${strip} ${judged.get(territory)?.strip}`);
      must(`${wave}: towns judged`, judged.size, wanted.size);
      await closeWave(store, TERMINAL, {
        name: wave,
        archiveStore: folderArchiveStore(folder),
        instruments: [servicesInstrument],
        now: DATED,
      });
      must(`${wave}: digests that hold`, (await verifyWave(store, wave)).filter(({ same }) => same).length, 2);
    }
    const attempts = await db
      .selectFrom('unit')
      .innerJoin('wave', 'wave.id', 'unit.wave_id')
      .select(({ fn }) => ['wave.name', 'unit.state', 'attempts', fn.countAll<number>().as('units')])
      .groupBy(['wave.name', 'unit.state', 'attempts'])
      .orderBy('attempts')
      .orderBy('unit.state')
      .execute();
    const of = (name: string): string =>
      attempts.flatMap((row) => (row.name === name ? [`${row.units} ${row.state} at attempt ${row.attempts}`] : [])).join(', ');
    for (const wave of waves) must(`${wave}: units`, of(wave), of('undisturbed'));
    const { count } = await db
      .selectFrom('capture')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    must('archives in the archive store', (await filesBelow(join(folder, 'waves'), '.warc.gz')).files, count);
    const { observations } = await db
      .selectFrom('observation')
      .select(({ fn }) => fn.countAll<number>().as('observations'))
      .executeTakeFirstOrThrow();
    must('observations', observations, (waves.length + 1) * wanted.size * servicesInstrument.catalogue.length);
  });
  return found;
}
