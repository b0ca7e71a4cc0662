import { PAGES } from '@beffroi/house/pages';
import type { CheckupPart } from '@beffroi/ui/page-doors.ts';

/** The instrument that towns are measured with on request: the first that says how that looks. */
export function checkupDoor(): { readonly instrument: string; readonly part: CheckupPart } {
  for (const { instrument, checkup } of PAGES) if (checkup !== undefined) return { instrument, part: checkup };
  throw new Error('no instrument measures on request');
}
