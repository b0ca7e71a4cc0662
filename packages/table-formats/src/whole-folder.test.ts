import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './testing.ts';
import { writeWhole } from './whole-folder.ts';

/** Fills a folder as an export does: a descriptor, a README, one file. */
const fill = (text: string) => async (folder: string) => {
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify({ resources: [{ path: 'towns.csv' }] }));
  await writeFile(join(folder, 'README.md'), text);
  await writeFile(join(folder, 'towns.csv'), text);
  return text.length;
};

const KEEP = { replace: false };
const REPLACE = { replace: true };
const read = (folder: string) => readFile(join(folder, 'towns.csv'), 'utf8');

describe('a folder gets its name when it is whole', () => {
  test('where there was none, or none above it', async () => {
    const above = await temporaryFolder();
    const folder = join(above, 'exports', 'wave');
    const inside = await writeWhole(folder, KEEP, async (part) => {
      await fill('one')(part);
      return readdir(join(above, 'exports'));
    });
    expect(inside).toEqual([expect.stringMatching(/^wave\.part-/)]);
    expect(await readdir(join(above, 'exports'))).toEqual(['wave']);
    expect(await read(folder)).toBe('one');
  });

  test('where there was an empty one, or a link to one', async () => {
    const above = await temporaryFolder();
    await mkdir(join(above, 'empty'));
    await symlink(join(above, 'empty'), join(above, 'link'));
    await writeWhole(join(above, 'link'), KEEP, fill('one'));
    expect(await readdir(above)).toEqual(['empty', 'link']);
    expect(await read(join(above, 'empty'))).toBe('one');
  });
});

describe('a folder that is taken', () => {
  test('is refused before any work is done', async () => {
    const folder = join(await temporaryFolder(), 'wave');
    await writeWhole(folder, KEEP, fill('one'));
    const untouched = async () => expect.unreachable();
    await expect(writeWhole(folder, KEEP, untouched)).rejects.toMatchObject({ name: 'ExportRefusal', code: 'exists' });
    expect(await read(folder)).toBe('one');
  });

  test('is refused too when it is a file', async () => {
    const path = join(await temporaryFolder(), 'wave');
    await writeFile(path, '');
    await expect(writeWhole(path, REPLACE, fill('two'))).rejects.toMatchObject({ code: 'exists' });
  });

  test('is refused when it was taken in the meantime', async () => {
    const folder = join(await temporaryFolder(), 'wave');
    const slow = async (part: string) => {
      await fill('slow')(part);
      await writeWhole(folder, KEEP, fill('fast'));
    };
    await expect(writeWhole(folder, KEEP, slow)).rejects.toMatchObject({ code: 'exists' });
    expect(await read(folder)).toBe('fast');
    expect(await readdir(join(folder, '..'))).toEqual(['wave']);
  });

  test('by an export gives way to another, when that is asked for', async () => {
    const folder = join(await temporaryFolder(), 'wave');
    await writeWhole(folder, KEEP, fill('one'));
    expect(await writeWhole(folder, REPLACE, fill('three'))).toBe(5);
    expect(await read(folder)).toBe('three');
    expect(await readdir(join(folder, '..'))).toEqual(['wave']);
  });

  test.each([
    ['a file that no export wrote', { 'notes.txt': '' }],
    ['a descriptor that is no JSON', { 'datapackage.json': '{' }],
    ['a descriptor of something else', { 'datapackage.json': '{"resources": 3}' }],
    ['a descriptor that is nothing', { 'datapackage.json': 'null' }],
  ])('by %s is never deleted', async (_what, files: Readonly<Record<string, string>>) => {
    const folder = join(await temporaryFolder(), 'wave');
    await writeWhole(folder, KEEP, fill('one'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await expect(writeWhole(folder, REPLACE, fill('two'))).rejects.toMatchObject({ code: 'foreign' });
    expect(await read(folder)).toBe('one');
  });
});

test('nothing is left of what failed, and what was there stays', async () => {
  const folder = join(await temporaryFolder(), 'wave');
  await writeWhole(folder, KEEP, fill('one'));
  const failing = async (part: string) => {
    await fill('two')(part);
    throw new Error('the disk is full');
  };
  await expect(writeWhole(folder, REPLACE, failing)).rejects.toThrow('the disk is full');
  expect(await readdir(join(folder, '..'))).toEqual(['wave']);
  expect(await read(folder)).toBe('one');
});
