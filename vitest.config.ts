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
    pool: 'threads',
  },
});
