import type { LittleAnswer } from '../testing.ts';

// A little Mastodon for the tests of this room: the shapes that the API documents (docs.joinmastodon.org, 4.3), as far as they are read. Real servers are asked in test/peers/.

export interface LittlePost {
  readonly id: number;
  readonly text: string;
  readonly by?: string;
  readonly to?: number;
  readonly more?: object;
}

export interface LittleMastodon {
  readonly host: string;
  readonly posts: readonly LittlePost[];
  readonly account?: object;
  /** Answers before the server does. */
  readonly instead?: ((host: string, path: string, times: number) => LittleAnswer | null) | undefined;
}

const OWN = '1';

/** What a server of one town's account answers. The newest posts have the highest numbers. */
export function littleMastodon({
  host,
  posts,
  account = {},
  instead = () => null,
}: LittleMastodon): (host: string, path: string, times: number) => LittleAnswer {
  const accountOf = (by: string | undefined): object =>
    by === undefined
      ? {
          id: OWN,
          acct: 'mairie',
          url: `https://${host}/@mairie`,
          display_name: 'Brezan',
          note: '<p>La ville</p>',
          bot: false,
          locked: false,
          followers_count: 12,
          following_count: 3,
          statuses_count: posts.filter((one) => one.by === undefined).length,
          created_at: '2020-01-01T00:00:00.000Z',
          fields: [],
          ...account,
        }
      : { id: `9${by.length}`, acct: by, url: `https://elsewhere.example/@${by}`, followers_count: by.length, bot: false };
  const statusOf = ({ id, text, by, to, more = {} }: LittlePost): object => ({
    id: String(id),
    created_at: new Date(Date.UTC(2026, 2, 10) + id * 60_000).toISOString(),
    content: `<p>${text}</p>`,
    account: accountOf(by),
    in_reply_to_id: to === undefined ? null : String(to),
    replies_count: posts.filter((one) => one.to === id).length,
    visibility: 'public',
    language: 'fr',
    spoiler_text: '',
    media_attachments: [],
    reblog: null,
    url: `https://${host}/@${by ?? 'mairie'}/${id}`,
    ...more,
  });
  const below = (id: number): readonly LittlePost[] => posts.filter((one) => one.to === id).flatMap((one) => [one, ...below(one.id)]);
  const above = (id: number): readonly LittlePost[] => {
    const parent = posts.find((one) => one.id === posts.find((other) => other.id === id)?.to);
    return parent === undefined ? [] : [...above(parent.id), parent];
  };
  return (asked, path, times) => {
    const said = instead(asked, path, times);
    if (said !== null) return said;
    const url = new URL(path, `https://${asked}`);
    if (asked !== host) return 'reset';
    if (path === '/robots.txt') return { body: 'User-agent: *\nDisallow: /media_proxy/\n', headers: { 'content-type': 'text/plain' } };
    if (url.pathname === '/api/v1/accounts/lookup') return { json: accountOf(undefined) };
    if (url.pathname === `/api/v1/accounts/${OWN}/statuses`) {
      if (url.searchParams.get('pinned') === 'true')
        return {
          json: posts
            .filter((one) => one.by === undefined)
            .slice(0, 1)
            .map(statusOf),
        };
      const before = Number(url.searchParams.get('max_id') ?? Number.POSITIVE_INFINITY);
      const own = posts.filter((one) => one.by === undefined && one.id < before).sort((one, other) => other.id - one.id);
      return { json: own.slice(0, Number(url.searchParams.get('limit') ?? 20)).map(statusOf) };
    }
    const context = /^\/api\/v1\/statuses\/(\d+)\/context$/.exec(url.pathname);
    if (context !== null)
      return { json: { ancestors: above(Number(context[1])).map(statusOf), descendants: below(Number(context[1])).map(statusOf) } };
    return { status: 404, json: { error: 'Record not found' } };
  };
}
