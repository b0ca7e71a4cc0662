import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Visit } from '@beffroi/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { collect } from './collect.ts';
import type { CapturedPage, Collection, CollectOptions } from './collect-types.ts';
import { HostRateLimiters } from './polite.ts';
import { SOFT_404 } from './soft404.ts';
import { folderSource } from './sources/folder.ts';
import { networkSource } from './sources/network.ts';
import { viaSource } from './sources/via.ts';
import {
  afterTurns,
  body,
  memorySink,
  options,
  type Pages,
  page,
  redirect,
  regexCrawlStrategy,
  serve,
  startServer,
  testClock,
} from './testing.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Collects a little web given as a table, as the real one would be: robots.txt, redirects, hosts. */
async function walk(pages: Pages, start: string, more: Partial<CollectOptions> = {}) {
  const server = await startServer(serve(pages));
  closing.push(server.close);
  const source = viaSource(server.address);
  closing.push(() => source.close());
  const sink = memorySink();
  const clock = testClock();
  const collection = await collect(source, sink, options(start, { clock, ...more }));
  return { collection, sink, seen: server.seen, clock };
}

const of = (collection: Collection, url: string): Visit[] => collection.visits.filter((visit) => visit.url === url);
const one = (collection: Collection, url: string): Visit => {
  const [visit] = of(collection, url);
  if (visit === undefined) throw new Error(`no visit of ${url}: ${collection.visits.map((each) => each.url).join(' ')}`);
  return visit;
};
const pagesOf = (collection: Collection): string[] =>
  collection.visits
    .filter((visit) => visit.purpose === 'page' && visit.status === 200 && visit.referrer !== null)
    .map((visit) => visit.url);

