import { eraseRecords, viaSource } from '@beffroi/capture';
import { canonicalJson } from '@beffroi/domain';
import { assessTown } from '@beffroi/voice/judge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gif, png } from '../../test/made-pictures.ts';
import { RETENTION } from '../retention.ts';
import { type LittleAnswer, type MeasuringTrial, readFrom, registerOf, startLittleServer, startMeasuring, textOfTown } from '../testing.ts';
import { findingOf } from '../voice-finding.ts';
import { littleMastodon } from './little-mastodon.ts';

const HOST = 'social.brezan.example';
const MEDIA = 'media.brezan.example';
const MAIRIE = { key: 'mairie', handle: `@mairie@${HOST}`, address: `https://${HOST}/@mairie` } as const;
const ADDRESSES = {
  avatar: `https://${HOST}/anime.gif`,
  avatar_static: `https://${MEDIA}/agents.png`,
  header: `https://${MEDIA}/rade.png`,
};

let trial: MeasuringTrial;
beforeAll(async () => {
  trial = await startMeasuring();
});
afterAll(() => trial[Symbol.asyncDispose]());

type Media = (path: string) => LittleAnswer;
const type = (name: string) => ({ 'content-type': name });
const PICTURES: Media = (path) => ({ bytes: path.includes('agents') ? png(40, 40) : png(90, 30), headers: type('image/png') });

async function measured(media: Media, account: object = {}) {
  const server = littleMastodon({ host: HOST, posts: [{ id: 1, text: 'Bonjour ^SD' }], account: { ...ADDRESSES, ...account } });
  await using little = await startLittleServer((host, path, times) => {
    if (host !== MEDIA) return server(host, path, times);
    return path === '/robots.txt' ? (media(path) ?? { body: 'User-agent: *\nDisallow:\n' }) : media(path);
  });
  const source = viaSource(little.address);
  const path = await trial.measure(source, registerOf([MAIRIE]));
  await source.close();
  const town = await readFrom(path);
  expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
  return { path, asked: little.asked, account: town.accounts[0]!, town };
}

const withoutRobots =
  (media: Media): Media =>
  (path) =>
    path === '/robots.txt' ? undefined : media(path);
const shown = ({ account }: Awaited<ReturnType<typeof measured>>) => account.pictures?.map(({ which, state }) => [which, state]);

