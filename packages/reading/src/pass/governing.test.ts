import { describe, expect, it } from 'vitest';
import { governorsOf, readBody } from './testing.ts';

describe('which heading governs', () => {
  it('is the nearest above, and none of a section that ended', () => {
    expect(governorsOf('<h1>Titre</h1><section><h2>Cantine</h2><p>repas</p></section><p>après</p>')).toEqual({
      Titre: '',
      Cantine: 'Titre',
      repas: 'Cantine',
      après: 'Titre',
    });
  });

  it('is the first cell of a row, where it is short', () => {
    expect(
      governorsOf(
        '<h1>Horaires</h1><table><tr><td>Lundi</td><td>de 9 h à 12 h</td></tr><tr><td>Mardi</td><td>fermé</td></tr></table><p>après</p>',
      ),
    ).toMatchObject({ 'de 9 h à 12 h': 'Lundi', Mardi: 'Horaires', fermé: 'Mardi', après: 'Horaires' });
  });

  it('is the title of a panel, for what the panel holds', () => {
    expect(
      governorsOf(
        '<h1>Démarches</h1><button aria-expanded="false" aria-controls="p">Naissance</button><div id="p"><p>Venez.</p></div><p>fin</p>',
      ),
    ).toEqual({ Démarches: '', Naissance: 'Démarches', 'Venez.': 'Naissance', fin: 'Démarches' });
  });

  it.each([
    ['a table', (text: string) => `<table><tr><td>${text}</td></tr></table>`],
    ['a list', (text: string) => `<ul><li>${text}</li></ul>`],
  ])('is a bold line that has %s of its own, for what stands below', (_, within) => {
    expect(
      governorsOf(`<h1>École</h1>${within('<b>Cantine</b>')}${within('3,35 € le repas.')}${within('<b>Garderie</b>')}<p>7 h 30</p>`),
    ).toMatchObject({ Cantine: 'École', '3,35 € le repas.': 'Cantine', Garderie: 'École', '7 h 30': 'Garderie' });
  });

  it('is the title of a fold that markup cut off from its text', () => {
    const cut = (title: string): string => `<details><summary><h3>${title}</h3></summary></details>`;
    const body = `<h1>Nouvelles</h1>${cut('Trouvés')}<p>Un trousseau de clés.</p>${cut('Rentrée')}<p>Dix-neuf enfants.</p>`;
    expect(governorsOf(body)).toMatchObject({ 'Un trousseau de clés.': 'Trouvés', Rentrée: 'Nouvelles', 'Dix-neuf enfants.': 'Rentrée' });
    expect(readBody(body).shape.emptyPanels).toBe(0);
    // A row of them is filled by a click, and what follows is no part of the last.
    const row = `<h1>Nouvelles</h1>${cut('Trouvés')}${cut('Rentrée')}<p>Mairie, place du Tilleul.</p>`;
    expect(governorsOf(row)).toMatchObject({ 'Mairie, place du Tilleul.': 'Nouvelles' });
    expect(readBody(row).shape.emptyPanels).toBe(2);
  });
});
