import { hostOf, type Obstacle, pageKey } from '@beffroi/domain';
import { type Block, fold } from '@beffroi/reading';
import { type AnnotatedPage, isContent, isContentLink, type Site } from './annotate.ts';
import { isBareSignIn } from './bare-sign-in.ts';
import { isTakenOver } from './home-state.ts';
import { says } from './lexicon.ts';
import { hiddenByItsOwnWords, isBeingWritten } from './own-words.ts';
import { isSheetAddress } from './rules/support/documents.ts';
import { shapeOf } from './rules/support/forms.ts';
import { type Beside, isBrief, silenceOf } from './silent-page.ts';

const unseen = new WeakMap<AnnotatedPage, Obstacle | null>();

/** What hides what a page holds, though it was read; `null` where nothing does. Worked out once: each link to it asks for each service. */
export function unseenAs(site: Site, page: AnnotatedPage): Obstacle | null {
  let known = unseen.get(page);
  if (known === undefined) {
    // A sign-in may show its town's arms.
    known = workOutUnseen(site, page);
    unseen.set(page, known);
  }
  return known;
}

function workOutUnseen(site: Site, page: AnnotatedPage): Obstacle | null {
  if (page.host.replace(/^www\./, '') !== site.homeHost && isTakenOver(site, page)) return 'lapsed';
  if (isBareSignIn(page)) return 'login';
  if (isFrameAlone(site, page) || isTitleAlone(site, page) || areDocumentsAlone(page) || isUnreadable(site, page)) return 'unreadable';
  const silence = isBrief(page) && waysFrom(page) <= 1 ? silenceOf(page, besides(site, page)) : null;
  // Beside no other page of its host a picture may be the town's arms.
  const isBesideOthers = site.pages.some(({ host, key }) => host === page.host && key !== page.key);
  const has = (what: Drawing): boolean => isBesideOthers && page.reading.shape[what] > fewestOf(site, page, what);
  if (silence !== null) return silence;
  const byItself =
    hiddenByItsOwnWords(page, {
      isDrawn: has('images'),
      isScripted: has('scripts') || page.reading.frames.some(({ url }) => !site.byKey.has(pageKey(url))),
    }) ?? saidElsewhere(site, page);
  if (byItself !== null) byThemselves.add(page);
  return byItself;
}

/** Pages that were read, and whose own words hide what they are for. */
const byThemselves = new WeakSet<AnnotatedPage>();

/** What is said of a page that was read and does not show what it announces; nothing of one that something else hides. */
export function becauseOf(site: Site, page: AnnotatedPage): { readonly because?: 'unobserved-shows-nothing' } {
  const obstacle = unseenAs(site, page);
  const isTold = obstacle !== null && obstacle !== 'login' && obstacle !== 'blocked' && byThemselves.has(page);
  return isTold ? { because: 'unobserved-shows-nothing' } : {};
}

const contents = new WeakMap<Site, ReadonlyMap<string, number>>();

/**
 * A page of the town whose brief content stands word for word at another address of the site as well, names no service and asks nothing: whatever it says, it is what the
 * site shows where it has nothing to show.
 */
function saidElsewhere(site: Site, page: AnnotatedPage): Obstacle | null {
  const own = contentOf(site, page);
  if (own === null) return null;
  let byContent = contents.get(site);
  if (byContent === undefined) {
    const found = new Map<string, number>();
    for (const one of site.pages) {
      const content = contentOf(site, one);
      if (content !== null) found.set(content, (found.get(content) ?? 0) + 1);
    }
    byContent = found;
    contents.set(site, byContent);
  }
  return (byContent.get(own) ?? 0) > 1 ? 'moved' : null;
}

const homes = new WeakMap<Site, ReadonlySet<string>>();

function textsOfHome(site: Site): ReadonlySet<string> {
  let texts = homes.get(site);
  if (texts === undefined) {
    texts = new Set(site.pages.find(({ home }) => home)?.reading.blocks.map(({ text }) => text));
    homes.set(site, texts);
  }
  return texts;
}

/** What a brief page says in its content, its host before it; `null` for one that is more than a notice. */
function contentOf(site: Site, page: AnnotatedPage): string | null {
  const { blocks, forms, frames, links, shape } = page.reading;
  // Of addresses that differ in their query alone one may be the other's.
  if (page.page.reach !== 'town' || !isBrief(page) || frames.length > 0 || page.url.includes('?')) return null;
  if (forms.some((_, f) => !page.frameForms.has(f)) || shape.mainCharacters === 0) return null;
  if (links.some(({ zone, url }, i) => (zone === 'main' || zone === 'card') && !page.frameLinks.has(i) && pageKey(url) !== page.key))
    return null;
  // What stands on the home page too is the site's frame, whatever zone it is taken for.
  const own = blocks.filter(({ text, zone }) => (zone === 'main' || zone === 'card') && !textsOfHome(site).has(text));
  if (own.every(({ kind }) => kind === 'heading') || blocks.some((_, b) => page.namings[b]!.names !== 0 && isContent(page, b))) return null;
  const text = own.map((block) => block.text).join(' ');
  return isBeingWritten(fold(text)) ? null : `${page.host} ${text}`;
}