describe('a town', () => {
  test('is walked from its start, robots.txt first, and every exchange goes to the sink with its digest', async () => {
    const home = page('Accueil', '/etat-civil', 'https://www.a.fr/cantine');
    const { collection, sink, seen } = await walk(
      { 'www.a.fr/': home, 'www.a.fr/etat-civil': page('État civil', '/'), 'www.a.fr/cantine': page('Cantine') },
      'https://www.a.fr/',
    );
    expect(seen[0]).toBe('www.a.fr/robots.txt');
    expect(seen[1]).toBe('www.a.fr/');
    expect(collection).toMatchObject({ home: 'https://www.a.fr/', ended: 'exhausted', unasked: [] });
    expect(pagesOf(collection)).toEqual(['https://www.a.fr/etat-civil', 'https://www.a.fr/cantine']);
    expect(one(collection, 'https://www.a.fr/cantine')).toMatchObject({
      referrer: 'https://www.a.fr/',
      reach: 'town',
      robots: 'allowed',
      obstacle: null,
    });
    expect(sink.captures.map(({ visit }) => visit)).toEqual(collection.visits);
    const capture = sink.captures.find(({ visit }) => visit.url === 'https://www.a.fr/')!;
    expect(Buffer.from(capture.exchange!.body).toString()).toBe(home);
    expect(capture.visit.digest).toBe(`sha256:${createHash('sha256').update(home).digest('hex')}`);
    expect(capture.exchange!.digest).toBe(capture.visit.digest);
  });

  test('buys the same pages whether its host is left in peace or asked for several at a time, and from a folder', async () => {
    // What is found on each page is better than what waits beside it: whoever asks one by one would see it first.
    const pages: Record<string, string> = {
      'www.a.fr/': `<html>${[1, 2, 3, 4, 5, 6].map((at) => `<a href="/${at}">#${7 - at}</a>`).join(' ')}`,
    };
    for (const at of [1, 2, 3, 4, 5, 6]) pages[`www.a.fr/${at}`] = `<html><a href="/${at}/better">#9</a>`;
    for (const at of [1, 2, 3, 4, 5, 6]) pages[`www.a.fr/${at}/better`] = '<html>Rien';
    const slowly = await walk(pages, 'https://www.a.fr/', { budget: 6, interval: 1000 });
    const atOnce = await walk(pages, 'https://www.a.fr/', { budget: 6, concurrency: 4 });
    const bought = pagesOf(slowly.collection);
    expect(bought).toHaveLength(5);
    expect(pagesOf(atOnce.collection)).toEqual(bought);
    const root = await mkdtemp(join(tmpdir(), 'beffroi-collect-'));
    closing.push(() => rm(root, { recursive: true, force: true }));
    for (const [address, text] of Object.entries(pages)) {
      const file = join(root, address, 'index.html');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const fromFolder = await collect(folderSource(root), memorySink(), options('https://www.a.fr/', { budget: 6 }));
    expect(pagesOf(fromFolder)).toEqual(bought);
  });

  test('has the next pages looked at while the first is, and follows what they lead to in the order in which they were asked', async () => {
    const said: string[] = [];
    const first = Promise.withResolvers<void>();
    const pages = {
      'www.a.fr/': page('Accueil', '/un', '/deux'),
      'www.a.fr/un': page('Un', '/trois'),
      'www.a.fr/deux': page('Deux', '/quatre'),
      'www.a.fr/trois': page('Trois'),
      'www.a.fr/quatre': page('Quatre'),
    };
    const { collection } = await walk(pages, 'https://www.a.fr/', {
      interval: 0,
      concurrency: 2,
      crawlStrategy: {
        ...regexCrawlStrategy,
        look: async (captured) => {
          const { pathname } = new URL(captured.visit.url);
          said.push(`${pathname} begins`);
          // The first of two is not done before the second has begun.
          if (pathname === '/deux') first.resolve();
          if (pathname === '/un') await Promise.race([first.promise, new Promise((resolve) => setTimeout(resolve, 5_000))]);
          said.push(`${pathname} ends`);
          return await regexCrawlStrategy.look(captured);
        },
      },
    });
    expect(said.slice(2, 6)).toEqual(['/un begins', '/deux begins', '/deux ends', '/un ends']);
    expect(pagesOf(collection)).toEqual(['/un', '/deux', '/trois', '/quatre'].map((path) => `https://www.a.fr${path}`));
  });

  test('has its pages looked at one after the other where a browser draws, for what it drew is looked at in between', async () => {
    const said: string[] = [];
    const pages = { 'www.a.fr/': page('Accueil', '/un', '/deux'), 'www.a.fr/un': page('Un'), 'www.a.fr/deux': page('Deux') };
    await walk(pages, 'https://www.a.fr/', {
      interval: 0,
      concurrency: 2,
      draw: async ({ visit }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        said.push(`${new URL(visit.url).pathname} is drawn`);
        return null;
      },
      crawlStrategy: {
        ...regexCrawlStrategy,
        look: async (captured) => {
          said.push(`${new URL(captured.visit.url).pathname} is looked at`);
          return { ...(await regexCrawlStrategy.look(captured)), wantsRendering: true };
        },
      },
    });
    expect(said.slice(2)).toEqual(['/un is looked at', '/un is drawn', '/deux is looked at', '/deux is drawn']);
  });

  test('ends with what a look throws, in its turn', async () => {
    const pages = { 'www.a.fr/': page('Accueil', '/un', '/deux'), 'www.a.fr/un': page('Un'), 'www.a.fr/deux': page('Deux') };
    const look = async (captured: CapturedPage) => {
      if (captured.visit.url.endsWith('/deux')) throw new Error('a fault of ours');
      return await regexCrawlStrategy.look(captured);
    };
    const crawlStrategy = { ...regexCrawlStrategy, look };
    await expect(walk(pages, 'https://www.a.fr/', { interval: 0, concurrency: 2, crawlStrategy })).rejects.toThrow('a fault of ours');
  });

  test('gives back what a folder does not hold: over the network nothing more is asked where robots.txt cannot be had', async () => {
    const root = await mkdtemp(join(tmpdir(), 'beffroi-collect-'));
    closing.push(() => rm(root, { recursive: true, force: true }));
    const links = ['https://gone.fr/teleservice#9', 'https://gone.fr/teleservice/2#9', '/1#1', '/2#1', '/3#1'];
    await mkdir(join(root, 'www.a.fr'), { recursive: true });
    const home = links.map((link) => `<a href="${link.split('#')[0]}">#${link.split('#')[1]}</a>`).join(' ');
    await writeFile(join(root, 'www.a.fr', 'index.html'), `<html>${home}`);
    for (const at of [1, 2, 3]) await writeFile(join(root, 'www.a.fr', `${at}.html`), `<html>${at}`);
    const collection = await collect(folderSource(root), memorySink(), options('https://www.a.fr/', { budget: 4 }));
    expect(one(collection, 'https://gone.fr/teleservice')).toMatchObject({ status: null, obstacle: 'down' });
    expect(pagesOf(collection)).toEqual(['https://www.a.fr/1', 'https://www.a.fr/2', 'https://www.a.fr/3']);
  });

  test('is asked best first, and the budget’s rest is told', async () => {
    const links = Array.from({ length: 9 }, (_, n) => `<a href="/p${'abcdefghi'[n]}">#${n}</a>`).join('');
    const pages = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`www.a.fr/p${'abcdefghi'[n]}`, page(`P${n}`)]));
    const { collection } = await walk({ 'www.a.fr/': `<html>${links}`, ...pages }, 'https://www.a.fr/', { budget: 4 });
    expect(pagesOf(collection)).toEqual(['https://www.a.fr/pi', 'https://www.a.fr/ph', 'https://www.a.fr/pg']);
    expect(collection.ended).toBe('budget');
    expect(collection.unasked[0]).toEqual({ url: 'https://www.a.fr/pf', score: 5, purpose: 'page', reach: 'town' });
    expect(collection.unasked).toHaveLength(6);
  });

  test('is followed one hop to other hosts, and no further, but back to the town', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', 'https://teleservice.vendor.fr/a', 'https://agenda.a.fr/'),
        'agenda.a.fr/': page('Agenda'),
        'teleservice.vendor.fr/a': page('Portail', '/b', 'https://far.fr/', 'https://www.a.fr/back'),
        'teleservice.vendor.fr/b': page('Suite'),
        'far.fr/': page('Loin'),
        'www.a.fr/back': page('Retour'),
      },
      'https://www.a.fr/',
    );
    expect(of(collection, 'https://far.fr/')).toEqual([]);
    expect(one(collection, 'https://teleservice.vendor.fr/b').reach).toBe('hop');
    expect(one(collection, 'https://agenda.a.fr/').reach).toBe('town');
    expect(one(collection, 'https://www.a.fr/back').reach).toBe('town');
  });

  test('has at most so many pages on other hosts', async () => {
    const pages: Record<string, string> = { 'www.a.fr/': page('Accueil', 'https://teleservice.vendor.fr/') };
    pages['teleservice.vendor.fr/'] = page('Portail', ...'abcdefgh'.split('').map((letter) => `/${letter}`));
    for (const letter of 'abcdefgh') pages[`teleservice.vendor.fr/${letter}`] = page(letter);
    const { collection } = await walk(pages, 'https://www.a.fr/', { hopPages: 3 });
    expect(collection.visits.filter((visit) => visit.reach === 'hop' && visit.purpose === 'page')).toHaveLength(3);
    expect(collection).toMatchObject({ ended: 'budget', home: 'https://www.a.fr/' });
  });
});