describe('the pictures of an account', () => {
  it('are archived with it, the still ones, each asked for once', async () => {
    const { account, asked } = await measured(withoutRobots(PICTURES));
    expect(account.pictures).toMatchObject([
      { which: 'avatar', url: ADDRESSES.avatar_static, state: 'kept', type: 'image/png', width: 40, height: 40 },
      { which: 'banner', url: ADDRESSES.header, state: 'kept', width: 90, height: 30 },
    ]);
    expect(asked.filter((one) => one.startsWith(MEDIA))).toEqual([`${MEDIA}/robots.txt`, `${MEDIA}/agents.png`, `${MEDIA}/rade.png`]);
    expect(account.sight.obstacles).toEqual([]);
  });

  it('say nothing that is guessed: the team is abstained, but where their text names it', async () => {
    const team = async (account: object) => {
      const { town } = await measured(withoutRobots(PICTURES), account);
      const { pictures, presence, voices } = assessTown(town).accounts[0]!;
      return [pictures!.map((one) => one.team), pictures!.map(({ text }) => text), presence.level, voices.signals.map(({ kind }) => kind)];
    };
    const [bare, named] = [await team({}), await team({ avatar_description: 'L’équipe de la mairie devant le beffroi' })];
    expect(bare.slice(0, 2)).toEqual([
      ['abstained', 'abstained'],
      [null, null],
    ]);
    expect(named.slice(0, 2)).toEqual([
      ['said', 'abstained'],
      ['L’équipe de la mairie devant le beffroi', null],
    ]);
    expect([bare[3], named[3]]).toEqual([[], ['team']]);
  });

  it.each<[string, LittleAnswer, string]>([
    [
      'a drawing that holds a program',
      { body: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', headers: type('image/svg+xml') },
      'no-picture',
    ],
    ['a page under the name of a picture', { body: '<!doctype html><script>alert(1)</script>', headers: type('image/png') }, 'no-picture'],
    [
      'one of three million bytes',
      { bytes: Buffer.concat([png(40, 40), Buffer.alloc(3_000_000)]), headers: type('image/png') },
      'too-large',
    ],
    ['one of ten thousand million dots', { bytes: png(100_000, 100_000), headers: type('image/png') }, 'too-large'],
    ['one that moves', { bytes: gif(10, 10, true), headers: type('image/gif') }, 'moving'],
    ['none', undefined, 'unseen'],
    ['a server that breaks off', 'reset', 'unseen'],
    ['an address within the town hall', { status: 302, headers: { location: 'ftp://127.0.0.1/secret' } }, 'unseen'],
  ])('are shown as what they are where there is %s', async (_, answer, state) => {
    const told = await measured(withoutRobots((path) => (path.includes('agents') ? answer : PICTURES(path))));
    expect(shown(told)).toEqual([
      ['avatar', state],
      ['banner', 'kept'],
    ]);
    expect(assessTown(told.town).accounts[0]!.pictures![0]!.team).toBe('unobserved');
    // What is missing of a picture is missing of nothing else.
    expect(told.account.sight).toMatchObject({ posts: 'whole', obstacles: [] });
  });

  it('are not asked for where robots.txt forbids it, nor where they are everybody’s', async () => {
    const forbidden = await measured((path) => (path === '/robots.txt' ? { body: 'User-agent: *\nDisallow: /\n' } : PICTURES(path)));
    expect([shown(forbidden), forbidden.asked.filter((one) => one.startsWith(MEDIA))]).toEqual([
      [
        ['avatar', 'unseen'],
        ['banner', 'unseen'],
      ],
      [`${MEDIA}/robots.txt`],
    ]);
    const nobodys = await measured(withoutRobots(PICTURES), { avatar_static: `https://${HOST}/avatars/original/missing.png`, header: '' });
    expect([Object.hasOwn(nobodys.account, 'pictures'), nobodys.asked.some((one) => one.includes('missing'))]).toEqual([false, false]);
  });

  it('go out of an archive at somebody’s request, and nothing else does', async () => {
    const { path, account } = await measured(withoutRobots(PICTURES));
    const to = path.replace('.warc.gz', '-less.warc.gz');
    await eraseRecords(path, to, { erased: '2026-11-25T00:00:00.000Z' as never, ground: 'request' }, async ({ url }) =>
      url === ADDRESSES.avatar_static ? 'erase' : 'keep',
    );
    const [left] = (await readFrom(to)).accounts;
    expect(left!.pictures!.map(({ state, digest }) => [state, digest === null])).toEqual([
      ['erased', true],
      ['kept', false],
    ]);
    expect([left!.posts, left!.profile, left!.sight]).toEqual([account.posts, account.profile, account.sight]);
  });

  it('lose their words and addresses when their time is over; what was seen of them stays', async () => {
    const { town } = await measured(withoutRobots(PICTURES), { avatar_description: 'Sophie et l’équipe de la mairie' });
    const said = canonicalJson([findingOf(assessTown(town))]);
    const after = RETENTION.forget(said);
    expect([said.includes('Sophie et l’équipe'), after.includes('Sophie et'), after.includes(MEDIA)]).toEqual([true, false, false]);
    const [account] = (JSON.parse(after) as readonly { readonly accounts: readonly { readonly pictures: readonly object[] }[] }[])[0]!
      .accounts;
    expect(account!.pictures).toMatchObject([
      { which: 'avatar', team: 'said', text: null },
      { which: 'banner', team: 'abstained', digest: expect.stringMatching(/^sha256:/) },
    ]);
    expect(RETENTION.forget(after)).toBe(after);
  });

  it('are in no archive of before, and it is judged as it was', async () => {
    const { path } = await measured(withoutRobots(PICTURES));
    const to = path.replace('.warc.gz', '-before.warc.gz');
    const ledger = 'metadata://';
    await eraseRecords(path, to, { erased: '2026-11-25T00:00:00.000Z' as never, ground: 'request' }, async ({ url }, record) => {
      if (url.startsWith(`https://${MEDIA}`)) return 'erase';
      const text = record === null ? '' : Buffer.from(record.body).toString('utf8');
      if (!url.startsWith(ledger) || !text.includes('"visits"')) return 'keep';
      const tail = JSON.parse(text) as { readonly visits: readonly { readonly url: string }[] };
      return Buffer.from(JSON.stringify({ ...tail, visits: tail.visits.filter((one) => !one.url.includes(MEDIA)) }));
    });
    expect(Object.hasOwn((await readFrom(to)).accounts[0]!, 'pictures')).toBe(false);
  });
});
