import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { durationsIn, slowestIn } from '../scripts/daily/durations.js';
import { folderInMemory } from '../scripts/daily/folder-in-memory.js';
import { filesBelow, testsOf } from '../scripts/daily/imports.js';
import { isWhole, LONGEST, NOT_DAILY } from '../scripts/daily/projects.js';

const HOUSE = fileURLToPath(new URL('..', import.meta.url));

describe('the tests that a change concerns', () => {
  let root: string;
  const files: Readonly<Record<string, string>> = {
    'packages/one/package.json': JSON.stringify({ name: '@beffroi/one', exports: { '.': './src/index.ts', './door': './src/door.ts' } }),
    'packages/one/src/index.ts': "export * from './deep.ts';\n",
    'packages/one/src/deep.ts': 'export const deep = 1;\n',
    'packages/one/src/deep.test.ts': "import { deep } from './deep.ts';\n",
    'packages/one/src/door.ts': 'export type Door = 1;\n',
    'packages/two/package.json': JSON.stringify({
      name: '@beffroi/two',
      imports: { '#lib/*': './src/lib/*' },
      exports: { './lib/*': './src/lib/*.ts' },
    }),
    'packages/two/src/lib/page.svelte': "<script>\n  import { deep } from '@beffroi/one';\n</script>\n",
    'packages/two/src/lib/page.test.ts': "import page from '#lib/page.svelte';\n",
    'packages/two/src/door.test.ts': "import type { Door } from '@beffroi/one/door';\n",
    'packages/two/test/child.ts': 'export {};\n',
    'packages/two/test/started.test.ts': "const CHILD = new URL('./child.ts', import.meta.url);\n",
    'packages/three/package.json': JSON.stringify({ name: '@beffroi/three' }),
    'packages/three/src/lazy.test.ts': "const { page } = await import('@beffroi/two/lib/other');\n",
    'packages/two/src/lib/other.ts': 'export const page = 1;\n',
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'beffroi-daily-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(root, dirname(path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const concerned = (...changed: readonly string[]) => testsOf(root, filesBelow(root, ['packages']), changed);

  it('are found through everything that imports it, the nearest first', () => {
    expect(concerned('packages/one/src/deep.ts')).toEqual(['packages/one/src/deep.test.ts', 'packages/two/src/lib/page.test.ts']);
  });

  it.each([
    ['a door of another room', 'packages/one/src/door.ts', 'packages/two/src/door.test.ts'],
    ['a door with a star, when it is opened late', 'packages/two/src/lib/other.ts', 'packages/three/src/lazy.test.ts'],
    ['a script that a test starts', 'packages/two/test/child.ts', 'packages/two/test/started.test.ts'],
    ['itself', 'packages/two/src/door.test.ts', 'packages/two/src/door.test.ts'],
  ])('are found through %s', (_, changed, test) => {
    expect(concerned(changed)).toEqual([test]);
  });

  it('are those of its room for what is no code', () => {
    expect(concerned('packages/one/src/sample.txt')).toEqual(['packages/one/src/deep.test.ts']);
  });

  it('are none for what is gone and nobody imports', () => {
    expect(concerned('packages/one/src/gone.test.ts', 'README.md')).toEqual([]);
  });

  it('are found in this house too', () => {
    const all = filesBelow(HOUSE, ['packages', 'scripts', 'test']);
    expect(testsOf(HOUSE, all, ['scripts/daily/imports.js'])).toEqual(['test/daily.test.ts']);
    const far = testsOf(HOUSE, all, ['packages/domain/src/index.ts']);
    expect(far.length).toBeGreaterThan(150);
    expect(far).toContain('packages/figures/src/standings.test.ts');
  });
});

describe('the files of tests', () => {
  const all = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts'], { cwd: HOUSE, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '');

  it.each([
    ['packages/web/test/public.test.ts', true],
    ['packages/instruments/services/test/kills.test.ts', true],
    ['packages/cli/src/options.test.ts', true],
    ['test/daily.test.ts', true],
    ['packages/figures/src/standings.test.ts', false],
    ['packages/instruments/services/judge/assess.test.ts', false],
  ])('%s starts programs, or looks at the whole house: %s', (file, whole) => {
    expect(isWhole(file)).toBe(whole);
  });

  it('that start a program, or a browser, are known as such', async () => {
    const { readFile } = await import('node:fs/promises');
    const wrong: string[] = [];
    for (const file of all) {
      const text = await readFile(join(HOUSE, file), 'utf8').catch(() => '');
      if (!isWhole(file) && /from '(?:node:child_process|playwright-core)'/.test(text)) wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });
});

describe('the durations of files', () => {
  const report = {
    testResults: [
      { name: '/house/a.test.ts', startTime: 1000, endTime: 1500.4, status: 'passed', assertionResults: [] },
      { name: '/house/b.test.ts', startTime: 1000, endTime: 9000, status: 'failed', assertionResults: [] },
      { name: '/house/c.test.ts', startTime: Number.NaN, endTime: 1, status: 'failed', assertionResults: [] },
    ],
  };

  it('are read from the report, by paths from the root', () => {
    expect([...durationsIn(report, '/house')]).toEqual([
      ['a.test.ts', 500],
      ['b.test.ts', 8000],
    ]);
  });

  it('are none without a report', () => {
    expect([...durationsIn(null, '/house'), ...durationsIn({ testResults: 1 }, '/house')]).toEqual([]);
  });

  it('name the slowest first', () => {
    expect(slowestIn(durationsIn(report, '/house'), 1)).toEqual([['b.test.ts', 8000]]);
  });
});

it('the files that come first in a whole run are there, and start programs', () => {
  expect(LONGEST.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)) || !isWhole(file))).toEqual([]);
});

it('what is not gone every day is there, and so is what sees most of the same every day', () => {
  const standIns = Object.values(NOT_DAILY).flat();
  expect([...Object.keys(NOT_DAILY), ...standIns].filter((file) => globSync(file, { cwd: HOUSE }).length === 0)).toEqual([]);
  expect(standIns.filter((file) => file in NOT_DAILY)).toEqual([]);
  expect(Object.entries(NOT_DAILY).filter(([, others]) => others.length === 0)).toEqual([]);
});

it('what tests throw away lies in memory where there is room, open to the user that a database server runs as', async () => {
  const folder = folderInMemory();
  // Not every machine has it: then tests write where everybody does.
  if (folder === null) return;
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  expect(folder).toMatch(/^\/dev\/shm\/beffroi-\w+$/);
  expect((await stat(folder)).mode & 0o777).toBe(0o755);
});
