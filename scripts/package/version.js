// The version of the house, and what a release says of itself.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRooms, HOUSE } from './rooms.js';

/** Where the program itself says its version. */
const SOFTWARE = 'packages/capture/src/software.ts';

/**
 * Sets the version of every room, of what they name of each other, and of the program.
 * @param {string} version
 * @returns {readonly string[]} files that were changed
 */
export function setVersion(version) {
  const rooms = allRooms();
  const changed = [...rooms.values()]
    .map(({ folder }) => `${folder}/package.json`)
    .filter((path) => rewrite(path, (text) => withVersion(text, version, [...rooms.keys()])));
  if (rewrite(SOFTWARE, (text) => text.replace(/(VERSION = ')[^']*(')/, `$1${version}$2`))) changed.push(SOFTWARE);
  return changed;
}

/**
 * A package.json with another version: its own, and that of the rooms it uses.
 * @param {string} text
 * @param {string} version
 * @param {readonly string[]} names
 */
export function withVersion(text, version, names) {
  return names.reduce(
    (made, name) => made.replace(new RegExp(`("${name.replace(/[/.]/g, '\\$&')}": ")\\d[^"]*(")`), `$1${version}$2`),
    text.replace(/("version": ")[^"]*(")/, `$1${version}$2`),
  );
}

/**
 * Gathers what changed into the changelog, newest first, and takes the fragments away.
 * @param {string} version
 * @param {Date} now
 * @returns {string} notes of the release
 */
export function gatherChanges(version, now) {
  const folder = join(HOUSE, 'changes.d');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  const fragments = names.map((name) => readFileSync(join(folder, name), 'utf8'));
  const notes = notesOf(fragments);
  rewrite('CHANGELOG.md', (text) => withRelease(text, version, now.toISOString().slice(0, 10), notes));
  for (const name of names) rmSync(join(folder, name));
  return `# Beffroi ${version}\n\n${notes}`;
}

/** One point a fragment. @param {readonly string[]} fragments */
export function notesOf(fragments) {
  return fragments.map((text) => `- ${text.trim().replace(/\n+/g, '\n  ')}\n`).join('');
}

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} day
 * @param {string} notes
 */
export function withRelease(changelog, version, day, notes) {
  const heading = `## ${version}, ${day}\n\n${notes}`;
  const at = changelog.indexOf('\n## ');
  const before = at < 0 ? changelog.trimEnd() : changelog.slice(0, at).trimEnd();
  // What stood for a release to come gives its place.
  const rest = at < 0 ? '' : changelog.slice(at + 1).replace(/^## [^\n]*unreleased\n[\s\S]*?(?=^## |$(?![\s\S]))/m, '');
  return `${[before, heading.trimEnd(), rest.trim()].filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * @param {string} path
 * @param {(text: string) => string} change
 */
function rewrite(path, change) {
  const file = join(HOUSE, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(file, after);
  return after !== before;
}