const hosts = new WeakMap<Site, ReadonlyMap<string, readonly AnnotatedPage[]>>();

/** What the pages beside it are like, those of its host but for the home page. */
function besides(site: Site, page: AnnotatedPage): Beside {
  let byHost = hosts.get(site);
  if (byHost === undefined) {
    byHost = Map.groupBy(site.pages, ({ host }) => host);
    hosts.set(site, byHost);
  }
  const others = byHost.get(page.host)!.filter((one) => one !== page);
  return {
    leadOn: others.some((one) => !one.home && waysFrom(one) >= A_FRAME),
    sayTheSame: others.some((one) => !one.home && isSameText(one, page)),
    alone: others.length === 0 && page.page.reach !== 'town',
  };
}

/** A page that stands in the frame of its site leads to so many others of it. */
const A_FRAME = 3;

function isSameText({ reading: { blocks: one } }: AnnotatedPage, { reading: { blocks: other } }: AnnotatedPage): boolean {
  return other.length > 0 && one.length === other.length && one.every(({ text }, b) => text === other[b]!.text);
}

/** Addresses of the same host that a page leads to, each once. */
export function waysFrom({ reading, host, key }: AnnotatedPage): number {
  const found = new Set<string>();
  for (const { url } of reading.links) if (hostOf(url) === host && pageKey(url) !== key) found.add(pageKey(url));
  return found.size;
}

/** Its words are a picture, or are drawn by a script that nobody ran. */
function isUnreadable(site: Site, page: AnnotatedPage): boolean {
  const { shape } = page.reading;
  // What stands on every page, and what is no form of a procedure, hides no picture.
  const characters = page.reading.blocks.reduce(
    (sum, block, b) => sum + ((block.zone === 'main' || block.zone === 'card') && !page.frameBlocks.has(b) ? block.text.length : 0),
    0,
  );
  if (!page.page.rendered && (shape.emptyRoot || shape.noscriptPlea) && shape.mainCharacters < 300) return true;
  // Drawn, and still nothing in what an application is mounted on: its scripts did not run.
  if (page.page.rendered && shape.emptyRoot && shape.mainCharacters === 0) return true;
  if (!page.page.rendered && shape.emptyPanels >= 2 && shape.mainCharacters < shape.emptyPanels * A_PANEL) return true;
  const pictures = page.reading.blocks
    .filter((block, b) => isContent(page, b) && (block.zone === 'main' || block.kind === 'text') && block.kind !== 'heading')
    .reduce((sum, block) => sum + block.text.length, 0);
  return (
    page.kind === 'ordinary' &&
    // The town's arms stand on every page, and hide nothing.
    shape.images > fewestOf(site, page, 'images') &&
    characters < 200 &&
    pictures < 40 &&
    !page.hits.some((hits) => says(hits, 'promise:later')) &&
    page.reading.forms.every((form, f) => page.frameForms.has(f) || shapeOf(form).kind === 'noise' || shapeOf(form).kind === 'login') &&
    !page.reading.links.some((link) => link.zone === 'main' && isSheetAddress(link.url))
  );
}

/** A page of the town that holds its title alone, and a script that others of its host have not: what the script draws (a map, a list) nobody saw. */
function isTitleAlone(site: Site, page: AnnotatedPage): boolean {
  const { blocks, forms, links, shape } = page.reading;
  if (page.home || page.kind !== 'ordinary' || page.page.reach !== 'town' || shape.scripts === 0) return false;
  if (shape.scripts <= fewestOf(site, page, 'scripts') || forms.some((_, f) => !page.frameForms.has(f))) return false;
  if (links.some(({ zone, url }, i) => (zone === 'main' || zone === 'card') && !page.frameLinks.has(i) && pageKey(url) !== page.key))
    return false;
  return blocks.every(
    ({ kind, zone, text }, b) => kind === 'heading' || zone === 'breadcrumb' || !isContent(page, b) || PLACEHOLDER.test(text),
  );
}

const fewest = new WeakMap<AnnotatedPage, Readonly<Record<Drawing, number>>>();

type Drawing = 'scripts' | 'images';

/** True where a page has a script that not every page of its host has: it draws something of what the page holds. */
export function hasScriptOfItsOwn(site: Site, page: AnnotatedPage): boolean {
  const { scripts } = page.reading.shape;
  return scripts > fewestOf(site, page, 'scripts');
}

/** What every other page of its host has as well: the frame's own scripts and pictures, which draw nothing of what the page holds. None where there is no other. */
function fewestOf(site: Site, page: AnnotatedPage, what: Drawing): number {
  let known = fewest.get(page);
  if (known === undefined) {
    const others = site.pages.filter((one) => one.host === page.host && one !== page).map(({ reading }) => reading.shape);
    const least = (of: Drawing): number =>
      others.reduce((most, shape) => Math.min(most, shape[of]), others.length === 0 ? 0 : Number.POSITIVE_INFINITY);
    known = { scripts: least('scripts'), images: least('images') };
    fewest.set(page, known);
  }
  return known[what];
}

