import { type ComarkedToken, comarkedToken } from './comarked.ts';
import { T } from './elements.ts';
import { fold } from './fold.ts';
import { LIMITS } from './limits.ts';
import { ZONES, type Zone } from './reading.ts';
import { detached } from './recent-texts.ts';

/** Zones by number, as the pass keeps them. */
export const Z = { main: 0, menu: 1, header: 2, footer: 3, aside: 4, breadcrumb: 5, card: 6, banner: 7 } as const;

/** What class and id tokens say together of the element that has them. */
export interface Hint {
  readonly tokens: readonly string[];
  /** A number of `Z`; -1 when they name none. */
  readonly zone: number;
  readonly comarked: ComarkedToken;
  /** The wrapper of the page's content. */
  readonly content: boolean;
  /** A teaser, if what is inside agrees. */
  readonly card: boolean;
  /** The clickable title of a panel. */
  readonly accordion: boolean;
  /** The level that a title without a heading element claims by its class (`titre`, `h2`); 0 for none. */
  readonly level: number;
  /** An application is mounted here (`#app`, `#root`); counts for ids only. */
  readonly mount: boolean;
  /** A row of tabs, whatever else it calls itself (`nav nav-tabs`). */
  readonly tabs: boolean;
  /** About searching: on a form, the site's search. */
  readonly search: boolean;
}

