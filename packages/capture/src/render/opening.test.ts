import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { SharedBrowser } from './browser.ts';
import { browserOfTests, drawHome, HOME, htmlOf, type Page, type Setting, textOf } from './testing.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await browserOfTests();
});
afterAll(() => browser?.close());

const render = (pages: Readonly<Record<string, Page>>, setting: Setting = {}) => drawHome(browser, pages, setting);

const INTRO = 'La restauration scolaire accueille les enfants des écoles publiques de la commune, tous les jours de classe. '.repeat(2);
const page = (body: string, code = ''): Page =>
  `<!doctype html><html><body><main><h1>Restauration scolaire</h1><p>${INTRO}</p>${body}</main><script>${code}</script></body></html>`;
const TARIFFS = 'Le repas coûte 3,20 € par enfant, ou 1 € selon le quotient familial.';
const MENUS = 'Les menus sont publiés chaque vendredi pour la semaine qui vient.';
const ENROLMENT = 'L’inscription se fait sur le portail des familles avant le 15 juin.';
const FRAGMENTS = {
  [`${HOME}tarifs`]: `<p>${TARIFFS}</p>`,
  [`${HOME}menus`]: `<p>${MENUS}</p>`,
  [`${HOME}inscription`]: `<p>${ENROLMENT}</p><a href="/portail">S’inscrire</a>`,
};
const FETCH = `const load = async (panel, address) => { panel.innerHTML = '<p>Chargement…</p>'; panel.innerHTML = await (await fetch(address)).text() };`;

/** How often each sentence stands in what was drawn. */
const counted = (html: string): readonly number[] => [TARIFFS, MENUS, ENROLMENT].map((sentence) => textOf(html).split(sentence).length - 1);

