import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, openWindow, startBrowser } from './eyes.ts';
import { shared } from './site.ts';

let browser: Browser;
let out: string;

beforeAll(async () => {
  // Written in the silence of an election: what it must leave out is tried in `test/web/silence.test.ts`.
  out = await shared('files');
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
});

it('no link of the export is broken, and none leads to the machine that wrote it', async () => {
  const files = (await readdir(out, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  const there = new Set(files);
  const pages = files.filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(300);
  const lost: string[] = [];
  for (const path of pages) {
    const html = await readFile(join(out, path), 'utf8');
    if (/127\.0\.0\.1|localhost/.test(html)) lost.push(`${path}: loopback`);
    for (const [, link] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^(?:https?:|mailto:|data:|#|$)/.test(link!)) continue;
      const target = decodeURIComponent(
        new URL(link!.replaceAll('&amp;', '&'), `file:///${path.split('/').map(encodeURIComponent).join('/')}`).pathname.slice(1),
      );
      if (!there.has(target)) lost.push(`${path}: ${link}`);
    }
  }
  expect(lost.slice(0, 20)).toEqual([]);
});

it('reads well from a folder, without any server', async () => {
  const { page, context, trouble } = await openWindow(browser);
  await page.goto(pathToFileURL(join(out, 'index.html')).href);
  expect(await page.locator('h1').textContent()).toMatch(/en ligne dans votre commune/);
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /^Et ma commune/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Montfaye' }).first().click();
  expect(await page.locator('h1').textContent()).toBe('Montfaye');
  await page.locator('a[href$="cantine/index.html"]').first().click();
  expect(await page.locator('h1').textContent()).toMatch(/Montfaye/);
  await page.getByRole('link', { name: 'In English' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(trouble).toEqual([]);
  await context.close();
});
