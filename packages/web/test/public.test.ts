import { pdfUaFaults } from '@beffroi/capture/pdf-ua-faults';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  DESK,
  expectNoSidewaysScroll,
  expectNothingBeside,
  expectReadable,
  expectWholeOnPaper,
  openWindow,
  PHONE,
  startBrowser,
} from './eyes.ts';
import { sharedSite } from './site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof sharedSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), sharedSite()]);
});

afterAll(async () => {
  await browser?.close();
});

/** One page of each kind, and what its heading says. */
const PAGES = [
  ['/', /en ligne dans votre commune/],
  ['/ma-commune', /Mesurer ma commune/],
  ['/ma-commune/35238', /Mesurer Rennes/],
  ['/ma-commune/consentement', /qui peut s’y opposer/],
  ['/villes', /Communes/],
  ['/villes/departement/99', /./],
  ['/villes/99001', /^Rivebelle$/],
  ['/villes/99017', /^Pontarlais$/],
  ['/villes/35238', /^Rennes$/],
  ['/villes/99001/pour/agent', /^Rivebelle$/],
  ['/villes/99001/fiche', /^Rivebelle$/],
  ['/villes/99009/mandat', /Les Hautes-Perrières.*mandat de 2026/],
  ['/villes/99001/demarches', /Toutes les preuves/],
  ['/villes/99001/cantine', /Rivebelle.*Restauration scolaire/],
  ['/vagues/2026/villes/99001/cantine', /Rivebelle.*Restauration scolaire/],
  ['/villes/99001/cantine/recalcul', /./],
  ['/comparer', /Comparer/],
  ['/comparer/99001/99002/99003', /./],
  ['/services', /services/],
  ['/services/cantine', /Restauration scolaire/],
  ['/classements', /Classement/],
  ['/classements/strate/moins-de-50000', /./],
  ['/evolution', /Évolution/],
  ['/fournisseurs', /Fournisseurs/],
  ['/guichet', /Guichet/],
  ['/guichet/cantine/99001', /./],
  ['/programmes', /promettent les listes.*2026/],
  ['/programmes/vagues/programmes-2014', /promettent les listes.*2014/],
  ['/programmes/themes', /dix-sept thèmes/],
  ['/programmes/themes/demarches-en-ligne', /Démarches en ligne/],
  ['/programmes/themes/demarches-en-ligne/page/2', /Démarches en ligne/],
  ['/programmes/memes-mots', /mêmes mots/],
  ['/programmes/memes-mots/2026_99009_les-perrieres-vivantes__2026_99012_saint-aubert-en-partage', /Les Perrières vivantes, Saint-Aubert/],
  ['/programmes/methode', /programmes sont lus/],
  ['/programmes/methode/accord', /accord/],
  ['/programmes/villes', /commune par commune/],
  ['/programmes/villes/departement/99', /commune par commune/],
  ['/programmes/villes/strate/moins-de-50000', /commune par commune/],
  ['/programmes/villes/99001', /Rivebelle.*promettent les listes/],
  ['/programmes/villes/99001/2020', /Rivebelle.*promettent les listes/],
  ['/programmes/preuve/programmes-2026/99001/cent-pour-rivebelle/2', /Cent pour Rivebelle/],
  ['/programmes/document/programmes-2026/99001/cent-pour-rivebelle/1', /Cent pour Rivebelle/],
  ['/methode', /méthode/],
  ['/methode/regles', /./],
  ['/methode/chiffres', /./],
  ['/methode/erreurs', /./],
  ['/methode/accord', /./],
  ['/voix', /Voix publiques/],
  ['/voix/methode', /mesuré/],
  ['/voix/communes/99001', /Qui parle au nom de Rivebelle/],
  ['/voix/communes/99025', /Qui parle au nom de Haut-Serrou/],
  ['/voix/communes/99009', /Qui parle au nom des Hautes-Perrières/],
  ['/voix/communes/99011/file-castelrenan-social-example/reponses', /Réponses à des questions/],
  ['/voix/communes/99011/file-castelrenan-social-example/reponses/page/2', /Réponses à des questions/],
  ['/graphiques', /Graphiques/],
  ['/graphiques/communes-et-demarches', /Communes et démarches/],
  ['/graphiques/carte', /Carte/],
  ['/villes/99009/partager', /fiche des Hautes-Perrières/],
  ['/glossaire', /Les mots/],
  ['/donnees', /Données/],
  ['/donnees/2027', /./],
  ['/donnees/api', /./],
  ['/contester/99001/school-canteen', /./],
  ['/reponses', /./],
  ['/qui-parle', /Qui parle/],
  ['/echange', /Suivre un échange/],
  ['/mentions-legales', /Mentions légales/],
  ['/accessibilite', /Accessibilité.*non conforme/],
  ['/donnees-personnelles', /Données personnelles/],
  ['/contact', /Contact/],
  ['/atelier/connexion', /Se connecter/],
] as const;