describe('panels that a click fills, by the program that made them', () => {
  test('Bootstrap: a collapse whose text is fetched when it is shown', async () => {
    const body = ['tarifs', 'menus', 'inscription']
      .map(
        (x) =>
          `<div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" type="button" data-bs-toggle="collapse" data-bs-target="#c-${x}" aria-expanded="false" aria-controls="c-${x}">${x}</button></h2><div id="c-${x}" class="accordion-collapse collapse"><div class="accordion-body">Chargement…</div></div></div>`,
      )
      .join('');
    const code = `${FETCH} for (const b of document.querySelectorAll('[data-bs-toggle]')) b.addEventListener('click', () => { b.setAttribute('aria-expanded', 'true'); load(document.querySelector(b.dataset.bsTarget + ' .accordion-body'), '/' + b.textContent) })`;
    const drawn = await render({ [HOME]: page(body, code), ...FRAGMENTS });
    expect(counted(htmlOf(drawn))).toEqual([1, 1, 1]);
    expect(htmlOf(drawn)).toContain('href="/portail"');
    expect(drawn.rendering).toMatchObject({ clicks: 3, truncated: false });
  });

  test('DSFR: what stands folded in the bytes is there without a click', async () => {
    const body = [TARIFFS, MENUS, ENROLMENT]
      .map(
        (x, i) =>
          `<section class="fr-accordion"><h3 class="fr-accordion__title"><button type="button" class="fr-accordion__btn" aria-expanded="false" aria-controls="a-${i}">Volet ${i}</button></h3><div class="fr-collapse" id="a-${i}"><p>${x}</p></div></section>`,
      )
      .join('');
    const drawn = await render({ [HOME]: page(body) });
    expect(counted(htmlOf(drawn))).toEqual([1, 1, 1]);
    expect(drawn.rendering).toMatchObject({ clicks: 0 });
  });

  if (inject('all'))
    test('jQuery UI: tabs whose links are replaced by a script and whose panels are fetched', async () => {
      const body = `<div id="tabs" class="ui-tabs"><ul role="tablist">${['tarifs', 'menus', 'inscription'].map((x, i) => `<li role="tab" class="ui-tab" tabindex="${i === 0 ? 0 : -1}" aria-controls="ui-id-${i}" aria-selected="${i === 0}" aria-expanded="${i === 0}"><a href="/${x}" class="ui-tabs-anchor" role="presentation" tabindex="-1">${x}</a></li>`).join('')}</ul>${['tarifs', 'menus', 'inscription'].map((_, i) => `<div id="ui-id-${i}" role="tabpanel" class="ui-tabs-panel"${i === 0 ? '' : ' style="display:none"'}>${i === 0 ? `<p>${TARIFFS}</p>` : ''}</div>`).join('')}</div>`;
      const code = `${FETCH} for (const a of document.querySelectorAll('.ui-tabs-anchor')) a.addEventListener('click', (e) => { e.preventDefault(); load(document.getElementById(a.parentElement.getAttribute('aria-controls')), a.href) })`;
      const drawn = await render({ [HOME]: page(body, code), ...FRAGMENTS });
      expect(counted(htmlOf(drawn))).toEqual([1, 1, 1]);
      expect(drawn.rendering).toMatchObject({ kind: 'rendered', finalUrl: HOME });
    });

  test('tabs of one panel that each click fills anew, however much stood there first', async () => {
    const body = `<div role="tablist"><button type="button" role="tab" aria-selected="true" aria-controls="p">tarifs</button><button type="button" role="tab" aria-selected="false" aria-controls="p">menus</button><button type="button" role="tab" aria-selected="false" aria-controls="p">inscription</button></div><div id="p" role="tabpanel"><p>${TARIFFS}</p></div>`;
    const code = `${FETCH} for (const t of document.querySelectorAll('[role=tab]')) t.addEventListener('click', () => { for (const u of document.querySelectorAll('[role=tab]')) u.setAttribute('aria-selected', u === t); load(p, '/' + t.textContent) })`;
    const found = htmlOf(await render({ [HOME]: page(body, code), ...FRAGMENTS }));
    expect(counted(found)).toEqual([1, 1, 1]);
    expect(found).toMatch(/<h\d>tarifs<\/h\d><p>Le repas/);
    expect(found).toMatch(/<h\d>menus<\/h\d><p>Les menus/);
  });

  test('details that fetch their text when they are opened', async () => {
    const body = `<details data-x="tarifs"><summary>Tarifs</summary><div></div></details><details data-x="menus"><summary>Menus</summary><div>Chargement…</div></details>`;
    const code = `${FETCH} for (const d of document.querySelectorAll('details')) d.addEventListener('toggle', () => load(d.querySelector('div'), '/' + d.dataset.x))`;
    const drawn = await render({ [HOME]: page(body, code), ...FRAGMENTS });
    expect(counted(htmlOf(drawn))).toEqual([1, 1, 0]);
    expect(drawn.asked.map(({ url }) => url)).toEqual([HOME, `${HOME}tarifs`, `${HOME}menus`]);
  });

  if (inject('all'))
    test('Elementor: toggles that are known by their class and by a number alone', async () => {
      const body = ['tarifs', 'menus', 'inscription']
        .map(
          (x, i) =>
            `<div class="elementor-toggle-item"><div class="elementor-tab-title" data-tab="${i}"><h3>${x}</h3></div><div class="elementor-tab-content" data-tab="${i}"></div></div>`,
        )
        .join('');
      const code = `${FETCH} for (const t of document.querySelectorAll('.elementor-tab-title')) t.addEventListener('click', () => load(t.nextElementSibling, '/' + t.textContent))`;
      expect(counted(htmlOf(await render({ [HOME]: page(body, code), ...FRAGMENTS })))).toEqual([1, 1, 1]);
    });

  test('toggles that name their panel in an attribute of their own', async () => {
    const body = ['tarifs', 'menus']
      .map((x) => `<p><span class="ouvrir" data-panel="${x}">Lire : ${x}</span></p><div id="${x}"></div>`)
      .join('');
    const code = `${FETCH} for (const t of document.querySelectorAll('[data-panel]')) t.addEventListener('click', () => load(document.getElementById(t.dataset.panel), '/' + t.dataset.panel))`;
    expect(counted(htmlOf(await render({ [HOME]: page(body, code), ...FRAGMENTS })))).toEqual([1, 1, 0]);
  });

  test('what a click asks for is permitted and counted as all that the page asks', async () => {
    const body = `<button type="button" aria-expanded="false" aria-controls="a">tarifs</button><div id="a"></div><button type="button" aria-expanded="false" aria-controls="b">menus</button><div id="b"></div>`;
    const code = `${FETCH} for (const b of document.querySelectorAll('button')) b.addEventListener('click', () => load(document.getElementById(b.getAttribute('aria-controls')), '/' + b.textContent))`;
    const drawn = await render({ [HOME]: page(body, code), ...FRAGMENTS }, { permit: (url) => !url.endsWith('/menus') });
    expect(counted(htmlOf(drawn))).toEqual([1, 0, 0]);
    expect(drawn.rendering.requests.slice(1)).toMatchObject([
      { url: `${HOME}tarifs`, status: 200, detail: '' },
      { url: `${HOME}menus`, status: null, detail: 'refused' },
    ]);
  });
});

