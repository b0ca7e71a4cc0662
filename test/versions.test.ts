import { describe, expect, it } from 'vitest';
import { FORMAT, ROOMS, TYPES } from '../scripts/daily/checks.js';
import { type Manifest, manifestOf, rooms, textOf } from './support/house.ts';

/** Of a package, or of one that stands here under a name of its own. */
const EXACT = /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const house = manifestOf('');
const ours = new Map(rooms().map((room) => [manifestOf(room).name, manifestOf(room).version] as const));

function wanted(manifest: Manifest): readonly (readonly [string, string])[] {
  return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap((list) => Object.entries(list ?? {}));
}

describe.each(['', ...rooms()].map((folder) => [folder === '' ? 'the house' : folder, folder] as const))('%s', (_name, folder) => {
  const manifest = manifestOf(folder);

  it('names exact versions only', () => {
    expect(wanted(manifest).filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  it('uses the rooms in their present version', () => {
    for (const [name, version] of wanted(manifest)) if (ours.has(name)) expect([name, version]).toEqual([name, ours.get(name)]);
  });

  it('agrees with the lockfile', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Manifest> };
    const locked = lock.packages[folder];
    for (const list of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      expect(locked?.[list] ?? {}).toEqual(manifest[list] ?? {});
    }
  });
});

it('the house asks for the Node that it brings along', () => {
  expect(house.engines).toEqual({ node: '>=24' });
  for (const [name, version] of Object.entries(house.optionalDependencies ?? {}))
    expect([name, version.split('.')[0]]).toEqual([name, '24']);
});

it('the checks that a person runs one by one are those that `npm run check` and `npm test` run', () => {
  const all = [...FORMAT, ...TYPES, ...ROOMS].map(({ command }) => command);
  for (const name of ['lint', 'types', 'arrows', 'unused']) {
    for (const command of house.scripts![name]!.replaceAll("'", '').split(' && ')) {
      // What they keep for the next run is theirs.
      expect(all.map((words) => command.split(' ').every((word) => words.includes(word)))).toContain(true);
    }
  }
  expect(house.scripts!['check']).toBe('node scripts/check.js');
  expect(house.scripts!['test']).toBe('node scripts/test.js');
  expect(textOf('.ci/run')).toMatch(/^npm ci\nnpm run supply\nnpm test\n$/m);
});
