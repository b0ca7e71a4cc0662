import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/setup/engines.ts', 'test/setup/site.ts'],
    setupFiles: ['test/setup/no-warnings.ts'],
    testTimeout: 30_000,
    // The first hook that asks for a database waits until it is made.
    hookTimeout: 60_000,
    // Processes, not threads: V8 may abort when an isolate that ran WebAssembly (the embedded database) ends beside others in one process
    // (nodejs/node#64500), and would take the whole run with it. Code that is never collected is not asked for twice.
    pool: 'forks',
    execArgv: ['--no-wasm-code-gc'],
    // Many tests wait for a browser, a server, a process: two files at a time on two cores.
    maxWorkers: 2,
  },
});
