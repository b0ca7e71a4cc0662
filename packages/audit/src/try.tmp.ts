import { readdirSync, readFileSync } from 'node:fs';
import { folderSource, networkSource, viaSource, openBrowser, findBrowser, Turnstiles, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { audit } from './index.ts';
const root = process.argv[2]!; const via = process.argv[3];
const only = process.argv[4];
const towns = readdirSync('fixtures/towns').map((f) => JSON.parse(readFileSync(`fixtures/towns/${f}`, 'utf8')));
const path = await findBrowser(process.env);
const browser = path === null || process.env['NORENDER'] ? null : openBrowser(path);
for (const town of towns) {
  if (only && !town.start.includes(only)) continue;
  const source = via ? viaSource(via) : folderSource(root);
  const t = performance.now();
  const r = await audit({ start: town.start, territory: town.code, town: town.name, source, data: '/tmp/cli/data', instant: instantFrom(Date.now()), budget: 80, interval: 0, render: 'auto', browser, userAgent: 'Beffroi/0.1 (+https://example.org/)' });
  const v = r.material.visits;
  const by = (p: string) => v.filter((x) => x.purpose === p).length;
  const agree = r.findings.filter((f) => town.first[f.indicator].level === f.level).length;
  console.log(town.name.padEnd(24), r.findings.map((f) => f.kind === 'unobserved' ? '?' : f.kind === 'abstained' ? '~' : f.level).join(' '), `| agree ${agree} p${by('page')} d${by('document')} r${by('rendering')} a${by('asset')} hop${v.filter((x) => x.reach === 'hop' && x.purpose === 'page').length} unasked ${r.material.unasked.length} ${r.ended} ${Math.round(performance.now() - t)}ms`);
  if (only) for (const f of r.findings) console.log('   ', f.indicator, f.level, town.first[f.indicator].level, f.because.code, f.evidence[0]?.url);
  if (only) for (const x of v) console.log('   ', x.purpose, x.reach, x.status, x.obstacle ?? '', x.url, x.detail);
  await source.close();
}
await browser?.close();