export const NO_HINT: Hint = {
  tokens: [],
  zone: -1,
  comarked: 'none',
  content: false,
  card: false,
  accordion: false,
  level: 0,
  mount: false,
  tabs: false,
  search: false,
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** With these a token tells the state or the neighbourhood of a zone, not a zone: `has-sidebar`, `menu-open`, `no-header`. */
const STATE = set(
  'has no with without avec sans is not open opened opening opener close closed closer toggle toggler toggled offset below after before under hide hidden show visible count trigger button btn bouton icon icone burger hamburger link overlay',
);
/** With these a header, footer or menu belongs to a small thing, not to the page. */
const SMALL = set(
  'card modal entry article post panel table section block bloc box popup item list teaser form fieldset dialog accordion accordeon tile tab tabs event news comment media figure paragraph widget toast offcanvas step group row cell',
);
/** A menu of dishes. */
const DISHES = set('cantine cantines restaurant restauration scolaire repas semaine jour plats dejeuner cuisine');
const SEARCH = set('search recherche rechercher searchbox searchform searchbar');
const TABS = set('tab tabs tablist pill pills onglet onglets');
const WRAPPING = set('content contenu layout page body container wrap row main');

/** Whole tokens, words joined by a hyphen. */
const WHOLE = new Map<string, number>();
const whole = (zone: number, words: string): void => {
  for (const word of set(words)) WHOLE.set(word, zone);
};
whole(
  Z.breadcrumb,
  'hierarchie fil-d-ariane fil-ariane filariane filarianne fil-darianne chemin-de-navigation vous-etes-ici vousetesici youarehere you-are-here breadcrumbs-list chemin-page arianne',
);
whole(
  Z.header,
  'header entete en-tete bandeau masthead topbar top-bar site-header siteheader main-header global-header header-main header-top header-bottom header-middle header-wrapper header-container header-inner header-content header-site header-row bandeau-haut bandeau-top haut-page haut-de-page tetiere banner site-banner site-branding top-header page-top surheader sur-header preheader pre-header',
);
whole(
  Z.footer,
  'footer pied pied-page pied-de-page piedpage piedde-page bas-page bas-de-page baspage site-footer colophon subfooter bottom-bar copyright',
);
whole(
  Z.aside,
  'aside secondary sidebar barre-laterale barrelaterale colonne-droite colonne-gauche colonnedroite colonnegauche col-droite col-gauche coldroite colgauche right-column left-column rightcolumn leftcolumn rightcol leftcol col-right col-left colonne-laterale complementary widget-area a-lire-aussi lire-aussi voir-aussi a-voir-aussi a-decouvrir-aussi en-relation search-results resultats-recherche suivez-nous suiveznous',
);
whole(
  Z.banner,
  'en-1-clic en-un-clic en1clic enunclic un-clic 1-clic en-clic acces-rapide acces-rapides accesrapide accesrapides acces-direct acces-directs accesdirect accesdirects quick-access quickaccess quicklinks quick-links liens-rapides liensrapides raccourcis shortcuts bandeau-alerte alert-banner google-translate-element searchform search-form form-search recherche-form formulaire-recherche moteur-recherche search-box searchbox',
);
whole(
  Z.menu,
  'menu nav navbar navigation mainmenu mainnav topnav topmenu submenu sousmenu sous-menu megamenu menu-principal menuprincipal menu-haut menu-gauche menugauche menuhaut rubriques arborescence sommaire toc table-of-contents skiplinks skip-links skip-link evitement acces-evitement liens-evitement plan-site pagination pager onglets-navigation langues langue language-switcher lang-switcher languages',
);

const MODULE = /(?:^|[-_])(?:module|mod|element|widget|component)(?:[-_]|$)/i;

const BREADCRUMB = set('breadcrumb breadcrumbs ariane arianne filariane');
const COOKIES = set(
  'cookie cookies rgpd gdpr consent consentement tarteaucitron axeptio didomi cmplz onetrust cookiebot orejime klaro iubenda cookieconsent tarteaucitronroot',
);
const FOOTER = set('footer footers colophon');
const ASIDE = set('sidebar sidebars');
const MENU = set('menu menus nav navbar navigation mainmenu mainnav topnav topmenu submenu megamenu navmenu megamenus pagination');
const RELATED = set(
  'related connexes similaires similar newsletter infolettre mailpoet mailchimp addtoany sharethis sharing partage partager sociaux socials socialmedia',
);
const WIDGETS = set('gtranslate weglot userway faciliti accessconfig uwy translate');
const CARD = set('card cards teaser teasers vignette vignettes tile tuile actu actualite');
const ACCORDION = set('accordion accordeon accordions collapse collapsible faq deroulant depliant toggle spoiler expander elementor');
const ACCORDION_TITLE = set(
  'title titre header heading head btn button bouton trigger question label handle summary control opener intitule',
);
const CONTENT = set(
  'content contenu main maincontent main-content contenu-principal contenuprincipal page-content site-content primary principal corps centre article-content entry-content post-content content-main colonne-centrale colonne-principale col-centre corps-page body-content main-container zone-contenu bloc-contenu contenu-page region-content',
);
const MOUNTS = set('app root next nuxt app-root react-root vue-app q-app application main-app mount-point svelte react-app approot');
const LEVELS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'page-title': 1,
    'entry-title': 1,
    'titre-page': 1,
    'page-titre': 1,
    'title-page': 1,
    'post-title': 1,
    titrepage: 1,
    pagetitle: 1,
    'grand-titre': 1,
    titre: 3,
    titre1: 2,
    titre2: 3,
    titre3: 4,
    title: 3,
    titres: 3,
    intertitre: 3,
    soustitre: 4,
    'sous-titre': 4,
    subtitle: 4,
    'section-title': 2,
    'titre-bloc': 3,
    'bloc-titre': 3,
    'titre-rubrique': 2,
    'titre-1': 2,
    'titre-2': 3,
    'titre-3': 4,
    h1: 1,
    h2: 2,
    h3: 3,
    h4: 4,
    h5: 5,
    h6: 6,
  }),
);

/** Judgements of single tokens, which sites repeat from page to page: a memory that changes no answer. What it keeps has characters of its own, or the page that it was cut out of would stay. */
let known = new Map<string, Hint>();
const KNOWN_TOKENS = 8_192;

/** What one token says. */
export function hintOfToken(token: string): Hint {
  const seen = known.get(token);
  if (seen !== undefined) return seen;
  const own = detached(token);
  const hint = judge(own);
  if (known.size >= KNOWN_TOKENS) known = new Map();
  known.set(own, hint);
  return hint;
}

/** The same of whole values: a site has some hundreds, most of which stand on each of its pages. */
let knownValues = new Map<string, Hint>();

/** What the tokens of a `class` or an `id` say together; the first that names a zone counts. */
export function hintOf(value: string): Hint {
  const seen = knownValues.get(value);
  if (seen !== undefined) return seen;
  if (value.length > LONGEST_VALUE) return workOutHint(value);
  const own = detached(value);
  const hint = workOutHint(own);
  if (knownValues.size >= KNOWN_TOKENS) knownValues = new Map();
  knownValues.set(own, hint);
  return hint;
}

/** Characters of a value that is remembered. */
const LONGEST_VALUE = 200;

