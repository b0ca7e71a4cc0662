import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceId } from '@beffroi/services/judge';

/** Ways to say what a service offers, each a text that stands under the service's title. `[[…]]` are the words of a link, `{mail}` an address, `{ville}` the town. */
export interface Ways {
  /** Titles under which a town puts it. */
  readonly titles: readonly string[];
  readonly information: readonly string[];
  readonly download: readonly string[];
  readonly email: readonly string[];
  readonly intake: readonly string[];
  /** Empty where nothing is due. */
  readonly payment: readonly string[];
  readonly completion: readonly string[];
  readonly tracking: readonly string[];
  readonly prefill: readonly string[];
  readonly refusal: readonly string[];
  readonly promise: readonly string[];
}

/** The wordings of one hand, by service. */
export type Bank = ReadonlyMap<ServiceId, Ways>;

/**
 * Reads a bank of `fixtures/paraphrases`: `open` may be looked at and mended on; `kept` is by the same writer in other manners, and nobody looks at what it
 * is judged to be.
 *
 * @throws Error when there is none of that name
 */
export function readBank(name: 'open' | 'kept'): Bank {
  const file = join(import.meta.dirname, '..', '..', '..', '..', '..', 'fixtures', 'paraphrases', `${name}.json`);
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))) as [ServiceId, Ways][]);
}
