import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSource, type SharedBrowser } from '@beffroi/capture';
import { type Level, parseInstant } from '@beffroi/domain';
import { measureTown } from '@beffroi/services/gather';
import type { Material, ServiceFinding } from '@beffroi/services/judge';
import { materialIn } from './material-in.ts';

/** What a careful person says of one service, as `fixtures/README.md` describes it. */
interface Label {
  readonly kind: string;
  readonly level: Level | null;
}

/** A town of the fixtures beside what is found of it. */
export interface JudgedTown {
  readonly id: string;
  /** What careful people say, by service. */
  readonly levels: Readonly<Record<string, Label>>;
  readonly findings: readonly ServiceFinding[];
  /** What was read. */
  readonly material: Material;
}

const FIXTURES = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures');
const INSTANT = parseInstant('2026-11-24T12:00:00.000Z')!;

/** Judges the labelled towns of a folder of fixtures through the whole pipeline but the browser, in the order of their names. */
export async function judgeTowns(folder: string): Promise<readonly JudgedTown[]> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-fixtures-'));
  try {
    const towns: JudgedTown[] = [];
    for (const file of (await readdir(join(FIXTURES, folder, 'towns'))).filter((name) => name.endsWith('.json')).sort()) {
      const { name, start, levels, first } = JSON.parse(await readFile(join(FIXTURES, folder, 'towns', file), 'utf8')) as {
        readonly name: string;
        readonly start: string;
        readonly levels: JudgedTown['levels'];
        readonly first: JudgedTown['levels'];
      };
      const judged = await judgeFolder(join(FIXTURES, folder, 'web'), { start, name, data: join(data, file) });
      towns.push({ id: file.slice(0, -'.json'.length), levels: Object.keys(levels).length > 0 ? levels : first, ...judged });
    }
    return towns;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/**
 * Judges one town of a folder of sites through the whole pipeline, without a browser unless one is given: then every page is drawn, up to what a town may have drawn.
 *
 * @param town where it begins, its name, and where archives are written
 */
export async function judgeFolder(
  web: string,
  town: { readonly start: string; readonly name: string; readonly data: string; readonly budget?: number },
  browser: SharedBrowser | null = null,
): Promise<Pick<JudgedTown, 'findings' | 'material'>> {
  const source = folderSource(web);
  try {
    const { findings, archive } = await measureTown({
      start: town.start,
      territory: null,
      town: town.name,
      source,
      data: town.data,
      instant: INSTANT,
      budget: town.budget ?? 80,
      interval: 0,
      render: browser === null ? 'never' : 'always',
      browser,
      userAgent: 'Beffroi',
    });
    return { findings, material: await materialIn(archive) };
  } finally {
    await source.close();
  }
}

/** What is found in all fixtures: one line for each service of each town. */
export async function judgeFixtures(): Promise<ReadonlyMap<string, string>> {
  return findingsOf([...(await judgeTowns('.')), ...(await judgeTowns('trial'))]);
}

/** Findings of towns as the record of the fixtures has them. */
export function findingsOf(towns: readonly JudgedTown[]): ReadonlyMap<string, string> {
  return new Map(towns.flatMap(({ id, findings }) => findings.map((finding) => [`${id} ${finding.indicator}`, saidOf(finding)])));
}

/** A finding in one line: all that tables and pages say of it, and the rules and pages that it rests upon. */
function saidOf(finding: ServiceFinding): string {
  const { kind, level, own, lecko2014, ceiling, confidence, because, provider, facets, evidence } = finding;
  const what = level === null ? kind : `${kind} ${level} of ${ceiling}, own ${own}, in 2014 ${lecko2014}`;
  const values = Object.values(because.values).join(' ');
  return [
    `${what}, ${because.code}${values === '' ? '' : ` (${values})`}, ${confidence}`,
    `facets ${facets.join(' ') || '–'}`,
    ...(provider === null ? [] : [`provider ${provider}`]),
    `seen ${evidence.map(({ rule, url }) => `${rule} ${url}`).join(' ') || '–'}`,
  ].join('; ');
}
