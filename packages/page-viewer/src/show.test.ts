import { anyText, growthOf, LINEAR } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { ATTRIBUTES_SHOWN, CLASSES_SHOWN, ELEMENTS_SHOWN } from './elements.ts';
import { type Quote, type ShownPage, show } from './show.ts';

const STANDING = { image: 'Image :', frame: 'Autre page :', fields: { text: 'champ', checkbox: '☐', select: 'choix' } };
const URL_ = 'https://www.ville.example/page/';

function shown(html: string, quotes: readonly Quote[] = [], contentType = 'text/html'): ShownPage {
  const page = show(new TextEncoder().encode(html), { url: URL_, contentType }, quotes, STANDING);
  if (page.kind !== 'shown') throw new Error(page.detail);
  return page;
}

const quoted = (quote: string, place: Partial<Quote['place']> = {}): Quote => ({
  quote,
  place: { block: -1, zone: 'main', heading: '', ...place },
});

/** Every `<` of the result begins a tag of the list with attributes of the list; nothing else is HTML. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const rest = html.replace(/<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g, (tag, _, name: string, attributes: string) => {
    if (!ELEMENTS_SHOWN.includes(name)) faults.push(tag);
    for (const [, attribute, value] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES_SHOWN.includes(attribute!)) faults.push(tag);
      if (attribute === 'class' && !CLASSES_SHOWN.includes(value!)) faults.push(tag);
      if (/span$/.test(attribute!) && !/^\d{1,3}$/.test(value!)) faults.push(tag);
    }
    return '';
  });
  if (/[<>]/.test(rest)) faults.push(`left: ${rest.slice(Math.max(0, rest.search(/[<>]/) - 20), rest.search(/[<>]/) + 40)}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/.test(rest.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')))
    faults.push('control characters');
  return faults;
}

/** Tags that are opened are closed, in order. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === 'br' || name === 'hr') continue;
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

const marksOf = (html: string): string[] => [...html.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map(([, text]) => text!);
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('what is shown of a page', () => {
  it('is its words in its structure, without its menus’ script or its style', () => {
    const { html, title, language } = shown(
      '<html lang="fr"><head><title>Mairie</title><style>p{color:red}</style></head><body onload="x()"><nav><ul><li><a href="/a">A</a></ul></nav><main><h1>Acte</h1><p style="x" class="y" id="z">Un <b>texte</b>.<script>alert(1)</script></p></main></body></html>',
    );
    expect([title, language]).toEqual(['Mairie', 'fr']);
    expect(html).toContain('<h1>Acte</h1><p>Un <b>texte</b>.</p>');
    expect(html).toContain('<div class="menu"><ul><li><span class="link" title="https://www.ville.example/a">A</span></li></ul></div>');
    expect(html).not.toMatch(/alert|color|style|onload|"y"|"z"/);
  });

  it('shows pictures as their description and fields as outlines with their kind', () => {
    const { html } = shown(
      '<body><img src="x.png" alt="Le maire"><form action="/send"><label>Nom <input name=n required></label><input type=checkbox aria-label="Je suis d’accord"><input type=hidden value=secret><select><option>Un<option>Deux</select><textarea placeholder="Message">abc</textarea><button>Envoyer</button></form>',
    );
    expect(textOf(html)).toBe('Image : Le maire Nom champ ☐ Je suis d’accord choix Un · Deux champ Message Envoyer');
    expect(html).not.toMatch(/secret|<form|<input|src=|action/);
  });

  it('lists the addresses of links apart, and follows none', () => {
    const { html, links } = shown('<p><a href="/un">Un</a> <a href="javascript:alert(1)">Deux</a> <a href="mailto:a@b.fr"></a>');
    expect(links).toEqual([
      { text: 'Un', url: 'https://www.ville.example/un' },
      { text: 'Deux', url: '' },
      { text: 'mailto:a@b.fr', url: 'mailto:a@b.fr' },
    ]);
    expect(html).not.toMatch(/href|javascript/);
  });

  it('names a frame and loads nothing of it', () => {
    expect(textOf(shown('<p>A</p> <iframe src="https://elsewhere.example/x" title="Agenda"><p>inside</p></iframe>').html)).toBe(
      'A Autre page : Agenda https://elsewhere.example/x',
    );
  });

  it('reads on behind elements that nobody closed', () => {
    expect(textOf(shown('<p>A<svg><path>x<p>B<noscript><p>C<template>D').html)).toBe('AxBCD');
  });

  it('says of what is no page what it is', () => {
    const pdf = show(new TextEncoder().encode('%PDF-1.7 …'), { url: URL_, contentType: 'text/html' }, [], STANDING);
    expect(pdf).toEqual({ kind: 'not-a-page', detail: 'PDF' });
    expect(show(new Uint8Array(0), { url: URL_, contentType: null }, [], STANDING).kind).toBe('not-a-page');
  });

  it('shows a plain text as its lines', () => {
    expect(shown('un < deux\n\ntrois', [], 'text/plain').html).toBe('<pre>un &lt; deux\n\ntrois</pre>');
  });

  it('says that a page is longer than what is shown', () => {
    const page = shown(`<body>${'<p>abc def</p>'.repeat(80_000)}`);
    expect([page.cut, isBalanced(page.html)]).toEqual([true, true]);
  });
});

describe('the place of a quote', () => {
  it('is marked across elements, lines and spaces', () => {
    const { html, found } = shown('<p>Demandez votre <b>acte\n de</b>&nbsp;naissance en ligne.</p>', [
      quoted('votre acte de naissance en'),
    ]);
    expect(found).toEqual([true]);
    expect(marksOf(html)).toEqual(['votre', 'acte de', 'naissance en']);
    expect(html.match(/id="preuve"/g)).toHaveLength(1);
  });

  it('is the one of several that stands among the same words as in the reading', () => {
    const html = '<main><h2>École</h2><p>Inscription</p><p>en ligne</p><h2>Cantine</h2><p>Inscription</p><p>au guichet</p></main>';
    const second = shown(html, [quoted('Inscription', { block: 4, heading: 'Cantine' })]).html;
    expect(second).toContain('<h2>Cantine</h2><p><mark id="preuve">Inscription</mark></p>');
    const first = shown(html, [quoted('Inscription', { block: 1, heading: 'École' })]).html;
    expect(first).toContain('<h2>École</h2><p><mark id="preuve">Inscription</mark></p>');
  });

  it('is under its heading when the block is not known', () => {
    const html = '<main><h2>École</h2><p>Inscription</p><h2>Cantine</h2><p>Inscription</p></main>';
    expect(shown(html, [quoted('Inscription', { heading: 'Cantine' })]).html).toContain('<h2>Cantine</h2><p><mark');
  });

  it('is in the page rather than in its title, unless it was the title that was seen', () => {
    const html = '<title>Signaler</title><main><h1>Signaler</h1><p>Une anomalie</p></main>';
    expect(shown(html, [quoted('Signaler', { heading: 'Signaler' })]).html).toContain('<h1><mark id="preuve">Signaler</mark></h1>');
    expect(shown(html, [quoted('Signaler', { zone: 'page' })]).html).toMatch(/^<p class="summary"><mark/);
  });

  it('is found where the quote was cut at both ends', () => {
    expect(shown('<p>Un deux trois quatre</p>', [quoted('… deux trois …')]).found).toEqual([true]);
  });

  it('is several places when a rule joined the labels of a form', () => {
    const { html, found } = shown(
      '<form><h2>Signaler</h2><label>Rue <input></label><label>Photo <input></label><button>Envoyer</button></form>',
      [quoted('Signaler — Rue · Photo — Envoyer')],
    );
    expect(found).toEqual([true]);
    expect(marksOf(html)).toEqual(['Signaler', 'Rue', 'Photo', 'Envoyer']);
  });

  it('may be a title, a description, a label or an address', () => {
    const page =
      '<title>Ma mairie</title><img alt="Payer ici"><a href="/f.pdf"></a><a href="/g" aria-label="Le formulaire"><svg></svg></a>';
    const { found } = shown(
      page,
      ['Ma mairie', 'Payer ici', 'https://www.ville.example/f.pdf', 'Le formulaire'].map((one) => quoted(one)),
    );
    expect(found).toEqual([true, true, true, true]);
  });

  it('is said to be missing when it is', () => {
    const { html, found } = shown('<p>Rien de tel ici, vraiment.</p>', [quoted('Demande d’acte de naissance en ligne')]);
    expect([found, marksOf(html)]).toEqual([[false], []]);
  });

  it('shows where a marked link leads', () => {
    expect(textOf(shown('<a href="/a">Demande</a> <a href="/b">Autre</a>', [quoted('Demande')]).html)).toBe(
      'Demande https://www.ville.example/a Autre',
    );
  });

  it('is found in pages whose bytes are not what they say', () => {
    const latin = Uint8Array.from('<meta charset=utf-8><p>Etat civil \xe0 la mairie</p>', (one) => one.charCodeAt(0));
    const twice = new TextEncoder().encode(
      '<meta charset=utf-8><p>dÃ©claration de naissance, lâ€™Ã©tatÂ\u00a0civil, dÃ©cÃ¨s, mariÃ©s Â«\u00a0iciÂ\u00a0Â»</p>'.replaceAll(
        '«\u00a0',
        '«Â\u00a0',
      ),
    );
    for (const [bytes, quote] of [
      [latin, 'Etat civil à la mairie'],
      [twice, 'l’état civil, décès, mariés'],
    ] as const) {
      const page = show(bytes, { url: URL_, contentType: 'text/html' }, [quoted(quote)], STANDING);
      expect(page.kind === 'shown' && page.found).toEqual([true]);
    }
  });
});

describe('an attack', () => {
  const attacks: Readonly<Record<string, string>> = {
    script: '<script>alert(1)</script><scr<script>ipt>alert(1)</script>',
    handlers: '<p onclick=alert(1) onmouseover="x">a</p><img src=x onerror=alert(1) alt="y" onload=z>',
    'addresses that run':
      '<a href="javascript:alert(1)">a</a><a href=" java\nscript:alert(1)">b</a><a href="data:text/html,<script>1</script>">c</a>',
    'a description that breaks out': '<img alt=""><script>alert(1)</script>"><img alt=\'"><svg onload=alert(1)>\'>',
    'an address that breaks out': '<a href=\'https://x.example/"onmouseover="alert(1)\'>a</a>',
    'a style':
      '<style>@import url(https://x.example)</style><p style="background:url(https://x.example)">a</p><link rel=stylesheet href=x>',
    'mutation by MathML': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    'mutation by noscript': '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    'mutation by template':
      '<template><s>000</s><script>alert(1)</script></template><form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    'nested forms': '<form><div></form><form><input name=attributes><button formaction=javascript:alert(1)>x</button>',
    svg: '<svg><script>alert(1)</script><foreignObject><body onload=alert(1)><p>a</p></foreignObject><animate onbegin=alert(1)></svg>',
    'a base and a refresh': '<base href="javascript:"><meta http-equiv=refresh content="0;url=javascript:alert(1)"><p>a</p>',
    'entities twice': '<p>&amp;lt;script&amp;gt; &lt;script&gt;alert(1)&lt;/script&gt; &#60img src=x&#62; &#x3c;b onclick=1></p>',
    NULs: '<scr\0ipt>alert(1)</scr\0ipt><p>\0a\u0001b</p><a href="java\0script:alert(1)">x</a>',
    'UTF-7': '<meta charset="utf-7"><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>',
    comments: '<!--><script>alert(1)</script>--><p>a<!--</p>--><![CDATA[<script>1</script>]]><? <p> ?>',
    'raw text':
      '<textarea></textarea><script>1</script></textarea><xmp><script>1</script></xmp><title></title><script>1</script><plaintext><script>1</script>',
    'a class that hides':
      '<div class="page about" id="preuve" lang=\'fr" onclick="x\' dir="rtl\' x">a</div><td colspan="1000000" rowspan="-1">b',
    'a frame that runs':
      '<iframe srcdoc="<script>parent.alert(1)</script>" src="javascript:alert(1)" title="<b>x"></iframe><object data=x><embed src=javascript:1>',
    'halves of characters': '<p>\ud800 a \udfff</p><img alt="\ud83d">',
  };

  it.each(Object.entries(attacks))('by %s leaves nothing but text', (_, html) => {
    const page = shown(`<body>${html}<p>fin</p>`, [quoted('a')]);
    expect(faultsOf(page.html)).toEqual([]);
    expect(isBalanced(page.html)).toBe(true);
  });

  it.each([
    ['open elements', (n: number) => '<b>'.repeat(3 * n)],
    ['end tags of nothing', (n: number) => `${'<i>'.repeat(n)}${'</u>'.repeat(2 * n)}`],
    ['cells of cells', (n: number) => '<table><tr><td>'.repeat(0.6 * n)],
    ['attributes', (n: number) => `<p ${'a=b '.repeat(4 * n)}>x`],
    ['links', (n: number) => '<a href=x>a'.repeat(n)],
    ['choices', (n: number) => `<select>${'<option>a'.repeat(2 * n)}`],
    ['one word', (n: number) => 'a'.repeat(30 * n)],
  ])('by a flood of %s ends soon', async (_, flood) => {
    const draw = (n: number): void => {
      const page = shown(`<body>${flood(n)}`, [quoted('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')]);
      expect(faultsOf(page.html.slice(0, 2_000_000).replace(/<[^>]*$/, ''))).toEqual([]);
    };
    expect(await growthOf(draw, inject('deep') ? 100_000 : 40_000)).toBeLessThan(LINEAR);
  });
});

describe('anything at all', () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...'<b>,</b>,<p,>,</p>,<svg>,</svg>,<math>,<table>,<td>,</table>,<a href=",">,<script>,</script>,<!--,-->,<style>,<textarea>,<select><option>,</select>,<form>,<iframe src=x>,<noscript>,<title>,&lt;,&#60;,<x-y>,<img alt=",\',\0,<![CDATA[,]]>,<template>,</template>,<plaintext>,<button>,<li>,<h1>'.split(
          ',',
        ),
      ),
      anyText({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  );

  it('that looks like HTML leaves only elements and attributes of the list, closed in order', () => {
    fc.assert(
      fc.property(noise, fc.string({ maxLength: 20 }), fc.integer({ min: -1, max: 9 }), (parts, quote, block) => {
        const page = show(
          new TextEncoder().encode(`<body>${parts.join('')}`),
          { url: URL_, contentType: 'text/html' },
          [quoted(quote, { block })],
          STANDING,
        );
        if (page.kind === 'not-a-page') return;
        expect(faultsOf(page.html)).toEqual([]);
        expect(isBalanced(page.html)).toBe(true);
      }),
      { numRuns: inject('deep') ? 5_000 : 500 },
    );
  });

  it('is shown or said to be no page, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('text/html', 'text/plain', 'text/html; charset=utf-16', null),
        (body, contentType) => {
          const page = show(body, { url: URL_, contentType }, [quoted('ab')], STANDING);
          if (page.kind === 'shown') expect(faultsOf(page.html)).toEqual([]);
        },
      ),
      { numRuns: inject('deep') ? 5_000 : 500 },
    );
  });

  it('that a text holds is found again in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 3, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (words, from, length) => {
          const start = from % words.length;
          const quote = words.slice(start, start + 1 + (length % 10)).join(' ');
          const { html, found } = shown(
            `<main>${words.map((word, i) => (i % 3 === 0 ? `<p>${word}</p>` : `${word}<br>`)).join('\n')}</main>`,
            [quoted(quote)],
          );
          expect(found).toEqual([true]);
          expect(marksOf(html).join('').replace(/\s+/g, '')).toBe(quote.replace(/\s+/g, ''));
        },
      ),
    );
  });
});
