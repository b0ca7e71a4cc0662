import type { Hits } from '@beffroi/reading';
import { type Address, addressesOf } from './address.ts';
import { type AnnotatedPage, countBits, isContentLink, type Site } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { Lead, type LinkSetting } from './lead.ts';
import { namingOf, says } from './lexicon.ts';
import { underOtherPublic } from './other-public.ts';
import { SCOPE, scopesOf, scopeUnder } from './scope.ts';
import type { ScopedLink } from './view.ts';

/** Longer words of a link are a sentence: a topic in it is none of the link's. */
const LONGEST_TOPIC = 60;

/**
 * For each service the links of a page that belong to it, all in one walk over the page.
 *
 * @param asked services that are looked for, as a bit set
 * @param linkHits wordings of each link's text and label
 */
export function scopedLinks(site: Site, page: AnnotatedPage, asked: number, linkHits: readonly Hits[]): readonly (readonly ScopedLink[])[] {
  const { blocks, links } = page.reading;
  const scopes = scopesOf(page);
  const addresses = addressesOf(site, links);
  const found = SERVICES.map((): ScopedLink[] => []);
  const inScope = new InScope();
  const shared = new Array<ScopedLink | undefined>((SCOPE.mention + 1) * 2).fill(undefined);
  links.forEach((link, i) => {
    if (link.comarked || underOtherPublic(page, link.heading)) return;
    const hits = linkHits[i]!;
    const { names, topics, barred } = namingOf(hits);
    const chrome = !isContentLink(page, i);
    const ownServices = names | (link.text.length < LONGEST_TOPIC && countBits(topics) === 1 ? topics : 0);
    // What stands in a menu belongs to nobody but whom it names.
    const row = chrome && link.zone !== 'aside' ? null : (scopes[link.block] ?? scopeUnder(page, link.heading));
    const isOther = names === 0 && says(hits, 'other:procedure');
    const block = blocks[link.block];
    const around = page.hits[link.block] ?? hits;
    const blockText = block?.text ?? link.text;
    // A vague link in a sentence about another procedure.
    const isVague = names === 0 && block !== undefined && row !== null && says(around, 'other:procedure');
    const served = block === undefined ? 0 : page.namings[link.block]!.names;
    let lead: Lead | null = null;
    shared.fill(undefined);
    for (let rest = asked & (ownServices | (row === null ? 0 : inScope.of(row))); rest !== 0; rest &= rest - 1) {
      const s = 31 - Math.clz32(rest & -rest);
      const bit = 1 << s;
      const own = (ownServices & bit) !== 0;
      let scope = row === null ? SCOPE.none : row[s]!;
      if (scope !== SCOPE.none) {
        if (names !== 0 && (names & bit) === 0) scope = SCOPE.none;
        else if (((barred & bit) !== 0 || isOther) && !own) scope = SCOPE.none;
      }
      if (!own && (scope === SCOPE.none || (isVague && scope < SCOPE.mention && (served & bit) === 0))) continue;
      lead ??= leadOf(addresses[i]!, {
        link,
        around,
        block: block?.text ?? null,
        host: page.host,
        isPromised: link.heading >= 0 && says(page.hits[link.heading]!, 'promise:later'),
      });
      const isNamed = own && (names & bit) !== 0;
      const isOwn = isNamed || (own && !chrome);
      if (isNamed) scope = SCOPE.mention;
      // Services that it is as near to have it in common.
      const kind = scope * 2 + Number(isOwn);
      shared[kind] ??= { link, lead, own: isOwn, scope, hits, around, blockText, chrome };
      found[s]!.push(shared[kind]);
    }
  });
  return found;
}

/** So many ways in which pages lead to one address are looked through; of an address that thousands of links lead to, each otherwise, the others are not kept. */
const FEW = 8;

/** What is known of a link that stands so: of one that stands on many pages in the same words and the same block, what was known of it on the first. */
function leadOf(address: Address, setting: LinkSetting): Lead {
  address.kept ??= [];
  const known = address.kept as Lead[];
  for (const lead of known) if (lead.standsAs(setting)) return lead;
  const lead = new Lead(address, setting);
  if (known.length < FEW) known.push(lead);
  return lead;
}

/** Services that rows have in scope, as bit sets. Rows are shared: most links of a page have the row of the one before. */
class InScope {
  readonly #sets = new Map<Uint8Array, number>();
  #row: Uint8Array | null = null;
  #set = 0;

  of(row: Uint8Array): number {
    if (row === this.#row) return this.#set;
    let set = this.#sets.get(row);
    if (set === undefined) {
      set = row.reduce((bits, scope, s) => (scope === SCOPE.none ? bits : bits | (1 << s)), 0);
      this.#sets.set(row, set);
    }
    this.#row = row;
    this.#set = set;
    return set;
  }
}
