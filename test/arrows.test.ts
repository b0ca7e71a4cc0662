import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The rules are tried on a house of cards: the rooms' names and manifests, and one file for each import to be judged.

const house = fileURLToPath(new URL('..', import.meta.url));

const ROOMS: Readonly<Record<string, string>> = {
  domain: '@beffroi/domain',
  capture: '@beffroi/capture',
  reading: '@beffroi/reading',
  'instruments/services': '@beffroi/services/judge',
  audit: '@beffroi/services/gather',
  territories: '@beffroi/territories',
  figures: '@beffroi/figures',
  store: '@beffroi/store',
  shelf: '@beffroi/shelf',
  publish: '@beffroi/publish',
  waves: '@beffroi/waves',
  littleweb: '@beffroi/littleweb',
  cli: 'beffroi',
  acts: '@beffroi/acts',
};

/** A door of a room beside its front door. */
const DOORS: Readonly<Record<string, Readonly<Record<string, string>>>> = { store: { './act-log': './src/act-log.ts' } };

const OUTSIDE = ['undici', 'playwright-core', 'pg', '@electric-sql/pglite'];

/** File that imports, what it imports, the rule that must catch it (`null`: none may). */
const CASES: readonly (readonly [file: string, imports: string, caught: string | null])[] = [
  ['cli/src/', '@beffroi/services/gather', null],
  ['cli/src/', '@beffroi/littleweb', null],
  ['cli/src/', 'node:fs', null],
  ['audit/src/', '@beffroi/services/judge', null],
  ['audit/src/', '@beffroi/capture', null],
  ['audit/src/', '@beffroi/reading', null],
  ['instruments/services/judge/', '@beffroi/reading', null],
  ['reading/src/', '@beffroi/domain', null],
  ['capture/src/', '@beffroi/domain', null],
  ['capture/src/', 'undici', null],
  ['littleweb/src/', '@beffroi/capture', null],
  ['audit/test/', '@beffroi/littleweb', null],
  ['waves/src/', '@beffroi/services/gather', null],
  ['waves/src/', '@beffroi/store', null],
  ['waves/src/', '@beffroi/figures', null],
  ['waves/test/', '@beffroi/littleweb', null],
  ['store/src/', 'pg', null],
  ['cli/src/', '@beffroi/publish', null],
  ['capture/bench/', '@beffroi/littleweb', null],
  ['acts/src/', '@beffroi/store/act-log', null],
  ['waves/src/', '@beffroi/acts', null],

  ['domain/src/', '@beffroi/reading', 'arrows-of-domain'],
  ['domain/src/', '@beffroi/capture', 'arrows-of-domain'],
  ['domain/src/', 'node:crypto', 'pure-rooms-know-no-node'],
  ['reading/src/', '@beffroi/capture', 'arrows-of-reading'],
  ['reading/src/', 'node:fs', 'pure-rooms-know-no-node'],
  ['reading/src/', 'undici', 'network-stays-in-capture'],
  ['capture/src/', '@beffroi/reading', 'arrows-of-capture'],
  ['capture/src/', '@beffroi/services/judge', 'arrows-of-capture'],
  ['instruments/services/judge/', '@beffroi/capture', 'arrows-of-instruments/services'],
  ['instruments/services/judge/', '@beffroi/services/gather', 'arrows-of-instruments/services'],
  ['instruments/services/judge/', 'node:crypto', 'pure-rooms-know-no-node'],
  ['instruments/services/judge/', 'undici', 'network-stays-in-capture'],
  ['instruments/services/judge/', 'playwright-core', 'network-stays-in-capture'],
  ['audit/src/', 'beffroi', 'arrows-of-audit'],
  ['audit/src/', '@beffroi/littleweb', 'arrows-of-audit'],
  ['audit/src/', 'undici', 'network-stays-in-capture'],
  ['capture/src/', '@beffroi/littleweb', 'arrows-of-capture'],
  ['littleweb/src/', '@beffroi/reading', 'arrows-of-littleweb'],
  ['capture/test/', '@beffroi/reading', 'arrows-of-trials-in-capture'],
  ['figures/src/', '@beffroi/services/judge', 'arrows-of-figures'],
  ['figures/src/', 'node:fs', 'pure-rooms-know-no-node'],
  ['store/src/', '@beffroi/services/gather', 'arrows-of-store'],
  ['publish/src/', '@beffroi/store', 'arrows-of-publish'],
  ['audit/src/', '@beffroi/store', 'arrows-of-audit'],
  ['territories/src/', '@beffroi/store', 'arrows-of-territories'],
  ['shelf/src/', '@beffroi/capture', 'arrows-of-shelf'],
  ['waves/src/', 'beffroi', 'arrows-of-waves'],
  ['waves/src/', 'pg', 'engines-stay-in-store'],
  ['waves/src/', '@electric-sql/pglite', 'engines-stay-in-store'],
  ['waves/src/', 'undici', 'network-stays-in-capture'],
  ['audit/src/', '../../capture/src/index.ts', 'through-the-front-door'],
  ['cli/src/', '../../audit/src/index.ts', 'through-the-front-door'],
  ['audit/src/', './nowhere.ts', 'resolvable'],
  ['cli/src/', 'playwright-core', 'network-stays-in-capture'],
  ['waves/src/', '@beffroi/store/act-log', 'one-pen'],
  ['cli/src/', '@beffroi/store/act-log', 'one-pen'],
  ['acts/src/', '@beffroi/waves', 'arrows-of-acts'],
];

