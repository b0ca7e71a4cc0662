import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, expectAccessible, expectNoSidewaysScroll, openWindow, PHONE, startBrowser } from './eyes.ts';
import { startSite, type TrialSite } from './site.ts';

let browser: Browser;
let site: TrialSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startSite()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** One page of each kind, and what its heading says. */
const PAGES = [
  ['/', /./],
  ['/villes', /commune/i],
  ['/villes/99101', /./],
] as const;

describe.each(PAGES)('the page %s', (path, heading) => {
  it.each([
    ['on a phone by day', PHONE, 'light'],
    ['on a desk by night', DESK, 'dark'],
  ] as const)('is readable for everybody %s', async (_, viewport, colorScheme) => {
    const { page, context, trouble } = await openWindow(browser, { viewport, colorScheme });
    await page.goto(site.url + path);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h1').innerText()).toMatch(heading);
    expect(await page.title()).toMatch(/Beffroi/);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('speaks English behind /en', async () => {
    const { page, context } = await openWindow(browser);
    await page.goto(`${site.url}/en${path === '/' ? '' : path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });
});
