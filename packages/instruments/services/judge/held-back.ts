import { fold, type Link, RecentTexts } from '@beffroi/reading';
import { type AnnotatedPage, isContent, isContentLink, type Site } from './annotate.ts';
import { servicesOfFields } from './fields.ts';
import { ALL, type HiddenPlace } from './hidden-places.ts';
import { insideLinks } from './home-state.ts';
import { isDull } from './interest.ts';
import { hitsIn, namingOf } from './lexicon.ts';
import { isSheetAddress } from './rules/support/documents.ts';
import { isTile } from './tile.ts';
import { fact } from './unread-target.ts';

/** A list of which a button brings the rest. Folded. */
const MORE =
  /^(?:\+ ?)?(?:(?:afficher|voir|charger|montrer|decouvrir) (?:plus|davantage|la suite|les suivant\w*|tou(?:s|tes)|le reste)|plus de (?:resultats|demarches|services|fiches)|la suite|suite)\b/;
/** "30 démarches, 5 affichées", "1 à 10 sur 48". Folded. */
const OF_SO_MANY =
  /\b(\d{1,3}) \S+(?: \S+)?(?:,| dont| -)? (\d{1,3}) (?:affiche|visible|montre)|\b\d{1,3} ?(?:a|-|–) ?(\d{1,3}) (?:sur|de|\/) (\d{1,4})\b/;
/** Lists of all that one asks of a town hall. Folded. */
const ALL_MATTERS =
  /\b(?:demarches?|teleservices?|services?(?: en ligne| municipaux| aux habitants)?|formalites|infos? pratiques?|vie pratique|au quotidien|vos droits|de a a z|fiches?)\b/;
/** A file that tells of all that a town hall does. Folded. */
const A_GUIDE =
  /\b(?:livret|guide|brochure|plaquette|memento|memo|carnet|kit|depliant|vademecum|annuaire)s?\b(?: \S+){0,3}?(?: d.accueil| pratique| municipal| des services| du citoyen| de l.habitant| des habitants| des demarches| du nouvel| des nouveaux)|\b(?:livret d.accueil|guide pratique|guide municipal)\b/;
/** That it holds all of it. Folded. */
const HOLDS_ALL =
  /\b(?:tou(?:s|tes|t)(?: \S+){0,4}? (?:demarches|services|savoir|renseignements|informations|infos|reponses|formalites|utiles?)|ensemble des (?:demarches|services|informations|renseignements)|(?:vos|les) demarches(?: \S+){0,4}? (?:sont|figurent|se trouvent|reunies|dans))\b/;

const known = new WeakMap<Site, readonly HiddenPlace[]>();

/**
 * What the town's own pages show a part of, and hold the rest back from who reads without a browser: a list of which a button brings the rest, a guide in one file that holds all there is
 * to know, a search through pages that nothing leads to. Each with the services that may stand there. Worked out once for all services.
 */
export function heldBack(site: Site): readonly HiddenPlace[] {
  let places = known.get(site);
  if (places === undefined) {
    const pages = site.pages.filter(({ kind, page }) => page.reach === 'town' && kind === 'ordinary');
    places = [...pages.flatMap((page) => [...cutLists(page), ...guides(page, pages), ...filesOfMenu(page)]), ...searchAlone(site)];
    known.set(site, places);
  }
  return places;
}

/** A list of which a button, no link, brings the rest. */
function cutLists(page: AnnotatedPage): readonly HiddenPlace[] {
  const { blocks, links, title } = page.reading;
  let linked: ReadonlySet<number> | null = null;
  // Few pages have a button of their own.
  const isLinked = (b: number): boolean => {
    linked ??= new Set(links.map(({ block }) => block));
    return linked.has(b);
  };
  return blocks.flatMap(({ heading, kind, text, zone }, b) => {
    if ((zone !== 'main' && zone !== 'card') || page.frameBlocks.has(b)) return [];
    const isMore = kind === 'button' && text.length <= A_BUTTON && MORE.test(fold(text)) && !isLinked(b);
    if (!isMore && !(DIGIT.test(text) && MAY_COUNT.test(text) && isCut(fold(text)))) return [];
    const above = blocks[heading]?.text ?? '';
    // On the home page lists are of news, but where they say what they are.
    const services = heldBy(above) | heldBy(text) | (page.home ? 0 : heldBy(title));
    return services === 0 ? [] : [{ hindrance: { obstacle: 'unreadable', evidence: fact(page.url, text) }, services }];
  });
}