describe('the arrows between the rooms', () => {
  let cards = '';
  const caught = new Map<string, Set<string>>();

  beforeAll(async () => {
    cards = mkdtempSync(join(tmpdir(), 'house-of-cards-'));
    for (const [room, name] of Object.entries(ROOMS)) {
      const dependencies = Object.fromEntries([...Object.values(ROOMS), ...OUTSIDE].map((one) => [one, '*']));
      write(
        `packages/${room}/package.json`,
        JSON.stringify({ name, version: '0.1.0', type: 'module', exports: { '.': './src/index.ts', ...DOORS[room] }, dependencies }),
      );
      for (const path of ['./src/index.ts', ...Object.values(DOORS[room] ?? {})])
        write(`packages/${room}/${path}`, 'export const room = 1;\n');
      const link = join(cards, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(cards, 'packages', room), link, 'junction');
    }
    for (const name of OUTSIDE) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'exports.room = 1;\n');
    }
    CASES.forEach(([folder, imports], i) => {
      write(`packages/${folder}case-${i}.ts`, `import * as used from '${imports}';\nexport { used };\n`);
      // Types alone are an arrow as well.
      write(`packages/${folder}type-${i}.ts`, `import type { room } from '${imports}';\nexport type Room = typeof room;\n`);
    });
    write('packages/reading/src/hen.ts', `import { egg } from './egg.ts';\nexport const hen = () => egg;\n`);
    write('packages/reading/src/egg.ts', `import { hen } from './hen.ts';\nexport const egg = () => hen;\n`);

    for (const violation of await violations(cards)) {
      const name = violation.from.replace(/\.ts$/, '').replace(/^.*\//, '');
      caught.set(name, (caught.get(name) ?? new Set()).add(violation.rule.name));
    }
  });

  afterAll(() => rmSync(cards, { recursive: true, force: true }));

  it.each(CASES.map((one, i) => [...one, i] as const))('%s may use %s unless caught by %s', (_folder, _imports, rule, i) => {
    for (const name of [`case-${i}`, `type-${i}`]) {
      const found = [...(caught.get(name) ?? [])];
      if (rule === null) expect(found).toEqual([]);
      else expect(found).toContain(rule);
    }
  });

  it('two files that need each other are caught', () => {
    expect([...(caught.get('hen') ?? []), ...(caught.get('egg') ?? [])]).toContain('no-cycles');
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(cards, path)), { recursive: true });
    writeFileSync(join(cards, path), text);
  }
});

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** What the house's own configuration says of another folder. */
async function violations(folder: string): Promise<readonly Violation[]> {
  const cruiser = join(house, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [cruiser, '--config', join(house, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages'];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  // Its exit code is the number of violations: any but 0 is an error to execFile, and here the expected case.
  const { stdout } = await promisify(execFile)(process.execPath, args, options).catch((error: { stdout?: string }) => ({
    stdout: error.stdout ?? '',
  }));
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
