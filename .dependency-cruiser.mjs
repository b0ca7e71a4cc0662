// The arrows of the house: who may use whom. test/arrows.test.ts proves that a wrong import is caught.
//
//   cli → waves, publish → audit, store, shelf, figures, territories → instruments/*, capture, reading → domain
//
// Whatever is not drawn here is forbidden: a room that is not named in `ARROWS` may use nothing.

/** Room → rooms that it may use. Littleweb stands aside: it plays the world for demonstrations, tests and measurements. */
const ARROWS = {
  domain: [],
  capture: ['domain'],
  reading: ['domain'],
  documents: ['reading'],
  'instruments/services': ['reading', 'domain'],
  'instruments/programmes': ['documents', 'reading', 'domain'],
  audit: ['instruments/services', 'capture', 'reading', 'domain'],
  territories: ['domain'],
  showing: ['reading'],
  figures: ['domain'],
  store: [],
  shelf: ['domain'],
  publish: ['domain'],
  waves: ['audit', 'instruments/services', 'capture', 'store', 'shelf', 'figures', 'domain'],
  campaigns: ['waves', 'audit', 'instruments/programmes', 'documents', 'capture', 'reading', 'store', 'shelf', 'figures', 'territories', 'domain'],
  words: ['domain', 'figures', 'territories'],
  opendata: ['publish', 'campaigns', 'instruments/programmes', 'waves', 'store', 'figures', 'instruments/services', 'territories', 'words', 'domain'],
  accounts: ['store', 'domain'],
  review: ['instruments/programmes', 'store', 'figures', 'domain'],
  observatory: [
    'campaigns',
    'instruments/programmes',
    'documents',
    'waves',
    'audit',
    'instruments/services',
    'capture',
    'showing',
    'reading',
    'store',
    'shelf',
    'figures',
    'territories',
    'domain',
  ],
  web: [
    'observatory',
    'accounts',
    'review',
    'campaigns',
    'instruments/programmes',
    'documents',
    'waves',
    'opendata',
    'publish',
    'audit',
    'instruments/services',
    'capture',
    'showing',
    'reading',
    'store',
    'shelf',
    'figures',
    'territories',
    'words',
    'domain',
  ],
  littleweb: ['capture', 'domain'],
  cli: [
    'web',
    'accounts',
    'review',
    'campaigns',
    'instruments/programmes',
    'documents',
    'waves',
    'opendata',
    'publish',
    'audit',
    'instruments/services',
    'capture',
    'reading',
    'store',
    'shelf',
    'figures',
    'territories',
    'words',
    'domain',
    'littleweb',
  ],
};

/** Rooms that know neither clock, nor network, nor disk: same input, same output. */
const PURE = ['domain', 'reading', 'documents', 'instruments/services', 'instruments/programmes', 'figures', 'showing'];

/** What is not the room itself but tries it: may use littleweb and Node. */
const TRIALS = '\\.test\\.ts$|/(?:test|bench)/|/src/testing\\.ts$';

const any = (rooms) => `(?:${rooms.join('|')})`;
const inside = (rooms) => `^packages/${any(rooms)}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(ARROWS).map(([room, allowed]) => ({
      name: `arrows-of-${room}`,
      comment: `${room} uses ${allowed.length === 0 ? 'no other room' : allowed.join(', ')}, and no other (docs/adr/0001).`,
      severity: 'error',
      from: { path: inside([room]), pathNot: TRIALS },
      to: { path: '^packages/', pathNot: inside([room, ...allowed]) },
    })),
    ...Object.entries(ARROWS).map(([room, allowed]) => ({
      name: `arrows-of-trials-in-${room}`,
      comment: `Tests and measurements of ${room} may use littleweb too, and no room above their own.`,
      severity: 'error',
      from: { path: `^packages/${room}(?=/).*(?:${TRIALS})` },
      to: { path: '^packages/', pathNot: inside([room, ...allowed, 'littleweb', ...ARROWS.littleweb]) },
    })),
    {
      name: 'pure-rooms-know-no-node',
      comment: 'A pure room asks neither clock, nor disk, nor network: what it needs is passed in.',
      severity: 'error',
      from: { path: inside(PURE), pathNot: TRIALS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'network-stays-in-capture',
      comment: 'Who opens a socket to look at a town is in capture, and robots.txt was asked first.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${inside(['capture'])}|${TRIALS}` },
      to: { path: '(?:^|/)node_modules/(?:undici|playwright-core)/|^(?:undici|playwright-core)' },
    },
    {
      name: 'engines-stay-in-store',
      comment: 'Who knows an engine of the database is in store: everybody else asks it questions.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${inside(['store'])}|${TRIALS}` },
      to: { path: '(?:^|/)node_modules/(?:pg|@electric-sql/pglite)/|^(?:pg|@electric-sql/pglite)$' },
    },
    {
      name: 'through-the-front-door',
      comment: 'Another room is used by its name (@beffroi/…), never by a path into its folder.',
      severity: 'error',
      from: { path: '^packages/(instruments/[^/]+|[^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere. What SvelteKit makes while it builds is checked by svelte-check.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:\\./\\$types$|\\$app/|\\.\\./build/)' },
    },
    {
      name: 'declared',
      comment: 'A room lists what it uses in its own package.json.',
      severity: 'error',
      from: { path: '^packages/', pathNot: TRIALS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:golden|pages)/|^packages/web/(?:build|static|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
