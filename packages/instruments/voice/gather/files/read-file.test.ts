import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileOf, tweet, xScript } from '../testing.ts';
import type { ToldAccount } from '../told-account.ts';
import { FILE_BUDGET } from './file-in-hand.ts';
import { readFile } from './read-file.ts';
import { publicPartOf } from './x-public-part.ts';
import { zipOf } from './zip.ts';

const lines = (...records: unknown[]): string => records.map((one) => JSON.stringify(one)).join('\n');
const post = (id: string | number, text: string, more: object = {}): object => ({ id, at: '2026-03-10T10:00:00Z', text, ...more });
const codes = ({ obstacles }: ToldAccount): readonly string[] => obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);
const read = (content: string | Uint8Array, name?: string): ToldAccount => readFile(fileOf(content, name));

const ACCOUNT = {
  account: {
    username: 'Valdor',
    accountId: '7',
    createdAt: '2012-05-01T08:00:00.000Z',
    accountDisplayName: 'Ville de Valdor',
    email: 'secret@valdor.example',
    creationIp: '192.0.2.1',
  },
};
const PROFILE = { profile: { description: { bio: 'Vos agents : ^SD Sophie', website: 'https://valdor.example', location: '' } } };

function xArchive(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('JSON Lines', () => {
  it('hold posts of the account and of others, and what it says of itself', () => {
    const told = read(
      lines(
        {
          account: {
            handle: '@valdor@social.example',
            name: 'Valdor',
            bio: 'La ville',
            fields: [{ name: 'Site', value: 'https://valdor.example' }],
            bot: false,
            followers: 12,
            pinned: [1],
            since: '2020-01-01T00:00:00Z',
          },
          covers: { posts: 'whole', answers_under: true, mentions: 'answered' },
        },
        post(1, 'Bonjour ^SD', { language: 'fr', pictures: ['Une équipe', null], url: 'https://social.example/1' }),
        post('q1', 'À quelle heure ?', { author: 'camille', author_followers: 5, reply_to: 1 }),
        { id: 2, at: '2026-03-10T10:05:00+01:00', html: '<p>À 9&nbsp;h.</p><p>Sophie</p>', reply_to: 'q1' },
      ),
    );
    expect(told.profile).toMatchObject({
      name: 'Valdor',
      bio: 'La ville',
      followers: 12,
      pinned: ['1'],
      fields: [{ name: 'Site', value: 'https://valdor.example', verifiedAt: null }],
    });
    expect(told.covers).toEqual({ posts: 'whole', answersUnder: true, mentions: 'answered' });
    expect(told.posts.map(({ id, author, text, replyTo }) => [id, author?.id ?? null, text, replyTo])).toEqual([
      ['1', null, 'Bonjour ^SD', null],
      ['q1', 'camille', 'À quelle heure ?', '1'],
      ['2', null, 'À 9\u00a0h.\nSophie', 'q1'],
    ]);
    expect(told.posts[0]!.pictures).toEqual(['Une équipe', null]);
    expect([told.unreadable, told.obstacles]).toEqual([0, []]);
  });

  it('count what is no post, with the first place of each fault, and lose nothing beside it', () => {
    const told = read(
      [
        '{"id":1,"at":"2026-03-10T10:00:00Z","text":"un"}',
        '{broken',
        '[1]',
        '{"at":"2026-03-10T10:00:00Z","text":"x"}',
        '{"id":2,"at":"demain","text":"x"}',
        '{"id":3,"at":"2026-03-10T10:00:00Z"}',
        '{oops',
        '{"id":4,"at":"2026-03-10T10:00:00Z","text":"quatre"}',
      ].join('\r\n'),
    );
    expect(told.posts.map(({ id }) => id)).toEqual(['1', '4']);
    expect(told.unreadable).toBe(6);
    expect(told.obstacles).toEqual([
      { obstacle: 'unreadable', code: 'not-json', where: 'posts.jsonl:2', detail: 'a line that is no JSON (2 times)' },
      { obstacle: 'unreadable', code: 'no-object', where: 'posts.jsonl:3', detail: 'a record that is no object' },
      { obstacle: 'unreadable', code: 'no-id', where: 'posts.jsonl:4', detail: 'a post without an id' },
      { obstacle: 'unreadable', code: 'no-time', where: 'posts.jsonl:5', detail: 'post 2 has no time that can be read' },
      { obstacle: 'unreadable', code: 'no-text', where: 'posts.jsonl:6', detail: 'post 3 has no text' },
    ]);
  });

  it('say so of a clock in the future, of ten thousand emoji, of a page in the place of data, and of nothing', () => {
    const future = read(lines(post(1, 'un'), { ...post(2, 'plus tard'), at: '2031-01-01T00:00:00Z' }));
    expect([future.posts.length, future.unreadable, codes(future)]).toEqual([1, 1, ['unreadable/clock-in-future']]);
    const emoji = read(lines(post(1, '👩‍👩‍👧'.repeat(10_000))));
    expect([emoji.posts.length, emoji.posts[0]!.text.length <= 20_000, emoji.unreadable, codes(emoji)]).toEqual([
      1,
      true,
      0,
      ['unreadable/text-cut'],
    ]);
    expect(codes(read('<!doctype html><title>Connexion</title>'))).toEqual(['unreadable/html-for-data']);
    expect(codes(read(' \n'))).toEqual(['unreadable/empty']);
  });

  it('stop at the bound, and are then no longer whole', () => {
    const told = readFile(fileOf(lines({ account: {}, covers: { posts: 'whole' } }, post(1, 'a'), post(2, 'b'), post(3, 'c'))), {
      ...FILE_BUDGET,
      posts: 2,
    });
    expect([told.posts.length, told.covers?.posts, codes(told)]).toEqual([2, 'recent', ['budget/most-posts']]);
    expect(codes(readFile(fileOf('x'.repeat(101)), { ...FILE_BUDGET, bytes: 100 }))).toEqual(['budget/too-large']);
  });

  it('may be one JSON list', () => {
    expect(read(JSON.stringify([post(1, 'a'), post(2, 'b')])).posts.length).toBe(2);
  });

  it('never verify a field by their own word', () => {
    const told = read(
      lines({ account: { fields: [{ name: 'Site', value: 'https://valdor.example', verifiedAt: '2026-01-01T00:00:00Z' }] } }),
    );
    expect(told.profile!.fields[0]!.verifiedAt).toBeNull();
  });
});

describe('CSV', () => {
  it('has the same columns, whatever the separator, and posts that begin with a hashtag', () => {
    const told = read(
      'text;id;at;author;pictures\r\n#Travaux rue Haute;1;2026-03-10T10:00:00Z;;plan | \r\n"Merci ; à ""demain""\nCamille";2;2026-03-10T11:00:00Z;camille;\r\n',
      'posts.csv',
    );
    expect(told.posts.map(({ id, text, author, pictures }) => [id, text, author?.id ?? null, pictures])).toEqual([
      ['1', '#Travaux rue Haute', null, ['plan', null]],
      ['2', 'Merci ; à "demain"\nCamille', 'camille', []],
    ]);
    expect(told.obstacles).toEqual([]);
  });

  it('says where nothing more could be read, and keeps what stood before', () => {
    const told = read('id,at,text\n1,2026-03-10T10:00:00Z,un\n2,2026-03-10T10:00:00Z,"deux', 'posts.csv');
    expect([told.posts.length, codes(told), told.obstacles[0]!.where]).toEqual([1, ['unreadable/quote-not-closed'], 'posts.csv:3']);
    expect(codes(read('nom,date\na,b\n', 'posts.csv'))).toEqual(['unreadable/no-columns']);
  });
});

describe('an X archive', () => {
  it('holds all posts of the account in all its parts, long ones whole, and no words of others', () => {
    const long = `Bonjour à toutes et tous, ${'un long message. '.repeat(30)}Sophie`;
    const told = read(
      xArchive({
        'data/account.js': xScript('account', [ACCOUNT]),
        'data/profile.js': xScript('profile', [PROFILE]),
        'data/tweets.js': xScript('tweets', [
          tweet(1, 'Bonjour &amp; merci ^SD'),
          tweet(2, 'RT @autre: bonjour'),
          tweet(3, `${long.slice(0, 200)}… https://t.co/abc`, { created_at: 'Wed Mar 11 10:00:00 +0000 2026' }),
        ]),
        'data/tweets-part1.js': xScript('tweets', [
          tweet(4, '@camille À 9 h ^SD', { in_reply_to_status_id_str: '99', extended_entities: { media: [{}] } }),
        ]),
        'data/note-tweet.js': xScript('note_tweet', [
          { noteTweet: { noteTweetId: '5', createdAt: '2026-03-11T10:00:00.000Z', core: { text: long } } },
        ]),
        'data/direct-messages.js': xScript('direct_messages', [{ secret: true }]),
      }),
      'twitter.zip',
    );
    expect(told.posts.map(({ id, text, replyTo, url }) => [id, text, replyTo, url])).toEqual([
      ['1', 'Bonjour & merci ^SD', null, 'https://x.com/Valdor/status/1'],
      ['3', long, null, 'https://x.com/Valdor/status/3'],
      ['4', '@camille À 9 h ^SD', '99', 'https://x.com/Valdor/status/4'],
    ]);
    expect(told.posts[2]!.pictures).toEqual([null]);
    expect(told.profile).toMatchObject({
      name: 'Ville de Valdor',
      bio: 'Vos agents : ^SD Sophie',
      since: '2012-05-01T08:00:00.000Z',
      fields: [{ name: 'website', value: 'https://valdor.example', verifiedAt: null }],
    });
    expect(told.covers).toEqual({ posts: 'whole', answersUnder: false, mentions: 'none' });
    expect(told.obstacles).toEqual([]);
  });

  it('of the oldest kind is read, and a script that was given alone', () => {
    expect(
      read(xArchive({ 'twitter-2019/tweet.js': xScript('tweet', [tweet(1, 'a'), (tweet(2, 'b') as { tweet: object }).tweet]) })).posts.map(
        ({ id }) => id,
      ),
    ).toEqual(['1', '2']);
    expect(read(xScript('tweets', [tweet(1, 'a')]), 'tweets.js').posts.length).toBe(1);
  });

  it.each([
    ['is cut short', xArchive({ 'data/tweets.js': xScript('tweets', [tweet(1, 'a')]) }).subarray(0, 60), 'unreadable/truncated-zip'],
    ['holds a script that is no JSON', xArchive({ 'data/tweets.js': 'window.YTD.tweets.part0 = [ {' }), 'unreadable/not-json'],
    ['holds a page in its place', xArchive({ 'data/tweets.js': '<!DOCTYPE html><html>' }), 'unreadable/html-for-data'],
    ['holds no posts', xArchive({ 'data/ads.js': 'x' }), 'unreadable/not-x-archive'],
    ['is a bomb', zipSync({ 'data/tweets.js': new Uint8Array(50_000_000) }), 'budget/zip-bomb'],
  ])('that %s is an obstacle', (_, bytes, code) => {
    const told = read(bytes, 'twitter.zip');
    expect([told.posts, codes(told), told.covers]).toEqual([[], [code], null]);
  });

  it('one part of which is damaged gives the others, and is not called whole', () => {
    const bytes = xArchive({
      'data/tweets.js': xScript('tweets', [tweet(1, 'a')]),
      'data/tweets-part1.js': `window.YTD.tweets.part1 = [${'x'.repeat(500)}]`,
    });
    const told = read(bytes, 'twitter.zip');
    expect([told.posts.length, told.covers?.posts, codes(told)]).toEqual([1, 'recent', ['unreadable/not-json']]);
  });

  it('is kept without what is private, the same bytes each time, and is read as before', () => {
    const bytes = xArchive({
      'data/account.js': xScript('account', [ACCOUNT]),
      'data/tweets.js': xScript('tweets', [tweet(1, 'a')]),
      'data/direct-messages.js': xScript('direct_messages', [{ secret: 'un mot' }]),
      'data/tweets_media/1.jpg': 'x',
    });
    const kept = publicPartOf(bytes) as Uint8Array;
    const zip = zipOf(kept, 1e6);
    if (typeof zip === 'string') throw new Error(zip);
    expect(zip.names).toEqual(['data/account.js', 'data/tweets.js']);
    expect(Buffer.from(zip.open('data/account.js') as Uint8Array).toString()).not.toMatch(/secret|192\.0/);
    expect(publicPartOf(kept)).toEqual(kept);
    const [before, after] = [read(bytes, 'x.zip'), read(kept, 'x.zip')];
    expect(after.posts.map(({ id, text, url }) => [id, text, url])).toEqual(before.posts.map(({ id, text, url }) => [id, text, url]));
    expect(publicPartOf(Buffer.from('{}'))).toEqual(Buffer.from('{}'));
  });

  it('does not believe the sizes that entries say of themselves', () => {
    const body = Buffer.from(xScript('tweets', [tweet(1, 'a'.repeat(5000))]));
    const bytes = xArchive({ 'data/tweets.js': body.toString() });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint32(directory + 24, 0xfffffff0, true);
    expect(read(bytes, 'x.zip').posts.length).toBe(1);
    expect(deflateRawSync(body).length).toBeLessThan(body.length);
  });
});

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Valdor</title><link>https://valdor.example/</link><description>La ville &amp; vous</description><language>fr</language>
<item><guid isPermaLink="false">a1</guid><link>https://valdor.example/1</link><pubDate>Tue, 10 Mar 2026 11:00:00 +0100</pubDate><title>Bonjour…</title><description>&lt;p&gt;Bonjour à tous.&lt;/p&gt;&lt;p&gt;Sophie&lt;/p&gt;</description><media:content medium="image" url="https://valdor.example/a.png"><media:description>Une équipe</media:description></media:content></item>
<item><link>https://valdor.example/2</link><dc:date>2026-03-11T10:00:00Z</dc:date><title>Travaux</title><content:encoded><![CDATA[<p>Rue Haute<br>fermée</p>]]></content:encoded></item>
<item><guid>a3</guid><title>Sans date</title></item>
</channel></rss>`;

describe('a feed', () => {
  it('in RSS gives its items as posts of the account', () => {
    const told = read(RSS, 'feed.xml');
    expect(
      told.posts.map(({ id, at, text, language, pictures, url }) => [id, new Date(at).toISOString(), text, language, pictures, url]),
    ).toEqual([
      ['a1', '2026-03-10T10:00:00.000Z', 'Bonjour à tous.\nSophie', 'fr', ['Une équipe'], 'https://valdor.example/1'],
      ['https://valdor.example/2', '2026-03-11T10:00:00.000Z', 'Travaux\nRue Haute\nfermée', 'fr', [], 'https://valdor.example/2'],
    ]);
    expect(told.profile).toMatchObject({ name: 'Valdor', bio: 'La ville & vous', url: 'https://valdor.example/' });
    expect([told.covers?.posts, told.unreadable, codes(told)]).toEqual(['recent', 1, ['unreadable/no-time']]);
  });

  it('in Atom and JSON Feed does too', () => {
    const atom = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Valdor</title><id>urn:a</id><updated>2026-03-10T10:00:00Z</updated><entry><id>urn:1</id><title>Un</title><link href="https://valdor.example/1"/><published>2026-03-10T10:00:00Z</published><content type="html">&lt;p&gt;Un mot&lt;/p&gt;</content></entry></feed>',
      'feed.atom',
    );
    expect(atom.posts.map(({ id, text, url }) => [id, text, url])).toEqual([['urn:1', 'Un mot', 'https://valdor.example/1']]);
    const json = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Valdor',
        items: [{ id: '1', content_html: '<p>Un</p>', date_published: '2026-03-10T10:00:00Z', url: 'https://valdor.example/1' }],
      }),
      'feed.json',
    );
    expect(json.posts.map(({ id, text, url }) => [id, text, url])).toEqual([['1', 'Un', 'https://valdor.example/1']]);
  });

  it('with three hundred line breaks in one post is not taken for a trap', () => {
    const told = read(RSS.replace('Rue Haute<br>', 'Rue Haute<br>'.repeat(300)), 'feed.xml');
    expect([told.posts.length, codes(told)]).toEqual([2, ['unreadable/no-time']]);
  });

  it.each([
    ['cut short', RSS.slice(0, 900)],
    ['without its namespaces', '<rss version="2.0"><channel><item></channel>'],
    ['deeper than anybody writes', `<rss>${'<a>'.repeat(5000)}</rss>`],
    [
      'that names entities by the thousand',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>&a8;</title></channel></rss>`,
    ],
  ])('%s gives an obstacle or what it holds, and throws nothing', (_, text) => {
    const told = read(text, 'feed.xml');
    expect(told.obstacles.length + told.posts.length + (told.profile === null ? 0 : 1)).toBeGreaterThan(0);
    expect(told.profile?.name.length ?? 0).toBeLessThan(5001);
  });
});

