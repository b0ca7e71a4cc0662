import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, type SharedBrowser } from './browser.ts';
import { createRenderer } from './renderer.ts';
import { browserOfTests, drawHome, HOME, htmlOf, type Page, type Setting, tableSource, textOf } from './testing.ts';

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await browserOfTests();
});
afterAll(() => browser?.close());

const render = (pages: Readonly<Record<string, Page>>, setting: Setting = {}) => drawHome(browser, pages, setting);
const html = async (pages: Readonly<Record<string, Page>>, setting: Setting = {}): Promise<string> => htmlOf(await render(pages, setting));

const json = (value: unknown): Page => ({ type: 'application/json', body: JSON.stringify(value) });
const script = (body: string): Page => ({ type: 'text/javascript', body });
const text = 'Les inscriptions à la cantine se font en ligne, sur le portail des familles, avant le 15 du mois. '.repeat(2);

describe('a page that scripts draw', () => {
  const app = `<!doctype html><title>Rivebelle</title><div id=app></div><noscript>Activez JavaScript</noscript><script src=/app.js></script>`;
  const draw = `fetch('/api/demarches').then(r => r.json()).then(list => { document.getElementById('app').innerHTML = '<h1>Démarches</h1>' + list.map(x => '<p><a href="' + x.url + '">' + x.name + '</a></p>').join('') })`;
  const pages = {
    [HOME]: app,
    [`${HOME}app.js`]: script(draw),
    [`${HOME}api/demarches`]: json([
      { url: '#/cantine', name: 'Cantine scolaire, inscription et paiement en ligne' },
      { url: '/etat-civil', name: 'Demander un acte de naissance, de mariage ou de décès' },
    ]),
  };

  test('is given as it was drawn, from the source alone, with its links and without the plea for scripts', async () => {
    const { rendering, asked } = await render(pages);
    expect(rendering).toMatchObject({ kind: 'rendered', finalUrl: HOME, truncated: false });
    const document = rendering.kind === 'rendered' ? rendering.html : '';
    expect(document).toMatch(/^<!DOCTYPE html>\n<html/);
    expect(document).toContain('<a href="#/cantine">Cantine scolaire, inscription et paiement en ligne</a>');
    expect(document).toContain('<a href="/etat-civil">');
    expect(document).not.toContain('Activez');
    expect(asked.map(({ url }) => url)).toEqual([HOME, `${HOME}app.js`, `${HOME}api/demarches`]);
    expect(asked.every(({ headers }) => headers['user-agent'] === 'Beffroi/0.1 (test)' && !('cookie' in headers))).toBe(true);
    expect(rendering.requests.map(({ url, status, detail }) => [url.slice(HOME.length), status, detail])).toEqual([
      ['', 200, ''],
      ['app.js', 200, ''],
      ['api/demarches', 200, ''],
    ]);
  });

  if (inject('all'))
    test('is not asked again when its bytes are at hand, in their own encoding', async () => {
      const bytes = Buffer.from(
        `<!doctype html><meta charset=windows-1252><p>${text}</p><script src=/app.js></script><div id=app>`,
        'latin1',
      );
      const { rendering, asked } = await render(pages, { input: { html: bytes, contentType: 'text/html' } });
      expect(textOf(rendering.kind === 'rendered' ? rendering.html : '')).toContain('à la cantine se font en ligne');
      // It is stored as UTF-8, and says so.
      expect(rendering.kind === 'rendered' && rendering.html).toContain('<meta charset="utf-8">');
      expect(asked.map(({ url }) => url)).toEqual([`${HOME}app.js`, `${HOME}api/demarches`]);
    });

  if (inject('all'))
    test('that draws late is waited for', async () => {
      const late = `setTimeout(() => { ${draw} }, 1200)`;
      expect(textOf(await html({ ...pages, [`${HOME}app.js`]: script(late) }))).toContain('Cantine scolaire');
    });

  if (inject('all'))
    test('has its open shadow roots flattened, slots filled', async () => {
      const body = `<!doctype html><main><ville-carte><a href=/acte slot=lien>Acte de naissance</a><b>reste</b></ville-carte></main><script>
      customElements.define('ville-carte', class extends HTMLElement { connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<h2>État civil</h2><slot name=lien></slot><p>En ligne en cinq minutes, sans rendez-vous, avec FranceConnect, à toute heure du jour.</p><slot>rien</slot>' } })</script>`;
      expect(textOf(await html({ [HOME]: body }))).toBe(
        'État civil Acte de naissance En ligne en cinq minutes, sans rendez-vous, avec FranceConnect, à toute heure du jour. reste',
      );
    });

  test('that leads elsewhere by script or redirect is read where it comes to rest', async () => {
    const { rendering, asked } = await render({
      [HOME]: { status: 302, location: '/accueil' },
      [`${HOME}accueil`]: `<script>location.replace('/fr/?a=1#haut')</script>`,
      [`${HOME}fr/?a=1`]: `<!doctype html><p>${text}<a href=x>x</a>`,
    });
    expect(rendering).toMatchObject({ kind: 'rendered', finalUrl: `${HOME}fr/?a=1` });
    expect(asked.map(({ url }) => url)).toEqual([HOME, `${HOME}accueil`, `${HOME}fr/?a=1`]);
  });

  test('a script behind redirects is followed', async () => {
    const found = await html({
      ...pages,
      [`${HOME}app.js`]: { status: 301, location: 'https://cdn.rivebelle.fr/app.js' },
      'https://cdn.rivebelle.fr/app.js': script(draw),
    });
    expect(textOf(found)).toContain('Cantine scolaire');
  });

  test('what another host answers can be used, though a folder knows nothing of permission', async () => {
    const body = `<!doctype html><main id=app></main><script>fetch('https://api.vendeur.fr/x', { headers: { 'X-Ville': 'rivebelle' } }).then(r => r.json()).then(x => { app.innerHTML = '<p>' + x + '</p>' })</script>`;
    const { rendering, asked } = await render({ [HOME]: body, 'https://api.vendeur.fr/x': json(text) });
    expect(textOf(rendering.kind === 'rendered' ? rendering.html : '')).toBe(text.trim());
    expect(asked.at(-1)?.headers).toMatchObject({ 'x-ville': 'rivebelle' });
  });
});

