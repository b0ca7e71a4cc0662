import type { Visit } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { materialOfPages } from '../test/material-of-pages.ts';
import { assess } from './assess.ts';
import { SERVICES } from './catalogue/index.ts';
import type { ServiceId } from './catalogue/service.ts';

const HOME = 'https://www.valdor.fr/';
const DESK = `${HOME}demarches`;
const MENU = [
  '<a href="/">Accueil</a>',
  '<a href="/mairie">Mairie</a>',
  '<a href="/vivre">Vivre ici</a>',
  '<a href="/demarches">Démarches</a>',
];
const FOOT = '<p>Mairie de Valdor, 1 place de la Mairie, 53999 Valdor. Tél. 02 61 91 00 01</p>';
const HOURS = 'La mairie vous accueille du lundi au vendredi de 9 h à 12 h, et vous répond toute la semaine au 02 61 91 00 01.';

/** A site whose menu was read to its end, of which the desk says what is given. */
function siteOf(
  pages: Readonly<Record<string, string>>,
  { entries = [], aside = '', foot = '' }: { readonly entries?: readonly string[]; readonly aside?: string; readonly foot?: string } = {},
): Readonly<Record<string, string>> {
  const own: Readonly<Record<string, string>> = {
    [HOME]: '<h1>Valdor</h1><p>Le maire, les adjoints et le conseil municipal de la commune vous souhaitent la bienvenue en mairie.</p>',
    [`${HOME}mairie`]:
      '<h1>Mairie</h1><p>Le secrétariat ouvre le mardi, le conseil municipal se réunit le lundi soir dans la grande salle.</p>',
    [`${HOME}vivre`]:
      '<h1>Vivre ici</h1><p>Le marché se tient le samedi sous la halle, la fanfare répète le jeudi, et les commerçants vous attendent rue du Pont.</p>',
    [DESK]: `<h1>Vos démarches</h1><p>${HOURS}</p>`,
    ...pages,
  };
  const menu = `<header><nav><ul>${[...MENU, ...entries].map((entry) => `<li>${entry}</li>`).join('')}</ul></nav></header>`;
  return Object.fromEntries(
    Object.entries(own).map(([url, content]) => [url, `${menu}<main>${content}</main>${aside}<footer>${FOOT}${foot}</footer>`]),
  );
}

/** What is said of services: obstacle and words where it was not seen, else the level. */
function said(
  pages: Readonly<Record<string, string>>,
  services: readonly ServiceId[],
  visits: readonly Partial<Visit>[] = [],
  unasked: readonly string[] = [],
): readonly string[] {
  const made = visits.map(
    (visit): Visit => ({
      ...{ url: '', referrer: null, purpose: 'page', reach: 'town', method: 'GET' },
      ...{ instant: '2026-11-24T12:00:00.000Z' as Visit['instant'], milliseconds: 0, robots: 'allowed', status: 200 },
      ...{ contentType: null, bytes: 0, digest: null, location: null, obstacle: null, detail: '', truncated: false },
      ...visit,
    }),
  );
  const findings = assess({ ...materialOfPages(pages), visits: made, unasked });
  return services.map((id) => {
    const finding = findings[SERVICES.findIndex((service) => service.id === id)]!;
    if (finding.kind !== 'unobserved') return `${finding.kind} ${finding.level}`;
    return `${finding.obstacle} ${finding.evidence[0]!.quote}`;
  });
}

const desk = (content: string): Readonly<Record<string, string>> => siteOf({ [DESK]: `<h1>Vos démarches</h1><p>${HOURS}</p>${content}` });