describe('any bytes at all', () => {
  const seeds = [
    Buffer.from(RSS),
    Buffer.from(lines(post(1, 'un'), { account: { fields: [{}] }, covers: {} })),
    Buffer.from('id,at,text\n1,2026-03-10T10:00:00Z,"a"\n'),
    Buffer.from(xArchive({ 'data/tweets.js': xScript('tweets', [tweet(1, 'a')]), 'data/account.js': xScript('account', [ACCOUNT]) })),
    Buffer.from(xScript('tweets', [tweet(1, 'a')])),
    Buffer.from(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: 1, title: 2, authors: 3, attachments: [null] }, null] }),
    ),
  ];
  const damaged = fc
    .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 20 }), fc.option(fc.nat(3000)))
    .map(([seed, changes, cut]) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return cut === null ? bytes : bytes.subarray(0, cut % bytes.length);
    });

  it('give an account within the bounds, nothing thrown, and the same again', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const told = read(bytes);
        expect(read(bytes)).toEqual(told);
        for (const { text, at, id } of told.posts)
          expect([text.length <= 20_000, Number.isSafeInteger(at), id !== '']).toEqual([true, true, true]);
        if (told.posts.length === 0 && told.profile === null)
          expect(told.obstacles.length + (told.covers === null ? 0 : 1)).toBeGreaterThan(0);
        const kept = publicPartOf(bytes);
        expect(typeof kept === 'string' || kept instanceof Uint8Array).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
