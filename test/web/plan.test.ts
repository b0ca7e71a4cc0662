import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { type PEOPLE, type PlanSite, startPlanSite } from './plan-site.ts';

// A plan from its beginning to what everybody reads of it, each step on the one before. Every form is sent without script; who carries actions has a phone.

let browser: Browser;
let trial: PlanSite;
let url: string;
let alix: Page;
let samir: Page;
/** Address of the plan, and those of its actions. */
let plan = '';
const DESK = { width: 1280, height: 900 };

beforeAll(async () => {
  [browser, trial] = await Promise.all([startBrowser(), startPlanSite()]);
  url = trial.site.url;
  alix = await window('alix', DESK);
  samir = await window('samir', PHONE);
});

afterAll(async () => {
  await browser?.close();
  await trial?.site[Symbol.asyncDispose]();
});

async function window(who: keyof typeof PEOPLE | null, viewport: { width: number; height: number }): Promise<Page> {
  const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport });
  if (who !== null) await context.addCookies([{ name: 'beffroi', value: trial.secrets[who], url }]);
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
const open = (page: Page, summary: string): Promise<void> => page.locator('summary', { hasText: summary }).first().click();

/** A form that no browser would send. */
async function send(who: keyof typeof PEOPLE, path: string, fields: Readonly<Record<string, string>>) {
  const headers = { origin: url, cookie: `beffroi=${trial.secrets[who]}`, accept: 'text/html' };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
  return { status: response.status, html: (await response.text()).replace(/\s+/g, ' ') };
}

const statusOf = async (who: keyof typeof PEOPLE, path: string): Promise<number> =>
  (await fetch(`${url}${path}`, { headers: { cookie: `beffroi=${trial.secrets[who]}` }, redirect: 'manual' })).status;

describe('who makes a plan', () => {
  it('begins it, and gets the form back where the year is none', async () => {
    await alix.goto(`${url}/atelier/plan`);
    expect(await text(alix)).toContain('Votre collectivité n’a pas encore de plan');
    await look(alix);
    await alix.getByRole('link', { name: 'Commencer un plan' }).click();
    await alix.getByLabel('Nom du plan').fill('Le plan de Rivebelle');
    await alix.getByLabel('Année de l’élection').fill('1789');
    await press(alix, 'Commencer ce plan');
    expect(await text(alix)).toContain('Écrivez l’année de l’élection');
    expect(await alix.getByLabel('Nom du plan').inputValue()).toBe('Le plan de Rivebelle');
    await look(alix);
    await alix.getByLabel('Année de l’élection').fill('2026');
    await press(alix, 'Commencer ce plan');
    expect(await text(alix)).toContain('Ce plan n’a pas encore d’action');
    plan = new URL(alix.url()).pathname;
    await look(alix);
  });

  it('makes no second one for the same mandate', async () => {
    const again = await send('alix', '/atelier/plan/nouveau', { territory: '99001', mandateYear: '2026', name: 'Encore un' });
    expect([again.status, again.html.includes('a déjà un plan pour ce mandat')]).toEqual([400, true]);
  });

  it('adds an action that is to move a service, and asks a colleague', async () => {
    await alix.goto(`${url}${plan}/actions/nouvelle`);
    const first = (await alix.locator('#tie-0 option').nth(1).getAttribute('value'))!;
    await alix.goto(`${url}${plan}/actions/nouvelle?mesure=${first}`);
    expect(await alix.locator('#tie-0').inputValue()).toBe(first);
    expect(await text(alix)).toContain('Aujourd’hui : non constaté ici'.replace(' :', '\u00a0:').replace(/\s+/g, ' '));
    await look(alix);
    await alix.getByLabel('Que fait-on').fill('Rendre payable en ligne la <b>cantine</b>');
    await alix.locator('#step').fill('Appeler l’éditeur du portail');
    await alix.locator('#due').fill('2027-06-30');
    await alix.locator('#account').selectOption({ label: 'Samir Benali' });
    await press(alix, 'Ajouter cette action');
    const said = await text(alix);
    expect(said).toContain('La question est posée');
    expect(said).toContain('personne n’en est chargé');
    expect(said).toContain('Samir Benali, sollicité·e le');
    await look(alix);
  });

  it('loses nothing of a form that is refused', async () => {
    const fields = { title: '', step: 'Un petit pas', due: '2027-02-31', open: 'oui', purpose: 'Parce que' };
    const untitled = await send('alix', `${plan}/actions/nouvelle`, fields);
    expect(untitled.status).toBe(400);
    expect(untitled.html).toContain('Écrivez en une ligne ce que l’on fait');
    expect(untitled.html).toContain('value="Un petit pas"');
    expect(untitled.html).toContain('Parce que');
    const undated = await send('alix', `${plan}/actions/nouvelle`, { ...fields, title: 'Une action' });
    expect(undated.html).toContain('Cette date n’existe pas');
    const untied = await send('alix', `${plan}/actions/nouvelle`, {
      ...fields,
      title: 'Une action',
      due: '',
      tie: 'nothing:at-all',
      tieTo: '4',
    });
    expect(untied.html).toContain('Choisissez un service ou levier de la liste');
  });
});

