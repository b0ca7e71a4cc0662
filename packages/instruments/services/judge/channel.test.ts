import { describe, expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import { annotateSite } from './annotate-site.ts';
import { channelOf } from './channel.ts';

/** What a page of these words lets who comes do. */
function kindOf(body: string, title = 'Ici'): string | null {
  const url = 'https://ici.tenue.fr/';
  const home = 'https://www.orgelys.fr/';
  const html = `<!doctype html><html lang="fr"><head><title>${title}</title></head><body>${body}</body></html>`;
  const site = annotateSite(materialOf([pageOf({ url, home }, Buffer.from(html))]));
  return channelOf(site.pages.find((page) => page.url === url)!)?.kind ?? null;
}

const LOGIN = '<form method="post" action="/in"><input type="email"><input type="password"><button>Entrer</button></form>';

describe('what a page is, by what stands on it', () => {
  it.each([
    ['account', LOGIN],
    ['account', '<h1>Rentrée</h1><form method="post"><label>Courriel <input type="email"></label><button>Créer mon compte</button></form>'],
    ['booking', '<form><label>Motif <select><option>Aide</option></select></label><button>Voir les moments libres</button></form>'],
    ['booking', '<h1>Entretien</h1><p>lundi <a href="/9">9 h</a> <a href="/10">10 h</a></p>'],
    [
      'request',
      '<form method="post"><label>Plaque <input></label><label>Carte grise <input type="file"></label><button>Envoyer</button></form>',
    ],
    [
      'request',
      '<form method="post"><label>Objet <input></label><label>Courriel <input type="email"></label><button>Déclarer</button></form>',
    ],
    ['shop', '<h1>Cours</h1><ul><li>Mercredi, 3 places <a href="#">Ajouter au panier</a></li></ul>'],
    [
      'shop',
      '<form method="post"><label>Nom <input></label><label>Courriel <input type="email"></label><button>Vers le paiement</button></form>',
    ],
    [
      'account',
      '<h1>Macaron</h1><ol><li>Identifiez-vous.</li><li>Saisissez la plaque, versez la facture.</li><li>Réglez 15 € par carte.</li></ol>',
    ],
  ])('%s: %s', (kind, body) => expect(kindOf(body)).toBe(kind));

  it.each([
    ['a search', '<form action="/q"><input name="q"><button>Chercher</button></form>'],
    ['a letter of news', '<form method="post"><label>Courriel <input type="email"></label><button>Recevoir la newsletter</button></form>'],
    [
      'a message to anybody',
      '<h1>Contact</h1><form method="post"><label>Nom <input></label><label>Courriel <input type="email"></label><textarea></textarea><button>Envoyer</button></form>',
    ],
    [
      'steps on paper',
      '<h1>Macaron</h1><ol><li>Remplissez le formulaire.</li><li>Joignez un justificatif.</li><li>Déposez le tout en mairie.</li></ol>',
    ],
    ['a page of text', '<h1>Nos menus</h1><p>La cuisine travaille des produits frais, chaque jour.</p>'],
  ])('none: %s', (_, body) => expect(kindOf(body)).toBeNull());

  it('a login of the staff is no account of residents', () => expect(kindOf(LOGIN, 'Espace des agents')).toBeNull());
});
