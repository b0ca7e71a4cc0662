import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { eraseRecords, readArchive, viaSource } from '@beffroi/capture';
import { Outbound } from '@beffroi/networks';
import { assessTown } from '@beffroi/voice/judge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenAccount } from '../../judge/account.ts';
import { answeredShares } from '../../judge/dialogue/answered.ts';
import { type LittlePost, littleMastodon } from '../clients/little-mastodon.ts';
import { REDACTION } from '../redaction/index.ts';
import { type LittleAnswer, type MeasuringTrial, readFrom, registerOf, startLittleServer, startMeasuring, textOfTown } from '../testing.ts';
import { NO_ACCESSES, type OwnAccesses, ownAccesses } from './own-access.ts';

const HOST = 'social.brezan.example';
const TOKEN = 'jeton-de-la-ville-que-personne-ne-lit';
const MAIRIE = { key: 'mairie', handle: `@mairie@${HOST}`, address: `https://${HOST}/@mairie` } as const;

let trial: MeasuringTrial;
beforeAll(async () => {
  trial = await startMeasuring();
});
afterAll(() => trial[Symbol.asyncDispose]());

const OWN: readonly LittlePost[] = [
  { id: 1, text: 'Bonjour à toutes et tous ^SD' },
  { id: 400, text: '@camille À 9 h. Sophie', to: 300 },
];

/** A notification as Mastodon gives it. The higher the number, the newer. */
function mention(
  id: number,
  text: string,
  more: { readonly visibility?: string; readonly type?: string; readonly of?: string } = {},
): object {
  const author = {
    id: '77',
    acct: 'camille@ailleurs.example',
    url: 'https://ailleurs.example/@camille',
    display_name: 'Camille Secrète',
    note: 'Ma vie',
    followers_count: 4,
    bot: false,
  };
  return {
    id: String(id),
    type: more.type ?? 'mention',
    created_at: '2026-03-11T10:00:00.000Z',
    account: author,
    status: {
      id: String(id),
      created_at: new Date(Date.UTC(2026, 2, 10) + id * 60_000).toISOString(),
      content: `<p>@mairie ${text}</p>`,
      account: author,
      in_reply_to_id: null,
      visibility: more.visibility ?? 'public',
      language: 'fr',
      spoiler_text: '',
      media_attachments: [{ url: 'https://ailleurs.example/photo.jpg', description: 'Un trou dans la route' }],
      url: `https://ailleurs.example/@camille/${id}`,
      mentions: [
        { id: more.of ?? '1', acct: 'mairie' },
        { id: '99', acct: 'autrui@ailleurs.example' },
      ],
    },
  };
}

type Notifications = (query: URLSearchParams, times: number) => LittleAnswer;

/** Pages of notifications as Mastodon gives them, the newest first. */
const pagesOf =
  (all: readonly object[]): Notifications =>
  (query) => {
    const idOf = (one: object): number => Number((one as { readonly id: string }).id);
    const [max, min] = [query.get('max_id'), query.get('min_id')];
    const sorted = all.toSorted((one, other) => idOf(other) - idOf(one)).filter((one) => max === null || idOf(one) < Number(max));
    const limit = Number(query.get('limit'));
    return { json: min === null ? sorted.slice(0, limit) : sorted.filter((one) => idOf(one) > Number(min)).slice(-limit) };
  };

interface Measured {
  readonly account: SeenAccount;
  readonly path: string;
  readonly asked: readonly string[];
  /** Hosts and paths that were asked with a token. */
  readonly withToken: readonly string[];
  /** All that the archive holds. */
  readonly bytes: string;
}

async function measured(
  notifications: Notifications,
  { place = HOST, secret = TOKEN, bounds }: { readonly place?: string; readonly secret?: string | null; readonly bounds?: object } = {},
): Promise<Measured> {
  const withToken: string[] = [];
  const server = littleMastodon({ host: HOST, posts: OWN });
  await using little = await startLittleServer((host, path, times, authorization) => {
    if (authorization !== undefined) withToken.push(`${host}${path}`);
    const url = new URL(path, `https://${host}`);
    if (url.pathname !== '/api/v1/notifications') return server(host, path, times);
    return authorization === `Bearer ${TOKEN}`
      ? notifications(url.searchParams, times)
      : { status: 401, json: { error: 'The access token is invalid' } };
  });
  const source = viaSource(little.address);
  const given = secret === null ? null : { secret, place };
  const accesses: OwnAccesses = ownAccesses(new Map([['mairie', given]]), { outbound: new Outbound(), plain: true });
  const path = await trial.measure(source, registerOf([{ ...MAIRIE, ...(bounds === undefined ? {} : { bounds: bounds as never }) }]), {
    accesses,
  });
  await source.close();
  const town = await readFrom(path);
  // Judged again it is the same, to the bit, and nobody is asked.
  expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
  return { account: town.accounts[0]!, path, asked: little.asked, withToken, bytes: gunzipSync(await readFile(path)).toString('utf8') };
}

