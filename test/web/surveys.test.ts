import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { answerByForms, hiddenIn, type SurveySite, send, startSurveySite } from './survey-site.ts';

// A survey from its preparation to what everybody reads of it, each step on the one before. Every form is sent without script.

let browser: Browser;
let survey: SurveySite;
let url: string;
let lead: Page;
let slug = '';
/** Letters of agents, one a sheet of paper. */
let letters: string[] = [];
/** Of the sheet that is answered in the browser. */
let code = '';

beforeAll(async () => {
  [browser, survey] = await Promise.all([startBrowser(), startSurveySite()]);
  url = survey.site.url;
  lead = await window(survey.lead);
});

afterAll(async () => {
  await browser?.close();
  await survey?.site[Symbol.asyncDispose]();
});

async function window(secret: string | null, viewport: { width: number; height: number } = PHONE): Promise<Page> {
  const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport });
  if (secret !== null) await context.addCookies([{ name: 'beffroi', value: secret, url }]);
  return page;
}

/** Looks at a page with the eyes of all, as it stands in a window without script: axe needs one. */
async function look(page: Page): Promise<void> {
  const { context, page: eyes, trouble } = await openWindow(browser);
  await eyes.route(page.url(), async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: await page.content() }));
  await eyes.goto(page.url());
  await eyes.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await expectReadable(eyes);
  expect(trouble).toEqual([]);
  await context.close();
}

