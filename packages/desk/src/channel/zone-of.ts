import { parseZone, type Zone } from '@beffroi/speaking';

/** Where towns of the mainland are: what a row means whose zone this machine does not know, as after a move to an older one. */
const PARIS = parseZone('Europe/Paris')!;

/** The town's time zone, of a row that keeps one (a channel, a meeting). Rows were checked when they were written; machines know different zones. */
export function zoneOf({ zone }: { readonly zone: string }): Zone {
  return parseZone(zone) ?? PARIS;
}
