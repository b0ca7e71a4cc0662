import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { anyAddress, growthOf, LINEAR } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { headingPath } from './heading-path.ts';
import { LIMITS } from './limits.ts';
import { read } from './read.ts';
import { type ReadingResult, ZONES } from './reading.ts';

const about = { url: 'https://www.a.fr/dossier/page.html', contentType: 'text/html' };

/** What holds for every reading. */
function check(result: ReadingResult): void {
  if (result.kind === 'unreadable') {
    expect(result.detail).not.toBe('');
    return;
  }
  const { blocks, links, forms, frames, shape } = result.reading;
  expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocks);
  expect(links.length).toBeLessThanOrEqual(LIMITS.links);
  for (const [i, block] of blocks.entries()) {
    if (block.heading >= i || block.heading < -1) throw new Error(`block ${i} is governed by ${block.heading}`);
    if (block.heading >= 0 && blocks[block.heading]!.level === 0) throw new Error(`block ${i} is governed by one that does not govern`);
    if (block.heading >= 0 && block.level > 0 && blocks[block.heading]!.level >= block.level)
      throw new Error(`heading ${i} is not inside ${block.heading}`);
    if (block.text === '' || block.text.length > LIMITS.blockCharacters || block.text !== block.text.trim())
      throw new Error(`block ${i}: ${JSON.stringify(block.text)}`);
    if (!ZONES.includes(block.zone)) throw new Error(block.zone);
    headingPath(result.reading, i);
  }
  let last = -1;
  for (const link of links) {
    if (link.block < -1 || link.block >= blocks.length || link.heading < -1 || link.heading >= blocks.length)
      throw new Error(JSON.stringify(link));
    if (link.text.length > LIMITS.linkCharacters || !/^(?:https?|mailto|tel|ftp|sms):/.test(link.url))
      throw new Error(JSON.stringify(link));
    if (link.block >= 0 && !link.scripted) {
      if (link.block < last) throw new Error(`link out of order: ${JSON.stringify(link)}`);
      last = link.block;
    }
  }
  for (const form of forms) {
    if (form.block > blocks.length || form.heading >= blocks.length || form.fields.some((field) => field.options.length > LIMITS.options))
      throw new Error(JSON.stringify(form));
  }
  for (const frame of frames) if (frame.block >= blocks.length || !frame.url.startsWith('http')) throw new Error(JSON.stringify(frame));
  expect(shape.mainCharacters).toBeLessThanOrEqual(shape.characters);
}

