import { describe, expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import { assess } from './assess.ts';

const HOME = 'https://www.orgelys.fr/';
const LIBRARY = 'https://www.orgelys.fr/lire';
const SPORT = 'https://vitamine.orgelys.fr/';
const TEXT =
  '<p>La commune compte trois écoles et deux marchés. Le conseil se réunit le jeudi à vingt heures, en salle des mariages, et ses séances sont ouvertes à tous.</p>';
const SIGN_IN =
  '<h1>Connexion</h1><form method="post" action="/in"><label>Identifiant <input name="i"></label><label>Mot de passe <input type="password"></label><button>Entrer</button></form>';

/** What is said of a service of a town of these pages. */
function saidOf(service: string, pages: Readonly<Record<string, string>>) {
  const made = Object.entries(pages).map(([url, body]) =>
    pageOf(
      { url, home: HOME },
      Buffer.from(`<!doctype html><html lang="fr"><head><title>Orgelys</title></head><body>${body}</body></html>`),
    ),
  );
  const finding = assess(materialOf(made)).find(({ indicator }) => indicator === service)!;
  return finding.kind === 'unobserved' ? `${finding.obstacle} ${finding.evidence[0]?.quote}` : String(finding.level);
}

describe('what stands in the way of seeing a service', () => {
  const home = (menu: string) => `<nav><ul><li><a href="/">Accueil</a></li>${menu}</ul></nav><main><h1>Orgelys</h1>${TEXT}</main>`;

  it('is a sign-in that tells nothing, behind a link that names its topic', () => {
    const menu = `<li><a href="${SPORT}">Vitamine, le sport à la carte</a></li>`;
    expect(saidOf('sports-activities', { [HOME]: home(menu), [SPORT]: SIGN_IN })).toBe('login Vitamine, le sport à la carte');
    // What has nothing to do with sport is no worse seen for it.
    expect(saidOf('lost-property', { [HOME]: home(menu), [SPORT]: SIGN_IN })).not.toMatch(/^login/);
  });

  it('is a page of its name that holds nothing but a frame of another host', () => {
    const menu = `<li><a href="${LIBRARY}">Médiathèque</a></li>`;
    const frame = '<iframe src="https://lire.ailleurs.test/orgelys" title="Médiathèque"></iframe>';
    expect(saidOf('library-loans', { [HOME]: home(menu), [LIBRARY]: `<main><h1>Médiathèque</h1>${frame}</main>` })).toBe(
      'unreadable Médiathèque',
    );
    // With words of its own beside it, it is a page.
    expect(saidOf('library-loans', { [HOME]: home(menu), [LIBRARY]: `<main><h1>Orgelys</h1>${TEXT}${frame}</main>` })).not.toMatch(
      /^unreadable Médiathèque$/,
    );
  });

  it('is a page that holds its title alone and a script of its own', () => {
    const report = 'https://www.orgelys.fr/signaler';
    const menu = `<li><a href="${report}">Signaler un problème dans la rue</a></li>`;
    const title = '<main><h1>Signaler un problème dans la rue</h1><div id="carte"></div>';
    expect(saidOf('street-problem', { [HOME]: home(menu), [report]: `${title}<script src="/carte.js"></script></main>` })).toMatch(
      /^unreadable/,
    );
    // A script that every page of the site has draws nothing here: the page is empty.
    const everywhere = '<script src="/mesure.js"></script>';
    expect(saidOf('street-problem', { [HOME]: `${home(menu)}${everywhere}`, [report]: `${title}</main>${everywhere}` })).not.toMatch(
      /^unreadable Signaler/,
    );
  });

  it('is a sign-in that only its address names, or to which a tile among others leads, whatever arms it shows', () => {
    const kiosk = 'https://kiosque.orgelys.fr/creches';
    const arms = '<img src="/logo.svg" alt="">';
    const menu = `<li><a href="${kiosk}">Crèches</a></li>`;
    expect(saidOf('nursery-place', { [HOME]: home(menu), [kiosk]: `${arms}${SIGN_IN}` })).toBe('login Crèches');
    const tiles = `<div><a href="${kiosk}">Inscription en crèche</a> <a href="/garer">Se garer</a> <a href="/jeter">Jeter, signaler</a> <a href="/lire">Lire</a></div>`;
    expect(saidOf('nursery-place', { [HOME]: `${home('')}${tiles}`, [kiosk]: SIGN_IN })).toMatch(/^login/);
    // A sentence that says what is done behind it is believed.
    const told = `<main><h1>Orgelys</h1><h2>Place en crèche</h2><p>Vous déposez votre demande de place en crèche sur <a href="${kiosk}">le kiosque</a> et vous y joignez vos pièces.</p>${TEXT}</main>`;
    expect(saidOf('nursery-place', { [HOME]: told, [kiosk]: SIGN_IN })).toBe('3');
  });

  it('is a page that was not seen where only a page of its field says a word of it', () => {
    const field =
      '<main><h1>Culture et sport</h1><h2>Cinéma</h2><p>Carte de dix entrées : 52 €, en vente au guichet, le mercredi.</p></main>';
    const leads = `<li><a href="/culture">Culture et sport</a></li><li><a href="${SPORT}">Activités sportives</a></li>`;
    const pages = { [HOME]: home(leads), 'https://www.orgelys.fr/culture': field, [SPORT]: SIGN_IN };
    expect(saidOf('sports-activities', pages)).toMatch(/^login/);
    // Nor is a page that the service's page leads to, and that never names it.
    const creche = 'https://places.orgelys.fr/';
    const aside =
      '<main><h1>Parentalité</h1><p>Café-parents, gratuit. Garderie sur place le mercredi, avant le 8 décembre. Inscription par téléphone.</p></main>';
    const start = `<main><h1>Crèches</h1><p><a href="${creche}">Les crèches</a></p><p><a href="/parentalite">Parentalité</a></p></main>`;
    const families = {
      [HOME]: home('<li><a href="/creche">Crèches</a></li>'),
      'https://www.orgelys.fr/creche': start,
      'https://www.orgelys.fr/parentalite': aside,
      [creche]: SIGN_IN,
    };
    expect(saidOf('nursery-place', families)).toMatch(/^login/);
  });
});
