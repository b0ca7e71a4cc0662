import { type AnnotatedPage, isContent } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { AMONG_ASSOCIATIONS, underOtherPublic } from './other-public.ts';
import { SCOPE, scopesOf, scopeUnder } from './scope.ts';
import type { ScopedBlock } from './view.ts';

/** What the blocks of a page say of one service. */
export interface BlocksOfService {
  readonly blocks: ScopedBlock[];
  /** The best scope of any of them. */
  best: number;
  /** The best scope that titles and headings alone give. */
  governed: number;
}

/**
 * For each service the blocks of the page's content that speak of it, all in one walk over the page.
 *
 * @param asked services that are looked for, as a bit set
 */
export function scopedBlocks(page: AnnotatedPage, asked: number): readonly BlocksOfService[] {
  const scopes = scopesOf(page);
  const found = SERVICES.map((_, s): BlocksOfService => {
    const governed = ((page.topic.names | page.lent) & (1 << s)) !== 0 ? SCOPE.namePage : SCOPE.none;
    return { blocks: [], best: SCOPE.none, governed };
  });
  const shared = new Array<ScopedBlock | undefined>(SCOPE.mention + 1).fill(undefined);
  const inScope = new Map<Uint8Array, readonly number[]>();
  // Most blocks have the row of the one before.
  let [last, services]: [Uint8Array | null, readonly number[]] = [null, []];
  page.reading.blocks.forEach(({ text, heading }, index) => {
    const row = scopes[index]!;
    if (row !== last) {
      services = inScope.get(row) ?? servicesIn(row, asked);
      inScope.set(row, services);
      last = row;
    }
    if (services.length === 0 || !isContent(page, index)) return;
    const isOfOthers = underOtherPublic(page, heading);
    if (isOfOthers && (asked & AMONG_ASSOCIATIONS) === 0) return;
    if (services.length > 1) shared.fill(undefined);
    for (let at = 0; at < services.length; at++) {
      const s = services[at]!;
      const scope = row[s]!;
      if (isOfOthers && (scope < SCOPE.mention || ((AMONG_ASSOCIATIONS >> s) & 1) === 0)) continue;
      const own = found[s]!;
      if (scope > own.best) own.best = scope;
      const byHeadings = scope === SCOPE.mention ? scopeUnder(page, heading)[s]! : scope;
      if (byHeadings > own.governed) own.governed = byHeadings;
      // Services that it is as near to have it in common.
      const block: ScopedBlock = (at === 0 ? undefined : shared[scope]) ?? { index, text, hits: page.hits[index]!, scope };
      if (services.length > 1) shared[scope] = block;
      own.blocks.push(block);
    }
  });
  return found;
}

/** Of the services that are asked for, those that a row has in scope. Rows are shared: most of a page's blocks have one of few. */
function servicesIn(row: Uint8Array, asked: number): readonly number[] {
  const services: number[] = [];
  for (let s = 0; s < row.length; s++) if (row[s] !== SCOPE.none && ((asked >> s) & 1) !== 0) services.push(s);
  return services;
}
