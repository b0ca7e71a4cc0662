import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { annotateSite } from './annotate-site.ts';
import { assess } from './assess.ts';
import type { Material } from './material.ts';
import { unseenAs } from './unseen.ts';

const START = 'https://www.valdor.fr/';
const MENU =
  '<nav><a href="/mairie">Mairie</a> <a href="/solidarites">Solidarités</a> <a href="/culture">Culture</a> <a href="/rues">Rues</a></nav>';
const framed = (content: string): string =>
  `<header><a href="/">Valdor</a></header>${MENU}<main>${content}</main><script src="/menu.js"></script>`;

/** A small site of five pages, of which one stands as it is given. */
function site(
  solidarites: string,
  culture = framed('<h1>Culture</h1><p>La fanfare répète le jeudi soir dans la salle du haut.</p>'),
): Material {
  const pages: Record<string, string> = {
    [START]: framed(
      '<h1>Valdor</h1><p>Le maire, les adjoints et le conseil municipal de la commune vous souhaitent la bienvenue en mairie.</p>',
    ),
    [`${START}mairie`]: framed(
      '<h1>Mairie</h1><p>Le conseil municipal se réunit le premier lundi du mois ; les délibérations sont affichées.</p>',
    ),
    [`${START}solidarites`]: solidarites,
    [`${START}culture`]: culture,
    [`${START}rues`]: framed('<h1>Rues</h1><p>Les chemins sont balayés le mardi par le cantonnier, qui habite au bourg.</p>'),
  };
  return {
    instant: '2026-11-24T10:00:00.000Z' as Instant,
    ...{ start: START, home: START, town: 'Valdor', visits: [], unasked: [] },
    pages: Object.entries(pages).map(([url, html], i) => ({
      url,
      digest: `sha256:${String(i).repeat(64).slice(0, 64)}` as Digest,
      ...{ reach: 'town', rendered: false },
      result: read(new TextEncoder().encode(`<!doctype html><html lang="fr"><title>Valdor</title><body>${html}</body></html>`), {
        url,
        contentType: 'text/html; charset=utf-8',
      }),
    })),
  };
}

function unseen(material: Material, path: string): string | null {
  const annotated = annotateSite(material);
  return unseenAs(annotated, annotated.pages.find(({ url }) => url === `${START}${path}`)!);
}

const kindOf = (material: Material, service: string): string => assess(material).find(({ indicator }) => indicator === service)!.kind;

describe('a page that holds nothing of its own', () => {
  it.each([
    ['down', 'a notice in words that no list has', '<h1>On repeint</h1><p>Les pinceaux sont de sortie ; à lundi.</p>'],
    ['blocked', 'a check of the browser', '<h1>Patience</h1><p>Nous vérifions votre connexion.</p><script src="/c.js"></script>'],
    [
      'unreadable',
      'an application that did not start',
      '<div id="root"></div><noscript>Activez JavaScript.</noscript><script src="/a.js"></script>',
    ],
    ['unreadable', 'a place that a script fills', framed('<h1>Solidarités</h1><div>Chargement…</div><script src="/s.js"></script>')],
  ])('is unseen (%s): %s', (obstacle, _, html) => {
    expect(unseen(site(html), 'solidarites')).toBe(obstacle);
    // What it may hold is not absent; what it could not hold is.
    expect(kindOf(site(html), 'social-housing')).toBe('unobserved');
  });

  it('lets what a page of another field could not hold be absent', () => {
    const html = framed('<h1>Solidarités</h1><div>Chargement…</div><script src="/s.js"></script>');
    expect(kindOf(site(html), 'resident-parking')).toBe('absence');
  });

  it.each([
    ['leads on', '<h1>Solidarités</h1><p>Voir la <a href="/mairie">mairie</a> et la <a href="/culture">culture</a>.</p>'],
    ['says whom to write to', '<h1>Solidarités</h1><p>Écrivez à <a href="mailto:ccas@valdor.fr">ccas@valdor.fr</a>.</p>'],
    ['names a service', '<h1>Logement social</h1><p>Renseignements à l’accueil.</p>'],
    [
      'asks for something',
      '<form><label>Nom <input name="nom"></label><label>Rue <input name="rue"></label><textarea name="t"></textarea></form>',
    ],
  ])('is none where it %s', (_, html) => {
    expect(unseen(site(html), 'solidarites')).toBeNull();
  });

  it('is known by its twin where no page beside it leads on', () => {
    const notice = '<h1>On repeint</h1><p>Les pinceaux sont de sortie ; à lundi.</p>';
    const bare: Material = { ...site(notice, notice), pages: site(notice, notice).pages.filter(({ url }) => !/mairie|rues/.test(url)) };
    expect(unseen(bare, 'solidarites')).toBe('down');
    const alone = { ...bare, pages: bare.pages.filter(({ url }) => !url.endsWith('culture')) };
    expect(unseen(alone, 'solidarites')).toBeNull();
  });
});
