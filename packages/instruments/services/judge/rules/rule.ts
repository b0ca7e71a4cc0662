import type { Flags } from '../catalogue/index.ts';
import { type Given, giver, type Need, type Parts } from '../parts.ts';
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
  /** Parts of the page, the site and the catalogue that it is given. It cannot reach for others. */
  readonly needs: readonly Need[];
  see(given: Parts): readonly Sight[];
  /** What it sees of one service on one page, as signals. */
  readonly signals: (view: View) => readonly Signal[];
}

/** A rule that is given what it needs, and no more. */
export function rule<const Needed extends Need>(
  own: Pick<Rule, 'name' | 'fr' | 'en' | 'only'> & { readonly needs: readonly Needed[]; see(given: Given<Needed>): readonly Sight[] },
): Rule {
  const give = giver(own.needs);
  const made: Rule = {
    ...own,
    signals(view) {
      if (made.only !== undefined && view.service.flags[made.only] !== true) return NOTHING;
      const sights = made.see(give(view) as Parts);
      return sights.length === 0 ? NOTHING : sights.map((sight) => signalOf(made.name, view.page, sight));
    },
  };
  return made;
}

const NOTHING: readonly Signal[] = [];