describe('robots.txt', () => {
  test('forbids by name, and what it forbids is recorded and not asked', async () => {
    const { collection, seen } = await walk(
      {
        'www.a.fr/robots.txt': 'User-agent: beffroi\nDisallow: /prive',
        'www.a.fr/': page('Accueil', '/prive/x', '/x'),
        'www.a.fr/x': page('X'),
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/prive/x')).toMatchObject({ robots: 'disallowed', obstacle: 'robots', status: null });
    expect(seen).not.toContain('www.a.fr/prive/x');
    expect(one(collection, 'https://www.a.fr/robots.txt')).toMatchObject({ purpose: 'robots', robots: 'unasked' });
  });

  test.each([500, 503, 599])('that answers %i disallows all', async (status) => {
    const { collection } = await walk({ 'www.a.fr/robots.txt': body('', {}, status), 'www.a.fr/': page('Accueil') }, 'https://www.a.fr/');
    expect(collection).toMatchObject({ home: null, ended: 'obstacle' });
    expect(one(collection, 'https://www.a.fr/')).toMatchObject({
      obstacle: 'robots',
      robots: 'disallowed',
      status: null,
      detail: `robots.txt answered ${status}`,
    });
  });

  test.each([401, 403, 404, 410])('that answers %i disallows nothing', async (status) => {
    const { collection } = await walk({ 'www.a.fr/robots.txt': body('', {}, status), 'www.a.fr/': page('Accueil') }, 'https://www.a.fr/');
    expect(collection.home).toBe('https://www.a.fr/');
    expect(one(collection, 'https://www.a.fr/robots.txt').obstacle).toBeNull();
  });

  test('is followed through redirects, also to another host', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/robots.txt': redirect('https://regles.b.fr/r1'),
        'regles.b.fr/r1': redirect('/r2'),
        'regles.b.fr/r2': 'User-agent: *\nDisallow: /non',
        'www.a.fr/': page('Accueil', '/non'),
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/non').obstacle).toBe('robots');
    expect(one(collection, 'https://www.a.fr/robots.txt').location).toBe('https://regles.b.fr/r1');
  });

  test('that redirects for ever disallows nothing', async () => {
    const { collection, seen } = await walk(
      { 'www.a.fr/robots.txt': redirect('/robots.txt'), 'www.a.fr/': page('Accueil') },
      'https://www.a.fr/',
    );
    expect(collection.home).toBe('https://www.a.fr/');
    expect(seen.filter((target) => target === 'www.a.fr/robots.txt')).toHaveLength(6);
  });

  test('of a host that is not there leaves its pages down, not disallowed', async () => {
    const { collection } = await walk({ 'www.a.fr/': page('Accueil', 'https://nulle-part.a.fr/x') }, 'https://www.a.fr/');
    expect(one(collection, 'https://nulle-part.a.fr/x')).toMatchObject({ obstacle: 'down', robots: 'unasked', status: null });
  });

  test('may ask for a delay, which is kept, and capped', async () => {
    const pages = { 'www.a.fr/': page('Accueil', '/x'), 'www.a.fr/x': page('X') };
    const calm = await walk({ ...pages, 'www.a.fr/robots.txt': 'User-agent: *\nCrawl-delay: 7' }, 'https://www.a.fr/');
    // The home, the sitemap, the address that cannot exist, the page.
    expect(calm.clock.slept.filter((pause) => pause === 7000)).toHaveLength(4);
    expect(one(calm.collection, 'https://www.a.fr/robots.txt').detail).toBe('crawl-delay 7 s');
    const slow = await walk({ ...pages, 'www.a.fr/robots.txt': 'User-agent: *\nCrawl-delay: 900' }, 'https://www.a.fr/');
    expect(Math.max(...slow.clock.slept)).toBe(30_000);
    expect(one(slow.collection, 'https://www.a.fr/robots.txt').detail).toBe('crawl-delay 900 s, capped at 30 s');
  });
});

describe('politeness', () => {
  test('keeps the interval between the requests to one host', async () => {
    const { clock, seen } = await walk({ 'www.a.fr/': page('Accueil', '/x'), 'www.a.fr/x': page('X') }, 'https://www.a.fr/', {
      interval: 1000,
    });
    expect(clock.slept.filter((pause) => pause === 1000)).toHaveLength(seen.length - 1);
  });

  test.each([
    [429, '3', 3000],
    [503, 'Tue, 24 Nov 2026 08:00:09 GMT', 9000],
    [503, '86400', 120_000],
  ])('waits when %i says Retry-After %s, and asks again', async (status, wish, pause) => {
    let asked = 0;
    const { collection, clock } = await walk(
      {
        'www.a.fr/': (_, response) => {
          if (++asked === 1) response.writeHead(status, { 'retry-after': wish }).end();
          else response.writeHead(200, { 'content-type': 'text/html' }).end(page('Accueil'));
        },
      },
      'https://www.a.fr/',
    );
    expect(of(collection, 'https://www.a.fr/').map((visit) => [visit.status, visit.obstacle])).toEqual([
      [status, null],
      [200, null],
    ]);
    expect(clock.slept).toContain(pause);
    expect(collection.home).toBe('https://www.a.fr/');
  });

  test.each([
    [429, 'blocked'],
    [503, 'down'],
  ] as const)('gives up after three times %i: %s', async (status, obstacle) => {
    const { collection } = await walk({ 'www.a.fr/': body('', { 'retry-after': '1' }, status) }, 'https://www.a.fr/');
    expect(of(collection, 'https://www.a.fr/').map((visit) => visit.obstacle)).toEqual([null, null, obstacle]);
    expect(collection).toMatchObject({ home: null, ended: 'obstacle' });
  });

  test('leaves a host alone that answers 429 for good, and records what was not asked', async () => {
    const pages: Pages = {
      'www.a.fr/': page('Accueil', 'https://b.a.fr/1', 'https://b.a.fr/2'),
      'b.a.fr/1': body('', {}, 429),
      'b.a.fr/2': page('2'),
    };
    const { collection, seen } = await walk(pages, 'https://www.a.fr/');
    expect(seen).not.toContain('b.a.fr/2');
    expect(one(collection, 'https://b.a.fr/2')).toMatchObject({
      status: null,
      obstacle: 'blocked',
      detail: 'not asked: the host answered 429 3 times',
    });
  });

  test('asks one at a time of a host, and several hosts at once', async () => {
    const inside = new Map<string, number>();
    let mostOfOne = 0;
    let mostOfAll = 0;
    const hosts = ['www.a.fr', 'b.a.fr', 'c.a.fr'];
    const server = await startServer((request, response) => {
      const now = (inside.get(request.site) ?? 0) + 1;
      inside.set(request.site, now);
      mostOfOne = Math.max(mostOfOne, now);
      mostOfAll = Math.max(
        mostOfAll,
        [...inside.values()].reduce((sum, each) => sum + each, 0),
      );
      afterTurns(50, () => {
        inside.set(request.site, inside.get(request.site)! - 1);
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(page(request.site + request.url, ...hosts.flatMap((host) => [`http://${host}/x`, `http://${host}/y`])));
      });
    });
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    await collect(source, memorySink(), options('https://www.a.fr/', { clock: testClock() }));
    expect(mostOfOne).toBe(1);
    expect(mostOfAll).toBeGreaterThan(1);
  });

  test('is kept between collections that share their gates', async () => {
    let inside = 0;
    let most = 0;
    const server = await startServer((request, response) => {
      most = Math.max(most, ++inside);
      setImmediate(() => {
        inside--;
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? '', '/x', '/y'));
      });
    });
    closing.push(server.close);
    const clock = testClock();
    const rateLimiters = new HostRateLimiters(clock);
    const sources = [viaSource(server.address), viaSource(server.address)];
    const made = await Promise.all(
      sources.map((source) => collect(source, memorySink(), options('https://www.a.fr/', { clock, rateLimiters }))),
    );
    for (const source of sources) await source.close();
    expect(made.map(({ ended }) => ended)).toEqual(['exhausted', 'exhausted']);
    expect(most).toBe(1);
  });

  test('lets several pass where the interval is 0 and the address is the caller’s own', async () => {
    let inside = 0;
    let most = 0;
    const links = Array.from({ length: 12 }, (_, n) => `/${'abcdefghijkl'[n]}`);
    const server = await startServer((request, response) => {
      most = Math.max(most, ++inside);
      afterTurns(50, () => {
        inside--;
        response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? '', ...links));
      });
    });
    closing.push(server.close);
    const source = networkSource({ allowPrivate: true, ports: 'all' });
    closing.push(() => source.close());
    await collect(source, memorySink(), options(`http://${server.address}/`, { concurrency: 4 }));
    expect(most).toBe(4);
  });
});

