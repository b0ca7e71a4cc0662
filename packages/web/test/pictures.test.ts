import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoSidewaysScroll, openWindow, PHONE, startBrowser } from './eyes.ts';
import { sharedSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof sharedSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), sharedSite()]);
});

afterAll(async () => {
  await browser?.close();
});

const PICTURES = [
  'communes-et-demarches',
  'demarche-par-demarche',
  'avant-et-apres',
  'ce-qui-a-monte',
  'carte',
  'promis-et-realise',
] as const;

const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(site.url + path, { headers, redirect: 'manual' });
const pixels = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

const bytesOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());

describe.each(PICTURES)('the picture %s', (slug) => {
  const path = `/graphiques/${slug}`;

  it('is taken along as SVG that stands alone, as PNG, and as numbers, each told by a tag', async () => {
    const [svg, png, csv] = await Promise.all(['image.svg', 'image.png', 'donnees.csv'].map((file) => ask(`${path}/${file}`)));
    const drawn = await svg!.text();
    expect(svg!.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(drawn).not.toMatch(/var\(|<script|<a |style=|url\((?!#)/);
    // The demonstration says so where it is sent on alone.
    expect(drawn).toMatch(/Démonstration.*Source.*\/graphiques\//s);
    expect(pixels(Buffer.from(await png!.arrayBuffer()))[0]).toBe(1200);
    const lines = (await csv!.text()).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['fictional', ...lines.slice(1).map(() => 'true')]);
    for (const answer of [svg!, png!, csv!]) {
      expect(answer.headers.get('cache-control')).toMatch(slug === 'promis-et-realise' ? /no-cache/ : /max-age=900/);
      const again = await ask(new URL(answer.url).pathname, { 'if-none-match': answer.headers.get('etag')! });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('is shown where its link is shared, as large as networks want it', async () => {
    const shared = Buffer.from(await (await ask(`${path}/partage.png`)).arrayBuffer());
    expect(pixels(shared)).toEqual([1200, 630]);
  });

  it('has a table that says the same, in both languages', async () => {
    for (const [start, take] of [
      ['', 'Reprendre cette image'],
      ['/en', 'Use this picture'],
    ] as const) {
      const page = await (await ask(start + path)).text();
      expect(page).toContain(take);
      expect(page).toMatch(/<svg[^>]*aria-labelledby="graphique-title graphique-desc"/);
      expect(page.match(/<th scope="row"/g)?.length).toBeGreaterThan(1);
    }
  });
});

it('what was not observed is absent from the numbers, and no 0', async () => {
  const [head, ...rows] = (await (await ask('/graphiques/communes-et-demarches/donnees.csv')).text()).trimEnd().split('\r\n');
  const columns = head!.split(',');
  const levels = rows.map((row) => row.split(','));
  expect(columns.slice(3, -2)).toHaveLength(18);
  for (const cells of levels)
    for (const [at, mark] of [...cells.at(-2)!].entries()) expect(cells[3 + at]).toBe(mark === '?' || mark === '~' ? '' : mark);
  expect(levels.some((cells) => cells.at(-2)!.includes('?'))).toBe(true);
});

it.each([
  ['/publications.atom', /<subtitle>[^<]*inventés/],
  ['/en/villes/99009/changements.atom', /<summary[^>]*>[^<]*are invented/],
  ['/calendrier.ics', /DESCRIPTION:.*inventés/s],
  ['/villes/99009/mandat/chaine.csv', /,fictional\r\n.*,true\r\n/s],
  ['/graphiques/communes-et-demarches/integrer', /résultats inventés/],
  ['/villes/99009/fiche', /résultats sont inventés/],
  ['/villes/99009/badge.svg', /inventée/],
  ['/villes/recherche.json?q=haut', /suggestions/],
  ['/api/v1/no-such-thing', /problem|error|title/],
])('what leaves the demonstration says that it is invented: %s', async (path, said) => {
  const answer = await ask(path);
  expect(answer.headers.get('beffroi-fictional')).toBe('true');
  // A calendar's lines are folded.
  expect((await answer.text()).replaceAll('\r\n ', '')).toMatch(said);
});

it('the picture of a shared link is as large as networks want it, and the badge leads nowhere by itself', async () => {
  const shared = await ask('/villes/99009/partage.png');
  expect(pixels(Buffer.from(await shared.arrayBuffer()))).toEqual([1200, 630]);
  expect((await ask('/villes/99009/partage.png', { 'if-none-match': shared.headers.get('etag')! })).status).toBe(304);
  const badge = await ask('/villes/99009/badge.svg');
  expect(badge.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(await badge.text()).toMatch(/Les Hautes-Perrières/);
  for (const file of ['partage.png', 'badge.svg', 'partager']) expect((await ask(`/villes/29019/${file}`)).status).toBe(404);
});

it('old addresses lead to those of today, and what was never there is not found', async () => {
  for (const [from, to] of [
    ['/villes/99009/school-canteen', '/villes/99009/cantine'],
    ['/en/villes/99009/school-canteen', '/en/villes/99009/cantine'],
    ['/vagues/2026/villes/99009/school-canteen/page/1', '/vagues/2026/villes/99009/cantine/page/1'],
    ['/services/school-canteen', '/services/cantine'],
    ['/guichet/school-canteen/99009', '/guichet/cantine/99009'],
    ['/contester/99009/school-canteen', '/contester/demarches/99009/cantine'],
    ['/en/contester/services/99009/school-canteen?vague=2026', '/en/contester/demarches/99009/cantine?vague=2026'],
    ['/contester/voice/99009/presence', '/contester/voix/99009/presence'],
    ['/programmes/themes/ai', '/programmes/themes/intelligence-artificielle'],
    ['/programmes/villes/strate/under-50000', '/programmes/villes/strate/moins-de-50000'],
    ['/voix/communes/99011/x/carried-on/page/2', '/voix/communes/99011/x/echanges-suivis/page/2'],
    ['/classements/strate/under-50000/tri/nom', '/classements/strate/moins-de-50000/tri/nom'],
  ] as const) {
    const answer = await ask(from);
    expect([from, answer.status, answer.headers.get('location')]).toEqual([from, 301, to]);
  }
  for (const path of [
    '/graphiques/x',
    '/graphiques/communes-et-demarches/tri/moyenne',
    '/graphiques/carte/x',
    '/graphiques/promis-et-realise/2021',
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
});

describe('others', () => {
  let elsewhere: Server;
  let origin: string;
  const frames = [`/graphiques/ce-qui-a-monte/integrer`, '/graphiques/ce-qui-a-monte'];

  beforeAll(async () => {
    const page = (): string => frames.map((path) => `<iframe src="${site.url}${path}" width="500" height="600"></iframe>`).join('');
    elsewhere = createServer((_, answer) =>
      answer.setHeader('content-type', 'text/html').end(`<!doctype html><title>Journal</title>${page()}`),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    elsewhere.close();
  });

  it('may frame the picture that is made for it, and no other page', async () => {
    const { page, context } = await openWindow(browser);
    await page.goto(origin);
    await page.frameLocator('iframe').first().getByRole('heading').waitFor();
    const [, framed, whole] = page.frames();
    expect(await framed!.locator('svg').count()).toBe(1);
    // Every link leaves the frame.
    expect(await framed!.locator('a:not([target="_top"])').count()).toBe(0);
    expect(await whole!.locator('h1').count()).toBe(0);
    await context.close();
  });
});

describe('people', () => {
  it('a journalist finds what rose and leaves with a picture, in three clicks', async () => {
    const { page, context, trouble } = await openWindow(browser, { javaScriptEnabled: false, acceptDownloads: true });
    await page.goto(site.url);
    await page.locator('a[href="/graphiques"]').first().click();
    await page.getByRole('link', { name: 'Ce qui a monté' }).click();
    expect(await page.locator('main .lead').textContent()).toMatch(/hausses? établie/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Image (PNG)' }).click()]);
    expect(download.suggestedFilename()).toBe('beffroi-ce-qui-a-monte.png');
    expect((await bytesOf(download)).toString('latin1', 1, 4)).toBe('PNG');
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('a researcher leaves with a table and its citation, in three clicks; on a phone nothing runs out of the page', async () => {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false, acceptDownloads: true });
    await page.goto(site.url);
    await page.locator('a[href="/graphiques"]').first().click();
    await page.getByRole('link', { name: 'Communes et démarches' }).click();
    expect(await page.locator('.cite').textContent()).toContain(`${site.url}/graphiques/communes-et-demarches`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Données (CSV)' }).click()]);
    expect((await bytesOf(download)).toString().split('\r\n')[0]).toMatch(/^code,name,population,/);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    // A head of the picture sorts it; the same way stands below it for keyboards and fingers.
    const sorted = '/graphiques/communes-et-demarches/tri/cantine';
    expect(await page.locator(`svg a[href="${sorted}"]`).count()).toBe(1);
    await page.getByText(/^Trier par/).click();
    await page.locator(`main nav a[href="${sorted}"]`).click();
    await page.waitForURL(/\/tri\/cantine$/);
    await context.close();
  });
});
