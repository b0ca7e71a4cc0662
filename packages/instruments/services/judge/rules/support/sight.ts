import type { Sight } from '../../signal.ts';

/** Makes a sight: where it is, and what it means. It supports a facet unless it says otherwise. */
export function sight(
  at: Pick<Sight, 'block' | 'quote' | 'scope'> & Partial<Pick<Sight, 'target' | 'provider'>>,
  what: Pick<Sight, 'facet' | 'level' | 'weight'> & Partial<Pick<Sight, 'effect' | 'detail'>>,
): Sight {
  return { effect: 'supports', provider: null, target: null, detail: '', ...at, ...what };
}
