import type { Level } from '@beffroi/domain';
import { town } from '../../test/made-towns.ts';
import type { Mark } from '../marks.ts';
import type { Measured } from './measured.ts';
import { traitsOf } from './traits.ts';

/** One invented town as a wave measured it, by rubric `r1`, on a WordPress site of forty pages. */
export function measured(code: string, levels: readonly (number | '~' | null | Mark)[], more: Partial<Measured> = {}): Measured {
  const site = `https://www.ville-${code}.example/`;
  return {
    town: town(code, levels),
    state: 'done',
    site,
    home: site,
    traits: traitsOf({ home: site, generator: 'WordPress 6.4', addresses: pagesOf(site, 'page', 40) }),
    rubric: 'r1',
    ...more,
  };
}

/** A town that no wave could measure, in this state. */
export function unmeasured(code: string, state: 'without-site' | 'failed' | 'left'): Measured {
  return { town: town(code, []), state, site: null, home: null, traits: null, rubric: null };
}

/** Addresses of a site: its home page and `n` others. */
export function pagesOf(site: string, name: string, n: number): readonly string[] {
  return [site, ...Array.from({ length: n }, (_, at) => `${site}${name}-${at}`)];
}

/** One of the levels 0 to 5, drawn by these probabilities. */
export function drawLevel(probabilities: readonly number[], random: () => number): Level {
  const at = random();
  let upTo = 0;
  for (const [level, probability] of probabilities.entries()) {
    upTo += probability;
    if (at < upTo) return level as Level;
  }
  return 5;
}
