import { describe, expect, it } from 'vitest';
import { formsOf, writtenOut } from './forms.ts';

describe('forms of verbs', () => {
  it.each([
    ['payer', ['paie', 'paiera', 'paierez', 'payee']],
    ['appeler', ['appelle', 'appellera']],
    ['partager', ['partageons', 'partagerons']],
    ['choisir', ['choisira', 'choisissez']],
    ['suivre', ['suit', 'suivrez', 'suivie']],
  ])('of « %s » have those with which programmes promise', (verb, some) => {
    expect(formsOf(verb)).toEqual(expect.arrayContaining(some));
  });

  it('stand for a verb in braces, and only what residents do where it is marked', () => {
    expect(writtenOut('{voir} ~2 permis')).toContain('verrez');
    expect(writtenOut('{reserver!}')).toBe('(reserver|reservez|reservera|reserverez|reserveront|reserverait|reserveraient)');
  });
});
