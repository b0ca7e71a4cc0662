import { describe, expect, it } from 'vitest';
import { materialOfPages } from '../test/material-of-pages.ts';
import { annotateSite } from './annotate-site.ts';
import { SERVICES } from './catalogue/index.ts';
import { heldBack } from './held-back.ts';
import { ALL } from './hidden-places.ts';

const HOME = 'https://www.valdor.fr/';
const MENU = '<nav><a href="/">Accueil</a> <a href="/mairie">Mairie</a> <a href="/vivre">Vivre ici</a></nav>';
const TOWN = '<h1>Valdor</h1><p>Le maire, les adjoints et le conseil municipal de la commune vous souhaitent la bienvenue en mairie.</p>';

/** What a page of the site holds back: quotes, with `all` where any service may stand there. */
function held(content: string, home = TOWN): readonly string[] {
  const framed = (main: string): string => `${MENU}<main>${main}</main>`;
  const site = annotateSite(
    materialOfPages({
      [HOME]: framed(home),
      [`${HOME}vivre`]: framed(content),
      [`${HOME}mairie`]: framed('<h1>Mairie</h1><p>Le secrétariat ouvre le mardi de quatorze à dix-huit heures.</p>'),
    }),
  );
  return heldBack(site).map(({ hindrance, services }) => `${hindrance.evidence.quote}: ${services === ALL ? 'all' : nameOf(services)}`);
}

const nameOf = (services: number): string =>
  SERVICES.flatMap(({ family }, s) => ((services >> s) & 1 ? [family] : []))
    .filter((one, i, all) => all.indexOf(one) === i)
    .join(' ');

describe('what a page holds back', () => {
  it.each([
    [
      'a button brings the rest of a list',
      '<h1>Démarches</h1><ul><li>Chien</li><li>Ruche</li></ul><button>Voir plus</button>',
      ['Voir plus: all'],
    ],
    [
      'more are counted than shown',
      '<h1>Démarches</h1><p>48 fiches dont 10 affichées</p><ul><li>Chien</li></ul>',
      ['48 fiches dont 10 affichées: all'],
    ],
    [
      'of a field those of the field',
      '<h1>Culture</h1><ul><li>Fanfare</li></ul><button>Afficher la suite</button>',
      ['Afficher la suite: culture-sport'],
    ],
    ['all are shown', '<h1>Démarches</h1><p>1 à 10 sur 10</p><ul><li>Chien</li></ul>', []],
    ['of a list of what no service is', '<h1>Hébergements</h1><ul><li>Gîte</li></ul><button>Voir plus</button>', []],
    ['a link leads on to the rest', '<h1>Démarches</h1><ul><li>Chien</li></ul><p><a href="/vivre/2">Voir plus</a></p>', []],
    [
      'a guide holds all there is to know',
      '<h1>Vivre ici</h1><p>Toutes les démarches sont réunies dans le <a href="/g.pdf">livret d’accueil</a>.</p>',
      ['livret d’accueil: all'],
    ],
    ['a guide of walks', '<h1>Vivre ici</h1><p>Tous les sentiers sont dans le <a href="/g.pdf">guide des balades</a>.</p>', []],
  ])('%s', (_, content, expected) => expect(held(content)).toEqual(expected));

  it('a guide beside pages that name services is one more page', () => {
    expect(held('<h1>Vivre ici</h1><p><a href="/g.pdf">Guide pratique</a></p><p>La cantine est à 3 €.</p>')).toEqual([]);
  });

  it('a search for what nothing leads to', () => {
    const search = `${TOWN}<form action="/r" method="get"><input name="q" placeholder="crèche, encombrants, objets trouvés…"><button>Chercher</button></form>`;
    expect(held('<h1>Vivre ici</h1><p>Le marché est le samedi.</p>', search)).toEqual(['crèche, encombrants, objets trouvés…: all']);
    expect(held('<h1>Vivre ici</h1><p>La place en crèche se demande en mairie.</p>', search)).toEqual([]);
  });

  it('an entry of the menu that is a file or a picture', () => {
    const withEntry = (entry: string): readonly string[] =>
      held('<h1>Vivre ici</h1><p>Le marché est le samedi.</p>', `${TOWN}<nav>${entry}</nav>`);
    expect(withEntry('<a href="/d/enfance.pdf">Enfance</a>')).toEqual(['Enfance: family']);
    expect(withEntry('<a href="/d/2026.jpg">Vos démarches</a>')).toEqual(['Vos démarches: all']);
    expect(withEntry('<a href="/d/plan.pdf">Plan du bourg</a>')).toEqual([]);
  });
});
