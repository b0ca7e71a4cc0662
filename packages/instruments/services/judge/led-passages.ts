import { hostOf, pageKey } from '@beffroi/domain';
import type { AnnotatedPage } from './annotate.ts';
import { countBits, isContentLink } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { hitsIn, namingOf, says, wordsOf } from './lexicon.ts';
import { underOtherPublic } from './other-public.ts';
import { takesReports } from './rules/support/forms.ts';

/** Services by the place of a block of a page, as bit sets. */
export type LedPassages = ReadonlyMap<number, number>;

const NONE: LedPassages = new Map();
/** Of no page: any host is another's. */
const NOWHERE = { host: ' ' };

/** Services that are reports of the street, as a bit set. */
export const REPORTS: number = SERVICES.reduce((set, { flags }, s) => (flags.report === true ? set | (1 << s) : set), 0);

/**
 * Passages of the town's pages that name no service and lead to the place where one is asked for: what the place behind a link calls itself tells what the passage
 * around it is about ("Qui emporte mon vieux sommier ? Choisissez un jour dans Ma Clé"). The place is another host's, bears the name of this service alone, and asks who comes
 * or for what. Told of the link's block, and of its heading where all that the section leads to there is this service.
 *
 * @returns by key of page, its blocks with the service that each is about
 */
export function ledPassages(pages: readonly AnnotatedPage[]): ReadonlyMap<string, LedPassages> {
  const byKey = new Map(pages.filter((page) => placeOf(page, NOWHERE) !== 0).map((page) => [page.key, page]));
  const found = new Map<string, LedPassages>();
  if (byKey.size === 0) return found;
  for (const page of pages) {
    if (page.page.reach !== 'town' || page.kind !== 'ordinary' || page.portal) continue;
    const led = ledOn(page, byKey);
    if (led !== NONE) found.set(page.key, led);
  }
  return found;
}

function ledOn(page: AnnotatedPage, byKey: ReadonlyMap<string, AnnotatedPage>): LedPassages {
  const led = new Map<number, number>();
  page.reading.links.forEach((link, i) => {
    if (link.comarked || link.block < 0 || !isContentLink(page, i) || underOtherPublic(page, link.heading)) return;
    const service = placeOf(byKey.get(pageKey(link.url)), page);
    if (service === 0 || isAnothers(page, link.block, service)) return;
    const naming = namingOf(hitsIn(wordsOf(link)));
    if (naming.names !== 0 && naming.names !== service) return;
    add(led, link.block, service);
    // A title governs the page: what it is about is not told by one link on it.
    if (link.heading >= 0 && isUnnamedSection(page, link.heading, service)) add(led, link.heading, service);
  });
  for (const [block, services] of led) if (countBits(services) > 1) led.delete(block);
  return led.size === 0 ? NONE : led;
}

function add(led: Map<number, number>, block: number, service: number): void {
  led.set(block, (led.get(block) ?? 0) | service);
}

/** The one service whose name a page on another host bears, as a bit, where the page asks who comes or for what; 0 where it is no such place. */
export function placeOf(target: AnnotatedPage | undefined, from: Pick<AnnotatedPage, 'host'>): number {
  if (target === undefined || target.kind !== 'ordinary' || hostOf(target.url) === from.host) return 0;
  if (target.topic.names === 0 && takesReportsOn(target)) return REPORTS;
  if (countBits(target.topic.names) !== 1) return 0;
  const { shape, forms } = target.reading;
  return shape.passwordFields > 0 || forms.some((form, f) => !target.frameForms.has(f) && form.fields.length > 1) ? target.topic.names : 0;
}

/** What asks what is wrong in the street, and where, says whose place it is without a name. */
function takesReportsOn({ reading, frameForms }: AnnotatedPage): boolean {
  return reading.forms.some((form, f) => !frameForms.has(f) && takesReports(form));
}

/** Names nothing itself, and nothing below it names another service: a broad heading ("Vivre", "Enfants") stands over many. */
function isUnnamedSection(page: AnnotatedPage, heading: number, service: number): boolean {
  const { names, topics, barred } = page.namings[heading]!;
  if (page.home || page.reading.blocks[heading]!.level <= 1 || names !== 0 || (topics & ~service) !== 0 || barred !== 0) return false;
  return page.reading.blocks.every((block, b) => block.heading !== heading || (page.namings[b]!.names & ~service) === 0);
}

/** The block names services and not this one, or speaks of another procedure. */
function isAnothers(page: AnnotatedPage, block: number, service: number): boolean {
  const { names, barred } = page.namings[block]!;
  const above = page.namings[page.reading.blocks[block]!.heading];
  // Its heading is of this service: what else the passage names, it names in passing.
  if (above !== undefined && ((above.names | above.topics) & service) !== 0) return false;
  return (names !== 0 && (names & service) === 0) || (barred & service) !== 0 || says(page.hits[block]!, 'other:procedure');
}
