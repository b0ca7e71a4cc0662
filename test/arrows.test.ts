import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OF_AN_INSTRUMENT, USES } from '../.dependency-cruiser.mjs';

// The rules are tried on a house of cards: the rooms' names and manifests, and one file for each import to be judged.

const house = fileURLToPath(new URL('..', import.meta.url));

/** Every room by its folder, with the name that others use it by. */
const ROOMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(USES).map((room) => [room, `@beffroi/${room}`])),
  'instruments/first': '@beffroi/first',
  'instruments/second': '@beffroi/second',
  cli: 'beffroi',
};

/** Folders of the instruments of the house of cards. */
const FOLDERS = Object.keys(OF_AN_INSTRUMENT);

const OUTSIDE = ['undici', 'playwright-core', 'pg', '@electric-sql/pglite'];

const name = (room: string): string => ROOMS[room]!;

/** File that imports, what it imports, the rule that must catch it (`null`: none may). */
const CASES: readonly (readonly [file: string, imports: string, caught: string | null])[] = [
  // Each room may use what is drawn below it.
  ...Object.entries(USES).flatMap(([room, below]) => below.map((one) => [`${room}/src/`, name(one), null] as const)),
  // And none that is above it: one broken arrow of every room.
  ...Object.keys(USES)
    .filter((room) => room !== 'cli' && room !== 'house')
    .map((room) => [`${room}/src/`, 'beffroi', `arrows-of-${room}`] as const),
  ['house/src/', '@beffroi/web', 'arrows-of-house'],
  ...Object.keys(USES)
    .filter((room) => room !== 'house')
    .map((room) => [`${room}/src/`, '@beffroi/first/judge', 'no-room-uses-an-instrument'] as const),
  ...Object.keys(USES)
    .filter((room) => room !== 'house')
    .map((room) => [`${room}/test/`, '@beffroi/first', 'no-room-uses-an-instrument'] as const),
  ['house/src/', '@beffroi/first', null],
  ['house/src/', '@beffroi/second/commands', null],

  // What is reached through others is drawn as well.
  ['cli/src/', '@beffroi/domain', null],
  ['waves/src/', '@beffroi/figures', null],
  ['waves/src/', '@beffroi/capture', null],
  ['cli/src/', 'node:fs', null],
  ['capture/src/', 'undici', null],
  ['store/src/', 'pg', null],
  ['waves/test/', '@beffroi/littleweb', null],
  ['capture/bench/', '@beffroi/littleweb', null],
  ['domain/src/', '@beffroi/reading', 'arrows-of-domain'],
  ['reading/src/', '@beffroi/capture', 'arrows-of-reading'],
  ['capture/src/', '@beffroi/reading', 'arrows-of-capture'],
  ['capture/src/', '@beffroi/littleweb', 'arrows-of-capture'],
  ['capture/test/', '@beffroi/reading', 'arrows-of-trials-in-capture'],
  ['littleweb/src/', '@beffroi/reading', 'arrows-of-littleweb'],
  ['jobs/src/', '@beffroi/waves', 'arrows-of-jobs'],
  ['jobs/src/', '@beffroi/instrument', 'arrows-of-jobs'],
  ['instrument/src/', '@beffroi/waves', 'arrows-of-instrument'],
  ['waves/src/', '@beffroi/review', 'arrows-of-waves'],
  ['table-formats/src/', '@beffroi/store', 'arrows-of-table-formats'],
  ['archive-store/src/', '@beffroi/capture', 'arrows-of-archive-store'],
  ['store/src/', '@beffroi/acts', 'arrows-of-store'],
  ['web/src/', '@beffroi/first/pages', 'no-room-uses-an-instrument'],

  // In an instrument, judging knows nothing of gathering, and nothing knows the pages.
  ...FOLDERS.map((folder) => [`instruments/first/${folder}/`, `@beffroi/first/${folder}`, null] as const),
  ...FOLDERS.map((folder) => [`instruments/first/${folder}/`, '@beffroi/house', `arrows-of-${folder}-in-an-instrument`] as const),
  ...FOLDERS.filter((folder) => folder !== 'pages').map(
    (folder) => [`instruments/first/${folder}/`, '@beffroi/first/pages', `arrows-of-${folder}-in-an-instrument`] as const,
  ),
  ['instruments/first/judge/', '@beffroi/reading', null],
  ['instruments/first/judge/', '@beffroi/capture', 'arrows-of-judge-in-an-instrument'],
  ['instruments/first/judge/', '@beffroi/first/gather', 'arrows-of-judge-in-an-instrument'],
  ['instruments/first/judge/', 'node:crypto', 'pure-rooms-know-no-node'],
  ['instruments/first/judge/', 'undici', 'network-stays-in-capture'],
  ['instruments/first/gather/', '@beffroi/waves', null],
  ['instruments/first/gather/', '@beffroi/first/tables', 'arrows-of-gather-in-an-instrument'],
  ['instruments/first/gather/', '@beffroi/observatory', 'arrows-of-gather-in-an-instrument'],
  ['instruments/first/views/', '@beffroi/observatory', null],
  ['instruments/first/views/', '@beffroi/second/judge', null],
  ['instruments/first/views/', '@beffroi/terminal', 'arrows-of-views-in-an-instrument'],
  ['instruments/first/commands/', '@beffroi/terminal', null],
  ['instruments/first/commands/', '@beffroi/ui', 'arrows-of-commands-in-an-instrument'],
  ['instruments/first/operations/', '@beffroi/ui', null],
  ['instruments/first/pages/', '@beffroi/first/views', null],
  ['instruments/first/pages/', '@beffroi/web', 'arrows-of-pages-in-an-instrument'],

  // A page and an answer of the API ask views.
  ['instruments/first/pages/', '@beffroi/store', 'pages-ask-views'],
  ['instruments/first/operations/', '@beffroi/figures', 'pages-ask-views'],
  ['instruments/first/views/', '@beffroi/store', null],
  ['web/src/', '@beffroi/store', 'pages-ask-views'],
  ['ui/src/', '@beffroi/store', 'pages-ask-views'],

  ['domain/src/', 'node:crypto', 'pure-rooms-know-no-node'],
  ['reading/src/', 'node:fs', 'pure-rooms-know-no-node'],
  ['documents/src/', 'node:fs', 'pure-rooms-know-no-node'],
  ['figures/src/', 'node:fs', 'pure-rooms-know-no-node'],
  ['page-viewer/src/', 'node:fs', 'pure-rooms-know-no-node'],
  ['reading/src/', 'undici', 'network-stays-in-capture'],
  ['waves/src/', 'undici', 'network-stays-in-capture'],
  ['cli/src/', 'playwright-core', 'network-stays-in-capture'],
  ['instruments/first/gather/', 'playwright-core', 'network-stays-in-capture'],
  ['waves/src/', 'pg', 'engines-stay-in-store'],
  ['waves/src/', '@electric-sql/pglite', 'engines-stay-in-store'],
  ['waves/src/', '../../capture/src/index.ts', 'through-the-front-door'],
  ['instruments/first/views/', '../../second/judge/index.ts', 'through-the-front-door'],
  ['waves/src/', './nowhere.ts', 'resolvable'],
];

