import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { Material } from './material.ts';

const START = 'https://valdor.mairie53.fr/';
const HOME = '<h1>Valdor</h1><p>La commune.</p><a href="/ecole">École</a> <a href="https://ormeau.mairie53.fr/">Ormeau</a>';

/** A town's site with a neighbour's beside it, by address and markup. */
function material(pages: Readonly<Record<string, string>>): Material {
  return {
    instant: '2026-11-24T10:00:00.000Z' as Instant,
    start: START,
    home: START,
    town: 'Valdor',
    visits: [],
    pages: Object.entries(pages).map(([url, html], i) => ({
      url,
      digest: `sha256:${String(i).repeat(64).slice(0, 64)}` as Digest,
      reach: url.startsWith(START) ? 'town' : 'hop',
      rendered: false,
      result: read(new TextEncoder().encode(`<!doctype html><html lang="fr"><title>${url}</title><main>${html}</main></html>`), {
        url,
        contentType: 'text/html; charset=utf-8',
      }),
    })),
    unasked: [],
  };
}

const levelOf = (pages: Readonly<Record<string, string>>, service: string) =>
  assess(material({ [START]: HOME, ...pages })).find(({ indicator }) => indicator === service)!.level;

const CENTRE = '<h1>Centre de loisirs</h1><p><a href="/fiche.pdf">Fiche d’inscription</a> à remplir et à rendre au centre.</p>';
const LOST = '<h1>Objets trouvés</h1><p>À la mairie d’Ormeau, 02 43 00 00 00, gardés un an.</p>';

describe('what a neighbour offers', () => {
  it('is its own residents’, whoever links to its site', () => {
    expect(levelOf({ 'https://ormeau.mairie53.fr/objets': LOST }, 'lost-property')).not.toBe(1);
  });

  it('is the town’s too where the town’s own page for a service leads to it', () => {
    const ours =
      '<h1>Enfance</h1><h2>Centre de loisirs</h2><p>Celui d’Ormeau accueille nos enfants. <a href="https://ormeau.mairie53.fr/loisirs">Sa page</a>.</p>';
    const pages = { [`${START}ecole`]: ours, 'https://ormeau.mairie53.fr/loisirs': CENTRE };
    expect(levelOf(pages, 'leisure-centre')).toBe(2);
    expect(levelOf({ ...pages, [`${START}ecole`]: '<h1>École</h1><p>Deux classes.</p>' }, 'leisure-centre')).not.toBe(2);
  });
});
