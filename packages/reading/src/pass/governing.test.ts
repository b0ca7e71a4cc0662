import { describe, expect, it } from 'vitest';
import { governorsOf } from './testing.ts';

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
});
