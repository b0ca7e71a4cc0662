import type { Level } from '@beffroi/domain';
import type { ServiceId } from '@beffroi/services/judge';
import type { Bank, Ways } from './bank.ts';
import { CHROMES, type Page, type Part } from './chrome.ts';
import { type Draw, drawFrom } from './random.ts';

/** What a town offers of a service; the pages are written after. */
export interface Offer {
  readonly level: Level;
  /** Facets in the order in which they are told. */
  readonly told: readonly (keyof Ways)[];
}

/** A town that nobody wrote: what it offers was chosen first. */
export interface MadeTown {
  readonly name: string;
  readonly slug: string;
  readonly chrome: string;
  readonly start: string;
  readonly truth: ReadonlyMap<ServiceId, Offer>;
  /** Files of the little web, `host/path` → text. */
  readonly files: ReadonlyMap<string, string>;
}

const NAMES = [
  'Arvelle',
  'Brisonne',
  'Courtavaux',
  'Dombrelle',
  'Escarville',
  'Fontarne',
  'Grandvesle',
  'Hérimaux',
  'Issoncourt',
  'Jarvenne',
];
const TAILS = ['', '-sur-Orne', '-le-Vieux', '-en-Brie', '-les-Bois', '-sous-Roche'];
/** Where services stand in a menu, and under which hub. */
const HUBS: readonly (readonly [string, string, readonly ServiceId[]])[] = [
  ['Enfance et jeunesse', '/enfance', ['nursery-place', 'school-enrolment', 'school-canteen', 'leisure-centre']],
  ['Cadre de vie', '/cadre-de-vie', ['resident-parking', 'street-problem', 'street-occupation', 'bulky-waste', 'lost-property']],
  ['Culture et sports', '/culture-sports', ['library-loans', 'arts-school', 'sports-activities']],
];
const FAMILY: ReadonlySet<ServiceId> = new Set(['nursery-place', 'school-enrolment', 'school-canteen', 'leisure-centre']);
/** Where no account makes a fifth level: a free card has nothing to be paid and next to nothing to be typed again. */
const FOUR_AT_MOST: ReadonlySet<ServiceId> = new Set(['library-loans']);
const NOTHING_ELSE: Part = { heading: null, texts: ['Cette page a été mise à jour en novembre 2026.'] };

/**
 * Makes a town from a seed: what it offers, then the pages that say so, in the words of a bank, built as one of ten programs builds sites, with portals of vendors or under
 * names of its own.
 */
export function madeTown(seed: number, bank: Bank): MadeTown {
  const draw = drawFrom(seed);
  const name = `${draw.of(NAMES)}${draw.of(TAILS)}`;
  const slug = `${plain(name)}${seed}`;
  const chrome = draw.of(Object.keys(CHROMES));
  const host = `www.${slug}.fr`;
  const online = draw.percent(30);
  const truth = new Map(
    [...bank].map(([service, ways]) => [service, offerOf(draw, service, ways, online && FAMILY.has(service) ? 3 : 0)] as const),
  );
  // One portal for families speaks for all that families ask for: it stands where all of that is asked online.
  const together = [...FAMILY].every((service) => (truth.get(service)?.level ?? 0) >= 3);
  const familyPortal = draw.of([`famille.${slug}.fr`, `${slug}.kiosquefamille.fr`, `${slug}.portail-familles.app`, `moncompte.${slug}.fr`]);
  const files = new Map<string, string>();
  const put = (path: string, page: Page): void =>
    void files.set(`${host}${path === '/' ? '/index.html' : `${path}.html`}`, CHROMES[chrome]!(page, frame));
  const hubs = HUBS.map(([words, path, services]) => [words, path, services.filter((one) => (truth.get(one)?.level ?? 0) > 0)] as const);
  const frame = {
    town: name,
    menu: [['Accueil', '/'], ['La commune', '/commune'], ...hubs.map(([words, path]) => [words, path] as const), ['Contact', '/contact']],
  } as const;
  const fill = (text: string, link: string): string =>
    text
      .replaceAll('{ville}', name)
      .replaceAll('{mail}', `<a href="mailto:accueil@${slug}.fr">accueil@${slug}.fr</a>`)
      .replaceAll(/\[\[([^\]]*)\]\]/g, `<a href="${link}">$1</a>`);

  put('/', {
    title: 'Bienvenue',
    parts: [
      { heading: null, texts: [`${name} vous souhaite la bienvenue. La mairie vous reçoit du lundi au vendredi.`] },
      ...hubs.map(([words, path]) => ({ heading: words, texts: [`<a href="${path}">${words}</a>`] })),
    ],
  });
  put('/commune', {
    title: 'La commune',
    parts: [
      { heading: 'Histoire', texts: ['Le bourg est né au XIe siècle autour de son prieuré.'] },
      { heading: 'Le conseil', texts: ['Le conseil se réunit tous les deux mois.'] },
    ],
  });
  put('/contact', { title: 'Contact', parts: [{ heading: null, texts: ['Téléphone : 03 00 00 00 00, du lundi au vendredi.'] }] });
  put('/mentions-legales', { title: 'Mentions légales', parts: [{ heading: null, texts: ['Le site est édité par la commune.'] }] });
  for (const [words, path, services] of hubs) {
    const links: string[] = [];
    for (const service of services) {
      const ways = bank.get(service)!;
      const { told } = truth.get(service)!;
      const title = draw.of(ways.titles);
      const at = `${path}/${service}`;
      const shared = together && FAMILY.has(service);
      const online = shared ? `https://${familyPortal}/` : `https://demarches.${slug}.fr/${service}`;
      if (told.includes('intake')) layPortal(files, online, name, ways.titles[0]!, shared);
      const link = told.includes('download') ? `/docs/${service}.pdf` : online;
      if (told.includes('download')) files.set(`${host}${link}`, PDF);
      const texts = told.map((facet) => fill(draw.of(ways[facet] as readonly string[]), link));
      put(at, { title, parts: laidOut(draw, told, texts) });
      links.push(`<a href="${at}">${title}</a>`);
    }
    put(path, {
      title: words,
      parts: [{ heading: null, texts: links.length === 0 ? ['Rubrique en cours de rédaction par nos services.'] : links }],
    });
  }
  return { name, slug, chrome, start: `https://${host}/`, truth, files };
}

