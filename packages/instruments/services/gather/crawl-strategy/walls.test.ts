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