function workOutHint(value: string): Hint {
  const tokens: string[] = [];
  let zone = -1;
  let comarked: ComarkedToken = 'none';
  let content = false;
  let card = false;
  let accordion = false;
  let level = 0;
  let mount = false;
  let tabs = false;
  let search = false;
  const length = value.length;
  for (let i = 0; i < length; ) {
    while (i < length && value.charCodeAt(i) <= 32) i++;
    const start = i;
    while (i < length && value.charCodeAt(i) > 32) i++;
    if (i === start) break;
    if (i - start > 100 || tokens.length >= 64) continue;
    const token = value.slice(start, i);
    const hint = hintOfToken(token);
    tokens.push(token);
    if (zone === -1) zone = hint.zone;
    if (hint.comarked === 'local' || comarked === 'none') comarked = hint.comarked === 'none' ? comarked : hint.comarked;
    if (hint.content) content = true;
    if (hint.card) card = true;
    if (hint.accordion) accordion = true;
    if (level === 0) level = hint.level;
    if (hint.mount) mount = true;
    if (hint.tabs) tabs = true;
    if (hint.search) search = true;
  }
  if (tokens.length === 0) return NO_HINT;
  if (tabs && zone === Z.menu) zone = -1;
  // Site builders name the title of any module so: `j-module j-header`.
  if ((zone === Z.header || zone === Z.footer) && tokens.length > 1 && tokens.some((token) => MODULE.test(token))) zone = -1;
  return { tokens, zone, comarked, content, card, accordion, level, mount, tabs, search };
}

function judge(token: string): Hint {
  const parts = partsOf(token);
  const joined = parts.join('-');
  return {
    tokens: [token],
    zone: zoneOfParts(parts, joined),
    comarked: comarkedToken(token, parts),
    content: CONTENT.has(joined),
    card: parts.some((part) => CARD.has(part)) && !parts.includes('body') && !parts.includes('deck') && !parts.includes('columns'),
    accordion: parts.some((part) => ACCORDION.has(part)) && parts.some((part) => ACCORDION_TITLE.has(part)),
    level: LEVELS.has(joined) ? LEVELS.get(joined)! : 0,
    mount: MOUNTS.has(joined),
    tabs: parts.some((part) => TABS.has(part)),
    search: parts.some((part) => SEARCH.has(part)),
  };
}

/** The words of a token: at most 12, split at hyphens, underscores, colons and capitals, lower case, without accents. */
function partsOf(token: string): string[] {
  const spaced = token.replace(/([a-z\d])([A-Z])/g, '$1 $2');
  return fold(spaced)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .slice(0, 12);
}

function zoneOfParts(parts: readonly string[], joined: string): number {
  const exact = WHOLE.get(joined);
  if (exact !== undefined) return exact;
  // Themes put their initials before: `sp-top-bar`, `fr-header`, `td-footer`.
  if (parts.length > 1 && parts[0]!.length <= 3 && !STATE.has(parts[0]!) && !SMALL.has(parts[0]!)) {
    const bare = WHOLE.get(parts.slice(1).join('-'));
    if (bare !== undefined) return bare;
  }
  let state = false;
  let small = false;
  let dishes = false;
  let tabs = false;
  for (const part of parts) {
    if (COOKIES.has(part)) return Z.banner;
    if (STATE.has(part)) state = true;
    if (SMALL.has(part)) small = true;
    if (DISHES.has(part)) dishes = true;
    if (TABS.has(part)) tabs = true;
  }
  if (state) return -1;
  const first = parts[0] ?? '';
  for (const part of parts) {
    if (BREADCRUMB.has(part)) return Z.breadcrumb;
    if (WIDGETS.has(part)) return Z.banner;
    if (FOOTER.has(part) && !small) return Z.footer;
    // `content-sidebar-wrap` holds the content as well.
    if (ASIDE.has(part) && !(WRAPPING.has(first) && first !== 'main')) return Z.aside;
    if (RELATED.has(part)) return Z.aside;
    if (
      MENU.has(part) &&
      !dishes &&
      !tabs &&
      !(small && first !== 'menu' && first !== 'nav') &&
      !parts.includes('content') &&
      !parts.includes('slider')
    )
      return Z.menu;
  }
  return -1;
}