describe('redirects', () => {
  test('are recorded one by one and followed', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', '/1'),
        'www.a.fr/1': redirect('/2', 302),
        'www.a.fr/2': redirect('https://www.a.fr/3#x', 308),
        'www.a.fr/3': page('Trois'),
      },
      'https://www.a.fr/',
    );
    expect(
      ['/1', '/2', '/3']
        .map((path) => one(collection, `https://www.a.fr${path}`))
        .map((visit) => [visit.status, visit.location, visit.referrer]),
    ).toEqual([
      [302, 'https://www.a.fr/2', 'https://www.a.fr/'],
      [308, 'https://www.a.fr/3', 'https://www.a.fr/'],
      [200, null, 'https://www.a.fr/'],
    ]);
  });

  test('of the start to another domain: the site has moved, and its new hosts are the town’s', async () => {
    const { collection } = await walk(
      {
        'www.vieux.fr/': redirect('https://www.neuf.fr/accueil'),
        'www.neuf.fr/accueil': page('Accueil', 'https://agenda.neuf.fr/', 'https://www.vieux.fr/page'),
        'agenda.neuf.fr/': page('Agenda'),
        'www.vieux.fr/page': page('Vieille page'),
      },
      'https://www.vieux.fr/',
    );
    expect(collection.home).toBe('https://www.neuf.fr/accueil');
    expect(one(collection, 'https://www.vieux.fr/')).toMatchObject({
      location: 'https://www.neuf.fr/accueil',
      detail: 'moved: redirects to another site, www.neuf.fr',
    });
    expect(one(collection, 'https://agenda.neuf.fr/').reach).toBe('town');
  });

  test('in a circle, without end, or to no web address leave the page moved', async () => {
    const endless: Record<string, ReturnType<typeof redirect>> = {};
    for (let n = 0; n < 20; n++) endless[`www.a.fr/n${n}`] = redirect(`/n${n + 1}`);
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', '/self', '/n0', '/app'),
        'www.a.fr/self': redirect('/self'),
        'www.a.fr/app': redirect('intent://x'),
        ...endless,
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/self')).toMatchObject({ obstacle: 'moved', detail: 'redirects in a circle' });
    expect(one(collection, 'https://www.a.fr/n10')).toMatchObject({ obstacle: 'moved', detail: 'more than 10 redirects' });
    expect(of(collection, 'https://www.a.fr/n11')).toEqual([]);
    expect(one(collection, 'https://www.a.fr/app').obstacle).toBe('moved');
  });

  test('to the page itself with a cookie are followed with it', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': (request, response) => {
          if (request.headers.cookie === 'vu=1') response.writeHead(200, { 'content-type': 'text/html' }).end(page('Accueil'));
          else response.writeHead(302, { location: '/', 'set-cookie': 'vu=1; Path=/' }).end();
        },
      },
      'https://www.a.fr/',
    );
    expect(collection.home).toBe('https://www.a.fr/');
  });

  test('do not spend the budget', async () => {
    const pages: Pages = {
      'www.a.fr/': page('Accueil', '/1', '/2'),
      'www.a.fr/1': redirect('/un'),
      'www.a.fr/2': redirect('/deux'),
      'www.a.fr/un': page('Un'),
      'www.a.fr/deux': page('Deux'),
    };
    const { collection } = await walk(pages, 'https://www.a.fr/', { budget: 3 });
    expect(pagesOf(collection)).toEqual(['https://www.a.fr/un', 'https://www.a.fr/deux']);
  });

  test('by meta refresh are followed like others', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': '<html><meta http-equiv="refresh" content="0; url=/fr/">',
        'www.a.fr/fr/': page('Accueil', '/x'),
        'www.a.fr/x': page('X'),
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/')).toMatchObject({ status: 200, location: 'https://www.a.fr/fr/', detail: 'meta refresh' });
    expect(collection.home).toBe('https://www.a.fr/fr/');
    expect(one(collection, 'https://www.a.fr/x').status).toBe(200);
  });
});

