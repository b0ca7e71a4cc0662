import type { Hit } from '@beffroi/reading';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import type { ScopedBlock } from '../view.ts';
import { rule } from './rule.ts';
import { contactsIn } from './support/contacts.ts';
import { find, findName, findOf, type GeneralCueName, hitsOf } from './support/find.ts';
import { perBlock } from './support/per-block.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';

const PARTS = ['documents', 'who', 'where', 'contact', 'deadline', 'price', 'particulars'] as const;
type Part = (typeof PARTS)[number];

const PHONE = /(?:\+33|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}\b/;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const HOURS = /\b\d{1,2}\s?(?:h|heures?)(?:\s?\d{2})?\b/i;
const PRICE = /\d\s?(?:€|euros?\b)/i;
const STREET = /\b\d{1,4},?\s?(?:bis,?\s|ter,?\s)?(?:rue|avenue|place|boulevard|chemin|impasse|quai|route|allée|cours|square|esplanade)\b/i;

const NEEDS = [
  'best',
  'blocks',
  'explainedByPlace',
  'governed',
  'index',
  'isContent',
  'namedAsProcedure',
  'pageBlocks',
  'pageLinks',
  'report',
  'rounds',
  'topic',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/**
 * The procedure is explained: at least two of documents to bring, who may ask, where and when, contact of the service in charge,
 * deadline, price (the two-of-six test), with what only this service's explanation would tell as a seventh part that never stands for more than one. An address with a telephone number and no word of a procedure is a directory entry.
 */
export const informationText = rule({
  name: 'information-text',
  fr: 'La page explique la démarche : au moins deux points parmi les pièces, le public, le lieu, le contact, le délai et le prix.',
  en: 'The page explains the procedure: at least two of documents, who may ask, where, contact, deadline and price.',
  needs: NEEDS,
  see(given) {
    const found = new Map<Part, { block: ScopedBlock; quote: string }>();
    // What is said in the very block that names the service: of that, no heading need say whose it is.
    const beside = new Set<Part>();
    let led = false;
    let procedure = false;
    let named = false;
    for (const block of given.blocks) {
      if (block.scope === SCOPE.inherited && given.pageBlocks[block.index]!.kind === 'button') continue;
      const { isTrail, isLater, isProcedure } = factsOf(given.pageBlocks, block);
      if (isTrail) continue;
      const isHeading = given.pageBlocks[block.index]!.kind === 'heading';
      if (isLater && block.text.length < 160) continue;
      const name = findName(block.hits, given.index);
      if (name !== null) named = true;
      if (isProcedure) procedure = true;
      if (isHeading && block.text.length < 60) {
        // A heading announces a part, the text below gives it.
        continue;
      }
      if (!led && name !== null && isLead(block.text, name.end) && !isDenied(block, name)) led = true;
      for (const part of PARTS) {
        if (found.has(part) && (name === null || beside.has(part))) continue;
        const seen = seePart(part, block, given);
        if (seen === null) continue;
        if (name !== null && !isDenied(block, name)) beside.add(part);
        if (!found.has(part)) found.set(part, { block, quote: seen });
      }
    }
    if (given.topic.names & (1 << given.index)) named = true;
    if (given.best >= SCOPE.nameSection) named = true;
    if (!named && given.best <= SCOPE.inherited) return [];
    const parts = [...found.keys()];
    if (!suffices(given, parts, procedure, named) && !explainsBeside(given, beside, led)) return [];
    const first = found.get(parts[0]!)!;
    return PARTS.filter((part) => found.has(part)).map((part, i) => {
      const { block, quote } = found.get(part)!;
      return sight(
        { block: block.index, quote, scope: block.scope },
        {
          facet: 'information',
          level: 1,
          weight: parts.length >= 3 && first.block.scope >= SCOPE.namePage ? 'strong' : 'fair',
          detail: part,
          effect: i < 3 ? 'supports' : 'notes',
        },
      );
    });
  },
});

/** What a block says whichever service it is asked for: worked out once, as far as somebody asks. */
interface Facts {
  /** A trail of crumbs that nothing marks as one. */
  readonly isTrail: boolean;
  readonly isLater: boolean;
  readonly isProcedure: boolean;
  /** Hits of sentences that do not speak of other towns. */
  readonly own: readonly Hit[];
  readonly parts: Map<Part, string | null>;
}

const ARROW = /[>›»]/;
const TRAIL = /^[^.!?]{3,120}(?: (?:>|›|») [^.!?]{2,60}){1,}$/;

const factsOf = perBlock(
  ({ text, hits }): Facts => ({
    isTrail: ARROW.test(text) && TRAIL.test(text),
    isLater: find(hits, 'promise:later') !== null,
    isProcedure: find(hits, 'procedure') !== null,
    own: hitsOfTown(hits),
    parts: new Map(),
  }),
);

function hitsOfTown(hits: readonly Hit[]): readonly Hit[] {
  const others = new Set(hitsOf(hits, 'other:towns').map(({ sentence }) => sentence));
  return others.size === 0 ? hits : hits.filter(({ sentence }) => !others.has(sentence));
}

function seePart(part: Part, block: ScopedBlock, given: Seen): string | null {
  const { own, parts } = factsOf(given.pageBlocks, block);
  if (part === 'particulars') {
    const hit = findOf(own, 'tells', given.index);
    return hit === null ? null : quoteHit(block.text, hit);
  }
  let seen = parts.get(part);
  if (seen === undefined) {
    seen = partIn(part, block, own);
    parts.set(part, seen);
  }
  if (seen !== null || part !== 'contact' || own.length < block.hits.length) return seen;
  return contactsIn(given.pageLinks).any.has(block.index) && given.isContent(block.index) ? block.text : null;
}

/** What a block says of a part, whichever service is meant. */
function partIn(part: Exclude<Part, 'particulars'>, block: ScopedBlock, own: readonly Hit[]): string | null {
  const hit = find(own, `info:${part}` as GeneralCueName);
  if (hit !== null && !(part === 'who' && block.text.length < 12)) return quoteHit(block.text, hit);
  if (own.length < block.hits.length) return null;
  const contacts = block.text.includes('@') ? [PHONE, EMAIL] : [PHONE];
  const pattern = part === 'contact' ? contacts : part === 'price' ? [PRICE] : part === 'where' ? [HOURS, STREET] : [];
  for (const one of pattern) {
    const match = one.exec(block.text.length > 2_000 ? block.text.slice(0, 2_000) : block.text);
    if (match !== null) return quoteHit(block.text, { start: match.index, end: match.index + match[0].length });
  }
  return null;
}

/** Beside the name: there is none. */
const DENIED = /\b(?:pas de|aucune?|n[’']y (?:en )?a|n[’']existe|n[’']a (?:pas|plus)|n[’']est (?:pas|plus)|plus de)\b/i;

/** True where what stands beside a name takes it back. */
function isDenied({ text }: ScopedBlock, name: Hit): boolean {
  return DENIED.test(text.slice(Math.max(0, name.start - 40), name.end + 60));
}

/** How long what leads a paragraph may be: "Liste électorale : les nouveaux habitants …". */
const LEAD = 80;

/** True where a name stands in what leads its block, before a colon, and more follows. */
function isLead(text: string, end: number): boolean {
  const colon = text.indexOf(':');
  return colon >= end && colon <= LEAD && text.length > colon + 30;
}

/** The block that names the service tells what to know of it: under its own lead one thing beside the place, elsewhere two. */
function explainsBeside(given: Seen, beside: ReadonlySet<Part>, led: boolean): boolean {
  if (given.report || given.rounds) return false;
  const telling = [...beside].filter((part) => part !== 'where' && part !== 'contact').length;
  return led ? telling >= 1 && beside.size >= 2 : telling >= 2;
}

function suffices(given: Seen, parts: readonly Part[], procedure: boolean, named: boolean): boolean {
  const telling = parts.filter((part) => part !== 'where' && part !== 'contact');
  const weak = given.best <= SCOPE.topicSection;
  if (given.report) {
    // A number or a desk for this purpose is all there is to know.
    return named
      ? parts.includes('contact') || parts.length >= 2
      : given.best >= SCOPE.topicSection && parts.includes('contact') && telling.length >= 1;
  }
  if (parts.length < 2) return false;
  // Rounds of ordinary waste are no word of bulky waste.
  if (given.rounds && !named) return false;
  if (given.explainedByPlace && (named || !weak)) return true;
  // A topic in a heading is near the procedure, a topic in a title far from it.
  if (weak && !named)
    return given.best === SCOPE.topicSection
      ? telling.length >= 2 || (procedure && telling.length >= 1)
      : given.best === SCOPE.topicPage && procedure && telling.length >= 2;
  // Named in passing on a page about something else: the words of the procedure must stand there too.
  if (given.governed < SCOPE.topicSection && !procedure) return false;
  return telling.length >= 1 ? procedure || telling.length >= 2 || (named && given.namedAsProcedure) : procedure;
}
