import type { Sight } from '../../signal.ts';

/** Makes a sight: where it is, and what it means. It supports a facet unless it says otherwise. */
export function sight(
  at: Pick<Sight, 'block' | 'quote' | 'scope'> & Partial<Pick<Sight, 'target' | 'provider'>>,
  what: Pick<Sight, 'facet' | 'level' | 'weight'> & Partial<Pick<Sight, 'effect' | 'detail'>>,
): Sight {
  // Each written out: a page of thousands of links has more sights than links.
  return {
    effect: what.effect ?? 'supports',
    provider: at.provider ?? null,
    target: at.target ?? null,
    detail: what.detail ?? '',
    block: at.block,
    quote: at.quote,
    scope: at.scope,
    facet: what.facet,
    level: what.level,
    weight: what.weight,
  };
}
