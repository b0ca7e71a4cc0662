import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findFile } from '@beffroi/capture';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileIn, findInLayers, foldersOf } from './layers.ts';

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'layers-'));
});
afterAll(() => rm(base, { recursive: true }));

async function lay(web: string, ...names: readonly string[]): Promise<string> {
  await mkdir(join(base, web), { recursive: true });
  for (const name of names) {
    await mkdir(dirname(join(base, web, name)), { recursive: true });
    await writeFile(join(base, web, name), web);
  }
  return join(base, web);
}

describe('layers over a web', () => {
  let webs: readonly string[];
  beforeAll(async () => {
    webs = [
      await lay(
        'ground',
        'a.fr/index.html',
        'a.fr/x.html',
        'a.fr/y.html',
        'a.fr/old/z.html',
        'a.fr/old/deep/w.html',
        'a.fr/.host.json',
        'b.fr/index.html',
      ),
      await lay(
        'second',
        'a.fr/x.html',
        'a.fr/y.html.gone',
        'a.fr/old.gone',
        'a.fr/new.html',
        'b.fr/.gone',
        'c.fr/index.html',
        'd.fr/index.html',
      ),
      await lay(
        'third',
        'a.fr/y.html',
        'a.fr/old/z.html',
        'a.fr/.host.json.gone',
        'b.fr/index.html',
        'c.fr/.gone',
        'd.fr/.gone',
        'd.fr/other.html',
      ),
    ];
  });

  test.each<[string, string, string | null, string | null, string | null]>([
    ['what no layer speaks of stays', '/', 'ground', 'ground', 'ground'],
    ['a file hides the one below', '/x', 'ground', 'second', 'second'],
    ['a file is taken away and comes again', '/y', 'ground', null, 'third'],
    ['a folder is taken away, and one of its files comes again', '/old/z', 'ground', null, 'third'],
    ['what lay deep in it stays away', '/old/deep/w', 'ground', null, null],
    ['a file is new', '/new', null, 'second', 'second'],
    ['the word that takes away is no page', '/y.html.gone', null, null, null],
    ['hidden files stay hidden', '/.host.json', null, null, null],
  ])('%s: %s', async (_, target, ...wanted) => {
    const seen = [1, 2, 3].map(async (height) => {
      const file = await findInLayers(await foldersOf(webs.slice(0, height), 'a.fr'), target);
      return file === null ? null : relative(base, file).split('/')[0]!;
    });
    expect(await Promise.all(seen)).toEqual(wanted);
  });

  test('a host file is replaced whole, or taken away', async () => {
    const heights = [1, 2, 3].map(async (height) => fileIn(await foldersOf(webs.slice(0, height), 'a.fr'), '.host.json'));
    expect(await Promise.all(heights)).toEqual([join(webs[0]!, 'a.fr/.host.json'), join(webs[0]!, 'a.fr/.host.json'), null]);
  });

  test.each<[string, number, number, number]>([
    ['a.fr', 1, 2, 3],
    ['b.fr', 1, 0, 1],
    ['c.fr', 0, 1, 0],
    // Another host of the name: nothing of the one before shines through.
    ['d.fr', 0, 1, 1],
    ['e.fr', 0, 0, 0],
  ])('%s lies in so many folders as layers come', async (host, ...wanted) => {
    const folders = await Promise.all([1, 2, 3].map((height) => foldersOf(webs.slice(0, height), host)));
    expect(folders.map((each) => each.length)).toEqual(wanted);
  });

  test('what a link leads out to is not answered', async () => {
    const ground = await lay('linked', 'a.fr/index.html');
    await symlink(join(base, 'ground', 'a.fr', 'x.html'), join(ground, 'a.fr', 'x.html'));
    expect(await findInLayers(await foldersOf([ground], 'a.fr'), '/x')).toBe(null);
  });

  test('answer as if they had been copied over the ground', async () => {
    const names = ['index.html', 'a', 'a.html', 'b/index.html', 'b/c.html', 'b.html', 'page@x=1.html'];
    const targets = ['/', '/a', '/a.html', '/b', '/b/', '/b/c', '/page?x=1'];
    // A name cannot be a file and a folder at once when it is copied: `a` and `b/…` are never one another's.
    const layer = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(layer, { minLength: 1, maxLength: 3 }), async (layers) => {
        const own = `copied-${run++}`;
        const all: string[] = [];
        for (const [height, files] of layers.entries()) {
          all.push(await lay(`${own}/${height}`, ...files.map((name) => `a.fr/${name}`)));
          await cp(all.at(-1)!, join(base, own, 'all'), { recursive: true });
        }
        const read = async (file: string | null) => (file === null ? null : readFile(file, 'utf8'));
        const folders = await foldersOf(all, 'a.fr');
        for (const target of targets) {
          expect(await read(await findInLayers(folders, target))).toBe(await read(await findFile(join(base, own, 'all', 'a.fr'), target)));
        }
      }),
      { numRuns: 30 },
    );
  });
});
