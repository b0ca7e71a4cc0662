import { beforeAll, expect, inject, it, vi } from 'vitest';
import type { IncomingPost, Keeper, Mentions, NetworkSession } from '../src/index.ts';
import { type AtprotoRig, type MadeAccount, WORD } from './atproto-rig.ts';

/** More than one page of notices, which is of a hundred; three of them at length. Each costs two servers a tenth of a second. */
const MANY = inject('deep') ? 230 : 110;

const ARRIVAL = { timeout: 5 * 60_000, interval: 200 } as const;

/** What others say, by a real AppView of AT Protocol: to an account of its own, beside other tests of the same server. */
export function hearing(running: () => AtprotoRig): void {
  let rig: AtprotoRig;
  let town: MadeAccount;
  let session: NetworkSession;
  let cursor: string | null = null;

  beforeAll(async () => {
    rig = running();
    town = await rig.make('piscine');
    const connector = rig.connector();
    const credentials = await connector.byPassword(rig.server, town.handle, WORD);
    const keeper: Keeper = { current: async () => credentials, renewed: async () => {}, lock: (_, act) => act() };
    session = await connector.open(credentials, keeper);
  });

  const facet = () => ({
    index: { byteStart: 0, byteEnd: town.handle.length + 1 },
    features: [{ $type: 'app.bsky.richtext.facet#mention', did: town.did }],
  });
  const said = (words: string, more: object = {}) =>
    rig.write(rig.citizen, { text: `@${town.handle} ${words}`, facets: [facet()], ...more });
  const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

  /** All that is new, once these have come. */
  async function untilSaid(...words: readonly string[]): Promise<{ readonly posts: readonly IncomingPost[]; readonly last: Mentions }> {
    const posts: IncomingPost[] = [];
    const last = await vi.waitFor(async () => {
      const mentions = await session.mentions(cursor);
      cursor = mentions.cursor;
      posts.push(...mentions.posts);
      for (const one of words) expect(posts.some(({ text }) => text.includes(one))).toBe(true);
      return mentions;
    }, ARRIVAL);
    return { posts, last };
  }

  it('comes as mention, as answer and as quotation, the oldest first, and nothing else does', async () => {
    expect(await session.mentions(null)).toMatchObject({ posts: [], more: false, gap: false });
    const own = await rig.write(town, { text: 'La piscine rouvre' });
    await rig.write(rig.citizen, { subject: own }, 'app.bsky.feed.like');
    await said('un', { createdAt: minutesAgo(3) });
    await rig.write(rig.citizen, { text: 'deux', reply: { root: own, parent: own }, createdAt: minutesAgo(2) });
    await rig.write(rig.citizen, { text: 'trois', embed: { $type: 'app.bsky.embed.record', record: own }, createdAt: minutesAgo(1) });
    const { posts, last } = await untilSaid('un', 'deux', 'trois');
    expect(posts.map(({ text, parentId }) => [text.replace(`@${town.handle} `, ''), parentId])).toEqual([
      ['un', null],
      ['deux', own.uri],
      ['trois', null],
    ]);
    expect(posts[1]!.target.root).toEqual({ id: own.uri, version: own.cid });
    expect(last.gap).toBe(false);
  });

  it('is not missed where its writer says an earlier moment than that of what was read', async () => {
    await said('maintenant');
    await untilSaid('maintenant');
    await said('écrit dans le train', { createdAt: minutesAgo(20) });
    const { posts, last } = await untilSaid('écrit dans le train');
    expect([posts.length, last.gap]).toEqual([1, false]);
  });

  it('may be missing where the list ends before what was read, and that is said', async () => {
    const since = Date.parse('2020-01-01T00:00:00Z');
    const mentions = await session.mentions(JSON.stringify({ newest: since, given: [] }));
    expect([mentions.gap, mentions.posts.length > 0]).toEqual([true, true]);
    const onward = await session.mentions(mentions.cursor);
    expect([onward.gap, onward.posts]).toEqual([false, []]);
  });

  it('is heard again after a server had said a moment that is still to come', async () => {
    const ahead = JSON.stringify({ newest: Date.parse('2099-01-01T00:00:00Z'), given: [] });
    const mentions = await session.mentions(ahead);
    expect([mentions.posts.length > 0, mentions.gap]).toEqual([true, false]);
  });

  it('comes over many pages once, the oldest first', async () => {
    for (let at = 0; at < MANY; at++) await said(`page ${at};`, { createdAt: new Date(Date.now() - 60_000 + at).toISOString() });
    const { posts } = await untilSaid(...Array.from({ length: MANY }, (_, at) => `page ${at};`));
    const numbers = posts.map(({ text }) => Number(/page (\d+);/.exec(text)?.[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: MANY }, (_, at) => at));
    const whole = (await session.mentions(null)).posts.map(({ at }) => at.getTime());
    expect(whole).toEqual(whole.toSorted((one, other) => one - other));
  });

  it('can be looked at again, many at once', async () => {
    const all = (await session.mentions(null)).posts.slice(-60).map(({ address }) => address.id);
    const seen = await session.look(all);
    expect([seen.size, [...seen.values()].every((post) => post !== 'gone')]).toEqual([60, true]);
  });

  it('is hinted at by the stream of the server, where it is not the account’s own', async () => {
    let hints = 0;
    const stream = await session.hints(() => {
      hints++;
    });
    expect([session.abilities.stream, stream === null]).toEqual([true, false]);
    // What comes before it in the stream has come when this one has.
    await rig.write(town, { text: 'La piscine ferme' });
    await said('zéro', { createdAt: minutesAgo(4) });
    await vi.waitFor(() => expect(hints).toBe(1), ARRIVAL);
    stream!.end();
    await stream!.ended;
  });
}