/** @param least of all levels that may be drawn */
function offerOf(draw: Draw, service: ServiceId, ways: Ways, least: number): Offer {
  const lot = draw();
  const drawn = lot < 0.2 ? 0 : lot < 0.42 ? 1 : lot < 0.6 ? 2 : lot < 0.76 ? 3 : lot < 0.9 ? 4 : 5;
  const level = Math.max(least, FOUR_AT_MOST.has(service) ? Math.min(drawn, 4) : drawn) as Level;
  if (level === 0) return { level, told: [] };
  const told: (keyof Ways)[] = ['information'];
  if (level === 2) told.push(draw.percent(60) ? 'download' : 'email');
  if (level >= 3) told.push('intake');
  if (level >= 4) told.push(...(ways.payment.length === 0 ? [] : (['payment'] as const)), 'completion');
  if (level === 5) told.push('tracking', 'prefill');
  if (level <= 2 && draw.percent(20)) told.push(draw.percent(50) ? 'refusal' : 'promise');
  return { level, told };
}

/** The texts in one part or in several, the information first or last. */
function laidOut(draw: Draw, told: readonly (keyof Ways)[], texts: readonly string[]): readonly Part[] {
  const [information = '', ...others] = texts;
  if (others.length === 0) return [{ heading: null, texts: [information] }, NOTHING_ELSE];
  const heading =
    told.includes('intake') || told.includes('email') || told.includes('download')
      ? draw.of(['Comment faire ?', 'En pratique', 'Votre demande', null])
      : null;
  const acts: Part = { heading, texts: draw.percent(50) ? [others.join(' ')] : others };
  return [{ heading: null, texts: [information] }, acts, NOTHING_ELSE];
}

/** What stands behind a link: a place to sign in, or a form. */
function layPortal(files: Map<string, string>, url: string, town: string, title: string, family: boolean): void {
  const { host, pathname } = new URL(url);
  const path = `${host}${pathname === '/' ? '/index' : pathname}.html`;
  if (files.has(path)) return;
  const body = family
    ? `<h1>Espace des familles</h1><form method="post" action="/connexion"><label>Courriel <input name="c" type="email"></label><label>Mot de passe <input name="m" type="password"></label><button>Se connecter</button></form><p><a href="/creer">Créer un compte</a></p>`
    : `<h1>${title}</h1><form method="post" action="/envoi" enctype="multipart/form-data"><label>Nom <input name="nom"></label><label>Prénom <input name="prenom"></label><label>Courriel <input name="courriel" type="email"></label><label>Adresse <input name="adresse"></label><label>Précisions <textarea name="precisions"></textarea></label><label>Pièce jointe <input name="piece" type="file"></label><button>Envoyer</button></form>`;
  files.set(
    path,
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${family ? 'Espace des familles' : title} - ${town}</title></head><body><main>${body}</main></body></html>\n`,
  );
  if (family)
    files.set(
      `${host}/creer.html`,
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Créer un compte</title></head><body><main><h1>Créer un compte</h1><form method="post" action="/creer"><label>Nom <input name="n"></label><label>Courriel <input name="c"></label><button>Valider</button></form></main></body></html>\n`,
    );
}

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n';

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