describe('addresses', () => {
  test('the start is tried with and without www, in https and http', async () => {
    const hosts = new Map<string, number>();
    const server = await startServer((request, response) => {
      hosts.set(request.site, (hosts.get(request.site) ?? 0) + 1);
      if (request.site !== 'a.fr') request.socket.destroy();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page('Accueil'));
    });
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    const collection = await collect(source, memorySink(), options('https://www.a.fr/'));
    expect(collection.home).toBe('https://a.fr/');
    expect(one(collection, 'https://www.a.fr/')).toMatchObject({ obstacle: 'down', status: null });
  });

  test('a start that nowhere answers ends in an obstacle, all its spellings recorded', async () => {
    const { collection } = await walk({ 'autre.fr/': '' }, 'https://www.a.fr/');
    expect(collection).toMatchObject({ home: null, ended: 'obstacle' });
    expect(collection.visits.filter((visit) => visit.purpose === 'page').map((visit) => visit.url)).toEqual([
      'https://www.a.fr/',
      'https://a.fr/',
      'http://www.a.fr/',
      'http://a.fr/',
    ]);
  });

  test('one page in many spellings is asked once, as the home is spelled', async () => {
    const spellings = [
      'http://www.a.fr/x',
      'http://a.fr/x/',
      'https://a.fr/x?utm_source=y',
      '/x#z',
      '/x?PHPSESSID=12',
      '/x;jsessionid=9',
      '/./x',
    ];
    const { collection, seen } = await walk({ 'www.a.fr/': page('Accueil', ...spellings), 'www.a.fr/x': page('X') }, 'https://www.a.fr/');
    expect(seen.filter((target) => target.includes('/x'))).toEqual(['www.a.fr/x']);
    expect(one(collection, 'https://www.a.fr/x').status).toBe(200);
  });

  test('a site that insists on its session gets it, once', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', '/x'),
        'www.a.fr/x': redirect('/x;jsessionid=77'),
        'www.a.fr/x;jsessionid=77': page('X', '/x;jsessionid=77'),
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/x;jsessionid=77').status).toBe(200);
  });

  test('an IDN is asked in punycode', async () => {
    const { collection } = await walk(
      {
        'xn--saint-tienne-geb.fr/': page('Saint-Étienne', 'http://saint-étienne.fr/cantine'),
        'xn--saint-tienne-geb.fr/cantine': page('C'),
      },
      'https://saint-étienne.fr/',
    );
    expect(pagesOf(collection)).toEqual(['https://xn--saint-tienne-geb.fr/cantine']);
  });

  test('links are resolved by the base that the crawl strategy reads', async () => {
    const { collection } = await walk(
      { 'www.a.fr/': `<base href="/site/">${page('Accueil', 'x')}`, 'www.a.fr/site/x': page('X') },
      'https://www.a.fr/',
    );
    expect(pagesOf(collection)).toEqual(['https://www.a.fr/site/x']);
  });

  test('a page under a longer name than its canonical one does not lead on twice', async () => {
    const canonical = (title: string, ...links: string[]) => `<link rel="canonical" href="https://www.a.fr/x">${page(title, ...links)}`;
    const { collection } = await walk(
      {
        'www.a.fr/': '<html><a href="/x">#9</a><a href="/x?tri=nom">#1</a>',
        'www.a.fr/x': canonical('X'),
        'www.a.fr/x?tri=nom': canonical('X trié', '/never'),
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/x?tri=nom').status).toBe(200);
    expect(of(collection, 'https://www.a.fr/never')).toEqual([]);
  });

  test('the same bytes under two names lead on once', async () => {
    const same = page('Même', 'suite');
    const { collection } = await walk(
      { 'www.a.fr/': page('Accueil', '/a/', '/b/'), 'www.a.fr/a/': same, 'www.a.fr/b/': same },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/b/').detail).toBe('same bytes as a page before');
    expect(of(collection, 'https://www.a.fr/b/suite')).toEqual([]);
    expect(of(collection, 'https://www.a.fr/a/suite')).toHaveLength(1);
  });
});

describe('sites without end', () => {
  test('a calendar is left after two months', async () => {
    const server = await startServer((request, response) => {
      const month = Number(/mois=2026-(\d+)/.exec(request.url ?? '')?.[1] ?? 1);
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(`Mois ${month}`, `/agenda?mois=2026-${month + 1}`, '/cantine'));
    });
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    const collection = await collect(source, memorySink(), options('https://www.a.fr/', { clock: testClock() }));
    expect(collection.visits.filter((visit) => visit.url.includes('mois='))).toHaveLength(2);
    expect(collection.ended).toBe('exhausted');
  });

  test('relative links that pile up are left', async () => {
    const server = await startServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(page(request.url ?? '', 'vie/ecole/'));
    });
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    const collection = await collect(source, memorySink(), options('https://www.a.fr/', { clock: testClock() }));
    expect(collection.visits.length).toBeLessThan(10);
  });
});

