import { describe, expect, it } from 'vitest';
import { formsOf, withFuture, writtenOut } from './forms.ts';

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

  it('stand beside an infinitive of a group as what others will do, never as what looks like a noun', () => {
    expect(withFuture('(regarder|suivre) ~2 conseil')).toBe(
      '(regarder|regardera|regarderez|regarderont|suivre|suivra|suivrez|suivront) ~2 conseil',
    );
    expect(withFuture('(programmer|robot)')).not.toContain('programme|');
    expect(withFuture('regarder conseil'), 'one word alone stands as it is').toBe('regarder conseil');
  });
});
