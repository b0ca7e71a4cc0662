import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../packages/', import.meta.url);

/** Of each instrument: the rooms whose sources decide what is said of the same captures. */
const ROOMS = {
  services: ['domain/', 'reading/', 'instruments/services/'],
  programmes: ['domain/', 'reading/', 'documents/', 'instruments/programmes/'],
};

/** @typedef {keyof typeof ROOMS} InstrumentName */
export const INSTRUMENTS = /** @type {readonly InstrumentName[]} */ (Object.keys(ROOMS));

/**
 * Where the history of an instrument's rubric stands; it holds the digest and is no part of it.
 * @param {InstrumentName} instrument
 */
export const historyOf = (instrument) => new URL(`instruments/${instrument}/src/rubric/history.ts`, packages);

/**
 * SHA-256 over the sources and manifests of the judging rooms, by path: whatever could change a finding changes it, tests and small
 * pages do not.
 * @param {InstrumentName} instrument
 * @returns {string} `sha256:` and 64 hexadecimal digits
 */
export function rubricDigest(instrument) {
  const hash = createHash('sha256');
  for (const room of ROOMS[instrument]) {
    const folder = new URL(room, packages);
    hash.update(`${room}package.json\n${readFileSync(new URL('package.json', folder), 'utf8')}\n`);
    const source = new URL('src/', folder);
    const paths = readdirSync(fileURLToPath(source), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|^statistics\//.test(path));
    for (const path of paths.sort()) {
      const file = new URL(path, source);
      if (file.href !== historyOf(instrument).href) hash.update(`${room}src/${path}\n${readFileSync(file, 'utf8')}\n`);
    }
  }
  return `sha256:${hash.digest('hex')}`;
}

/**
 * @typedef {{ readonly version: string, readonly digest: string, readonly date: string, readonly change: string }} Entry
 * @param {readonly Entry[]} entries
 * @returns {string} the source of the history
 */
export function writtenHistory(entries) {
  // As the formatter would write it.
  const property = (/** @type {string} */ key, /** @type {string} */ text) => {
    const quoted = `'${text.replaceAll('\\', '\\\\').replaceAll("'", '’')}',`;
    return 4 + key.length + 2 + quoted.length > 140 ? [`    ${key}:`, `      ${quoted}`] : [`    ${key}: ${quoted}`];
  };
  return [
    '// Written by `npm run rubric`: one entry for each version, never changed once it is released.',
    '',
    'interface RubricVersion {',
    '  readonly version: string;',
    '  /** SHA-256 of the sources and manifests of all rooms that judge (tests and small pages left out). */',
    '  readonly digest: string;',
    '  /** The day it was made, `YYYY-MM-DD`. */',
    '  readonly date: string;',
    '  /** What changed, and how many findings of the fixtures moved. */',
    '  readonly change: string;',
    '}',
    '',
    '/** The versions of the rubric, oldest first; the last one is in force. */',
    'export const RUBRIC_HISTORY: readonly [RubricVersion, ...RubricVersion[]] = [',
    ...entries.flatMap((entry) => ['  {', ...Object.entries(entry).flatMap(([key, value]) => property(key, value)), '  },']),
    '];',
    '',
  ].join('\n');
}
