import { newReference } from '@beffroi/desk';
import { insertEmbargo, openStore, type Store, takeMessage } from '@beffroi/store';
import { dataFolder } from '@beffroi/store/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DeskData, deskData, draftAsked, HOUR, message, PASSWORD } from './desk-data.ts';
import { expectReadable, openWindow, PHONE, startBrowser } from './eyes.ts';
import { startSite, type TrialSite } from './site.ts';

// The desk in a real browser: a shift, questions, answers. Networks are not asked here: what they would have brought is there already, and what is to be sent waits.

const KEY = Buffer.alloc(32, 7).toString('base64');
const ACCOUNT = 'mairie-social-rivebelle-example';

let site: TrialSite;
let browser: Browser;
let data: DeskData;
/** A draft that Karim is asked about. */
let asked: number;

beforeAll(async () => {
  const { path } = await dataFolder();
  const store = await openStore({ kind: 'folder', path });
  data = await deskData(store, new Date());
  asked = await draftAsked(store, data, new Date());
  await store.close();
  [site, browser] = await Promise.all([startSite({ data: path, env: { BEFFROI_DESK_KEY: KEY } }), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

type Who = keyof DeskData['people'];

/** A window in which somebody has signed in. */
async function windowOf(who: Who | null, options: Parameters<typeof openWindow>[1] = {}) {
  const opened = await openWindow(browser, options);
  if (who !== null) await opened.context.addCookies([{ name: 'beffroi', value: data.people[who].secret, url: site.url }]);
  return opened;
}

/** Writes what networks or time would have brought, beside the site that runs. */
async function beside(write: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ kind: 'folder', path: site.data });
  await write(store);
  await store.close();
}

async function hear(store: Store, n: number, due: Date | null): Promise<void> {
  const said = { channel: data.bluesky, name: `Voisin ${n}`, said: 'Une nouvelle question', hostile: null, reference: newReference(), n };
  await takeMessage(store.db, { ...message(said, new Date()), due_at: due }, new Date());
}

const text = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
const question = (who: string): string => `/atelier/accueil/${data.asked.get(who)!.id}`;

describe('the shift', () => {
  it('is taken on a phone with two taps after the sign-in, and its greeting is signed and waits to go out', async () => {
    const { page, context, trouble } = await openWindow(browser, { viewport: PHONE });
    await page.goto(`${site.url}/atelier`);
    await page.getByLabel('Adresse électronique').fill('sophie@rivebelle.example');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter par mot de passe' }).click();
    await page.waitForURL(/\/atelier$/);
    await page.getByRole('navigation', { name: 'Atelier' }).getByRole('link', { name: 'Accueil' }).click();
    await page.waitForURL(/\/atelier\/accueil$/);
    await page.getByRole('button', { name: 'Je prends le quart' }).first().click();
    await page.getByText(/Vous êtes de quart jusqu’à/).waitFor();
    const said = await text(page);
    expect(said).toMatch(/1 message part de lui-même.*c’est Sophie avec vous jusqu’à.*\^SD.*Part dans un instant/);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('is given back by its own button, and a colleague sees who is on', async () => {
    const karim = await windowOf('karim');
    await karim.page.goto(`${site.url}/atelier/accueil`);
    expect(await text(karim.page)).toMatch(/Sophie Durand est de quart jusqu’à/);
    await karim.context.close();
  });

  it('is not there for an agent of another town, nor are its questions', async () => {
    const { page, context } = await windowOf('elsewhere');
    await page.goto(`${site.url}/atelier/accueil`);
    expect(await text(page)).toContain('Aucun compte n’est relié');
    const answer = await page.goto(site.url + question('Camille'));
    expect(answer?.status()).toBe(404);
    expect((await page.goto(`${site.url}/atelier/accueil/reglages`))?.status()).toBe(403);
    await context.close();
  });
});

describe('a question', () => {
  it('is found, opened and answered by the keyboard, and seen as it will stand while it is typed', async () => {
    const { page, context, trouble } = await windowOf('sophie');
    await page.goto(`${site.url}/atelier/accueil?q=lampadaire`);
    for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/\/accueil\/\d+$/);
    expect(await page.locator('h1').textContent()).toBe('Question de Camille');
    expect(await text(page)).toContain('Le service technique a été prévenu');
    await page.keyboard.press('r');
    expect(await page.locator('#text:focus').inputValue()).toBe('@camille@social.example ');
    await page.keyboard.type('Merci, une équipe passe demain. Appelez le 01 99 00 12 34. ^SD');
    await page.locator('[data-preview-text]', { hasText: 'Appelez le 01 99 00 12 34. ^SD' }).waitFor();
    await page.getByText('La signature que vous aviez tapée est retirée').waitFor();
    expect(await text(page)).toMatch(
      /signes sur 500, signature comprise.*un numéro de téléphone.*La signature que vous aviez tapée est retirée/,
    );
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.waitForURL(/fait=envoye/);
    // The most urgent one stands there at once, and what was said of the one before.
    expect(await page.locator('h1').textContent()).toBe('Question de Habitant 29');
    expect(await text(page)).toContain('Réponse à Camille : elle part.');
    // The second half of a double tap comes before anybody can have read it.
    await page.locator('#reponse [name=arrived]').evaluate((field) => field.setAttribute('value', '999999999999999'));
    await page.locator('#text').fill('Sans avoir lu.');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Rien n’est parti d’ici : cette question venait d’apparaître' }).waitFor();
    expect(await page.locator('#text').inputValue()).toBe('Sans avoir lu.');
    await page.goto(site.url + question('Camille'));
    await page.waitForURL(new RegExp(question('Camille')));
    expect(await text(page)).toMatch(/une équipe passe demain.*\^SD.*en attente d’envoi/);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('comes back with all that was typed when the text is too long only once signed', async () => {
    const { page, context } = await windowOf('sophie', { javaScriptEnabled: false });
    await page.goto(site.url + question('Yanis'));
    expect(await text(page)).toContain('La personne a publié un numéro de téléphone');
    const long = 'a'.repeat(498);
    await page.getByLabel('Votre réponse').fill(long);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    expect(await page.getByRole('alert').textContent()).toMatch(/trop long de 2\u00a0?\s?signes une fois signé/);
    expect(await page.getByLabel('Votre réponse').inputValue()).toBe(long);
    await context.close();
  });

  it('asks who has no shift why they write, in the same form, and without script shows the text before it goes', async () => {
    const { page, context } = await windowOf('karim', { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(site.url + question('Zoé'));
    await page.getByLabel('Votre réponse').fill('Merci pour la photographie.');
    await page.getByRole('button', { name: 'Relire' }).click();
    expect(await page.locator('[data-preview-text]').textContent()).toBe('Merci pour la photographie. – l’équipe');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Vous n’êtes pas de quart');
    expect(await page.getByLabel('Votre réponse').inputValue()).toBe('Merci pour la photographie.');
    await page.getByLabel(/pourquoi écrire maintenant/).fill('Personne n’est là ce soir.');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    // Where Sophie writes on the only other one, nothing leads on.
    expect(await text(page)).toMatch(/Réponse à Zoé : elle part|Votre réponse est notée/);
    await context.close();
  });

  it('says that somebody else writes, and loses nothing of who comes second', async () => {
    const [karim, sophie] = [await windowOf('karim'), await windowOf('sophie')];
    await karim.page.goto(site.url + question('Yanis'));
    await sophie.page.goto(site.url + question('Yanis'));
    // The one who began before has it still.
    await karim.page.getByText(/Sophie répond en ce moment/).waitFor();
    await sophie.page.locator('#text').fill('Les inscriptions sont en ligne.');
    const held = await windowOf('sophie');
    await held.page.goto(`${site.url}${question('Yanis')}?repondre=oui`);
    await held.page.locator('#text').fill('Une autre fenêtre répond aussi.');
    await sophie.page.getByRole('button', { name: 'Envoyer' }).click();
    await sophie.page.waitForURL(/fait=envoye/);
    await held.page.getByRole('button', { name: 'Envoyer' }).click();
    await held.page.getByText(/Il s’est passé quelque chose pendant que vous écriviez/).waitFor();
    expect(await held.page.locator('#text').inputValue()).toBe('Une autre fenêtre répond aussi.');
    for (const { context } of [karim, sophie, held]) await context.close();
  });

  it('is taken, its answer kept for later and passed on with a note, closed and reopened', async () => {
    const { page, context } = await windowOf('sophie');
    await page.goto(site.url + question('Colère'));
    expect(await text(page)).toContain('Des mots hostiles ont été repérés');
    await page.getByRole('button', { name: 'Je m’en occupe' }).click();
    await page.getByText('La question est à vous.').waitFor();
    await page.locator('#text').fill('Nous vous avons lue.');
    await page.getByRole('button', { name: 'Garder pour plus tard' }).click();
    await page.getByText('Votre réponse est gardée et la question est à vous').waitFor();
    expect(await page.locator('#text').inputValue()).toBe('Nous vous avons lue.');
    await page.getByText('Passer la main', { exact: true }).first().click();
    await page.getByLabel('Un mot pour la suite').fill('Je préfère ne pas répondre.');
    await page.getByRole('button', { name: 'Passer la main' }).click();
    await page.getByText('La question est passée à Karim.').waitFor();
    expect(await text(page)).toMatch(/Je préfère ne pas répondre\..*Brouillon de Karim.*Nous vous avons lue\./);
    const karim = await windowOf('karim', { javaScriptEnabled: false });
    await karim.page.goto(`${site.url}/atelier/accueil/brouillons`);
    await karim.page.getByRole('link', { name: /Répondre à la question : Nous vous avons lue/ }).click();
    expect(await text(karim.page)).toContain('Votre brouillon, gardé');
    expect(await karim.page.locator('#text').inputValue()).toBe('Nous vous avons lue.');
    await karim.context.close();
    await page.getByRole('button', { name: 'Clore' }).click();
    await page.getByText('La question est close.').waitFor();
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    await page.getByText('La question est rouverte.').waitFor();
    await context.close();
  });

  it('lets an agent speak as the team at once, which ends when lead and agent both agree', async () => {
    const { page, context } = await windowOf('sophie');
    await page.goto(site.url + question('Colère'));
    await page.getByRole('button', { name: /pour cette personne/ }).click();
    await page.getByText('vous parlez désormais au nom de l’équipe').waitFor();
    await page.getByText('votre protection est active').waitFor();
    expect(await page.locator('[data-preview-text]').textContent()).toContain('– l’équipe');
    await page.goto(`${site.url}/atelier/accueil/moi`);
    await page.getByRole('button', { name: 'J’accepte qu’elle finisse' }).click();
    await page.getByText('Elle finit quand vous êtes deux à le vouloir').waitFor();
    const lead = await windowOf('alix');
    await lead.page.goto(`${site.url}/atelier/accueil/reglages/${ACCOUNT}`);
    await lead.page.getByRole('button', { name: 'J’accepte qu’elle finisse' }).click();
    await lead.page.getByText('Personne n’est sous protection.').waitFor();
    await lead.context.close();
    await context.close();
  });

  it('is found again by its words and by its reference, and the list goes on by pages', async () => {
    const { page, context } = await windowOf('sophie', { javaScriptEnabled: false });
    await page.goto(`${site.url}/atelier/accueil`);
    expect(await page.locator('[data-row]').count()).toBe(25);
    await page.getByRole('link', { name: 'Suite de la liste' }).click();
    expect(await page.locator('[data-row]').count()).toBeGreaterThan(3);
    await page.getByLabel(/Chercher/).fill('collectes de verres');
    await page.getByRole('button', { name: 'Chercher' }).click();
    expect(await page.locator('[data-row]').first().textContent()).toContain('collecte du verre');
    await page.goto(`${site.url}/atelier/accueil?partie=repondues&q=${data.asked.get('Zoé')!.reference.toLowerCase()}`);
    expect(await page.locator('[data-row]').count()).toBe(1);
    await context.close();
  });

  it('that comes while the list is looked at is told', async () => {
    const { page, context } = await windowOf('sophie');
    await page.goto(`${site.url}/atelier/accueil`);
    const from = await page.locator('[data-heard-from]').getAttribute('data-heard-from');
    const asked = (): Promise<string> => page.evaluate(`fetch(${JSON.stringify(from)}).then((r) => r.json()).then((told) => told.text)`);
    expect(await asked()).toBe('');
    await beside(async (store) => {
      for (const n of [501, 502, 503]) await hear(store, n, null);
    });
    expect((await asked()).replace(/\s/g, ' ')).toBe('3 nouvelles questions.');
    await context.close();
  });
});

describe('how somebody appears', () => {
  it('is theirs to choose: what is shown in public is never more, and a ground of safety is shown to nobody', async () => {
    const { page, context } = await windowOf('karim', { javaScriptEnabled: false });
    await page.goto(`${site.url}/atelier/accueil/moi`);
    expect(await page.getByRole('radio', { name: 'L’équipe seulement' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Mes initiales' }).check();
    await page.getByLabel('Initiales', { exact: true }).fill('SD');
    await page.locator('summary', { hasText: 'Mon nom est tu' }).click();
    await page.getByLabel('Mon nom est tu pour ma sécurité').check();
    await page.getByLabel('Motif').fill('Menaces reçues en mars.');
    await page.getByRole('button', { name: /Enregistrer/ }).click();
    expect(await page.getByRole('alert').textContent()).toContain('plus rapide');
    expect(await page.getByLabel('Motif').inputValue()).toBe('Menaces reçues en mars.');
    await page.getByLabel('Initiales', { exact: true }).fill('KB');
    await page.getByRole('button', { name: /Enregistrer/ }).click();
    await page.getByText('cela vaut dès votre prochain message').waitFor();
    await page.goto(`${site.url}/qui-parle/${ACCOUNT}`);
    expect(await text(page)).toMatch(/KB.*une personne de l’équipe, dont le nom n’est pas publié/);
    const json = await (await fetch(`${site.url}/api/v1/who-speaks/${ACCOUNT}`)).text();
    for (const shown of [await page.content(), json]) expect(shown).not.toMatch(/Karim|Menaces/);
    await context.close();
  });
});

if (inject('all'))
  describe('a message of one’s own', () => {
    /** The night in which clocks go back next year: half past two comes twice. */
    const nightOfChange = (): string => {
      const last = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 9, 31));
      last.setUTCDate(31 - last.getUTCDay());
      return last.toISOString().slice(0, 10);
    };

    it('that stands is put right by who wrote it, without script; where its text is as before, it is told so', async () => {
      const { page, context } = await windowOf('sophie', { javaScriptEnabled: false });
      await page.goto(`${site.url}/atelier/accueil/ecrire`);
      await page.getByRole('link', { name: 'Voir les messages parus' }).click();
      expect(await text(page)).toMatch(
        /La médiathèque rouvre samedi à 10 h\. \^SD.*Le réseau a changé la visibilité : vérifiez ce qui est en ligne/,
      );
      await page.getByRole('link', { name: /Corriger.*La médiathèque/ }).click();
      await page.getByRole('button', { name: 'Publier la correction' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Le message dit déjà cela');
      await page.getByLabel('Le texte corrigé').fill('La médiathèque rouvre samedi à 11 h.');
      await page.getByRole('button', { name: 'Publier la correction' }).click();
      expect(await text(page)).toMatch(/La correction est notée.*part dans un instant.*samedi à 11 h\. \^SD/);
      const karim = await windowOf('karim');
      await karim.page.goto(page.url());
      expect(await text(karim.page)).toContain('porte la signature de Sophie');
      await expectReadable(karim.page);
      await karim.context.close();
      await context.close();
    });

    it('is asked which of two hours is meant, keeps its picture meanwhile, and goes out then', async () => {
      const { page, context } = await windowOf('sophie', { javaScriptEnabled: false });
      await page.goto(`${site.url}/atelier/accueil/ecrire?compte=${ACCOUNT}`);
      await page.getByLabel('Texte').fill('La piscine ferme cette nuit.');
      await page.getByLabel('Qui le voit').selectOption({ label: 'tout le monde, mais hors des fils publics' });
      await page.getByText(/Ajouter des images/).click();
      const picture = { name: 'piscine.png', mimeType: 'image/png', buffer: PIXEL };
      await page.locator('#picture-1').setInputFiles(picture);
      await page.getByText('Publier plus tard').click();
      await page.getByLabel('Jour').fill(nightOfChange());
      await page.getByLabel('Heure').fill('02:30');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('cette heure vient deux fois').waitFor();
      await page.getByLabel('la seconde fois').check();
      await page.getByRole('button', { name: 'Envoyer' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Décrivez chaque image');
      await page.getByText('Gardée : piscine.png').waitFor();
      await page.locator('#alt-1').fill('Le grand bassin vide.');
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText('cette heure vient deux fois').waitFor();
      await page.getByLabel('la seconde fois').check();
      await page.getByRole('button', { name: 'Envoyer' }).click();
      await page.getByText(/Il partira 31 oct\.|Il partira \d+ oct\./).waitFor();
      await beside(async ({ db }) => {
        const kept = await db.selectFrom('post').select('visibility').where('written', '=', 'La piscine ferme cette nuit.').execute();
        expect(kept).toEqual([{ visibility: 'unlisted' }]);
      });
      await page.getByRole('link', { name: 'Continuer par un fil' }).click();
      await page.getByText('Ce message continue un fil').waitFor();
      await page.goto(`${site.url}/atelier/accueil`);
      expect(await text(page)).toMatch(/La piscine ferme cette nuit\. \^SD.*Partira/);
      const waiting = page.locator('li', { hasText: 'La piscine ferme' });
      await page.locator('summary', { hasText: /de lui-même|d’eux-mêmes/ }).click();
      await waiting.getByRole('button', { name: 'Retirer' }).click();
      await page.getByText('Le message est retiré').waitFor();
      await context.close();
    });
  });

describe('a draft', () => {
  it('is kept, shown to a colleague who is asked, refused with a reason, taken up again and approved', async () => {
    const sophie = await windowOf('sophie', { javaScriptEnabled: false });
    await sophie.page.goto(`${site.url}/atelier/accueil/ecrire?compte=${ACCOUNT}`);
    await sophie.page.getByLabel('Texte').fill('La fête est anulée.');
    await sophie.page.getByRole('button', { name: 'Garder comme brouillon' }).click();
    await sophie.page.waitForURL(/brouillons\/\d+\?fait=garde$/);
    expect(await text(sophie.page)).toMatch(
      /Le brouillon est gardé.*Tel qu’il paraîtra sur Mastodon.*La fête est anulée. \^SD.*Personne n’est consulté/,
    );
    const ask = async (): Promise<void> => {
      await sophie.page.getByLabel('À qui').selectOption({ label: 'Karim Benali' });
      await sophie.page.getByLabel('Qui peut répondre à sa place').selectOption({ label: 'Alix Morel' });
      await sophie.page.getByRole('button', { name: 'Demander' }).click();
      await sophie.page.getByText('La question est posée').waitFor();
    };
    await ask();
    expect(await text(sophie.page)).toMatch(/Karim doit répondre avant .* Alix pourra répondre à sa place\. Rien ne part sans réponse/);
    const draft = new URL(sophie.page.url()).pathname;

    // By the keyboard alone: from the menu, which says that something waits, to the reason.
    const karim = await windowOf('karim');
    await karim.page.goto(`${site.url}/atelier/accueil`);
    await karim.page
      .getByRole('navigation', { name: 'Pages de l’accueil' })
      .getByRole('link', { name: /Brouillons\s.*\(2\sà approuver\)/ })
      .press('Enter');
    await karim.page.getByRole('link', { name: /La fête est anulée/ }).press('Enter');
    await karim.page.waitForURL(new RegExp(draft));
    await karim.page.getByLabel('Pourquoi le refuser').focus();
    await karim.page.keyboard.type('Deux n à annulée.');
    await karim.page.keyboard.press('Tab');
    await karim.page.keyboard.press('Enter');
    await karim.page.getByText('Vous l’avez refusé').waitFor();
    // Who is not asked any more has nothing to see there.
    expect((await karim.page.goto(site.url + draft))?.status()).toBe(404);

    await sophie.page.goto(site.url + draft);
    expect(await text(sophie.page)).toContain('Refusé par Karim : « Deux n à annulée. »');
    await sophie.page.locator('summary', { hasText: 'Reprendre le texte' }).click();
    await sophie.page.getByLabel('Texte').fill('La fête est annulée.');
    await sophie.page.getByRole('button', { name: 'Garder ces changements' }).click();
    await ask();
    await karim.page.goto(site.url + draft);
    await karim.page.getByRole('button', { name: 'Approuver' }).click();
    await karim.page.getByText('Vous l’avez approuvé').waitFor();
    await sophie.page.goto(`${site.url}/atelier/accueil/brouillons`);
    expect(await text(sophie.page)).toMatch(/En attente d’envoi.*La fête est annulée\..*part dans un instant/);
    for (const { context } of [sophie, karim]) await context.close();
  });

  if (inject('all'))
    it('waits for its stand-in after the deadline, and for nobody before; what was typed is kept where a question cannot be asked', async () => {
      const alix = await windowOf('alix', { javaScriptEnabled: false });
      await alix.page.goto(`${site.url}/atelier/accueil/brouillons/${asked}`);
      expect(await text(alix.page)).toMatch(/Vous pourrez répondre à partir de/);
      expect(await alix.page.getByRole('button', { name: 'Approuver' }).count()).toBe(0);
      const sophie = await windowOf('sophie', { javaScriptEnabled: false });
      await sophie.page.goto(`${site.url}/atelier/accueil/brouillons/${asked}`);
      // As readers see it: the warning first, and links as Mastodon shortens them.
      expect(await text(sophie.page)).toMatch(
        /Travaux Le texte, replié pour le public Coupure d’eau rue des Lilas : rivebelle\.example\/actualites\/c… \^SD/,
      );
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
      await sophie.page.getByLabel('Jour').first().fill(today);
      await sophie.page.getByLabel('Heure').first().fill('00:00');
      await sophie.page.getByRole('button', { name: 'Demander' }).click();
      expect(await sophie.page.getByRole('alert').textContent()).toContain('une heure à venir');
      expect(await sophie.page.getByLabel('Heure').first().inputValue()).toBe('00:00');
      for (const { context } of [alix, sophie]) await context.close();
    });
});

describe('what protects somebody', () => {
  it('is told to them alone: what is left of the day, by which rules, and an election that keeps their signature back', async () => {
    const lead = await windowOf('alix', { javaScriptEnabled: false });
    await lead.page.goto(`${site.url}/atelier/accueil/reglages/${ACCOUNT}`);
    await lead.page.getByRole('button', { name: /Noter un mandat électif.*Karim Benali/ }).click();
    await lead.page.getByText('C’est noté : à l’approche').waitFor();
    const karim = await windowOf('karim', { javaScriptEnabled: false });
    await karim.page.goto(`${site.url}/atelier/accueil/moi`);
    expect(await text(karim.page)).toMatch(
      /Vous êtes noté comme membre élu.*Aucune élection ne retient votre signature.*sur 40 ; il vous en reste/,
    );
    const ballot = new Date(Date.now() + 60 * 24 * HOUR);
    const round = { year: ballot.getUTCFullYear(), round: 1, silent_from: new Date(ballot.getTime() - 48 * HOUR), silent_until: ballot };
    const setting = { at: new Date(), account_id: null, actor: 'terminal' };
    await beside((store) => insertEmbargo(store.db, { ...round, ...setting, kind: 'period' }));
    await karim.page.reload();
    expect(await text(karim.page)).toMatch(
      /Votre signature est retenue pour l’élection de \d{4}, jusqu’au .* \(code électoral, L\. 50-1 et L\. 52-1\)/,
    );
    await lead.page.reload();
    expect(await text(lead.page)).toMatch(/Karim Benali parle au nom de l’équipe jusqu’au/);
    await beside((store) => insertEmbargo(store.db, { ...round, ...setting, silent_from: null, silent_until: null, kind: 'off' }));
    await lead.page.getByRole('button', { name: /Retirer le mandat électif.*Karim Benali/ }).click();
    await lead.page.getByText('n’a pas de mandat électif').waitFor();
    for (const { context } of [lead, karim]) await context.close();
  });

  it('is a lead’s to agree to, without its ground and without a figure', async () => {
    const sophie = await windowOf('sophie', { javaScriptEnabled: false });
    await sophie.page.goto(`${site.url}/atelier/accueil/moi`);
    await sophie.page.getByRole('button', { name: 'Parler au nom de l’équipe dès maintenant' }).first().click();
    const lead = await windowOf('alix', { javaScriptEnabled: false });
    await lead.page.goto(`${site.url}/atelier/accueil/reglages`);
    expect(await text(lead.page)).toContain('1 protection attend votre accord');
    await lead.page.getByRole('link', { name: 'mairie@social.rivebelle.example' }).click();
    expect(await text(lead.page)).toMatch(/Sophie Durand, depuis .* pour tout le monde Votre accord est attendu/);
    expect(await text(lead.page)).not.toMatch(/demandé|messages? signés?|insulte/);
    await lead.page.getByRole('button', { name: 'J’accepte qu’elle finisse' }).click();
    await sophie.page.goto(`${site.url}/atelier/accueil/moi`);
    await sophie.page.getByRole('button', { name: 'J’accepte qu’elle finisse' }).click();
    await sophie.page.getByText('La protection est finie').waitFor();
    for (const { context } of [sophie, lead]) await context.close();
  });
});

if (inject('all'))
  describe('the picture of an account', () => {
    it('is made of portraits that each one gives and takes back, and is told in words', async () => {
      const picture = { name: 'moi.png', mimeType: 'image/png', buffer: PIXEL };
      const sophie = await windowOf('sophie', { javaScriptEnabled: false });
      await sophie.page.goto(`${site.url}/atelier/accueil/moi`);
      const file = sophie.page.getByLabel('Une photo de vous, JPEG, PNG ou WebP');
      await file.setInputFiles({ ...picture, mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
      await sophie.page.getByRole('button', { name: 'Donner mon portrait' }).click();
      expect(await sophie.page.getByRole('alert').textContent()).toContain('abîmée');
      await file.setInputFiles(picture);
      await sophie.page.getByRole('button', { name: 'Donner mon portrait' }).click();
      await sophie.page.getByText('Votre portrait est gardé').waitFor();
      expect(await text(sophie.page)).toContain('Image du compte : Portrait de Sophie (SD).');
      const lead = await windowOf('alix');
      await lead.page.goto(`${site.url}/atelier/accueil/reglages/${ACCOUNT}`);
      await lead.page.getByRole('img', { name: 'Portrait de Sophie (SD)' }).waitFor();
      const width = `document.querySelector('img[src$=portraits]').decode().then(() => document.querySelector('img[src$=portraits]').naturalWidth)`;
      expect(await lead.page.evaluate(width)).toBe(400);
      expect(await text(lead.page)).toContain('Donnez d’abord l’image habituelle du compte');
      await lead.page.getByLabel('Image habituelle du compte').setInputFiles(picture);
      await lead.page.getByRole('button', { name: 'Garder cette image' }).click();
      await lead.page.getByText('L’image habituelle du compte est gardée').waitFor();
      expect(await text(lead.page)).toContain('Elle est posée sur le réseau d’elle-même');
      const all = await windowOf(null);
      await all.page.goto(`${site.url}/qui-parle/${ACCOUNT}`);
      await all.page.getByRole('img', { name: 'Portrait de Sophie (SD)' }).waitFor();
      expect(await all.page.evaluate(width.replaceAll('portraits', 'jpg'))).toBe(400);
      const shown = await all.context.request.get(`${site.url}/qui-parle/${ACCOUNT}/equipe.jpg`);
      const etag = shown.headers()['etag']!;
      const again = await all.context.request.get(shown.url(), { headers: { 'if-none-match': etag } });
      expect([shown.headers()['content-type'], again.status()]).toEqual(['image/jpeg', 304]);
      await sophie.page.getByRole('button', { name: 'Reprendre mon portrait' }).click();
      await sophie.page.getByText('Votre portrait est effacé ici').waitFor();
      await lead.page.reload();
      expect(await text(lead.page)).toContain('le compte garde son image');
      expect((await all.context.request.get(shown.url(), { headers: { 'if-none-match': etag } })).status()).toBe(404);
      await all.context.close();
      // Nobody else’s, and nothing that is there no more.
      expect((await sophie.context.request.get(`${site.url}/atelier/accueil/reglages/${ACCOUNT}/portraits`)).status()).toBe(403);
      expect((await sophie.context.request.get(`${site.url}/atelier/accueil/moi/portrait?compte=${ACCOUNT}`)).status()).toBe(404);
      for (const { context } of [sophie, lead]) await context.close();
    });
  });

if (inject('all'))
  describe('the time to answer', () => {
    it('is set an account, in open hours or days, and each question says until when', async () => {
      const { page, context } = await windowOf('alix', { javaScriptEnabled: false });
      await page.goto(`${site.url}/atelier/accueil/reglages/${ACCOUNT}`);
      await page.getByLabel('Compté en').selectOption({ label: 'jours d’ouverture' });
      await page.getByLabel('Combien').fill('31');
      await page.getByRole('button', { name: 'Fixer ce délai' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('30 jours ou 80 heures au plus');
      await page.getByLabel('Combien').fill('3');
      await page.getByRole('button', { name: 'Fixer ce délai' }).click();
      await page.getByText('cela vaut pour les prochaines questions').waitFor();
      expect(await page.getByLabel('Combien').inputValue()).toBe('3');
      await page.getByLabel('Signatures quotidiennes, au plus').fill('30');
      await page.getByLabel('Repos après des mots hostiles').fill('0');
      await page.getByRole('button', { name: 'Fixer ces limites' }).click();
      await page.getByText('ces limites valent dès le prochain message').waitFor();
      expect(await page.getByLabel('Signatures quotidiennes, au plus').inputValue()).toBe('30');
      await beside(async (store) => {
        await hear(store, 601, new Date(Date.now() - HOUR));
        await hear(store, 602, new Date(Date.now() + HOUR));
      });
      // Who is late comes first.
      await page.goto(`${site.url}/atelier/accueil?q=nouvelle`);
      expect(await text(page)).toMatch(/Voisin 601.*en retard : réponse attendue avant.*Voisin 602.*à répondre avant/);
      await context.close();
    });
  });

describe('a lead', () => {
  if (inject('all'))
    it('plans a shift, adds somebody, changes the voices and makes a succession', async () => {
      const { page, context } = await windowOf('alix', { javaScriptEnabled: false });
      await page.goto(`${site.url}/atelier/accueil/reglages/${ACCOUNT}`);
      const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel('Jour', { exact: true }).fill(day);
      await page.getByLabel('De', { exact: true }).fill('22:00');
      await page.getByLabel('À', { exact: true }).fill('06:00');
      await page.getByRole('button', { name: 'Prévoir ce quart' }).click();
      expect(await text(page)).toMatch(/Le quart est prévu.*22 h – 6 h/);
      const planned = page.locator('li', { hasText: /22\sh – 6\sh/ });
      await planned.locator('summary', { hasText: 'Donner ce quart' }).click();
      await planned.locator('select[name=to]').selectOption({ index: 0 });
      await planned.getByRole('button', { name: 'Donner', exact: true }).click();
      await page.getByText('le planning est à jour').waitFor();
      // Who got it is away on that day: the shift is there to be taken.
      const who = (await planned.locator('strong').textContent())!;
      await page.locator('summary', { hasText: 'Noter une absence' }).click();
      await page.locator('select[name=agent]').last().selectOption({ label: who });
      for (const field of ['Premier jour', 'Dernier jour']) await page.getByLabel(field).fill(day);
      await page.getByRole('button', { name: 'Noter cette absence' }).click();
      expect(await text(page)).toContain(`à pourvoir : ${who} ne sera pas là`);
      await page.getByLabel('Ajouter une personne').selectOption({ label: 'Alix Morel' });
      await page.getByRole('button', { name: 'Ajouter' }).click();
      await page.getByText('elle choisira elle-même').waitFor();
      await page.getByLabel('Un personnage répond').check();
      await page.getByLabel('Nom du personnage').fill('Rivette');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('ce qu’est le personnage');
      expect(await page.getByLabel('Nom du personnage').inputValue()).toBe('Rivette');
      await page.getByLabel('Ce qu’il est').fill('personnage écrit par l’équipe');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      expect(await text(page)).toMatch(/C’est enregistré.*– Rivette, personnage écrit par l’équipe/);
      await page.locator('summary', { hasText: 'Faire la succession' }).click();
      await page.getByLabel('Intitulé').fill('Directrice du numérique');
      await page.getByLabel('Titulaire', { exact: true }).selectOption({ label: 'Alix Morel' });
      await page.getByLabel('Nom public du titulaire').fill('Alix Morel');
      await page.getByRole('button', { name: 'Faire la succession' }).click();
      await page.getByText(/Directrice du numérique.*Alix Morel, depuis le/).waitFor();
      await context.close();
    });

  it('who connects an account at a server that may not be asked is told so, with what was typed', async () => {
    const { page, context } = await windowOf('alix', { javaScriptEnabled: false });
    await page.goto(`${site.url}/atelier/accueil/reglages`);
    await page.getByLabel('Adresse du serveur, ou du compte').first().fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: 'Continuer' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('l’adresse du serveur n’est pas permise');
    expect(await page.locator('#server').inputValue()).toBe('http://127.0.0.1:9');
    await page.goto(`${site.url}/atelier/accueil/retour?state=nothing`);
    expect(await text(page)).toContain('Cette connexion a trop attendu');
    await context.close();
  });
});

describe('a citizen', () => {
  it('follows an exchange by its reference, as it is written or nearly, and sees nobody’s words', async () => {
    const { page, context } = await windowOf(null, { javaScriptEnabled: false, viewport: PHONE });
    const { reference } = data.asked.get('Camille')!;
    await page.goto(`${site.url}/echange`);
    await page.getByLabel('Référence').fill(` ${reference.toLowerCase().replace('-', ' ')}`);
    await page.getByRole('button', { name: 'Suivre' }).click();
    await page.waitForURL(new RegExp(`/echange/${reference}$`));
    expect(await page.locator('h1').textContent()).toBe(`Échange ${reference}`);
    const said = await text(page);
    expect(said).toMatch(/La mairie vous a répondu.*Une réponse est écrite/);
    expect(said).not.toMatch(/lampadaire|Sophie|camille/i);
    await context.close();
  });

  it('is answered alike of a reference that nobody has and of one that can be none', async () => {
    const answer = async (typed: string): Promise<string> =>
      (await (await fetch(`${site.url}/echange/${typed}`)).text()).replaceAll(typed, '');
    expect(await answer('KKKK-KKKK')).toBe(await answer('rien-du-tout'));
  });

  it('reads who speaks, by which right, and the same as data', async () => {
    const { page, context } = await windowOf(null);
    await page.goto(`${site.url}/qui-parle`);
    expect(await text(page)).toContain('En ce moment : Sophie');
    await page.getByRole('link', { name: 'mairie@social.rivebelle.example' }).click();
    expect(await text(page)).toMatch(/Sophie répond.*Clé des initiales.*SD.*Sophie.*L111-2.*La médiathèque rouvre.*signé \^SD/);
    const told = (await (await fetch(`${site.url}/api/v1/who-speaks/${ACCOUNT}`)).json()) as Record<string, unknown>;
    expect(told).toMatchObject({ account: ACCOUNT, code: '99001', on_shift: [{ name: 'Sophie', initials: 'SD' }] });
    expect((await fetch(`${site.url}/api/v1/who-speaks/nobody`)).status).toBe(404);
    await context.close();
  });
});

if (inject('all'))
  describe('an answer that was written once', () => {
    it('is kept for the team, filled for who asks, and begun with; one that nothing would fill comes back with its text', async () => {
      const { page, context } = await windowOf('sophie', { javaScriptEnabled: false });
      await page.goto(`${site.url}/atelier/accueil/modeles`);
      const save = async (said: string): Promise<void> => {
        await page.locator('#title').fill('Renvoi au service');
        await page.locator('#said').fill(said);
        await page.getByRole('button', { name: 'Enregistrer' }).click();
      };
      await save('Bonjour {prénom}.');
      expect(await page.getByRole('alert').textContent()).toContain('{personne} et {référence}');
      expect(await page.locator('#said').inputValue()).toBe('Bonjour {prénom}.');
      await save('Bonjour {personne}, le service vous répond (référence {référence}).');
      await page.getByText('La réponse type est enregistrée.').waitFor();
      await page.goto(site.url + question('Yanis'));
      await page.getByText('Partir d’une réponse type').click();
      await page.getByRole('button', { name: /Renvoi au service/ }).click();
      const { reference } = data.asked.get('Yanis')!;
      expect(await page.locator('#text').inputValue()).toContain(`Bonjour Yanis, le service vous répond (référence ${reference}).`);
      await context.close();
    });
  });

describe('the pages of the desk', () => {
  const PAGES: readonly (readonly [path: () => string, who: Who | null, heading: RegExp, english: RegExp])[] = [
    [() => '/atelier/accueil', 'sophie', /^Accueil$/, /^Desk$/],
    [() => question('Camille'), 'sophie', /Question de Camille/, /Question from Camille/],
    [() => `${question('Colère')}?repondre=oui`, 'sophie', /Question de/, /Question from/],
    [() => '/atelier/accueil/ecrire', 'sophie', /Écrire/, /Write/],
    [() => '/atelier/accueil/brouillons', 'karim', /^Brouillons$/, /^Drafts$/],
    [() => `/atelier/accueil/brouillons/${asked}`, 'sophie', /Brouillon pour/, /Draft for/],
    [() => `/atelier/accueil/brouillons/${asked}`, 'karim', /Brouillon pour/, /Draft for/],
    [() => '/atelier/accueil/moi', 'sophie', /Comment j’apparais/, /How I appear/],
    [() => '/atelier/accueil/modeles', 'sophie', /Réponses types/, /Saved replies/],
    [() => '/atelier/accueil/reglages', 'alix', /Comptes et planning/, /Accounts and roster/],
    [() => `/atelier/accueil/reglages/${ACCOUNT}`, 'alix', /mairie@/, /mairie@/],
    [() => `/atelier/accueil/reglages/${ACCOUNT}/rendre`, 'alix', /Rendre/, /Give .* back/],
    [() => '/qui-parle', null, /Qui parle/, /Who speaks/],
    [() => `/qui-parle/${ACCOUNT}`, null, /Qui parle sur/, /Who speaks on/],
    [() => '/echange', null, /Suivre/, /Follow/],
    [() => `/echange/${data.asked.get('Camille')!.reference}`, null, /Échange/, /Exchange/],
    [() => '/echange/rien', null, /Suivre/, /Follow/],
  ];

  it.each(inject('all') ? PAGES : PAGES.filter((_, at) => at % 2 === 0))(
    'are readable for everybody, in both languages: page %#',
    async (path, who, heading, english) => {
      const { page, context, trouble } = await windowOf(who);
      await page.goto(site.url + path());
      expect(await page.locator('h1').textContent()).toMatch(heading);
      // Text, for the compiler of this side knows no document.
      await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
      await expectReadable(page);
      await page.goto(`${site.url}/en${path()}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('h1').textContent()).toMatch(english);
      const html = await page.content();
      expect(html).not.toMatch(/\sstyle="|<script(?![^>]*\ssrc=)/);
      expect(trouble).toEqual([]);
      await context.close();
    },
  );
});

if (inject('all'))
  it('without a key the site is whole, and a lead is told in one sentence how to make one', async () => {
    const { path } = await dataFolder();
    const store = await openStore({ kind: 'folder', path });
    const { people } = await deskData(store, new Date());
    await store.close();
    await using bare = await startSite({ data: path, env: { BEFFROI_DESK_KEY: '' } });
    const ask = async (page: string): Promise<string> => {
      const answer = await fetch(bare.url + page, { headers: { cookie: `beffroi=${people.alix.secret}` } });
      expect(answer.status).toBe(200);
      return answer.text();
    };
    expect(await ask('/atelier/accueil/reglages')).toContain('openssl rand -base64 32');
    expect(await ask('/atelier/accueil')).toContain('L’accueil n’a pas de clé');
    expect(await ask(`/qui-parle/${ACCOUNT}`)).toContain('Sophie');
  });

/** The smallest picture that is one. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
