import type { CandidateLink } from '@beffroi/capture';
import type { Leads } from './messages.ts';

/** Candidates of one town that have a number at most. */
const MOST = 10_000;

/** Numbers the candidates of one town as they are told. The same candidate is the same object, as long as what finds them remembers it. */
export class LeadTeller {
  readonly #numbers = new Map<CandidateLink, number>();
  #isNew = true;

  tell(candidates: readonly CandidateLink[]): Leads {
    if (this.#numbers.size + candidates.length > MOST) {
      this.#numbers.clear();
      this.#isNew = true;
    }
    const anew = this.#isNew;
    this.#isNew = false;
    const fresh: CandidateLink[] = [];
    const numbers = candidates.map((candidate) => {
      let number = this.#numbers.get(candidate);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(candidate, number);
        fresh.push(candidate);
      }
      return number;
    });
    return { numbers, fresh, anew };
  }
}

/** Hears them, at the other end. */
export class LeadHearer {
  readonly #known: CandidateLink[] = [];

  hear({ numbers, fresh, anew }: Leads): readonly CandidateLink[] {
    if (anew) this.#known.length = 0;
    this.#known.push(...fresh);
    return numbers.map((number) => this.#known[number]!);
  }
}