const text = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const titled = (page: Page, name: RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

describe('who leads a survey', () => {
  it('says how many agents there are, and is proposed a way and days', async () => {
    await lead.goto(`${url}/atelier/enquetes`);
    expect(await text(lead)).toContain('Aucune enquête encore');
    await look(lead);
    await lead.getByRole('link', { name: 'Préparer une enquête' }).click();
    await lead.getByLabel('Combien de personnes').fill('beaucoup');
    await press(lead, 'Continuer');
    expect(await text(lead)).toContain('Écrivez un nombre d’agents');
    await look(lead);
    await lead.getByLabel('Combien de personnes').fill('340');
    await press(lead, 'Continuer');
    expect(await text(lead)).toContain('À 340, chacun répond seul');
    expect(await lead.getByLabel('Chacun sa feuille').isChecked()).toBe(true);
    await look(lead);
  });

  it('gets a form back with all that was typed', async () => {
    await lead.locator('#name').fill('Les six priorités à Rivebelle');
    await lead.locator('#closesOn').fill('2020-01-01');
    await press(lead, 'Enregistrer la préparation');
    expect(await text(lead)).toContain('Le dernier jour doit suivre le premier');
    expect(await lead.locator('#name').inputValue()).toBe('Les six priorités à Rivebelle');
    expect(await lead.locator('#closesOn').getAttribute('aria-describedby')).toContain('refused');
    await lead.locator('#closesOn').fill(inDays(21));
    expect(await lead.getByLabel('Le réglage habituel').isChecked()).toBe(true);
    await lead.getByLabel('Moins de hasard').check();
    await press(lead, 'Enregistrer la préparation');
    expect(await text(lead)).toContain('Personne n’est encore invité');
    await look(lead);
  });

  it('pastes addresses, and is told which lines are none', async () => {
    const details = lead.locator('details', { has: lead.locator('> summary', { hasText: 'Agent ou agente' }) });
    await details.locator('summary').click();
    await details.getByLabel('Par courriel').fill('anna@rivebelle.example\nBen <ben@rivebelle.example>; carl@rivebelle\npas une adresse');
    await press(details as unknown as Page, 'Ajouter ces adresses');
    const said = await text(lead);
    expect(said).toContain('2 adresses ajoutées');
    expect(said).toContain('Ligne 3');
    expect(said).toContain('pas une adresse');
    await look(lead);
  });

  it('says how many letters are printed, and opens once that is enough', async () => {
    await setPaper(lead, 'Agent ou agente', 'douze');
    expect(await text(lead)).toContain('Écrivez un nombre de personnes');
    await setPaper(lead, 'Agent ou agente', '12');
    await setPaper(lead, 'Élu ou élue', '3');
    await lead.getByRole('link', { name: 'Aperçu du questionnaire' }).click();
    expect(await text(lead)).toContain('questions, environ');
    await look(lead);
    await lead.getByRole('link', { name: 'Retour' }).click();
    await press(lead, 'Ouvrir maintenant');
    const letter = lead.locator('.letter');
    expect(await letter.count()).toBe(15);
    letters = await letter.filter({ hasText: 'Agent ou agente' }).locator('.letters').allTextContents();
    expect(letters).toHaveLength(12);
    expect(lead.url()).not.toContain(letters[0]!.slice(0, 5));
    slug = /repondre\/([a-z0-9-]+)/.exec(await text(lead))![1]!;
    await look(lead);
  });

  it('has each letter on a page of paper of its own', async () => {
    const pdf = (await lead.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(15);
  });

  it('does not see the links a second time', async () => {
    await lead.goto(lead.url().replace(/\?.*$/, ''));
    expect(await text(lead)).toContain('aucune copie n’en est gardée');
    await look(lead);
    await lead.getByRole('link', { name: 'Retour' }).click();
    expect(await text(lead)).toContain('n’est pas dit');
    expect(await text(lead)).toContain('moins de cinq : n’est pas dit'.replace(' :', '\u00a0:').replace(/\s+/g, ' '));
    await look(lead);
  });
});

const bare = (letter: string): string => letter.replaceAll('-', '').trim();
const answerAt = (): string => `${url}/repondre/${slug}`;

describe('who answers', () => {
  let person: Page;

  it('reads first what is told, what can never be, and what so many can see', async () => {
    const answer = await fetch(`${answerAt()}/${bare(letters[0]!)}`, { headers: { cookie: `beffroi=${survey.lead}` } });
    const headers = ['cache-control', 'referrer-policy', 'set-cookie'].map((name) => answer.headers.get(name));
    expect(headers).toEqual(['no-store', 'no-referrer', null]);
    expect(await answer.text()).not.toMatch(/Alix Morel|<script(?![^>]*\ssrc=)|\sstyle="/);
    person = await window(null);
    await person.goto(`${answerAt()}/${bare(letters[0]!)}`);
    const said = await text(person);
    for (const words of [
      'Rivebelle demande',
      '4 ou moins',
      '± 3,8 niveaux',
      '± 0,4 niveau',
      'Il ne peut pas vous être redonné',
      'effacées 90 jours',
    ])
      expect(said.replace(/\u202f|\u00a0/g, ' ')).toContain(words);
    await look(person);
    code = (await person.locator('.code').textContent())!;
  });

  it('goes through the pages by keyboard alone, and no address has the code', async () => {
    await person.locator('button', { hasText: 'commencer' }).focus();
    await person.keyboard.press('Enter');
    await titled(person, /La gouvernance/);
    expect(await person.locator('fieldset legend').first().textContent()).toContain('Savez-vous quel élu');
    await look(person);
    await person.locator('input[type=radio]').first().focus();
    await person.keyboard.press('ArrowDown');
    await person.keyboard.press('ArrowDown');
    await person.keyboard.press('Tab');
    await person.keyboard.press('Space');
    await person.keyboard.press('Enter');
    await titled(person, /L’expertise des praticiens/);
    expect(await text(person)).toContain('Page 2 sur 7');
    expect(person.url()).not.toContain(code.slice(0, 5));
    await press(person, 'revenir en arrière');
    expect(await person.locator('fieldset').first().locator('input[value="2"]').isChecked()).toBe(true);
  });

  it('stops, and comes back with the code in any case', async () => {
    await press(person, 'm’arrêter là');
    expect(await text(person)).toContain('elle ne compte pas tant que');
    await look(person);
    await person.goto(answerAt());
    await look(person);
    await person.getByLabel('Votre code').fill(code.toLowerCase().replaceAll('-', ' '));
    await press(person, 'Ouvrir ma feuille');
    expect(await person.locator('fieldset').first().locator('input[value="2"]').isChecked()).toBe(true);
  });

  it('sees both versions where two windows chose otherwise, and loses nothing where they did not', async () => {
    const other = await window(null, { width: 1280, height: 900 });
    await other.goto(answerAt());
    await other.getByLabel('Votre code').fill(code);
    await press(other, 'Ouvrir ma feuille');
    await other.locator('fieldset').first().locator('input[value="4"]').check();
    await other.locator('fieldset').nth(2).locator('input[value="1"]').check();
    await press(other, 'continuer');
    await person.locator('fieldset').first().locator('input[value="0"]').check();
    await press(person, 'continuer');
    expect(await text(person)).toContain('Cette feuille a été changée ailleurs');
    const first = person.locator('fieldset').first();
    expect(await first.locator('.elsewhere').textContent()).toContain('Un adjoint a le numérique et le changement des services');
    expect(await first.locator('input[value="0"]').isChecked()).toBe(true);
    expect(await person.locator('fieldset').nth(2).locator('input[value="1"]').isChecked()).toBe(true);
    await look(person);
    await press(person, 'continuer');
    await titled(person, /L’expertise des praticiens/);
    await other.locator('fieldset').first().locator('input[value="5"]').check();
    await press(other, 'continuer');
    await titled(other, /Le management public/);
    await other.context().close();
  });

  it('hands in with questions open, and changes it afterwards', async () => {
    for (let page = 2; page <= 6; page++) await press(person, 'Enregistrer et continuer');
    expect(await text(person)).toContain('sans réponse. Vous pouvez y revenir');
    await person.getByLabel('Voulez-vous ajouter').fill('x'.repeat(4001));
    await press(person, 'Remettre ma feuille');
    expect(await text(person)).toContain('Votre texte est trop long');
    expect(await person.getByLabel('Voulez-vous ajouter').inputValue()).toHaveLength(4001);
    await look(person);
    await person.getByLabel('Voulez-vous ajouter').fill('On attend les <b>outils</b> promis.');
    await press(person, 'Remettre ma feuille');
    await titled(person, /votre feuille est remise/);
    await look(person);
    await press(person, 'Changer mes réponses');
    expect(await text(person)).toContain('Cette feuille est remise');
    expect(await person.locator('fieldset').first().locator('input[value="0"]').isChecked()).toBe(true);
  });

  it('reads the same in English', async () => {
    const page = await (await fetch(`${url}/en/repondre/${slug}/${bare(letters[1]!)}`)).text();
    expect(page).toContain('What can never be shown');
    expect(page).toContain(`action="/en/repondre/${slug}?/commencer"`);
  });
});

describe('what cannot be answered with', () => {
  const opened = (typed: string) => send(`${answerAt()}?/ouvrir`, { code: typed });

  it.each<readonly [string, () => string, number, string]>([
    ['a link that was used', () => letters[0]!, 404, 'Ce lien a déjà servi'],
    ['a link with a letter missing', () => letters[2]!.slice(0, -1), 400, 'Une lettre de ce lien est fausse'],
    ['a code with a wrong letter', () => `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`, 400, 'Une lettre est fausse ou manque'],
    ['nothing at all', () => '', 400, 'Une lettre est fausse ou manque'],
    ['what is hostile', () => '"><img src=x onerror=alert(1)>', 400, 'Une lettre est fausse ou manque'],
  ])('%s is told in one sentence', async (_, typed, status, sentence) => {
    const page = await opened(typed());
    expect([page.status, page.html.includes(sentence), page.html.includes('<img src=x')]).toEqual([status, true, false]);
  });

  it('a link that was used leads to where the code is typed', async () => {
    const page = await (await fetch(`${answerAt()}/${bare(letters[0]!)}`)).text();
    expect(page).toContain('tapez le code que vous aviez noté');
    expect(page).toContain('name="code"');
  });

  it('a survey that there is none of, and an answer that is none', async () => {
    expect((await send(`${url}/repondre/il-n-y-en-a-pas?/ouvrir`, { code })).status).toBe(404);
    expect((await fetch(`${answerAt()}/${'b'.repeat(25)}`)).status).toBe(400);
    const page = await send(`${answerAt()}?/page`, { code, version: '0', page: '0', vers: 'suite', 'reponse-elected-lead': '9' });
    expect([page.status, page.html.includes('n’est pas une de celles de la page')]).toEqual([400, true]);
  });

  it('forms without an origin are taken here, and nowhere else', async () => {
    const form = {
      method: 'POST',
      headers: { origin: 'null', cookie: `beffroi=${survey.lead}` },
      body: new URLSearchParams({ confirm: 'oui' }),
    };
    expect((await fetch(`${url}/atelier/enquetes/1?/abandonner`, form)).status).toBe(403);
  });
});

/** Codes that are typed right and that nobody has: the check letter as `typed-secret.ts` makes it. */
function guessedCodes(many: number): readonly string[] {
  const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ';
  return Array.from({ length: many }, () => {
    const drawn = Array.from({ length: 14 }, () => signs[Math.floor(Math.random() * signs.length)]!);
    const sum = drawn.reduce((all, letter, at) => all + signs.indexOf(letter) * (((drawn.length - at - 1) % 21) + 2), 0);
    return drawn.join('') + signs[(signs.length - (sum % signs.length)) % signs.length]!;
  });
}
if (inject('all'))
  describe('a small team', () => {
    let small: Page;
    let table: Page;

    it('is proposed one sheet together, without what is out of its reach', async () => {
      small = await window(survey.small);
      await small.goto(`${url}/atelier/enquetes/nouvelle?agents=6`);
      expect(await text(small)).toContain('répondez ensemble');
      expect(await text(small)).toContain('la loi ne prévoit pas de directeur général');
      await press(small, 'Enregistrer la préparation');
      await setPaper(small, 'Agent ou agente', '6');
      const life = small.url().replace(/\?.*$/, '');
      expect((await fetch(life, { headers: { cookie: `beffroi=${survey.lead}` } })).status).toBe(403);
      await small.goto(`${life}/feuille`);
      const pdf = (await small.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(3);
      await look(small);
      await small.goto(life);
      await press(small, 'Ouvrir maintenant');
      expect(await small.locator('.letter').count()).toBe(1);
    });

    it('says how many are there and that all agree, and is shown as it said', async () => {
      const letter = bare((await small.locator('.letters').textContent())!);
      const path = /repondre\/([a-z0-9-]+)/.exec(await text(small))![1]!;
      table = await window(null);
      await table.goto(`${url}/repondre/${path}/${letter}`);
      expect(await text(table)).toContain('Cette feuille se remplit à plusieurs');
      await look(table);
      await press(table, /commencer/);
      await table.locator('fieldset').first().locator('input[value="3"]').check();
      for (let page = 1; page <= 6; page++) await press(table, 'Enregistrer et continuer');
      await table.getByLabel('Combien êtes-vous').fill('beaucoup');
      await press(table, 'Remettre notre feuille');
      expect(await text(table)).toContain('Dites combien vous êtes');
      expect(await text(table)).toContain('Dites si tout le monde est d’accord');
      await look(table);
      await table.getByLabel('Combien êtes-vous').fill('6');
      await table.getByLabel('Oui, tout le monde').check();
      await press(table, 'Remettre notre feuille');
      await titled(table, /votre feuille est remise/);
      await small.getByRole('link', { name: 'Retour' }).click();
      await close(small);
      await small.goto(`${url}/enquetes/${path}`);
      expect(await text(small)).toContain('6 personnes (Agent ou agente) ont répondu ensemble');
      expect(await text(small)).toContain('Les réponses sont montrées exactement');
      expect(await text(small)).not.toContain('tiré au sort une seule fois');
      await look(small);
    });
  });

async function close(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'Clore' }).click();
  await press(page, 'Clore l’enquête');
  expect(await text(page)).toContain('Cochez la case pour confirmer');
  await page.locator('#close-confirm').check();
  await press(page, 'Clore l’enquête');
}

if (inject('all'))
  describe('what an authority declares', () => {
    const at = (more = ''): string => `${url}/atelier/declarations${more}`;

    it('says a level with its reason, and is told what is missing', async () => {
      await lead.goto(at());
      expect(await text(lead)).toContain('rien encore');
      await look(lead);
      await lead.goto(at('/elu-de-premier-rang?commune=99001'));
      await lead.locator('input[name=level][value="3"]').check();
      await press(lead, 'Déclarer');
      expect(await text(lead)).toContain('Dites pourquoi en quelques phrases');
      expect(await lead.locator('input[name=level][value="3"]').isChecked()).toBe(true);
      await lead.getByLabel('Pourquoi, en').fill('L’arrêté du 3 mars délègue le numérique au deuxième adjoint.');
      await press(lead, 'Déclarer');
      expect(await text(lead)).toContain('3 sur 5');
      expect(await text(lead)).toContain('aucune preuve');
    });

    it('adds proofs, and is told of each that is none why', async () => {
      const inside = (name: string) => lead.locator('details', { has: lead.locator('> summary', { hasText: name }) });
      const add = async (name: string): Promise<void> => inside(name).getByRole('button', { name: 'Ajouter' }).click();
      await inside('Un fichier').locator('summary').click();
      await lead
        .locator('#file')
        .setInputFiles({ name: 'arrete.pdf.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0 virus') });
      await add('Un fichier');
      expect(await text(lead)).toContain('n’est pas un document que l’on peut montrer');
      await lead
        .locator('#file')
        .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(15_800_000, '%PDF-') });
      await add('Un fichier');
      expect(await text(lead)).toContain('Ce fichier est trop lourd');
      await lead
        .locator('#file')
        .setInputFiles({ name: 'arrêté.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 arrêté\n') });
      await add('Un fichier');
      expect(await text(lead)).toContain('La plus récente a moins d’un mois');
      await inside('Une page publique').locator('summary').click();
      await lead.locator('#lien-url').fill('https://192.168.1.2/intranet');
      await lead.locator('#lien-title').fill('=CMD()');
      await add('Une page publique');
      expect(await text(lead)).toContain('Cette adresse ne s’ouvre pas à tout le monde');
      expect(await lead.locator('#lien-title').inputValue()).toBe('=CMD()');
      await inside('Une délibération').locator('summary').click();
      await lead.locator('#deliberation-number').fill('2024-031');
      await lead.locator('#deliberation-title').fill('Délégations');
      await lead.locator('#deliberation-dated').fill('2021-03-03');
      await add('Une délibération');
      expect(await text(lead)).toContain('2024-031');
      await look(lead);
    });

    it('takes a proof and a declaration back, and cannot for another town', async () => {
      await lead.locator('summary', { hasText: 'Retirer cette preuve' }).first().click();
      await lead.locator('input[name=reason]').first().fill('Mauvais fichier');
      await lead.getByRole('button', { name: 'Retirer' }).first().click();
      expect(await text(lead)).not.toContain('arrêté.pdf');
      const id = hiddenIn(await lead.content(), 'declaration');
      const elsewhere = await fetch(at('/elu-de-premier-rang?/retirer&commune=99002'), {
        method: 'POST',
        headers: { origin: url, cookie: `beffroi=${survey.small}` },
        body: new URLSearchParams({ declaration: id, reason: 'Pas à nous' }),
      });
      expect(elsewhere.status).toBe(403);
      await lead.locator('summary', { hasText: 'Retirer cette déclaration' }).click();
      await lead.locator('#withdraw').fill('Erreur de levier');
      await lead.locator('form[action*="/retirer&"]').getByRole('button').click();
      expect(await text(lead)).toContain('Rien n’est dit de ce levier');
    });
  });

