import { hostOf, ownDomain, pageKey } from '@beffroi/domain';
import { fold, headingPath, type Reading } from '@beffroi/reading';
import type { AuthorityKind } from '../catalogue/authority.ts';
import { type Bar, type BarredFor, barsIn } from './bars.ts';
import { isOfAFirm } from './firms.ts';
import type { LeverMaterial, LeverPage } from './material.ts';
import { namesElsewhere, nameWordsOf, wordsOfTown } from './other-towns.ts';
import { type PageTopic, pathWords, titleOf, topicsOf } from './page-kind.ts';
import { sentencesOf } from './sentences.ts';
import { whoseSite } from './whose-site.ts';

/** A sentence of a page with all that stands around it. */
export interface Passage {
  readonly page: SitePage;
  /** Number of its block; -1 for the text of a picture. */
  readonly block: number;
  /** The words as they stand on the page. */
  readonly text: string;
  readonly folded: string;
  /** The block's whole text, folded. */
  readonly blockFolded: string;
  /** Headings above it, the nearest first, folded. */
  readonly headings: readonly string[];
  readonly bars: ReadonlySet<Bar>;
}

/** A page of the town as rules see it. */
export interface SitePage {
  readonly page: LeverPage;
  readonly reading: Reading;
  readonly url: string;
  readonly key: string;
  readonly home: boolean;
  /** Title and first heading, folded. */
  readonly titled: string;
  readonly topics: ReadonlySet<PageTopic>;
  /** Bars that the page's title or address sets on all that it says. */
  readonly bars: ReadonlySet<Bar>;
  readonly passages: readonly Passage[];
}

/** The town's pages, annotated. */
export interface Site {
  readonly material: LeverMaterial;
  readonly pages: readonly SitePage[];
  /** What of the web is the town's. */
  readonly domain: string;
  readonly townWords: readonly string[];
  /** Those of its name and of its site's label alone. */
  readonly nameWords: readonly string[];
  readonly year: number;
  /** Whose site it is. */
  readonly body: AuthorityKind;
}

/** Zones that hold what a page says; the others are the site's frame. */
const SAYING = new Set(['main', 'card', 'aside']);

/** Characters at the head of a sentence in which who acts is named. */
const HEAD = 30;

/** A line that says who employs. */
const EMPLOYER = /^\s*employeur ?:/i;

