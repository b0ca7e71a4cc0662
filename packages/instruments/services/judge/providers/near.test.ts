import { growthOf, LINEAR } from '@beffroi/domain/testing';
import { describe, expect, it } from 'vitest';
import { near } from './near.ts';

describe('A name near a word that vouches for it', () => {
  it.each(['malice amiciel', 'AMICIEL présente « Malice »', 'Malice\nun produit d’Amiciel'])('is in “%s”', (text) => {
    expect(near('malice', 'amiciel').test(text)).toBe(true);
  });

  it.each(['malice', 'amiciel', 'malices amiciel', 'émalice amiciel', `malice${' '.repeat(81)}amiciel`])('is not in “%s”', (text) => {
    expect(near('malice', 'amiciel').test(text)).toBe(false);
  });

  it('counts an accented letter as part of a word', () => {
    expect(near('lise', 'neoledge').test('Élise, Neoledge')).toBe(false);
  });

  it('takes time that grows with the text only, however often the name comes back', async () => {
    const pattern = near('malice', 'amiciel');
    expect(await growthOf((times) => expect(pattern.test('malice '.repeat(times))).toBe(false), 50_000)).toBeLessThan(LINEAR);
  });
});
