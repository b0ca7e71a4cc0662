import { anyText, growthOf, LINEAR } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesText, rewriteCss, rewriteHtml } from './links.ts';

const shout = (address: string): string => `<${address}>`;
const html = (text: string, rewrite: (address: string, kind: string) => string | null = shout): string =>
  rewriteHtml(text, rewrite, () => null);

describe('links of a page', () => {
  it.each([
    ['a link', '<a href="/villes">Communes</a>', '<a href="&lt;/villes>">Communes</a>'],
    ['a link between other attributes', "<a class=x href='/a' lang=fr>a</a>", '<a class=x href="&lt;/a>" lang=fr>a</a>'],
    ['an address with an ampersand', '<a href="/a?b=1&amp;c=2">a</a>', '<a href="&lt;/a?b=1&amp;c=2>">a</a>'],
    ['a style sheet', '<link rel="stylesheet" href="/a.css">', '<link rel="stylesheet" href="&lt;/a.css>">'],
    [
      'a script, whose text is none of ours',
      '<script src="/a.js">"<a href=\'/b\'>"</script>',
      '<script src="&lt;/a.js>">"<a href=\'/b\'>"</script>',
    ],
    ['a frame', '<iframe src="/f" title="x"></iframe>', '<iframe src="&lt;/f>" title="x"></iframe>'],
    ['pictures of several sizes', '<img srcset="/a 1x, /b 2x">', '<img srcset="&lt;/a> 1x, &lt;/b> 2x">'],
    [
      'a drawing in a drawing',
      '<svg><use href="#b"/><image href="/b.png"/></svg>',
      '<svg><use href="&lt;#b>"/><image href="&lt;/b.png>"/></svg>',
    ],
  ])('rewrites %s', (_, from, to) => {
    expect(html(from)).toBe(to);
  });

  it.each([
    ['a comment', '<!-- <a href="/a"> -->'],
    ['a text', 'href="/a" &lt;a href="/a"&gt;'],
    ['an attribute that looks like a tag', '<p title="<a href=&quot;/a&quot;>">a</p>'],
    ['an attribute that speaks of a link', '<a title=" href=\'/a\' ">a</a>'],
  ])('leaves %s', (_, text) => {
    expect(html(text)).toBe(text);
  });

  it('keeps the text of a link that leads nowhere, and drops what cannot be loaded', () => {
    const gone = '<link rel="stylesheet" href="/x.css"><a class="b" href="/atelier">Atelier</a><script defer src="/x.js"></script>';
    expect(html(gone, () => null)).toBe('<a class="b" >Atelier</a><script></script>');
  });

  it('gives forms to who knows what becomes of them', () => {
    const form = '<form method="get" action="/a&amp;b" hidden><input name="q"></form>';
    expect(rewriteHtml(form, shout, (given) => attributesText([...given, ['inert', '']]))).toBe(
      '<form method="get" action="/a&amp;b" hidden="" inert=""><input name="q"></form>',
    );
  });

  it('leaves every byte of any text when nothing is to be changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText(), fc.constantFrom('<a href="', '"', "'", '<', '>', '<script', '</script>', '<!--', '-->', ' src=x'))),
        (parts) => {
          expect(html(parts.join(''), (address) => address)).toBe(parts.join(''));
        },
      ),
    );
  });

  it('is not slow on a text that was made to be', async () => {
    for (const text of [
      (n: number) => `<a ${'a="'.repeat(n)}`,
      (n: number) => '<a '.repeat(n),
      (n: number) => `<!--${'-'.repeat(n)}`.repeat(4),
    ])
      expect(await growthOf((n) => html(text(n)), 50_000)).toBeLessThan(LINEAR);
  });
});

it('rewrites what a style sheet loads', () => {
  expect(rewriteCss('@import "/a.css"; b { src: url("./f.woff2") format("woff2"), url(/g.woff) }', (address) => `../${address}`)).toBe(
    '@import "..//a.css"; b { src: url(".././f.woff2") format("woff2"), url("..//g.woff") }',
  );
});
