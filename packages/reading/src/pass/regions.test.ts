import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';
import { SiteMemory } from './regions.ts';

const readWith = (html: string, url: string, memory: SiteMemory | null) =>
  read(new TextEncoder().encode(`<!doctype html><html><body>${html}`), { url, contentType: 'text/html; charset=utf-8' }, memory);

/** Reads pages one after the other with one memory, and each alone: the same. @returns how many elements were known again */
function readAlike(pages: readonly string[]): number {
  const memory = new SiteMemory();
  pages.forEach((html, p) => {
    const url = `https://www.a.fr/${p % 2 === 0 ? '' : 'x/'}page-${p}`;
    expect(readWith(html, url, memory)).toEqual(readWith(html, url, null));
  });
  return memory.met;
}

const item = (n: number): string => `<li class="item level-${n % 3}"><a href="/rubrique-${n}">Rubrique ${n} de la ville</a></li>`;
const list = (count: number): string => Array.from({ length: count }, (_, n) => item(n)).join('');
const MENU = `<nav id="menu"><ul>${list(20)}</ul></nav>`;
const FOOTER = `<footer><h2>Mairie</h2><p>${'Ouverte du lundi au vendredi (sauf fériés). '.repeat(8)}</p><p><img src="a.png" alt="">Tél. 01</p>${MENU}</footer>`;
const CARDS = `<div class="cards">${Array.from({ length: 8 }, (_, n) => `<article class="card"><h3><a href="/actu-${n}#lire">Actualité ${n}</a></h3><p>Ce qui se passe ici.</p></article>`).join('')}</div>`;

describe('what is the same on all pages of a site', () => {
  it('is known again on the next page', () => {
    expect(readAlike([`${MENU}<h1>Un</h1>${FOOTER}`, `${MENU}<h1>Deux</h1><p>Texte.</p>${FOOTER}`])).toBe(2);
  });

  it('is read anew where it stands in another place', () => {
    const links = `<ul>${list(20)}</ul>`;
    expect(readAlike([`${links}<h1>Un</h1>`, `<main>${links}</main>`, `<aside>${links}</aside>`, `<h2>a</h2>${links}`])).toBe(0);
  });

  it('is read anew where its addresses hang on the page', () => {
    const relative = MENU.replaceAll('href="/', 'href="');
    expect(readAlike([relative, relative, relative])).toBe(1);
    const asked = MENU.replaceAll('href="/', 'href="?p=');
    expect(readAlike([asked, asked])).toBe(0);
  });

  it.each([
    ['a form', `<div>${list(20)}<form action="/s"><input name="q"><button>Ok</button></form></div>`],
    ['a script', `<div>${list(20)}<script>location.href="/x"</script></div>`],
    ['a fiche of the State', `<div>${list(20)}<div class="comarquage">Fiche</div></div>`],
    ['a date', `<main><div>${list(20)}<p>Publié le 3 mai 2025</p></div></main>`],
    ['a folded panel', `<main><div>${list(20)}<a aria-expanded="false" href="#p">Plus</a><div id="p"></div></div></main>`],
    ['an end tag of another', `<section><p><div>${list(20)}</section></p></div>`],
    ['an item without its list', `<ul><li><div>${list(20)}</div></ul>`],
  ])('is always read anew where it has %s', (_, html) => {
    const memory = new SiteMemory();
    const whole = html.length;
    for (const url of ['https://a.fr/1', 'https://a.fr/2', 'https://a.fr/3']) {
      expect(readWith(html, url, memory)).toEqual(readWith(html, url, null));
    }
    expect(memory.metCharacters).toBeLessThan(whole);
  });

  it('changes no reading, whatever stands around it and in it', () => {
    const parts = [
      ...[MENU, FOOTER, CARDS, `<ul>${list(9)}</ul>`, `<div class="menu"><b>Titre</b><br>${list(12)}</div>`, '<p>', '</p>', '<main>', '</main>'],
      ...['<section>', '</section>', '<h1>Titre</h1>', '<h2>Sous-titre</h2>', '<table><tr><td>', '</table>', '<ul><li>', '</ul>', '<b>', '</b>'],
      ...['<a href="/x">', '</a>', '</div>', '<div>', '<div class="accordion-title" id="menu">Ouvrir</div>', '<label for="x">', 'texte', '<br>'],
      ...['<button role="tab" aria-controls="menu">Onglet</button>', '<header>', '</header>', '<dl><dt>', '<svg>', '</svg>', '<pre>', '<select><option>'],
    ];
    const page = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(fc.property(fc.array(page, { minLength: 2, maxLength: 4 }), (pages) => void readAlike([...pages, pages.join(''), ...pages])), {
      numRuns: 60,
    });
  });
});