describe('a colleague on a phone', () => {
  it('sees the plan, their ideas and nothing else of the workshop', async () => {
    await samir.goto(`${url}/atelier/plan`);
    const menu = await samir.getByRole('navigation', { name: 'Atelier' }).getByRole('link').allTextContents();
    expect(menu.map((name) => name.trim())).toEqual(['Plan', 'Mes idées', 'Mon compte']);
    expect(await statusOf('samir', '/atelier/enquetes')).toBe(403);
    expect(await statusOf('samir', `${plan}/actions/nouvelle`)).toBe(403);
  });

  it('reads first what they are asked, and accepts by keyboard', async () => {
    expect((await samir.locator('h2').first().textContent())?.trim()).toBe('On vous demande d’être en charge de');
    const said = await text(samir);
    expect(said).toContain('Question de Alix Morel');
    expect(said).toContain('Rendre payable en ligne la <b>cantine</b>');
    await look(samir);
    await samir.getByLabel('Mon nom peut être lu').focus();
    await samir.keyboard.press('Space');
    await samir.keyboard.press('Tab');
    await samir.keyboard.press('Enter');
    await samir.getByText('Merci').waitFor();
    expect((await samir.locator('h2').first().textContent())?.trim()).toBe('Je suis en charge de');
    await look(samir);
  });

  it('says in one tap that the small step is done, and then the next one', async () => {
    await press(samir, /Ce petit pas est fait/);
    expect(await text(samir)).toContain('ce petit pas est fait');
    await samir.getByLabel('Quel est le prochain petit pas').fill('Demander un devis');
    await press(samir, 'Enregistrer');
    expect(await samir.locator('.step strong').textContent()).toBe('Demander un devis');
    const nothing = await send('samir', '/atelier/plan?/pas', { action: '1', version: '3', step: '' });
    expect([nothing.status, nothing.html.includes('Écrivez le petit pas en une ligne')]).toEqual([400, true]);
  });

  it('says by what it is blocked, and what lifts it', async () => {
    await open(samir, 'Bloquée par');
    await samir.getByLabel('Par quoi, ou par qui').fill('la convention n’est pas signée');
    await samir.getByLabel('Qu’est-ce qui la débloquerait').fill('la signature du trésor public');
    await press(samir, 'Dire qu’elle est bloquée');
    expect(await text(samir)).toContain('la convention n’est pas signée');
    await alix.goto(`${url}${plan}`);
    const board = await text(alix);
    expect(board).toContain('1 bloquée');
    expect(board.replace(/\u00a0/g, ' ')).toContain('Ce qui la débloque : la signature du trésor public');
    await look(alix);
  });

  it('declines with a reason that who keeps the plan reads', async () => {
    await alix.goto(`${url}${plan}/actions/nouvelle`);
    await alix.getByLabel('Que fait-on').fill('Former les agents d’accueil');
    await alix.locator('#account').selectOption({ label: 'Jeanne Le Goff' });
    await press(alix, 'Ajouter cette action');
    const jeanne = await window('jeanne', PHONE);
    await jeanne.goto(`${url}/atelier/plan`);
    await open(jeanne, 'Je ne peux pas');
    await jeanne.getByLabel('Pourquoi, si vous voulez le dire').fill('Je pars en congé');
    await press(jeanne, 'Décliner');
    expect(await text(jeanne)).toContain('vous n’en êtes pas chargé·e');
    expect(await text(jeanne)).toContain('Je m’en charge');
    await look(jeanne);
    await jeanne.context().close();
    await alix.goto(`${url}/atelier/plan`);
    const said = await text(alix);
    expect(said).toContain('De nouveau sans personne');
    expect(said).toContain('Je pars en congé');
    await look(alix);
  });
});

