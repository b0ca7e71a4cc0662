import { hostOf, isBelow, properWords, registrableDomain } from '@beffroi/domain';
import { fold, type Reading } from '@beffroi/reading';

/** A page of which it is asked whose it is. */
interface Read {
  readonly url: string;
  readonly reading: Reading;
}

/** What is known of the town's own web. */
interface OwnWeb {
  readonly home: string;
  /** Of the town's name, folded. */
  readonly words: readonly string[];
  /** Domains that several towns share, as a register tells it. */
  readonly shared: readonly string[];
}

/** How a town hall calls its town: "Mairie de La Chapelle", "commune d'Aron". Folded. */
const CALLED =
  /\b(?:mairie|commune|ville|village|municipalite) (?:de |d ?'|du |des )((?:(?:la|le|les|l|saint|sainte|st|ste) ?['-]? ?)?[a-z][a-z'-]+(?:[ -](?:sur|sous|en|les?|la|lez|du|des?|d|l|aux?|et|saint|sainte)\b(?:['’ -]+[a-z]+)*|-[a-z'-]+)*)/g;
/** Bodies of several communes name them all. */
const OF_SEVERAL = /\b(?:communaute|agglomeration|metropole|syndicat|intercommunal\w*|pays|canton|departement|region|prefecture)\b/;

/**
 * Hosts on which another commune speaks: those beside the town's own on a platform that gives each town a name (`aron.mairie53.fr` beside
 * `ahuille.mairie53.fr`), and those whose titles or feet call themselves another town's hall on most of their pages. What such a page offers is its own
 * residents'.
 *
 * @param pages all that could be read
 * @param own what of the web is the town's, and the words of its name, folded
 */
export function neighbourHosts(pages: readonly Read[], own: OwnWeb & { readonly domain: string }): ReadonlySet<string> {
  const byHost = Map.groupBy(pages, ({ url }) => hostOf(url));
  const found = new Set<string>();
  for (const [host, all] of byHost) {
    if (isBelow(host, own.domain)) continue;
    if (isBeside(host, hostOf(own.home), own.shared) || callsItselfAnother(all, own.words)) found.add(host);
  }
  return found;
}

/**
 * True for an address in another commune's folder of a platform that gives each a folder (`www.mairies.fr/ormeau/` beside `www.mairies.fr/valdor/`): below the same
 * folder as the town's own, under another name than the town's. Where the name of the site is the town's, all folders are its own.
 */
export function isInNeighbourFolder(url: string, own: OwnWeb): boolean {
  const home = hostOf(own.home);
  if (hostOf(url) !== home || isOfTown(registrableDomain(home.replace(/^www\./, ''), own.shared), own.words)) return false;
  const folders = foldersOf(own.home);
  const at = folders.findIndex((folder) => isOfTown(folder, own.words));
  if (at < 0) return false;
  const others = foldersOf(url);
  return others.length > at && others[at] !== folders[at] && folders.slice(0, at).every((folder, i) => others[i] === folder);
}

function foldersOf(url: string): readonly string[] {
  const path = /^https?:\/\/[^/?#]+\/([^?#]*)/i.exec(url)?.[1] ?? '';
  return path.toLowerCase().split('/').slice(0, -1);
}

/** Both are names that one platform gave. */
function isBeside(host: string, home: string, shared: readonly string[]): boolean {
  const [bare, own] = [host.replace(/^www\./, ''), home.replace(/^www\./, '')];
  const above = own.slice(own.indexOf('.') + 1);
  return (
    own.split('.').length > 2 &&
    registrableDomain(own, shared) === own &&
    registrableDomain(bare, shared) === bare &&
    bare.endsWith(`.${above}`)
  );
}

function callsItselfAnother(pages: readonly Read[], words: readonly string[]): boolean {
  const often = ownNames(pages);
  return often.length > 0 && !often.some((name) => isOfTown(name, words));
}

/** What a site calls itself in titles, first headings or feet of most of its pages, as a town hall does: the name after "Mairie de"; none where a body of several communes speaks. */
export function ownNames(pages: readonly Pick<Read, 'reading'>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reading } of pages) {
    const names = new Set<string>();
    const texts = [reading.title, ...reading.blocks.filter(({ zone, level }) => zone === 'footer' || level === 1).map(({ text }) => text)];
    for (const text of texts) {
      const folded = fold(text.slice(0, 300)).replaceAll('’', "'");
      if (OF_SEVERAL.test(folded)) return [];
      for (const [, name] of folded.matchAll(CALLED)) names.add(name!);
    }
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count * 2 > pages.length).map(([name]) => name);
}

/** True where a name and the words of the town have a proper word in common. */
function isOfTown(name: string, words: readonly string[]): boolean {
  const squeezed = name.replace(/[^a-z]/g, '');
  return words.some((word) => {
    const own = word.replace(/[^a-z]/g, '');
    if (own.length < 4) return false;
    return own.includes(squeezed) || properWords(name.split(/[^a-z]+/)).some((part) => own.includes(part));
  });
}
