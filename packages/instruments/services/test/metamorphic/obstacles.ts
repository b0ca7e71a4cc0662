import { pageKey, type Visit } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { assess, type Material, type PageInHand, type ServiceFinding } from '@beffroi/services/judge';
import type { Collected } from './harness.ts';

/** A way in which a page that was read on one day hides on another. */
export interface Misfortune {
  readonly name: string;
  /** What the ledger says of the address then, and the page that stands there; `null` where there is none. */
  readonly happens: (page: {
    readonly html: string;
    readonly visit: Visit;
    /** The home page's HTML. */
    readonly home: string;
    /** A page of the site that tells nothing of services. */
    readonly elsewhere: string;
  }) => {
    readonly visit: Partial<Visit>;
    readonly html: string | null;
  };
}

const DOWN: Partial<Visit> = { digest: null, bytes: 0 };
const failing = (name: string, visit: Partial<Visit>): Misfortune => ({
  name,
  happens: () => ({ visit: { ...DOWN, ...visit }, html: null }),
});
const notice = (name: string, body: string, title = 'Information'): Misfortune => ({
  name,
  happens: () => ({
    visit: {},
    html: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
  }),
});
/** The page's frame stays, and what it had to say is something else. */
const emptied = (name: string, content: string): Misfortune => ({
  name,
  happens: ({ html }) => ({ visit: {}, html: contentOf(html, content) }),
});

const MAIN = /(<main\b[^>]*>)[\s\S]*?(<\/main>)/i;
const TITLE = /<h1\b[^>]*>[\s\S]*?<\/h1>/i;

/** The page with other content below its first title, where it says which its content is. */
function contentOf(html: string, content: string): string | null {
  if (!MAIN.test(html)) return null;
  const title = TITLE.exec(html)?.[0] ?? '';
  return html.replace(MAIN, (_, open: string, close: string) => `${open}${title}${content}${close}`);
}

/** The titles of the content, without what stands below them; `null` where there are fewer than two. */
function titlesOf(html: string): string | null {
  const content = MAIN.exec(html)?.[0].match(/<h[23]\b[^>]*>[\s\S]*?<\/h[23]>/gi) ?? [];
  const folded = content.map((title, at) => `<div class="pli" data-target="#p${at}">${title}</div><div id="p${at}"></div>`);
  return content.length < 2 ? null : contentOf(html, `${folded.join('')}<script src="/plis.js"></script>`);
}

