import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// An instrument is one folder: nothing outside of it and of the room `house` names it. Ordinary words are no names: a name is what stands between quotes, in an
// import, or in a path.

const house = fileURLToPath(new URL('..', import.meta.url));
const folder = join(house, 'packages', 'instruments');

const INSTRUMENTS = readdirSync(folder).map((name) => ({
  folder: name,
  id: name,
  called: (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { name: string }).name,
}));

/** Where names may stand: with the instruments, in the house, in tests and measurements of the whole product, and in what is past. */
const MAY = [
  ':!packages/instruments',
  ':!packages/house',
  ':!test',
  ':!bench',
  ':!fixtures',
  ':!changes.d',
  ':!docs',
  ':!*.md',
  ':!package-lock.json',
  // What an older program wrote into a database stays what it is.
  ':!packages/store/src/migrations',
];

function found(pattern: string): string[] {
  try {
    return execFileSync('git', ['grep', '--line-number', '--extended-regexp', pattern, '--', '.', ...MAY], { cwd: house, encoding: 'utf8' })
      .split('\n')
      .filter((line) => line !== '');
  } catch (error) {
    // Nothing found is 1.
    if ((error as { readonly status?: number }).status === 1) return [];
    throw error;
  }
}

describe.each(INSTRUMENTS)('the instrument $id', ({ folder: name, id, called }) => {
  it('is named by nobody', () => {
    expect(found(`['"\`]${id}['"\`]`)).toEqual([]);
  });

  it('is imported by nobody but the house', () => {
    expect(found(`${called}(/|['"\`])`)).toEqual([]);
  });

  it('has no path that anybody knows', () => {
    expect(found(`instruments/${name}`)).toEqual([]);
  });
});
