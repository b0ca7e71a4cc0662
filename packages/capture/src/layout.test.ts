import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentTypeOf, fileCandidates, findFile } from './layout.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'layout-'));
  const files = [
    'a.fr/index.html',
    'a.fr/a/b.html',
    'a.fr/c/index.html',
    'a.fr/page@x=1.html',
    'a.fr/index@p=2.html',
    'a.fr/plan.pdf',
    'a.fr/été.html',
  ];
  for (const file of [...files, 'a.fr/.host.json', 'secret.html']) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), file);
  }
  await symlink(join(root, 'secret.html'), join(root, 'a.fr/lien.html'));
});
afterAll(() => rm(root, { recursive: true }));

describe('findFile', () => {
  test.each([
    ['/', 'index.html'],
    ['/a/b', 'a/b.html'],
    ['/a/b/', 'a/b.html'],
    ['/c', 'c/index.html'],
    ['/page?x=1', 'page@x=1.html'],
    ['/?p=2', 'index@p=2.html'],
    ['/plan.pdf', 'plan.pdf'],
    ['/%C3%A9t%C3%A9', 'été.html'],
  ])('%s is %s', async (target, name) => {
    expect(await findFile(join(root, 'a.fr'), target)).toBe(join(root, 'a.fr', name));
  });

  test.each([
    '/none',
    '/page',
    '/page?x=2',
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret',
    '/.host.json',
    '/a\\..\\b',
    '/lien',
    '/\0',
    '/a',
  ])('%j has no file', async (target) => {
    expect(await findFile(join(root, 'a.fr'), target)).toBeNull();
  });

  test('no target leads out of the folder', () => {
    const part = fc.constantFrom('..', '.', '/', '%2e', '%2f', '%5c', '\\', 'a', '?', '@');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        for (const name of fileCandidates(`/${parts.join('')}`)) expect(join('/web', name).startsWith('/web/')).toBe(true);
      }),
    );
  });
});

test('a type is told by the extension, else by the first bytes, else it is a page', () => {
  const none = new Uint8Array(0);
  expect(contentTypeOf('x/a.docx', none)).toMatch(/wordprocessingml/);
  expect(contentTypeOf('sitemap.xml.gz', none)).toBe('application/gzip');
  expect(contentTypeOf('a.html', none, 'text/html; charset=utf-8')).toBe('text/html; charset=utf-8');
  expect(contentTypeOf('download', Buffer.from('%PDF-1.4'))).toBe('application/pdf');
  expect(contentTypeOf('v1.2-page', Buffer.from('<html>'))).toBe('text/html');
});