/** Pages about the site itself: who publishes it, who made it, what it does with data. */
const LEGAL =
  /\b(?:mentions? legales?|credits?|conditions? (?:generales|d'utilisation)|cgu|politique de (?:confidentialite|cookies)|confidentialite|cookies|plan du site|accessibilite(?: numerique)? ?(?::|$|\|))/;

/** Sentences of a page that are looked through: who writes more asks for our processor, not for readers. */
const MOST_PASSAGES = 4_000;

/** News older than so many years tell nothing of today. */
const OLD_YEARS = 3;

/** Annotates the pages of a material, in the order of their addresses, whatever order they came in. */
export function siteOf(material: LeverMaterial): Site {
  const year = Number(material.instant.slice(0, 4));
  const home = material.home ?? material.start;
  const townWords = wordsOfTown(material);
  const domain = ownDomain(home, [...townWords]);
  const body = whoseSite(material);
  const around = { year, body, townWords, homeKey: pageKey(home) };
  const pages = readablePages(material).map(({ page, reading }) => annotate(page, reading, around));
  return { material, pages, domain, townWords, nameWords: nameWordsOf(material), year, body };
}

/** Of each address one page: as a browser drew it, where one did. */
function readablePages({ pages }: LeverMaterial): readonly { readonly page: LeverPage; readonly reading: Reading }[] {
  const byKey = new Map<string, { page: LeverPage; reading: Reading }>();
  const ordered = [...pages].sort((one, other) =>
    one.url < other.url ? -1 : one.url > other.url ? 1 : Number(one.rendered) - Number(other.rendered),
  );
  for (const page of ordered) {
    if (page.reach !== 'town' || page.result.kind !== 'reading') continue;
    const known = byKey.get(pageKey(page.url));
    if (known === undefined || page.rendered) byKey.set(pageKey(page.url), { page, reading: page.result.reading });
  }
  return [...byKey.values()];
}

interface Around extends BarredFor {
  readonly townWords: readonly string[];
  readonly homeKey: string;
}

function annotate(page: LeverPage, reading: Reading, around: Around): SitePage {
  const { year, homeKey } = around;
  const key = pageKey(page.url);
  const called = `${titleOf(reading)} | ${pathWords(page.url)}`;
  const bars = new Set<Bar>(key === homeKey ? [] : [...barsIn(called, around)].filter((bar) => bar !== 'denied'));
  const published = reading.published ?? reading.modified;
  if (published !== null && Number(published.slice(0, 4)) < year - OLD_YEARS) bars.add('past');
  const passages: Passage[] = [];
  const site: SitePage = {
    page,
    reading,
    url: page.url,
    key,
    home: key === homeKey,
    titled: fold(called),
    topics: topicsOf(reading),
    bars,
    passages,
  };
  // Whoever made the site says there how well they make sites: nothing on it is the authority's deed.
  if (LEGAL.test(site.titled)) return site;
  for (const [block, { text, zone }] of reading.blocks.entries()) {
    if (passages.length >= MOST_PASSAGES) break;
    if (SAYING.has(zone)) passages.push(...passagesOf(site, block, text, around));
  }
  for (const picture of page.pictures) passages.push(...passagesOf(site, -1, picture, around));
  return site;
}

/** Sentences of a block: what a sentence before says whose deed it is goes on to hold. */
function passagesOf(page: SitePage, block: number, text: string, around: Around): readonly Passage[] {
  const path = block < 0 ? [] : headingPath(page.reading, block);
  const above = path.map((heading) => page.reading.blocks[heading]!.text);
  const governing = new Set<Bar>(page.bars);
  for (const heading of above) for (const bar of barsIn(heading, around)) if (bar !== 'denied') governing.add(bar);
  if (above.some((heading) => namesElsewhere(heading, around))) governing.add('other-body');
  const headings = above.map(foldedOf);
  const blockFolded = foldedOf(text);
  const carried = new Set<Bar>();
  return sentencesOf(text).map((sentence): Passage => {
    const own = new Set(barsIn(sentence, around));
    // “Employeur : Ville de Trame”: what stands there of firms is here the authority itself.
    if (EMPLOYER.test(sentence) && around.townWords.some((word) => fold(sentence).includes(word))) own.delete('private');
    if (namesElsewhere(sentence, around)) carried.add('other-body');
    if (isOfAFirm(sentence, around)) carried.add('private');
    // Who acts stands at the head of a sentence; one who is named at its end does not act in the next.
    for (const bar of barsIn(sentence.slice(0, HEAD), around))
      if (bar === 'other-body' || bar === 'private' || bar === 'campaign') carried.add(bar);
    const bars = new Set<Bar>([...governing, ...carried, ...own]);
    return { page, block, text: sentence, folded: foldedOf(sentence), blockFolded, headings, bars };
  });
}

/** Endings that are written for both genders at once: “adjoint·e·s”, “délégué(e)”, “habitant.e.s”. */
const BOTH_GENDERS =
  /(?<=\p{L})(?:[·•‧]|\.(?=\p{Ll}))(?:e|ère|ne|le|se|ve|rice|trice|euse)(?:[·•‧.]?s)?(?!\p{L})|\((?:e|es|s|ère|ne|nes|fe|rice|trice|euse|se|ve)\)/gu;

/** Folded, with one ending for both genders. */
function foldedOf(text: string): string {
  return fold(text.replace(BOTH_GENDERS, ''));
}

/** Sentences of the blocks around one, of all that the same heading governs: so many blocks before and behind. */
export function passagesAround({ page, block }: Passage, reach: number): readonly Passage[] {
  const byBlock = blocksOf(page);
  const heading = page.reading.blocks[block]?.heading ?? -1;
  const found: Passage[] = [];
  for (let i = Math.max(0, block - reach); i <= block + reach; i++) {
    if (page.reading.blocks[i]?.heading === heading) found.push(...(byBlock.get(i) ?? []));
  }
  return found;
}

/** Sentences of one block. */
export function passagesIn(page: SitePage, block: number): readonly Passage[] {
  return blocksOf(page).get(block) ?? [];
}

function blocksOf(page: SitePage): ReadonlyMap<number, readonly Passage[]> {
  let known = BLOCKS.get(page);
  if (known === undefined) {
    known = Map.groupBy(page.passages, ({ block }) => block);
    BLOCKS.set(page, known);
  }
  return known;
}

const BLOCKS = new WeakMap<SitePage, ReadonlyMap<number, readonly Passage[]>>();

/** Whether an address is the town's own. */
export function isOwn(site: Pick<Site, 'domain'>, url: string): boolean {
  const host = hostOf(url);
  return host === site.domain || host.endsWith(`.${site.domain.replace(/^www\./, '')}`) || `www.${host}` === site.domain;
}