describe('two people at once', () => {
  it('both versions stand side by side, and nothing is lost', async () => {
    await alix.goto(`${url}${plan}/actions/1/changer`);
    await samir.goto(`${url}/atelier/plan`);
    await press(samir, 'Elle n’est plus bloquée');
    await open(samir, 'Dire le prochain petit pas');
    await samir.getByLabel('Quel est le prochain petit pas').fill('Signer le devis');
    await press(samir, 'Enregistrer');
    await alix.locator('#title').fill('Rendre payable en ligne la cantine');
    await alix.locator('#step').fill('Relancer l’éditeur');
    await press(alix, 'Enregistrer');
    const said = await text(alix);
    expect(said).toContain('Deux personnes ont changé cette action en même temps');
    expect(said).toContain('Relancer l’éditeur');
    expect(said).toContain('Signer le devis');
    expect(said).toContain('Changé entre-temps par Samir Benali');
    expect(await alix.locator('#title').inputValue()).toBe('Rendre payable en ligne la cantine');
    await look(alix);
    // What the colleague said of its state meanwhile stays said.
    expect(await alix.locator('#state').inputValue()).toBe('running');
    await press(alix, 'Enregistrer');
    expect(await text(alix)).toContain('Relancer l’éditeur');
    await open(alix, 'Historique');
    expect(await text(alix)).toContain('petit pas : Signer le devis → Relancer l’éditeur'.replace(' :', '\u00a0:').replace(/\s+/g, ' '));
  });
});

describe('the board', () => {
  it.each([
    ['', 2],
    ['?personne=aucune', 1],
    ['?etat=running&vue=etats', 1],
    ['?vue=calendrier&mois=2027-06', 2],
    ['?etat=dropped', 0],
    ['?page=9&mesure=x:y&personne=%00', 0],
  ])('shows of %s %i actions', async (query, count) => {
    await alix.goto(`${url}${plan}${query}`);
    expect(await text(alix)).toContain(count === 2 ? '2 actions.' : `${count} sur 2 actions`);
    if (query !== '' && count > 0) await look(alix);
  });
});

describe('an action that two authorities carry', () => {
  it('is proposed to the body of the town, which says yes and reads it, and nothing else of the plan', async () => {
    await alix.goto(`${url}${plan}/actions/2`);
    await open(alix, 'Proposer');
    await press(alix, 'Proposer');
    expect(await text(alix)).toContain('La question est posée à l’autre collectivité');
    const bruno = await window('bruno', PHONE);
    await bruno.goto(`${url}/atelier/plan`);
    expect(await text(bruno)).toContain('Une autre collectivité propose de porter à deux');
    await look(bruno);
    await press(bruno, 'Accepter de la porter aussi');
    await bruno.getByRole('link', { name: 'Former les agents d’accueil' }).click();
    expect(await text(bruno)).toContain('Action du plan de Rivebelle, que votre collectivité porte aussi');
    await look(bruno);
    expect(await statusOf('bruno', plan)).toBe(404);
    expect(await statusOf('bruno', `${plan}/actions/1`)).toBe(404);
    expect(await statusOf('bruno', `${plan}/actions/2/changer`)).toBe(403);
    await bruno.context().close();
    await alix.reload();
    await press(alix, 'Mettre fin au partage');
    expect(await statusOf('bruno', `${plan}/actions/2`)).toBe(404);
  });
});

