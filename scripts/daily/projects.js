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
 * What waits more than it works: for a process that it started or killed, a lease that runs out, a server that answers when it likes. Twice as many of these keep two cores at work, beside
 * the checks, while the site is built and the demonstration measured; what needs either comes after. Networks are last: their servers may have to be installed first.
 */
export const WAITING = [
  'test/toy.test.ts',
  'test/waves-commands.test.ts',
  'packages/waves/test/kills.test.ts',
  'test/acts.test.ts',
  'packages/waves/test/mishaps.test.ts',
  'test/services-commands.test.ts',
  'packages/jobs/src/gates.test.ts',
  'packages/waves/src/work.test.ts',
  'test/earlier-data.test.ts',
  'test/desk-loop.test.ts',
  'packages/networks/test/snac.test.ts',
  'packages/desk/test/protecting.test.ts',
  'packages/networks/test/atproto-conformance.test.ts',
  'packages/desk/test/once.test.ts',
  'packages/desk/test/talking.test.ts',
  'packages/networks/test/atproto.test.ts',
  'packages/networks/test/atproto-oauth.test.ts',
  'packages/store/test/kills.test.ts',
  'packages/post/test/kills.test.ts',
  'packages/instruments/*/test/{kills,town-cell,accounts-killed}.test.ts',
];

/** Of the others those that take longest, the longest first. Vitest begins with what took longest the last time, and a fresh clone knows of no last time: what comes last would be waited for by everybody. */
export const LONGEST = [
  'packages/web/test/public.test.ts',
  'test/web/silence.test.ts',
  'packages/web/test/desk.test.ts',
  'packages/store/src/engines/embedded/folder.test.ts',
  'packages/capture/src/render/renderer.test.ts',
  'packages/web/test/atelier.test.ts',
  'packages/web/test/static.test.ts',
];

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