describe('pages that do not exist', () => {
  test('404 and 410 are statuses, 401, 403 and 451 block, 5xx is down', async () => {
    const statuses = [404, 410, 401, 403, 451, 500, 502];
    const pages: Record<string, string | ReturnType<typeof body>> = {
      'www.a.fr/': page('Accueil', ...statuses.map((status) => `/s${status}`)),
    };
    for (const status of statuses) pages[`www.a.fr/s${status}`] = body('x', {}, status);
    const { collection } = await walk(pages, 'https://www.a.fr/');
    expect(statuses.map((status) => one(collection, `https://www.a.fr/s${status}`).obstacle)).toEqual([
      null,
      null,
      'blocked',
      'blocked',
      'blocked',
      'down',
      'down',
    ]);
  });

  test('and answer 200 are learnt by asking for what cannot exist', async () => {
    const chrome = '<nav>Accueil</nav><nav>La mairie</nav><footer>1 place de la mairie</footer>';
    const server = await startServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      const known = ({ '/': page('Accueil', '/x', '/mort'), '/x': page('X') } as Record<string, string>)[request.url ?? ''];
      response.end(`${chrome}${known ?? `<h1>Oups</h1><p>${request.url} : rien ici</p><a href="/trap">x</a>`}`);
    });
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    const collection = await collect(source, memorySink(), options('https://www.a.fr/', { clock: testClock() }));
    expect(one(collection, 'https://www.a.fr/mort').detail).toMatch(new RegExp(`^${SOFT_404}`));
    expect(one(collection, 'https://www.a.fr/x').detail).toBe('');
    expect(of(collection, 'https://www.a.fr/trap')).toEqual([]);
    const probe = collection.visits.find((visit) => visit.url.includes('introuvable'))!;
    expect(probe).toMatchObject({ referrer: null, status: 200, detail: 'soft 404: an address that cannot exist answers 200' });
  });

  test('an application that answers every address with one shell has none', async () => {
    const server = await startServer((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(page('Application', '/x'));
    });
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    const collection = await collect(source, memorySink(), options('https://www.a.fr/', { clock: testClock() }));
    expect(one(collection, 'https://www.a.fr/x').detail).toBe('same bytes as a page before');
  });

  test('are also those that the crawl strategy knows by their words', async () => {
    const { collection } = await walk(
      { 'www.a.fr/': page('Accueil', '/x'), 'www.a.fr/x': page('Page non trouvée', '/y') },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/x').detail).toMatch(/^soft 404/);
    expect(of(collection, 'https://www.a.fr/y')).toEqual([]);
  });

  test('walls are recorded on the visit, also those with an error’s status', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', '/bot', '/bot503', '/compte'),
        'www.a.fr/bot': page('Just a moment'),
        'www.a.fr/bot503': body(page('Just a moment'), { 'content-type': 'text/html' }, 503),
        'www.a.fr/compte': '<html><input type="password">',
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/bot').obstacle).toBe('blocked');
    expect(of(collection, 'https://www.a.fr/bot503').at(-1)!.obstacle).toBe('blocked');
    expect(one(collection, 'https://www.a.fr/compte').obstacle).toBe('login');
  });
});

