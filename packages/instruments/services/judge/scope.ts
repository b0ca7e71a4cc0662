import type { Block } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { findName, hitsIn, namingOf, says } from './lexicon.ts';
import { titlesBelow } from './unit.ts';

/**
 * Why a block speaks of a service, weakest first. The numbers are compared: what names the service nearest wins.
 */
export const SCOPE = {
  none: 0,
  /** The page names no service, but links to it do. */
  inherited: 1,
  /** The page's title names a topic of the service. */
  topicPage: 2,
  /** The nearest heading names a topic. */
  topicSection: 3,
  /** The page's title names the service. */
  namePage: 4,
  /** The nearest heading that names any service names this one. */
  nameSection: 5,
  /** The block itself names it. */
  mention: 6,
} as const;

/** A title that runs into its text without a stop: "Voter Le bureau est dans la salle du bas." */
const RUN_IN =
  /^([A-ZÀ-Ý][^.!?:;,]{2,40}?)\s(?=(?:Le|La|Les|L['’]|Un|Une|Des|On|Vous|Pour|En|Il|Elle|Depuis|Tous|Toute|Nous|Dans|Si|Ce|Cette|À|Au|Après|Avant)\b)/;

/** In no more characters a title does not run into its text. */
const RUNS_IN = 80;

/** Services whose wordings stand in others' lists of papers, as a bit set. */
const PAPERS = SERVICES.reduce((set, { flags }, i) => (flags.paperOfOthers === true ? set | (1 << i) : set), 0);

/** Services that are fetched by rounds, as a bit set: what one brings somewhere is none. */
const ROUNDS = SERVICES.reduce((set, { flags }, i) => (flags.rounds === true ? set | (1 << i) : set), 0);

/** Scope that titles and headings alone give a block, its own words left out. */
export function governedScope(page: AnnotatedPage, block: number, service: number): number {
  const row = scopeUnder(page, page.reading.blocks[block]?.heading ?? -1);
  return row[service]!;
}

/** True where titles or headings give a block to other services and not to this one. */
export function governedByOthers(page: AnnotatedPage, block: number, service: number): boolean {
  const row = scopeUnder(page, page.reading.blocks[block]?.heading ?? -1);
  return row[service]! < SCOPE.topicPage && row.some((scope, s) => s !== service && scope >= SCOPE.namePage);
}

/** For each block of a page, for each service: how it is in scope. Rows of 18. */
export function scopesOf(page: AnnotatedPage): readonly Uint8Array[] {
  const known = memory(page);
  if (known.scopes === null) {
    const titles = titlesBelow(page);
    known.scopes = page.reading.blocks.map(({ heading }, b) => scopeOfBlock(page, b, known.rows, titles.get(b) ?? heading));
  }
  return known.scopes;
}

/** Bits that a scope has. */
const SCOPE_BITS = 3;

/** Rows of one page: most of thousands of blocks and headings have one of few. */
class Rows {
  /** To be filled, and filled anew for the next. */
  readonly blank = new Uint8Array(SERVICES.length);
  /** By their first half, then by their second, each as a number that is small enough to be quick. */
  readonly #byHalves = new Map<number, Map<number, Uint8Array>>();

  /** A row that all with the same have in common. */
  shared(row: Uint8Array): Uint8Array {
    const half = row.length >> 1;
    let [first, second] = [0, 0];
    for (let s = 0; s < half; s++) first = (first << SCOPE_BITS) | row[s]!;
    for (let s = half; s < row.length; s++) second = (second << SCOPE_BITS) | row[s]!;
    let rows = this.#byHalves.get(first);
    if (rows === undefined) {
      rows = new Map();
      this.#byHalves.set(first, rows);
    }
    let known = rows.get(second);
    if (known === undefined) {
      known = row.slice();
      rows.set(second, known);
    }
    return known;
  }
}

/** Scope of what stands under a heading without being in a block (a form, a frame, a link alone). */
export function scopeUnder(page: AnnotatedPage, heading: number): Uint8Array {
  const { under, rows } = memory(page);
  // What stands under no heading has the first place.
  const known = under[heading + 1];
  if (known !== undefined) return known;
  const row = rows.blank.fill(SCOPE.none);
  fillFromPage(page, row);
  fillFromHeadings(page, heading, row);
  const shared = rows.shared(row);
  under[heading + 1] = shared;
  return shared;
}

/** What was worked out for a page: scopes are asked for by every rule. Rows are shared, so nobody writes into them. */
interface Memory {
  scopes: readonly Uint8Array[] | null;
  readonly rows: Rows;
  /** By heading, and the first by none. */
  readonly under: (Uint8Array | undefined)[];
  /** The third heading of the content below the page's title; the number of blocks where there are fewer. */
  readonly thirdHeading: number;
  /** For each block what its links make of it, as bits. */
  readonly linked: Uint8Array;
}

/** The block is nothing but a link. */
const BARE_LINK = 1;
/** It is nothing but links, each of which speaks for itself: tiles, a row of shortcuts. */
const LINK_ROW = 2;

const memories = new WeakMap<AnnotatedPage, Memory>();
/** Most that is asked is asked of one page after the other. */
let last: { readonly page: AnnotatedPage; readonly memory: Memory } | null = null;

function memory(page: AnnotatedPage): Memory {
  if (last === null || last.page !== page) last = { page, memory: memoryOf(page) };
  return last.memory;
}

function memoryOf(page: AnnotatedPage): Memory {
  let known = memories.get(page);
  if (known === undefined) {
    known = {
      scopes: null,
      rows: new Rows(),
      under: new Array<Uint8Array | undefined>(page.reading.blocks.length + 1).fill(undefined),
      thirdHeading: thirdHeadingOf(page),
      linked: linkedBlocks(page),
    };
    memories.set(page, known);
  }
  return known;
}

function thirdHeadingOf({ reading: { blocks } }: AnnotatedPage): number {
  let headings = 0;
  const third = blocks.findIndex(
    ({ kind, level, zone }) => kind === 'heading' && level >= 2 && (zone === 'main' || zone === 'card') && ++headings === 3,
  );
  return third < 0 ? blocks.length : third;
}

/** Fewer links may be one sentence of a procedure: its name, and the way to it. */
const A_ROW = 3;
/** Characters that may stand between two links of a row: " · ". */
const BETWEEN = 3;

/** True for a block that is nothing but a row of links: what one of them says is not said of the next. */
export function isLinkRow(page: AnnotatedPage, block: number): boolean {
  return (memory(page).linked[block]! & LINK_ROW) !== 0;
}

function linkedBlocks({ reading: { blocks, links } }: AnnotatedPage): Uint8Array {
  const linked = new Uint8Array(blocks.length);
  const counts = new Int32Array(blocks.length);
  const characters = new Int32Array(blocks.length);
  for (const { block, text } of links) {
    const whole = blocks[block]?.text;
    if (whole === undefined) continue;
    if (text === whole) linked[block]! |= BARE_LINK;
    characters[block]! += text.length + BETWEEN;
    if (++counts[block]! >= A_ROW && characters[block]! >= whole.length) linked[block]! |= LINK_ROW;
  }
  return linked;
}

function scopeOfBlock(page: AnnotatedPage, index: number, rows: Rows, heading: number): Uint8Array {
  const under = scopeUnder(page, heading);
  if (isWhollyGoverned(page, index)) return under;
  const row = rows.blank;
  row.set(under);
  fillFromBlock(page, index, row);
  return rows.shared(row);
}

/** Nothing in it, above it or behind it changes what its headings give it. */
function isWhollyGoverned(page: AnnotatedPage, index: number): boolean {
  const { names, topics, barred } = page.namings[index]!;
  const { kind, text } = page.reading.blocks[index]!;
  const isTitle = kind === 'heading' || kind === 'term';
  if (names !== 0 || page.led.has(index) || (isTitle ? (topics | barred) !== 0 : text.length > RUNS_IN)) return false;
  return leadOf(page, index) < 0;
}

function fillFromBlock(page: AnnotatedPage, index: number, row: Uint8Array): void {
  const block = page.reading.blocks[index]!;
  const lead = leadOf(page, index);
  if (lead >= 0) applyHeading(row, page.namings[lead]!.names, page.namings[lead]!.topics, page.namings[lead]!.barred, false);
  const own = page.namings[index]!;
  const led = page.led.get(index);
  if (led !== undefined) applyHeading(row, led, 0, 0, own.names !== 0);
  if (block.kind === 'heading' || block.kind === 'term') {
    // A heading is judged like what it governs.
    if (own.names !== 0 || own.topics !== 0 || own.barred !== 0)
      applyHeading(row, own.names, own.topics, own.barred, block.kind === 'term');
    return;
  }
  const runIn = block.text.length > RUNS_IN ? RUN_IN.exec(block.text) : null;
  if (runIn !== null) {
    const naming = namingOf(hitsIn(runIn[1]!));
    if (naming.names !== 0 || naming.topics !== 0) applyHeading(row, naming.names, naming.topics, naming.barred, false);
  }
  if (own.names !== 0 && (memory(page).linked[index]! & LINK_ROW) === 0) {
    for (let s = 0; s < row.length; s++)
      if ((own.names & (1 << s)) === 0 && (row[s] === SCOPE.topicPage || row[s] === SCOPE.inherited)) row[s] = SCOPE.none;
    // What other pages lend this one does not make its words another's.
    let governed = false;
    for (let s = 0; s < row.length; s++)
      if (row[s]! >= SCOPE.nameSection || (row[s] === SCOPE.namePage && (page.topic.names & (1 << s)) !== 0)) governed = true;
    for (let s = 0; s < row.length; s++) {
      if ((own.names & (1 << s)) === 0) continue;
      if (row[s] === SCOPE.none && governed && (PAPERS & (1 << s)) !== 0 && !isAskedFor(page, index, s)) continue;
      if (
        row[s]! <= SCOPE.topicPage &&
        (ROUNDS & (1 << s)) !== 0 &&
        isUnderLookAlike(page, block.heading, s) &&
        !says(page.hits[index]!, 'procedure')
      )
        continue;
      row[s] = SCOPE.mention;
    }
  }
}

function fillFromPage(page: AnnotatedPage, row: Uint8Array): void {
  for (let s = 0; s < row.length; s++) {
    const bit = 1 << s;
    if ((page.topic.names & bit) !== 0) row[s] = SCOPE.namePage;
    else if ((page.lent & bit) !== 0) row[s] = SCOPE.namePage;
    else if ((page.topic.topics & bit) !== 0) row[s] = SCOPE.topicPage;
    else if ((page.inherited & bit) !== 0) row[s] = SCOPE.inherited;
  }
}

/** The nearest heading that names any service decides for the page's and outer headings' services. */
function fillFromHeadings(page: AnnotatedPage, heading: number, row: Uint8Array): void {
  const { blocks } = page.reading;
  const path: number[] = [];
  let level = 7;
  for (let h = heading, guard = 0; h >= 0 && guard < 64; guard++) {
    const block = blocks[h]!;
    const own = block.kind === 'term' ? 6.5 : block.level || 6;
    if (own < level) {
      path.push(h);
      level = own;
    }
    if (level <= 1) break;
    h = block.heading < h ? block.heading : -1;
  }
  for (let i = path.length - 1; i >= 0; i--) {
    const naming = page.namings[path[i]!]!;
    const led = page.led.get(path[i]!);
    if (led !== undefined) {
      applyHeading(row, led, 0, 0, false);
      continue;
    }
    // What stands under the heading of another matter is not said of what the page is called after.
    if (naming.names === 0 && blocks[path[i]!]!.level > 1 && says(page.hits[path[i]!]!, 'other:subject')) {
      for (let s = 0; s < row.length; s++) if (row[s]! <= SCOPE.namePage) row[s] = SCOPE.none;
      continue;
    }
    if (naming.names === 0 && naming.topics === 0 && naming.barred === 0) continue;
    // The page's own title again adds nothing and takes nothing away.
    if (blocks[path[i]!]!.level === 1 && naming.names === page.topic.names && naming.topics === page.topic.topics) continue;
    applyHeading(row, naming.names, naming.topics, naming.barred, blocks[path[i]!]!.kind === 'term');
  }
}

function applyHeading(row: Uint8Array, names: number, topics: number, barred: number, soft: boolean): void {
  for (let s = 0; s < row.length; s++) {
    const bit = 1 << s;
    if ((names & bit) !== 0) row[s] = SCOPE.nameSection;
    else if ((barred & bit) !== 0) row[s] = SCOPE.none;
    // A section that names another service outright is no longer this one's.
    else if (names !== 0 && !soft) row[s] = SCOPE.none;
    else if ((topics & bit) !== 0 && row[s]! < SCOPE.topicSection) row[s] = SCOPE.topicSection;
  }
}

/** Its heading, or the page's title, is of what looks like the service and is another thing: what the recycling centre takes is no collection. */
function isUnderLookAlike({ namings, topic }: AnnotatedPage, heading: number, service: number): boolean {
  const bit = 1 << service;
  if (((topic.names | topic.topics) & bit) === 0 && (topic.barred & bit) !== 0) return true;
  const above = namings[heading];
  return above !== undefined && (above.names & bit) === 0 && (above.barred & bit) !== 0;
}

const ASKING = /^(?:demande|demander|délivrance|obtenir|déclar|inscription|s.inscrire|renouvel|formulaire)/i;

/** True where a block asks for the paper itself ("formulaire de demande d'acte"), rather than naming it among papers to bring. */
function isAskedFor(page: AnnotatedPage, block: number, service: number): boolean {
  const hit = findName(page.hits[block]!, service);
  if (hit === null) return false;
  const { text } = page.reading.blocks[block]!;
  return (
    ASKING.test(text.slice(hit.start)) ||
    /(?:demande|délivrance|formulaire)s? (?:de |d.)?$/i.test(text.slice(Math.max(0, hit.start - 16), hit.start))
  );
}

const LEAD_LENGTH = 70;
const STOPS = /[.,;!]$/;

/** A cell too, where no other governs it: what lays out a text cell by cell is no table. */
function isLeadKind(kind: Block['kind']): boolean {
  return kind === 'text' || kind === 'cell';
}

/**
 * On pages without headings a short line stands for one: the nearest above, at most four blocks away, that names a service and ends without a full
 * stop. -1 where there is none.
 */
function leadOf(page: AnnotatedPage, index: number): number {
  const { blocks } = page.reading;
  const block = blocks[index]!;
  if (block.kind !== 'text' && block.kind !== 'item' && (block.kind !== 'cell' || blocks[block.heading]?.kind === 'cell')) return -1;
  for (let i = index - 1, steps = 0; i >= 0 && steps < 4; i--, steps++) {
    const above = blocks[i]!;
    if (above.zone !== block.zone || above.heading !== block.heading || above.kind === 'heading') return -1;
    if (
      !isLeadKind(above.kind) ||
      above.text.length > LEAD_LENGTH ||
      STOPS.test(above.text) ||
      above.text.length >= blocks[i + 1]!.text.length
    )
      continue;
    // A page with headings of its own does without.
    if (memory(page).thirdHeading < index) return -1;
    // A link that stands alone leads elsewhere, it governs nothing.
    if ((memory(page).linked[i]! & BARE_LINK) !== 0) return -1;
    const naming = page.namings[i]!;
    return naming.names !== 0 || naming.barred !== 0 ? i : -1;
  }
  return -1;
}