describe('a desk that names none of its matters', () => {
  it('holds none where all that it has was read', () => {
    expect(said(desk(''), ['school-canteen', 'lost-property'])).toEqual(['absence 0', 'absence 0']);
  });

  it.each<[string, string, string]>([
    [
      'a frame of somebody else, beside words of any length',
      '<p>Nos agents sont là pour vous aider le mardi de 9 h à 12 h et le jeudi après-midi, sans rendez-vous, et notre partenaire vous propose ceci.</p><iframe src="https://partenaire.example/valdor"></iframe>',
      'unreadable https://partenaire.example/valdor',
    ],
    [
      'a search of its own',
      '<form action="/recherche"><label>Quelle démarche cherchez-vous ? <input name="q"></label><button>Chercher</button></form>',
      'unreadable Quelle démarche cherchez-vous ?',
    ],
    [
      'questions that lead to an answer',
      '<form><label>Je suis <select><option>un particulier</option></select></label><label>Je veux <select></select></label></form><script src="/q.js"></script>',
      'unreadable Je suis',
    ],
    [
      'a button that only a script follows',
      '<button type="button" onclick="commencer()">Je commence</button><script src="/q.js"></script>',
      'unreadable Je commence',
    ],
    [
      'an element that a script of its own fills',
      '<app-demarches commune="53999"></app-demarches><script src="https://cdn.example/app.js"></script>',
      'unreadable Vos démarches',
    ],
    ['a panel that holds nothing', '<details><summary>Pour vos enfants</summary></details>', 'unreadable Vos démarches'],
    [
      'a place elsewhere that nobody asked',
      '<p><a href="https://app.example/valdor">Ouvrir l’application</a></p>',
      'budget Ouvrir l’application',
    ],
  ])('hides them behind %s', (_, content, expected) => {
    expect(said(desk(content), ['school-canteen', 'lost-property', 'social-aid'])).toEqual([expected, expected, expected]);
  });

  it('hides them on its next leaf, which failed or was not asked', () => {
    const leaf = `${DESK}?page=2`;
    const content =
      '<ul><li>Un chien dangereux se déclare : passez au secrétariat avec ses papiers.</li></ul><p><a href="/demarches?page=2">2</a></p>';
    expect(said(desk(content), ['lost-property'], [{ url: leaf, status: 503, obstacle: 'down', detail: 'HTTP 503' }])).toEqual([
      'down 2 (HTTP 503)',
    ]);
    expect(said(desk(content), ['lost-property'], [], [leaf])).toEqual(['budget 2']);
  });

  it('hides none where it leads to pages that were read, has a film, or tools of the page', () => {
    const frame = '<iframe src="https://partenaire.example/valdor"></iframe>';
    const way = `<ul><li><a href="/chien">Déclarer un chien</a></li><li><a href="/ruche">Déclarer une ruche</a></li></ul>${frame}`;
    const pages = siteOf({
      [DESK]: `<h1>Vos démarches</h1><p>${HOURS}</p>${way}`,
      [`${HOME}chien`]: '<h1>Déclarer un chien</h1><p>Passez au secrétariat avec le carnet de vaccination et l’assurance de l’animal.</p>',
      [`${HOME}ruche`]: '<h1>Déclarer une ruche</h1><p>Passez au secrétariat avec le numéro de votre rucher et son emplacement.</p>',
    });
    expect(said(pages, ['lost-property'])).toEqual(['absence 0']);
    const film = '<iframe src="https://www.youtube-nocookie.com/embed/x"></iframe>';
    expect(said(desk(film), ['lost-property'])).toEqual(['absence 0']);
    // The script is on every page: it draws nothing of the desk's.
    const everywhere = siteOf(
      { [DESK]: `<h1>Vos démarches</h1><p>${HOURS}</p><button type="button">Imprimer</button>` },
      { foot: '<script src="/f.js"></script>' },
    );
    expect(said(everywhere, ['lost-property'])).toEqual(['absence 0']);
  });

  it('is of its field alone where it is called after one', () => {
    const pages = siteOf(
      {
        [`${HOME}enfance`]: `<h1>Enfance et jeunesse</h1><p>${HOURS}</p><iframe src="https://partenaire.example/v"></iframe>`,
      },
      { entries: ['<a href="/enfance">Enfance et jeunesse</a>'] },
    );
    expect(said(pages, ['school-canteen', 'lost-property'])).toEqual(['unreadable https://partenaire.example/v', 'absence 0']);
  });
});

it('a button that only a script follows hides the service that it names, on any page, and a form’s button none', () => {
  const named = '<button type="button" onclick="ouvrir(3)">Cantine scolaire</button><script src="/q.js"></script>';
  const [canteen, , aid] = said(siteOf({ [`${HOME}vivre`]: `<h1>Vivre ici</h1><p>Le marché se tient le samedi.</p>${named}` }), [
    'school-canteen',
    'lost-property',
    'social-aid',
  ]);
  expect([canteen, aid]).toEqual(['unreadable Cantine scolaire', 'absence 0']);
});

it.each([
  ['Toutes nos démarches et informations pratiques sont sur notre page Facebook.', true],
  ['Toutes les démarches se trouvent dans l’application IntraMuros, à télécharger sur votre téléphone.', true],
  ['Tout est dans le bulletin municipal, distribué chaque trimestre.', true],
  ['Suivez la vie du village sur notre page Facebook.', false],
  ['Les comptes rendus du conseil sont dans le bulletin municipal.', false],
])('what is told elsewhere was not read, where a sentence says so: %s', (sentence, hides) => {
  const [found] = said(desk(`<p>${sentence}</p>`), ['lost-property']);
  expect(found).toBe(hides ? `unreadable ${sentence}` : 'absence 0');
});