const codes = ({ sight }: SeenAccount): readonly string[] => sight.obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);
const shareOf = (account: SeenAccount) =>
  assessTown({ state: 'found', clock: { zone: 'Europe/Paris', hours: [] }, accounts: [account] }).accounts[0]!.dialogue.answered.find(
    ({ denominator }) => denominator === 'all-mentions',
  )!;

const THREE = [
  mention(300, 'À quelle heure ouvre la piscine ?'),
  mention(301, 'Quand passe le camion des déchets ?'),
  mention(302, 'Merci !'),
];

describe('all mentions of an account, with what its town gave', () => {
  it('are the denominator that they are named for, those without an answer too', async () => {
    const { account } = await measured(pagesOf(THREE));
    expect(account.sight).toMatchObject({ mentions: 'all', own: 'all', obstacles: [] });
    expect(account.others.map(({ text }) => text)).toEqual([
      '@mairie À quelle heure ouvre la piscine ?',
      '@mairie Quand passe le camion des déchets ?',
      '@mairie Merci !',
    ]);
    expect(shareOf(account)).toMatchObject({ sight: 'whole', asked: 2, answered: 1, worst: 0.5, best: 0.5, share: { n: 1, of: 2 } });
  });

  it('come page by page, each once, to the first', async () => {
    const all = Array.from({ length: 190 }, (_, at) => mention(500 + at, `Question ${at} ?`));
    const { account, asked } = await measured(pagesOf(all));
    expect([account.others.length, account.sight.own]).toEqual([190, 'all']);
    expect(asked.filter((one) => one.includes('/notifications')).map((one) => one.replace(/.*limit=80/, ''))).toEqual([
      '',
      '&max_id=610',
      '&max_id=530',
      '&max_id=500',
      expect.stringContaining('limit=1&min_id=0'),
    ]);
  });

  it('are all where the oldest stands in the list twice, and comes again behind itself', async () => {
    const [oldest] = THREE;
    const twice = await measured((query, times) =>
      query.has('max_id')
        ? { json: [oldest] }
        : query.has('min_id')
          ? pagesOf(THREE)(query, times)
          : { json: [...THREE.toReversed(), oldest] },
    );
    expect([twice.account.others.length, twice.account.sight.own, codes(twice.account)]).toEqual([3, 'all', []]);
    // What is behind itself for ever says nothing of what the server hides.
    const hidden = await measured((query, times) =>
      query.has('max_id') ? { json: [oldest] } : query.has('min_id') ? { json: [mention(7, 'Vieux ?')] } : pagesOf(THREE)(query, times),
    );
    expect([hidden.account.others.length, hidden.account.sight.own]).toEqual([3, 'part']);
  });

  it('are archived without the secret, without what was said in private, and without who else was spoken to', async () => {
    const { account, bytes, withToken } = await measured(
      pagesOf([
        ...THREE,
        mention(303, 'Mon dossier RSA est bloqué', { visibility: 'direct' }),
        mention(304, 'Pour mes abonnés', { visibility: 'private' }),
        mention(305, 'J’aime', { type: 'favourite' }),
      ]),
    );
    expect([account.others.length, account.sight.own]).toEqual([3, 'all']);
    expect(withToken.length).toBeGreaterThan(0);
    for (const secret of [TOKEN, 'authorization', 'RSA', 'abonnés', 'J’aime', 'Camille Secrète', 'Ma vie', 'autrui', 'photo.jpg'])
      expect(bytes.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false);
    expect(bytes).toContain('piscine');
  });

  it('stand in figures as unobserved where the server refuses, and as no 0', async () => {
    const { account } = await measured(pagesOf(THREE), { secret: 'un-jeton-repris-par-la-ville' });
    expect([account.sight.own, account.sight.mentions, codes(account)]).toEqual(['refused', 'answered', ['login/access-refused']]);
    expect(shareOf(account)).toMatchObject({ share: null, worst: null });
    expect(shareOf(account).sight).not.toBe('whole');
  });

  it.each([
    ['no key here opens it', { secret: null }],
    ['the account is noted at another server since', { place: 'social.valdor.example' }],
  ] as const)('are not asked for where %s, and that is said', async (_, options) => {
    const { account, withToken } = await measured(pagesOf(THREE), options);
    expect([withToken, account.sight.own, codes(account)]).toEqual([[], 'refused', ['login/access-refused']]);
  });

  it('are not fetched from where the server leads: the secret goes to one host', async () => {
    const { account, withToken } = await measured(() => ({ status: 302, headers: { location: 'https://voleur.example/notifications' } }));
    expect(withToken.every((one) => one.startsWith(HOST))).toBe(true);
    expect([account.sight.own, codes(account)]).toEqual(['unread', ['moved/redirects']]);
  });

  it('are refused where they are those of another account', async () => {
    const { account } = await measured(pagesOf([mention(300, 'Bonjour ?', { of: '55' })]));
    expect([account.sight.own, account.others.map(({ text }) => text), codes(account)]).toEqual([
      'refused',
      [],
      ['login/access-of-another'],
    ]);
  });

  it('are a part where the server gives the same page for ever, hides the oldest, or a bound is reached', async () => {
    const forever = await measured(() => ({ json: THREE }));
    expect([forever.account.sight.own, forever.account.sight.mentions, codes(forever.account)]).toEqual([
      'part',
      'found',
      ['unreadable/not-mentions'],
    ]);
    const hidden = await measured((query, times) =>
      query.has('max_id') ? { json: [] } : query.has('min_id') ? { json: [mention(7, 'Vieux ?')] } : pagesOf(THREE)(query, times),
    );
    expect([hidden.account.sight.own, hidden.account.others.length]).toEqual(['part', 3]);
    const sixty = Array.from({ length: 60 }, (_, at) => mention(500 + at, `Question ${at} ?`));
    // The newest again where the oldest are asked for: nobody knows whether there were more.
    const cut = await measured((query, times) => (query.has('min_id') ? { json: [sixty.at(-1)] } : pagesOf(sixty)(query, times)));
    expect([cut.account.sight.own, cut.account.others.length]).toEqual(['part', 60]);
    const all = Array.from({ length: 190 }, (_, at) => mention(500 + at, `Question ${at} ?`));
    const bound = await measured(pagesOf(all), { bounds: { posts: 100, pages: 2, threads: 5 } });
    expect([bound.account.others.length, bound.account.sight.own, codes(bound.account)]).toEqual([160, 'part', ['budget/most-pages']]);
  });

  it('lose nothing by 429 that passes, and are a part or unread where it does not', async () => {
    const passes = await measured((query, times) =>
      times === 1 ? { status: 429, headers: { 'retry-after': '3' } } : pagesOf(THREE)(query, times),
    );
    expect([passes.account.others.length, passes.account.sight.own]).toEqual([3, 'all']);
    const stays = await measured(() => ({ status: 429 }));
    expect([stays.account.sight.own, codes(stays.account)]).toEqual(['unread', ['blocked/limited']]);
  });

  it('are told as what they are where something else is answered', async () => {
    const page = await measured(() => ({ body: '<!doctype html><p>Connexion', headers: { 'content-type': 'text/html' } }));
    expect([page.account.sight.own, codes(page.account), page.bytes.includes('Connexion')]).toEqual([
      'unread',
      ['unreadable/html-for-data'],
      false,
    ]);
    const object = await measured(() => ({ json: { error: 'secret de la ville' } }));
    expect([object.account.sight.own, object.bytes.includes('secret de la ville')]).toEqual(['unread', false]);
  });

  it('are not asked for without an access, and nothing of an archive changes then', async () => {
    const server = littleMastodon({ host: HOST, posts: OWN });
    await using little = await startLittleServer(server);
    const source = viaSource(little.address);
    const path = await trial.measure(source, registerOf([MAIRIE]), { accesses: NO_ACCESSES });
    await source.close();
    const [account] = (await readFrom(path)).accounts;
    expect([little.asked.some((one) => one.includes('notifications')), Object.hasOwn(account!.sight, 'own')]).toEqual([false, false]);
  });
});