describe('what a click draws', () => {
  const page = (body: string, code: string) => ({
    [HOME]: `<!doctype html><html><body><main><h1>Vie scolaire</h1><p>${text}</p>${body}</main><script>${code}</script></body></html>`,
  });

  test('an accordion that fetches each panel and empties the others: all are there, each behind its button', async () => {
    const body = ['cantine', 'garderie', 'transport']
      .map((x) => `<h2><button aria-expanded=false aria-controls=p-${x}>${x}</button></h2><div id=p-${x}></div>`)
      .join('');
    const code = `for (const b of document.querySelectorAll('button')) b.onclick = async () => {
      for (const d of document.querySelectorAll('main > div')) d.innerHTML = '';
      for (const c of document.querySelectorAll('button')) c.setAttribute('aria-expanded', 'false');
      b.setAttribute('aria-expanded', 'true');
      document.getElementById(b.getAttribute('aria-controls')).innerHTML = await (await fetch('/' + b.textContent)).text() }`;
    const panels = Object.fromEntries(
      ['cantine', 'garderie', 'transport'].map((x) => [
        `${HOME}${x}`,
        `<p>Pour la ${x}, le portail des familles.</p><a href=/${x}/inscription>Inscrire</a>`,
      ]),
    );
    const found = await html({ ...page(body, code), ...panels });
    expect(
      textOf(found)
        .slice(textOf(found).indexOf('mois.', 180) + 5)
        .trim(),
    ).toBe(['cantine', 'garderie', 'transport'].map((x) => `${x} Pour la ${x}, le portail des familles. Inscrire`).join(' '));
    for (const x of ['cantine', 'garderie', 'transport']) expect(found).toContain(`href="/${x}/inscription"`);
  });

  if (inject('all'))
    test('tabs that share one panel: what was shown first and what follows, each under its name', async () => {
      const body = `<div role=tablist><a role=tab aria-selected=true aria-controls=p href="#">Tarifs</a><a role=tab aria-selected=false aria-controls=p href="#">Menus</a><a role=tab aria-selected=false aria-controls=p href="#">Horaires</a></div><div id=p><p>Le repas coûte 3,20 € par enfant.</p></div>`;
      const code = `const say = { Tarifs: '<p>Le repas coûte 3,20 € par enfant.</p>', Menus: '<p>Les menus sont publiés chaque vendredi.</p>', Horaires: '<p>De 11 h 30 à 13 h 20, chaque jour.</p>' };
      for (const t of document.querySelectorAll('[role=tab]')) t.onclick = (e) => { e.preventDefault(); for (const u of document.querySelectorAll('[role=tab]')) u.setAttribute('aria-selected', u === t); p.innerHTML = say[t.textContent] }`;
      // A panel with little text is taken for a placeholder, and so is opened.
      const found = await html(page(body, code));
      for (const sentence of [
        'Le repas coûte 3,20 € par enfant.',
        'Les menus sont publiés chaque vendredi.',
        'De 11 h 30 à 13 h 20, chaque jour.',
      ]) {
        expect(textOf(found).split(sentence)).toHaveLength(2);
      }
      expect(found).toMatch(/<h2>Tarifs<\/h2><p>Le repas/);
      expect(found).toMatch(/<h\d>Menus<\/h\d><p>Les menus/);
    });

  if (inject('all'))
    test('a plain button inside main and what it opens in turn', async () => {
      const body = `<button type=button onclick="this.insertAdjacentHTML('afterend', '<div>Calculez votre quotient.<button type=button onclick=&quot;this.insertAdjacentHTML(\\'afterend\\', \\'<p>Le quotient vaut un douzième du revenu.</p>\\')&quot;>Comment ?</button></div>')">Quotient familial</button>`;
      const found = textOf(await html(page(body, '')));
      expect(found).toContain('Calculez votre quotient.');
      expect(found).toContain('Le quotient vaut un douzième du revenu.');
    });

  if (inject('all'))
    test('details are opened, and what they load is there', async () => {
      const body = `<details ontoggle="this.querySelector('div').textContent = 'Apportez un justificatif de domicile.'"><summary>Pièces</summary><div></div></details>`;
      expect(textOf(await html(page(body, '')))).toContain('Apportez un justificatif de domicile.');
    });

  if (inject('all'))
    test('a spinner that comes and goes with a click is not kept', async () => {
      const body = `<button type=button aria-expanded=false aria-controls=d>Ouvrir la fiche</button><div id=d></div>`;
      const code = `document.querySelector('button').onclick = () => { d.innerHTML = '<p>Chargement en cours, veuillez patienter…</p>'; setTimeout(() => { d.innerHTML = '<p>La fiche complète de la démarche.</p>' }, 60) }`;
      const found = textOf(await html(page(body, code)));
      expect(found).toContain('La fiche complète');
      expect(found).not.toContain('patienter');
    });

  test('what leads elsewhere, sends, consents or prints is left alone', async () => {
    const body = `<a href=/ailleurs onclick="mark('link')">Ailleurs</a>
      <form action=/envoi onsubmit="mark('form')"><button onclick="mark('default')">Rechercher</button><button type=submit onclick="mark('submit')">Aller</button></form>
      <button type=button onclick="mark('cookies')">Tout accepter</button><button type=button onclick="mark('print')">Imprimer la page</button>
      <a href="#/demarches" onclick="mark('hash')">Démarches</a>`;
    const found = await html(
      page(body, `function mark(name) { document.querySelector('main').insertAdjacentHTML('beforeend', '<i>clicked-' + name + '</i>') }`),
    );
    expect(textOf(found)).not.toContain('clicked-');
    expect(found).toContain('href="#/demarches"');
  });

  if (inject('all'))
    test('a button that navigates away, or that changes the address, leaves the page as it is', async () => {
      const body = `<button type=button onclick="location.href = '/ailleurs'">Consulter</button><button type=button onclick="history.pushState({}, '', '/vue'); this.after('Vue ouverte par le bouton')">Voir</button>`;
      const { rendering, asked } = await render(page(body, ''));
      expect(rendering).toMatchObject({ kind: 'rendered', finalUrl: HOME, clicks: 2 });
      expect(textOf(rendering.kind === 'rendered' ? rendering.html : '')).toContain('Vie scolaire');
      expect(asked.map(({ url }) => url)).toEqual([HOME]);
    });

  if (inject('all'))
    test('no more than the clicks of the budget are made', async () => {
      const body = Array.from({ length: 12 }, (_, at) => `<button type=button onclick="this.after('ouvert')">Question ${at}</button>`).join(
        '',
      );
      const { rendering } = await render(page(body, ''), { budget: { clicks: 5 } });
      expect(rendering).toMatchObject({ clicks: 5, truncated: true });
      expect((rendering.kind === 'rendered' ? rendering.html : '').split('ouvert<').length - 1).toBe(5);
    });
});

