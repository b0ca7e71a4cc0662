import type { CollectOptions } from '../collect-types.ts';
import type { Room, Waiting } from '../frontier.ts';

/** What was spent of a town's budget, and what may still be asked of each kind. */
export class Allowance {
  readonly #options: Pick<CollectOptions, 'budget' | 'hopPages' | 'documents'>;
  #pages = 0;
  #requests = 0;
  #hopPages = 0;
  #documents = 0;

  constructor(options: Pick<CollectOptions, 'budget' | 'hopPages' | 'documents'>) {
    this.#options = options;
  }

  /** Pages that were asked and keep their place in the budget. */
  get pages(): number {
    return this.#pages;
  }

  room(): Room {
    const { budget, hopPages, documents } = this.#options;
    // NOTE: addresses that redirect give their place back, so a site that redirects everything needs a bound of its own.
    const pages = this.#requests >= 3 * budget + 20 ? 0 : budget - this.#pages;
    return { pages, hopPages: hopPages - this.#hopPages, documents: documents - this.#documents };
  }

  spend(item: Waiting): void {
    this.#count(item, 1);
    if (item.task === 'page') this.#requests++;
  }

  /** What was not asked, or only led elsewhere, costs nothing. */
  giveBack(item: Waiting): void {
    this.#count(item, -1);
  }

  #count(item: Waiting, amount: 1 | -1): void {
    if (item.task === 'document') this.#documents += amount;
    else if (item.task === 'page') {
      this.#pages += amount;
      if (item.reach === 'hop') this.#hopPages += amount;
    }
  }
}
