// The towns of fixtures read from their bytes, and read again with every page drawn by a browser: how many pages say something else when drawn, and which marks move. A page
// that says something else without its scripts too, or a mark that moves without a page that a script changed, ends it with 1. --web and --towns lead to other towns, --only to some of them by the names of their files.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserHere, readTwice } from '../packages/instruments/services/test/drawn-towns.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const { values } = parseArgs({
  options: {
    web: { type: 'string', default: join(FIXTURES, 'web') },
    towns: { type: 'string', default: join(FIXTURES, 'towns') },
    only: { type: 'string', default: '' },
    budget: { type: 'string', default: '80' },
  },
});
const only = values.only.split(',').filter((name) => name !== '');
const data = await mkdtemp(join(tmpdir(), 'beffroi-raw-and-drawn-'));
const browser = await browserHere();
let [drawn, differ, marks, moved, unexplained, ours] = [0, 0, 0, 0, 0, 0];
try {
  for (const file of (await readdir(values.towns)).filter((name) => name.endsWith('.json')).sort()) {
    const id = file.slice(0, -'.json'.length);
    if (only.length > 0 && !only.includes(id)) continue;
    const { name, start } = JSON.parse(await readFile(join(values.towns, file), 'utf8')) as { name: string; start: string };
    const town = await readTwice(values.web, { start, name, data: join(data, id), budget: Number(values.budget) }, browser);
    const changed = town.pairs.filter(({ differs }) => differs.length > 0);
    console.log(
      `${id}: ${town.pairs.length} pages drawn, ${changed.length} say something else, ${town.moved.length} of ${town.findings.length} marks moved`,
    );
    for (const { url, scripts, differs, byScript } of changed)
      console.log(`  ${url} (${scripts} scripts): ${differs.join(' ')}${byScript ? '' : '  NOT BY A SCRIPT'}`);
    for (const mark of town.moved)
      console.log(`  ${mark.service}: ${mark.bytes} → ${mark.drawn}${mark.explained ? '' : '  NO SCRIPT CHANGED WHAT IT RESTS UPON'}`);
    drawn += town.pairs.length;
    differ += changed.length;
    ours += changed.filter(({ byScript }) => !byScript).length;
    marks += town.findings.length;
    moved += town.moved.length;
    unexplained += town.moved.filter(({ explained }) => !explained).length;
  }
} finally {
  await browser.close();
  await rm(data, { recursive: true, force: true });
}
console.log(
  `${drawn} pages drawn, ${differ} say something else, ${ours} of them not by a script; ${moved} of ${marks} marks moved, ${unexplained} of them without a script that changed anything`,
);
if (unexplained + ours > 0) process.exitCode = 1;