/** What happens to pages on any day. After each, a mark that only that page proved may be unobserved, and is no absence. */
export const MISFORTUNES: readonly Misfortune[] = [
  failing('the server fails', { status: 503, obstacle: 'down', detail: 'HTTP 503' }),
  failing('nothing answers', { status: null, obstacle: 'down', detail: 'connect ETIMEDOUT' }),
  failing('robots are kept out', { status: null, obstacle: 'robots', robots: 'disallowed', detail: 'robots.txt forbids it' }),
  failing('robots are refused', { status: 403, obstacle: 'blocked', detail: 'HTTP 403' }),
  failing('the page is gone', { status: 404, detail: 'HTTP 404' }),
  failing('the server answers what is no page', { status: 405, detail: 'HTTP 405' }),
  failing('it is sent on to a host that nobody asked', {
    status: 301,
    location: 'https://www.agglo-ailleurs.example/nos-services/accueil',
  }),
  failing('it is sent on to the front of a host that nobody asked', { status: 302, location: 'https://www.agglo-ailleurs.example/' }),
  { name: 'the home page stands there', happens: ({ home }) => ({ visit: {}, html: home }) },
  {
    name: 'it is sent on to another page of the site',
    happens: ({ elsewhere }) => ({ visit: { ...DOWN, status: 301, location: elsewhere }, html: null }),
  },
  notice(
    'a notice in other words',
    '<h1>Un peu de patience</h1><p>Nous refaisons cette page. Elle sera de nouveau visible la semaine prochaine.</p>',
  ),
  notice('a notice of works', '<h1>Service momentanément indisponible</h1><p>Une opération de maintenance est en cours.</p>'),
  notice(
    'a check of the browser',
    '<h1>Un instant</h1><p>Nous vérifions la sécurité de votre connexion.</p><noscript>Activez JavaScript pour continuer.</noscript><script src="/probe.js"></script>',
    'Un instant…',
  ),
  notice(
    'a sign-in that tells nothing',
    '<form method="post"><label>Identifiant <input name="u"></label><label>Mot de passe <input type="password" name="p"></label><button>Connexion</button></form>',
    'Connexion',
  ),
  notice(
    'an application that did not start',
    '<div id="root"></div><noscript>JavaScript est nécessaire.</noscript><script src="/app.js"></script>',
  ),
  emptied('content that a script should have drawn', '<div id="contenu">Chargement…</div><script src="/contenu.js"></script>'),
  emptied('content that no script drew, with no word', '<div id="contenu"></div><script src="/contenu.js"></script>'),
  emptied(
    'content in a frame of another host',
    '<iframe src="https://widgets.ailleurs.example/formulaire?c=12" title="Formulaire"></iframe>',
  ),
  emptied(
    'a frame of another host beside a paragraph',
    '<p>Nos agents vous reçoivent du lundi au vendredi de 9 h à 12 h, et vous aident à trouver ce que vous cherchez, sans rendez-vous, avec l’outil de notre partenaire.</p><iframe src="https://widgets.ailleurs.example/formulaire?c=12"></iframe>',
  ),
  emptied(
    'a button that only a script follows',
    '<p>Nos agents vous reçoivent du lundi au vendredi de 9 h à 12 h, et répondent à toutes vos questions.</p><button type="button">Je commence</button><script src="/etapes.js"></script>',
  ),
  emptied(
    'all of it in an application',
    '<p>Toutes les informations se trouvent désormais dans l’application de la commune, à télécharger sur votre téléphone.</p>',
  ),
  emptied('content in a picture', '<p><img src="/affiche.jpg" alt=""></p>'),
  emptied(
    'a picture with its caption',
    '<figure><img src="/affiche.jpg" alt="Affiche"><figcaption>Cliquez sur l’image pour l’agrandir.</figcaption></figure>',
  ),
  emptied('an error within the frame of the site', '<p>Une erreur est survenue. Merci de réessayer plus tard.</p>'),
  emptied(
    'content of others that asks for consent',
    '<div class="consentement"><p>Ce contenu est hébergé par un tiers. Pour l’afficher, vous devez accepter ses cookies.</p><button>Accepter</button></div>',
  ),
  emptied(
    'content for who is signed in',
    '<p>Cette rubrique est réservée aux habitants connectés.</p><p><a href="/connexion-habitants">Se connecter</a></p>',
  ),
  emptied(
    'a robot to talk with',
    '<p>Notre assistant répond à toutes vos questions, jour et nuit.</p><div id="dialogue" data-cle="7"></div><script src="https://robots.example/parle.js"></script>',
  ),
  emptied('a list that nothing filled', '<p class="vide">Aucune démarche ne correspond.</p><script src="/liste.js"></script>'),
  emptied(
    'a place that changes hands',
    '<p>Nous changeons de logiciel. Pendant le transfert, les formulaires de cette page sont retirés ; ils reviendront en janvier.</p>',
  ),
  emptied('an error in words of its own', '<p>Vous cherchiez quelque chose ? Il n’y a rien à cette adresse, ou il n’y a plus rien.</p>'),
  emptied(
    'a list of which a click brings the rest',
    '<p>24 démarches, 2 affichées</p><ul><li><a href="/demarches/chien">Déclarer un chien</a></li><li><a href="/demarches/ruche">Déclarer une ruche</a></li></ul><button type="button">Voir plus de démarches</button><script src="/liste.js"></script>',
  ),
  emptied(
    'a guide to leaf through',
    '<p>Le guide de la commune se feuillette ici.</p><iframe src="https://feuilleter.example/guide-12" title="Guide"></iframe>',
  ),
  emptied(
    'content on a map that one clicks on',
    '<p>Cliquez sur un repère de la carte pour lire sa fiche.</p><iframe src="https://umap.openstreetmap.fr/fr/map/plan_12" title="Carte"></iframe>',
  ),
  emptied('content in one file', '<p><a href="/documents/guide-pratique.pdf">Tout savoir (PDF, 2 Mo)</a></p>'),
  emptied('a file shown in the page', '<object data="/documents/guide.pdf" type="application/pdf" width="100%" height="900"></object>'),
  emptied('a film', '<p>Tout est expliqué ici, en deux minutes.</p><video src="/film.mp4" controls></video>'),
  emptied('content that has moved', '<p>Cette rubrique a déménagé : <a href="/nouvelle-adresse-de-la-rubrique">par ici</a>.</p>'),
  {
    name: 'titles whose texts only a click brings',
    happens: ({ html }) => ({ visit: {}, html: titlesOf(html) }),
  },
  notice('an answer with nothing in it', '', ''),
  notice('an error in English', '<h1>Service Unavailable</h1><p>The server is temporarily unable to service your request.</p>', '503'),
  notice('a session that has ended', '<h1>Session expirée</h1><p>Votre session a expiré. Reconnectez-vous pour continuer.</p>', 'Portail'),
  notice(
    'a notice with the way back',
    '<h1>Oh non !</h1><p>Quelque chose s’est mal passé de notre côté.</p><p><a href="/">Retour à l’accueil</a></p>',
    'Erreur',
  ),
];

