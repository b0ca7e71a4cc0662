import { describe, expect, it } from 'vitest';
import { materialOfPages } from '../test/material-of-pages.ts';
import { assess } from './assess.ts';

const HOME = 'https://www.valdor.fr/';
const TOWN =
  '<h1>Valdor</h1><p>La commune, le maire et le conseil municipal vous accueillent en mairie.</p><p><a href="/cantine">Cantine scolaire</a></p>';
const CANTEEN =
  '<h1>Cantine scolaire</h1><p>Les repas sont servis de 12 h à 13 h 15 au restaurant scolaire, 3,20 € le repas. Apporter un justificatif de domicile.</p>';
const signOf = (page: string): readonly string[] =>
  assess(materialOfPages({ [HOME]: TOWN, [`${HOME}cantine`]: page })).map(({ kind, level }) => `${kind} ${level}`);

describe('what a site puts beside what a page is about', () => {
  it.each([
    [
      'a form for associations',
      '<section><h2>Espace associations</h2><form action="/d" method="post"><label>Nom de l’association <input name="a"></label><label>Courriel <input type="email" name="m"></label><label>Votre demande <textarea name="d"></textarea></label><button>Envoyer la demande</button></form></section>',
    ],
    [
      'a letter of news',
      '<section><h2>Lettre d’information</h2><form action="/newsletter" method="post"><label>Votre courriel <input type="email" name="e"></label><button>S’abonner</button></form></section>',
    ],
    [
      'a sign-in in the header',
      '<header><form action="/connexion" method="post"><input name="l"><input type="password" name="p"><button>Se connecter</button></form></header>',
    ],
    [
      'a question on the page, at the end of a section that tells something',
      '<section><form action="/avis" method="post"><p>Cette page vous a-t-elle été utile ?</p><label><input type="radio" name="a" value="o"> Oui</label><label><input type="radio" name="a" value="n"> Non</label><button>Envoyer</button></form></section>',
    ],
    ['a map', '<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=1" title="Plan"></iframe>'],
    [
      'buttons to share',
      '<p><a href="https://www.facebook.com/sharer">Partager</a> <a href="javascript:print()">Imprimer</a> <a href="mailto:?subject=x">Envoyer à un ami</a></p>',
    ],
  ])('moves no mark: %s', (_, extra) => {
    expect(signOf(`${CANTEEN}${extra}`)).toEqual(signOf(CANTEEN));
  });

  it('takes no section with it whose title it stands under', () => {
    const page =
      '<h1>École</h1><h2>À midi</h2><p>La cantine scolaire sert les repas de 12 h à 13 h 15, à 3,20 € le repas. Pour inscrire un enfant, apportez un justificatif de domicile en mairie.</p>';
    const asked =
      '<form action="/avis" method="post"><p>Cette page vous a-t-elle été utile ?</p><label><input type="radio" name="a" value="o"> Oui</label><button>Envoyer</button></form>';
    expect(signOf(page)).toContain('level 1');
    expect(signOf(`${page}${asked}`)).toEqual(signOf(page));
  });

  it('leaves the menu that follows it a menu', () => {
    const menu =
      '<ul id="menu"><li><a href="/cantine">Cantine</a></li><li><a href="/papiers">Papiers</a></li><li><a href="/voirie">Voirie</a></li></ul>';
    const site = (extra: string) =>
      assess(materialOfPages({ [HOME]: `${extra}${menu}${TOWN}`, [`${HOME}cantine`]: `${extra}${menu}${CANTEEN}` }));
    const search = '<form role="search" action="/r"><input type="search" name="q" placeholder="Rechercher"><button>OK</button></form>';
    const signIn =
      '<header><form action="/c" method="post"><input name="l"><input type="password" name="p"><button>Se connecter</button></form></header>';
    const kinds = (extra: string): readonly string[] => site(extra).map(({ kind }) => kind);
    expect(kinds('')).toContain('unobserved');
    expect(kinds(search)).toEqual(kinds(''));
    expect(kinds(signIn)).toEqual(kinds(''));
  });

  it('is no form that takes the request', () => {
    const form =
      '<form action="/cantine" method="post"><h2>Inscription à la cantine</h2><label>Nom de l’enfant <input name="n"></label><label>Courriel <input type="email" name="m"></label><label>Allergies <textarea name="a"></textarea></label><button>Inscrire mon enfant</button></form>';
    expect(signOf(`${CANTEEN}${form}`)).not.toEqual(signOf(CANTEEN));
  });
});
