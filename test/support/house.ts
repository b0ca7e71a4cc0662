import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a final separator. */
export const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** Folders that are made, not written. */
const MADE = new Set(['node_modules', '.git', 'data', 'build', '.svelte-kit']);
/** … and those whose name alone does not say so. */
const MADE_AT = new Set(['packages/web/static/scripts', 'packages/web/static/assistant.js']);

/** Paths of all files that are written, relative to the root, with `/`, sorted. Of a folder when one is named. */
export function written(folder = ''): readonly string[] {
  const paths: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = relative(HOUSE, join(inside, entry.name)).split(sep).join('/');
      if (MADE_AT.has(path)) continue;
      if (entry.isDirectory()) {
        if (!MADE.has(entry.name)) walk(join(inside, entry.name));
      } else if (entry.name !== '.DS_Store' && !entry.name.endsWith('.tsbuildinfo')) {
        paths.push(path);
      }
    }
  };
  walk(join(HOUSE, folder));
  return paths.sort();
}

/** The text of a file of the house. */
export function textOf(path: string): string {
  return readFileSync(join(HOUSE, path), 'utf8');
}

/** A manifest (package.json), as far as the house looks at it. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly type?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(textOf(folder === '' ? 'package.json' : `${folder}/package.json`)) as Manifest;
}

/** Folders of the rooms: `packages/domain`, …, `packages/instruments/services`. */
export function rooms(): readonly string[] {
  return written('packages')
    .filter((path) => /^packages\/(?:instruments\/)?[^/]+\/package\.json$/.test(path))
    .map((path) => path.slice(0, -'/package.json'.length));
}

/** True for the sources of a room that run in production: no tests, no measurements, no helpers of tests. */
export function isSource(path: string): boolean {
  return /\.(?:ts|js|mjs)$/.test(path) && !/\.test\.ts$|\/(?:test|bench|golden)\/|\/src\/testing\.ts$|\.d\.ts$/.test(path);
}
