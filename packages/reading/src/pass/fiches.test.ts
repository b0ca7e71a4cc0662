import { expect, it } from 'vitest';
import { readBody } from './testing.ts';

it('takes the smallest element around a verification line that holds a whole fiche for the State’s', () => {
  const long = 'Pour obtenir ce document il faut réunir plusieurs pièces et les envoyer à la mairie. '.repeat(5);
  const { blocks } = readBody(
    `<main><h1>Acte de naissance</h1><div><h2>Acte</h2><p>${long}</p><p>Deux</p><p>Vérifié le 12 mars 2026 - Direction de l’information légale et administrative (Premier ministre)</p></div><p>Nos horaires</p></main>`,
  );
  expect(blocks.map(({ comarked }) => comarked)).toEqual([false, true, true, true, true, false]);
});
