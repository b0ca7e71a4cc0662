import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectReadable, openWindow, startBrowser } from './eyes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const pageOf = (body: string, style = '') =>
  `data:text/html,${encodeURIComponent(`<!doctype html><html lang="fr"><head><title>Essai</title><meta name="viewport" content="width=device-width"><style>${style}</style></head><body><main><h1>Essai</h1>${body}</main></body></html>`)}`;

// Who looks at the pages must see: each fault is one that the pages could have.
it.each([
  ['a picture that says nothing', '<img src="data:,">', '', 'image-alt'],
  ['words too faint by day', '<p>Pâle</p>', 'p { color: #bbb; background: #fff }', 'color-contrast'],
  [
    'words too faint by night',
    '<p>Pâle</p>',
    '@media (prefers-color-scheme: dark) { p { color: #333; background: #000 } }',
    'color-contrast',
  ],
  ['what is wider than a phone', '<p>Large</p>', 'p { width: 900px }', 'to be less than or equal to 0'],
])('%s is seen', async (_, body, style, said) => {
  const { page, context } = await openWindow(browser);
  await page.goto(pageOf(body, style));
  await expect(expectReadable(page, true)).rejects.toThrow(said);
  await page.goto(pageOf('<p>Bien</p>'));
  await expectReadable(page, true);
  await context.close();
});

it('a fault in a sealed frame is none of the page’s', async () => {
  const { page, context } = await openWindow(browser);
  await page.goto(pageOf('<iframe title="Archive" sandbox srcdoc="&lt;img src=&quot;data:,&quot;&gt;"></iframe>'));
  await expectAccessible(page);
  await context.close();
});
