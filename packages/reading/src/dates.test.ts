import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, dateLine, dateRole, datesInJson } from './dates.ts';

describe('dates', () => {
  it.each([
    ['2021-03-12T10:00:00+01:00', '2021-03-12'],
    ['12/03/2021', '2021-03-12'],
    ['1er août 2020', '2020-08-01'],
    ['le 29 févr. 2024', '2024-02-29'],
    ['20210312', '2021-03-12'],
    ['29/02/2023', null],
    ['12/13/2021', null],
    ['1 mars 1950', null],
    ['demain', null],
  ])('%j holds %j', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['Publié le 12 mars 2021', { role: 'published', date: '2021-03-12' }],
    ['Mis à jour le 12/03/2021', { role: 'modified', date: '2021-03-12' }],
    ['Dernière mise à jour : 1er août 2020', { role: 'modified', date: '2020-08-01' }],
    ['(modifié le 2 mai 2022)', { role: 'modified', date: '2022-05-02' }],
    ['Marché le 12 mars 2021', null],
    ['Publié par la mairie', null],
  ])('the line %j says %j', (text, said) => {
    expect(dateLine(text)).toEqual(said);
  });

  it('finds the dates of JSON-LD, even broken', () => {
    expect(datesInJson('{"datePublished" : "2020-01-02T00:00","x":{"dateModified":"2021-05-06"')).toEqual({
      published: '2020-01-02',
      modified: '2021-05-06',
    });
    expect(datesInJson('')).toEqual({ published: null, modified: null });
  });

  it('knows the names that say a date', () => {
    expect(dateRole('article:published_time')).toBe('published');
    expect(dateRole('dateModified')).toBe('modified');
    expect(dateRole('description')).toBeNull();
  });

  it('gives a real date or none for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. marsnov') }), (text) => {
        const date = dateIn(text);
        if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});
