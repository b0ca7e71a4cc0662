import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

// Who imports whom, read from the sources themselves: imports are written with their endings and rooms say what they export, so no resolver is needed,
// and the whole house takes a fraction of a second.

const CODE = /\.(?:ts|js|mjs|svelte)$/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)(['"])([^'"\n]+)\1/g;

/**
 * @param {string} root
 * @param {readonly string[]} files paths from the root
 * @returns {ReadonlyMap<string, ReadonlySet<string>>} file → files that import it
 */
export function importersIn(root, files) {
  const known = new Set(files);
  const rooms = roomsOf(root, files);
  /** @type {Map<string, Set<string>>} */
  const importers = new Map();
  for (const file of files) {
    if (!CODE.test(file)) continue;
    for (const [, , name = ''] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
      const target = targetOf(root, file, name, rooms);
      if (target === null || !known.has(target)) continue;
      const by = importers.get(target) ?? new Set();
      importers.set(target, by.add(file));
    }
  }
  return importers;
}

/**
 * The tests that what changed may break, the nearest first: by how many imports lie between, and then by name. What is no code (a fixture, a page that a
 * test reads) concerns the tests of its room.
 *
 * @param {string} root
 * @param {readonly string[]} files all files, as paths from the root
 * @param {readonly string[]} changed
 * @returns {readonly string[]}
 */
export function testsOf(root, files, changed) {
  const importers = importersIn(root, files);
  /** @type {Map<string, number>} */
  const distances = new Map();
  let ring = changed.filter((file) => CODE.test(file));
  for (const file of changed) {
    if (CODE.test(file)) continue;
    const room = roomOf(file);
    if (room !== null) ring.push(...files.filter((other) => isTest(other) && roomOf(other) === room));
  }
  for (let distance = 0; ring.length > 0; distance++) {
    /** @type {Set<string>} */
    const next = new Set();
    for (const file of ring) {
      if (distances.has(file)) continue;
      distances.set(file, distance);
      for (const by of importers.get(file) ?? []) next.add(by);
    }
    ring = [...next];
  }
  return [...distances]
    .filter(([file]) => isTest(file) && existsSync(join(root, file)))
    .sort(([one, near], [other, far]) => near - far || (one < other ? -1 : 1))
    .map(([file]) => file);
}

/** @param {string} file */
const isTest = (file) => file.endsWith('.test.ts');

/** @param {string} file */
const roomOf = (file) => /^packages\/(?:instruments\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? null;

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {ReadonlyMap<string, { readonly folder: string, readonly exports: unknown, readonly imports: unknown }>} by the room's name
 */
function roomsOf(root, files) {
  const rooms = new Map();
  for (const file of files) {
    if (!/^packages\/(?:instruments\/)?[^/]+\/package\.json$/.test(file)) continue;
    const { name, exports = {}, imports = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    rooms.set(name, { folder: dirname(file), exports: typeof exports === 'string' ? { '.': exports } : exports, imports });
  }
  return rooms;
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} name as it is written
 * @param {ReturnType<typeof roomsOf>} rooms
 * @returns {string | null}
 */
function targetOf(root, file, name, rooms) {
  if (name.startsWith('.')) {
    const path = relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/');
    if (existsSync(join(root, path)) && statSync(join(root, path)).isFile()) return path;
    return null;
  }
  const folder = roomOf(file);
  const own = [...rooms.values()].find((room) => room.folder === folder);
  if (name.startsWith('#') && own !== undefined) return entryOf(own.folder, own.imports, name);
  const [, room, door] = /^(@[^/]+\/[^/]+)(\/.*)?$/.exec(name) ?? [];
  const other = room === undefined ? undefined : rooms.get(room);
  return other === undefined ? null : entryOf(other.folder, other.exports, `.${door ?? ''}`);
}

/**
 * @param {string} folder
 * @param {unknown} entries what package.json says under `exports` or `imports`
 * @param {string} name
 * @returns {string | null}
 */
function entryOf(folder, entries, name) {
  if (typeof entries !== 'object' || entries === null) return null;
  for (const [key, value] of Object.entries(entries)) {
    const path = typeof value === 'string' ? value : Object.values(value ?? {}).find((each) => typeof each === 'string');
    if (typeof path !== 'string') continue;
    const [head = '', tail = ''] = key.split('*');
    if (key === name) return join(folder, path).replaceAll('\\', '/');
    if (!key.includes('*') || !name.startsWith(head) || !name.endsWith(tail)) continue;
    return join(folder, path.replaceAll('*', name.slice(head.length, name.length - tail.length))).replaceAll('\\', '/');
  }
  return null;
}

/**
 * Every file below some folders, without what is made or comes from elsewhere.
 *
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {readonly string[]}
 */
export function filesBelow(root, folders) {
  /** @type {string[]} */
  const files = [];
  /** @param {string} folder */
  const read = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (['node_modules', 'build', '.svelte-kit', 'static'].includes(entry.name)) continue;
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) read(path);
      else if (CODE.test(path) || entry.name === 'package.json') files.push(path);
    }
  };
  for (const folder of folders) read(folder);
  return files;
}
