// @ts-nocheck: rules are made by functions here, whose texts the tool has stricter names for.
// The arrows of the house: who may use whom. test/arrows.test.ts proves that a wrong import is caught, in every room.
//
//   web, cli → house → instruments/* → terminal, ui → observatory, opendata, review → waves → instrument → jobs
//     → store, archive-store, figures, capture, documents, reading → domain
//
// Whatever is not drawn here is forbidden: a room that is not named in `USES` may use nothing. No instrument is named here: what one may use follows from
// the folder in which a file of it lies.

/** Room → rooms that it uses, and through them whatever these use. Littleweb stands aside: it plays the world for demonstrations, tests and measurements. */
export const USES = {
  domain: [],
  sealing: [],
  store: [],
  capture: ['domain'],
  reading: ['domain'],
  documents: ['reading'],
  territories: ['domain'],
  figures: ['domain'],
  disclosure: ['domain'],
  'archive-store': ['domain'],
  'table-formats': ['domain'],
  'page-viewer': ['reading'],
  pictures: [],
  speaking: ['domain'],
  walks: ['capture', 'reading'],
  networks: ['capture', 'reading', 'speaking'],
  acts: ['store'],
  words: ['figures', 'territories'],
  jobs: ['capture', 'archive-store', 'store'],
  'documents-apart': ['documents', 'jobs'],
  instrument: ['capture', 'figures', 'table-formats', 'archive-store', 'store'],
  post: ['acts', 'jobs', 'sealing'],
  accounts: ['post', 'domain'],
  upkeep: ['acts', 'capture', 'archive-store'],
  surveys: ['post', 'sealing', 'disclosure', 'speaking', 'territories'],
  declarations: ['acts', 'archive-store', 'networks', 'speaking', 'territories'],
  plans: ['post', 'figures', 'table-formats', 'documents-apart', 'speaking', 'territories'],
  ideas: ['plans', 'sealing'],
  desk: ['acts', 'jobs', 'networks', 'sealing', 'table-formats'],
  waves: ['acts', 'instrument', 'jobs', 'territories'],
  checkups: ['waves'],
  review: ['post', 'instrument'],
  opendata: ['waves', 'words'],
  observatory: ['waves', 'page-viewer'],
  chain: ['observatory', 'plans', 'table-formats'],
  news: ['post', 'networks', 'observatory'],
  terminal: ['acts', 'opendata'],
  ui: ['accounts', 'observatory', 'opendata', 'pictures', 'review'],
  littleweb: ['capture'],
  house: ['terminal', 'ui'],
  web: ['house', 'upkeep', 'desk', 'surveys', 'declarations', 'plans', 'chain', 'ideas', 'checkups', 'news'],
  cli: ['web', 'terminal', 'upkeep', 'littleweb'],
};

/** Folder of an instrument → its other folders and the rooms that a file there uses, each with whatever these use. */
export const OF_AN_INSTRUMENT = {
  judge: { folders: [], rooms: ['reading', 'documents', 'figures', 'disclosure'] },
  gather: { folders: ['judge'], rooms: ['waves', 'walks', 'documents-apart', 'territories', 'surveys', 'declarations'] },
  views: { folders: ['gather'], rooms: ['walks', 'observatory', 'opendata', 'documents', 'review', 'surveys'] },
  library: { folders: ['gather'], rooms: ['waves', 'documents'] },
  words: { folders: ['views'], rooms: ['documents', 'terminal', 'ui'] },
  tables: { folders: ['words'], rooms: ['opendata', 'documents', 'disclosure'] },
  review: { folders: ['words'], rooms: ['review', 'observatory', 'documents'] },
  commands: {
    folders: ['tables', 'review', 'library'],
    rooms: ['terminal', 'observatory', 'review', 'documents', 'littleweb', 'accounts', 'surveys', 'declarations'],
  },
  operations: { folders: ['tables', 'review'], rooms: ['ui', 'documents'] },
  pages: { folders: ['operations'], rooms: ['ui', 'documents', 'surveys', 'declarations'] },
};

/** Rooms that know neither clock, nor network, nor disk: same input, same output. The folder `judge` of every instrument is such a room too. */
const PURE = [
  'domain',
  'reading',
  'documents',
  'instruments/[^/]+/judge',
  'figures',
  'disclosure',
  'page-viewer',
  'speaking',
  'chain/src/rules',
];

/** The doors of the house: generated lists, each of which opens one folder of every instrument. */
const HOUSE = '^packages/house/src/';

/** All that is reached from these over the arrows of a graph, these included. */
const reached = (graph, from) => {
  const all = new Set();
  for (const waiting = [...from]; waiting.length > 0; ) {
    const one = waiting.pop();
    if (!all.has(one)) waiting.push(...graph[one]);
    all.add(one);
  }
  return [...all];
};

