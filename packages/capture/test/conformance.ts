import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gates, Question, Source } from '../src/index.ts';

const LIMITS = { bodyBytes: 5 * 1024 * 1024, milliseconds: 30_000, ratio: 100 };

/** A page that a source is tried with: long enough to be cut. */
export const PAGE = `<!doctype html><html lang="fr"><title>Essai</title><p>${'Une phrase. '.repeat(500)}</p></html>`;

/** A source that holds `PAGE` at one address, and nothing at the host of another. */
export interface SourceOnTrial {
  readonly source: Source;
  readonly held: string;
  readonly elsewhere: string;
  readonly close?: () => Promise<void>;
}

/** What every source does, wherever the web is read from. */
export function itIsASource(open: () => Promise<SourceOnTrial>): void {
  describe('as a source', () => {
    let trial: SourceOnTrial;
    beforeAll(async () => {
      trial = await open();
    });
    afterAll(async () => {
      await trial.source.close();
      await trial.close?.();
    });
    const ask = (more: Partial<Question> = {}) =>
      trial.source.ask({ url: trial.held, method: 'GET', headers: { 'user-agent': 'Essai' }, limits: LIMITS, ...more });
    const answered = async (more: Partial<Question> = {}) => {
      const answer = await ask(more);
      if (answer.kind !== 'response') throw new Error(answer.detail);
      return answer;
    };
    const textOf = ({ body }: { readonly body: Uint8Array }): string => Buffer.from(body).toString('utf8');

    test('has a name for ledgers and archives', () => {
      expect(trial.source.name).toMatch(/^[\x20-\x7e]+$/);
    });

    test('gives the bytes of what it holds, whole, with their type', async () => {
      const answer = await answered();
      expect([answer.status, answer.truncated]).toEqual([200, false]);
      expect(textOf(answer)).toBe(PAGE);
      const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type');
      expect(type?.[1]).toMatch(/^text\/html/);
      expect(answer.milliseconds).toBeGreaterThanOrEqual(0);
    });

    test('gives the same when it is asked again, and at once', async () => {
      const answers = await Promise.all([answered(), answered(), answered()]);
      for (const answer of answers) expect(textOf(answer)).toBe(PAGE);
    });

    test('gives no body to who asks for the head alone', async () => {
      const answer = await answered({ method: 'HEAD' });
      expect([answer.status, answer.body.length, answer.truncated]).toEqual([200, 0, false]);
    });

    test('stops after the first bytes where these are all that is wanted, and calls that whole', async () => {
      const answer = await answered({ firstBytes: 100 });
      expect([textOf(answer), answer.truncated]).toEqual([PAGE.slice(0, 100), false]);
    });

    test('cuts a body that is too long, and says so', async () => {
      const answer = await answered({ limits: { ...LIMITS, bodyBytes: 1000 } });
      expect([textOf(answer), answer.truncated]).toEqual([PAGE.slice(0, 1000), true]);
    });

    test('answers an address that cannot be reached with an obstacle, and never throws', async () => {
      const answer = await ask({ url: trial.elsewhere });
      expect(answer).toMatchObject({ kind: 'obstacle', obstacle: 'down', detail: expect.any(String) });
    });
  });
}

/** What all gates do, whether of one process or shared. `open` gives gates before hosts that nobody has asked yet. */
export function itIsGates(open: () => Promise<Gates>): void {
  describe('as gates', () => {
    let gates: Gates;
    beforeAll(async () => {
      gates = await open();
    });
    let hosts = 0;
    const host = (): string => `https://www.barriere-${++hosts}.example/`;
    /** Who is inside, and who was when. */
    const passing = (gate: ReturnType<Gates['of']>, milliseconds = 5) => {
      const turns: { readonly from: number; to: number }[] = [];
      const pass = () =>
        gate.pass(async () => {
          const turn = { from: performance.now(), to: Number.POSITIVE_INFINITY };
          turns.push(turn);
          await sleep(milliseconds);
          turn.to = performance.now();
        });
      return { turns, pass };
    };

    test('let one at a time pass to a host, whatever address of it is asked', async () => {
      const address = host();
      const { turns, pass } = passing(gates.of(address, 1));
      await Promise.all([pass(), passing(gates.of(`${address}une/page`, 1)).pass(), pass(), pass()]);
      turns.sort((one, other) => one.from - other.from);
      for (let at = 1; at < turns.length; at++) expect(turns[at]!.from).toBeGreaterThanOrEqual(turns[at - 1]!.to);
      expect(gates.of(address.replace('www.', ''), 1)).toBe(gates.of(address, 1));
    });

    test('keep the interval between the end of one and the start of the next', async () => {
      const { turns, pass } = passing(gates.of(host(), 60));
      await Promise.all([pass(), pass(), pass()]);
      // Timers and two readings of a clock may differ by that much.
      for (let at = 1; at < turns.length; at++) expect(turns[at]!.from - turns[at - 1]!.to).toBeGreaterThanOrEqual(60 - 2);
    });

    test('let hosts pass side by side', async () => {
      const [one, other] = [passing(gates.of(host(), 1), 200), passing(gates.of(host(), 1), 200)];
      await Promise.all([one.pass(), other.pass()]);
      expect(one.turns[0]!.from).toBeLessThan(other.turns[0]!.to);
      expect(other.turns[0]!.from).toBeLessThan(one.turns[0]!.to);
    });

    test('pass the turn on whatever comes of it', async () => {
      const gate = gates.of(host(), 1);
      await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
      expect(await gate.pass(async () => 'next')).toBe('next');
    });

    test('go slower when they are told, and never faster', async () => {
      const gate = gates.of(host(), 10);
      gate.slow(40);
      gate.slow(20);
      expect(gate.interval).toBe(40);
      const { turns, pass } = passing(gate);
      await Promise.all([pass(), pass()]);
      expect(turns[1]!.from - turns[0]!.to).toBeGreaterThanOrEqual(40 - 2);
    });

    test('let nobody pass while they are closed', async () => {
      const gate = gates.of(host(), 1);
      await gate.pass(async () => undefined);
      const closed = performance.now();
      gate.close(80);
      const { turns, pass } = passing(gate);
      await pass();
      expect(turns[0]!.from - closed).toBeGreaterThanOrEqual(80 - 2);
    });

    test('run the task at once for who was stopped: it has to look at the signal', async () => {
      const gate = gates.of(host(), 60_000);
      await gate.pass(async () => undefined);
      const stop = new AbortController();
      const waiting = gate.pass(async () => stop.signal.aborted, stop.signal);
      stop.abort();
      expect(await waiting).toBe(true);
    });

    test('let as many pass as they are widened to, where no pause is wanted', async () => {
      const gate = gates.of(host(), 0);
      gate.widen(3);
      let inside = 0;
      let most = 0;
      const three = Promise.withResolvers<void>();
      await Promise.all(
        Array.from({ length: 3 }, () =>
          gate.pass(async () => {
            most = Math.max(most, ++inside);
            if (inside === 3) three.resolve();
            await three.promise;
            inside--;
          }),
        ),
      );
      expect(most).toBe(3);
    });
  });
}
