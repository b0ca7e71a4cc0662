import type { DocumentBlock } from '@beffroi/documents';
import { describe, expect, it } from 'vitest';
import { Columns } from './columns.ts';

const cells = (...texts: readonly string[]): DocumentBlock[] =>
  texts.map((text) => ({ kind: 'cell', level: 0, text, page: 1, box: null, heading: -1 }));

describe('columns of a table', () => {
  const table = new Columns(
    cells(
      'Sujet',
      'Aujourd’hui',
      'Nos promesses',
      'Quand',
      'École',
      'Sept ordinateurs',
      'Un par élève',
      '2027',
      'Eau',
      'Des fuites',
      'Des sondes',
      '2029',
    ),
  );

  it('tell of today where their head says so', () => {
    expect([4, 5, 6, 9, 10].map((cell) => table.tells(cell))).toEqual([false, true, false, true, false]);
  });

  it('date their row where a cell says when', () => {
    expect([2, 6, 10].map((cell) => table.when(cell))).toEqual(['', '2027', '2029']);
  });

  it('begin a row', () => {
    expect([4, 5, 8].map((cell) => table.beginsRow(cell))).toEqual([true, false, true]);
  });

  it('are not guessed where no head is known', () => {
    const unknown = new Columns(cells('Nom', 'Âge', 'Aline', '44 ans'));
    expect(unknown.beginsRow(2)).toBe(false);
  });
});