/** Findings where a page hides. `null` where that cannot happen to it. */
export function afterMisfortune(town: Collected, url: string, { happens }: Misfortune): readonly ServiceFinding[] | null {
  const { material } = town;
  const key = pageKey(url);
  const body = town.bodies.get(key);
  const at = material.visits.find((visit) => pageKey(visit.url) === key && visit.status === 200);
  if (body === undefined || at === undefined) return null;
  const homeUrl = material.home ?? material.start;
  const elsewhere =
    material.pages.find(({ url: other }) => other !== url && /mentions|legal|contact|plan-du-site/i.test(other))?.url ?? homeUrl;
  const then = happens({ html: body.html, visit: at, home: town.bodies.get(pageKey(homeUrl))?.html ?? '', elsewhere });
  if (then.html === null && then.visit.status === undefined) return null;
  const visits = material.visits.map((visit) => (visit === at ? { ...visit, ...then.visit } : visit));
  const pages = material.pages.flatMap((page): PageInHand[] => {
    if (pageKey(page.url) !== key) return [page];
    if (then.html === null) return [];
    const result = read(new TextEncoder().encode(then.html), { url: page.url, contentType: 'text/html; charset=utf-8' });
    return [{ ...page, result }];
  });
  return assess({ ...material, visits, pages } satisfies Material);
}

/** Pages of a town that prove marks, but for its home page, each with the services that it proves. */
export function provingPages({ material, findings }: Collected): ReadonlyMap<string, readonly string[]> {
  const home = pageKey(material.home ?? material.start);
  const found = new Map<string, string[]>();
  for (const { kind, indicator, evidence } of findings) {
    if (kind !== 'level') continue;
    for (const url of new Set(evidence.map((piece) => piece.url))) {
      if (pageKey(url) === home) continue;
      const list = found.get(url);
      if (list === undefined) found.set(url, [indicator]);
      else list.push(indicator);
    }
  }
  return found;
}

/** Elements that hold a site's menu, with what is in them. */
const MENUS = /<(nav|header)\b([^>]*)>([\s\S]*?)<\/\1>/gi;

/** What a menu may be that nobody who reads without a browser can follow. */
const DEAF_MENUS = {
  /** A script draws it. */
  drawn: (html: string): string => html.replace(MENUS, '<div id="menu"></div><script src="/menu.js"></script>'),
  /** Its entries have no addresses: a script listens to them. */
  deaf: (html: string): string =>
    html.replace(MENUS, (whole: string) => whole.replace(/<a\b[^>]*>/gi, '<a href="#" onclick="ouvrir(this)">')),
};

/** Findings where the menu leads nowhere: pages that only it leads to were never met. */
export function afterDeafMenu({ material, bodies }: Collected, kind: keyof typeof DEAF_MENUS): readonly ServiceFinding[] {
  const home = pageKey(material.home ?? material.start);
  const pages = new Map<string, PageInHand>();
  for (const page of material.pages) {
    const key = pageKey(page.url);
    const html = bodies.get(key)?.html;
    const changed = html === undefined || page.reach !== 'town' ? null : DEAF_MENUS[kind](html);
    const result =
      changed === null ? page.result : read(new TextEncoder().encode(changed), { url: page.url, contentType: 'text/html; charset=utf-8' });
    pages.set(key, { ...page, result });
  }
  const met = new Set([home]);
  for (const key of met) {
    const result = pages.get(key)?.result;
    if (result?.kind === 'reading') for (const { url } of [...result.reading.links, ...result.reading.frames]) met.add(pageKey(url));
  }
  const isMet = ({ url, purpose }: { readonly url: string; readonly purpose?: Visit['purpose'] }): boolean =>
    purpose === 'robots' || purpose === 'sitemap' || met.has(pageKey(url));
  return assess({ ...material, pages: [...pages.values()].filter(isMet), visits: material.visits.filter(isMet), unasked: [] });
}
