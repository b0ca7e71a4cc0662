import { expect, it } from 'vitest';
import { leversPages } from './levers-pages.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it('says in words that nothing is declared nor told yet, and counts what is', () => {
  expect(plain(leversPages.fr.summary(20, 0, 0, 3))).toBe(
    'Sur 20 leviers, la collectivité n’en a encore déclaré aucun et personne n’en a encore raconté ; 3 se voient de l’extérieur.',
  );
  expect(leversPages.en.summary(20, 0, 0, 1)).toBe(
    'Of 20 levers the authority has declared none yet and nobody has told of any; 1 is seen from outside.',
  );
  expect(plain(leversPages.fr.summary(20, 5, 19, 5))).toMatch(/en déclare 5, 19 sont racontés .*, 5 se voient de l’extérieur\.$/);
});
