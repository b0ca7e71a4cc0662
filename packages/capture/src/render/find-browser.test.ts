import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BrowserRefusal, findBrowser } from './find-browser.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-browser-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function executable(...path: string[]): Promise<string> {
  const file = join(folder, ...path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

test('the browser that is named is taken, and a name that cannot be executed is refused', async () => {
  const named = await executable('mine');
  expect(await findBrowser({ BEFFROI_CHROMIUM: named, PATH: folder })).toBe(named);
  await expect(findBrowser({ BEFFROI_CHROMIUM: join(folder, 'other') })).rejects.toBeInstanceOf(BrowserRefusal);
});

test('a machine can be told to do without', async () => {
  await executable('chromium');
  expect(await findBrowser({ BEFFROI_CHROMIUM: 'none', PATH: folder })).toBeNull();
});

test('PATH is looked through, Chromium before the others, and without a window before all', async () => {
  await executable('a', 'google-chrome');
  const chromium = await executable('b', 'chromium');
  const PATH = [join(folder, 'a'), join(folder, 'b')].join(delimiter);
  expect(await findBrowser({ PATH })).toBe(chromium);
  expect(await findBrowser({ PATH: `${PATH}${delimiter}${dirname(await executable('c', 'chromium-headless-shell'))}` })).toMatch(/shell$/);
});

test("the latest of Playwright's own browsers is taken when there is no other", async () => {
  await executable('cache', 'chromium-999', 'chrome-linux', 'chrome');
  const latest = await executable('cache', 'chromium-1200', 'chrome-linux64', 'chrome');
  await executable('cache', 'firefox-2000', 'chrome-linux', 'chrome');
  // A platform without usual places, so that this machine's own browsers do not count.
  expect(await findBrowser({ PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache') }, 'win32')).toBe(latest);
  expect(await findBrowser({ HOME: folder }, 'win32')).toBeNull();
});
