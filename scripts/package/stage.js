// Lays out one package of all that runs: rooms as JavaScript, the site as it was built, what people read.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { join as joinPosix } from 'node:path/posix';
import { layDeclarations } from './declarations.js';
import { plainScript, withPaths } from './plain.js';
import { allRooms, filesOf, HOUSE, outsideOf, reachedFrom } from './rooms.js';

/** @typedef {import('./rooms.js').Room} Room */

/** Comes along whole, without the builder that it would ask npm for. */
const ALONG = '@sveltejs/kit';
const COMMAND_LINE = 'beffroi';
const SERVER = '@beffroi/web';
const SITE = 'packages/web/build';
const BIN = 'packages/cli/bin/beffroi.js';
const LIBRARY = 'packages/house/src/library';
/** What of the fixtures `beffroi demo` does not show: what rules are tried on. The rest is invented towns, their lists, their accounts and what happens to them. */
const TRIED_ON = new Set([
  'README.md',
  'assistant',
  'before-instruments',
  'further',
  'paraphrases',
  'programmes-manners',
  'sayings',
  'trial',
]);
const DEMONSTRATION = readdirSync(join(HOUSE, 'fixtures'))
  .filter((name) => !TRIED_ON.has(name))
  .map((name) => `fixtures/${name}`);

/**
 * @param {string} to a folder, made anew
 * @param {{ site?: boolean, types?: boolean }} [parts] the site that was built, and types of the library: both take long
 * @returns the package's name and version
 */
export function stage(to, { site = true, types = true } = {}) {
  const rooms = allRooms();
  const reached = reachedFrom(COMMAND_LINE, rooms);
  rmSync(to, { recursive: true, force: true });
  for (const room of reached) for (const path of filesOf(room)) lay(path, to, rooms);
  layUsedByServer(to, rooms);
  layRoots(reached, to);
  chmodSync(join(to, BIN), 0o755);
  layAlong(to);
  // What people said of them beforehand, and what wrote them, is for tests.
  const shown = (/** @type {string} */ path) => !/\/(?:labels|gen|README\.md)$/.test(path);
  for (const path of DEMONSTRATION) cpSync(join(HOUSE, path), join(to, path), { recursive: true, filter: shown });
  if (site) laySite(to, rooms);
  if (types) layDeclarations(LIBRARY, to, rooms);
  for (const path of ['LICENCE', 'CHANGELOG.md', 'SECURITY.md']) cpSync(join(HOUSE, path), join(to, path));
  cpSync(join(HOUSE, 'docs/package.md'), join(to, 'README.md'));
  const manifest = manifestOf(reached);
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { name: manifest.name, version: manifest.version };
}

/**
 * @param {string} path
 * @param {string} to
 * @param {ReadonlyMap<string, Room>} rooms
 */
function lay(path, to, rooms) {
  if (path.endsWith('package.json')) return;
  const from = join(HOUSE, path);
  if (/\.d\.ts$/.test(path)) return;
  if (path.endsWith('.ts')) return write(to, path.replace(/\.ts$/, '.js'), plainScript(readFileSync(from, 'utf8'), path, rooms));
  if (/\.m?js$/.test(path)) return write(to, path, withPaths(readFileSync(from, 'utf8'), path, rooms));
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(from, join(to, path));
}

/**
 * Of what the site is built from, the server itself uses some words: these come along, with what they use.
 * @param {string} to
 * @param {ReadonlyMap<string, Room>} rooms
 */
function layUsedByServer(to, rooms) {
  const waiting = filesOf(/** @type {Room} */ (rooms.get(SERVER))).map((path) => path.replace(/\.ts$/, '.js'));
  for (const path of waiting) {
    if (!path.endsWith('.js')) continue;
    for (const [, specifier = ''] of readFileSync(join(to, path), 'utf8').matchAll(/(?:from|import\()\s*['"](\.{1,2}\/[^'"]+\.js)['"]/g)) {
      const used = joinPosix(dirname(path), specifier);
      const source = used.replace(/\.js$/, '.ts');
      if (existsSync(join(to, used)) || !existsSync(join(HOUSE, source))) continue;
      lay(source, to, rooms);
      waiting.push(used);
    }
  }
}

/**
 * Rooms whose files name each other from the room's root (`#words/…`) say so in a package.json of their own.
 * @param {readonly Room[]} reached
 * @param {string} to
 */
function layRoots(reached, to) {
  for (const { folder, manifest } of reached) {
    if (manifest.imports === undefined || !existsSync(join(to, folder))) continue;
    write(to, `${folder}/package.json`, `${JSON.stringify({ type: 'module', imports: manifest.imports }, null, 2)}\n`);
  }
}

/**
 * @param {string} to
 * @param {ReadonlyMap<string, Room>} rooms
 */
function laySite(to, rooms) {
  for (const entry of readdirSync(join(HOUSE, SITE), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.map') || entry.name === 'made-from') continue;
    const path = join(entry.parentPath, entry.name).slice(HOUSE.length);
    const served = path.startsWith(`${SITE}/client/`);
    if (!served && path.endsWith('.js')) {
      const text = readFileSync(join(HOUSE, path), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/gm, '');
      write(to, path, withPaths(text, path, rooms));
    } else {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      cpSync(join(HOUSE, path), join(to, path));
    }
  }
}

/** @param {string} to */
function layAlong(to) {
  const [from, folder] = [join(HOUSE, 'node_modules', ALONG), join(to, 'node_modules', ALONG)];
  cpSync(from, folder, { recursive: true, dereference: true, filter: (path) => !/\.d\.ts(?:\.map)?$/.test(path) });
  const { peerDependencies: _, peerDependenciesMeta: __, devDependencies: ___, scripts: ____, ...kept } = manifestAlong();
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

function manifestAlong() {
  return JSON.parse(readFileSync(join(HOUSE, 'node_modules', ALONG, 'package.json'), 'utf8'));
}

/** @param {readonly Room[]} reached */
function manifestOf(reached) {
  const { version, license } = JSON.parse(readFileSync(join(HOUSE, 'packages/cli/package.json'), 'utf8'));
  const dependencies = { ...manifestAlong().dependencies, ...outsideOf(reached) };
  return {
    name: 'beffroi',
    version,
    description:
      'Reads a French town’s website and says, for eighteen services, how far each can be done online, with the page that proves it',
    keywords: ['observatory', 'e-government', 'commune', 'collectivité', 'open-data', 'warc', 'crawler'],
    license,
    type: 'module',
    engines: { node: '>=24' },
    bin: { beffroi: BIN },
    exports: { '.': { types: `./${LIBRARY}.d.ts`, default: `./${LIBRARY}.js` }, './package.json': './package.json' },
    dependencies: Object.fromEntries(Object.entries(dependencies).sort()),
    bundleDependencies: [ALONG],
  };
}

/**
 * @param {string} to
 * @param {string} path
 * @param {string} text
 */
function write(to, path, text) {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  writeFileSync(join(to, path), text);
}
