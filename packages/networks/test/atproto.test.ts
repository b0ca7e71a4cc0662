import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pdsMissing } from '../../../scripts/peers/pds-peer.ts';
import { grantIn, type PasswordGrant } from '../src/atproto/credentials.ts';
import { nextTid } from '../src/atproto/tid.ts';
import type { Connector, Keeper, NetworkSession, OutgoingPost, ProfileChange } from '../src/index.ts';
import { killing } from './atproto-kills.ts';
import { type AtprotoRig, startRig, WORD } from './atproto-rig.ts';
import { PNG, refusalOf } from './conformance.ts';

const missing = pdsMissing();

/** By which this server signs its tokens (dev-env): known to who plays a clock. */
const SIGNED_BY = 'jwt-secret';

/** A JPEG, as far as its size is told: 640 by 480. */
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 1, 0x11, 0, 0xff, 0xd9);

describe.skipIf(missing !== null)(
  `a real server of AT Protocol without an AppView${missing === null ? '' : ` (left out: ${missing})`}`,
  () => {
    let rig: AtprotoRig;
    let connector: Connector;
    let credentials: string;
    let session: NetworkSession;
    const renewals: string[] = [];

    const keeper: Keeper = {
      current: async () => credentials,
      async renewed(next) {
        renewals.push(next);
        credentials = next;
      },
      lock: oneAtATime(),
    };

    beforeAll(async () => {
      rig = await startRig();
      connector = rig.connector();
      credentials = await connector.byPassword(rig.server, rig.town.handle, WORD);
      session = await connector.open(credentials, keeper);
    });
    afterEach(() => rig.peer.put([]));
    afterAll(() => rig?.close());

    function post(text: string, more: Partial<OutgoingPost> = {}): OutgoingPost {
      const at = new Date();
      const none = { replyTo: null, contentWarning: null, visibility: 'public', pictures: [] } as const;
      return { key: nextTid(at), text, language: 'fr', ...none, at, ...more };
    }

    async function recordOf(uri: string): Promise<{ readonly cid: string; readonly value: Readonly<Record<string, unknown>> }> {
      const [repo, collection, rkey] = uri.slice('at://'.length).split('/');
      const path = `/xrpc/com.atproto.repo.getRecord?repo=${repo}&collection=${collection}&rkey=${rkey}`;
      return (await rig.peer.look(rig.peer.host, path)) as never;
    }

    const profilePlace = (): string => `at://${rig.town.did}/app.bsky.actor.profile/self`;

    it('says that what others say cannot be seen, and why', async () => {
      expect([session.abilities.mentions, session.abilities.noMentions]).toEqual(['none', 'unsupported']);
      expect((await refusalOf(session.mentions(null))).code).toBe('unsupported');
    });

    it('marks mentions, links and hashtags where they stand in bytes, and leaves a handle of nobody as it is', async () => {
      const text = `👨‍👩‍👧 É : @${rig.citizen.handle}, voir brezan.fr/piscine ; #Été2026 et @personne.brezan.test`;
      const { address } = await session.send(post(text), null);
      const { value } = await recordOf(address.id);
      const shown = (value['facets'] as readonly { index: { byteStart: number; byteEnd: number }; features: readonly object[] }[]).map(
        ({ index, features }) => [Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString(), features[0]],
      );
      expect(shown).toEqual([
        [`@${rig.citizen.handle}`, { $type: 'app.bsky.richtext.facet#mention', did: rig.citizen.did }],
        ['brezan.fr/piscine', { $type: 'app.bsky.richtext.facet#link', uri: 'https://brezan.fr/piscine' }],
        ['#Été2026', { $type: 'app.bsky.richtext.facet#tag', tag: 'Été2026' }],
      ]);
      expect(value['langs']).toEqual(['fr']);
    });

    it('never writes over what stands: the same key with other words gives back the first', async () => {
      const first = post('Première version');
      const { address } = await session.send(first, null);
      const second = await session.send({ ...first, text: 'Seconde version' }, null);
      expect([second.address, second.text, second.differs]).toEqual([address, 'Première version', ['text']]);
    });

    it('sends pictures with their alternative texts and their form', async () => {
      const pictures = [
        { bytes: PNG, type: 'image/png', altText: 'Un point' },
        { bytes: JPEG, type: 'image/jpeg', altText: 'La piscine' },
      ];
      const { address, differs } = await session.send(post('Voyez', { pictures }), null);
      const { images } = (await recordOf(address.id)).value['embed'] as { readonly images: readonly Readonly<Record<string, unknown>>[] };
      expect([differs, images.map(({ alt, aspectRatio }) => [alt, aspectRatio])]).toEqual([
        [],
        [
          ['Un point', { width: 1, height: 1 }],
          ['La piscine', { width: 640, height: 480 }],
        ],
      ]);
    });

    it.each<[string, Partial<OutgoingPost>, string]>([
      ['a text of 301 graphemes', { text: '👨‍👩‍👧'.repeat(301) }, 'refused'],
      ['a text of few graphemes and more than 3,000 bytes', { text: `e${'\u0301'.repeat(1600)}` }, 'refused'],
      ['a warning in words', { contentWarning: 'Travaux' }, 'unsupported'],
      ['a post that is not public', { visibility: 'unlisted' }, 'unsupported'],
      ['nothing at all', { text: ' ' }, 'refused'],
      ['a picture of a type that is none', { pictures: [{ bytes: PNG, type: 'text/html', altText: '' }] }, 'refused'],
      ['a picture that is too big', { pictures: [{ bytes: new Uint8Array(1_000_001), type: 'image/png', altText: '' }] }, 'refused'],
      ['five pictures', { pictures: Array.from({ length: 5 }, () => ({ bytes: PNG, type: 'image/png', altText: '' })) }, 'refused'],
      ['a key of another network', { key: 'a1b2-c3' }, 'refused'],
    ])('refuses %s before anything is sent', async (_, more, code) => {
      const refusal = await refusalOf(session.send(post('Bonjour', more), null));
      expect([refusal.code, refusal.taken]).toEqual([code, 'no']);
    });

    it('takes 300 families as 300 signs', async () => {
      const text = '👨‍👩‍👧'.repeat(100) + 'é'.repeat(200);
      expect((await session.send(post(text), null)).text).toBe(text);
    });

    it('changes of the profile what is named, and keeps what it knows nothing of', async () => {
      const pinned = await rig.write(rig.town, { text: 'Épinglé' });
      const before = { displayName: 'Brezan', pinnedPost: pinned, website: 'https://brezan.test/' };
      const labels = { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: '!no-unauthenticated' }] };
      const record = { $type: 'app.bsky.actor.profile', ...before, labels };
      await rig.peer.call(
        'com.atproto.repo.putRecord',
        { repo: rig.town.did, collection: 'app.bsky.actor.profile', rkey: 'self', record },
        rig.town.token,
      );
      await session.changeProfile({ bio: 'Sophie répond', machine: true, picture: { bytes: PNG, type: 'image/png', altText: '' } });
      const { value } = await recordOf(profilePlace());
      expect(value).toMatchObject({ ...before, description: 'Sophie répond', avatar: { mimeType: 'image/png' } });
      expect(value['labels']).toEqual({ ...labels, values: [{ val: '!no-unauthenticated' }, { val: 'bot' }] });
      await session.changeProfile({ machine: false });
      expect((await recordOf(profilePlace())).value['labels']).toEqual(labels);
    });

    it('loses no change of a profile that others change at the same time', async () => {
      const changes: readonly ProfileChange[] = [{ name: 'Ville de Brezan' }, { bio: 'De 9 h à 13 h' }, { machine: true }];
      const others = await Promise.all(changes.map(() => connector.open(credentials, keeper)));
      await Promise.all(changes.map((change, at) => others[at]!.changeProfile(change)));
      const { value } = await recordOf(profilePlace());
      expect([value['displayName'], value['description'], JSON.stringify(value['labels']).includes('"bot"')]).toEqual([
        'Ville de Brezan',
        'De 9 h à 13 h',
        true,
      ]);
    });

    it.each([
      ['a name', { name: 'é'.repeat(65) }],
      ['a bio', { bio: 'é'.repeat(257) }],
    ])('refuses %s that is too long', async (_, change) => {
      expect((await refusalOf(session.changeProfile(change))).code).toBe('refused');
    });

    it('attests another account once for the same holder, anew for the next, and takes it back', async () => {
      const office = { id: rig.citizen.did, handle: rig.citizen.handle, name: 'Adjointe : Anne Le Gall', url: '' };
      const first = await session.attest(office);
      expect(await session.attest(office)).toBe(first);
      expect((await recordOf(first)).value).toMatchObject({
        subject: rig.citizen.did,
        handle: rig.citizen.handle,
        displayName: office.name,
      });
      const second = await session.attest({ ...office, name: 'Adjoint : Yann Morvan' });
      await session.unattest(first);
      await session.unattest(first);
      expect(second).not.toBe(first);
      expect(await rig.peer.look(rig.peer.host, listOf(rig.town.did, 'app.bsky.graph.verification'))).toMatchObject({
        records: [{ uri: second }],
      });
      expect((await refusalOf(session.unattest(`at://${rig.citizen.did}/app.bsky.graph.verification/3n3fbleuae3fc`))).code).toBe('refused');
    });

    it('looks at posts of others where their server holds them, without an AppView', async () => {
      const [stays, goes] = [
        await rig.write(rig.citizen, { text: 'À quelle heure ?', langs: ['fr-FR'] }),
        await rig.write(rig.citizen, { text: 'Rien' }),
      ];
      const place = { repo: rig.citizen.did, collection: 'app.bsky.feed.post', rkey: goes.uri.split('/').at(-1) };
      await rig.peer.call('com.atproto.repo.deleteRecord', place, rig.citizen.token);
      const nobody = 'at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/3n3fbleuae3fc';
      const seen = await session.look([stays.uri, goes.uri, nobody, 'https://brezan.test/']);
      expect([...seen.keys()]).toEqual([stays.uri, goes.uri, nobody]);
      expect(seen.get(stays.uri)).toMatchObject({
        text: 'À quelle heure ?',
        language: 'fr',
        author: { id: rig.citizen.did, handle: rig.citizen.handle },
        address: { version: stays.cid },
      });
      expect([seen.get(goes.uri), seen.get(nobody)]).toEqual(['gone', 'gone']);
    });

    it('answers in a thread with what of both was seen, and not without', async () => {
      const { uri, cid } = await rig.write(rig.citizen, { text: 'Question' });
      const asked = { id: uri, version: cid };
      const first = await session.send(post('Réponse', { replyTo: { parent: asked, root: asked } }), null);
      const second = await session.send(post('Suite', { replyTo: { parent: first.address, root: asked } }), null);
      const parent = { uri: first.address.id, cid: first.address.version };
      expect((await recordOf(second.address.id)).value['reply']).toEqual({ root: { uri, cid }, parent });
      const unseen = { id: uri, version: null };
      expect((await refusalOf(session.send(post('Réponse', { replyTo: { parent: unseen, root: unseen } }), null))).code).toBe('refused');
    });

    it('removes only posts of its own', async () => {
      const { uri } = await rig.write(rig.citizen, { text: 'Pas à nous' });
      expect((await refusalOf(session.remove(uri))).code).toBe('refused');
      expect((await refusalOf(session.remove(profilePlace()))).code).toBe('refused');
      expect((await refusalOf(session.remove('n’importe quoi'))).code).toBe('refused');
    });

    describe('whose access by an app password has run out', () => {
      it('is renewed once by whoever comes first, and kept before it is used', async () => {
        credentials = expired(await connector.byPassword(rig.server, rig.town.handle, WORD), 'access');
        renewals.length = 0;
        const [one, other] = [await connector.open(credentials, keeper), await connector.open(credentials, keeper)];
        await Promise.all([one.profile(), other.profile(), one.send(post('Après'), null), other.changeProfile({ bio: 'Après' })]);
        expect(renewals.length).toBe(1);
        expect(grantIn(renewals[0]!).refresh).not.toBe('');
      });

      it('is lost where nothing renews it any more', async () => {
        credentials = expired(expired(await connector.byPassword(rig.server, rig.town.handle, WORD), 'access'), 'refresh');
        expect((await refusalOf(connector.open(credentials, keeper))).code).toBe('expired');
      });

      it('is revoked where it was given back meanwhile', async () => {
        credentials = await connector.byPassword(rig.server, rig.town.handle, WORD);
        await (await connector.open(credentials, keeper)).revoke();
        credentials = expired(credentials, 'access');
        const refusal = await refusalOf(connector.open(credentials, keeper));
        expect(refusal.code).toBe('revoked');
        expect(refusal.message).not.toContain('eyJ');
      });
    });

    it('says so of an account that its server took down', async () => {
      const made = await rig.make('fermee');
      const kept = await connector.byPassword(rig.server, made.handle, WORD);
      const own: Keeper = { current: async () => kept, renewed: async () => {}, lock: (_, act) => act() };
      const gone = await connector.open(kept, own);
      await rig.peer.call('com.atproto.server.deactivateAccount', {}, made.token);
      expect((await refusalOf(gone.send(post('Encore là ?'), null))).code).toBe('account-gone');
    });

    it('opens nothing with what is no access', async () => {
      for (const nonsense of ['', '{}', 'null', '[]', '{"way":"oauth","did":"did:plc:x"}'])
        expect((await refusalOf(Promise.resolve().then(() => connector.open(nonsense, keeper)))).code).toBe('expired');
    });

    describe('sending', () => killing(() => rig));
  },
);

/** The same access, an hour after its end. */
function expired(credentials: string, which: 'access' | 'refresh'): string {
  const grant = JSON.parse(credentials) as PasswordGrant;
  const [header, body] = grant[which].split('.') as [string, string];
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const past = Buffer.from(JSON.stringify({ ...claims, iat: 1_700_000_000, exp: 1_700_003_600 })).toString('base64url');
  const mark = createHmac('sha256', SIGNED_BY).update(`${header}.${past}`).digest('base64url');
  return JSON.stringify({ ...grant, [which]: `${header}.${past}.${mark}` });
}

function listOf(did: string, collection: string): string {
  return `/xrpc/com.atproto.repo.listRecords?repo=${did}&collection=${collection}`;
}

function oneAtATime(): Keeper['lock'] {
  let last: Promise<unknown> = Promise.resolve();
  return (_, act) => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
}
