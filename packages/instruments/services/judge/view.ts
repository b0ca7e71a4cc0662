import type { Form, Hit, Link } from '@beffroi/reading';
import { type AnnotatedPage, countBits, isContent, isContentLink, type Site } from './annotate.ts';
import { SERVICES, type Service } from './catalogue/index.ts';
import { Lead } from './lead.ts';
import { hitsIn, namingOf, says } from './lexicon.ts';
import { nationalServices } from './national-addresses.ts';
import { underOtherPublic } from './other-public.ts';
import { type Parts, partsOfPage } from './parts.ts';
import { namingOption, properFields, takesReports } from './rules/support/forms.ts';
import { governedScope, SCOPE, scopesOf, scopeUnder } from './scope.ts';

/** A block that speaks of the service. */
export interface ScopedBlock {
  readonly index: number;
  readonly text: string;
  readonly hits: readonly Hit[];
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
  readonly hits: readonly Hit[];
  /** Wordings of the block it stands in (its own when it stands alone). */
  readonly around: readonly Hit[];
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

const BARRED_KINDS = new Set(['minutes', 'jobs', 'legal', 'search', 'other-public', 'urbanism', 'foreign', 'old-news', 'error']);

/** The views of a page: one for each service that it speaks of. Pages that tell nothing of today's services have none. */
export function viewsOf(site: Site, page: AnnotatedPage): readonly View[] {
  if (BARRED_KINDS.has(page.kind)) return [];
  // A neighbour speaks to its own residents, but for what the town's page for a service sends its own to.
  const open = page.kind === 'neighbour' ? page.lent & ~OF_THE_STATE : -1;
  if (open === 0) return [];
  const { reading } = page;
  const scopes = scopesOf(page);
  const views: View[] = [];
  const partsFor = partsOfPage(site, page);
  let present = page.topic.names | page.topic.topics | page.inherited | page.lent;
  for (const naming of page.namings) present |= naming.names | naming.topics;
  for (const services of page.led.values()) present |= services;
  const linkHits = reading.links.map((link) =>
    hitsIn(link.text === '' ? link.label : link.label === '' ? link.text : `${link.text} | ${link.label}`),
  );
  const linkNamings = linkHits.map(namingOf);
  for (const { names, topics } of linkNamings) present |= names | topics;
  const leads: Lead[] = [];
  for (const form of reading.forms) {
    present |= namingOf(hitsIn(formText(form))).names;
    for (const field of form.fields)
      for (const option of field.options) present |= namingOf(hitsIn(option)).names | namingOf(hitsIn(option)).topics;
  }
  const national = reading.links.reduce((set, link) => (link.comarked ? set : set | nationalServices(link.url)), 0);
  const chromes = reading.links.map((_, i) => !isContentLink(page, i));
  const contents = reading.blocks.map((block, index) => isContent(page, index) && !underOtherPublic(page, block.heading));
  const others = linkHits.map((hits) => says(hits, 'other:procedure'));
  for (let s = 0; s < SERVICES.length; s++) {
    const bit = 1 << s;
    if ((open & bit) === 0 || ((national & bit) === 0 && (present & bit) === 0 && !page.home)) continue;
    const blocks: ScopedBlock[] = [];
    let best = 0;
    let governed: number = ((page.topic.names | page.lent) & bit) !== 0 ? SCOPE.namePage : SCOPE.none;
    reading.blocks.forEach((block, index) => {
      const scope = scopes[index]![s]!;
      if (scope === SCOPE.none || !contents[index]) return;
      if (scope > best) best = scope;
      const byHeadings = scope === SCOPE.mention ? governedScope(page, index, s) : scope;
      if (byHeadings > governed) governed = byHeadings;
      blocks.push({ index, text: block.text, hits: page.hits[index]!, scope });
    });
    const links: ScopedLink[] = [];
    reading.links.forEach((link, i) => {
      if (link.comarked) return;
      const hits = linkHits[i]!;
      const naming = linkNamings[i]!;
      const own = (naming.names & bit) !== 0 || ((naming.topics & bit) !== 0 && countBits(naming.topics) === 1 && link.text.length < 60);
      const chrome = chromes[i]!;
      let scope: number = SCOPE.none;
      if (!chrome || link.zone === 'aside') {
        const row = link.block >= 0 && scopes[link.block] !== undefined ? scopes[link.block]! : scopeUnder(page, link.heading);
        scope = row[s]!;
        if (naming.names !== 0 && (naming.names & bit) === 0) scope = SCOPE.none;
        else if (((naming.barred & bit) !== 0 || (others[i]! && naming.names === 0)) && !own) scope = SCOPE.none;
      }
      // A vague link in a sentence about another procedure.
      if (!own && naming.names === 0 && scope !== SCOPE.none && link.block >= 0 && scope < SCOPE.mention) {
        const around = page.hits[link.block]!;
        if (says(around, 'other:procedure') && (page.namings[link.block]!.names & bit) === 0) return;
      }
      if (!own && scope === SCOPE.none) return;
      if (underOtherPublic(page, link.heading)) return;
      const block = link.block >= 0 ? reading.blocks[link.block] : undefined;
      const around = block === undefined ? hits : page.hits[link.block]!;
      const blockText = block?.text ?? link.text;
      leads[i] ??= new Lead(site, link, around, blockText, page.host);
      links.push({
        link,
        lead: leads[i]!,
        own: own && (naming.names & bit) !== 0 ? true : own && !chrome,
        scope: own && scope < SCOPE.mention && (naming.names & bit) !== 0 ? SCOPE.mention : scope,
        hits,
        around,
        blockText,
        chrome,
      });
    });
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
