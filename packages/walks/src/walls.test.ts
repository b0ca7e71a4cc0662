import { type Reading, read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { isShell, isSoft404, wallOf, wantsRendering } from './walls.ts';

function reading(html: string): Reading {
  const result = read(new TextEncoder().encode(`<!doctype html><html lang="fr">${html}</html>`), {
    url: 'https://www.a.fr/',
    contentType: 'text/html; charset=utf-8',
  });
  if (result.kind === 'unreadable') throw new Error(result.detail);
  return result.reading;
}

const LONG = 'La cantine accueille les enfants des écoles publiques tous les jours de classe. '.repeat(12);
const NAV = '<nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>';

describe('a wall', () => {
  it.each([
    ['a browser check', '<title>Just a moment...</title><body><h1>www.a.fr</h1><p>Checking your browser</p></body>', 'blocked'],
    [
      'a browser check in French',
      '<title>Vérification</title><body><p>Vérification de sécurité en cours. Nous vérifions que vous n’êtes pas un robot.</p></body>',
      'blocked',
    ],
    [
      'a consent that hides all',
      '<title>A</title><body><div><p>Nous utilisons des cookies.</p><button>Tout accepter</button></div></body>',
      'blocked',
    ],
    [
      'a login with nothing else',
      '<title>Connexion</title><body><main><h1>Connexion</h1><form method="post"><label>Identifiant <input name="login"></label><label>Mot de passe <input type="password" name="p"></label><button>Entrer</button></form></main></body>',
      'login',
    ],
    [
      'a page with a login beside its text',
      `<title>Portail</title><body><main><h1>Portail famille</h1><p>${LONG}</p><form method="post"><input name="login"><input type="password" name="p"></form></main></body>`,
      null,
    ],
    [
      'a page that speaks of robots',
      `<title>Robots</title><body>${NAV}<main><h1>Atelier</h1><p>Je ne suis pas un robot : atelier. ${LONG.repeat(2)}</p></main></body>`,
      null,
    ],
    [
      'a page with a cookie banner',
      `<title>A</title><body><div class="cookie"><p>Cookies</p><button>Accepter</button></div>${NAV}<main><h1>Cantine</h1><p>${LONG}</p></main></body>`,
      null,
    ],
  ])('%s: %#', (_, html, wall) => {
    expect(wallOf(reading(html))).toBe(wall);
  });
});

describe('an error page that answers 200', () => {
  it.each([
    ['says so in its heading', `<title>Rivebelle</title><body>${NAV}<main><h1>Page introuvable</h1><p>Désolé.</p></main></body>`, true],
    ['says so in its title', `<title>404 - Page not found</title><body>${NAV}<main><p>Désolé.</p></main></body>`, true],
    [
      'is not one with much to say',
      `<title>Rivebelle</title><body><main><h1>Objet introuvable ? Page introuvable</h1><p>${LONG}</p></main></body>`,
      false,
    ],
    [
      'is not one that speaks of lost things',
      '<title>Objets trouvés</title><body><main><h1>Objets trouvés</h1><p>Un objet introuvable ?</p></main></body>',
      false,
    ],
  ])('%s', (_, html, soft) => {
    expect(isSoft404(reading(html))).toBe(soft);
  });
});

describe('text that a click opens', () => {
  const page = (body: string) =>
    reading(`<title>A</title><body><main><h1>Cantine</h1><p>${LONG}</p>${body}</main><script src="/s.js"></script></body>`);
  it.each([
    [
      'of Bootstrap that is being loaded',
      '<button data-bs-toggle="collapse" data-bs-target="#c" aria-expanded="false">Tarifs</button><div id="c" class="collapse"><div>Chargement…</div></div>',
      true,
    ],
    [
      'of Bootstrap in the old way',
      '<a data-toggle="collapse" href="#c" class="collapsed">Tarifs</a><div id="c" class="collapse"></div>',
      true,
    ],
    [
      'of tabs that share a panel',
      `<div role="tablist"><button role="tab" aria-controls="p" aria-selected="true">Tarifs</button><button role="tab" aria-controls="p">Menus</button></div><div id="p" role="tabpanel"><p>${LONG}</p></div>`,
      true,
    ],
    [
      'of tabs without panels of their own',
      `<div role="tablist"><button role="tab">Tarifs</button><button role="tab">Menus</button></div><div role="tabpanel"><p>${LONG}</p></div>`,
      true,
    ],
    ['of details that are empty', '<details><summary>Tarifs</summary><div></div></details>', true],
    ['of details that are being loaded', '<details><summary>Tarifs</summary><div>Chargement en cours…</div></details>', true],
    ['of a toggle with a name of its own for its panel', '<span data-panel="t">Tarifs</span><div id="t"></div>', true],
    ['of a link into the page without a target', '<a href="#" onclick="ouvrir(1)">Les tarifs de l’année</a>', true],
    [
      'that stands folded in the bytes (DSFR)',
      '<section class="fr-accordion"><h3><button class="fr-accordion__btn" aria-expanded="false" aria-controls="a">Tarifs</button></h3><div class="fr-collapse" id="a"><p>3 € le repas.</p></div></section>',
      false,
    ],
    [
      'that stands in the panels of tabs',
      '<div role="tablist"><button role="tab" aria-controls="p">Tarifs</button><button role="tab" aria-controls="q">Menus</button></div><div id="p" role="tabpanel">3 € le repas.</div><div id="q" role="tabpanel">Du poisson le vendredi.</div>',
      false,
    ],
    ['that stands in details', '<details><summary>Tarifs</summary><p>3 € le repas.</p></details>', false],
    [
      'that two buttons open',
      '<button aria-expanded="false" aria-controls="a">Tarifs</button><button aria-expanded="false" aria-controls="a">Ouvrir</button><div id="a">3 € le repas.</div>',
      false,
    ],
    [
      'of Elementor, numbered and in the bytes',
      '<div class="elementor-tab-title" data-tab="1" role="button" aria-controls="e1">Tarifs</div><div id="e1" class="elementor-tab-content" data-tab="1"><p>3 € le repas.</p></div>',
      false,
    ],
  ])('%s: drawn %#', (_, body, wants) => {
    expect(wantsRendering(page(body))).toBe(wants);
  });
});

describe('a browser would see more', () => {
  it.each([
    ['of an application’s empty root', '<title>A</title><body><div id="app"></div><script src="/app.js"></script></body>', true, true],
    [
      'of a page that asks for JavaScript',
      '<title>A</title><body><noscript>Veuillez activer JavaScript.</noscript><script src="/app.js"></script></body>',
      true,
      true,
    ],
    [
      'of panels that a click fills',
      '<title>A</title><body><main><h1>État civil</h1><p>Choisissez ce que vous voulez faire, puis cliquez pour ouvrir le volet.</p><h3><button aria-expanded="false">Naissance</button></h3><div></div><h3><button aria-expanded="false">Mariage</button></h3><div></div><h3><button aria-expanded="false">Décès</button></h3><div></div></main><script src="/volets.js"></script></body>',
      true,
      false,
    ],
    [
      'but not of a page of text',
      `<title>A</title><body><main><h1>Cantine</h1><p>${LONG}</p></main><script src="/s.js"></script></body>`,
      false,
      false,
    ],
    ['nor of an empty page without scripts', '<title>A</title><body><main></main></body>', false, false],
  ])('%s', (_, html, wants, shell) => {
    expect(wantsRendering(reading(html))).toBe(wants);
    expect(isShell(reading(html))).toBe(shell);
  });
});
