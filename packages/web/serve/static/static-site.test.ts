import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { foldedAddress } from './folded.ts';
import { rewriteCss, rewriteHtml } from './links.ts';
import { fileOf, type StaticOptions, writeStaticSite } from './static-site.ts';

const ORIGIN = 'https://o.example';
type Pages = Readonly<Record<string, readonly [type: string, body: string, status?: number, location?: string]>>;

const html = (body: string): readonly [string, string] => [
  'text/html; charset=utf-8',
  `<!doctype html><html lang="fr"><body>${body}</body></html>`,
];

/** A site as small as can be that has everything that an export meets. */
const SITE: Pages = {
  '/': html('<link rel="stylesheet" href="/_app/a.css"><a href="/villes">V</a> <a href="/en">English</a> <a href="/atelier">Atelier</a>'),
  '/en': html('<a href="/">Français</a> <a href="/en/villes/2A004#niveaux">Ajaccio</a>'),
  '/villes': html(
    '<form method="get" action="/villes" data-town-search data-source="/villes/recherche.json" data-index="/villes/index.json" data-to="/villes/{code}"></form><form method="post" action="/contester/1"></form><a href="/villes/2A004">Ajaccio</a> <a href="/villes/99999">Perdue</a> <a href="/villes?page=2">2</a>',
  ),
  '/villes/index.json': ['application/json', '{"towns":[["2A004","Ajaccio </script>","Corse-du-Sud",2]]}'],
  '/villes/2A004': html(
    `<p id="niveaux">${ORIGIN}/villes/2A004</p><a href="/villes/2A004/recalcul">Refaire</a> <a href="/ancienne">Ancienne</a> <a href="/villes/2A004/fiche.pdf">PDF</a> <a href="https://www.ajaccio.fr/">Site</a> <a href="/donnees/l%E2%80%99%C3%A9t%C3%A9/towns.csv">CSV</a>`,
  ),
  '/en/villes/2A004': html('<iframe src="/archive/1" title="page" sandbox="allow-popups"></iframe>'),
  '/villes/2A004/fiche.pdf': ['application/pdf', '%PDF'],
  '/archive/1': html('archived'),
  '/ancienne': ['text/html', '', 308, '/villes'],
  '/donnees/l%E2%80%99%C3%A9t%C3%A9/towns.csv': ['text/csv; charset=utf-8', 'code\r\n'],
  '/donnees/catalogue.jsonld': ['application/ld+json', `{"@id":"${ORIGIN}/donnees/catalogue.jsonld","page":"${ORIGIN}/villes"}`],
  '/_app/a.css': ['text/css', '@font-face { src: url(./f.woff2) }'],
  '/_app/f.woff2': ['font/woff2', 'font'],
};

async function exported(more: Partial<StaticOptions> = {}, pages: Pages = SITE) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const [type, body, status = 200, location] = pages[request.url!] ?? ['text/html', 'nothing', 404];
    response.writeHead(status, { 'content-type': type, ...(location !== undefined && { location }) }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const home = await mkdtemp(join(tmpdir(), 'beffroi-static-'));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await rm(home, { recursive: true, force: true });
  });
  const folder = join(home, 'site');
  const write = (again: Partial<StaticOptions> = {}) =>
    writeStaticSite({ site: { port: (server.address() as AddressInfo).port, origin: ORIGIN }, folder, ...more, ...again });
  return { folder, home, asked, write, text: (name: string) => readFile(join(folder, name), 'utf8') };
}