describe('a click that is not kind', () => {
  const opener = (code: string): string =>
    `<button type="button" aria-expanded="false" aria-controls="p" onclick="${code}">Ouvrir le volet</button><div id="p"></div>`;
  /** What every one of these pages must still give. */
  const unharmed = (drawn: Awaited<ReturnType<typeof render>>): void => {
    expect(drawn.rendering).toMatchObject({ kind: 'rendered', finalUrl: HOME });
    expect(textOf(htmlOf(drawn))).toContain('Restauration scolaire La restauration');
  };

  test.each([
    ['navigates', `location.href = '/ailleurs'`],
    ['navigates by a link of its own', `const a = document.createElement('a'); a.href = '/ailleurs'; document.body.append(a); a.click()`],
    ['loads the page anew', 'location.reload()'],
    ['opens a window', `window.open('/ailleurs')`],
    ['alerts and asks', `alert('1'); confirm('2'); prompt('3')`],
    [
      'downloads',
      `const a = document.createElement('a'); a.href = '/liste.pdf'; a.download = 'liste.pdf'; document.body.append(a); a.click()`,
    ],
    [
      'downloads what it made',
      `const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.bin'; a.click()`,
    ],
    ['sends a form by GET', `const f = document.createElement('form'); f.action = '/envoi'; document.body.append(f); f.submit()`],
    [
      'sends a form by POST',
      `const f = document.createElement('form'); f.action = '/envoi'; f.method = 'post'; document.body.append(f); f.submit()`,
    ],
    ['goes back and forth', 'history.back(); history.forward(); history.go(-3)'],
    ['writes another document', `document.open(); document.write('<h1>Restauration scolaire</h1><p>${INTRO}</p>'); document.close()`],
    ['throws', `throw new Error('non')`],
  ])('that %s leaves the page as it is and asks nothing of the source', async (_, code) => {
    const drawn = await render({ [HOME]: page(opener(code)), [`${HOME}ailleurs`]: page('<p>Ailleurs</p>'), [`${HOME}envoi`]: 'reçu' });
    unharmed(drawn);
    expect(drawn.asked.map(({ url }) => url)).toEqual([HOME]);
  });

  if (inject('all'))
    test('that adds panels for ever is made so often as the budget has it', async () => {
      const grow = `document.querySelector('main').insertAdjacentHTML('beforeend', this.outerHTML.replace(/p\\d*/, 'p') + '<p>Volet ouvert.</p>')`;
      const drawn = await render(
        { [HOME]: page(`<button type="button" aria-expanded="false" onclick="${grow}">Ouvrir</button>`) },
        { budget: { clicks: 8 } },
      );
      unharmed(drawn);
      expect(drawn.rendering).toMatchObject({ clicks: 8, truncated: true });
    });

  test('that never gives the word back costs what it would have opened, not the page, and no other page', async () => {
    const stuck = await render({ [HOME]: page(opener('while (true);')) }, { budget: { milliseconds: 2500 } });
    unharmed(stuck);
    expect(stuck.rendering).toMatchObject({ clicks: 0, truncated: true });
    unharmed(await render({ [HOME]: page(opener('')) }));
  });

  if (inject('all'))
    test('among ten thousand others is one of the few that are made', async () => {
      const many = Array.from(
        { length: 10_000 },
        (_, i) => `<button type="button" aria-expanded="false" aria-controls="v${i}">Volet ${i}</button><div id="v${i}"></div>`,
      ).join('');
      const drawn = await render({ [HOME]: page(many) }, { budget: { clicks: 6 }, bodyBytes: 5_000_000 });
      unharmed(drawn);
      expect(drawn.rendering).toMatchObject({ clicks: 6, truncated: true });
    });

  test('of a form’s button is not made, whatever the button calls itself', async () => {
    const body = `<form action="/envoi"><input name="nom"><button type="button" onclick="mark('plain')">Étape suivante</button><a href="#" onclick="mark('link')">Ajouter un enfant</a><a href="javascript:mark('script')">Suite</a><div class="toggle" onclick="mark('title')">Titre</div><div></div><button aria-expanded="false" onclick="mark('submit')">Déplier</button><button type="button" aria-expanded="false" aria-controls="f" onclick="f.textContent = 'Apportez un justificatif de domicile récent.'">Pièces</button><div id="f"></div></form>`;
    const drawn = await render({
      [HOME]: page(
        body,
        `function mark(name) { document.querySelector('main').insertAdjacentHTML('beforeend', '<i>clicked-' + name + '</i>') }`,
      ),
    });
    unharmed(drawn);
    // A panel within a form opens as any other; nothing else of a form is touched.
    expect(textOf(htmlOf(drawn))).toContain('Apportez un justificatif');
    expect(textOf(htmlOf(drawn))).not.toContain('clicked-');
  });
});

describe('a form that the parser took apart', () => {
  test('says in its fields that they are its own', async () => {
    const found = htmlOf(
      await render({
        [HOME]: page(
          '<table><form action="/envoi" method="post"><tr><td>Nom</td><td><input name="nom"></td></tr><tr><td colspan="2"><button>Envoyer la demande</button></td></tr></form></table>',
        ),
      }),
    );
    const id = /<form[^>]* id="([^"]+)"/.exec(found)?.[1];
    expect(id).toBeDefined();
    expect(found).toContain(`<input name="nom" form="${id}">`);
    expect(found).toContain(`<button form="${id}">`);
  });
});
