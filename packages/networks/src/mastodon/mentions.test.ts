import { describe, expect, it } from 'vitest';
import { type LittleAnswer, littleServer, statusOf } from '../testing.ts';
import { dialectOf } from './dialect.ts';
import { mentionsSince, RecentMentions } from './mentions.ts';
import type { StatusReader } from './statuses.ts';

const READER: StatusReader = { domain: 'brezan.fr', dialect: dialectOf('4.5.0') };
const CAP = 40;

/** How servers of this API give notifications: what follows `min_id`, and whether older ones can be had. */
type Kind = 'next' | 'newest' | 'newest-alone';

/** A server that holds so many notifications, numbered from 1. */
function holding(count: number, kind: Kind): (asked: URL) => LittleAnswer {
  return ({ searchParams: asked }) => {
    const [min, max] = [Number(asked.get('min_id') ?? 0), Number(asked.get('max_id') ?? Number.POSITIVE_INFINITY)];
    const limit = Math.min(CAP, Number(asked.get('limit') ?? CAP));
    const all = Array.from({ length: count }, (_, at) => at + 1).filter(
      (id) => id > min && (kind === 'newest-alone' ? id > count - CAP && id < max : id < max),
    );
    const page = kind === 'next' && asked.has('min_id') ? all.slice(0, limit) : all.slice(-limit);
    const type = (id: number): string => (id % 10 === 0 ? 'favourite' : 'mention');
    return { body: page.reverse().map((id) => ({ id: String(id), type: type(id), status: statusOf(`s${id}`) })) };
  };
}

async function everything(count: number, kind: Kind, from: string | null) {
  const { api } = await littleServer(holding(count, kind));
  const posts: string[] = [];
  let [cursor, gap, more] = [from, false, true];
  for (let turns = 0; more && turns < 50; turns++) {
    const mentions = await mentionsSince(api, cursor, READER);
    posts.push(...mentions.posts.map(({ address }) => address.id));
    [cursor, more] = [mentions.cursor, mentions.more];
    gap ||= mentions.gap;
  }
  return { posts, gap, cursor };
}

const mentioned = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
    .filter((id) => id % 10 !== 0)
    .map((id) => `s${id}`);

describe('what was said to an account', () => {
  it.each<Kind>(['next', 'newest'])('is taken whole, the oldest first, each once, where a server gives %s', async (kind) => {
    expect(await everything(205, kind, '5')).toEqual({ posts: mentioned(6, 205), gap: false, cursor: '205' });
  });

  it('is said to have a gap where a server shows the newest alone and more came than it shows', async () => {
    expect(await everything(205, 'newest-alone', '5')).toEqual({ posts: mentioned(166, 205), gap: true, cursor: '205' });
  });

  it('has none where that server still shows one that was there before', async () => {
    expect(await everything(205, 'newest-alone', '170')).toEqual({ posts: mentioned(171, 205), gap: false, cursor: '205' });
  });

  it('has one that became visible behind a later one, each once, within five minutes', async () => {
    let shown = [3, 5];
    const { api, asked } = await littleServer(({ searchParams }) => ({
      body: shown
        .filter((id) => id > Number(searchParams.get('min_id') ?? 0))
        .map((id) => ({ id: String(id), type: 'mention', status: statusOf(`s${id}`) })),
    }));
    let now = 0;
    const recent = new RecentMentions(() => now);
    const ask = async (cursor: string) => {
      const { posts, cursor: next } = await mentionsSince(api, cursor, READER, recent);
      return [posts.map(({ address }) => address.id), next];
    };
    expect(await ask('1')).toEqual([['s3', 's5'], '5']);
    shown = [3, 4, 5];
    expect(await ask('5')).toEqual([['s4'], '5~1']);
    // That answer was not taken: it comes again, with what was there.
    expect(await ask('5')).toEqual([['s3', 's4', 's5'], '5~1']);
    expect(await ask('5~1')).toEqual([[], '5~1']);
    now = 299_000;
    shown = [2, 3, 4, 5];
    expect(await ask('5~1')).toEqual([['s2'], '5~2']);
    now = 601_000;
    shown = [3, 4, 5, 6];
    expect(await ask('5~2')).toEqual([['s6'], '6']);
    expect(asked.at(-1)).toContain('min_id=5');
    // Somebody else has gone on: what comes twice is there once.
    shown = [5, 6, 7, 8, 9];
    expect(await ask('8')).toEqual([['s6', 's7', 's8', 's9'], '9']);
    // With nothing in hand it goes on from what it is given.
    expect((await mentionsSince(api, '8~2', READER)).posts.map(({ address }) => address.id)).toEqual(['s9']);
  });

  it('begins the first time with what is shown at once', async () => {
    expect(await everything(205, 'next', null)).toEqual({ posts: mentioned(166, 205), gap: false, cursor: '205' });
  });

  it('begins with nothing where nothing was said yet, and goes on from there', async () => {
    expect(await everything(0, 'next', null)).toEqual({ posts: [], gap: false, cursor: '' });
    expect((await everything(3, 'next', '')).posts).toEqual(mentioned(1, 3));
  });

  it('comes to an end at a server that gives the same page for ever', async () => {
    const { api } = await littleServer(() => ({
      body: Array.from({ length: 40 }, (_, at) => ({ id: String(100 - at), type: 'mention', status: statusOf(`s${at}`) })),
    }));
    const first = await mentionsSince(api, '1', READER);
    expect([first.posts.length, first.cursor, first.gap]).toEqual([40, '100', true]);
    expect(await mentionsSince(api, first.cursor, READER)).toEqual({ posts: [], cursor: '100', more: false, gap: false });
  });

  it('is nothing where what comes is no notification', async () => {
    for (const body of [[], {}, 'mot', [1, null, { id: {} }], [{ id: '9', type: 'mention', status: 'mot' }]]) {
      const { api } = await littleServer(() => ({ body: JSON.stringify(body) }));
      expect((await mentionsSince(api, '1', READER)).posts).toEqual([]);
    }
  });
});
