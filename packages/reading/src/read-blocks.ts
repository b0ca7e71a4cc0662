import { dateLine } from './dates.ts';
import { LIMITS } from './limits.ts';
import type { Block, Reading } from './reading.ts';

/** A run of text of something that is no page (a document, an export), as `readBlocks` takes it. */
export interface GivenBlock {
  readonly kind: 'heading' | 'item' | 'text';
  /** 1–6 for a heading; of others it is not looked at. */
  readonly level: number;
  readonly text: string;
}

/** Lines that say a date are short. */
const DATE_LINE = 120;

/**
 * A reading of blocks that somebody else has made legible: in their order, each under the headings before it, so that whatever looks at pages can look at it too.
 * It has no links and no forms. White space is folded; what is empty is left out; no more is kept than of a page (`LIMITS`).
 */
export function readBlocks(given: Iterable<GivenBlock>, { url, title }: { readonly url: string; readonly title: string }): Reading {
  const blocks: Block[] = [];
  const above = new Map<number, number>();
  let [characters, published, modified]: [number, string | null, string | null] = [0, null, null];
  for (const { kind, level, text: whole } of given) {
    const text = whole.replace(/\s+/g, ' ').trim().slice(0, LIMITS.blockCharacters);
    if (text === '' || blocks.length >= LIMITS.blocks) continue;
    const own = kind === 'heading' ? Math.min(6, Math.max(1, Math.trunc(level))) : 0;
    if (own > 0) for (let inner = own; inner <= 6; inner++) above.delete(inner);
    const heading = Math.max(-1, ...above.values());
    if (own > 0) above.set(own, blocks.length);
    blocks.push({ kind, level: own, text, zone: 'main', comarked: false, heading });
    characters += text.length;
    const dated = own === 0 && text.length <= DATE_LINE ? dateLine(text) : null;
    if (dated?.role === 'published') published ??= dated.date;
    else if (dated?.role === 'modified') modified ??= dated.date;
  }
  return {
    ...NOTHING,
    ...{ url, base: url, title: title.replace(/\s+/g, ' ').trim() },
    published,
    modified,
    blocks,
    shape: { ...SHAPE, mainCharacters: characters, characters },
  };
}

/** What is no page has none of what pages have beside their text. */
const NOTHING = {
  ...{ encoding: 'utf-8', misdeclared: false, description: '', language: '', generator: '', canonical: null, refresh: null },
  robots: { noindex: false, nofollow: false },
  ...{ links: [], forms: [], frames: [], scriptHosts: [], marks: new Set<string>() },
} as const;

const SHAPE = {
  scripts: 0,
  emptyRoot: false,
  emptyMenu: false,
  noscriptPlea: false,
  emptyPanels: 0,
  images: 0,
  passwordFields: 0,
} as const;
