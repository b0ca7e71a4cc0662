import { expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import type { Site } from './annotate.ts';
import { annotateSite } from './annotate-site.ts';
import type { Lead } from './lead.ts';
import { hitsOfLinks } from './link-hits.ts';
import { scopedLinks } from './scoped-links.ts';

function siteOf(bodies: Readonly<Record<string, string>>): Site {
  const pages = Object.entries(bodies).map(([path, body]) =>
    pageOf({ url: `https://www.orgelys.fr/${path}` }, Buffer.from(`<!doctype html><title>${path}</title><body>${body}</body>`)),
  );
  return annotateSite(materialOf(pages));
}

/** What is known of the links of a page that lead to the canteen, in their order. */
function leadsTo(site: Site, path: string): readonly Lead[] {
  const page = site.pages.find(({ url }) => url.endsWith(`/${path}`))!;
  const all = scopedLinks(site, page, -1, hitsOfLinks(page.reading.links)).flat();
  return [...new Set(all.filter(({ link }) => link.url.endsWith('/cantine')).map(({ lead }) => lead))];
}

const MENU = '<nav><a href="/cantine">Cantine scolaire</a></nav>';

it('what is known of a link of the menu is known on all pages', () => {
  const site = siteOf({ a: `${MENU}<h1>Un</h1>`, b: `${MENU}<h1>Deux</h1>` });
  const [one, other] = ['a', 'b'].map((path) => leadsTo(site, path));
  expect([one!.length, other!.length]).toEqual([1, 1]);
  expect(one![0]).toBe(other![0]);
});

it.each([
  ['in other words', '<nav><a href="/cantine">Restauration scolaire</a></nav>'],
  ['in another sentence', '<p>Vous voulez manger à midi : <a href="/cantine">Cantine scolaire</a>.</p>'],
  ['with something to say to who does not see it', '<nav><a href="/cantine" title="Les repas de midi">Cantine scolaire</a></nav>'],
  ['as a file', '<nav><a href="/cantine" download>Cantine scolaire</a></nav>'],
  ['under a heading that promises', '<h2>Bientôt en ligne</h2><ul><li><a href="/cantine">Cantine scolaire</a></li></ul>'],
])('of one that stands there %s it is found anew', (_, body) => {
  const site = siteOf({ a: `${MENU}<h1>Un</h1>`, b: body });
  const [one, other] = ['a', 'b'].map((path) => leadsTo(site, path));
  expect([one!.length, other!.length]).toEqual([1, 1]);
  expect(one![0]).not.toBe(other![0]);
});

it('many links to one address, each in other words, are known each for itself', () => {
  const links = Array.from({ length: 12 }, (_, n) => `<li><a href="/cantine">Cantine scolaire ${n}</a></li>`).join('');
  const site = siteOf({ a: `<ul>${links}</ul>` });
  expect(leadsTo(site, 'a').length).toBe(12);
});
