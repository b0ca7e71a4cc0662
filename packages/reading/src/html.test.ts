import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { read } from './read.ts';
import type { Reading } from './reading.ts';

function reading(html: string, url = 'https://www.a.fr/p'): Reading {
  const result = read(new TextEncoder().encode(`<!doctype html>${html}`), { url, contentType: 'text/html; charset=utf-8' });
  if (result.kind !== 'reading') throw new Error(result.detail);
  return result.reading;
}
const texts = (html: string): string[] => reading(html).blocks.map((block) => block.text);

describe('text', () => {
  it.each([
    [
      'folds white space and resolves entities',
      '<p>  Un&nbsp;&eacute;t&eacute;\n\t<b>doux</b> &amp;  l&#039;&oelig;uf</p>',
      ["Un été doux & l'œuf"],
    ],
    ['joins inline elements without a space of its own', '<p>rendez<span>-</span>vous <i>ici</i>.</p>', ['rendez-vous ici.']],
    ['parts blocks', '<div>a<p>b<div>c</div>d</div>', ['a', 'b', 'c', 'd']],
    ['keeps one line break and ends the block at two', '<p>a<br>b<br><br>c</p>', ['a\nb', 'c']],
    [
      'leaves out scripts, styles, templates and drawings',
      '<p>a</p><script>b</script><style>c</style><template><p>d</p></template><svg><text>e</text></svg><p>f</p>',
      ['a', 'f'],
    ],
    ['goes on after a drawing that was not closed', '<svg><path d="M0"><p>a</p>', ['a']],
    ['reads what is hidden', '<div hidden>a</div><p style="display:none">b</p>', ['a', 'b']],
    ['reads preformatted lines as lines', '<pre>a\n  b\n</pre>', ['a\nb']],
    ['drops what is invisible', '<p>ca\u00adfé\u200b s</p>', ['café s']],
    ['ends a list item where the next begins', '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', ['a', 'b', 'c', 'd']],
    ['leaves the options of a list to its field', '<form><select><option>a<option>b</select> c</form>', ['c']],
    ['goes on after a list that was not closed', '<form><select><option>a<div>b</div></form>', ['b']],
    ['reads text outside everything', 'a<p>b', ['a', 'b']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('lets a bold word end without ending the blocks inside it', () => {
    const { blocks } = reading('<b><div>Titre</div></b><p>texte</p><b>a<p>b</b>c</p>');
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([
      ['heading', 'Titre'],
      ['text', 'texte'],
      ['text', 'a'],
      ['text', 'bc'],
    ]);
  });

  it('cuts a text that is longer than a block', () => {
    const { blocks } = reading(`<p>${'mot '.repeat(5_000)}</p>`);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.map((block) => block.text).join(' ')).toBe('mot '.repeat(5_000).trim());
  });
});

describe('links', () => {
  it('have their text, or what stands for it', () => {
    const { links } = reading(
      '<a href="/1" title="Demander un acte">Ici</a><a href="/2"><img alt="Plan"></a><a href="/3" aria-label="Trois"></a><a href="/4" title="ICI">ICI</a>',
    );
    expect(links.map((link) => [link.url, link.text, link.label])).toEqual([
      ['https://www.a.fr/1', 'Ici', 'Demander un acte'],
      ['https://www.a.fr/2', 'Plan', ''],
      ['https://www.a.fr/3', 'Trois', ''],
      ['https://www.a.fr/4', 'ICI', ''],
    ]);
  });

  it('have the parts of a card apart, and the letters of a word together', () => {
    const { links } = reading(
      "<a href='/a'><strong>Crèche</strong><span>avec l’agglo</span></a><a href='/b'><span><b>Cantine</b></span><small>Payer</small></a>" +
        "<a href='/c'><span>V</span><span>i</span><span>ll</span><span>e</span></a><a href='/d'><b>Inscription</b>s</a>",
    );
    expect(links.map(({ text }) => text)).toEqual(['Crèche avec l’agglo', 'Cantine Payer', 'Ville', 'Inscriptions']);
  });

  it('know the block and the heading that hold them', () => {
    const { links, blocks } = reading(
      '<h2>Acte</h2><p>Texte <a href="/1">un</a> suite</p><div><a href="/2"><img></a></div><p>Autre</p><a href="/3"><h3>Titre</h3><p>mots</p></a>',
    );
    expect(links.map((link) => [link.text, link.block === -1 ? null : blocks[link.block]!.text, blocks[link.heading]?.text])).toEqual([
      ['un', 'Texte un suite', 'Acte'],
      ['', null, 'Acte'],
      ['Titre mots', 'Titre', 'Acte'],
    ]);
  });

  it('end where another begins, or where their end tag stands among blocks', () => {
    const { links } = reading('<a href="/1">a <a href="/2">b</a> c <a href="/3"><div>d</a>e</div>');
    expect(links.map((link) => link.text)).toEqual(['a', 'b', 'd']);
  });

  it('keep what tells a download and what a reader should not follow', () => {
    const { links } = reading('<a href="a" download rel="nofollow noopener">a</a><a href="b" type="application/pdf">b</a>');
    expect(links.map(({ download, nofollow }) => [download, nofollow])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it('follow <base>, the first one', () => {
    expect(reading('<base href="/x/"><base href="/y/"><a href="z">z</a>').links[0]!.url).toBe('https://www.a.fr/x/z');
  });
});

describe('the head', () => {
  it('is read wherever it stands', () => {
    const head = reading(
      '<html lang="FR-fr"><head><title> Un &amp;\n deux </title><title>Autre</title><meta name="description" content="d"><meta name="generator" content="SPIP 4"><meta name="ROBOTS" content="none"><svg><title>x</title></svg>',
    );
    expect(head).toMatchObject({
      title: 'Un & deux',
      description: 'd',
      language: 'fr-fr',
      generator: 'SPIP 4',
      robots: { noindex: true, nofollow: true },
    });
  });

  it('gives a refresh of a tag or of a bare script, but not of a condition', () => {
    expect(reading('<meta http-equiv=refresh content="0;url=/x">').refresh).toBe('https://www.a.fr/x');
    expect(reading('<meta http-equiv=refresh content="300;url=/x">').refresh).toBeNull();
    expect(reading('<script>window.location = "/y";</script>').refresh).toBe('https://www.a.fr/y');
    expect(reading('<script>if (a) window.location = "/y";</script>').refresh).toBeNull();
  });
});

describe('the State’s fiches', () => {
  const fiche = '<h2>Fiche</h2><p>Texte de la fiche.</p>';

  it('are told by the address when nothing wraps them; the page’s own title stays its own', () => {
    const { blocks } = reading(`<main><h1>Passeport</h1>${fiche}</main><footer>Pied</footer>`, 'https://www.a.fr/passeport?xml=F2859');
    expect(blocks.map((block) => [block.text, block.comarked])).toEqual([
      ['Passeport', false],
      ['Fiche', true],
      ['Texte de la fiche.', true],
      ['Pied', false],
    ]);
  });

  it('are only their block when one is marked', () => {
    const { blocks } = reading(
      `<main><h1>Passeport</h1><p>À nous</p><div class="comarquage">${fiche}</div><p>À nous aussi</p></main>`,
      'https://www.a.fr/passeport?xml=F2859',
    );
    expect(blocks.filter((block) => !block.comarked).map((block) => block.text)).toEqual(['Passeport', 'À nous', 'À nous aussi']);
    expect(blocks.at(-1)!.heading).toBe(0);
  });

  it('are not told by a class of the whole page', () => {
    expect(reading('<body class="comarquage"><p>À nous</p></body>').blocks[0]!.comarked).toBe(false);
  });
});

describe('zones', () => {
  it('a list of links before any text, outside main and under no heading, is a menu', () => {
    const list = '<ul><li><a href=1>Accueil</a><li><a href=2>Mairie</a><li><a href=3>École</a><li><a href=4>Contact</a></ul>';
    expect(reading(`<div>${list}</div>`).blocks[0]!.zone).toBe('menu');
    expect(reading(`<h1>Démarches</h1>${list}`).blocks[1]!.zone).toBe('main');
    expect(reading(`<main>${list}</main>`).blocks[0]!.zone).toBe('main');
  });

  it('the header of an article is no header, and main is main wherever it stands', () => {
    const { blocks } = reading(
      '<div class="header"><main><article><header><h1>Titre</h1></header><p>a</p><footer>b</footer></article></main></div>',
    );
    expect(blocks.map((block) => block.zone)).toEqual(['main', 'main', 'main']);
  });

  it('the title of the page may stand in the site’s header', () => {
    const { blocks } = reading('<header><p>Ville</p><h1>Cantine</h1></header><p>texte</p>');
    expect(blocks.map((block) => [block.zone, block.heading])).toEqual([
      ['header', -1],
      ['main', -1],
      ['main', 1],
    ]);
  });

  it('what calls itself a menu or a header but holds the text of the page is main', () => {
    const text = 'Le texte de la page est ici, bien long. '.repeat(20);
    expect(reading(`<main><div class="menu-text"><p>${text}</p></div></main>`).blocks[0]!.zone).toBe('main');
    expect(reading(`<header><nav><a href="/">Accueil</a></nav><p>${text}</p></header>`).blocks.map((block) => block.zone)).toEqual([
      'menu',
      'main',
    ]);
    expect(reading('<div class="menu-text"><p>Court</p></div>').blocks[0]!.zone).toBe('menu');
  });

  it('headings of a menu, an aside or a footer govern nothing outside', () => {
    const { blocks } = reading('<main><h1>A</h1><aside><h2>B</h2></aside><p>c</p></main><footer><h2>D</h2><p>e</p></footer>');
    expect(blocks.map((block) => block.heading)).toEqual([-1, -1, 0, -1, 3]);
  });
});

describe('limits', () => {
  it('hold for depth, and text and links beyond are still read', () => {
    const { blocks, links } = reading(`${'<div>'.repeat(2_000)}<p>a <a href="/x">b</a></p>${'</div>'.repeat(2_000)}<p>c</p>`);
    expect(blocks.map((block) => block.text)).toEqual(['a b', 'c']);
    expect(links.map((link) => link.text)).toEqual(['b']);
  });

  it('hold for blocks, links, marks, fields and attributes', () => {
    const many = reading(Array.from({ length: 25_000 }, (_, i) => `<p class="c${i}"><a href="/${i}">x</a><input name=n${i}></p>`).join(''));
    expect(many.blocks).toHaveLength(LIMITS.blocks);
    expect(many.links).toHaveLength(LIMITS.links);
    expect(many.marks.size).toBe(LIMITS.marks);
    expect(many.forms.flatMap((form) => form.fields)).toHaveLength(LIMITS.fields);
    expect(reading(`<a href="/${'x'.repeat(9_000)}">a</a>`).links).toEqual([]);
  });
});
