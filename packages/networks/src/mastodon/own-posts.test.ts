import { describe, expect, it } from 'vitest';
import type { Doubt, OutgoingPost } from '../port.ts';
import { littleServer, PAGE, statusOf } from '../testing.ts';
import { dialectOf } from './dialect.ts';
import { findOwn } from './own-posts.ts';
import type { StatusReader } from './statuses.ts';

const READER: StatusReader = { domain: 'brezan.fr', dialect: dialectOf('4.5.0') };
const NOW = Date.UTC(2026, 10, 28, 12);
const POST: OutgoingPost = {
  key: 'k',
  text: 'Bonjour 150',
  language: 'fr',
  replyTo: null,
  contentWarning: null,
  visibility: 'public',
  pictures: [],
  at: new Date(NOW),
};
const DOUBT: Doubt = { since: new Date(NOW), known: new Set() };

/** Posts of an account by number; the first was written `minutes` before the doubt, one a minute since. */
const written = (count: number, minutes: number) =>
  Array.from({ length: count }, (_, at) =>
    statusOf(String(at + 1), { created_at: new Date(NOW + (at + 1 - minutes) * 60_000).toISOString() }),
  ).reverse();

const paged = (all: readonly ReturnType<typeof statusOf>[]) => (asked: URL) => {
  const max = Number(asked.searchParams.get('max_id') ?? Number.POSITIVE_INFINITY);
  return { body: all.filter(({ id }) => Number(id) < max).slice(0, 40) };
};

describe('a post that may stand', () => {
  it('is found behind many others', async () => {
    const { api } = await littleServer(paged(written(300, 120)));
    expect((await findOwn(api, '1', READER, POST, DOUBT))?.id).toBe('150');
  });

  it('is surely not there where all are looked through, or all that are young enough', async () => {
    const other = { ...POST, text: 'Jamais écrit' };
    const few = await littleServer(paged(written(90, 10)));
    expect(await findOwn(few.api, '1', READER, other, DOUBT)).toBeNull();
    const old = await littleServer(paged(written(1000, 1000)));
    expect(await findOwn(old.api, '1', READER, other, DOUBT)).toBeNull();
    expect(old.asked.length).toBe(4);
    const none = await littleServer(() => ({ body: [] }));
    expect(await findOwn(none.api, '1', READER, other, DOUBT)).toBeNull();
  });

  it('is neither one of another thread, nor one that is known to be another', async () => {
    const { api } = await littleServer(paged(written(200, 200)));
    expect(await findOwn(api, '1', READER, POST, { ...DOUBT, known: new Set(['150']) })).toBeNull();
    const target = { id: '3', version: null };
    expect(await findOwn(api, '1', READER, { ...POST, replyTo: { parent: target, root: target } }, DOUBT)).toBeNull();
  });

  it('remains in doubt where a server shows one page for ever, and that page may be cut', async () => {
    const page = written(40, 10);
    const { api } = await littleServer(() => ({ body: page }));
    await expect(findOwn(api, '1', READER, POST, DOUBT)).rejects.toMatchObject({ code: 'unreachable', taken: 'perhaps' });
    const short = await littleServer(() => ({ body: page.slice(1) }));
    expect(await findOwn(short.api, '1', READER, POST, DOUBT)).toBeNull();
  });

  it('remains in doubt where a server never ends, and where nothing can be looked through', async () => {
    let id = 1_000_000;
    const endless = await littleServer(() => ({ body: Array.from({ length: 40 }, () => statusOf(String(id--))) }));
    await expect(findOwn(endless.api, '1', READER, { ...POST, text: 'Jamais' }, DOUBT)).rejects.toMatchObject({ taken: 'perhaps' });
    for (const [answer, code] of [
      [PAGE, 'refused'],
      [{ ...PAGE, status: 200 }, 'unreachable'],
      [{ status: 401, body: {} }, 'revoked'],
      [{ status: 429, body: {} }, 'too-many'],
    ] as const) {
      const { api } = await littleServer(() => answer);
      await expect(findOwn(api, '1', READER, POST, DOUBT)).rejects.toMatchObject({ code, taken: 'perhaps' });
    }
  });
});
