import type { Visit } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { materialOfPages } from '../test/material-of-pages.ts';
import { annotateSite } from './annotate-site.ts';
import { SERVICES } from './catalogue/index.ts';
import type { ServiceId } from './catalogue/service.ts';
import { doubtsOfAbsence } from './certificate.ts';
import { MOST_LINKS } from './first-links.ts';

const HOME = 'https://www.valdor.fr/';
const MENU = '<nav><a href="/">Accueil</a> <a href="/mairie">Mairie</a> <a href="/vivre">Vivre ici</a> <a href="/agenda">Agenda</a></nav>';
const framed = (content: string, menu = MENU): string => `${menu}<main>${content}</main>`;
const TOWN = '<h1>Valdor</h1><p>Le maire, les adjoints et le conseil municipal de la commune vous souhaitent la bienvenue en mairie.</p>';
/** A site whose menu was read to its end. */
const READ = {
  [HOME]: framed(TOWN),
  [`${HOME}mairie`]: framed('<h1>Mairie</h1><p>Le secrétariat ouvre le mardi, le conseil municipal se réunit le lundi soir.</p>'),
  [`${HOME}vivre`]: framed('<h1>Vivre ici</h1><p>Le marché se tient le samedi sous la halle, la fanfare répète le jeudi.</p>'),
  [`${HOME}agenda`]: framed('<h1>Agenda</h1><p>Le bal de la Saint-Jean aura lieu sur la place, la course part du pont.</p>'),
};

/** What stands in the way of saying that a site of these pages has nothing of a service: obstacles with what they are quoted by. */
function doubts(pages: Readonly<Record<string, string>>, service: ServiceId, visits: readonly Partial<Visit>[] = []): readonly string[] {
  const made = visits.map(
    (visit): Visit => ({
      ...{
        url: '',
        referrer: null,
        purpose: 'page',
        reach: 'town',
        method: 'GET',
        instant: '2026-11-24T12:00:00.000Z' as Visit['instant'],
      },
      ...{ milliseconds: 0, robots: 'allowed', status: 200, contentType: null, bytes: 0, digest: null, location: null, obstacle: null },
      ...{ detail: '', truncated: false },
      ...visit,
    }),
  );
  const site = annotateSite({ ...materialOfPages(pages), visits: made });
  return doubtsOfAbsence(
    site,
    SERVICES.findIndex(({ id }) => id === service),
  ).map(({ obstacle, evidence }) => `${obstacle} ${evidence.quote}`);
}