/**
 * A heading of the content with nothing below it but perhaps a line to look at what is drawn there, on a page with a script or a frame that others of its host have not, or with as many
 * pictures of its own as it has such headings: what stands there is drawn. Told by the heading's place; empty where the page draws nothing.
 */
export function headingsOverNothing(site: Site, page: AnnotatedPage): readonly number[] {
  let known = overNothing.get(page);
  if (known === undefined) {
    known = workOutHeadings(site, page);
    overNothing.set(page, known);
  }
  return known;
}

/** Each service asks for them. */
const overNothing = new WeakMap<AnnotatedPage, readonly number[]>();

function workOutHeadings(site: Site, page: AnnotatedPage): readonly number[] {
  const { blocks, forms, frames, links, shape } = page.reading;
  if (page.kind !== 'ordinary') return [];
  const isScripted = shape.scripts > fewestOf(site, page, 'scripts') || frames.length > 0;
  const pictures = page.home || isAloneOnItsHost(site, page) ? 0 : shape.images - fewestOf(site, page, 'images');
  if (!isScripted && pictures <= 0) return [];
  const filled = new Set<number>();
  for (const block of blocks) if (!(pictures > 0 && isCaption(block))) filled.add(block.heading);
  for (const some of [forms, links]) for (const { heading } of some) filled.add(heading);
  const hollow = blocks.flatMap(({ kind }, b) => (kind === 'heading' && isContent(page, b) && !filled.has(b) ? [b] : []));
  return isScripted || hollow.length <= pictures ? hollow : [];
}

function isAloneOnItsHost(site: Site, { host, key }: AnnotatedPage): boolean {
  return site.pages.every((one) => one.host !== host || one.key === key);
}

/** A line that says to look at the picture beside it, or what the picture is for who does not see it. */
function isCaption({ kind, text }: Block): boolean {
  return kind !== 'heading' && text.length <= A_CAPTION && AT_A_PICTURE.test(fold(text));
}

const AT_A_PICTURE =
  /^(?:(?:voir|voyez|cf|consultez|regardez|lire|cliquez sur) )?(?:l.|la |le |les |cette |notre )?(?:affiche\w*|images?|tableaux?|plans?|photos?|visuels?|flyers?|plaquettes?|calendriers?|menus?)(?: (?:ci-?(?:dessous|dessus|contre|apres)|suivante?s?|pour (?:l.)?agrandir\w*))?[\s.:!]*$/;

/** What stands where a script will put the content. */
const PLACEHOLDER = /^(?:chargement|loading|veuillez patienter|patientez|un instant)(?: \S+){0,3}[\s.…]*$/i;

/** A page of the town whose content is a frame that nobody read: another host draws it. */
function isFrameAlone(site: Site, page: AnnotatedPage): boolean {
  const { frames, blocks, forms } = page.reading;
  if (frames.length === 0 || page.home || page.page.reach !== 'town') return false;
  if (frames.some(({ url }) => site.byKey.has(pageKey(url))) || forms.some((_, f) => !page.frameForms.has(f))) return false;
  const told = blocks.reduce((sum, { kind, text }, b) => sum + (kind !== 'heading' && isContent(page, b) ? text.length : 0), 0);
  return told < A_CAPTION;
}

/** A page of the town whose content is its titles and files to open: what they say is not read here. One that is a form is seen by its name. */
function areDocumentsAlone(page: AnnotatedPage): boolean {
  const { blocks, forms, links } = page.reading;
  if (page.home || page.kind !== 'ordinary' || page.page.reach !== 'town' || forms.some((_, f) => !page.frameForms.has(f))) return false;
  const files = new Set<number>();
  for (let i = 0; i < links.length; i++) {
    const { zone, url, block } = links[i]!;
    // A page of links alone is taken for a menu: what no other page of the site has is its content.
    if ((!isContentLink(page, i) && (zone !== 'menu' || page.frameLinks.has(i))) || pageKey(url) === page.key) continue;
    if (isSheetAddress(url)) files.add(block);
    else if (zone !== 'menu') return false;
  }
  const isOfFiles = (b: number): boolean => files.has(b) && blocks[b]!.text.length <= A_FILE;
  return (
    files.size > 0 &&
    blocks.every(({ kind, zone }, b) => kind === 'heading' || !isContent(page, b) || zone === 'breadcrumb' || isOfFiles(b))
  );
}

/** Characters that name a file, its size and its date. */
const A_FILE = 120;

/** Characters that say what a frame is, and where else to go. */
const A_CAPTION = 60;

/** Characters that a page may tell for each panel that holds nothing before it is one of panels: two buttons that lead nowhere, under a page of text, hide no page. */
const A_PANEL = 200;
