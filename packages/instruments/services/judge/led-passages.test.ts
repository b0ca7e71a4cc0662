import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { annotateSite } from './annotate-site.ts';
import { SERVICES } from './catalogue/index.ts';

const START = 'https://www.orgelys.fr/';
const PAGE = `${START}dehors`;
const PLACE = 'https://ma-porte.orgelys.fr/gros';

/** Texts of the blocks of a page that are led to a service, each with it. */
function ledOn(page: string, place: string): readonly (readonly [string, readonly string[]])[] {
  const pages = { [START]: '<h1>Orgelys</h1>', [PAGE]: page, [PLACE]: place };
  const site = annotateSite({
    instant: '2026-11-24T10:00:00.000Z' as Instant,
    start: START,
    home: START,
    town: 'Orgelys',
    visits: [],
    pages: Object.entries(pages).map(([url, html], i) => ({
      url,
      digest: `sha256:${String(i).repeat(64).slice(0, 64)}` as Digest,
      reach: 'town',
      rendered: false,
      result: read(new TextEncoder().encode(`<!doctype html><html lang="fr"><title>Orgelys</title>${html}</html>`), {
        url,
        contentType: 'text/html; charset=utf-8',
      }),
    })),
    unasked: [],
  });
  const { led, reading } = site.byKey.get('www.orgelys.fr/dehors') ?? site.pages.find(({ url }) => url === PAGE)!;
  return [...led].map(
    ([block, set]) => [reading.blocks[block]!.text, SERVICES.filter((_, s) => (set & (1 << s)) !== 0).map(({ id }) => id)] as const,
  );
}

const LOGIN = '<form method="post"><label>Mot de passe <input type="password"></label><button>Entrer</button></form>';
const DOOR = `<h1>Enlèvement des encombrants</h1>${LOGIN}`;
const passage = (text: string, heading = 'Un canapé à jeter ?') => `<main><h1>Dehors</h1><h2>${heading}</h2><p>${text}</p></main>`;
const LINK = `<a href="${PLACE}">dans Ma Porte</a>`;

describe('a passage that names no service', () => {
  it('is about the one whose place it leads to, with its heading', () => {
    expect(ledOn(passage(`Prenez date ${LINK}.`), DOOR)).toEqual([
      ['Prenez date dans Ma Porte.', ['bulky-waste']],
      ['Un canapé à jeter ?', ['bulky-waste']],
    ]);
  });

  it('is about none where the place asks for nothing', () => {
    expect(ledOn(passage(`Prenez date ${LINK}.`), '<h1>Enlèvement des encombrants</h1><p>Le lundi.</p>')).toEqual([]);
  });

  it('is about none where the place bears no service’s name', () => {
    expect(ledOn(passage(`Prenez date ${LINK}.`), `<h1>Ma Porte</h1>${LOGIN}`)).toEqual([]);
  });
});

it('a passage that names another service is that one’s', () => {
  expect(ledOn(passage(`Objets trouvés : voyez ${LINK}.`), DOOR)).toEqual([]);
});

it('a heading over passages on another service is not led', () => {
  const page = `<main><h1>Dehors</h1><h2>Vivre ici</h2><p>Prenez date ${LINK}.</p><p>La cantine scolaire ouvre à midi.</p></main>`;
  expect(ledOn(page, DOOR).map(([text]) => text)).toEqual(['Prenez date dans Ma Porte.']);
});