/** One of these, and no other character, becomes a digit when a text is folded. */
const DIGIT = /[0-9\u00b2\u00b3\u00b9\uff10-\uff19]/;
/** What says how many of how many, as it stands before it is folded, with what folding turns into a dash: a page may hold ten thousand telephone numbers. */
const MAY_COUNT = /affich|visib|montr|[0-9\u00b2\u00b3\u00b9\uff10-\uff19] ?[aàâ\u2010-\u2015-] ?[0-9\u00b2\u00b3\u00b9\uff10-\uff19]/i;

/** Fewer are shown than there are. */
function isCut(words: string): boolean {
  if (words.length > A_COUNT) return false;
  const counts = OF_SO_MANY.exec(words)
    ?.slice(1)
    .filter((count) => count !== undefined)
    .map(Number);
  if (counts === undefined) return false;
  return Math.min(...counts) < Math.max(...counts);
}

/** Services of a field that words name; all where they are of what one asks of a town hall. */
function heldBy(text: string): number {
  const fields = servicesOfFields(text);
  return fields === 0 && ALL_MATTERS.test(fold(text)) ? ALL : fields;
}

/** A picture that an entry leads to. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|svg)(?:[?#]|$)/i;

/** An entry of the menu, or a tile, that leads to a file or a picture: what a page would tell stands in it. */
function filesOfMenu(page: AnnotatedPage): readonly HiddenPlace[] {
  return page.reading.links.flatMap((link, i) => {
    const isEntry = link.zone === 'menu' || link.zone === 'header' || isTile(page, link);
    if (!isEntry || !(isSheetAddress(link.url) || PICTURE.test(link.url)) || isDull(page.reading, i)) return [];
    const { names, topics } = namingOf(hitsIn(link.text));
    const services = names | topics | heldBy(link.text);
    return services === 0 ? [] : [{ hindrance: { obstacle: 'unreadable', evidence: fact(link.url, link.text) }, services }];
  });
}

/** A guide in a file: where a sentence says that it holds all, or where no page names a service. */
function guides(page: AnnotatedPage, pages: readonly AnnotatedPage[]): readonly HiddenPlace[] {
  return page.reading.links.flatMap((link, i) => {
    if (!isContentLink(page, i) || !guideTexts.of(link.text, isGuide) || !isSheetAddress(link.url)) return [];
    if (!saysThatItHoldsAll(page, link) && (isDull(page.reading, i) || pages.some(namesServices))) return [];
    return [{ hindrance: { obstacle: 'unreadable', evidence: fact(link.url, link.text) }, services: ALL }];
  });
}

/** The same words lead to many files. */
const guideTexts = new RecentTexts<boolean>();

function isGuide(text: string): boolean {
  return A_GUIDE.test(fold(text));
}

function saysThatItHoldsAll({ reading: { blocks } }: AnnotatedPage, { block }: Link): boolean {
  const text = blocks[block]?.text;
  return text !== undefined && text.length <= A_PARAGRAPH && HOLDS_ALL.test(fold(text));
}

/** Its content names services as one that explains them does: more than one. */
function namesServices(page: AnnotatedPage): boolean {
  return page.namings.some(({ names }, b) => names !== 0 && isContent(page, b));
}

/** The home page asks what one looks for, by names of services, and nothing else leads to where they stand. */
function searchAlone(site: Site): readonly HiddenPlace[] {
  const home = site.pages.find((page) => page.home);
  if (home === undefined || insideLinks(site, home).length > FEW_WAYS) return [];
  // A search tells nothing of a procedure, and is not among what the page is about.
  const forms = home.page.result.kind === 'reading' ? home.page.result.reading.forms : [];
  const said = forms
    .filter(({ method }) => method !== 'post')
    .flatMap(({ fields }) => fields.map(({ label }) => label))
    .find(namesTwo);
  if (said === undefined || site.pages.some((page) => page.page.reach === 'town' && !page.home && namesServices(page))) return [];
  return [{ hindrance: { obstacle: 'unreadable', evidence: fact(home.url, said) }, services: ALL }];
}

function namesTwo(label: string): boolean {
  const { names, topics } = namingOf(hitsIn(label));
  const all = names | topics;
  return (all & (all - 1)) !== 0;
}

/** Characters of a button, of a line that counts, of a paragraph; ways on from a home page that leads to little. */
const A_BUTTON = 50;
const A_COUNT = 60;
const A_PARAGRAPH = 400;
const FEW_WAYS = 6;
