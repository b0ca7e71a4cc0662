// Peak memory of one process that collects and judges all towns of fixtures at once, with and without a browser.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPart } from './lib/child.ts';
import { layHeavyWeb } from './lib/heavy.ts';
import { memoryOfDescendants } from './lib/processes.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { TOWNS, WEB } from './lib/towns.ts';

interface Audited {
  readonly pages: number;
  readonly renderings: number;
  readonly seconds: number;
  /** MiB. */
  readonly peak: number;
  readonly browser: boolean;
}

const { values } = parseArgs({
  options: { 'at-once': { type: 'string', default: '25' }, only: { type: 'string' }, 'no-browser': { type: 'boolean', default: false } },
});
const rows: string[][] = [['', 'at once', 'pages', 'drawn', 'seconds', 'peak MiB', 'browser peak MiB (apart)']];
await using folder = await scratch();
const webs: (readonly [string, string])[] = [];
if (values.only !== 'heavy') webs.push(['fixtures as they are', WEB]);
if (values.only !== 'plain') {
  await layHeavyWeb(WEB, join(folder.path, 'web'));
  webs.push(['made heavy (60–100 KB)', join(folder.path, 'web')]);
}
for (const [name, root] of webs) {
  const web = startPart<{ address: string }>('littleweb', { root });
  try {
    const { address } = await web.next();
    for (const withBrowser of values['no-browser'] ? [false] : [false, true]) {
      const part = startPart<Audited>('audit-towns', { address, towns: TOWNS, atOnce: Number(values['at-once']), withBrowser });
      let apart = 0;
      let told: Audited | null = null;
      const telling = part.next().then((audited) => {
        told = audited;
      });
      while (told === null && part.process.exitCode === null) {
        apart = Math.max(apart, await memoryOfDescendants(part.process.pid!));
        await Promise.race([telling, pause(150)]);
      }
      await telling;
      await part.ended();
      const { pages, renderings, seconds, peak, browser } = told as unknown as Audited;
      rows.push([
        `${name}, ${browser ? 'browser' : 'no browser'}`,
        values['at-once'],
        String(pages),
        String(renderings),
        seconds.toFixed(1),
        peak.toFixed(0),
        browser ? apart.toFixed(0) : '-',
      ]);
    }
  } finally {
    await web.end();
  }
}
console.log(table(rows));
