import { type Hit, Hits } from '@beffroi/reading';
import type { Given, Need } from '../parts.ts';
import { SCOPE } from '../scope.ts';
import type { ScopedBlock } from '../view.ts';
import { rule } from './rule.ts';
import { contactsIn } from './support/contacts.ts';
import { find, findName, findOf, type GeneralCueName, hitsOf, namingOf, says } from './support/find.ts';
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
  'forResidents',
  'governed',
  'index',
  'isContent',
  'namedAsProcedure',
  'pageBlocks',
  'pageLinks',
  'report',
  'rounds',
  'sayingOwn',
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
  of: 'blocks',
  needs: NEEDS,
  see(given) {
    const bit = 1 << given.index;
    const found = new Map<Part, { block: ScopedBlock; quote: string }>();
    // What is said in the very block that names the service: of that, no heading need say whose it is.
    const beside = new Set<Part>();
    let [foundParts, besideParts] = [0, 0];
    let led = false;
    let procedure = false;
    let named = false;
    const reached = contactsIn(given.pageLinks).any;
    const particular = new Set(given.sayingOwn('tells'));
    for (const block of given.blocks) {
      const { kind } = given.pageBlocks[block.index]!;
      if (block.scope === SCOPE.inherited && kind === 'button') continue;
      const facts = factsOf(given.pageBlocks, block);
      if (facts.isPassed) continue;
      const isNamed = (namingOf(block.hits).names & bit) !== 0;
      if (isNamed) named = true;
      procedure ||= facts.isProcedure;
      // A heading announces a part, the text below gives it.
      if (kind === 'heading' && block.text.length < 60) continue;
      const wanted = ALL & ~(isNamed ? foundParts & besideParts : foundParts);
      let told = facts.tells(wanted & OF_ALL);
      if ((wanted & CONTACT) !== 0 && reached.has(block.index) && facts.isAllOfTown && given.isContent(block.index)) told |= CONTACT;
      if ((wanted & PARTICULARS) !== 0 && particular.has(block) && facts.particulars(given.index) !== null) told |= PARTICULARS;
      if (told === 0 && (led || !isNamed || !facts.isLed)) continue;
      const name = isNamed ? findName(block.hits, given.index) : null;
      const leads = !led && name !== null && isLead(block.text, name.end);
      if (told === 0 && !leads) continue;
      const isBeside = name !== null && !isDenied(block, name);
      if (leads && isBeside) led = true;
      const seen = told & ~(isBeside ? foundParts & besideParts : foundParts);
      for (let at = 0; seen >> at !== 0; at++) {
        if (((seen >> at) & 1) === 0) continue;
        const part = PARTS[at]!;
        if (isBeside) beside.add(part);
        if (!found.has(part)) found.set(part, { block, quote: facts.quoteOf(at, given.index) });
      }
      foundParts |= told;
      if (isBeside) besideParts |= told;
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

/** Parts as bits, in the order of `PARTS`. */
const ALL = (1 << PARTS.length) - 1;
const CONTACT = 1 << PARTS.indexOf('contact');
const PARTICULARS = 1 << PARTS.indexOf('particulars');
/** Those that a block tells whichever service is meant. */
const OF_ALL = ALL & ~PARTICULARS;

const DIGIT_OR_AT = /[\d@]/;
const ARROW = /[>›»]/;
const TRAIL = /^[^.!?]{3,120}(?: (?:>|›|») [^.!?]{2,60}){1,}$/;

/** What a block says whichever service it is asked for: worked out once, as far as somebody asks. */
class Facts {
  /** A trail of crumbs that nothing marks as one, or a line of what is only announced. */
  readonly isPassed: boolean;
  readonly #text: string;
  readonly #hits: Hits;
  #own: Hits | undefined;
  #isLed: boolean | undefined;
  #hasDigitOrAt: boolean | undefined;
  #asked = 0;
  #told = 0;

  constructor(text: string, hits: Hits) {
    this.#text = text;
    this.#hits = hits;
    this.isPassed = (text.length < 160 && says(hits, 'promise:later')) || (ARROW.test(text) && TRAIL.test(text));
  }

  get isProcedure(): boolean {
    return says(this.#hits, 'procedure');
  }

  /** No sentence speaks of other towns. */
  get isAllOfTown(): boolean {
    return this.#ofTown.length === this.#hits.length;
  }

  /** Hits of sentences that do not speak of other towns. */
  get #ofTown(): Hits {
    this.#own ??= hitsOfTown(this.#hits);
    return this.#own;
  }

  /** Something leads it, before a colon. */
  get isLed(): boolean {
    this.#isLed ??= isLead(this.#text, 0);
    return this.#isLed;
  }

  /** It has a digit or an @, without which no pattern finds anything. */
  get #mayLook(): boolean {
    this.#hasDigitOrAt ??= DIGIT_OR_AT.test(this.#text);
    return this.#hasDigitOrAt;
  }

  /** Which of some parts it tells, whichever service is meant. */
  tells(parts: number): number {
    const asked = parts & ~this.#asked;
    if (asked !== 0) {
      this.#asked |= asked;
      for (let at = 0; at < PARTS.length; at++) if (((asked >> at) & 1) !== 0 && this.#tellsOne(at)) this.#told |= 1 << at;
    }
    return this.#told & parts;
  }

  /** What only the explanation of one service would tell, or `null`. */
  particulars(service: number): Hit | null {
    return findOf(this.#ofTown, 'tells', service);
  }

  /** Quote of a part that it tells; all of it where a link alone does. */
  quoteOf(at: number, service: number): string {
    const place = 1 << at === PARTICULARS ? this.particulars(service) : this.#placeOf(at);
    return place === null ? this.#text : quoteHit(this.#text, place);
  }

  #tellsOne(at: number): boolean {
    if (this.#isSaid(at)) return true;
    const patterns = this.#patternsOf(at);
    return patterns.length > 0 && this.#mayLook && patterns.some((pattern) => pattern.test(this.#beginning()));
  }

  /** Where it tells a part, by its wordings or else by what it looks like. */
  #placeOf(at: number): Pick<Hit, 'start' | 'end'> | null {
    if (this.#isSaid(at)) return find(this.#ofTown, CUES[at]!);
    for (const pattern of this.#patternsOf(at)) {
      const match = pattern.exec(this.#beginning());
      if (match !== null) return { start: match.index, end: match.index + match[0].length };
    }
    return null;
  }

  #isSaid(at: number): boolean {
    return says(this.#ofTown, CUES[at]!) && !(PARTS[at] === 'who' && this.#text.length < 12);
  }

  #patternsOf(at: number): readonly RegExp[] {
    if (!this.isAllOfTown) return NO_PATTERNS;
    return 1 << at === CONTACT && this.#text.includes('@') ? WITH_EMAIL : PATTERNS[at]!;
  }

  #beginning(): string {
    return this.#text.length > 2_000 ? this.#text.slice(0, 2_000) : this.#text;
  }
}

const NO_PATTERNS: readonly RegExp[] = [];
const WITH_EMAIL: readonly RegExp[] = [PHONE, EMAIL];
/** What each part looks like where no wording says it. */
const PATTERNS: readonly (readonly RegExp[])[] = PARTS.map((part) =>
  part === 'contact' ? [PHONE] : part === 'price' ? [PRICE] : part === 'where' ? [HOURS, STREET] : NO_PATTERNS,
);
const CUES = PARTS.map((part) => `info:${part}` as GeneralCueName);

const factsOf = perBlock(({ text, hits }) => new Facts(text, hits));

function hitsOfTown(hits: Hits): Hits {
  if (!says(hits, 'other:towns')) return hits;
  const others = new Set(hitsOf(hits, 'other:towns').map(({ sentence }) => sentence));
  return Hits.from([...hits].filter(({ sentence }) => !others.has(sentence)));
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

/** Those who live there, and what they are given. */
const RESIDENTS = /r[ée]sident|riverain|habitant|abonn|macaron|vignette|\bcartes?\b|\bzones?\b|disque/i;

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
  // Where all may leave their cars says nothing of what residents are given.
  if (weak && !named && given.forResidents && !given.blocks.some(({ text }) => RESIDENTS.test(text))) return false;
  // A topic in a heading is near the procedure, a topic in a title far from it.
  if (weak && !named)
    return given.best === SCOPE.topicSection
      ? telling.length >= 2 || (procedure && telling.length >= 1)
      : given.best === SCOPE.topicPage && procedure && telling.length >= 2;
  // Named in passing on a page about something else: the words of the procedure must stand there too.
  if (given.governed < SCOPE.topicSection && !procedure && !(named && given.governed === SCOPE.topicPage)) return false;
  return telling.length >= 1 ? procedure || telling.length >= 2 || (named && given.namedAsProcedure) : procedure;
}
