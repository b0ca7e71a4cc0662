// Types of the library, for who writes TypeScript: what its entry reaches, and no more.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { join as joinPosix } from 'node:path/posix';
import { withPaths } from './plain.js';
import { HOUSE } from './rooms.js';

/**
 * Writes declarations of an entry and of all that it names into a package.
 * @param {string} entry path without its ending, from the repository's folder
 * @param {string} to the package's folder
 * @param {ReadonlyMap<string, import('./rooms.js').Room>} rooms
 * @returns {readonly string[]} what was written
 */
export function layDeclarations(entry, to, rooms) {
  const out = mkdtempSync(join(tmpdir(), 'beffroi-types-'));
  try {
    const config = join(out, 'tsconfig.json');
    const compilerOptions = {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      incremental: false,
      composite: false,
      outDir: join(out, 'made'),
      rootDir: HOUSE,
    };
    const types = [join(HOUSE, 'node_modules/@types')];
    writeFileSync(
      config,
      JSON.stringify({
        extends: join(HOUSE, 'tsconfig.json'),
        compilerOptions: { ...compilerOptions, typeRoots: types },
        files: sourcesFrom(`${entry}.ts`, rooms).map((path) => join(HOUSE, path)),
        include: [],
      }),
    );
    const tsc = join(HOUSE, 'node_modules/@typescript/native/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`types of the library: ${stdout}`);
    const found = new Map();
    reach(`${entry}.d.ts`, join(out, 'made'), rooms, found);
    for (const [path, text] of found) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), text);
    }
    return [...found.keys()];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/**
 * Sources that an entry reaches: what is imported by a room's name is no file of the compiler's own, and must be named to it.
 * @param {string} entry
 * @param {ReadonlyMap<string, import('./rooms.js').Room>} rooms
 */
function sourcesFrom(entry, rooms) {
  const all = new Set([entry]);
  for (const path of all) {
    for (const specifier of ownSpecifiers(withPaths(readFileSync(join(HOUSE, path), 'utf8'), path, rooms))) {
      const source = joinPosix(dirname(path), `${specifier}.ts`);
      if (existsSync(join(HOUSE, source))) all.add(source);
    }
  }
  return [...all];
}

/** Paths of our own files that a text names, without their ending. @param {string} text */
function ownSpecifiers(text) {
  return [...text.matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*['"](\.{1,2}\/[^'"]+)\.js['"]/g)].map((match) => `${match[1]}`);
}

/**
 * @param {string} path
 * @param {string} made
 * @param {ReadonlyMap<string, import('./rooms.js').Room>} rooms
 * @param {Map<string, string>} found
 */
function reach(path, made, rooms, found) {
  if (found.has(path)) return;
  const text = withPaths(readFileSync(join(made, path), 'utf8'), path, rooms);
  found.set(path, text);
  for (const specifier of ownSpecifiers(text)) reach(joinPosix(dirname(path), `${specifier}.d.ts`), made, rooms, found);
}
