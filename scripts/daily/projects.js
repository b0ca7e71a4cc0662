// Which tests run beside which: read by vitest.config.ts and by `npm run check`.

/** Rooms that look at nothing outside of themselves. */
export const PURE = [
  'packages/{domain,documents,figures,disclosure,table-formats,reading,page-viewer,speaking,territories,words}/**/*.test.ts',
  'packages/instruments/*/judge/**/*.test.ts',
];

/** What starts programs and browsers, kills them, or asks about the whole house. */
export const WHOLE = [
  'packages/*/test/**/*.test.ts',
  'packages/instruments/*/test/**/*.test.ts',
  'packages/{cli,web}/**/*.test.ts',
  'packages/capture/src/{render,archive}/**/*.test.ts',
  'packages/archive-store/src/{bucket,folder,scratch}.test.ts',
  'packages/instruments/*/{commands,operations,pages}/**/*.test.ts',
  'packages/store/src/engines/**/*.test.ts',
  'packages/store/src/backup/**/*.test.ts',
  'packages/*/src/**/gates.test.ts',
  'test/**/*.test.ts',
];

/**
 * The files that take longest, the longest first, each in a process of its own; those that need a demonstration come after others, for it is made meanwhile. Vitest begins with what took longest
 * the last time, and a fresh clone knows of no last time: what comes last would be waited for by everybody.
 */
export const LONGEST = [
  'packages/waves/test/kills.test.ts',
  'test/toy.test.ts',
  'test/waves-commands.test.ts',
  'test/earlier-data.test.ts',
  'packages/web/test/public.test.ts',
  'test/web/silence.test.ts',
  'packages/web/test/desk.test.ts',
  'test/desk-loop.test.ts',
  'packages/store/src/engines/embedded/folder.test.ts',
  'test/web/coding.test.ts',
  'packages/capture/src/render/renderer.test.ts',
  'packages/web/test/atelier.test.ts',
  'test/acts.test.ts',
  'packages/web/test/static.test.ts',
];

/**
 * Files that run in `npm run test:all` and not every day, each with the files that see most of the same every day (docs/adr/0083). Patterns, for an instrument is named nowhere.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const NOT_DAILY = {
  'test/desk-loop.test.ts': ['packages/desk/test/protecting.test.ts', 'packages/desk/test/once.test.ts', 'packages/web/test/desk.test.ts'],
  'packages/desk/test/talking.test.ts': ['packages/desk/test/protecting.test.ts', 'packages/networks/test/snac.test.ts'],
  'packages/web/test/static.test.ts': ['packages/web/test/public.test.ts', 'packages/web/serve/static/static-site.test.ts'],
  'packages/instruments/*/test/raw-and-drawn.test.ts': [
    'packages/capture/src/render/renderer.test.ts',
    'packages/instruments/*/gather/measure-town.test.ts',
  ],
  'packages/instruments/*/test/same-web.test.ts': ['packages/instruments/*/gather/measure-town.test.ts'],
};

/**
 * @param {string} file path from the root
 * @returns {boolean}
 */
export function isWhole(file) {
  return WHOLE.some((pattern) => matches(pattern, file));
}

/**
 * @param {string} pattern
 * @param {string} file
 */
function matches(pattern, file) {
  const written = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '(?:.+/)?')
    .replaceAll(/\{([^}]*)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replaceAll(/(?<!\))\*/g, '[^/]*');
  return new RegExp(`^${written}$`).test(file);
}