/** Markup as a hostile or a careless hand writes it. */
const names = [
  'div',
  'p',
  'a',
  'b',
  'strong',
  'li',
  'ul',
  'table',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'form',
  'input',
  'select',
  'option',
  'label',
  'button',
  'br',
  'svg',
  'noscript',
  'template',
  'details',
  'summary',
  'section',
  'article',
  'header',
  'footer',
  'nav',
  'aside',
  'main',
  'fieldset',
  'legend',
  'textarea',
  'title',
  'script',
  'pre',
  'x-app',
  'iframe',
  'optgroup',
  'body',
  'head',
  'math',
  'span',
  'caption',
];
const attributes = [
  'class="menu"',
  'class="card"',
  'id="p1"',
  'aria-controls="p1"',
  'href="/x"',
  'href="#"',
  'role="tab"',
  'class="comarquage"',
  'class="local"',
  'for="p1"',
  'type=radio name=r',
  'role="heading"',
  'class="accordion-title"',
  'data-cfemail="2a4b49495f4f43466a4f524f475a464f044c58"',
  'onclick="location=\'/y\'"',
  'src=z',
  'class="titre"',
  'aria-labelledby="p1"',
  'id="root"',
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => `<${name}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.constantFrom('', '/'))
      .map(([name, attribute, end]) => `<${name} ${attribute}${end}>`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'texte',
      ' un mot ',
      '&amp;',
      '&nbsp;',
      'Titre',
      '(at)',
      '\n',
      '<',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      'En 1 clic',
      "Vérifié le 1 mai 2020 - Direction de l'information légale et administrative",
      'Publié le 1 mai 2020',
      'x'.repeat(120),
    ),
  },
);

describe('reading anything', () => {
  it('gives a reading or a reason for any bytes, twice the same', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.constantFrom(null, 'text/html', 'text/plain', 'application/pdf', 'text/html; charset=utf-16'),
        (body, contentType) => {
          const result = read(body, { ...about, contentType });
          check(result);
          expect(read(body, { ...about, contentType })).toEqual(result);
        },
      ),
    );
  });

  it('keeps its promises for any markup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const body = new TextEncoder().encode(`<!doctype html>${pieces.join('')}`);
        const result = read(body, about);
        check(result);
        expect(read(body, about)).toEqual(result);
      }),
      { numRuns: inject('deep') ? 5_000 : 500 },
    );
  });

  it('keeps its promises for any address', () => {
    const body = new TextEncoder().encode('<!doctype html><base href="x"><a href="y">y</a><form action="z"><input></form>');
    fc.assert(fc.property(fc.oneof(anyAddress(), fc.string()), (url) => check(read(body, { ...about, url }))));
  });

  it('does not mind damage: fixtures and small pages cut, spliced and with bytes changed', () => {
    const small = new URL('./pages/', import.meta.url);
    const web = new URL('../../../fixtures/web/', import.meta.url);
    const files = readdirSync(small)
      .filter((file) => file.endsWith('.html'))
      .map((file) => new URL(file, small));
    if (existsSync(web)) {
      const hosts = readdirSync(web, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .sort();
      for (let i = 0; i < hosts.length; i += Math.ceil(hosts.length / 40)) files.push(new URL(encodeURI(hosts[i]!), web));
    }
    const bodies = files.filter((file) => existsSync(file)).map((file) => new Uint8Array(readFileSync(file)));
    for (const body of bodies) check(read(body, about));
    const damage = fc.record({
      which: fc.nat(bodies.length - 1),
      other: fc.nat(bodies.length - 1),
      from: fc.nat(),
      to: fc.nat(),
      changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(damage, ({ which, other, from, to, changes }) => {
        const first = bodies[which]!;
        const second = bodies[other]!;
        const body = new Uint8Array([...first.subarray(0, from % first.length), ...second.subarray(to % second.length)]);
        for (const [at, byte] of changes) if (body.length > 0) body[at % body.length] = byte;
        check(read(body, about));
      }),
      { numRuns: 300 },
    );
  });
});

describe('time', () => {
  /** Whatever comes, five megabytes of it take seconds, not minutes, and twice as much takes about twice as long. */
  it.each([
    ['nested elements', '<div>'],
    ['nested inline elements', '<b>'],
    ['unclosed links', '<a href=x>'],
    ['opening brackets', '<'],
    ['entities', '&amp;'],
    ['broken entities', '&#x'],
    ['end tags of nothing', '</p>'],
    ['end tags of custom elements', '<x-a></x-b>'],
    ['attributes', '<p a=1 b=2 class="menu card x"'],
    ['line breaks', 'a<br>'],
    ['bold lines', '<b>Titre</b><br>'],
    ['cells', '<td>a'],
    ['rows in tables in cells', '<table><tr><td>'],
    ['list items', '<ul><li><a href=1>a</a>'],
    ['labels and fields', '<label>a<input name=x type=radio>'],
    ['options', '<select><option>a'],
    ['comments', '<!--'],
    ['brackets in text', 'a (at) b.fr ['],
    ['accordions', '<details><summary>a</summary>'],
    ['headings', '<h3>a'],
    ['panels', '<button aria-controls=p>a</button><div id=p>b</div>'],
    ['definitions', '<dt>a<dd>b'],
    ['forms', '<form class="a b"><input>'],
    ['cards', '<article class=card><h3><a href=x>a</a></h3>'],
    ['spaces', '<p> \n \t'],
    ['scripts', "<script>location='x'</script>"],
    ['fiches', "<div class=a><p>Vérifié le 1 mai 2020 - Direction de l'information légale et administrative</p>"],
    ['long words', 'aaaaaaaaaaaaaaaaaaaa'],
  ])('is bounded for a flood of %s', async (_, unit) => {
    const take = (length: number): void =>
      check(read(new TextEncoder().encode(`<!doctype html>${unit.repeat(Math.ceil(length / unit.length))}`), about));
    expect(await growthOf(take, inject('deep') ? 1_600_000 : 600_000)).toBeLessThan(LINEAR);
  });
});
