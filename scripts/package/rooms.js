// Which rooms a package holds, and which files of them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A room as its package.json tells it.
 * @typedef {{ name: string, version: string, exports?: Record<string, string>, imports?: Record<string, string>, dependencies?: Record<string, string> }} Manifest
 * @typedef {{ folder: string, manifest: Manifest }} Room
 */

/** What tries or measures a room goes into no package. */
const TRIAL =
  /\.test\.(?:ts|js)$|(?:^|\/)(?:test|bench)\/|\/(?:testing|conformance)(?:\.ts$|\/)|\.bench\.|README\.md$|\.gitignore$|\/tsconfig\.json$/;

/** Files of the repository under a folder, as git knows them, with those that are not committed yet. @param {string} under */
function filesUnder(under) {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', under], {
    cwd: HOUSE,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(`${HOUSE}/${path}`));
}

/** All rooms, by the name under which they are imported. @returns {ReadonlyMap<string, Room>} */
export function allRooms() {
  const manifests = filesUnder('packages').filter((path) => path.endsWith('/package.json'));
  return new Map(
    manifests.map((path) => {
      const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(`${HOUSE}/${path}`, 'utf8')));
      return [manifest.name, { folder: path.slice(0, -'/package.json'.length), manifest }];
    }),
  );
}

/**
 * A room and all that it uses.
 * @param {string} name
 * @param {ReadonlyMap<string, Room>} rooms
 */
export function reachedFrom(name, rooms) {
  const reached = new Set([name]);
  for (const one of reached) {
    for (const used of Object.keys(rooms.get(one)?.manifest.dependencies ?? {})) if (rooms.has(used)) reached.add(used);
  }
  return [...reached].map((one) => /** @type {Room} */ (rooms.get(one)));
}

/**
 * Files of a room that run: neither what tries it, nor what only the builder of the site reads.
 * @param {Room} room
 * @returns {readonly string[]} paths from the repository's folder
 */
export function filesOf({ folder }) {
  return filesUnder(folder).filter((path) => !TRIAL.test(path) && !OF_THE_BUILDER.test(path));
}

/** What the built site was made from: it is there as it was built. Style sheets of rooms stay, for a sheet that is written to a file has them in it. */
const OF_THE_BUILDER = /^packages\/web\/(?:src|scripts|static|vite\.config\.ts)|\.svelte$/;

/**
 * Packages from outside that rooms use, with their versions, but those that only build.
 * @param {readonly Room[]} rooms
 */
export function outsideOf(rooms) {
  const ours = new Set(rooms.map(({ manifest }) => manifest.name));
  const all = new Map();
  for (const { manifest } of rooms)
    for (const [name, version] of Object.entries(manifest.dependencies ?? {}))
      if (!ours.has(name) && !BUILDERS.has(name)) all.set(name, version);
  return Object.fromEntries([...all].sort());
}

/** Needed to build the site, and not to serve it. */
const BUILDERS = new Set(['@sveltejs/adapter-node', '@sveltejs/vite-plugin-svelte', 'vite']);