describe('at the end', () => {
  beforeAll(async () => {
    for (const letter of letters.slice(1, 10))
      await answerByForms(url, slug, bare(letter), '3', letter === letters[1] ? 'Mon chef, M. Untel, décide seul.' : '');
  });

  it('lets nobody guess codes: after thirty one has to wait', async () => {
    const guess = (typed: string) => send(`${answerAt()}?/ouvrir`, { code: typed });
    const guesses = await Promise.all(guessedCodes(31).map(guess));
    expect(guesses.every(({ html }) => html.includes('n’a ce code') || html.includes('Trop de codes faux'))).toBe(true);
    const page = await guess(guessedCodes(1)[0]!);
    expect([page.status, page.html.includes('Trop de codes faux sont venus d’ici')]).toEqual([429, true]);
  });

  it('has its words read before they are shown, and figures of five at least', async () => {
    await lead.goto(`${url}/atelier/enquetes/1`);
    await close(lead);
    expect(await text(lead)).toContain('Des mots libres attendent');
    await look(lead);
    await lead.getByRole('link', { name: 'Mots libres' }).first().click();
    await look(lead);
    const texts = lead.locator('article');
    expect(await texts.count()).toBe(2);
    const bad = texts.filter({ hasText: 'Untel' });
    await bad.getByRole('button', { name: 'Refuser' }).click();
    expect(await text(lead)).toContain('Donnez la raison');
    await bad.getByLabel('Raison').fill('Nomme une personne');
    await bad.getByRole('button', { name: 'Refuser' }).click();
    await texts.filter({ hasText: 'outils' }).getByRole('button', { name: 'Montrer' }).click();
    expect(await text(lead)).toContain('Refusé');
  });

  it('tells everybody what was asked, of how many, and by what rule', async () => {
    await lead.goto(`${url}/enquetes/${slug}`);
    const said = await text(lead);
    for (const words of [
      'Élu ou élue',
      'Agent ou agente',
      'On attend les <b>outils</b> promis.',
      'réuni au plus proche',
      'Savez-vous quel élu',
    ])
      expect(said).toContain(words);
    expect(said).not.toContain('Untel');
    await look(lead);
    expect((await fetch(`${url}/enquetes/il-n-y-en-a-pas`)).status).toBe(404);
    await lead.goto(`${url}/enquetes/courriels`);
    await look(lead);
  });

  it('takes no answer any more, and says since when', async () => {
    const page = await send(`${answerAt()}?/ouvrir`, { code });
    expect([page.status, page.html.includes('Cette enquête est close depuis le')]).toEqual([410, true]);
    const late = await fetch(`${answerAt()}/${bare(letters[3]!)}`);
    expect(late.status).toBe(410);
    const lateHtml = await late.text();
    expect([lateHtml.includes('name="code"'), lateHtml.includes(`/enquetes/${slug}`)]).toEqual([false, true]);
    const exported = await fetch(`${url}/atelier/enquetes/donnees?commune=99001`, { headers: { cookie: `beffroi=${survey.lead}` } });
    const text = await exported.text();
    expect(exported.headers.get('content-type')).toContain('application/json');
    expect(text).not.toMatch(/Untel|anna@rivebelle/);
  });
});

/** Sets how many letters of a role are printed. */
async function setPaper(page: Page, role: string, count: string): Promise<void> {
  const details = page.locator('details', { has: page.locator('> summary', { hasText: role }) });
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
  await details.getByLabel('Sur papier').fill(count);
  await details.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