describe('documents', () => {
  test('are asked by HEAD, or by their first bytes where HEAD is not known', async () => {
    const pdf = Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(50_000, 32)]);
    const { collection, seen, sink } = await walk(
      {
        'www.a.fr/': page('Accueil', '/a.pdf', '/b.pdf', '/mort.pdf', '/c.pdf'),
        'www.a.fr/a.pdf': body(pdf, { 'content-type': 'application/pdf' }),
        'www.a.fr/b.pdf': (request, response) => {
          if (request.method === 'HEAD') response.writeHead(405).end();
          else
            response
              .writeHead(request.headers.range === 'bytes=0-2047' ? 206 : 200, { 'content-type': 'application/pdf' })
              .end(pdf.subarray(0, 2048));
        },
        'www.a.fr/c.pdf': redirect('/a2.pdf'),
        'www.a.fr/a2.pdf': body(pdf, { 'content-type': 'application/pdf' }),
      },
      'https://www.a.fr/',
    );
    expect(seen.filter((target) => target.endsWith('a.pdf'))).toEqual(['HEAD www.a.fr/a.pdf']);
    expect(one(collection, 'https://www.a.fr/a.pdf')).toMatchObject({
      purpose: 'document',
      method: 'HEAD',
      status: 200,
      contentType: 'application/pdf',
    });
    expect(of(collection, 'https://www.a.fr/b.pdf').map((visit) => [visit.method, visit.status])).toEqual([
      ['HEAD', 405],
      ['GET', 206],
    ]);
    expect(of(collection, 'https://www.a.fr/mort.pdf').map((visit) => visit.status)).toEqual([404, 404]);
    expect(one(collection, 'https://www.a.fr/a2.pdf').status).toBe(200);
    expect(
      Math.max(...sink.captures.filter(({ visit }) => visit.purpose === 'document').map(({ exchange }) => exchange?.body.length ?? 0)),
    ).toBe(2048);
  });

  test('that are wanted whole are fetched whole, wherever the link seemed to lead', async () => {
    const pdf = Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(50_000, 32)]);
    const file = body(pdf, { 'content-type': 'application/pdf' });
    const crawlStrategy = {
      ...regexCrawlStrategy,
      // It may take its time elsewhere.
      look: async (captured: CapturedPage) => {
        const sight = await regexCrawlStrategy.look(captured);
        return { ...sight, candidates: sight.candidates.map((candidate) => ({ ...candidate, whole: candidate.purpose === 'document' })) };
      },
      wants: ({ contentType }: { readonly contentType: string | null }) => contentType === 'application/pdf',
    };
    const { collection, seen, sink } = await walk(
      {
        'www.a.fr/': page('Accueil', '/projet.pdf', '/telecharger', '/film', '/faux.pdf'),
        'www.a.fr/projet.pdf': file,
        'www.a.fr/telecharger': file,
        'www.a.fr/film': body(Buffer.alloc(50_000), { 'content-type': 'video/mp4' }),
        'www.a.fr/faux.pdf': page('Nos propositions', '/suite'),
        'www.a.fr/suite': page('Suite'),
        'www.a.fr/robots.txt': 'User-agent: *\nDisallow: /prive/',
      },
      'https://www.a.fr/',
      { crawlStrategy },
    );
    const whole = sink.captures.filter(({ visit, exchange }) => visit.purpose === 'document' && exchange?.body.length === pdf.length);
    expect(whole.map(({ visit }) => [visit.url, visit.method, visit.truncated]).sort()).toEqual([
      ['https://www.a.fr/projet.pdf', 'GET', false],
      ['https://www.a.fr/telecharger', 'GET', false],
    ]);
    expect(seen.filter((target) => target.startsWith('HEAD'))).toEqual([]);
    expect(of(collection, 'https://www.a.fr/film').map((visit) => visit.purpose)).toEqual(['page']);
    expect(pagesOf(collection)).toContain('https://www.a.fr/suite');
  });

  test('that are wanted whole are cut where they are larger than was allowed', async () => {
    const crawlStrategy = { ...regexCrawlStrategy, wants: () => true };
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', '/gros'),
        'www.a.fr/gros': body(Buffer.alloc(90_000, 37), { 'content-type': 'application/pdf' }),
      },
      'https://www.a.fr/',
      { crawlStrategy, documentBytes: 10_000 },
    );
    expect(of(collection, 'https://www.a.fr/gros').map(({ purpose, truncated }) => [purpose, truncated])).toEqual([
      ['page', false],
      ['document', true],
    ]);
  });

  test('behind the link of a page are cut to their first bytes, and pages behind that of a document are read', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/': page('Accueil', '/telecharger', '/page.pdf'),
        'www.a.fr/telecharger': body(Buffer.alloc(90_000, 37), { 'content-type': 'application/pdf' }),
        'www.a.fr/page.pdf': body(page('Une page', '/suite'), { 'content-type': 'text/html' }),
        'www.a.fr/suite': page('Suite'),
      },
      'https://www.a.fr/',
    );
    expect(collection.visits.find((visit) => visit.url.endsWith('/telecharger'))!.digest).toBe(
      `sha256:${createHash('sha256').update(Buffer.alloc(2048, 37)).digest('hex')}`,
    );
    expect(one(collection, 'https://www.a.fr/suite').status).toBe(200);
  });

  test('have a budget of their own', async () => {
    const pages: Record<string, string> = {
      'www.a.fr/': page('Accueil', '/x', ...'abcde'.split('').map((letter) => `/${letter}.pdf`)),
      'www.a.fr/x': page('X'),
    };
    for (const letter of 'abcde') pages[`www.a.fr/${letter}.pdf`] = '%PDF';
    const { collection } = await walk(pages, 'https://www.a.fr/', { documents: 2 });
    expect(new Set(collection.visits.filter((visit) => visit.purpose === 'document').map((visit) => visit.url)).size).toBe(2);
    expect(one(collection, 'https://www.a.fr/x').status).toBe(200);
    expect(collection.unasked.map((candidate) => candidate.purpose)).toEqual(['document', 'document', 'document']);
  });
});

describe('sitemaps', () => {
  test('that robots.txt names are read, indexes too, and other sites’ addresses left', async () => {
    const { collection } = await walk(
      {
        'www.a.fr/robots.txt': 'Sitemap: https://www.a.fr/plan.xml\nSitemap: https://ailleurs.fr/s.xml',
        'www.a.fr/plan.xml': '<sitemapindex><sitemap><loc>https://www.a.fr/plan-2.txt</loc></sitemap></sitemapindex>',
        'www.a.fr/plan-2.txt': body('https://www.a.fr/cachee\nhttps://ailleurs.fr/x\n', { 'content-type': 'text/plain' }),
        'www.a.fr/': page('Accueil'),
        'www.a.fr/cachee': page('Cachée'),
      },
      'https://www.a.fr/',
    );
    expect(one(collection, 'https://www.a.fr/cachee')).toMatchObject({ status: 200, referrer: null });
    expect(one(collection, 'https://www.a.fr/plan.xml').purpose).toBe('sitemap');
    expect(collection.visits.some((visit) => visit.url.includes('ailleurs'))).toBe(false);
    expect(of(collection, 'https://www.a.fr/sitemap.xml')).toEqual([]);
  });

  test('that name themselves end', async () => {
    const { seen } = await walk(
      { 'www.a.fr/': page('Accueil'), 'www.a.fr/sitemap.xml': '<sitemapindex><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>' },
      'https://www.a.fr/',
    );
    expect(seen.filter((target) => target.endsWith('sitemap.xml'))).toHaveLength(1);
  });
});

