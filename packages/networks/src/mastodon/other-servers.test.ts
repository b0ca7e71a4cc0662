import type { Clock } from '@beffroi/capture';
import { describe, expect, it } from 'vitest';
import { type LittleAnswer, littleServer, PAGE, statusOf } from '../testing.ts';
import { canRemove } from './access.ts';
import { mastodonConnector } from './connector.ts';
import { dialectOf } from './dialect.ts';
import { look } from './look.ts';
import { uploaded } from './pictures.ts';
import { ownAccount } from './profile.ts';
import { remove } from './sending.ts';

// What Mastodon is documented to answer and snac, which the suite runs for real, does not.

const READER = { domain: 'brezan.fr', dialect: dialectOf('4.5.0') };
const GONE: LittleAnswer = { status: 404, body: { error: 'Record not found' } };
const ACCOUNT = statusOf('1').account;

/** A clock whose waiting takes no time. */
function counted(): Clock & { readonly slept: () => number } {
  let slept = 0;
  return {
    now: () => 0,
    sleep: async () => {
      slept++;
    },
    slept: () => slept,
  };
}

describe('a picture', () => {
  const picture = { bytes: new Uint8Array([1]), type: 'image/png', altText: 'Une vue' };

  it('is waited for while the server works on it', async () => {
    const looks = [206, 206, 200];
    const { api, asked } = await littleServer(({ pathname }) =>
      pathname === '/api/v2/media' ? { status: 202, body: { id: '7', url: null } } : { status: looks.shift()!, body: { id: '7' } },
    );
    const clock = counted();
    expect([await uploaded(api, picture, clock), clock.slept(), asked.length]).toEqual(['7', 2, 4]);
  });

  it('is taken as ready where the server knows no such question', async () => {
    const { api } = await littleServer(({ pathname }) => (pathname === '/api/v2/media' ? { status: 202, body: { id: '7' } } : PAGE));
    expect(await uploaded(api, picture, counted())).toBe('7');
  });

  it('that is refused, or never ready, leaves nothing standing', async () => {
    const refusing = await littleServer(() => ({ status: 422, body: { error: 'Validation failed: File type <b>not</b> allowed' } }));
    await expect(uploaded(refusing.api, picture, counted())).rejects.toMatchObject({
      code: 'refused',
      taken: 'no',
      message: expect.not.stringContaining('<'),
    });
    const slow = await littleServer(({ pathname }) => ({ status: pathname === '/api/v2/media' ? 202 : 206, body: { id: '7' } }));
    await expect(uploaded(slow.api, picture, counted())).rejects.toMatchObject({ code: 'unreachable', taken: 'no' });
    const broken = await littleServer(() => ({ status: 500, body: {} }));
    await expect(uploaded(broken.api, picture, counted())).rejects.toMatchObject({ code: 'unreachable', taken: 'no' });
  });
});

