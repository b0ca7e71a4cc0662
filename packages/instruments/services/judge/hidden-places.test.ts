import type { Visit } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import { assess } from './assess.ts';

const HOME = 'https://www.orgelys.fr/';
const TEXT =
  '<p>La commune compte trois écoles et deux marchés. Le maire, ses adjoints et le conseil municipal se réunissent le jeudi à vingt heures, en salle des mariages.</p>';
const MENU =
  '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/mairie">Mairie</a></li><li><a href="/conseil">Conseil municipal</a></li></ul></nav>';
const SIGN_IN =
  '<form method="post"><label>Courriel <input type="email" name="i"></label><label>Mot de passe <input type="password"></label><button>Entrer</button></form><a href="/oubli">Mot de passe oublié</a>';

const visitOf = (url: string, visit: Partial<Visit>): Visit => ({
  ...{ url, referrer: null, purpose: 'page', reach: 'town', method: 'GET', instant: '2026-11-24T12:00:00.000Z' as Visit['instant'] },
  ...{ milliseconds: 0, robots: 'allowed', status: null, contentType: null, bytes: 0, digest: null, location: null, obstacle: null },
  ...{ detail: '', truncated: false },
  ...visit,
});

/** What is said of a town of these pages, whose other addresses answered so, by service. */
function said(pages: Readonly<Record<string, string>>, visits: Readonly<Record<string, Partial<Visit>>> = {}) {
  const all = {
    ...{ 'https://www.orgelys.fr/mairie': `${MENU}<main><h1>Mairie</h1>${TEXT}</main>` },
    ...{ 'https://www.orgelys.fr/conseil': `${MENU}<main><h1>Conseil municipal</h1>${TEXT}</main>` },
    ...pages,
  };
  const made = Object.entries(all).map(([url, body]) =>
    pageOf(
      { url, home: HOME },
      Buffer.from(`<!doctype html><html lang="fr"><head><title>Orgelys</title></head><body>${body}</body></html>`),
    ),
  );
  const material = materialOf(made);
  const answered = Object.entries(visits).map(([url, visit]) => visitOf(url, visit));
  const findings = assess({ ...material, visits: [...material.visits, ...answered] });
  return Object.fromEntries(findings.map((one) => [one.indicator, one.kind === 'unobserved' ? one.obstacle : String(one.level)]));
}

const home = (content: string, menu = MENU) => `${menu}<main><h1>Orgelys</h1>${TEXT}${content}</main>`;

