import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LONGEST, NOT_DAILY, PURE, WHOLE } from './scripts/daily/projects.js';

// Programs that tests start find their sources compiled: a process of the command line starts in half the time.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('build/compiled', import.meta.url));

/** `npm run test:deep`: kills and properties at length. This is the only place that reads it; tests ask `inject('deep')`. */
const deep = process.env['BEFFROI_TEST_DEEP'] === '1';

/** `npm run test:all`: every walk, at the length of a day. Read here alone; tests ask `inject('all')`. */
const all = deep || process.env['BEFFROI_TEST_ALL'] === '1';

/** Node reads TypeScript itself, as the program does for users, and keeps what it compiled: no second way to load the house, and a tenth less work. How it searches is made shorter: `scripts/daily/quick-loading.js`. */
const NATIVE = { viteModuleRunner: false, nodeLoader: false } as const;

/** Many tests wait for a browser, a server, a process: three files at a time, and a check beside them, keep two cores at work. A fourth makes each of them dearer by a tenth. */
const maxWorkers = 3;

/** The longest files first, then as Vitest would. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((file) => moduleId.replaceAll('\\', '/').endsWith(`/${file}`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/setup/quick-loading.ts', 'test/setup/engines.ts', 'test/setup/site.ts', 'test/setup/pds.ts'],
    provide: { deep, all },
    sequence: { sequencer: LongestFirst },
    maxWorkers,
    // A process that many files shared has many databases to close, on a machine that others use.
    teardownTimeout: 10 * 60_000,
    experimental: NATIVE,
    projects: [
      // The longest first, each in a process of its own, which ends with all that it has opened: who comes last is waited for by nobody.
      project('1 long', { include: [...LONGEST], isolate: true }),
      project('2 programs', { include: [...WHOLE], exclude: [...LONGEST] }),
      project('3 stores', { include: ['packages/**/*.test.ts'], exclude: [...PURE, ...WHOLE] }),
      project('4 pure', { include: [...PURE], exclude: [...WHOLE] }),
    ],
  },
});

interface Files {
  readonly include: string[];
  readonly exclude?: string[];
  readonly isolate?: boolean;
}

function project(name: string, { include, exclude = [], isolate = false }: Files): TestProjectConfiguration {
  return {
    test: {
      name,
      include,
      exclude: ['**/node_modules/**', ...(all ? [] : Object.keys(NOT_DAILY)), ...exclude],
      // Files that share a process share what they have loaded, and the databases that those before them have emptied: loading the house takes a second of processor.
      isolate,
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