it('every room of the house has its arrows drawn, and every folder of every instrument', () => {
  const rooms = readdirSync(join(house, 'packages')).filter((room) => room !== 'instruments');
  expect(rooms.sort()).toEqual(Object.keys(USES).sort());
  const instruments = join(house, 'packages', 'instruments');
  const aside = new Set(['test', 'bench', 'schema', 'node_modules']);
  const folders = readdirSync(instruments).flatMap((one) =>
    readdirSync(join(instruments, one), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !aside.has(entry.name) ? [entry.name] : [],
    ),
  );
  expect([...new Set(folders)].filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
});

describe('the arrows between the rooms', () => {
  let cards = '';
  const caught = new Map<string, Set<string>>();

  beforeAll(async () => {
    cards = mkdtempSync(join(tmpdir(), 'house-of-cards-'));
    for (const [room, called] of Object.entries(ROOMS)) {
      const dependencies = Object.fromEntries([...Object.values(ROOMS), ...OUTSIDE].map((one) => [one, '*']));
      const isInstrument = room.startsWith('instruments/');
      const exports = isInstrument
        ? { '.': './index.ts', ...Object.fromEntries(FOLDERS.map((folder) => [`./${folder}`, `./${folder}/index.ts`])) }
        : './src/index.ts';
      write(`packages/${room}/package.json`, JSON.stringify({ name: called, version: '0.1.0', type: 'module', exports, dependencies }));
      for (const path of isInstrument ? ['index.ts', ...FOLDERS.map((folder) => `${folder}/index.ts`)] : ['src/index.ts']) {
        write(`packages/${room}/${path}`, 'export const room = 1;\n');
      }
      const link = join(cards, 'node_modules', called);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(cards, 'packages', room), link, 'junction');
    }
    for (const one of OUTSIDE) {
      write(`node_modules/${one}/package.json`, JSON.stringify({ name: one, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${one}/index.js`, 'exports.room = 1;\n');
    }
    CASES.forEach(([folder, imports], i) => {
      write(`packages/${folder}case-${i}.ts`, `import * as used from '${imports}';\nexport { used };\n`);
      // Types alone are an arrow as well.
      write(`packages/${folder}type-${i}.ts`, `import type { room } from '${imports}';\nexport type Room = typeof room;\n`);
    });
    write('packages/reading/src/hen.ts', `import { egg } from './egg.ts';\nexport const hen = () => egg;\n`);
    write('packages/reading/src/egg.ts', `import { hen } from './hen.ts';\nexport const egg = () => hen;\n`);

    for (const violation of await violations(cards)) {
      const file = violation.from.replace(/\.ts$/, '').replace(/^.*\//, '');
      caught.set(file, (caught.get(file) ?? new Set()).add(violation.rule.name));
    }
  });

  afterAll(() => rmSync(cards, { recursive: true, force: true }));

  it.each(CASES.map((one, i) => [...one, i] as const))('%s may use %s unless caught by %s', (_folder, _imports, rule, i) => {
    for (const file of [`case-${i}`, `type-${i}`]) {
      const found = [...(caught.get(file) ?? [])];
      // What a view gives has a shape, and a page may name it.
      if (rule === null || (rule === 'pages-ask-views' && file.startsWith('type'))) expect(found).toEqual([]);
      else expect(found).toContain(rule);
    }
  });

  it('two files that need each other are caught', () => {
    expect([...(caught.get('hen') ?? []), ...(caught.get('egg') ?? [])]).toContain('no-cycles');
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(cards, path)), { recursive: true });
    writeFileSync(join(cards, path), text);
  }
});

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** What the house's own configuration says of another folder. */
async function violations(folder: string): Promise<readonly Violation[]> {
  const cruiser = join(house, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [cruiser, '--config', join(house, '.dependency-cruiser.mjs'), '--output-type', 'json', 'packages'];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  // Its exit code is the number of violations: any but 0 is an error to execFile, and here the expected case.
  const { stdout } = await promisify(execFile)(process.execPath, args, options).catch((error: { stdout?: string }) => ({
    stdout: error.stdout ?? '',
  }));
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