/** Folders in which pages, and answers of the API, are written. */
const PAGES = 'web/src|ui/src|instruments/[^/]+/(?:pages|operations)';

/** What is not the room itself but tries it: may use littleweb and Node. */
const TRIALS = '\\.test\\.ts$|/(?:test|bench)/|/src/(?:testing|conformance)\\.ts$';

const any = (rooms) => `(?:${rooms.join('|')})`;
const inside = (rooms) => `^packages/${any(rooms)}/`;

/** The folders of an instrument that are reached from these. */
const foldersBelow = (folders) =>
  reached(Object.fromEntries(Object.entries(OF_AN_INSTRUMENT).map(([name, one]) => [name, one.folders])), folders);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.keys(USES).map((room) => ({
      name: `arrows-of-${room}`,
      comment: `${room} uses ${USES[room].length === 0 ? 'no other room' : `${USES[room].join(', ')} and what these use`}, and no other (docs/adr/0001).`,
      severity: 'error',
      from: { path: inside([room]), pathNot: room === 'house' ? `${TRIALS}|${HOUSE}` : TRIALS },
      to: { path: '^packages/', pathNot: inside(reached(USES, [room])) },
    })),
    ...Object.keys(USES).map((room) => ({
      name: `arrows-of-trials-in-${room}`,
      comment: `Tests and measurements of ${room} may use littleweb too, and no room above their own.`,
      severity: 'error',
      from: { path: `^packages/${room}(?=/).*(?:${TRIALS})` },
      to: { path: '^packages/', pathNot: inside(reached(USES, [room, 'littleweb'])) },
    })),
    {
      name: 'arrows-of-house',
      comment: 'The house uses instruments, and what instruments use.',
      severity: 'error',
      from: { path: HOUSE, pathNot: TRIALS },
      to: { path: '^packages/', pathNot: inside(['instruments', ...reached(USES, ['house'])]) },
    },
    {
      name: 'no-room-uses-an-instrument',
      comment: 'Only the house knows which instruments there are; an instrument may speak of another (docs/adr/0022).',
      severity: 'error',
      from: { path: '^packages/(?!instruments/|house/)' },
      to: { path: '^packages/instruments/' },
    },
    ...Object.entries(OF_AN_INSTRUMENT).map(([folder, { folders, rooms }]) => ({
      name: `arrows-of-${folder}-in-an-instrument`,
      comment: `The folder ${folder} of an instrument uses ${[...folders, ...rooms].join(', ')} and what these use, and no other (docs/adr/0022).`,
      severity: 'error',
      from: { path: `^packages/instruments/[^/]+/${folder}/`, pathNot: TRIALS },
      to: {
        path: '^packages/',
        pathNot: `${inside(reached(USES, rooms))}|^packages/instruments/[^/]+/${any([folder, ...foldersBelow(folders)])}/`,
      },
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
      comment:
        'Who opens a socket to look at a town is in capture, and robots.txt was asked first; who speaks for a town that asked us to is in networks.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${inside(['capture', 'networks'])}|${TRIALS}` },
      to: { path: '(?:^|/)node_modules/(?:undici|playwright-core)/|^(?:undici|playwright-core)' },
    },
    {
      name: 'mail-stays-in-post',
      comment: 'Who hands mail to a server is in post: everybody else writes it, with the act that causes it (docs/adr/0048).',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${inside(['post'])}|${TRIALS}` },
      to: { path: '(?:^|/)node_modules/nodemailer/|^nodemailer' },
    },
    {
      name: 'engines-stay-in-store',
      comment: 'Who knows an engine of the database is in store: everybody else asks it questions.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${inside(['store'])}|${TRIALS}` },
      to: { path: '(?:^|/)node_modules/(?:pg|@electric-sql/pglite)/|^(?:pg|@electric-sql/pglite)$' },
    },
    {
      name: 'pages-ask-views',
      comment: 'What a page or an answer of the API shows is a view’s: neither asks the database itself. Who opens the house is no page.',
      severity: 'error',
      from: { path: `^packages/(?:${PAGES})/`, pathNot: `^packages/web/src/lib/server/open-house\\.ts$|${TRIALS}` },
      to: { path: '^packages/(?:store|figures)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-pen',
      comment:
        'The act log is written by the room acts alone: who changes something acts through it, so that the right is asked for and the row comes last.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${inside(['acts', 'store'])}|${TRIALS}` },
      to: { path: '^packages/store/src/act-log\\.ts$' },
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
    exclude: { path: '(?:^|/)(?:golden|rules/pages)/|^packages/web/(?:build|static|\\.svelte-kit)/|/\\(instruments\\)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
