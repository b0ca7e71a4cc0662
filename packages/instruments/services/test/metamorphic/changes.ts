import { fold } from '@beffroi/reading';
import { hitsIn, namingOf } from '../../judge/lexicon.ts';

/** A page before a change: its HTML, where it is, and of which town. */
export interface PageBefore {
  readonly html: string;
  readonly url: string;
  readonly home: boolean;
  /** Host of the town's site. */
  readonly townHost: string;
}

/** A change of a site that no careful person would score otherwise. */
export interface Change {
  readonly name: string;
  readonly apply: (page: PageBefore) => string;
}

const inBody = (html: string, extra: string): string =>
  /<\/body>/i.test(html) ? html.replace(/<\/body>/i, `${extra}</body>`) : html + extra;
const atTop = (html: string, extra: string): string =>
  /<body[^>]*>/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => tag + extra) : extra + html;
const inMain = (html: string, extra: string): string =>
  /<\/main>/i.test(html) ? html.replace(/<\/main>/i, `${extra}</main>`) : inBody(html, extra);
const onTown =
  (change: (html: string) => string) =>
  ({ html, url, townHost }: PageBefore): string =>
    url.includes(townHost) ? change(html) : html;

/** On the site's own host alone: on a portal a sign-in is what the portal is. */
const onSite =
  (change: (html: string) => string) =>
  ({ html, url, townHost }: PageBefore): string =>
    new URL(url).host.replace(/^www\./, '') === townHost ? change(html) : html;

/** Text outside of tags, scripts and styles. */
function onText(html: string, change: (text: string) => string): string {
  return html.replace(
    /(<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]*>)|([^<]+)/gi,
    (_, tag: string | undefined, text: string) => tag ?? change(text),
  );
}

