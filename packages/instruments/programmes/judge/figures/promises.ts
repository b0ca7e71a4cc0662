import type { ListVerdict, Statement } from '../verdict.ts';
import type { ServiceLevel } from './silences.ts';
import { byCode } from './towns.ts';

/** A statement that names a service, with what became of that service in the town. */
export interface PromisedService {
  /** Key of the list that said it. */
  readonly list: string;
  readonly statement: Statement;
  readonly service: string;
  readonly before: number;
  readonly after: number;
  /** `after` less `before`. That it rose is no work of the list that spoke of it: others may have governed. */
  readonly change: number;
}

/** What programmes promise of online services. */
export interface PromisedServices {
  /** By list, then in the programme's order, then by service. */
  readonly pairs: readonly PromisedService[];
  /** Statements with a service whose level was not observed before, after, or both. */
  readonly leftOut: number;
}

/**
 * From promise to service: each statement that names a service, beside the town's level before the mandate and after it.
 *
 * @param before levels of the town in a wave before the mandate began
 * @param after in a wave at its end, or of today
 */
export function promisedServices(
  lists: readonly Pick<ListVerdict, 'key' | 'verdict'>[],
  before: readonly ServiceLevel[],
  after: readonly ServiceLevel[],
): PromisedServices {
  const [was, is] = [levelsOf(before), levelsOf(after)];
  const pairs: PromisedService[] = [];
  let leftOut = 0;
  for (const { key, verdict } of [...lists].sort((a, b) => byCode(a.key, b.key))) {
    for (const statement of verdict?.statements ?? []) {
      for (const service of [...new Set(statement.services)].sort(byCode)) {
        const [from, to] = [was.get(service) ?? null, is.get(service) ?? null];
        if (from === null || to === null) leftOut++;
        else pairs.push({ list: key, statement, service, before: from, after: to, change: to - from });
      }
    }
  }
  return { pairs, leftOut };
}

function levelsOf(services: readonly ServiceLevel[]): ReadonlyMap<string, number | null> {
  return new Map(services.map(({ service, level }) => [service, level]));
}
