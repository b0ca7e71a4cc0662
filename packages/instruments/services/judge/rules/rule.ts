import type { Flags } from '../catalogue/index.ts';
import type { Given, Need, Parts } from '../parts.ts';
import { type Sight, type Signal, signalOf } from '../signal.ts';
import type { View } from '../view.ts';

/**
 * One rule: what it finds, said to a reader in one sentence, what it needs to know, and the seeing itself. A rule says which fact it saw, where, and which
 * level that supports; the rubric decides. Its name is the noun for what it finds and stands in observations for ever.
 */
export interface Rule {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  /** The flag of the services that it is about; all without one. */
  readonly only?: keyof Flags;
  /** What it speaks of: `blocks` where it sees nothing on a page without a block of the service, and need not be asked there. */
  readonly of?: 'blocks';
  /** Parts of the page, the site and the catalogue that it is given. It cannot reach for others. */
  readonly needs: readonly Need[];
  see(given: Parts): readonly Sight[];
}

/** A rule: the types hold it to what it needs. */
export function rule<const Needed extends Need>(
  own: Pick<Rule, 'name' | 'fr' | 'en' | 'only' | 'of'> & {
    readonly needs: readonly Needed[];
    see(given: Given<Needed>): readonly Sight[];
  },
): Rule {
  return own;
}

/** What a rule sees of one service on one page, as signals. */
export function signalsBy(one: Rule, { service, page, parts }: View): readonly Signal[] {
  if (one.only !== undefined && service.flags[one.only] !== true) return NOTHING;
  const sights = one.see(parts);
  return sights.length === 0 ? NOTHING : sights.map((sight) => signalOf(one.name, page, sight));
}

const NOTHING: readonly Signal[] = [];
