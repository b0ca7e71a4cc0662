import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { type SurveySite, startSurveySite } from './survey-site.ts';

// A survey from its preparation to what everybody reads of it, each step on the one before. Every form is sent without script.

let browser: Browser;
let survey: SurveySite;
let url: string;
let lead: Page;
/** Letters of agents, one a sheet of paper. */
let letters: string[] = [];

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

/** Sets how many letters of a role are printed. */
async function setPaper(page: Page, role: string, count: string): Promise<void> {
  const details = page.locator('details', { has: page.locator('> summary', { hasText: role }) });
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
  await details.getByLabel('Sur papier').fill(count);
  await details.getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
