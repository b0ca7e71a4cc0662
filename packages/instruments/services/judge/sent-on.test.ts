import { describe, expect, it } from 'vitest';
import { materialOfPages } from '../test/material-of-pages.ts';
import { assess } from './assess.ts';

const HOME = 'https://www.valdor.fr/';
const MENU = '<nav><a href="/">Accueil</a> <a href="/papiers">Papiers d’identité</a> <a href="/ecole">École</a></nav>';
const FRONT = `${MENU}<main><h1>Valdor</h1><p>La commune et son maire.</p><p>Le conseil municipal se réunit le lundi.</p><p>La mairie ouvre le mardi.</p></main>`;
const SCHOOL = `${MENU}<main><h1>École</h1><p>La classe unique accueille les enfants de la commune.</p></main>`;
const kindWhere = (papers: string): string =>
  assess(materialOfPages({ [HOME]: FRONT, [`${HOME}ecole`]: SCHOOL, [`${HOME}papiers`]: papers })).find(
    ({ indicator }) => indicator === 'identity-documents',
  )!.kind;

describe('an entry of the menu whose page is not there', () => {
  it('is unobserved where the home page stands at its address', () => {
    expect(kindWhere(FRONT)).toBe('unobserved');
  });

  it('is told by what stands there else', () => {
    expect(kindWhere(`${MENU}<main><h1>Papiers</h1><p>Les cartes d’identité ne sont pas faites ici.</p></main>`)).not.toBe('unobserved');
  });
});
