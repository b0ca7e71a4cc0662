import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LONGEST, PURE, WAITING, WHOLE } from './scripts/daily/projects.js';

// Programs that tests start find their sources compiled: a process of the command line starts in half the time.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('build/compiled', import.meta.url));

/** `npm run test:deep`: kills and properties at length. This is the only place that reads it; tests ask `inject('deep')`. */
const deep = process.env['BEFFROI_TEST_DEEP'] === '1';

/** Node reads TypeScript itself, as the program does for users, and keeps what it compiled: no second way to load the house, and a tenth less work. How it searches is made shorter: `scripts/daily/quick-loading.js`. */
const NATIVE = { viteModuleRunner: false, nodeLoader: false } as const;

/** Many tests wait for a browser, a server, a process: three files at a time, and a check beside them, keep two cores at work. A fourth makes each of them dearer by a tenth. */
const WORKING = 3;
/** … and of files that mostly wait, so many. */
const MANY = 6;
const FIRST = [...WAITING, ...LONGEST];

/** The longest files first, then as Vitest would. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = FIRST.findIndex((file) => moduleId.replaceAll('\\', '/').endsWith(`/${file}`));
      return at < 0 ? FIRST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/setup/quick-loading.ts', 'test/setup/engines.ts', 'test/setup/site.ts', 'test/setup/pds.ts'],
    provide: { deep },
    sequence: { sequencer: LongestFirst },
    maxWorkers: WORKING,
    // A process that many files shared has many databases to close, on a machine that others use.
    teardownTimeout: 10 * 60_000,
    experimental: NATIVE,
    projects: [
      project('1 waiting', { include: [...WAITING], isolate: true, at: 0, maxWorkers: MANY }),
      // The longest each in a process of its own, which ends with all that it has opened: who comes last is waited for by nobody.
      project('2 long', { include: [...LONGEST], isolate: true }),
      project('3 programs', { include: [...WHOLE], exclude: FIRST }),
      project('4 stores', { include: ['packages/**/*.test.ts'], exclude: [...PURE, ...WHOLE, ...WAITING] }),
      project('5 pure', { include: [...PURE], exclude: [...WHOLE] }),
    ],
  },
});

interface Files {
  readonly include: string[];
  readonly exclude?: string[];
  readonly isolate?: boolean;
  /** Those of 0 come before those of 1: Vitest asks it of files of which another number runs at once. */
  readonly at?: 0 | 1;
  /** Files at once. */
  readonly maxWorkers?: number;
}

function project(name: string, { include, exclude = [], isolate = false, at = 1, maxWorkers = WORKING }: Files): TestProjectConfiguration {
  return {
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', ...exclude],
      // Files that share a process share what they have loaded, and the databases that those before them have emptied: loading the house takes a second of processor.
      isolate,
      sequence: { groupOrder: at },
      setupFiles: ['test/setup/no-warnings.ts', 'test/setup/patience.ts'],
      // A test that hangs ends here. It is no measure of anything: on a machine that twenty others use, no test may come near it.
      testTimeout: 30 * 60_000,
      hookTimeout: 30 * 60_000,
      expect: { poll: { timeout: 10 * 60_000 } },
      // Processes, not threads: V8 may abort when an isolate that ran WebAssembly (the embedded database) ends beside others in one process
      // (nodejs/node#64500), and would take the whole run with it. Code that is never collected is not asked for twice.
      pool: 'forks',
      execArgv: ['--no-wasm-code-gc'],
      experimental: NATIVE,
      maxWorkers,
    },
  };
}
