// What must hold beside the tests, each as one command. `npm run check` and `npm test` run them; what they may keep for the next run lies in build/.

/** @typedef {{ readonly name: string, readonly command: readonly [string, ...string[]] }} Check */

// By its own path: TypeScript 6, which svelte-check needs beside it, has a `tsc` too.
const tsc = /** @type {const} */ (['node', 'node_modules/@typescript/native/bin/tsc']);

/** @type {readonly Check[]} */
export const FORMAT = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'format of the pages',
    command: ['prettier', '--check', '--cache', '--cache-location', 'build/prettier', '--log-level', 'warn', 'packages/**/*.svelte'],
  },
];

/** @type {readonly Check[]} */
export const TYPES = [
  { name: 'types of the pure rooms', command: [...tsc, '-p', 'tsconfig.pure.json', ...kept('pure')] },
  { name: 'types', command: [...tsc, '-p', 'tsconfig.json', ...kept('all')] },
];

/** @type {Check} */
export const SITE_TYPES = {
  name: 'types of the site',
  command: [
    'svelte-check',
    ...['--workspace', 'packages/web', '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--tsgo', '--incremental'],
    // A frame that scrolls must be reachable by keyboard (WCAG 2.1.1): the compiler does not know that it scrolls.
    ...['--compiler-warnings', 'a11y_no_noninteractive_tabindex:ignore'],
  ],
};

/** Writes the types of routes, which the types of the site read. @type {Check} */
export const ROUTES = { name: 'types of the routes', command: ['node', 'packages/web/scripts/sync.js'] };

/** Building writes the types of routes too. @type {Check} */
export const SITE = { name: 'the site builds', command: ['node', 'packages/web/scripts/build-once.js'] };

/** @type {readonly Check[]} */
export const ROOMS = [
  {
    name: 'arrows between the rooms',
    command: ['depcruise', '--config', '.dependency-cruiser.mjs', '--cache', 'build/arrows', '--cache-strategy', 'content', 'packages'],
  },
  { name: 'nothing unused', command: ['knip', '--no-config-hints', '--cache', '--cache-location', 'build/knip'] },
];

/** Programs that the tests need; on Debian, root gets them installed. @type {readonly Check[]} */
export const PROGRAMS = [
  { name: 'a browser', command: ['node', 'scripts/browser.js'] },
  { name: 'a database server', command: ['node', 'scripts/postgres.js'] },
  { name: 'who reads scanned pages', command: ['node', 'scripts/ocr.js'] },
];

/** Servers that some tests speak with, and leave out where there is none: half a minute of installing, in which other tests can run. @type {readonly Check[]} */
export const SERVERS = [
  { name: 'a server of the fediverse', command: ['node', 'scripts/snac.js'] },
  { name: 'a Bluesky server', command: ['node', 'scripts/pds.js', 'appview'] },
];

/**
 * @param {string} name
 * @returns {readonly string[]}
 */
function kept(name) {
  return ['--incremental', '--tsBuildInfoFile', `build/types/${name}.tsbuildinfo`];
}
