import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey } from './account-key.ts';
import { guessedNetwork, readRegister } from './read-register.ts';

const read = (text: string, options = {}) => readRegister(Buffer.from(text), options);
const KNOWN = [{ territory: '99008', name: 'Brézan', department: '99' }];

describe('readRegister', () => {
  it('reads accounts, their files and towns without any', async () => {
    const { entries, refused, rows } = await read(
      [
        'code_insee;réseau;identifiant;adresse;nom du compte;état;fichiers',
        '35238;mastodon;@rennes@social.example.org;;Ville de Rennes;;',
        '35238;Bluesky;rennes.example.fr;https://bsky.app/profile/rennes.example.fr;;trouvé;',
        '29019;;;;;aucun;',
        '99008;fichier;@brezan;;Brézan;;posts/a.jsonl|posts/b.jsonl',
      ].join('\n'),
      { known: KNOWN },
    );
    expect(refused).toEqual([]);
    expect(rows).toBe(4);
    expect(entries.map(({ line, territory, state, account, files }) => [line, territory, state, account?.key ?? null, files])).toEqual([
      [2, '35238', 'found', 'mastodon-rennes-social-example-org', []],
      [3, '35238', 'found', 'atproto-rennes-example-fr', []],
      [4, '29019', 'none-found', null, []],
      [5, '99008', 'found', 'file-brezan', ['posts/a.jsonl', 'posts/b.jsonl']],
    ]);
    expect(entries[1]!.account).toMatchObject({ address: 'https://bsky.app/profile/rennes.example.fr', name: null });
  });

  it('says of each line that it does not take what is wrong and what to do', async () => {
    const { entries, refused } = await read(
      [
        'code,network,handle,address,state,files',
        '35238,myspace,@a,,,',
        '35238,,,,,',
        '35238,mastodon,@a@b.example,,,',
        '35238,mastodon,@a@b.example,,,',
        '35238,,@c@d.example,ftp://x,,',
        '35238,,@c@d.example,,peut-être,',
        '35238,file,@c,,,../../etc/passwd',
        '00000,mastodon,@a@b.example,,,',
        '35238,mastodon',
      ].join('\n'),
    );
    expect(entries.map(({ line }) => line)).toEqual([4]);
    expect(refused.map(({ line, reason, remedy }) => [line, reason.code, remedy])).toEqual([
      [2, 'bad-network', 'correct-the-network'],
      [3, 'bad-network', 'correct-the-network'],
      [5, 'two-accounts', 'keep-one-line'],
      [6, 'bad-address', 'correct-the-address'],
      [7, 'bad-account-state', 'correct-the-account-state'],
      [8, 'bad-file', 'correct-the-file'],
      [9, 'unknown-code', expect.any(String)],
      [10, 'wrong-columns', expect.any(String)],
    ]);
  });

  it('refuses a file that names no accounts, and an empty one', async () => {
    expect((await read('code;nom\n35238;Rennes')).refused[0]!.reason.code).toBe('no-account-column');
    expect((await read('compte\n@a@b.example')).refused[0]!.reason.code).toBe('no-town-column');
    expect((await read('')).refused[0]).toMatchObject({ line: 0, reason: { code: 'empty' } });
  });

  it('throws at no file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
        const head = Buffer.from(headed ? 'code;handle;files\n' : '');
        const file = await readRegister(Buffer.concat([head, bytes]));
        expect(new Set(file.entries.map(({ territory, account }) => `${territory} ${account?.key}`)).size).toBe(file.entries.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('guessedNetwork', () => {
  it.each([
    ['https://bsky.app/profile/ville.example', null, [], 'atproto'],
    ['https://social.example/@mairie', null, [], 'mastodon'],
    ['https://social.example/users/mairie', null, [], 'mastodon'],
    ['https://ville.example/actualites/feed/', null, [], 'feed'],
    ['https://ville.example/flux.rss', null, [], 'feed'],
    ['https://ville.example/', null, [], null],
    [null, '@mairie@social.example', [], 'mastodon'],
    [null, 'ville.example', [], 'atproto'],
    [null, '@mairie', [], null],
    [null, null, ['twitter-2024.zip'], 'x-archive'],
    [null, '@mairie', ['posts.csv'], 'file'],
  ] as const)('reads %s %s %s as %s', (address, handle, files, network) => {
    expect(guessedNetwork(address, handle, files)).toBe(network);
  });
});

describe('accountKey', () => {
  it('is one that a target may have, whatever the account is called', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 40 }), (handle) => {
        const key = accountKey({ network: 'mastodon', handle, address: null, name: '' });
        if (key !== null) expect(key).toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
    expect(accountKey({ network: 'feed', handle: null, address: 'https://www.ville.example/flux', name: '' })).toBe(
      'feed-ville-example-flux',
    );
  });
});
