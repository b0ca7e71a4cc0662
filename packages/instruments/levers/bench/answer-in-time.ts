// How long answering takes: every page of the shortest path is opened in a browser, and what it says is read at 200 words a minute. Parts: the first page, the questions, choosing.
//
//   node packages/instruments/levers/bench/answer-in-time.ts URL SLUG TOKEN [PATH OF CHROMIUM]
import { chromium } from 'playwright-core';
import { countWords } from '../judge/index.ts';

/** Words a minute of somebody who takes their time, and seconds to find and press an answer. */
const PACE = 200;
const CHOOSING = 6;

const [url, slug, token, executablePath = '/usr/lib/chromium/chromium-headless-shell'] = process.argv.slice(2);
if (url === undefined || slug === undefined || token === undefined) throw new Error('usage: URL SLUG TOKEN [CHROMIUM]');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' })).newPage();
// Text, for the compiler of this side knows no document: as it is seen, with the breaks between what stands apart.
const words = async (): Promise<number> => countWords(String(await page.evaluate("document.querySelector('main').innerText")));
const parts: { part: string; words: number; answers: number }[] = [];
await page.goto(`${url}/repondre/${slug}/${token}`);
parts.push({ part: 'the first page', words: await words(), answers: 0 });
await page.getByRole('button', { name: 'commencer' }).click();
for (let fields = await page.locator('fieldset').all(); fields.length > 0; fields = await page.locator('fieldset').all()) {
  parts.push({ part: (await page.locator('h1').textContent()) ?? '', words: await words(), answers: fields.length });
  for (const field of fields) await field.locator('input').nth(3).check();
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
}
parts.push({ part: 'the last page', words: await words(), answers: 0 });
await browser.close();
const minutes = (some: typeof parts): number => some.reduce((sum, one) => sum + one.words / PACE + (one.answers * CHOOSING) / 60, 0);
for (const one of parts) console.log(`${one.part.padEnd(34)} ${String(one.words).padStart(5)} words  ${minutes([one]).toFixed(1)} min`);
const all = minutes(parts);
console.log(
  `${'in all'.padEnd(34)} ${String(parts.reduce((sum, one) => sum + one.words, 0)).padStart(5)} words  ${all.toFixed(1)} min (to reach: under 15)`,
);
if (all >= 15) process.exitCode = 1;