/** Links of the content that lead to another host, by their words. */
function onOutwardLinks(html: string, url: string, words: string): string {
  const host = new URL(url).host;
  const main = /<main[\s\S]*<\/main>/i.exec(html)?.[0];
  if (main === undefined) return html;
  const changed = main.replace(
    /<a\b([^>]*href="(https?:\/\/[^"]+)"[^>]*)>([^<]{3,60})<\/a>/gi,
    (whole, rest: string, to: string, said: string, at: number) =>
      URL.parse(to)?.host === host || /\.(?:pdf|docx?|odt)(?:[?#]|$)/i.test(to) || isTold(main.slice(0, at), said)
        ? whole
        : `<a${rest}>${words}</a>`,
  );
  return html.replace(main, () => changed);
}

/** What only the link's own words tell, a person too knows no more without them: the service's name, and a noun that its sentence needs ("on paie dans <a>Ma Ruche</a>"). */
function isTold(before: string, said: string): boolean {
  const words = fold(before.slice(-60).replace(/<[^>]*$/, ''));
  return namingOf(hitsIn(said)).names !== 0 || IN_A_SENTENCE.test(words);
}

/** A word that a noun must follow. Folded. */
const IN_A_SENTENCE =
  /(?:\b(?:dans|sur|a|au|aux|le|la|les|du|des|de|en|par|un|une|votre|notre|nos|vos|son|sa|leur|et|ou|chez|via|avec|c.est|est)\s|[ld]['’])$/;

const ASSOCIATIONS =
  '<section><h2>Espace associations</h2><form action="/associations/demande" method="post"><label>Nom de l’association <input name="association"></label><label>Président <input name="president"></label><label>Courriel <input type="email" name="mail"></label><label>Votre demande <textarea name="demande"></textarea></label><button>Envoyer la demande de l’association</button></form></section>';
const TRADERS =
  '<section><h2>Commerçants</h2><form action="/commerces/annuaire" method="post"><label>Enseigne <input name="enseigne"></label><label>SIRET <input name="siret"></label><label>Téléphone <input name="tel"></label><button>Inscrire mon commerce à l’annuaire</button></form></section>';
const FEEDBACK =
  '<section><h2>Votre avis</h2><form action="/avis" method="post"><p>Cette page vous a-t-elle été utile ?</p><label><input type="radio" name="utile" value="1"> Oui</label><label><input type="radio" name="utile" value="0"> Non</label><label>Une remarque ? <textarea name="remarque"></textarea></label><button>Envoyer</button></form></section>';
const NEWSLETTER =
  '<section><h2>Lettre d’information</h2><form action="/newsletter" method="post"><label>Votre courriel <input type="email" name="email"></label><button>S’abonner</button></form></section>';
const SIGN_IN =
  '<div class="user"><form action="/connexion" method="post"><input name="login" placeholder="Identifiant"><input type="password" name="pass" placeholder="Mot de passe"><button>Se connecter</button></form></div>';
const COOKIES =
  '<div class="cookies" role="dialog"><p>Ce site utilise des cookies pour mesurer son audience. Vous pouvez accepter ou refuser.</p><button>Tout accepter</button><button>Tout refuser</button><button>Personnaliser</button></div>';

export const CHANGES: readonly Change[] = [
  { name: 'a form for associations at the foot of each page', apply: onTown((html) => inBody(html, ASSOCIATIONS)) },
  { name: 'a form for associations in the content of each page', apply: onTown((html) => inMain(html, ASSOCIATIONS)) },
  { name: 'a form for traders at the foot of each page', apply: onTown((html) => inBody(html, TRADERS)) },
  { name: 'a question whether the page was useful', apply: onTown((html) => inMain(html, FEEDBACK)) },
  { name: 'a newsletter', apply: onTown((html) => inBody(html, NEWSLETTER)) },
  { name: 'a small sign-in in the header', apply: onSite((html) => atTop(html, `<header>${SIGN_IN}</header>`)) },
  { name: 'a small sign-in beside the content', apply: onSite((html) => atTop(html, `<aside>${SIGN_IN}</aside>`)) },
  { name: 'a cookie banner at the top', apply: onTown((html) => atTop(html, COOKIES)) },
  { name: 'a cookie banner at the end', apply: onTown((html) => inBody(html, COOKIES)) },
  {
    name: 'a search box',
    apply: onTown((html) =>
      atTop(
        html,
        '<form role="search" action="/recherche"><input type="search" name="q" placeholder="Rechercher une démarche"><button>OK</button></form>',
      ),
    ),
  },
  {
    name: 'a bar for reading comfort',
    apply: onTown((html) =>
      atTop(
        html,
        '<div class="confort"><button>A+</button><button>A-</button><button>Contraste</button><a href="/accessibilite">Accessibilité</a></div>',
      ),
    ),
  },
  {
    name: 'buttons to share and print',
    apply: onTown((html) =>
      inMain(
        html,
        '<p><a href="https://www.facebook.com/sharer">Partager</a> <a href="javascript:print()">Imprimer</a> <a href="mailto:?subject=page">Envoyer à un ami</a></p>',
      ),
    ),
  },
  {
    name: 'a warning of the weather on each page',
    apply: onTown((html) =>
      atTop(html, '<div role="alert"><p>Vigilance jaune vent violent : soyez prudents lors de vos déplacements.</p></div>'),
    ),
  },
  {
    name: 'latest news beside the content',
    apply: onTown((html) =>
      inBody(
        html,
        '<aside><h2>À la une</h2><ul><li><a href="/actualites/fete">La fête du village samedi</a></li><li><a href="/actualites/travaux">Travaux rue des Lilas</a></li></ul></aside>',
      ),
    ),
  },
  {
    name: 'a map in a frame',
    apply: onTown((html) =>
      inMain(html, '<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=1" title="Plan de la commune"></iframe>'),
    ),
  },
  {
    name: 'the words "Accéder au service" on links to other hosts',
    apply: ({ html, url }) => onOutwardLinks(html, url, 'Accéder au service'),
  },
  { name: 'the words "cliquez ici" on links to other hosts', apply: ({ html, url }) => onOutwardLinks(html, url, 'cliquez ici') },
  {
    name: 'buttons in the first person',
    apply: ({ html }) =>
      html
        .replace(/>(\s*)S[’']inscrire(\s*)</g, '>$1Je m’inscris$2<')
        .replace(/>(\s*)Réserver(\s*)</g, '>$1Je réserve$2<')
        .replace(/>(\s*)Signaler(\s*)</g, '>$1Je signale$2<')
        .replace(/>(\s*)Payer(\s*)</g, '>$1Je paie$2<'),
  },
  {
    name: 'sections folded away',
    // A box that opens within the section would be cut in two: no site folds so.
    apply: ({ html }) =>
      html.replace(
        /<h3([^>]*)>([\s\S]*?)<\/h3>([\s\S]*?)(?=<h[1-3]|<\/main>|<\/section>|<\/article>|<\/div>)/gi,
        (whole: string, rest: string, title: string, text: string) =>
          /<(?:div|section|article|dd|li)\b(?![\s\S]*<\/(?:div|section|article|dd|li)>)/i.test(text)
            ? whole
            : `<details><summary><h3${rest}>${title}</h3></summary>${text}</details>`,
      ),
  },
  {
    name: 'paragraphs as cells of a table',
    apply: ({ html }) => html.replace(/<p>([\s\S]*?)<\/p>/g, '<table><tr><td>$1</td></tr></table>'),
  },
  { name: 'paragraphs as items of a list', apply: ({ html }) => html.replace(/<p>([\s\S]*?)<\/p>/g, '<ul><li>$1</li></ul>') },
  {
    name: 'paragraphs in a box each',
    apply: ({ html }) => html.replace(/<p>([\s\S]*?)<\/p>/g, '<div class="bloc"><div class="texte"><p>$1</p></div></div>'),
  },
  {
    name: 'lines broken within paragraphs',
    apply: ({ html }) => html.replace(/<p>([\s\S]*?)<\/p>/g, (_, text: string) => `<p>${text.replace(/, /g, ',\n ')}</p>`),
  },
  {
    name: 'titles in capitals',
    apply: ({ html }) =>
      html.replace(/<h([1-3])([^>]*)>([^<&]*)<\/h\1>/g, (_, n, rest, text: string) => `<h${n}${rest}>${text.toUpperCase()}</h${n}>`),
  },
  {
    name: 'no accents at all',
    apply: ({ html }) => onText(html, (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe')),
  },
  { name: 'curly quotes made straight', apply: ({ html }) => onText(html, (text) => text.replaceAll('’', "'")) },
  { name: 'spaces that do not break', apply: ({ html }) => onText(html, (text) => text.replace(/ ([:;?!€])/g, '\u00a0$1')) },
  { name: 'titles one step lower', apply: ({ html }) => html.replace(/<(\/?)h3\b/gi, '<$1h4').replace(/<(\/?)h2\b/gi, '<$1h3') },
  { name: 'strong words within sentences', apply: ({ html }) => html.replace(/<p>([A-ZÀ-Ý][\wà-ÿ’']+) /g, '<p><strong>$1</strong> ') },
];

/** What may stand in the place of a home page: nothing of the town is to be read from it. */
export const STAND_INS: readonly (readonly [name: string, html: string])[] = [
  [
    'a notice of maintenance',
    '<html><head><title>Maintenance</title></head><body><h1>Site en maintenance</h1><p>Nous revenons très vite.</p></body></html>',
  ],
  [
    'a site not open yet',
    '<html><head><title>Bientôt</title></head><body><h1>Bientôt votre nouveau site</h1><p>Encore un peu de patience.</p></body></html>',
  ],
  [
    'a name for sale',
    '<html><head><title>À vendre</title></head><body><h1>Ce nom de domaine est à vendre</h1><p>Faites une offre.</p></body></html>',
  ],
  [
    'a casino',
    '<html><head><title>Casino en ligne</title></head><body><h1>Les meilleurs casinos</h1><p>Machines à sous, poker, roulette, blackjack et paris sportifs : bonus sans dépôt. Jackpots chaque jour.</p></body></html>',
  ],
  [
    'a login and nothing else',
    '<html><head><title>Connexion</title></head><body><form method="post"><input name="u"><input type="password" name="p"><button>Entrer</button></form></body></html>',
  ],
  [
    'a consent and nothing else',
    '<html><head><title>Cookies</title></head><body><p>Nous utilisons des cookies.</p><button>Tout accepter</button></body></html>',
  ],
  [
    'a menu that a script draws',
    '<html><head><title>Mairie</title><script src="/menu.js"></script></head><body><div id="menu"></div><p>Bienvenue dans notre commune.</p></body></html>',
  ],
];