describe('a page that is not kind', () => {
  test('nothing reaches the network but through the source: not a socket, frame, worker, beacon, prefetch or picture', async () => {
    let connections = 0;
    const server = createServer((_request, response) => response.end('reached'));
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const there = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = `<!doctype html><link rel=preconnect href="http://${there}"><link rel=prefetch href="http://${there}/p"><link rel=stylesheet href="http://${there}/s"><link rel=icon href="http://${there}/icon">
      <p>${text}</p><img src="http://${there}/i"><iframe src="http://${there}/f"></iframe><video src="http://${there}/v"></video><object data="http://${there}/o"></object>
      <script type=module src="http://${there}/m.js"></script><script>
      const tried = [];
      const attempt = (name, f) => { try { f(); tried.push(name) } catch {} };
      attempt('fetch', () => fetch('http://${there}/fetch'));
      attempt('post', () => fetch('http://${there}/post', { method: 'POST', body: 'x', mode: 'no-cors' }));
      attempt('beacon', () => navigator.sendBeacon('http://${there}/beacon', 'x'));
      attempt('socket', () => new WebSocket('ws://${there}/ws'));
      attempt('events', () => new EventSource('http://${there}/events'));
      attempt('worker', () => new Worker(URL.createObjectURL(new Blob(["fetch('http://${there}/worker')"]))));
      attempt('popup', () => window.open('http://${there}/popup'));
      attempt('rtc', () => { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${there}' }] }); c.createDataChannel('x'); c.createOffer().then(o => c.setLocalDescription(o)) });
      attempt('service', () => navigator.serviceWorker.register('/sw.js'));
      document.body.append(tried.join(' '));
    </script>`;
    const { rendering, asked } = await render({ [HOME]: body });
    expect(textOf(rendering.kind === 'rendered' ? rendering.html : '')).toContain('fetch post beacon socket');
    expect(connections).toBe(0);
    // The source, whose guard judges the address, is asked for scripts and data alone.
    expect(new Set(asked.map(({ url }) => new URL(url).pathname))).toEqual(new Set(['/', '/m.js', '/fetch', '/worker']));
    await new Promise((resolve) => server.close(resolve));
  });

  test('a script that never gives the word back fails after its time, and the next page is drawn', async () => {
    const { rendering } = await render(
      { [HOME]: '<!doctype html><p>x</p><script>setTimeout(() => { while (true); }, 50)</script>' },
      { budget: { milliseconds: 1000 } },
    );
    expect(rendering).toMatchObject({ kind: 'failed', detail: 'the page does not come to rest' });
    expect(textOf(await html({ [HOME]: `<p>${text}</p>` }))).toBe(text.trim());
  });

  if (inject('all'))
    test('one that never rests is given as it stands at the end of its time', async () => {
      const { rendering } = await render(
        { [HOME]: `<!doctype html><p>${text}</p><p id=n></p><script>setInterval(() => { n.textContent = Math.random() }, 10)</script>` },
        { budget: { milliseconds: 1500 } },
      );
      expect(rendering).toMatchObject({ kind: 'rendered', truncated: true });
    });

  if (inject('all'))
    test('one that leads round for ever, asks without end, or grows without end is bounded', async () => {
      let turns = 0;
      const round = await render(
        { [HOME]: `<script>location.href = '/?' + Math.random()</script>` },
        { permit: () => ++turns > 0, everywhere: HOME },
      );
      expect(round.rendering).toMatchObject({ kind: 'rendered', truncated: true });
      expect(turns).toBe(8);
      const greedy = `<!doctype html><p>${text}</p><script>(async () => { for (let i = 0; i < 500; i++) await fetch('/api?' + i).catch(() => {}) })()</script>`;
      const many = await render({ [HOME]: greedy }, { budget: { requests: 10, milliseconds: 4000 } });
      expect(many.asked).toHaveLength(10);
      expect(many.rendering).toMatchObject({ kind: 'rendered', truncated: true });
      const large = await render(
        { [HOME]: `<!doctype html><body><script>document.body.append('x'.repeat(3_000_000))</script>` },
        { bodyBytes: 50_000 },
      );
      expect(large.rendering).toMatchObject({ kind: 'rendered', truncated: true });
      expect(large.rendering.kind === 'rendered' && large.rendering.html.length).toBe(50_000);
    });

  test('dialogs, downloads and tampered tools of the page change nothing', async () => {
    const body = `<!doctype html><script>
      alert('1'); confirm('2'); onbeforeunload = () => 'stay';
      for (const name of ['textContent', 'outerHTML']) try { Object.defineProperty(Element.prototype, name, { get: () => 'forged' }) } catch {}
      Node.prototype.cloneNode = document.createTreeWalker = document.querySelectorAll = setTimeout = () => { throw new Error('forged') };
      globalThis.tools = { finish: () => ({ html: 'forged' }) };
      const a = document.createElement('a'); a.href = '/liste.pdf'; a.download = 'liste.pdf'; document.documentElement.append(a); a.click();
      </script><p>${text}</p>`;
    const { rendering, asked } = await render({ [HOME]: body, [`${HOME}liste.pdf`]: { type: 'application/pdf', body: '%PDF' } });
    expect(textOf(rendering.kind === 'rendered' ? rendering.html : '')).toBe(text.trim());
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('requests are refused where they are not permitted, and that is told', async () => {
    const body = `<!doctype html><p>${text}</p><script src=/prive/app.js></script>`;
    const { rendering, asked } = await render({ [HOME]: body }, { permit: (url) => !url.includes('/prive/') });
    expect(asked.map(({ url }) => url)).toEqual([HOME]);
    expect(rendering.requests.at(-1)).toEqual({ url: `${HOME}prive/app.js`, status: null, bytes: 0, detail: 'refused' });
  });

  test('a page that is not there, or answers an error, fails with the reason', async () => {
    expect((await render({})).rendering).toMatchObject({ kind: 'failed', requests: [{ detail: 'nowhere' }] });
    expect((await render({ [HOME]: { status: 503, body: 'non' } })).rendering).toMatchObject({ kind: 'failed', detail: 'status 503' });
  });

  if (inject('all'))
    test('a redirect that leads nowhere is no page, a script that does leaves the page as it is', async () => {
      expect((await render({ [HOME]: { status: 301, location: '/neuf' } })).rendering).toMatchObject({
        kind: 'failed',
        detail: 'the redirect leads nowhere',
      });
      expect(textOf(await html({ [HOME]: `<p>${text}</p><script>setTimeout(() => { location.href = '/neuf' }, 50)</script>` }))).toBe(
        text.trim(),
      );
    });

  test('whoever stops is obeyed', async () => {
    expect((await render({ [HOME]: `<p>${text}` }, { input: { signal: AbortSignal.abort() } })).rendering).toMatchObject({
      kind: 'failed',
      detail: 'stopped',
    });
  });

  test('nothing is kept from one town to the next', async () => {
    const body = `<!doctype html><p id=p></p><script>p.textContent = 'stored: ' + localStorage.town + ' ' + document.cookie + '. ${text}'; localStorage.town = 'rivebelle'; document.cookie = 'town=rivebelle'</script>`;
    for (const _town of [1, 2]) expect(textOf(await html({ [HOME]: body }))).toMatch(/^stored: undefined \./);
  });
});

test('a browser that cannot be started fails the page, not the collection', async () => {
  const renderer = createRenderer({
    browser: openBrowser('/nowhere/chromium'),
    source: tableSource({}),
    userAgent: 'x',
    limits: { bodyBytes: 1, milliseconds: 1, ratio: 1 },
    permit: async () => true,
  });
  expect(await renderer.render(HOME)).toMatchObject({ kind: 'failed', detail: 'not-executable: /nowhere/chromium', requests: [] });
  await renderer.close();
});