/** Made of the same pieces as another of them, of as many kinds: whoever is kept out of one is kept out of both. Looked at as well at length. */
const ALIKE: ReadonlySet<string> = new Set([
  '/vagues/2026/villes/99001/cantine',
  '/classements/strate/moins-de-50000',
  '/programmes/vagues/programmes-2014',
  '/programmes/themes/demarches-en-ligne/page/2',
  '/programmes/villes/departement/99',
  '/programmes/villes/strate/moins-de-50000',
  '/programmes/villes/99001/2020',
]);

/** Pages that have between them every piece that others have, in its colours: looked at by night and at a desk every day. */
const BY_NIGHT: ReadonlySet<string> = new Set([
  '/',
  '/villes/99001',
  '/villes/99001/cantine',
  '/comparer/99001/99002/99003',
  '/evolution',
  '/programmes',
  '/programmes/preuve/programmes-2026/99001/cent-pour-rivebelle/2',
  '/voix/communes/99001',
  '/graphiques/communes-et-demarches',
  '/methode/erreurs',
  '/contester/99001/school-canteen',
  '/atelier/connexion',
]);

/** Tables that are wider than a phone for a reason, on pages of specialists: rows that are read against one another, names of fields, as many columns as themes. */
const WIDE: Readonly<Record<string, number>> = {
  '/programmes': 1,
  '/programmes/vagues/programmes-2014': 1,
  '/methode/erreurs': 5,
  '/methode/accord': 9,
  '/programmes/methode/accord': 9,
  '/graphiques/communes-et-demarches': 1,
  '/donnees/2027': 99,
};

/** One window for the walk over all pages: a window costs more than a page in it, and a page more than another look at it. */
let walker: Awaited<ReturnType<typeof openWindow>> | null = null;

async function walkersWindow() {
  if (walker === null) {
    walker = await openWindow(browser, { viewport: PHONE, colorScheme: 'light' });
    // The typeface does not come: a wider one must fit too.
    await walker.context.route('**/*.woff*', (route) => route.fulfill({ status: 404 }));
  }
  walker.trouble.length = 0;
  return walker;
}

