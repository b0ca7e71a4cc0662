// The same web read in four ways, side by side: from its folder, behind one address, from its own archive, and over the network with real names. Ends with 1 where a town is
// judged otherwise by one of them. What a server says beside its files (moves, walls, errors) only a server says: there a folder may differ, and is told apart.
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalJson } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import { withRealNames } from '@beffroi/littleweb/testing';
import type { ServiceFinding } from '@beffroi/services/judge';
import { fourWays, type WayMeasured } from '../packages/instruments/services/test/four-ways.ts';
import { readTowns, TOWNS, WEB } from './lib/towns.ts';

const { values } = parseArgs({
  options: {
    web: { type: 'string', default: WEB },
    towns: { type: 'string', default: TOWNS },
    first: { type: 'string', default: '99' },
    budget: { type: 'string', default: '60' },
    /** Says of each finding that differs what it was and what it is. */
    list: { type: 'boolean', default: false },
  },
});
const root = resolve(values.web);
const web = await startLittleWeb({ root });
const names = await withRealNames({ address: web.address, root });

/** What a finding says, without the words that a source has for what it did not find: a name that is none, a host without a folder. */
const sayingOf = ({ evidence, ...finding }: ServiceFinding): string =>
  canonicalJson({
    ...finding,
    evidence: evidence.map(({ url, rule, quote, digest }) => (digest === null ? [url, rule] : [url, rule, quote])),
  });

const digestOf = (texts: readonly string[]): string => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);

/** Services whose finding is another one than by the first way that is compared with. */
function differing(one: WayMeasured, other: WayMeasured): { readonly said: string[]; readonly words: string[] } {
  const said: string[] = [];
  const words: string[] = [];
  for (const [at, finding] of one.findings.entries()) {
    if (one.texts[at] === other.texts[at]) continue;
    (sayingOf(finding) === sayingOf(other.findings[at]!) ? words : said).push(finding.indicator);
  }
  return { said, words };
}

/** Whether a host of this web behaves beyond its files, or is shut: only a server can. */
async function speaks(host: string): Promise<boolean> {
  return access(join(root, host, '.host.json')).then(
    () => true,
    () => false,
  );
}

console.log(
  `${'town'.padEnd(26)} ${'way'.padEnd(8)} ${'asked'.padStart(5)} ${'read'.padStart(5)}  ${'findings'.padEnd(12)}  difference from one address`,
);
let wrong = 0;
for (const { name, start } of (await readTowns(resolve(values.towns))).slice(0, Number(values.first))) {
  const ways = await fourWays({ name, start }, { root, address: web.address, names }, Number(values.budget));
  const via = ways.find(({ way }) => way === 'via')!;
  const speaking = (await Promise.all(via.hosts.map(speaks))).includes(true);
  for (const measured of ways) {
    const { said, words } = differing(via, measured);
    const excused = measured.way === 'folder' && speaking;
    if (said.length > 0 && !excused) wrong++;
    const difference = [
      said.length === 0 ? '' : `${said.length} findings${excused ? ' (its server says more than its files)' : ''}`,
      words.length === 0 ? '' : `words of ${words.length}`,
    ].filter((part) => part !== '');
    console.log(
      `${name.padEnd(26)} ${measured.way.padEnd(8)} ${String(measured.pages.asked).padStart(5)} ${String(measured.pages.read).padStart(5)}  ${digestOf(measured.texts)}  ${difference.join(', ') || 'none'}`,
    );
    if (!values.list) continue;
    for (const service of [...said, ...words]) {
      const of = ({ findings }: WayMeasured): string => {
        const { kind, level, because, evidence } = findings.find(({ indicator }) => indicator === service)!;
        return `${kind} ${level ?? ''} ${because.code} ${evidence[0]?.quote ?? ''}`.trim();
      };
      console.log(`    ${service}: ${of(via)} → ${of(measured)}`);
    }
  }
}
await names.close();
await web.close();
console.log(wrong === 0 ? 'Each town is judged alike in all ways.' : `${wrong} readings differ.`);
process.exitCode = wrong === 0 ? 0 : 1;
