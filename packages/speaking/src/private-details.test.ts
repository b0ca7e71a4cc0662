import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privateDetails } from './private-details.ts';

const found = (text: string) => privateDetails(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('a private detail in a public post', () => {
  it.each([
    ['Appelez-moi au 06 12 34 56 78 svp', 'telephone', '06 12 34 56 78'],
    ['Appelez-moi au 0612345678', 'telephone', '0612345678'],
    ['mon numéro : 06.12.34.56.78.', 'telephone', '06.12.34.56.78'],
    ['+33 6 12 34 56 78', 'telephone', '+33 6 12 34 56 78'],
    ['+33 (0)6 12 34 56 78', 'telephone', '+33 (0)6 12 34 56 78'],
    ['+590 690 12 34 56', 'telephone', '+590 690 12 34 56'],
    ['+687 28.12.34', 'telephone', '+687 28.12.34'],
    ['Écrivez-moi à marie.d+mairie@courriel.example', 'e-mail', 'marie.d+mairie@courriel.example'],
    ['marie [at] courriel.example', 'e-mail', 'marie [at] courriel.example'],
    ['J’habite au 12 bis rue des Lilas', 'address', 'J’habite au 12 bis rue des Lilas'],
    ['Un trou devant chez moi, 12 rue Haute', 'address', 'chez moi, 12 rue Haute'],
    ['Paul Roux, 4 avenue Jean Moulin, 99123 Brezan', 'address', '4 avenue Jean Moulin, 99123 Brezan'],
    ['mon numéro de sécu 2 84 05 99 123 456 06', 'social-security-number', '2 84 05 99 123 456 06'],
    ['1850599123456', 'social-security-number', '1850599123456'],
    ['FR76 3000 6000 0112 3456 7890 189', 'bank-account', 'FR76 3000 6000 0112 3456 7890 189'],
    ['née le 12/05/1984 à Brezan', 'birth-date', 'née le 12/05/1984'],
    ['né le 1er mai 1984', 'birth-date', 'né le 1er mai 1984'],
    ['numéro fiscal : 12 34 567 890 123', 'tax-number', 'numéro fiscal : 12 34 567 890 123'],
    ['La voiture AB-123-CD est là depuis un mois', 'vehicle', 'AB-123-CD'],
  ])('is found in %j', (text, kind, said) => {
    expect(found(text)).toEqual([[kind, said]]);
  });

  it('is told one by one, in the order in which they stand', () => {
    expect(found('Paul, 06 12 34 56 78 ou paul@a.example').map(([kind]) => kind)).toEqual(['telephone', 'e-mail']);
  });

  it.each([
    'Appelez le 15, le 112 ou le 3939',
    'Le 0 800 12 34 56 ne répond pas',
    'Trou au 12 rue Haute',
    'Lampadaire en panne devant le 4 avenue Jean Moulin',
    'Le 14 rue de la mairie à 9 h',
    'Dossier 2026-1234-5678',
    'Ma demande no 123456789012',
    '@marc@social.example bonjour',
    'https://ville.example/?contact=a@b.example&tel=0612345678',
    'Rendez-vous le 06/12/2026 à 10 h',
    'Budget : 12 345 678 90 euros',
    'FR76 3000 6000 0112 3456 7890 188',
    '2 84 05 99 123 456 77',
    'Place 12 345 rue',
    '',
  ])('is not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is looked for at once, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of privateDetails(text)) expect(start < end && end <= text.length).toBe(true);
      }),
    );
    for (const text of [
      '1 '.repeat(20_000),
      'a.'.repeat(20_000),
      '12 rue a '.repeat(5000),
      'FR76 '.repeat(5000),
      `1 rue ${'a'.repeat(20_000)}`,
      'chez moi '.repeat(4000),
    ])
      expect(privateDetails(text).length).toBeLessThan(10_000);
  });
});
