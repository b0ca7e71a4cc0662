import { pageKey } from '@beffroi/domain';
import { type Field, type Form, fold, type Reading } from '@beffroi/reading';
import type { PageInHand } from './material.ts';
import type { Signal, Weight } from './signal.ts';

// One rule: a page that was read from its bytes and again as a browser drew it is one page. What only the drawing holds counts as what it shows, for the bytes are then
// an empty place for it; of what both hold, the more careful reading counts; what the bytes refuse stays refused, and what they speak of is not absent.

/** One page of the site: the capture that is looked at, and its bytes where that is a drawing of them. */
export interface PairedPage {
  readonly page: PageInHand;
  readonly bare: PageInHand | null;
}

/** A drawing that holds less than this share of what the bytes say did not come about: its scripts failed, or we kept from it what they asked for. */
const DRAWN_SHARE = 0.5;
/** Bytes that say less than this are an empty place, of which a drawing may hold less still. */
const SAID_CHARACTERS = 400;

/** One page for each address, sorted by address so that the order of captures does not matter. */
export function pairedPages(pages: readonly PageInHand[]): readonly PairedPage[] {
  const byKey = Map.groupBy(pages, ({ url }) => pageKey(url));
  return [...byKey.values()].map(pairOf).sort(({ page: a }, { page: b }) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}

function pairOf(captures: readonly PageInHand[]): PairedPage {
  const sorted = captures.toSorted((a, b) => (a.url === b.url ? (a.digest < b.digest ? -1 : 1) : a.url < b.url ? -1 : 1));
  const drawn = sorted.find(({ rendered }) => rendered);
  const bare = sorted.find(({ rendered }) => !rendered) ?? null;
  if (drawn === undefined) return { page: bare!, bare: null };
  if (bare === null || bare.result.kind === 'unreadable') return { page: drawn, bare: null };
  return cameAbout(drawn, bare.result.reading) ? { page: drawn, bare } : { page: bare, bare: null };
}

function cameAbout({ result }: PageInHand, bare: Reading): boolean {
  if (result.kind === 'unreadable') return false;
  const said = bare.shape.mainCharacters;
  return said < SAID_CHARACTERS || result.reading.shape.mainCharacters >= said * DRAWN_SHARE;
}

/** Forms that only the drawing holds: the script that drew them is the one that sends them. @param bare what the bytes say; `null` where they say nothing */
export function drawnFormsOf(drawn: Reading, bare: Reading | null): ReadonlySet<Form> {
  return new Set(drawn.forms.filter((form) => bare === null || !bare.forms.some((one) => isSameForm(one, form))));
}

/** True for forms that ask mostly the same. */
function isSameForm(one: Form, other: Form): boolean {
  const [fewer, more] = [one, other].map(({ fields }) => new Set(fields.flatMap(askedBy))).toSorted((a, b) => a.size - b.size);
  const shared = [...fewer!].filter((key) => more!.has(key)).length;
  return shared > 0 && shared * 2 >= fewer!.size;
}

function askedBy({ type, name, label }: Field): readonly string[] {
  const key = name || fold(label);
  return ['hidden', 'submit', 'button', 'image', 'reset'].includes(type) || key === '' ? [] : [key];
}

/**
 * What one page says of one service, read twice.
 *
 * @param drawn signals of the page as it was drawn
 * @param bare signals of its bytes
 */
export function moreCareful(drawn: readonly Signal[], bare: readonly Signal[]): readonly Signal[] {
  const bareThings = Map.groupBy(bare, thingOf);
  const drawnThings = Map.groupBy(drawn, thingOf);
  const kept = [...drawnThings].flatMap(([thing, seen]) => {
    const before = bareThings.get(thing);
    return before === undefined ? seen : lesserOf(seen, before);
  });
  // An offer that a script took away is none; that a service is spoken of at all stays, for an absence is earned by both readings.
  const stays = bare.filter(
    (signal) => (signal.effect === 'refuses' || (signal.effect === 'supports' && signal.level <= 1)) && !drawnThings.has(thingOf(signal)),
  );
  return [...kept, ...stays].sort((a, b) => a.block - b.block);
}

/** What a rule saw: where it leads, else its words. */
function thingOf({ rule, target, quote }: Signal): string {
  return `${rule} ${target ?? fold(quote)}`;
}

/** Of a thing that both readings hold: what the one says that gives it the lower level; at the same level, the facets that both see. */
function lesserOf(drawn: readonly Signal[], bare: readonly Signal[]): readonly Signal[] {
  const [now, before] = [bestOf(drawn), bestOf(bare)];
  if (before < now) return bare;
  const common = drawn.flatMap((signal) => {
    if (signal.effect !== 'supports') return [signal];
    const same = bare.find(({ effect, facet }) => effect === 'supports' && facet === signal.facet);
    return same === undefined
      ? []
      : [{ ...signal, weight: lighter(signal.weight, same.weight), scope: Math.min(signal.scope, same.scope) }];
  });
  return now < before || bestOf(common) < now ? drawn : common;
}

const bestOf = (signals: readonly Signal[]): number =>
  signals.reduce((best, { effect, level }) => (effect === 'supports' && level > best ? level : best), 0);

const WEIGHTS: readonly Weight[] = ['weak', 'fair', 'strong'];
const lighter = (one: Weight, other: Weight): Weight => WEIGHTS[Math.min(WEIGHTS.indexOf(one), WEIGHTS.indexOf(other))]!;
