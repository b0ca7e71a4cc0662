// Seconds of screen that a question takes an agent on a phone, without the typing: pages as they are measured, taps and reading by a model that is said.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '@beffroi/capture';
import { chromium, type Locator } from 'playwright-core';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { addTimes, median, type ScreenTime, Walker } from './lib/screen-time.ts';

const TAPS_AIM = 3;
const SECONDS_AIM = 20;
const NOTHING = addTimes([]);
const PHONE = { width: 390, height: 844 };
const BEFFROI = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));

const { values } = parseArgs({ options: { data: { type: 'string' }, questions: { type: 'string', default: '12' } } });
await using folder = await scratch();
const demo = await startDemo(values.data ?? folder.path);
const browser = await chromium.launch({ executablePath: (await findBrowser(process.env))!, chromiumSandbox: process.getuid?.() !== 0 });
try {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, locale: 'fr-FR' });
  const walker = new Walker(await context.newPage());
  const shift = await takeTheShift(walker, demo.link);
  const rows = [['', 'taps', 'words', 'pages s', 'swipes s', 'taps s', 'reading s', 'in all s', '']];
  rows.push(['the shift is taken', ...cells(shift), shift.taps > TAPS_AIM ? 'over' : '']);
  const all: ScreenTime[] = [];
  for (let n = 0; n < Number(values.questions); n++) {
    const { name, time } = await answerNext(walker);
    all.push(time);
    rows.push([name, ...cells(time), time.seconds > SECONDS_AIM ? 'over' : '']);
  }
  const middle = median(all.map(({ seconds }) => seconds));
  console.log(table(rows));
  console.log(`median of ${all.length} questions: ${middle.toFixed(1)} s of screen${middle > SECONDS_AIM ? ', over' : ''}`);
} finally {
  await browser.close();
  await stopDemo(demo.child);
}

function cells({ taps, words, pages, swiping, tapping, reading, seconds }: ScreenTime): string[] {
  return [String(taps), String(words), ...[pages, swiping, tapping, reading, seconds].map((one) => one.toFixed(1))];
}

async function takeTheShift(walker: Walker, link: string): Promise<ScreenTime> {
  const { page } = walker;
  const came = await walker.open(link);
  // On data of a run before, somebody may be on still.
  const rest = page.getByRole('button', { name: 'Je rends le quart' });
  if ((await rest.count()) > 0) await rest.tap();
  const button = page.getByRole('button', { name: 'Je prends le quart' });
  await button.waitFor();
  const read = await walker.read([page.locator('.on').first(), button]);
  const tapped = await walker.tap(button);
  return addTimes([came, read, tapped, await walker.read([page.locator('.on').first()])]);
}

/**
 * From the list, or from the question to which the answer before has led: what was said of that one, the question, and what is proposed as it would stand, which one button sends; where
 * nothing is proposed, a tap into the box and one that sends what is there at once.
 */
async function answerNext(walker: Walker): Promise<{ readonly name: string; readonly time: ScreenTime }> {
  const { page } = walker;
  const opened = await openNext(walker);
  const who = ((await page.locator('h1').textContent()) ?? '').replace(/^Question de /, '').trim();
  const offered = page
    .locator('[data-offered]')
    .filter({ has: page.locator('form') })
    .first();
  const hasOffer = (await offered.count()) > 0;
  const asked = await walker.read([page.locator('[role=status].told'), page.locator('.asked .said').last()]);
  const send = hasOffer ? offered.getByRole('button', { name: 'L’envoyer' }) : page.getByRole('button', { name: 'Envoyer', exact: true });
  const chosen = hasOffer ? await walker.read([offered.locator('blockquote'), send]) : await typed(walker);
  return { name: `${who}${hasOffer ? ', proposed' : ', typed'}`, time: addTimes([opened, asked, chosen, await walker.tap(send)]) };
}

async function openNext(walker: Walker): Promise<ScreenTime> {
  const { page } = walker;
  // The answer before has led on.
  if ((await page.locator('[role=status].told').count()) > 0) return NOTHING;
  const back = page.getByRole('link', { name: 'Toutes les questions' });
  const returned = (await back.count()) > 0 ? await walker.tap(back) : NOTHING;
  const first = page.locator('[data-most-urgent]');
  return addTimes([returned, await walker.read([first]), await walker.tap(first)]);
}

/** Typing is not counted: the text stands there. The tap into the box is, and what is said beside it. */
async function typed(walker: Walker): Promise<ScreenTime> {
  const { page } = walker;
  const text: Locator = page.getByLabel('Votre réponse');
  const began = await walker.touch(text);
  await text.fill(`${await text.inputValue()}Merci pour votre message, nous regardons cela avec le service.`);
  return addTimes([began, await walker.read([page.locator('form .error')])]);
}

async function startDemo(data: string): Promise<{ readonly child: ChildProcess; readonly link: string }> {
  const child = spawn(process.execPath, [BEFFROI, 'demo', '--port', '0', '--workers', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const link = /le quart.* (http\S+\/atelier\/demonstration\/\S+)/.exec(line)?.[1];
    if (link !== undefined) return { child, link };
  }
  throw new Error('the demonstration did not start');
}

async function stopDemo(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
