import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type CrawlStrategy, collect, type Gates, viaSource } from '@beffroi/capture';
import { itIsGates } from '@beffroi/capture/conformance';
import { openStore, type Store, type StorePlace } from '@beffroi/store';
import { eachEngineInAll } from '@beffroi/store/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Arrival, type ArrivalServer, startArrivals } from '../test/arrivals.ts';
import type { GateErrand } from '../test/gate-child.ts';
import { sharedGates } from './gates.ts';

const VENDOR = 'www.portail-familles.example';
/** Timers and two readings of a clock may differ by that much. */
const TOLERANCE = 2;

eachEngineInAll('postgres', 'gates shared by workers', (engine) => {
  let web: ArrivalServer;
  let place: StorePlace;
  let store: Store;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    web = await startArrivals();
    place = await engine.place();
    // On a folder this process is its owner, and the workers are guests.
    store = await openStore(place);
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await store?.close();
    await web.close();
  });

  /** Gates as another worker would have them: another holder on the same database. */
  const gates = (lease = 15_000): Gates => sharedGates(store.db, { holder: randomUUID(), lease });

  itIsGates(async () => gates());

  const turnOf = (host: string) => store.db.selectFrom('host_turn').selectAll().where('host', '=', host).executeTakeFirstOrThrow();

  const worker = (errand: Omit<GateErrand, 'holder' | 'port' | 'place'>): ChildProcess => {
    const whole: GateErrand = { ...errand, place, holder: randomUUID(), port: web.port };
    const child = spawn(process.execPath, [fileURLToPath(new URL('../test/gate-child.ts', import.meta.url)), JSON.stringify(whole)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.push(child);
    return child;
  };

  test('a vendor’s host that six towns want at once, in three processes, is asked by one at a time and at its pace', async () => {
    const interval = 120;
    const errands = [0, 1, 2].map((process) => ({
      interval,
      lease: 5000,
      towns: [0, 1].map((town) => {
        const name = `${process}-${town}`;
        const own = `https://www.ville-${name}.example/wait/30/${name}`;
        // With and without `www.` it is one host.
        return [own, `https://${VENDOR}/wait/20/${name}`, own, `https://${VENDOR.slice(4)}/wait/20/${name}`, own];
      }),
    }));
    const exits = await Promise.all(errands.map((errand) => once(worker(errand), 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);

    const vendor = [...web.of(VENDOR), ...web.of(VENDOR.slice(4))].sort((one, other) => one.began - other.began);
    expect(vendor).toHaveLength(12);
    expect(leastPause(vendor)).toBeGreaterThanOrEqual(interval - TOLERANCE);
    for (const name of ['0-0', '0-1', '1-0', '1-1', '2-0', '2-1']) {
      const own = web.of(`www.ville-${name}.example`);
      expect(own).toHaveLength(3);
      expect(leastPause(own)).toBeGreaterThanOrEqual(interval - TOLERANCE);
    }
    // Hosts do not wait for one another.
    expect(
      web.arrivals.some((one) => web.arrivals.some((other) => one !== other && one.began < other.began && other.began < one.ended)),
    ).toBe(true);
  });

  test('a worker that is killed in its turn holds up the others until its lease is over', async () => {
    const lease = 700;
    const address = `https://killed.example/hang/${engine.name}`;
    const child = worker({ interval: 100, lease, towns: [[address]] });
    await web.asked(new URL(address).pathname);
    child.kill('SIGKILL');
    const killed = performance.now();
    const began = await gates()
      .of(address, 100)
      .pass(async () => performance.now());
    // It was not let in at once: the dead one’s request might still have been under way.
    expect(began - killed).toBeGreaterThan(lease / 2);
  });

  test('a worker that asks for longer than its lease keeps its turn', async () => {
    const lease = 1500;
    const [one, other] = [gates(lease), gates(lease)];
    const log: string[] = [];
    const slow = one.of('https://slow.example/', 50).pass(async () => {
      log.push('one in');
      await sleep(2.5 * lease);
      log.push('one out');
    });
    await until(async () => log.length === 1);
    await other.of('https://slow.example/', 50).pass(async () => log.push('other in'));
    await slow;
    expect(log).toEqual(['one in', 'one out', 'other in']);
  });

  test.each([
    ['a Retry-After', (gate: ReturnType<Gates['of']>) => gate.close(400)],
    ['a crawl-delay', (gate: ReturnType<Gates['of']>) => gate.slow(400)],
  ])('%s that one has seen is obeyed by all', async (name, learn) => {
    const address = `https://${name.replaceAll(/[^a-z]/gi, '-')}.example/`;
    const [one, other] = [gates(), gates()];
    await other.of(address, 10).pass(async () => undefined);
    await one.of(address, 10).pass(async () => undefined);
    const { host } = new URL(address);
    const before = await turnOf(host);
    learn(one.of(address, 10));
    const learnt = performance.now();
    const passed = (each: Gates) => each.of(address, 10).pass(async () => performance.now());
    // Whoever saw it passes on what it has learnt before it asks again itself; another obeys from when it stands in the database.
    const told = until(async () => !isDeepStrictEqual(await turnOf(host), before));
    const passes = [passed(one), told.then(() => passed(other))];
    const [first, second] = (await Promise.all(passes)).sort((a, b) => a - b) as [number, number];
    expect(first - learnt).toBeGreaterThanOrEqual(400 - TOLERANCE);
    if (name === 'a crawl-delay') expect(second - first).toBeGreaterThanOrEqual(400 - TOLERANCE);
  });

  test('a collection that is told to come later holds back those of other workers', async () => {
    const [one, other] = [viaSource(`127.0.0.1:${web.port}`), viaSource(`127.0.0.1:${web.port}`)];
    const start = `https://busy.example/later/1/${engine.name}`;
    const options = { ...COLLECT, start, interval: 50 };
    const first = collect(one, SINK, { ...options, rateLimiters: gates() });
    await web.asked(new URL(start).pathname);
    const refusedAt = web.arrivals.at(-1)!.began;
    // The answer has come, and what it asks for has reached the database.
    await until(async () => (await turnOf('busy.example')).next_at.getTime() - Date.now() > 500);
    await collect(other, SINK, { ...options, start: `https://busy.example/wait/0/${engine.name}`, rateLimiters: gates() });
    await first;
    await Promise.all([one.close(), other.close()]);
    const later = web.of('busy.example').filter(({ began }) => began > refusedAt);
    expect(later.length).toBeGreaterThanOrEqual(2);
    expect(later[0]!.began - refusedAt).toBeGreaterThanOrEqual(1000 - TOLERANCE);
    expect(leastPause(web.of('busy.example'))).toBeGreaterThanOrEqual(50 - TOLERANCE);
  });

  test('whoever is stopped while it waits does not wait any longer, and leaves no turn behind', async () => {
    const address = 'https://stopped.example/';
    const [one, other] = [gates(), gates()];
    const stop = new AbortController();
    await one.of(address, 60_000).pass(async () => undefined);
    const waiting = other.of(address, 60_000).pass(async () => stop.signal.aborted, stop.signal);
    stop.abort();
    expect(await waiting).toBe(true);
    expect((await turnOf('stopped.example')).holder).toBe(null);
  });

  test('the turn is passed on when a task fails', async () => {
    const [one, other] = [gates(), gates()];
    const failed = one.of('https://fails.example/', 1).pass(() => Promise.reject(new Error('x')));
    await expect(failed).rejects.toThrow('x');
    expect(await other.of('https://fails.example/', 1).pass(async () => 'next')).toBe('next');
  });

  test('a gate tells what it knows without asking', async () => {
    const gate = gates().of('https://www.tells.example/', 5000);
    expect([gate.wait(), gate.interval]).toEqual([0, 5000]);
    await gate.pass(async () => expect(gate.wait()).toBe(Number.POSITIVE_INFINITY));
    expect(gate.wait()).toBeGreaterThan(4000);
    gate.slow(1000.5);
    expect(gate.interval).toBe(5000);
    gate.slow(6000.5);
    expect(gate.interval).toBe(6001);
    gate.close(20_000);
    expect(gate.wait()).toBeGreaterThan(19_000);
  });

  test('the same host in another wave of this worker gets the longer interval', async () => {
    const all = gates();
    expect(
      [all.of('https://twice.example/a', 10), all.of('https://www.twice.example/b', 30), all.of('http://twice.example/', 20)].map(
        (gate) => gate.interval,
      ),
    ).toEqual([30, 30, 30]);
  });

  describe('of the caller’s own machines, without an interval', () => {
    test('are as wide as they are told, and leave the database alone', async () => {
      const own = await openStore(place);
      const gate = sharedGates(own.db, { holder: randomUUID() }).of('http://intranet.example/', 0);
      // Until it is known whose the host is, one at a time asks it.
      await gate.pass(async () => gate.widen(3));
      await own.close();
      let inside = 0;
      let most = 0;
      await Promise.all(
        Array.from({ length: 7 }, () =>
          gate.pass(async () => {
            most = Math.max(most, ++inside);
            await sleep(5);
            inside--;
          }),
        ),
      );
      expect(most).toBe(3);
    });

    test('become shared gates when the host turns out to be somebody else’s', async () => {
      const [one, other] = [gates(), gates()];
      const address = 'http://not-own.example/';
      await one.of(address, 0).pass(async () => {
        one.of(address, 0).slow(250);
        one.of(address, 0).widen(8);
      });
      const ended = performance.now();
      expect(one.of(address, 0).wait()).toBeGreaterThan(100);
      const began = await other.of(address, 0).pass(async () => performance.now());
      expect(began - ended).toBeGreaterThanOrEqual(250 - TOLERANCE - 5);
    });
  });

  test('what ails the database is thrown to who wants to pass', async () => {
    const own = await openStore(place);
    const all = sharedGates(own.db, { holder: randomUUID() });
    const gate = all.of('https://ails.example/', 10);
    await gate.pass(async () => undefined);
    await own.close();
    gate.close(1);
    await expect(gate.pass(async () => 'passed')).rejects.toThrow();
    await expect(all.of('https://other.example/', 10).pass(async () => 'passed')).rejects.toThrow();
  });
});

const SINK = { write: async () => undefined };
const CRAWL_STRATEGY: CrawlStrategy = {
  look: () => ({ candidates: [], refresh: null, wantsRendering: false, wall: null, soft404: false }),
  rate: () => null,
};
const COLLECT = {
  crawlStrategy: CRAWL_STRATEGY,
  budget: 1,
  documents: 0,
  hopPages: 0,
  limits: { bodyBytes: 10_000, milliseconds: 5000, ratio: 100 },
  redirects: 1,
  milliseconds: 20_000,
  userAgent: 'Beffroi/0.1 (+https://example.org/)',
};

/** Milliseconds between the end of one and the beginning of the next, at the least. Negative when two were under way at once. */
function leastPause(arrivals: readonly Arrival[]): number {
  return Math.min(...arrivals.slice(1).map(({ began }, i) => began - arrivals[i]!.ended));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(5);
}