describe('a place that nobody could see', () => {
  const desk = 'https://mon.orgelys.fr/';

  it('may hold any service where it is the desk for all: a sign-in that leads on to a new password alone', () => {
    const pages = {
      [HOME]: home(`<p><a href="${desk}">Mon Orgelys</a></p>`),
      [desk]: SIGN_IN,
      [`${desk}oubli`]: '<form><input type="email"></form>',
    };
    expect(said(pages)).toMatchObject({ 'resident-parking': 'login', 'lost-property': 'login', 'social-aid': 'login' });
    // The sign-in of a desk whose pages are open hides none of them.
    const open = `<h1>Toutes les démarches</h1>${TEXT}<p>Rien d’autre ne se demande ici pour le moment que la salle des fêtes et la sonorisation.</p>`;
    expect(said({ ...pages, [`${desk}liste`]: open })['lost-property']).toBe('0');
  });

  it('holds what the heading above its name says', () => {
    const site = 'https://www.sivom-orgelys.fr/enfance';
    const content = `<h2>Cantine et centre de loisirs</h2><p><a href="${site}">Tout est au Sivom</a></p>`;
    const down = { [site]: { obstacle: 'down', detail: 'connect ETIMEDOUT', reach: 'hop' } as const };
    // Two services of a field stand for the field; nothing else is in doubt.
    expect(said({ [HOME]: home(content) }, down)).toMatchObject({
      'school-canteen': 'down',
      'nursery-place': 'down',
      'lost-property': '0',
    });
  });

  it('is gone behind a tile, and behind a link in a text says no more than the text', () => {
    const gone = { 'https://www.orgelys.fr/papiers': { status: 404 } };
    expect(said({ [HOME]: home('<div><a href="/papiers">Vos papiers</a></div>') }, gone)).toMatchObject({
      'identity-documents': 'moved',
      'electoral-registration': 'moved',
      'bulky-waste': '0',
    });
    const text = '<p>La sous-préfecture rappelle qu’il existe une page sur <a href="/papiers">vos papiers</a>, depuis longtemps.</p>';
    expect(said({ [HOME]: home(text) }, gone)['identity-documents']).toBe('0');
  });

  it('is somebody else’s where the name has lapsed', () => {
    const library = 'https://biblio-orgelys.net/';
    const casino = '<h1>Les meilleurs casinos</h1><p>Machines à sous, roulette, poker et bonus sans dépôt.</p>';
    const content = `<h2>Bibliothèque</h2><p><a href="${library}">Le site de la bibliothèque</a></p>`;
    expect(said({ [HOME]: home(content), [library]: casino })['library-loans']).toBe('lapsed');
  });

  it('stands in a menu beside the content where the page has no other', () => {
    const aside = '<aside><ul><li><a href="/mairie">Mairie</a></li><li><a href="/se-deplacer">Mobilités</a></li></ul></aside>';
    const empty = `${aside}<main><h1>Mobilités</h1><div id="app"></div><noscript>Activez JavaScript.</noscript><script src="/a.js"></script></main>`;
    expect(said({ [HOME]: home('', aside), 'https://www.orgelys.fr/se-deplacer': empty })).toMatchObject({
      'resident-parking': 'unreadable',
      'nursery-place': '0',
    });
  });
});

describe('a page that shows nothing of what it holds', () => {
  const waste = 'https://www.orgelys.fr/dechets';
  const menu = MENU.replace('</ul>', '<li><a href="/dechets">Propreté</a></li></ul>');

  it('has a heading over what a script of its own draws', () => {
    const page = `${menu}<main><h1>Propreté</h1><h2>Encombrants</h2><div class="calendrier"></div><script src="/c.js"></script><h2>Chiens</h2>${TEXT}</main>`;
    expect(said({ [HOME]: home('', menu), [waste]: page })['bulky-waste']).toBe('unreadable');
    expect(said({ [HOME]: home('', menu), [waste]: page.replace('<script src="/c.js"></script>', '') })['bulky-waste']).toBe('0');
  });

  it('is made of files alone, which are not opened here', () => {
    const school = 'https://www.orgelys.fr/ecole';
    const links = MENU.replace('</ul>', '<li><a href="/ecole">Scolarité</a></li></ul>');
    const page = (more: string) =>
      `${links}<main><h1>Scolarité</h1><ul><li><a href="/guide.pdf">Guide de la rentrée</a></li></ul>${more}</main>`;
    expect(said({ [HOME]: home('', links), [school]: page('') })['leisure-centre']).toBe('unreadable');
    expect(
      said({
        [HOME]: home('', links),
        [school]: page('<p>L’école compte cinq classes, de la petite section au cours moyen, rue des Tilleuls.</p>'),
      })['leisure-centre'],
    ).toBe('0');
  });

  it('tells all the same what stands beside a menu that a script draws', () => {
    const alone = `<div id="menu"></div><script src="https://menus.test/m.js"></script><main><h1>Orgelys</h1>${TEXT}<h2>Bibliothèque</h2><p>Ouverte le samedi de 10 h à 12 h, à la mairie ; prêt gratuit, trois livres pour trois semaines.</p></main>`;
    const made = pageOf(
      { url: HOME, home: HOME },
      Buffer.from(`<!doctype html><html lang="fr"><head><title>Orgelys</title></head><body>${alone}</body></html>`),
    );
    const findings = assess(materialOf([made]));
    const of = (service: string) => findings.find(({ indicator }) => indicator === service)!;
    expect(of('library-loans')).toMatchObject({ kind: 'level', level: 1 });
    expect(of('nursery-place')).toMatchObject({ kind: 'unobserved', obstacle: 'unreadable' });
  });
});