describe('a mention that goes out of an archive at somebody’s request', () => {
  it('goes with its words, and all else is read as before', async () => {
    const { path, account } = await measured(pagesOf(THREE));
    const to = path.replace('.warc.gz', '-less.warc.gz');
    await eraseRecords(path, to, { erased: '2026-11-25T00:00:00.000Z' as never, ground: 'request' }, async (_, record) =>
      record === null ? 'keep' : (REDACTION.redact(record, ({ names }) => names.includes('301')) ?? 'keep'),
    );
    const left = (await readFrom(to)).accounts[0]!;
    expect(gunzipSync(await readFile(to)).toString('utf8')).not.toContain('camion');
    expect(left.others).toEqual(account.others.filter(({ text }) => !text.includes('camion')));
    expect(left.sight.own).toBe('all');
  });

  it('leaves a part where a whole page went', async () => {
    const { path } = await measured(pagesOf(Array.from({ length: 100 }, (_, at) => mention(500 + at, `Question ${at} ?`))));
    const to = path.replace('.warc.gz', '-page.warc.gz');
    await eraseRecords(path, to, { erased: '2026-11-25T00:00:00.000Z' as never, ground: 'request' }, async ({ url }) =>
      url.endsWith('notifications?types[]=mention&include_filtered=true&limit=80') ? 'erase' : 'keep',
    );
    const left = (await readFrom(to)).accounts[0]!;
    expect([left.others.length, left.sight.own, left.sight.mentions]).toEqual([20, 'part', 'found']);
    const archive = await readArchive(to);
    expect(archive.damages).toEqual([]);
    await archive.close();
  });
});

describe('what a share of all mentions is told of', () => {
  it('is whole with all of them alone', () => {
    const sight = { posts: 'whole', answersUnder: true, obstacles: [], unreadable: 0 } as const;
    expect(answeredShares([], { ...sight, mentions: 'all' }).map((one) => one.sight)).toEqual(['whole', 'whole', 'whole']);
    expect(answeredShares([], { ...sight, mentions: 'found' }).map((one) => one.sight)).toEqual(['whole', 'whole', 'none']);
  });
});
