// TypeScript of this house as JavaScript: types are left out, names of files and rooms become paths. Node strips no types below node_modules.
import { stripTypeScriptTypes } from 'node:module';
import { dirname, relative } from 'node:path/posix';

/** @typedef {import('./rooms.js').Room} Room */

/** What stands behind `from`, `import` and `import(`, and in `new URL('./x.ts', import.meta.url)`. */
const SPECIFIER = /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s*|\bnew URL\(\s*|\bimport\.meta\.resolve\(\s*)(['"])([^'"\n]+)\2/g;

/**
 * @param {string} text TypeScript
 * @param {string} path of its file, from the repository's folder
 * @param {ReadonlyMap<string, Room>} rooms
 */
export function plainScript(text, path, rooms) {
  return withPaths(stripTypeScriptTypes(text), path, rooms);
}

/**
 * The same script, with rooms and TypeScript files named by the paths of what was made of them.
 * @param {string} text JavaScript, or declarations
 * @param {string} path
 * @param {ReadonlyMap<string, Room>} rooms
 */
export function withPaths(text, path, rooms) {
  return text.replace(SPECIFIER, (whole, before, quote, specifier) => {
    const found = pathOf(specifier, path, rooms);
    return found === specifier ? whole : `${before}${quote}${found}${quote}`;
  });
}

/**
 * @param {string} specifier
 * @param {string} path
 * @param {ReadonlyMap<string, Room>} rooms
 */
function pathOf(specifier, path, rooms) {
  if (/^(?:\.{1,2}\/|#)/.test(specifier)) return specifier.replace(/\.ts$/, '.js');
  const name = /^@[^/]+\/[^/]+/.exec(specifier)?.[0] ?? '';
  const room = rooms.get(name);
  if (room === undefined) return specifier;
  const target = `${room.folder}/${fileBehind(room, `.${specifier.slice(name.length)}`)}`.replace(/\.ts$/, '.js');
  const way = relative(dirname(path), target);
  return way.startsWith('.') ? way : `./${way}`;
}

/**
 * The file that a door of a room opens, from the room's folder.
 * @param {Room} room
 * @param {string} door
 */
function fileBehind({ manifest }, door) {
  const exact = manifest.exports?.[door];
  if (exact !== undefined) return exact.slice(2);
  for (const [pattern, file] of Object.entries(manifest.exports ?? {})) {
    const [head = '', tail] = pattern.split('*');
    if (tail !== undefined && door.startsWith(head) && door.endsWith(tail)) {
      return file.slice(2).replace('*', door.slice(head.length, door.length - tail.length));
    }
  }
  throw new Error(`${manifest.name} has no door ${door}`);
}