describe('an absence', () => {
  it('is earned where all that the menu leads to was read', () => {
    for (const { id } of SERVICES) expect(doubts(READ, id)).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, ServiceId, readonly string[]]>([
    [
      'an entry that nobody asked for may hold any',
      { ...READ, [HOME]: framed(TOWN, `${MENU.slice(0, -6)} <a href="/pratique">Vie pratique</a></nav>`) },
      'lost-property',
      ['budget Vie pratique'],
    ],
    [
      'news that nobody asked for holds none',
      { ...READ, [HOME]: framed(TOWN, `${MENU.slice(0, -6)} <a href="/actualites/travaux">Travaux rue des Lilas</a></nav>`) },
      'street-occupation',
      [],
    ],
    [
      'a frame of the town’s own may hold any',
      { ...READ, [`${HOME}vivre`]: framed('<h1>Vivre ici</h1><iframe src="/cadre/menu"></iframe>') },
      'bulky-waste',
      [`budget ${HOME}cadre/menu`],
    ],
    [
      'the service’s name leads to another body that nobody asked',
      {
        ...READ,
        [`${HOME}vivre`]: framed(
          '<h1>Vivre ici</h1><p>Le marché est le samedi.</p><ul><li><a href="https://www.sictom.example/e">Encombrants</a></li></ul>',
        ),
      },
      'bulky-waste',
      ['budget Encombrants'],
    ],
    [
      'and says nothing of others',
      {
        ...READ,
        [`${HOME}vivre`]: framed(
          '<h1>Vivre ici</h1><p>Le marché est le samedi.</p><ul><li><a href="https://www.sictom.example/e">Encombrants</a></li></ul>',
        ),
      },
      'arts-school',
      [],
    ],
    [
      'a file bears the service’s name',
      {
        ...READ,
        [`${HOME}vivre`]: framed(
          '<h1>Vivre ici</h1><p>Le marché est le samedi, la halle ouvre à huit heures.</p><p><a href="/d/12.pdf">Encombrants 2026</a></p>',
        ),
      },
      'bulky-waste',
      ['unreadable Encombrants 2026'],
    ],
    [
      'the service is an option of a way through the site',
      {
        ...READ,
        [HOME]: framed(
          `${TOWN}<form><select name="o"><option>Encombrants</option><option>Objets trouvés</option><option>Place en crèche</option></select></form>`,
        ),
      },
      'lost-property',
      ['unreadable Objets trouvés'],
    ],
    [
      'and is none for what is no option',
      {
        ...READ,
        [HOME]: framed(
          `${TOWN}<form><select name="o"><option>Encombrants</option><option>Objets trouvés</option><option>Place en crèche</option></select></form>`,
        ),
      },
      'social-aid',
      [],
    ],
  ])('%s', (_, pages, service, expected) => expect(doubts(pages, service)).toEqual(expected));

  it('is in doubt where the desk for all is another host that nobody asked, and not where it is of works', () => {
    const withEntry = (text: string) => ({
      ...READ,
      [HOME]: framed(TOWN, `${MENU.slice(0, -6)} <a href="https://guichet.example/valdor">${text}</a></nav>`),
    });
    expect(doubts(withEntry('Démarches en ligne'), 'lost-property')).toEqual(['budget Démarches en ligne']);
    expect(doubts(withEntry('Guichet urbanisme'), 'lost-property')).toEqual([]);
  });

  it('of a frame that does not answer hides what its page is for', () => {
    const pages = {
      ...READ,
      [HOME]: framed(TOWN, `${MENU.slice(0, -6)} <a href="/loisirs">Centre de loisirs</a></nav>`),
      [`${HOME}loisirs`]: framed('<h1>Centre de loisirs</h1><iframe src="https://jeux.valdor.fr/"></iframe>'),
    };
    const down = [{ url: 'https://jeux.valdor.fr/', status: null, obstacle: 'down' as const, detail: 'getaddrinfo ENOTFOUND' }];
    const down503 = [{ ...down[0]!, status: 503, detail: 'HTTP 503' }];
    expect(doubts(pages, 'leisure-centre', down503)[0]).toContain('HTTP 503');
    expect(doubts(pages, 'lost-property', down503)).toEqual([]);
    expect(doubts(pages, 'electoral-registration', down)).toEqual([]);
  });

  it('of what one entry names hides that and no more', () => {
    const pages = { ...READ, [HOME]: framed(TOWN, `${MENU.slice(0, -6)} <a href="/dechets">Encombrants</a></nav>`) };
    const failing = [{ url: `${HOME}dechets`, status: 503, obstacle: 'down' as const, detail: 'HTTP 503' }];
    expect(doubts(pages, 'bulky-waste', failing)).toEqual(['down Encombrants (HTTP 503)']);
    expect(doubts(pages, 'lost-property', failing)).toEqual([]);
  });

  it('is in doubt where a page of the town leads to more than is judged', () => {
    const away = (links: number): string =>
      Array.from({ length: links }, (_, at) => `<a href="https://f${at}.example.org/">F</a> `).join('');
    const pages = (links: number) => ({ ...READ, [`${HOME}vivre`]: framed(`<h1>Vivre ici</h1><p>Le marché : ${away(links)}</p>`) });
    const inMenu = MENU.split('<a ').length - 1;
    expect(doubts(pages(MOST_LINKS - inMenu), 'lost-property')).toEqual([]);
    expect(doubts(pages(MOST_LINKS - inMenu + 1), 'lost-property')).toEqual([`budget ${HOME}vivre`]);
  });

  it('of a library is in doubt where its own host has a page that nobody asked for', () => {
    const library = 'https://bm.valdor.fr/';
    const own =
      '<nav><a href="/">BM</a> <a href="/mode-d-emploi">Mode d’emploi</a></nav><main><h1>Bibliothèque municipale</h1><p>Sept lieux, et tout le monde peut entrer.</p></main>';
    const pages = {
      ...READ,
      [`${HOME}vivre`]: framed(`<h1>Vivre ici</h1><p>Le marché est le samedi.</p><p><a href="${library}">La bibliothèque</a></p>`),
      [library]: own,
    };
    expect(doubts(pages, 'library-loans')).toEqual(['budget Mode d’emploi']);
    expect(doubts(pages, 'arts-school')).toEqual([]);
  });
});
