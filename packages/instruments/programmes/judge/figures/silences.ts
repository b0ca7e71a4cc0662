import { isWhole } from '../coverage.ts';
import type { ListVerdict } from '../verdict.ts';

/** One of the services, as the instrument of services found it in a town: `null` was not observed. */
export interface ServiceLevel {
  readonly service: string;
  readonly level: number | null;
}

/** What no list of a town speaks of. */
export interface Silences {
  /** The weakest services that no statement names, weakest first. */
  readonly services: readonly { readonly service: string; readonly level: number }[];
  /** The weakest services that were looked for. */
  readonly weakest: readonly { readonly service: string; readonly level: number }[];
  /** Lists whose programme was read whole, of those that stand: of the others nobody knows whether they are silent. */
  readonly read: number;
  readonly standing: number;
}

/**
 * The town's weakest services that no list that was read mentions in a digital statement. Services of one level stand in the order given;
 * all that are as weak as the last one taken are taken too, so that no order decides.
 *
 * @param services in the catalogue's order; those not observed are left out, for nobody knows that they are weak
 * @param most how many count as the weakest, but for equals (default 5)
 * @returns `null` when no programme was read whole: nothing can be told then
 */
export function silencesOf(services: readonly ServiceLevel[], lists: readonly Pick<ListVerdict, 'verdict'>[], most = 5): Silences | null {
  const verdicts = lists.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const read = verdicts.filter(({ coverage }) => isWhole(coverage)).length;
  if (read === 0) return null;
  const named = new Set(verdicts.flatMap(({ statements }) => statements.flatMap((statement) => statement.services)));
  const observed = services.flatMap(({ service, level }) => (level === null ? [] : [{ service, level }])).sort((a, b) => a.level - b.level);
  const last = most > 0 ? observed[Math.min(most, observed.length) - 1] : undefined;
  const weakest = last === undefined ? [] : observed.filter(({ level }) => level <= last.level);
  return { services: weakest.filter(({ service }) => !named.has(service)), weakest, read, standing: lists.length };
}
