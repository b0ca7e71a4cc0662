import { describe, expect, it } from 'vitest';
import { TOWN_HEADERS } from './columns.ts';
import { dashed, filesNamed, foldCell, isPathInside, readRegisterRows } from './register.ts';

const read = (text: string, mostRows = 10) =>
  readRegisterRows<'code' | 'name' | 'department' | 'files', { town: string; files: string }, { code: 'no-file-column' | 'no-file' }>(
    new TextEncoder().encode(text),
    {
      headers: { ...TOWN_HEADERS, files: ['fichiers', 'nom'] },
      mostBytes: 1000,
      mostRows,
      lacking: (columns) => (columns.has('files') ? null : { code: 'no-file-column' }),
      entryOf: (_, cell) => (cell('files') === '' ? { code: 'no-file' } : { town: cell('code'), files: cell('files') }),
    },
  );

describe('a register', () => {
  it('gives what its lines say, and why others were not taken, with the line', async () => {
    expect(await read('Code INSEE;Fichiers\n35001;a.pdf;;\n35002;\n35003\n# a remark\n35004;b.pdf\n')).toEqual({
      encoding: 'utf-8',
      rows: 4,
      entries: [
        { town: '35001', files: 'a.pdf' },
        { town: '35004', files: 'b.pdf' },
      ],
      refused: [
        { line: 3, reason: { code: 'no-file' } },
        { line: 4, reason: { code: 'wrong-columns', expected: 2, found: 1 } },
      ],
    });
  });

  it.each<[string, string, number, unknown]>([
    ['without the columns it needs', 'Code INSEE\n35001\n', 10, { line: 1, reason: { code: 'no-file-column' } }],
    ['without a line', '# nothing\n', 10, { line: 0, reason: { code: 'empty' } }],
    ['of too many lines', 'code,fichiers\n1,a\n2,b\n', 1, { line: 3, reason: { code: 'too-many-rows', most: 1 } }],
    ['of too many bytes', `code,fichiers\n${'1,a\n'.repeat(300)}`, 10, { line: 0, reason: expect.objectContaining({ code: 'too-large' }) }],
  ])('%s is refused as a whole or from there', async (_, text, mostRows, refused) => {
    expect((await read(text, mostRows)).refused).toEqual([refused]);
  });

  it('gives a column to the first field that claims it', async () => {
    // `nom` is a town's name, unless something else wants it first.
    expect((await read('nom,code\nx,35001\n')).refused).toEqual([{ line: 1, reason: { code: 'no-file-column' } }]);
  });
});

it.each([
  ['Non trouvé !', 'non trouve'],
  ['  None-found ', 'none-found'],
  ['1er  TOUR', '1er tour'],
])('the cell %j is the word %j', (cell, word) => {
  expect(foldCell(cell)).toBe(word);
});

it('several files stand in one cell', () => {
  expect(filesNamed(' a.pdf |dossier\\b.pdf\n\n')).toEqual(['a.pdf', 'dossier/b.pdf']);
  expect(filesNamed('a.csv; b.csv', /;/)).toEqual(['a.csv', 'b.csv']);
});

it.each(['/etc/passwd', 'C:/a', '~/a', '../a', 'a/../../b', 'https://a.fr/b', 'a\0b', `${'a/'.repeat(250)}b`])(
  '%j is not beside the register',
  (path) => {
    expect([isPathInside(path), isPathInside('dossier/a..b.pdf')]).toEqual([false, true]);
  },
);

it('a name is written as a key writes it', () => {
  expect(dashed('« Cœur d’Île »')).toBe('-coeur-d-ile-');
});
