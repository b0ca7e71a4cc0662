import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArchive, digestOf, readArchive, SOFTWARE } from '@beffroi/capture';
import type { Visit } from '@beffroi/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unaskedVisit } from './clients/public-interface.ts';
import { proposedAccounts } from './proposed-accounts.ts';
import { accountLinksIn, siteLinksOf } from './site-links.ts';
import { MEASURED } from './testing.ts';

const SITE = 'https://www.brezan.example';
const FOOTER = `<footer><a href="https://www.facebook.com/brezan">F</a><a href="https://www.facebook.com/sharer/sharer.php?u=x">Partager</a>
<a href="https://mamot.fr/@brezan">Mastodon</a><a href="https://www.linkedin.com/company/faiseur-de-sites">Réalisé par</a></footer>`;
const PAGES: readonly (readonly [string, string])[] = [
  [
    '/',
    `<html><head><link rel="me" href="https://mamot.fr/@brezan"><link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="https://ailleurs.example/rss"></head><body>${FOOTER}</body></html>`,
  ],
  [
    '/contact',
    `<base href="${SITE}/x/"><p><a href="https://x.com/Brezan">X</a> <a href="https://bsky.app/profile/brezan.example">Bluesky</a></p>${FOOTER}`,
  ],
  ['/actualites', FOOTER],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-proposed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function archiveOf(pages: readonly (readonly [string, string])[]): Promise<string> {
  const path = join(folder, `${pages.length}.warc.gz`);
  const writer = await createArchive(path, {
    software: SOFTWARE,
    rubric: { version: '1', digest: 'x' },
    start: SITE,
    territory: '99001',
    instant: MEASURED,
    source: 'folder',
    robots: 'obeyed',
  });
  const visits: Visit[] = [];
  for (const [path, html] of pages) {
    const body = Buffer.from(html);
    const visit: Visit = {
      ...unaskedVisit(SITE + path, 'down', '', Date.parse(MEASURED)),
      obstacle: null,
      status: 200,
      contentType: 'text/html; charset=utf-8',
      digest: digestOf(body),
      bytes: body.length,
    };
    visits.push(visit);
    await writer.write({
      visit,
      exchange: {
        request: [],
        status: 200,
        statusText: 'OK',
        headers: [['Content-Type', 'text/html; charset=utf-8']],
        body,
        address: null,
        digest: digestOf(body),
      },
    });
  }
  await writer.finish({ home: `${SITE}/`, visits, unasked: [], ended: 'done' });
  return path;
}

describe('accounts that a town’s archived pages lead to', () => {
  it('are proposed once each with the page that says most, share buttons left out, and nobody decides whose they are', async () => {
    const archive = await readArchive(await archiveOf(PAGES));
    const links = await siteLinksOf(archive);
    await archive.close();
    const proposed = proposedAccounts(links, ['brezan.example']);
    expect(proposed.map(({ on, network, reason, handle, page, rel, pages }) => [on, network, reason, handle, page, rel, pages])).toEqual([
      ['fediverse', 'mastodon', null, '@brezan@mamot.fr', `${SITE}/`, 'me', 4],
      ['facebook', null, 'needs-an-account', 'brezan', `${SITE}/`, '', 3],
      ['linkedin', null, 'needs-an-account', 'faiseur-de-sites', `${SITE}/`, '', 3],
      ['feed', 'feed', null, null, `${SITE}/`, 'alternate application/rss+xml', 1],
      ['x', 'x-archive', 'export-only', 'Brezan', `${SITE}/contact`, '', 1],
      ['atproto', 'atproto', null, 'brezan.example', `${SITE}/contact`, '', 1],
    ]);
    expect(proposed.every(({ digest }) => digest !== null)).toBe(true);
  });

  it('of a page with any bytes at all are a list', () => {
    for (const html of ['', '<a href="', '<a href=https://x.com/a rel=me', `<a href="https://x.com/a">`.repeat(20_000), '\ud800<link>']) {
      expect(accountLinksIn(Buffer.from(html), `${SITE}/`, 'text/html').length).toBeLessThan(3);
    }
  });
});
