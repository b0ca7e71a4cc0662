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

  it('keep their rows where the document tells them, though a cell is empty', () => {
    const rows = [
      ['Sujet', 'Ce qui ne va pas', 'Notre engagement', 'Quand'],
      ['Agents', 'Trop de route', 'Du télétravail'],
      ['Données', 'Rien depuis 2020', 'Cent jeux ouverts', '2028'],
    ];
    const told = new Columns(rows.flatMap((row) => cells(...row).map((cell, i) => (i === 0 ? { ...cell, level: 6 } : cell))));
    expect([5, 6, 8, 9].map((cell) => told.tells(cell))).toEqual([true, false, true, false]);
    expect([6, 9].map((cell) => told.when(cell))).toEqual(['', '2028']);
    expect([4, 5, 6, 8].map((cell) => told.rowOf(cell))).toEqual([null, 4, 4, 7]);
    expect([0, 4, 6].map((cell) => told.isHead(cell))).toEqual([false, true, false]);
  });

  it('cost something where a cell says what, or who answers for it', () => {
    const rows = [
      ['Action', 'Pour qui', 'Budget', 'Qui suit'],
      ['Sondes', 'Riverains', '45 000 €', 'Adjointe'],
      ['Classe mobile', 'CE2', 'À négocier', 'À désigner'],
      ['Bus numérique', 'Tous', 'Non chiffré', 'Centre social'],
    ];
    const told = new Columns(rows.flatMap((row) => cells(...row).map((cell, i) => (i === 0 ? { ...cell, level: 6 } : cell))));
    expect([0, 4, 8, 12].map((cell) => told.isCosted(cell))).toEqual([false, true, false, true]);
    expect(
      [4, 5, 6, 7].map((cell) => told.isAside(cell)),
      'nothing goes on into them',
    ).toEqual([false, true, true, true]);
  });

  it('are not guessed where no head is known', () => {
    const unknown = new Columns(cells('Nom', 'Âge', 'Aline', '44 ans'));
    expect(unknown.beginsRow(2)).toBe(false);
  });
});
