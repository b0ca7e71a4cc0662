import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leftovers, readArchive } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type LittlePost, littleMastodon } from '../gather/clients/little-mastodon.ts';
import { type LittleServer, type MeasuringTrial, readFrom, startLittleServer, startMeasuring } from '../gather/testing.ts';
import { png } from './made-pictures.ts';

const CHILD = fileURLToPath(new URL('measuring-child.ts', import.meta.url));
const HOST = 'social.brezan.example';

const POSTS: readonly LittlePost[] = [
  ...Array.from({ length: 130 }, (_, at) => ({ id: at + 1, text: `Message ${at + 1} ^SD` })),
  ...Array.from({ length: 6 }, (_, at) => ({ id: 200 + at, text: `Question ${at} ?`, by: 'camille', to: 10 * at + 1 })),
];

/** A page of mentions that nobody answered, given to who brings a token. */
function notified(query: URLSearchParams): readonly object[] {
  const ids = Array.from({ length: 100 }, (_, at) => 1099 - at);
  const [max, min] = [query.get('max_id'), query.get('min_id')];
  const wanted = min === null ? ids.filter((id) => max === null || id < Number(max)).slice(0, 80) : [ids.at(-1)!];
  return wanted.map((id) => ({
    ...{ id: String(id), type: 'mention' },
    status: {
      ...{ id: String(id), created_at: '2026-03-12T10:00:00.000Z', content: `<p>Mention ${id} ?</p>`, visibility: 'public' },
      ...{ account: { id: '9', acct: 'sacha', url: 'https://ailleurs.example/@sacha' }, mentions: [{ id: '1' }] },
    },
  }));
}

let trial: MeasuringTrial;
let server: LittleServer;
/** The question at which whoever asks is killed, and who is. */
let fatal: { readonly at: number; readonly kill: () => void } | null = null;
let asked = 0;

beforeAll(async () => {
  trial = await startMeasuring();
  const answer = littleMastodon({
    host: HOST,
    posts: POSTS,
    account: { avatar_static: `https://${HOST}/portrait.png` },
    instead: (_, path) => {
      asked++;
      if (fatal?.at === asked) {
        fatal.kill();
        return 'reset';
      }
      if (path === '/portrait.png') return { bytes: png(30, 30) };
      if (path.startsWith('/api/v1/notifications')) return { json: notified(new URL(path, `https://${HOST}`).searchParams) };
      return null;
    },
  });
  server = await startLittleServer(answer);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await trial[Symbol.asyncDispose]();
});

/** Measures in a process of its own. @param at number of the question at which it is killed */
async function measured(
  folder: string,
  at: number | null,
): Promise<{ readonly code: number | null; readonly signal: string | null; readonly said: string }> {
  asked = 0;
  const child = spawn(process.execPath, [CHILD, server.address, folder], { stdio: ['ignore', 'ignore', 'pipe'] });
  fatal = at === null ? null : { at, kill: () => child.kill('SIGKILL') };
  let said = '';
  child.stderr.on('data', (piece) => {
    said += String(piece);
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { code, signal, said };
}

const seen = async (path: string) => {
  const { accounts } = await readFrom(path);
  return accounts.map(({ posts, others, sight, profile, pictures }) => [
    pictures,
    posts.map(({ id, text }) => [id, text]),
    others.map(({ id, text, thread }) => [id, text, thread]),
    sight,
    profile?.pinned,
  ]);
};

describe('a measurement that is killed', () => {
  it('leaves no archive behind, and made anew in a clean folder loses nothing and counts nothing twice', async () => {
    const whole = join(trial.folder, 'whole');
    expect(await measured(whole, null)).toMatchObject({ code: 0 });
    const expected = await seen(join(whole, '99001.warc.gz'));
    expect(JSON.stringify(expected)).toContain('"own":"all"');
    const questions = asked;
    expect(questions).toBeGreaterThan(10);
    const every = inject('deep') ? 1 : 4;
    for (let at = 1; at <= questions; at += every) {
      const folder = join(trial.folder, `killed-${at}`);
      expect(await measured(folder, at)).toMatchObject({ signal: 'SIGKILL' });
      const there = await readdir(folder).catch(() => []);
      expect(there.filter((name) => name.endsWith('.warc.gz'))).toEqual([]);
      expect(await leftovers(folder).catch(() => [])).toHaveLength(there.length);
      // As the house does with a unit whose worker is gone: its folder is dropped, and it is measured again.
      await rm(folder, { recursive: true, force: true });
      expect(await measured(folder, null)).toMatchObject({ code: 0 });
      expect(await seen(join(folder, '99001.warc.gz'))).toEqual(expected);
    }
    const archive = await readArchive(join(whole, '99001.warc.gz'));
    const urls = archive.tail!.visits.map(({ url }) => url);
    await archive.close();
    expect(new Set(urls).size).toBe(urls.length);
  });
});
