import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { waitsAtMost } from '../../../test/support/patience.ts';
import { shared } from './site.ts';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A window into the browser that all tests share. @throws Error when there is none: `npm run browser` installs one */
export async function startBrowser(): Promise<Browser> {
  return chromium.connect(await shared('browser'));
}

export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 900 } as const;

/** A reader’s window; what goes wrong in it (a script that fails, what the policy on content refuses, an answer of 500) is kept in `trouble`. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly trouble: string[] }> {
  const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', viewport: DESK, ...options });
  // No measure of the machine: what does not come in that time never comes.
  waitsAtMost(context, 10 * 60_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) trouble.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()} ${response.url()}`);
  });
  return { context, page, trouble };
}

/** Fails when axe finds fault with the page by WCAG 2.2 AA and its own good practice. Of a window of `openWindow`, with scripts. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
}

/**
 * Looks at the page that is open on a phone by day, and on a desk by night, where only the width and the colours are others.
 *
 * @param night whether at a desk by night too: in `npm run test:all`, unless the page is one that is looked at so every day
 */
export async function expectReadable(page: Page, night = inject('all')): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  if (!night) return;
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoSidewaysScroll(page);
  await expectContrast(page);
}

/** Fails when axe, which has looked at the page before, finds words too faint in the colours of now. */
async function expectContrast(page: Page): Promise<void> {
  await expectNoViolation(page, ['color-contrast']);
}

/** Windows in which somebody has looked. */
const looked = new WeakSet<BrowserContext>();
/** Windows whose pages axe comes with, each of them. */
const furnished = new WeakSet<BrowserContext>();

/**
 * Its half a megabyte costs as much as a page, and is read anew by each page that it comes with: it is brought where somebody looks, and comes with every page of a window from the second
 * look on.
 */
export async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate("typeof axe !== 'undefined'")) return;
  await page.evaluate(AXE);
  const context = page.context();
  if (looked.has(context) && !furnished.has(context)) {
    furnished.add(context);
    await context.addInitScript({ content: AXE });
  }
  looked.add(context);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Frames of archived pages are sealed: nothing can look into them from outside. What they show is tried in `packages/page-viewer`.
 *
 * @param rules tags of rules, or rules, of axe
 */
async function expectNoViolation(page: Page, rules: readonly string[]): Promise<void> {
  // It would fetch the style sheets once more, which no page may do from a folder. And what holds need not be told: it takes a third of the time.
  const options = { iframes: false, preload: false, resultTypes: ['violations'], runOnly: rules };
  // Text, for the compiler of this side knows no document.
  const look = `axe.run({ exclude: ['iframe'] }, ${JSON.stringify(options)}).then(({ violations }) => violations)`;
  await bringAxe(page);
  const violations = (await page.evaluate(look)) as readonly Violation[];
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}

/** Fails when the page can be moved sideways: on a phone nothing but a table in its own frame may be wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // Text, for the compiler of this side knows no document.
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0);
}

/** Fails when on a phone a number or a word lies beside the screen: a table in a frame that moves, but for some with a reason, or what is written in a chart. */
export async function expectNothingBeside(page: Page, frames = 0): Promise<void> {
  const beside = await page.evaluate(`[
    [...document.querySelectorAll('.table')].filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => frame.getAttribute('aria-label')),
    [...document.querySelectorAll('.chart svg text')].filter((word) => {
      const { left, right, width } = word.getBoundingClientRect();
      return width > 0 && (left < 0 || right > document.documentElement.clientWidth);
    }).map((word) => word.textContent),
  ]`);
  expect(beside).toEqual([frames === 0 ? [] : expect.any(Array), []]);
  expect((beside as readonly (readonly unknown[])[])[0]!.length).toBeLessThanOrEqual(frames);
}

/** As wide as A4 between its margins. */
const PAPER = { width: 700, height: 1000 } as const;

/** A browser prints smaller what is up to a third wider than the sheet, and cuts off what is wider still. */
const SHRINKS = 1.3;

/** Fails when the page that is open loses something at the edge of a sheet. The window is as it was before. */
export async function expectWholeOnPaper(page: Page): Promise<void> {
  const screen = page.viewportSize()!;
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  // Text, for the compiler of this side knows no document.
  const [cut, width] = (await page.evaluate(`[
    [...document.querySelectorAll('main *')]
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }) && !one.matches('input, textarea, select') && one.closest('svg') === null)
      .map((one) => one.textContent.trim().slice(0, 60)),
    document.documentElement.scrollWidth / document.documentElement.clientWidth,
  ]`)) as readonly [readonly string[], number];
  await page.emulateMedia({ media: null });
  await page.setViewportSize(screen);
  expect(cut).toEqual([]);
  expect(width).toBeLessThan(SHRINKS);
}
