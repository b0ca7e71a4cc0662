import { pageKey, type Visit } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { assess, type Material, type PageInHand, type ServiceFinding } from '@beffroi/services/judge';
import type { Collected } from './harness.ts';

/** A way in which a page that was read on one day hides on another. */
export interface Misfortune {
  readonly name: string;
  /** What the ledger says of the address then, and the page that stands there; `null` where there is none. */
  readonly happens: (page: { readonly html: string; readonly visit: Visit }) => {
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

/** What happens to pages on any day. After each, a mark that only that page proved may be unobserved, and is no absence. */
export const MISFORTUNES: readonly Misfortune[] = [
  failing('the server fails', { status: 503, obstacle: 'down', detail: 'HTTP 503' }),
  failing('nothing answers', { status: null, obstacle: 'down', detail: 'connect ETIMEDOUT' }),
  failing('robots are kept out', { status: null, obstacle: 'robots', robots: 'disallowed', detail: 'robots.txt forbids it' }),
  failing('robots are refused', { status: 403, obstacle: 'blocked', detail: 'HTTP 403' }),
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
  emptied('content in a picture', '<p><img src="/affiche.jpg" alt=""></p>'),
];

/** Findings where a page hides. `null` where that cannot happen to it. */
export function afterMisfortune(town: Collected, url: string, { happens }: Misfortune): readonly ServiceFinding[] | null {
  const { material } = town;
  const key = pageKey(url);
  const body = town.bodies.get(key);
  const at = material.visits.find((visit) => pageKey(visit.url) === key && visit.status === 200);
  if (body === undefined || at === undefined) return null;
  const then = happens({ html: body.html, visit: at });
  if (then.html === null && then.visit.obstacle === undefined) return null;
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
