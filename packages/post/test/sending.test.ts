import { selfSigned } from '@beffroi/littleweb/testing';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength, testEngine } from '@beffroi/store/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type MailServer, mailCounts, mailFates, postRoomShown } from '../src/index.ts';
import { fates, later, mailTo, NOW, postRoom, send, write } from './house.ts';
import { type Conduct, mailPeer } from './mail-peer.ts';

const REFUSED = { state: 'refused', sealed: null, settled_on: '2026-11-28', handed_over: false };

eachEngineAtLength('postgres', 'a mail', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });
  const peerThat = async (...args: Parameters<typeof mailPeer>) => {
    const peer = await mailPeer(...args);
    onTestFinished(() => peer.close());
    return peer;
  };

  it('arrives as it was written, says that a machine sends it, and leaves neither address nor text', async () => {
    const peer = await peerThat();
    const post = postRoom(peer.port);
    const many = { unsubscribe: 'https://brezan.example/desinscription', oneClick: true } as const;
    await write(store, post, [mailTo('rené@brezan.example'), mailTo('ines@brezan.example', { bulk: many })]);
    await send(store, post, NOW);
    expect(await fates(store)).toMatchObject([
      { state: 'sent', sealed: null, trouble: null, server_code: 250, settled_on: '2026-11-28', handed_over: false },
      { state: 'sent', sealed: null },
    ]);
    const [one, other] = peer.taken.toSorted((a, b) => (a.to < b.to ? 1 : -1)).map(({ text }) => text);
    expect(one).toContain('Subject: =?UTF-8?');
    expect(one).toMatch(/^From: .*beffroi@brezan\.example/m);
    expect(one).toContain('Auto-Submitted: auto-generated');
    expect(one).toContain('Content-Language: fr');
    expect(one).not.toContain('List-Unsubscribe');
    expect(other).toContain('List-Unsubscribe: <https://brezan.example/desinscription>');
    expect(other).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const kept = await store.db.selectFrom('mail').selectAll().execute();
    expect(JSON.stringify(kept)).not.toMatch(/brezan|Bonjour/);
  });

  it('is put off by a server, tried later, and not before', async () => {
    const peer = await peerThat((_to, before) => (before < 2 ? 'defers' : 'takes'));
    const post = postRoom(peer.port);
    await write(store, post, [mailTo('lente@brezan.example')]);
    await send(store, post, NOW);
    await send(store, post, NOW);
    expect(await fates(store)).toMatchObject([{ state: 'waiting', trouble: 'deferred', tries: 1, server_code: 451 }]);
    await send(store, post, later(1));
    await send(store, post, later(2));
    expect(await fates(store)).toMatchObject([{ state: 'waiting', tries: 2 }]);
    await send(store, post, later(3));
    expect(await fates(store)).toMatchObject([{ state: 'sent', tries: 3, trouble: null }]);
  });

  it('is refused: the server’s code and words are kept, without the address', async () => {
    const peer = await peerThat((to) => (to.startsWith('partie') ? 'refuses' : 'refuses-text'));
    const post = postRoom(peer.port);
    await write(store, post, [mailTo('partie@brezan.example', { about: 'trial:2' }), mailTo('filtre@brezan.example')]);
    await send(store, post, NOW);
    expect(await fates(store)).toMatchObject([
      { ...REFUSED, trouble: 'refused', server_code: 550, server_said: 'no such mailbox: <…>' },
      { state: 'refused', trouble: 'refused', server_code: 554, server_said: 'looks like spam' },
    ]);
    const fate = (await mailFates(store, 'trial', ['trial:2', 'trial:9'])).get('trial:2')!;
    expect(fate).toMatchObject({ state: 'refused', server_code: 550 });
    expect(JSON.stringify(fate)).not.toContain('partie');
    expect(await mailCounts(store, 'trial', 'trial:1')).toEqual({ waiting: 0, sent: 0, refused: 1, 'given-up': 0 });
    expect((await postRoomShown(store)).fates).toHaveLength(2);
  });

  it('is too large for a server that says so, and for one that says so late', async () => {
    for (const hideSize of [false, true]) {
      const peer = await peerThat(undefined, { size: 300, hideSize, rejectOversized: true });
      await write(store, postRoom(peer.port), [mailTo('grande@brezan.example')]);
      await send(store, postRoom(peer.port), NOW);
    }
    expect(await fates(store)).toMatchObject([
      { ...REFUSED, trouble: 'too-large' },
      { state: 'refused', trouble: 'too-large', server_code: 552 },
    ]);
  });

  it.each<[Conduct, number]>([
    ['dies-in-text', 1],
    ['dies-after-text', 2],
  ])('is sent again when a server %s, under the same Message-ID', async (conduct, arrivals) => {
    const peer = await peerThat((_to, before) => (before === 0 ? conduct : 'takes'));
    const post = postRoom(peer.port);
    await write(store, post, [mailTo('doute@brezan.example')]);
    await send(store, post, NOW);
    expect(await fates(store)).toMatchObject([{ state: 'waiting', trouble: 'cut', handed_over: true }]);
    await send(store, post, later(2));
    expect(await fates(store)).toMatchObject([{ state: 'sent', handed_over: false }]);
    expect(peer.taken).toHaveLength(arrivals);
    expect(new Set(peer.taken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('waits no longer for a slow server than it is held', async () => {
    const peer = await peerThat((_to, before) => (before === 0 ? 'is-slow' : 'takes'));
    const post = postRoom(peer.port);
    await write(store, post, [mailTo('lente@brezan.example')]);
    // Cut after half of it: with less, a busy machine has not said so before somebody else may take the mail up.
    await send(store, post, NOW, { lease: 4_000 });
    expect(await fates(store)).toMatchObject([{ state: 'waiting', trouble: 'cut', tries: 1 }]);
    await send(store, post, later(2));
    expect(await fates(store)).toMatchObject([{ state: 'sent' }]);
  });

  it('is given up when it is worth nothing any more, and forgotten after ninety days', async () => {
    const peer = await peerThat(() => 'defers');
    const post = postRoom(peer.port);
    await write(store, post, [mailTo('jamais@brezan.example', { until: later(10) })]);
    await send(store, post, NOW);
    await send(store, post, later(11));
    expect(await fates(store)).toMatchObject([{ state: 'given-up', trouble: 'deferred', server_code: 451, sealed: null }]);
    await send(store, post, later(60 * 24 * 91));
    expect(await fates(store)).toEqual([]);
  });

  it('to one person goes before many alike, of which four are sent at once', async () => {
    const peer = await peerThat();
    const post = postRoom(peer.port);
    const bulk = { unsubscribe: 'https://brezan.example/non' };
    await write(
      store,
      post,
      Array.from({ length: 40 }, (_, n) => mailTo(`agent${n}@brezan.example`, { bulk, about: 'survey:5' })),
    );
    await write(store, post, [mailTo('seule@brezan.example')]);
    await send(store, post, NOW);
    expect(peer.taken.findIndex(({ to }) => to.startsWith('seule'))).toBeLessThan(4);
    expect(new Set(peer.taken.map(({ to }) => to)).size).toBe(41);
    expect([peer.taken.length, peer.most()]).toEqual([41, 4]);
    expect(await mailCounts(store, 'trial', 'survey:5')).toEqual({ waiting: 0, sent: 40, refused: 0, 'given-up': 0 });
  });
});

describe('no mail is to blame and all wait when', () => {
  const engine = testEngine('pglite', () => undefined);
  const { certificate, key } = selfSigned(['localhost']);
  const stranger = selfSigned(['ailleurs.example']);
  const own = { key, cert: certificate };
  const asked: Partial<MailServer> = { host: 'localhost', tls: 'asked-for', trusted: certificate };
  const wrong = { user: 'beffroi', password: 'faux' };

  it.each<[string, Parameters<typeof mailPeer>, Partial<MailServer>, string]>([
    ['the server offers no TLS', [], asked, 'no-tls'],
    ['its certificate is trusted by nobody', [undefined, own], { ...asked, trusted: stranger.certificate }, 'bad-certificate'],
    ['its certificate is another host’s', [undefined, own], { ...asked, host: '127.0.0.1' }, 'bad-certificate'],
    ['it is busy', [() => 'is-busy'], {}, 'busy'],
    [
      'it does not know who signs in',
      [undefined, { ...own, onAuth: (_auth, _session, done) => done(new Error('no')) }],
      { ...asked, signIn: wrong },
      'sign-in-refused',
    ],
    [
      'it will not have the sender',
      [undefined, { onMailFrom: (_from, _session, done) => done(Object.assign(new Error('no'), { responseCode: 553 })) }],
      {},
      'sender-refused',
    ],
    ['nobody is there', [], { port: 1 }, 'unreachable'],
  ])('%s', async (_what, peerOptions, server, trouble) => {
    const store = await engine.open();
    const peer = await mailPeer(...peerOptions);
    onTestFinished(() => peer.close());
    const post = postRoom(peer.port, server);
    await write(store, post, [mailTo('a@brezan.example'), mailTo('b@brezan.example'), mailTo('c@brezan.example')]);
    await send(store, post, NOW, { atOnce: 1 });
    // One was tried, and the others not even that.
    expect((await fates(store)).map(({ state, trouble: why }) => [state, why])).toEqual([
      ['waiting', trouble],
      ['waiting', null],
      ['waiting', null],
    ]);
    expect(peer.taken).toEqual([]);
  });

  it('nothing is wrong: by STARTTLS, by TLS from the first byte, signed in', async () => {
    const store = await engine.open();
    for (const secure of [false, true]) {
      const peer = await mailPeer(undefined, {
        ...own,
        secure,
        authOptional: false,
        onAuth: ({ username, password }, _session, done) =>
          username === 'beffroi' && password === 'p@ss' ? done(null, { user: username }) : done(new Error('no')),
      });
      onTestFinished(() => peer.close());
      const post = postRoom(peer.port, { ...asked, tls: secure ? 'at-once' : 'asked-for', signIn: { user: 'beffroi', password: 'p@ss' } });
      await write(store, post, [mailTo('a@brezan.example')]);
      await send(store, post, NOW);
      expect(peer.taken).toHaveLength(1);
    }
  });
});