/** The zone that a role gives; -1 when it gives none. */
function zoneOfRole(role: string): number {
  switch (role) {
    case '':
      return -1;
    case 'navigation':
    case 'menu':
    case 'menubar':
      return Z.menu;
    case 'banner':
      return Z.header;
    case 'contentinfo':
      return Z.footer;
    case 'complementary':
      return Z.aside;
    case 'search':
      return Z.banner;
    default:
      return -1;
  }
}

/** Where an element may lie, given where its parent lies. `inContent`: inside main, a content wrapper, an article or a section. */
export function zoneOf(parent: number, tag: number, role: string, hint: Hint, idHint: Hint, ariaLabel: string, inContent: boolean): number {
  if (tag === T.main || role === 'main') return Z.main;
  let own = zoneOfRole(role);
  if (own === -1 || own === Z.menu) {
    const named = hint.zone === -1 ? idHint.zone : hint.zone;
    if (named !== -1) own = named;
  }
  if ((own === -1 || own === Z.menu) && ariaLabel !== '' && namesBreadcrumb(ariaLabel)) own = Z.breadcrumb;
  if (own === -1) {
    if (tag === T.nav) own = Z.menu;
    else if (tag === T.header) own = Z.header;
    else if (tag === T.footer) own = Z.footer;
    else if (tag === T.aside) own = Z.aside;
    else if (tag === T.search) own = Z.banner;
  }
  if (own === -1 && tag === T.form && (hint.search || idHint.search)) own = Z.banner;
  // The header of an article is where its title stands.
  if (inContent && (own === Z.header || own === Z.footer)) own = -1;
  if (own === -1) {
    return parent === Z.header && (hint.content || idHint.content) ? Z.main : parent;
  }
  switch (parent) {
    case Z.main:
      return own;
    case Z.header:
      return own === Z.menu || own === Z.breadcrumb || own === Z.banner ? own : parent;
    case Z.menu:
      return own === Z.breadcrumb || own === Z.banner ? own : parent;
    case Z.aside:
      return own === Z.menu || own === Z.breadcrumb || own === Z.banner ? own : parent;
    case Z.card:
      return own === Z.banner ? own : parent;
    default:
      return parent;
  }
}

function namesBreadcrumb(label: string): boolean {
  const folded = fold(label.slice(0, 60));
  return (
    folded.includes('ariane') ||
    folded.includes('breadcrumb') ||
    folded.includes('vous etes ici') ||
    folded.includes('chemin de navigation')
  );
}

/** Titles of boxes that are no part of what the page says. */
const BOXES = new Map<string, number>();
for (const title of [
  'en 1 clic',
  'en un clic',
  'acces rapide',
  'acces rapides',
  'acces direct',
  'acces directs',
  'liens rapides',
  'raccourcis',
  'en quelques clics',
])
  BOXES.set(title, Z.banner);
for (const title of [
  'a lire aussi',
  'lire aussi',
  'voir aussi',
  'a voir aussi',
  'articles similaires',
  'sur le meme sujet',
  'sur le meme theme',
  'a decouvrir aussi',
  'newsletter',
  "lettre d'information",
  'partager cette page',
  'partager',
  'suivez-nous',
  'suivez nous',
  'dans la meme rubrique',
  'articles recents',
  'ces pages peuvent vous interesser',
  'cela peut vous interesser',
])
  BOXES.set(title, Z.aside);

const FIRST_LETTERS = new Set([...BOXES.keys()].map((title) => title.charCodeAt(0)));

/** The zone of a box by its title; -1 for a title like any other. */
export function zoneOfTitle(text: string): number {
  // Looked at for every heading: most are told by their first letter or their length.
  if (text.length < 8 || text.length > 40) return -1;
  const first = text.charCodeAt(0);
  if (first < 0xc0 && !FIRST_LETTERS.has(first | 0x20)) return -1;
  return (
    BOXES.get(
      fold(text)
        .replace(/[\s:.!?…]+$/, '')
        .trim(),
    ) ?? -1
  );
}

/** Name of a zone by its number. */
export function zoneName(zone: number): Zone {
  return ZONES[zone]!;
}

/** Adds tokens to the marks of the page, up to the limit. */
export function addMarks(marks: Set<string>, hint: Hint): void {
  for (const token of hint.tokens) if (marks.size < LIMITS.marks) marks.add(token);
}