describe.each(PAGES)('the page %s', (path, heading) => {
  it('is readable for everybody on a phone by day, on a desk by night, and whole on paper', async () => {
    const { page, trouble } = await walkersWindow();
    await page.setViewportSize(PHONE);
    await page.goto(site.url + path);
    expect(await page.locator('h1').first().textContent()).toMatch(heading);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.title()).not.toBe('');
    await expectNothingBeside(page, WIDE[path]);
    if (ALIKE.has(path) && !inject('all')) await expectNoSidewaysScroll(page);
    else await expectReadable(page, inject('all') || BY_NIGHT.has(path));
    await expectWholeOnPaper(page);
    expect(trouble).toEqual([]);
  });

  it('says the same in English behind /en', async () => {
    const answer = await fetch(`${site.url}/en${path === '/' ? '' : path}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/<html lang="en"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has every part that its own links lead to', async () => {
    const html = await (await fetch(site.url + path)).text();
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const lost = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
    expect(lost).toEqual([]);
  });

  it('holds no script and no style of its own', async () => {
    const answer = await fetch(site.url + path);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src '(?:self|none)'/);
    const html = await answer.text();
    // Data that say of what kind they are run nowhere.
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)|\sstyle="|\son[a-z]+="|<style/i);
  });
});

it('an office that was handed over shows its followers before and after, each with its date', async () => {
  const text = (html: string): string => html.replace(/<[^>]*>|\s+/g, ' ').replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
  const html = text(await (await fetch(`${site.url}/voix/communes/99009`)).text());
  expect(html).toContain(
    'Damien Roussel succède à Monique Astier : avant, 4 870 abonnés (24 novembre 2026) ; après, 5 310 abonnés (24 novembre 2027).',
  );
  // Of the first wave alone nobody knows.
  expect(text(await (await fetch(`${site.url}/voix/vagues/voix-2026/communes/99009`)).text())).not.toContain('Damien Roussel');
});

if (inject('all'))
  it('every link of the public pages leads somewhere', async () => {
    const seen = new Set<string>(['/', '/en']);
    const lost: string[] = [];
    const waiting = [...seen];
    const looked: Record<string, number> = {};
    while (waiting.length > 0) {
      const path = waiting.pop()!;
      // Of pages that are alike, a few: what is wrong with one link is wrong with its like, and reading a document anew takes a second.
      const kind = path
        .replace(/\d{5}/g, 'N')
        .replace(/(services|guichet|classements|fournisseurs|villes\/N|themes|memes-mots)\/[^/]+/, '$1/X')
        .replace(/(preuve|document)\/.*/, '$1/X')
        .replace(/(voix\/(?:vagues\/[^/]+\/)?communes\/N)\/.*/, '$1/X')
        .replace(/(graphiques\/[^/]+)\/.*/, '$1/X');
      looked[kind] = (looked[kind] ?? 0) + 1;
      if (looked[kind] > (inject('deep') ? 6 : 2)) continue;
      const answer = await fetch(site.url + path);
      if (answer.status !== 200) lost.push(`${answer.status} ${path}`);
      if (answer.headers.get('content-type')?.startsWith('text/html') !== true) {
        await answer.body?.cancel();
        continue;
      }
      for (const [, link] of (await answer.text()).matchAll(/\s(?:href|src)="([^"#]+)/g)) {
        const url = new URL(link!.replaceAll('&amp;', '&'), site.url + path);
        if (url.origin !== site.url || /^(?:\/en)?\/atelier|\.pdf$|\/recalcul$/.test(url.pathname) || seen.has(url.pathname + url.search))
          continue;
        seen.add(url.pathname + url.search);
        waiting.push(url.pathname + url.search);
      }
    }
    expect(lost).toEqual([]);
    expect(seen.size).toBeGreaterThan(400);
  });

describe('a reader with a keyboard', () => {
  it('skips to the content, and finds a town as they type', async () => {
    const { page, context, trouble } = await openWindow(browser);
    await page.goto(`${site.url}/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('contenu');
    const box = page.locator('#commune');
    await box.focus();
    // A slip of the finger and no accent.
    await box.pressSequentially('rivebele', { delay: 20 });
    await page.getByRole('option', { name: /Rivebelle/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/villes\/99001/);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe('without scripts', () => {
  it('a resident finds where it is done, from one phrase', async () => {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(`${site.url}/guichet`);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('combobox'))
      .or(page.getByRole('textbox'))
      .first()
      .fill('inscrire ma fille à la cantine à rivebelle');
    await page.keyboard.press('Enter');
    await page.waitForURL(/guichet/);
    expect(await page.locator('main').textContent()).toMatch(/Rivebelle/);
    expect(await page.locator('main').textContent()).toMatch(/[Rr]estauration scolaire/);
    await context.close();
  });

  it('anybody reads the chain from the left to where it stops, and goes to what proves a link', async () => {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(`${site.url}/villes/99001`);
    const chain = page.locator('details', { has: page.locator('#chaine') });
    await page.locator('#chaine').click();
    expect(await chain.locator('.chain ol > li > p:first-child').allTextContents()).toEqual(['Promis 2026', 'Organisé', 'Rendu', 'Parlé']);
    expect(await chain.locator('.chain > p').first().textContent()).toMatch(/^Du numérique promis en 2026, aucun plan publié ne dit qui/);
    // Folded, it is no longer than a screen.
    expect((await chain.boundingBox())!.height).toBeLessThan(PHONE.height);
    const certificate = chain.locator('li', { has: page.getByRole('link', { name: 'Demande d’acte d’état civil', includeHidden: true }) });
    expect(await certificate.isVisible()).toBe(false);
    await chain.getByText('Service par service (').click();
    expect(await certificate.isVisible()).toBe(true);
    expect(await certificate.textContent()).toMatch(
      /Promis en 2026, aucun plan publié ne dit qui en est chargé\s; le service est resté au niveau 5\./,
    );
    await chain.getByRole('link', { name: /^Preuve\s: Promis$/ }).click();
    await page.waitForURL(/\/programmes\/villes\/99001\/2026$/);
    await context.close();
  });

  it('a journalist goes from a number to the words that prove it', async () => {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(`${site.url}/villes?q=Rivebelle`);
    await page.getByRole('link', { name: 'Rivebelle' }).first().click();
    await page.waitForURL(/\/villes\/99001/);
    await page.locator('a[href$="/villes/99001/cantine"]').first().click();
    await page.waitForURL(/cantine/);
    const frame = page.frameLocator('iframe').first();
    expect(await frame.locator('mark').first().textContent()).toMatch(/cantine|restauration|famille/i);
    await context.close();
  });
});

describe('a town’s sheet', () => {
  /** Towns that are looked at: those with the longest name, the longest letter, the most and the least that could be seen; or all. */
  const looked = async (): Promise<readonly string[]> => {
    const { towns } = (await (await fetch(`${site.url}/villes/index.json`)).json()) as {
      readonly towns: readonly (readonly [code: string])[];
    };
    const all = towns.map(([code]) => code);
    return inject('deep') ? all : [...new Set(['99001', '99009', '99017', all.at(-1)!, await longestOnPaper(all)])];
  };

  /** The town whose sheet has most to print. */
  async function longestOnPaper(codes: readonly string[]): Promise<string> {
    const lengths = await Promise.all(codes.map(async (code) => (await (await fetch(`${site.url}/villes/${code}/fiche`)).text()).length));
    return codes[lengths.indexOf(Math.max(...lengths))]!;
  }

  it('tells an elected member the next step on the first screen of a phone, and is read in three folded screens more', async () => {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
    // The typeface does not come: a wider one must fit too.
    await context.route('**/*.woff2', (route) => route.fulfill({ status: 404 }));
    // From the front door: one search, one tap.
    await page.goto(site.url);
    await page.locator('#commune').fill('Rivebelle');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Rivebelle' }).first().click();
    await page.waitForURL(/\/villes\/99001$/);
    for (const code of await looked()) {
      await page.goto(`${site.url}/villes/${code}`);
      expect([code, Math.round((await page.locator('html').boundingBox())!.height) <= 4_000]).toEqual([code, true]);
      const first = page.locator('.front-step').first();
      if ((await first.count()) === 0) continue;
      const { y, height } = (await first.boundingBox())!;
      expect([code, y + height <= PHONE.height]).toEqual([code, true]);
      expect(await first.textContent()).toMatch(/de «\s.+\s» à «\s.+\s»/);
      await first.getByText('Détails, contact et texte prêt').click();
      for (const words of ['Qui appeler', 'Texte prêt pour le conseil', 'Texte prêt pour le prestataire', 'habitants']) {
        expect(await first.getByText(words).first().isVisible()).toBe(true);
      }
    }
    // By a link, without a script: the same sheet, in the order of who reads.
    await page.goto(`${site.url}/villes/99001`);
    await page.getByRole('navigation', { name: 'Je suis' }).getByRole('link', { name: 'habitant' }).click();
    await page.waitForURL(/\/villes\/99001\/pour\/habitant$/);
    expect(await page.locator('main h2').first().textContent()).toBe('Ce que vous pouvez faire, et où');
    await context.close();
  });

  it('has two sides on paper, tagged, with its links named and a code, and its address never says that it failed', async () => {
    for (const code of await looked()) {
      const answer = await fetch(`${site.url}/villes/${code}/fiche.pdf`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const pdf = Buffer.from(bytes).toString('latin1');
      expect([code, answer.status, (pdf.match(/\/Type \/Page\b(?!s)/g) ?? []).length <= 2]).toEqual([code, 200, true]);
      expect([code, pdfUaFaults(bytes)]).toEqual([code, []]);
    }
    const page = await (await fetch(`${site.url}/villes/99001/fiche`)).text();
    expect(page).not.toMatch(/ne peut pas être faite|n’a pas pu être fait/);
    expect(page).toMatch(/Code à scanner/);
  });

  it('says on paper too that all is invented, and leaves out what only a screen needs', async () => {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    for (const path of ['/villes/99001/fiche', '/villes/99001']) {
      await page.goto(`${site.url}${path}`);
      expect(await page.locator('.fiction').textContent()).toMatch(/résultats sont inventés/);
      expect([path, await page.locator('.fiction').isVisible()]).toEqual([path, true]);
      expect(await page.locator('header.site nav').first().isVisible()).toBe(false);
    }
    await context.close();
  });
});

describe('the lists of a town', () => {
  it('lead from a sentence to its proof, and to the same words in their document', async () => {
    const { page, context, trouble } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(`${site.url}/villes/99001`);
    await page.getByRole('heading', { name: 'Programmes électoraux' }).click();
    await page.getByRole('link', { name: /Ce que les listes promettent/ }).click();
    const quote = page.locator('td blockquote').first();
    const words = ((await quote.textContent()) ?? '').replace(/^«\s|\s»$/g, '').replace(/ \[…\]$/, '');
    await page
      .getByRole('link', { name: /^preuve/ })
      .first()
      .click();
    await page.waitForURL(/\/programmes\/preuve\//);
    expect(await page.locator('main blockquote').textContent()).toContain(words);
    expect(await page.locator('main blockquote mark').count()).toBeGreaterThan(0);
    // The page is drawn with the box of the sentence, last and marked.
    expect(await page.locator('main svg rect').last().getAttribute('fill')).toBe('var(--mark)');
    await page.getByRole('link', { name: 'Lire tout le document, en mots' }).click();
    await page.waitForURL(/\/programmes\/document\/.*#phrase-\d+$/);
    expect(await page.locator('mark:target').textContent()).toContain(words);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('stand in the order of the alphabet, and what nobody read looks otherwise than silence', async () => {
    const { page, context } = await openWindow(browser);
    await page.goto(`${site.url}/programmes/villes/99001`);
    const names = await page.locator('main li.card h3').allTextContents();
    expect(names.length).toBeGreaterThan(3);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'fr', { sensitivity: 'base' })));
    expect(await page.getByRole('cell', { name: 'Programme non lu' }).count()).toBeGreaterThan(3);
    expect(await page.getByRole('cell', { name: 'Rien trouvé dans ce programme' }).count()).toBeGreaterThan(3);
    // On a wide screen the theme stays in sight while the lists move.
    const theme = page.getByRole('rowheader').first();
    const before = await theme.boundingBox();
    // Text, for the compiler of this side knows no document.
    const move = "(() => { const frame = document.querySelector('main .table'); frame.scrollLeft = 300; return frame.scrollLeft; })()";
    expect(await page.evaluate(move)).toBeGreaterThan(200);
    expect(await theme.boundingBox()).toEqual(before);
    await context.close();
  });

  it('are found by a name with a slip in it', async () => {
    const answer = await fetch(`${site.url}/programmes/villes?q=rivebele`);
    expect(await answer.text()).toMatch(/1 commune répond[\s\S]*Rivebelle/);
  });
});

it('a table stands open beside its chart on a wide screen, and behind a fold on a phone', async () => {
  for (const [viewport, isWide] of [
    [DESK, true],
    [PHONE, false],
  ] as const) {
    const { page, context } = await openWindow(browser, { javaScriptEnabled: false, viewport });
    await page.goto(`${site.url}/programmes`);
    const theme = page.locator('table', { hasText: 'intervalle de Wilson' }).locator('tbody a').first();
    const fold = page.locator('details', { has: theme }).locator('summary');
    expect([await theme.isVisible(), await fold.isVisible()]).toEqual([isWide, !isWide]);
    if (!isWide) await fold.click();
    expect(await theme.isVisible()).toBe(true);
    await context.close();
  }
});

it('an address that leads nowhere is said in French, with a way out', async () => {
  for (const path of [
    '/nulle-part',
    '/villes/00000',
    '/villes/99001/no-service',
    '/vagues/1999/villes/99001/cantine',
    '/services/no',
    '/programmes/vagues/2026',
    '/programmes/themes/no',
    '/programmes/themes/intelligence-artificielle/page/1',
    '/programmes/memes-mots/no',
    '/programmes/villes/00000',
    '/programmes/villes/99001/2019',
    '/programmes/villes/99001/hier',
    '/programmes/villes/departement/1',
    '/programmes/villes/strate/no',
    '/programmes/preuve/programmes-2026/99001/cent-pour-rivebelle/0',
    '/programmes/preuve/programmes-2026/99001/no/1',
    '/programmes/preuve/2026/99001/cent-pour-rivebelle/1',
    '/programmes/document/programmes-2026/99001/cent-pour-rivebelle/9',
    '/voix/communes/00000',
    '/voix/communes/99001/no/reponses',
    '/voix/communes/99011/file-castelrenan-social-example/no',
    '/voix/communes/99011/file-castelrenan-social-example/reponses/page/1',
    '/voix/communes/99011/file-castelrenan-social-example/reponses/page/99',
    '/voix/vagues/no',
    '/donnees/no',
  ]) {
    const answer = await fetch(site.url + path);
    expect([path, answer.status]).toEqual([path, 404]);
    const html = await answer.text();
    expect(html).toMatch(/<html lang="fr"/);
    expect(html).toMatch(/href="\/"/);
  }
});
