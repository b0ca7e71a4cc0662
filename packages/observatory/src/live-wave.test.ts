import { TERMINAL } from '@beffroi/acts';
import { insertPanel, noteSites, type Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { closeWave, openWave, pauseWave, startWave } from '@beffroi/waves';
import { MADE } from '@beffroi/waves/testing';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { liveWave } from './live-wave.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const late: (() => Promise<void>)[] = [];
/** What a test has begun to follow ends with it: followers are counted in the whole process. */
let over = new AbortController();
afterEach(() => {
  over.abort();
  over = new AbortController();
});
afterAll(async () => {
  for (const undo of late) await undo();
});
const engine = testEngine('pglite', (undo) => void late.push(undo));

async function openedWave(name: string): Promise<Store> {
  const store = await engine.open();
  const member = { territory: '99001', name: 'Valdor', population: 1, department: '99', region: '99', epci: null, stratum: 'under-50000' };
  await insertPanel(store.db, { name: 'p', rule: {}, vintage: 2026, createdAt: NOW, members: [member] });
  await noteSites(store.db, [{ territory: '99001', url: 'https://valdor.example/' }], { source: 'x', now: NOW });
  await openWave(store, TERMINAL, { name, panel: 'p', instrument: MADE, dated: NOW, options: { userAgent: 'x' }, now: NOW });
  await startWave(store, TERMINAL, name, NOW);
  return store;
}

/** Events of a stream, as a browser takes them. */
async function* eventsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Readonly<Record<string, string>>> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      text = text.slice(end + 2);
      if ('event' in fields) yield fields;
    }
  }
}

const follow = (store: Store, name: string, lastId: string | null = null): ReadableStream<Uint8Array> =>
  liveWave({
    store,
    name,
    who: 'anne',
    say: ({ state, units }) => ({ state, value: units.done, max: 1, texts: { waiting: String(units.waiting) } }),
    lastId,
    ends: over.signal,
    now: () => NOW,
  })!;

describe('a wave that is followed', () => {
  it('is told as it stands, at each change, and ends when it is closed', async () => {
    const store = await openedWave('suivie');
    const events = eventsOf(follow(store, 'suivie'));
    const first = (await events.next()).value!;
    expect(first).toMatchObject({ event: 'wave', id: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(JSON.parse(first['data']!)).toEqual({ state: 'running', value: 0, max: 1, texts: { waiting: '1' } });
    await pauseWave(store, TERMINAL, 'suivie', NOW);
    const second = (await events.next()).value!;
    expect(JSON.parse(second['data']!).state).toBe('paused');
    expect(second['id']).not.toBe(first['id']);
    const archiveStore = { list: async function* () {}, remove: async () => undefined } as never;
    await closeWave(store, TERMINAL, { name: 'suivie', archiveStore, instruments: [MADE], unfinished: true, now: NOW });
    const last: string[] = [];
    for await (const { event, data } of events) last.push(`${event} ${event === 'end' ? data : ''}`);
    expect(last).toEqual(['wave ', 'end closed']);
  });

  it('is not told again what the page knew when its line broke', async () => {
    const store = await openedWave('reprise');
    const known = (await eventsOf(follow(store, 'reprise')).next()).value!['id']!;
    const events = eventsOf(follow(store, 'reprise', known));
    const next = events.next();
    await pauseWave(store, TERMINAL, 'reprise', NOW);
    expect(JSON.parse((await next).value!['data']!).state).toBe('paused');
    await events.return(undefined);
  });

  it('lets go of its followers when the site ends, and takes so many only', async () => {
    const store = await openedWave('pleine');
    const ends = new AbortController();
    const streams: ReadableStream<Uint8Array>[] = [];
    const options = { store, name: 'pleine', lastId: null, ends: ends.signal, now: () => NOW };
    const say = () => ({ state: '', value: 0, max: 1, texts: {} });
    const take = (who: string): void => {
      for (let stream = liveWave({ ...options, who, say }); stream !== null; stream = liveWave({ ...options, who, say }))
        streams.push(stream);
    };
    // One person takes a few, and keeps nobody out.
    // Who has just gone may still be on the way out.
    const taken = (names: readonly string[]): number => {
      for (const name of names) take(name);
      return streams.length;
    };
    await expect.poll(() => taken(['anne'])).toBe(8);
    const others = Array.from({ length: 20 }, (_, n) => `somebody ${n}`);
    await expect.poll(() => taken(others)).toBe(100);
    ends.abort();
    for (const stream of streams) for await (const _ of stream);
    const again = liveWave({ ...options, who: 'anne', ends: AbortSignal.abort(), say });
    expect(again).not.toBeNull();
    for await (const _ of again!);
  });
});
