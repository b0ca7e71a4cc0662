import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSource } from '@beffroi/capture';
import { type Level, parseInstant, weightedKappa } from '@beffroi/domain';
import { audit } from '@beffroi/services/gather';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What a careful person says of one service, as `fixtures/README.md` describes it. */
interface Label {
  readonly kind: string;
  readonly level: Level | null;
}

interface Town {
  readonly name: string;
  readonly start: string;
  readonly levels: Readonly<Record<string, Label>>;
}

const HOUSE = join(import.meta.dirname, '..');
const INSTANT = parseInstant('2026-11-24T12:00:00.000Z')!;
let data = '';

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'beffroi-agreement-'));
});
afterAll(async () => {
  await rm(data, { recursive: true, force: true });
});

/**
 * The two sets of labelled towns through the whole pipeline but the browser, read from their folders. The golden files show each town's
 * eighteen marks beside the readers': a better rule changes them on purpose, and the change is read in review. The bound on kappa is
 * a guard against rot, not the measure: that is `bench/agreement.ts`.
 */
describe.each([
  { name: 'the little web', folder: 'fixtures', golden: 'little-web.txt', least: 0.93 },
  { name: 'the trial towns', folder: 'fixtures/trial', golden: 'trial-towns.txt', least: 0.9 },
])('$name', ({ folder, golden, least }) => {
  it('is judged as its golden file says, and as careful people judge it', { timeout: 240_000 }, async () => {
    const files = (await readdir(join(HOUSE, folder, 'towns'))).filter((file) => file.endsWith('.json')).sort();
    const rows: string[] = [];
    const pairs: (readonly [number, number])[] = [];
    for (const file of files) {
      const town = JSON.parse(await readFile(join(HOUSE, folder, 'towns', file), 'utf8')) as Town;
      const source = folderSource(join(HOUSE, folder, 'web'));
      const { findings } = await audit({
        start: town.start,
        territory: null,
        town: town.name,
        source,
        data: join(data, file),
        instant: INSTANT,
        budget: 80,
        interval: 0,
        render: 'never',
        browser: null,
        userAgent: 'Beffroi',
      });
      await source.close();
      const found = findings.map((finding) => mark(finding));
      const agreed = findings.map((finding) => mark(town.levels[finding.indicator]!));
      rows.push(`${file.slice(0, -'.json'.length).padEnd(26)} ${found.join('')}  readers ${agreed.join('')}`);
      findings.forEach((finding, index) => {
        const level = town.levels[finding.indicator]!.level;
        if (finding.level !== null && level !== null && /\d/.test(agreed[index]!)) pairs.push([finding.level, level]);
      });
    }
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(join(HOUSE, 'test', 'golden', golden));
    expect(weightedKappa(pairs, 6, 'quadratic')?.kappa ?? 0).toBeGreaterThan(least);
  });
});

function mark({ kind, level }: Label): string {
  if (kind === 'unobserved') return '?';
  return kind === 'abstained' ? '~' : String(level ?? 0);
}