/** What is wrong with the links of a site of files. */
async function brokenLinks(folder: string): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(?:html|css)$/.test(name)) continue;
    const text = await readFile(join(folder, name), 'utf8');
    if (/127\.0\.0\.1|localhost/.test(text)) broken.push(`${name} speaks of this machine`);
    const look = async (address: string): Promise<void> => {
      if (/^(?:[a-z]+:|#|$)/.test(address)) return;
      if (address.startsWith('/')) broken.push(`${name}: ${address} is absolute`);
      const target = join(folder, dirname(name), decodeURIComponent(address.replace(/[?#].*/, '')));
      if (!(await stat(target).catch(() => null))?.isFile()) broken.push(`${name}: ${address} leads nowhere`);
    };
    const looks: Promise<void>[] = [];
    const note = (address: string): string => {
      looks.push(look(address));
      return address;
    };
    if (name.endsWith('.css')) rewriteCss(text, note);
    else
      rewriteHtml(text, note, (given) => {
        note(given.get('action') ?? '');
        return null;
      });
    await Promise.all(looks);
  }
  return broken;
}

it('writes every page that a reader can reach, in both languages, with no link broken', async () => {
  const { write, folder } = await exported();
  const report = await write();
  expect(await brokenLinks(folder)).toEqual([]);
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).sort()).toEqual(
    [
      '_app/a.css',
      '_app/f.woff2',
      'ancienne/index.html',
      'archive/1/index.html',
      'beffroi-site.json',
      'donnees/catalogue.jsonld',
      'donnees/l’été/towns.csv',
      'en/index.html',
      'en/villes/2A004/index.html',
      'index.html',
      'villes/2A004/index.html',
      'villes/index.html',
      'villes/index.js',
    ].sort(),
  );
  expect(report).toMatchObject({ pages: 7, files: 5, missing: ['/villes/99999'] });
});

it('keeps as plain text what needs a server or leads nowhere, and keeps links to the world and into pages', async () => {
  const { write, text } = await exported();
  await write();
  expect(await text('index.html')).toMatch(/<a >Atelier<\/a>/);
  expect(await text('en/index.html')).toContain('href="villes/2A004/index.html#niveaux"');
  const villes = await text('villes/index.html');
  expect(villes).toMatch(/<a >Perdue<\/a> <a >2<\/a>/);
  const town = await text('villes/2A004/index.html');
  expect(town).toMatch(/<a >Refaire<\/a>.*<a >PDF<\/a>.*href="https:\/\/www\.ajaccio\.fr\/"/);
});

it('hides forms that ask a server, and lets the search for a town look into its own list', async () => {
  const { write, text } = await exported();
  await write();
  const villes = await text('villes/index.html');
  expect(villes).toContain('<form method="post" hidden="">');
  expect(villes).toContain('data-index="index.js" data-to="{code}/index.html"');
  expect(villes).not.toContain('data-source');
  const script = await text('villes/index.js');
  expect(script).toMatch(/^globalThis\.beffroiTowns = \{/);
  expect(script).not.toContain('</script>');
});

it('tells its pages that they have no server, and lets frames without script load their style from a folder', async () => {
  const { write, text } = await exported();
  await write();
  const town = await text('en/villes/2A004/index.html');
  expect(town).toContain('<html data-static="" lang="fr">');
  expect(town).toContain('sandbox="allow-same-origin allow-popups"');
});

it('follows a page that moved', async () => {
  const { write, text } = await exported();
  await write();
  expect(await text('ancienne/index.html')).toContain('content="0; url=../villes/index.html"');
});

it('names the address that it will have where programs want one, and none where it is not known', async () => {
  const nowhere = await exported();
  await nowhere.write();
  expect(JSON.parse(await nowhere.text('donnees/catalogue.jsonld'))).toEqual({ '@id': 'catalogue.jsonld', page: '../villes/index.html' });
  expect(await nowhere.text('villes/2A004/index.html')).toContain('<p id="niveaux">/villes/2A004</p>');
  const { write, text } = await exported({ base: 'https://w.example/obs' });
  await write();
  expect(JSON.parse(await text('donnees/catalogue.jsonld'))).toEqual({
    '@id': 'https://w.example/obs/donnees/catalogue.jsonld',
    page: 'https://w.example/obs/villes',
  });
});

it('keeps in its heads the whole addresses that it will have, with what they show, and none where these are not known', async () => {
  const head = [
    `<link rel="canonical" href="${ORIGIN}/en/villes"/>`,
    `<link rel="alternate" hreflang="fr" href="${ORIGIN}/villes"/>`,
    `<link rel="alternate" hreflang="x-default" href="${ORIGIN}/"/>`,
    `<meta property="og:image" content="${ORIGIN}/partage.png"/>`,
    `<link rel="alternate" type="application/atom+xml" title="t" href="/publications.atom"/>`,
  ].join('');
  const pages = {
    ...SITE,
    '/': html(head),
    '/partage.png': ['image/png', 'png'],
    '/publications.atom': ['application/atom+xml', '<feed/>'],
    '/robots.txt': ['text/plain', `User-agent: *\nDisallow: /atelier\n\nSitemap: ${ORIGIN}/sitemap.xml\n`],
  } as const;
  const nowhere = await exported({}, pages);
  await nowhere.write();
  expect(await nowhere.text('index.html')).not.toMatch(/canonical|hreflang|og:image/);
  expect(await nowhere.text('index.html')).toContain('href="publications.atom"');
  const there = await exported({ base: 'https://w.example/obs/' }, pages);
  await there.write();
  const written = await there.text('index.html');
  for (const address of ['en/villes', 'villes', '', 'partage.png']) expect(written).toContain(`"https://w.example/obs/${address}"`);
  expect(await there.text('partage.png')).toBe('png');
  // A map of what its pages say is their one address; below a folder of a host, robots.txt is another’s.
  expect(await there.text('sitemap.xml')).toContain('<url><loc>https://w.example/obs/en/villes</loc></url>');
  expect((await readdir(nowhere.folder)).concat(await readdir(there.folder)).filter((name) => /robots|sitemap/.test(name))).toEqual([
    'sitemap.xml',
  ]);
  await there.write({ base: 'https://w.example', replace: true });
  expect(await there.text('robots.txt')).toContain('Sitemap: https://w.example/sitemap.xml');
  const closed = { ...pages, '/robots.txt': ['text/plain', 'User-agent: *\nDisallow: /\n'] } as const;
  const hidden = await exported({ base: 'https://w.example' }, closed);
  await hidden.write();
  expect(await readdir(hidden.folder)).not.toContain('sitemap.xml');
  expect(await hidden.text('robots.txt')).toContain('Disallow: /');
});

it('takes the sheets as PDF when they are wanted', async () => {
  const { write, text, folder } = await exported({ pdf: true });
  await write();
  expect(await text('villes/2A004/fiche.pdf')).toBe('%PDF');
  expect(await brokenLinks(folder)).toEqual([]);
});

it('replaces a site that it wrote when it is asked to, and nothing else', async () => {
  const { write, folder, home } = await exported();
  await write();
  await expect(write()).rejects.toMatchObject({ code: 'exists' });
  await write({ replace: true });
  await rm(join(folder, 'beffroi-site.json'));
  await expect(write({ replace: true })).rejects.toMatchObject({ code: 'foreign' });
  await mkdir(join(home, 'mine'));
  await writeFile(join(home, 'mine', 'notes.txt'), 'mine');
  await expect(write({ folder: join(home, 'mine'), replace: true })).rejects.toMatchObject({ code: 'foreign' });
  expect((await readdir(home)).sort()).toEqual(['mine', 'site', 'site.drawn']);
});

it('puts nothing in place when the site fails or the caller stops', async () => {
  const { write, home } = await exported({}, { ...SITE, '/archive/1': ['text/html', 'fault', 500] });
  await expect(write({ signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
  expect(await readdir(home)).toEqual([]);
  await expect(write()).rejects.toMatchObject({ code: 'answer', detail: '500 /archive/1' });
  expect(await readdir(home)).toEqual(['site.part']);
});

it.each([
  ['/villes/2A004', '/villes/2A004'],
  ['/en/villes/2A004/cantine', '/en/villes/2A004/demarches#cantine'],
  ['/villes/2A004/demarches', '/villes/2A004/demarches'],
  ['/villes/2A004/mandat', '/villes/2A004#chaine'],
  ['/en/villes/2A004/mandat/2026', '/en/villes/2A004#chaine'],
  ['/villes/2A004/mandat/2026/chaine.csv', null],
  ['/villes/2A004/changements.atom', '/villes/2A004/changements.atom'],
  ['/guichet/cantine/2A004', '/villes/2A004/demarches#cantine'],
  ['/guichet/cantine', '/guichet/cantine'],
  ['/en/villes/2A004/partage.png', '/partage.png'],
  ['/villes/2A004/cantine/page/2', null],
  ['/villes/2A004/badge.svg', null],
  ['/vagues/2025/villes/2A004/cantine', null],
  ['/voix/vagues/2025/communes/2A004', null],
  ['/comparer/2A004/35238', null],
  ['/comparer', '/comparer'],
  ['/villes/departement/2A', '/villes/departement/2A'],
])('folded, %s is %s', (path, stands) => {
  expect(foldedAddress(path)).toBe(stands);
});

it('folds the pages of a town into two', async () => {
  const { write, text, asked } = await exported(
    { folded: true },
    {
      ...SITE,
      '/villes/2A004': html('<a href="/villes/2A004/cantine">Cantine</a> <a href="/villes/2A004/fiche">Fiche</a>'),
      '/villes/2A004/demarches': html('<h2 id="cantine">Cantine</h2>'),
    },
  );
  await write();
  expect(await text('villes/2A004/index.html')).toContain('<a href="demarches/index.html#cantine">Cantine</a> <a >Fiche</a>');
  expect(asked).toContain('/villes/2A004/demarches');
  expect(asked).not.toContain('/villes/2A004/cantine');
});

it.each([
  ['/', 'index.html'],
  ['/en', 'en/index.html'],
  ['/villes/35238', 'villes/35238/index.html'],
  ['/donnees/2026.1', 'donnees/2026.1/index.html'],
  ['/donnees/2026/towns.csv', 'donnees/2026/towns.csv'],
  ['/a/%2e%2e/%2e%2e/x', 'a/%2E%2E/%2E%2E/x/index.html'],
  ['/a%2Fb/%00', 'a%2Fb/%00/index.html'],
  ['/%ff', '%ff/index.html'],
])('the page %s is the file %s, which never leaves its folder', (path, file) => {
  expect(fileOf(path)).toBe(file);
});