it('a page of which the end was not kept may hold more of what it is for', () => {
  expect(said(desk(''), ['lost-property'], [{ url: DESK, truncated: true }])).toEqual([`unreadable ${DESK}`]);
});

it('a tile of a portal whose page does not answer is a name and no way in, and one that answers is', () => {
  const portal = 'https://services.valdor.fr/';
  const tiles =
    '<h1>Guichet</h1><ul><li><a href="/acte">Demander un acte d’état civil</a></li><li><a href="/creche">Demander une place en crèche</a></li></ul>';
  const pages = siteOf({
    [DESK]: `<h1>Vos démarches</h1><p><a href="${portal}">Ouvrir le guichet en ligne</a></p>`,
    [portal]: tiles,
    [`${portal}creche`]:
      '<h1>Demander une place en crèche</h1><form method="post"><label>Nom <input name="n"></label><label>Courriel <input type="email" name="c"></label><label>Date de naissance <input type="date" name="d"></label><button>Envoyer la demande</button></form>',
  });
  const visits = [{ url: `${portal}acte`, status: 503, obstacle: 'down' as const, detail: 'HTTP 503' }];
  expect(said(pages, ['civil-status-certificates', 'nursery-place'], visits)).toEqual([
    'down Demander un acte d’état civil (HTTP 503)',
    'level 3',
  ]);
});

describe('what is lost on the way', () => {
  const entries = ['<a href="/cantine">Cantine</a>'];

  it.each([204, 302, 405, 418])('is a page that answers %i', (status) => {
    expect(said(siteOf({}, { entries }), ['school-canteen', 'lost-property'], [{ url: `${HOME}cantine`, status }])).toEqual([
      `down Cantine (HTTP ${status})`,
      'absence 0',
    ]);
  });

  it('is a page that is sent on to another behind the same path', () => {
    const pages = siteOf(
      { [`${HOME}index.php?p=4`]: '<h1>Le mot du maire</h1><p>Chers habitants, notre commune grandit et nous en sommes heureux.</p>' },
      { entries: ['<a href="/index.php?p=12">Cantine</a>', '<a href="/index.php?p=4">Le mot du maire</a>'] },
    );
    expect(said(pages, ['school-canteen'], [{ url: `${HOME}index.php?p=12`, status: 302, location: `${HOME}index.php?p=4` }])).toEqual([
      'moved Cantine',
    ]);
  });

  const gone = [{ url: `${HOME}cantine`, status: 404 }];

  it.each<[string, Readonly<Record<string, string>>]>([
    ['beside the content', siteOf({}, { aside: '<aside><h2>Accès rapides</h2><ul><li><a href="/cantine">Cantine</a></li></ul></aside>' })],
    ['at the foot', siteOf({}, { foot: '<ul><li><a href="/cantine">Cantine</a></li></ul>' })],
    [
      'as a card that is one link',
      desk(
        '<div class="cards"><a href="/cantine"><h3>Cantine</h3><p>Tout ce qu’il faut savoir, de la première bouchée au dessert du vendredi.</p></a></div>',
      ),
    ],
    ['behind an arrow', desk('<ul><li>→ <a href="/cantine">Cantine</a> (écoles)</li></ul>')],
  ])('is an entry whose page is gone, %s', (_, pages) => {
    expect(said(pages, ['school-canteen'], gone)[0]).toMatch(/^moved Cantine/);
  });

  it('is no link in a sentence', () => {
    const pages = desk(
      '<p>Pendant les travaux de la rue du Pont, les élèves passent par la porte de la <a href="/cantine">cantine</a>.</p>',
    );
    expect(said(pages, ['school-canteen'], gone)).toEqual(['absence 0']);
  });

  it('is an entry that leads to a picture, or a text to open, whatever its address ends on', () => {
    const visit = { url: `${HOME}cantine`, contentType: 'image/png' };
    expect(said(siteOf({}, { entries }), ['school-canteen', 'lost-property'], [visit])).toEqual(['unreadable Cantine', 'absence 0']);
    const sheet = { url: `${HOME}lire?id=7`, contentType: 'application/pdf' };
    expect(said(desk('<p><a href="/lire?id=7">La cantine</a></p>'), ['school-canteen'], [sheet])).toEqual(['unreadable La cantine']);
  });
});
