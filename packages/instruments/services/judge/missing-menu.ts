import type { Block } from '@beffroi/reading';
import { addressesOf } from './address.ts';
import type { AnnotatedPage, Site } from './annotate.ts';
import { servicesOfFields } from './fields.ts';
import { hitsIn, namingOf } from './lexicon.ts';

/** So many entries that lead nowhere make a menu that does. */
const A_MENU = 3;
/** So many that name a service or a field of them do. */
const TELLING_ENTRIES = 2;
/** Longer, and it is a sentence in the header. */
const AN_ENTRY = 40;
/** A page that leads to so many others of its site by its content needs no menu to be one. */
const A_CONTENTS = 30;

/**
 * A home page that says it has a menu, which nobody who reads without a browser can follow: the element is empty until a script fills it, or its entries have no addresses. What stands
 * behind it was never met, whatever other pages were.
 *
 * @returns words of it, or the page's title; `null` where the menu leads on, or where there is none
 */
export function missingMenuOn(site: Site, home: AnnotatedPage): string | null {
  const { blocks, links, shape, title } = home.reading;
  const addresses = addressesOf(site, links);
  const led = new Set<string>();
  const ways = new Set<string>();
  for (let i = 0; i < links.length; i++) {
    const { isOwnPage, key } = addresses[i]!;
    if (!isOwnPage || key === home.key) continue;
    ways.add(key);
    const { zone } = links[i]!;
    if (zone === 'menu' || zone === 'header' || (zone === 'aside' && links.length > A_MENU)) led.add(key);
    // Of thousands of links the first ones say enough.
    if (led.size > 1 || ways.size > A_CONTENTS) return null;
  }
  const routes = links.filter(({ url, zone }) => (zone === 'menu' || zone === 'header') && ROUTE.test(url));
  if (routes.length >= A_MENU) return namesOf(routes);
  // What stands after a hash is drawn by a script: the address is that of the page.
  const linked = new Set(links.flatMap(({ block, url }) => (ROUTE.test(url) ? [] : [block])));
  const entries = blocks.filter((block, b) => !linked.has(b) && isEntry(block));
  const telling = entries.filter(({ text }) => servicesOfFields(text) !== 0 || namingOf(hitsIn(text)).names !== 0);
  if (entries.length >= A_MENU || telling.length >= TELLING_ENTRIES) return namesOf(entries);
  return shape.emptyMenu && shape.scripts > 0 && !home.page.rendered ? title : null;
}

function namesOf(entries: readonly { readonly text: string }[]): string {
  return entries
    .map(({ text }) => text)
    .join(' · ')
    .slice(0, 200);
}

/** A place within the page that no element bears the name of: an application's own addresses. */
const ROUTE = /#(?:!|\/).+/;

/** A name in the menu, or an item of a list in the header. */
function isEntry({ kind, text, zone }: Block): boolean {
  if (kind === 'heading' || kind === 'button' || kind === 'label' || text.length < 3) return false;
  return (
    (zone === 'menu' && text.length <= AN_ENTRY) ||
    (zone === 'header' && (kind === 'item' ? text.length <= AN_ENTRY : namingOf(hitsIn(text)).names !== 0))
  );
}