describe('who is of another town, or of none', () => {
  it.each<readonly [string, string]>([
    ['a plan', ''],
    ['its settings', '/reglages'],
    ['an action', '/actions/1'],
    ['the form of an action', '/actions/1/changer'],
    ['an action that is none', '/actions/99'],
  ])('finds nothing at the address of %s', async (_, path) => {
    expect(await statusOf('nina', `${plan}${path}`)).toBe(404);
  });

  it.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['accept for somebody else', '/atelier/plan?/accepter', { charge: '2' }],
    ['move an action', '/atelier/plan?/pas', { action: '1', version: '1', step: 'x' }],
    ['take an action', '/atelier/plan?/proposer', { action: '2' }],
    ['answer a share', '/atelier/plan?/partage-accepter', { share: '1' }],
  ])('cannot %s', async (_, path, fields) => {
    expect([403, 404]).toContain((await send('nina', path, fields)).status);
  });

  it('signs in first', async () => {
    expect((await fetch(`${url}/atelier/plan`, { redirect: 'manual' })).headers.get('location')).toContain('/atelier/connexion');
  });
});

describe('what everybody reads', () => {
  it('is nothing before the plan is published, in one sentence', async () => {
    const visitor = await window(null, PHONE);
    await visitor.goto(`${url}/plans/99001`);
    expect(await text(visitor)).toContain('Rivebelle n’a pas publié de plan');
    await look(visitor);
    expect((await fetch(`${url}/plans/99999`)).status).toBe(404);
    expect((await fetch(`${url}/plans/99001/actions/1`)).status).toBe(404);
    await visitor.context().close();
  });

  it('is who is in charge by name where they said so, the next small step and by when', async () => {
    await alix.goto(`${url}${plan}/reglages`);
    expect(await text(alix)).toContain('2 actions seront lues par tout le monde');
    await look(alix);
    await press(alix, 'Publier le plan');
    expect(await text(alix)).toContain('Le plan est publié');
    const visitor = await window(null, PHONE);
    await visitor.goto(`${url}/plans/99001`);
    const said = await text(visitor);
    expect(said).toContain('Samir Benali en est chargé·e');
    expect(said).toContain('Relancer l’éditeur');
    expect(said).toContain('30 juin 2027');
    expect(said).toContain('vers mars 2028, première vérification du mandat');
    expect(said).not.toContain('congé');
    await look(visitor);
    await visitor.getByRole('link', { name: 'Rendre payable en ligne la cantine' }).first().click();
    expect(await text(visitor)).toContain('Ce qu’elle doit faire monter');
    await look(visitor);
    await visitor.goto(`${url}/plans/99001/actions`);
    expect(await text(visitor)).toContain('Les 2 actions');
    await look(visitor);
    expect((await fetch(`${url}/plans/99001/actions/page/2`)).status).toBe(404);
    await visitor.goto(`${url}/en/plans/99001`);
    expect(await text(visitor)).toContain('Samir Benali is in charge');
    await visitor.context().close();
  });

  it('says no name any more once its person does not want it', async () => {
    await samir.goto(`${url}/atelier/plan`);
    await open(samir, 'Transmettre, rendre');
    await press(samir, 'Ne plus montrer mon nom');
    const page = await (await fetch(`${url}/plans/99001`)).text();
    expect([page.includes('Samir'), page.includes('une personne en est chargée') || page.includes('Une personne en est chargée')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('a calendar by a secret address', () => {
  it('is shown once, and the former address leads nowhere once it is renewed', async () => {
    await samir.goto(`${url}${plan}/reglages`);
    await press(samir, 'Faire l’adresse');
    const first = await samir.locator('#address').inputValue();
    expect((await fetch(first)).status).toBe(200);
    await look(samir);
    await samir.goto(`${url}${plan}/reglages`);
    expect(await samir.locator('#address').count()).toBe(0);
    await press(samir, 'Faire une nouvelle adresse');
    const second = await samir.locator('#address').inputValue();
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  });
});
