import type { Signal } from '../signal.ts';
import type { View } from '../view.ts';

/**
 * One rule: what it finds, said to a reader in one sentence, and the seeing itself. A rule says which fact it saw, where, and which
 * level that supports; the rubric decides. Its name is the noun for what it finds and stands in observations for ever.
 */
export interface Rule {
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  see(view: View): readonly Signal[];
}