describe('an end', () => {
  test('comes when the caller stops: what is done is kept, what was cut off is not said to be down', async () => {
    const controller = new AbortController();
    const pages: Pages = { 'www.a.fr/': page('Accueil', '/x', '/y'), 'www.a.fr/x': () => controller.abort() };
    const { collection } = await walk(pages, 'https://www.a.fr/', { signal: controller.signal });
    expect(collection).toMatchObject({ ended: 'stopped', home: 'https://www.a.fr/' });
    expect(of(collection, 'https://www.a.fr/x')).toEqual([]);
    expect(collection.unasked.map((candidate) => candidate.url).toSorted()).toEqual(['https://www.a.fr/x', 'https://www.a.fr/y']);
  });

  test('comes when the time is up', async () => {
    const links = Array.from({ length: 20 }, (_, n) => `/${'abcdefghijklmnopqrst'[n]}`);
    const { collection } = await walk({ 'www.a.fr/': page('Accueil', ...links) }, 'https://www.a.fr/', {
      interval: 1000,
      milliseconds: 8500,
    });
    expect(collection.ended).toBe('time');
    expect(collection.visits.length).toBe(9);
    expect(collection.unasked.length).toBeGreaterThan(10);
  });

  test('comes with the error of a sink that fails', async () => {
    const server = await startServer(serve({ 'www.a.fr/': page('Accueil', '/x') }));
    closing.push(server.close);
    const source = viaSource(server.address);
    closing.push(() => source.close());
    const sink = { write: () => Promise.reject(new Error('disk full')) };
    await expect(collect(source, sink, options('https://www.a.fr/'))).rejects.toThrow('disk full');
  });
});

test('a folder that is one’s own copy is walked twice in the same order, without robots.txt and without waiting', async () => {
  const root = await mkdtemp(join(tmpdir(), 'collect-'));
  closing.push(() => rm(root, { recursive: true }));
  const files: Record<string, string> = {
    'www.a.fr/index.html': page('Accueil', '/a', '/b', 'https://agenda.a.fr/', '/f.pdf', 'https://none.a.fr/'),
    'www.a.fr/a.html': page('A', '/c', 'http://a.fr/d'),
    'www.a.fr/b.html': page('B', '/c'),
    'www.a.fr/c/index.html': page('C'),
    'www.a.fr/d.html': page('D'),
    'www.a.fr/f.pdf': '%PDF-1.4',
    'www.a.fr/robots.txt': 'User-agent: *\nDisallow: /',
    'www.a.fr/sitemap.xml': '<urlset><url><loc>https://www.a.fr/e</loc></url></urlset>',
    'www.a.fr/e.html': page('E'),
    'agenda.a.fr/index.html': page('Agenda'),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const walks: string[][] = [];
  for (let n = 0; n < 2; n++) {
    const clock = testClock();
    const collection = await collect(
      folderSource(root, { whole: true }),
      memorySink(),
      options('https://a.fr/', { interval: 1000, clock }),
    );
    walks.push(collection.visits.map((visit) => `${visit.url} ${visit.status ?? visit.detail}`));
    expect(clock.slept).toEqual([]);
    expect(collection.visits.every((visit) => visit.robots === 'unasked')).toBe(true);
  }
  expect(walks[0]).toEqual(walks[1]);
  expect(walks[0]).toEqual([
    'https://a.fr/ no folder for a.fr',
    'https://www.a.fr/ 200',
    'https://www.a.fr/sitemap.xml 200',
    'https://www.a.fr/a 200',
    'https://www.a.fr/b 200',
    'https://agenda.a.fr/ 200',
    'https://www.a.fr/f.pdf 200',
    'https://none.a.fr/ no folder for none.a.fr',
    'https://www.a.fr/e 200',
    'https://www.a.fr/c 200',
    'https://www.a.fr/d 200',
  ]);
});

test('the robots.txt of a folder is obeyed, without waiting; where there is none, all may be read', async () => {
  const root = await mkdtemp(join(tmpdir(), 'collect-'));
  closing.push(() => rm(root, { recursive: true }));
  const files: Record<string, string> = {
    'www.a.fr/index.html': page('Accueil', '/a', '/b', 'https://agenda.a.fr/'),
    'www.a.fr/a.html': page('A'),
    'www.a.fr/b.html': page('B'),
    'www.a.fr/robots.txt': 'User-agent: *\nCrawl-delay: 9\nDisallow: /b',
    'agenda.a.fr/index.html': page('Agenda'),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const clock = testClock();
  const { visits } = await collect(folderSource(root), memorySink(), options('https://www.a.fr/', { interval: 1000, clock }));
  expect(clock.slept).toEqual([]);
  const pages = visits.filter(({ purpose }) => purpose === 'page').map(({ url, status, obstacle }) => `${url} ${status ?? obstacle}`);
  expect(pages.toSorted()).toEqual([
    'https://agenda.a.fr/ 200',
    'https://www.a.fr/ 200',
    'https://www.a.fr/a 200',
    'https://www.a.fr/b robots',
  ]);
});
