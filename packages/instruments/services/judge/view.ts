import type { Form, Hits, Link } from '@beffroi/reading';
import type { AnnotatedPage, Site } from './annotate.ts';
import { SERVICES, type Service } from './catalogue/index.ts';
import type { Lead } from './lead.ts';
import { hitsIn, namingOf } from './lexicon.ts';
import { hitsOfLinks } from './link-hits.ts';
import { nationalOfLinks } from './national-addresses.ts';
import { AMONG_ASSOCIATIONS } from './other-public.ts';
import { type Parts, partsOfPage } from './parts.ts';
import { namingOption, properFields, takesReports } from './rules/support/forms.ts';
import { SCOPE, scopeUnder } from './scope.ts';
import { scopedBlocks } from './scoped-blocks.ts';
import { scopedLinks } from './scoped-links.ts';

/** A block that speaks of the service. */
export interface ScopedBlock {
  readonly index: number;
  readonly text: string;
  readonly hits: Hits;
  readonly scope: number;
}

/** A link that belongs to the service. */
export interface ScopedLink {
  readonly link: Link;
  /** What it is whichever service it is asked for. */
  readonly lead: Lead;
  /** The link's own words name the service. */
  readonly own: boolean;
  readonly scope: number;
  /** Wordings of its text and label. */
  readonly hits: Hits;
  /** Wordings of the block it stands in (its own when it stands alone). */
  readonly around: Hits;
  readonly blockText: string;
  /** Stands in the chrome: menu, header, footer, aside. */
  readonly chrome: boolean;
}

export interface ScopedForm {
  readonly form: Form;
  readonly index: number;
  readonly scope: number;
  /** Its own legend, buttons or names name the service. */
  readonly own: boolean;
}

/** One service on one page. */
export interface View {
  readonly service: Service;
  readonly serviceIndex: number;
  readonly page: AnnotatedPage;
  /** What rules may ask for. */
  readonly parts: Parts;
}

/** What the State has some towns do for all: the neighbour's desk is not the town's. As a bit set. */
const OF_THE_STATE = SERVICES.reduce((set, { flags }, s) => (flags.onlyStateForm === true ? set | (1 << s) : set), 0);

const BARRED_KINDS = new Set(['minutes', 'jobs', 'legal', 'search', 'urbanism', 'foreign', 'old-news', 'error']);

/** Services that a page of its kind may tell of at all, as a bit set. */
function openOn({ kind, lent }: AnnotatedPage): number {
  // A neighbour speaks to its own residents, but for what the town's page for a service sends its own to.
  if (kind === 'neighbour') return lent & ~OF_THE_STATE;
  return kind === 'other-public' ? AMONG_ASSOCIATIONS : -1;
}

/**
 * The views of a page: one for each service that it speaks of. Pages that tell nothing of today's services have none.
 *
 * @param isReadTwice what rules see of it is held against what they see of another reading
 */
export function viewsOf(site: Site, page: AnnotatedPage, isReadTwice: boolean = page.bare !== null): readonly View[] {
  if (BARRED_KINDS.has(page.kind)) return [];
  const open = openOn(page);
  if (open === 0) return [];
  const { reading } = page;
  const views: View[] = [];
  const partsFor = partsOfPage(site, page, isReadTwice);
  let present = page.topic.names | page.topic.topics | page.inherited | page.lent;
  for (const naming of page.namings) present |= naming.names | naming.topics;
  for (const services of page.led.values()) present |= services;
  const linkHits = hitsOfLinks(reading.links);
  for (const hits of linkHits) present |= namingOf(hits).names | namingOf(hits).topics;
  for (const form of reading.forms) {
    present |= namingOf(hitsIn(formText(form))).names;
    for (const field of form.fields)
      for (const option of field.options) present |= namingOf(hitsIn(option)).names | namingOf(hitsIn(option)).topics;
  }
  const leading = nationalOfLinks(reading.links);
  const national = reading.links.reduce((set, link, i) => (link.comarked ? set : set | leading[i]!), 0);
  const asked = open & (page.home ? -1 : national | present);
  const ofBlocks = scopedBlocks(page, asked);
  const ofLinks = scopedLinks(site, page, asked, linkHits);
  for (let s = 0; s < SERVICES.length; s++) {
    const bit = 1 << s;
    if ((asked & bit) === 0) continue;
    const { blocks, best, governed } = ofBlocks[s]!;
    const links = ofLinks[s]!;
    const forms: ScopedForm[] = [];
    reading.forms.forEach((form, index) => {
      if (form.comarked || page.frameForms.has(index)) return;
      const naming = namingOf(hitsIn(formText(form)));
      const own = (naming.names & bit) !== 0;
      const row = scopeUnder(page, form.heading);
      let scope: number = row[s]!;
      if (!own && naming.names !== 0) scope = SCOPE.none;
      // A form whose own fields only this service would ask for speaks for it wherever it stands.
      const proper = !own && scope === SCOPE.none && naming.names === 0 ? properFields(form, s).count : 0;
      if (proper >= 2 && namingOption(form, s) !== '') scope = SCOPE.topicPage;
      if (SERVICES[s]!.flags.report === true && scope < SCOPE.nameSection && naming.names === 0 && takesReports(form))
        scope = SCOPE.nameSection;
      if (!own && scope === SCOPE.none && naming.names === 0 && isIntroduced(page, form, bit)) scope = SCOPE.nameSection;
      if (own || scope !== SCOPE.none) forms.push({ form, index, scope: own ? SCOPE.mention : scope, own });
    });
    if ((national & bit) === 0 && blocks.length === 0 && links.length === 0 && forms.length === 0 && reading.forms.length === 0) continue;
    views.push({ service: SERVICES[s]!, serviceIndex: s, page, parts: partsFor(s, { blocks, links, forms, best, governed }) });
  }
  return views;
}

/** A sentence just above the form, under the same heading, names this service and no other: "Un trou, une lampe grillée ? Dites-nous où." */
function isIntroduced(page: AnnotatedPage, form: Form, bit: number): boolean {
  for (let b = form.block - 1; b >= Math.max(0, form.block - 3); b--) {
    const block = page.reading.blocks[b]!;
    if (block.heading !== form.heading || block.kind === 'heading') return false;
    const { names } = page.namings[b]!;
    if (names !== 0) return names === bit;
  }
  return false;
}

/** Words of a form that tell what it is for: legends, buttons, names. */
export function formText(form: Form): string {
  return [...form.legends, ...form.buttons, form.marks.join(' ').replace(/[-_]/g, ' ')].join(' | ');
}
