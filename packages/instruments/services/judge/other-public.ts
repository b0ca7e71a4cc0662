import type { AnnotatedPage } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { says } from './lexicon.ts';

/** What villages list among their associations, as a bit set: there it speaks to residents all the same, where it is named. */
export const AMONG_ASSOCIATIONS = SERVICES.reduce((set, { flags }, s) => (flags.amongAssociations === true ? set | (1 << s) : set), 0);

/** True under a heading that speaks to associations, traders or firms. */
export function underOtherPublic(page: AnnotatedPage, heading: number): boolean {
  if (heading < 0) return false;
  if (last.page !== page) last = { page, byHeading: knownOf(page) };
  const { byHeading } = last;
  if (byHeading[heading] === UNKNOWN) byHeading[heading] = speaksToOthers(page, heading) ? OTHERS : RESIDENTS;
  return byHeading[heading] === OTHERS;
}

const UNKNOWN = 0;
const OTHERS = 1;
const RESIDENTS = 2;

const otherPublics = new WeakMap<AnnotatedPage, Uint8Array>();
/** Most that is asked is asked of one page after the other. */
let last: { readonly page: AnnotatedPage | null; readonly byHeading: Uint8Array } = { page: null, byHeading: new Uint8Array(0) };

function knownOf(page: AnnotatedPage): Uint8Array {
  let known = otherPublics.get(page);
  if (known === undefined) {
    known = new Uint8Array(page.reading.blocks.length);
    otherPublics.set(page, known);
  }
  return known;
}

function speaksToOthers(page: AnnotatedPage, heading: number): boolean {
  for (let h = heading, guard = 0; h >= 0 && guard < 6; guard++) {
    const block = page.reading.blocks[h]!;
    if (block.text.length < 90 && says(page.hits[h]!, 'public:other') && page.namings[h]!.names === 0) return true;
    h = block.heading < h ? block.heading : -1;
  }
  return false;
}