describe('a post that is looked for', () => {
  it('is gone where the server says so in its own words', async () => {
    const { api } = await littleServer(({ pathname }) =>
      pathname.endsWith('/1') ? GONE : pathname.endsWith('/2') ? { status: 410, body: '' } : { body: statusOf('3') },
    );
    const seen = await look(api, ['1', '2', '3', '3'], READER);
    expect([...seen].map(([id, what]) => [id, what === 'gone' ? what : what.text])).toEqual([
      ['1', 'gone'],
      ['2', 'gone'],
      ['3', 'Bonjour 3'],
    ]);
  });

  it('is gone by a page alone only while the server answers all else', async () => {
    const alive = await littleServer(({ pathname }) => (pathname.includes('/statuses/') ? PAGE : { body: ACCOUNT }));
    expect(await look(alive.api, ['1'], READER)).toEqual(new Map([['1', 'gone']]));
    const closed = await littleServer(() => PAGE);
    await expect(look(closed.api, ['1'], READER)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('removing a post', () => {
  it('is known to a server that says of none that it is not there', async () => {
    expect(await canRemove((await littleServer(() => GONE)).api)).toBe(true);
    for (const answer of [PAGE, { status: 405, body: {} }, { status: 401, body: {} }, { status: 500, body: {} }])
      expect(await canRemove((await littleServer(() => answer)).api)).toBe(false);
  });

  it('is done where it is gone already', async () => {
    const speaker = async (answer: LittleAnswer) => ({
      api: (await littleServer(() => answer)).api,
      reader: READER,
      id: '1',
      clock: counted(),
    });
    await remove(await speaker(GONE), '7');
    await expect(remove(await speaker(PAGE), '7')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(remove(await speaker({ status: 403, body: { error: 'This action is not allowed' } }), '7')).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

describe('an access', () => {
  it.each([
    [401, { error: 'The access token was revoked' }, 'revoked'],
    [422, '', 'revoked'],
    [403, { error: 'This action is outside the authorized scopes' }, 'narrowed'],
    [403, { error: 'Your login is currently disabled' }, 'account-gone'],
    [403, { error: 'This action is not allowed' }, 'refused'],
    [200, { ...ACCOUNT, suspended: true }, 'account-gone'],
    [200, { ...ACCOUNT, moved: { id: '9' } }, 'account-gone'],
    [200, '<h1>Maintenance</h1>', 'unreachable'],
  ])('that reaches its account no more is told apart: %s %j', async (status, body, code) => {
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    const { api } = await littleServer(() => ({ status, body, type }));
    await expect(ownAccount(api)).rejects.toMatchObject({ code, taken: 'no' });
  });

  it('that was kept and is none is refused, without a word of it', async () => {
    const { outbound } = await littleServer(() => PAGE);
    for (const kept of ['', '{', '{}', '{"token":"un-mot-secret"}'])
      await expect(
        mastodonConnector(outbound).open(kept, { current: async () => '', renewed: async () => undefined, lock: (_, act) => act() }),
      ).rejects.toMatchObject({
        code: 'expired',
        message: expect.not.stringContaining('secret'),
      });
  });
});

describe('a sign-in', () => {
  const BACK = { redirect: 'https://beffroi.example/retour', state: 'un-mot' };

  it('goes where the handle leads, though its server bears another name', async () => {
    const other = await littleServer(() => ({ body: { client_id: 'c', client_secret: 's' } }));
    const { outbound, origin } = await littleServer(() => ({
      type: 'application/jrd+json',
      body: { links: [{ rel: 'self', href: `${other.origin}/users/mairie` }] },
    }));
    const { url } = await mastodonConnector(outbound, { scheme: 'http' }).begin(`@mairie@${new URL(origin).host}`, BACK);
    expect(new URL(url).origin).toBe(other.origin);
    expect(other.asked).toEqual(['POST /api/v1/apps']);
  });

  it('asks for no more than is needed, with a proof that nobody else can finish it', async () => {
    const { outbound, origin } = await littleServer(() => ({ body: { client_id: 'c', client_secret: 's' } }));
    const { url, pending } = await mastodonConnector(outbound).begin(origin, BACK);
    const asked = new URL(url).searchParams;
    expect(asked.get('scope')).toBe('read:accounts read:statuses read:notifications write:accounts write:statuses write:media');
    expect([asked.get('code_challenge_method'), asked.get('code_challenge')?.length, asked.get('state')]).toEqual(['S256', 43, 'un-mot']);
    expect(pending).not.toContain(asked.get('code_challenge'));
  });

  it('is refused where the server speaks otherwise', async () => {
    const { outbound, origin } = await littleServer(() => PAGE);
    await expect(mastodonConnector(outbound).begin(origin, BACK)).rejects.toMatchObject({ code: 'unsupported' });
    await expect(mastodonConnector(outbound).finish('{', new URLSearchParams())).rejects.toMatchObject({ code: 'sign-in' });
  });
});
