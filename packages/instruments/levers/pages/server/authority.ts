import { parseInseeCode } from '@beffroi/domain';
import { authorityIn, authorityNow } from '@beffroi/levers/views';
import { error } from '@sveltejs/kit';
import { todayIn } from './today.ts';

/** An authority's levers as they stand today, or as a published wave kept them. @throws 404 */
export async function loadAuthority({ house }: App.Locals, given: string, wave: string | null) {
  const code = parseInseeCode(given);
  if (code === null) error(404);
  if (wave !== null) return { found: (await authorityIn(house.store, wave, code)) ?? error(404), named: wave };
  const found = await authorityNow(house.store, code, todayIn(code));
  // Of a code that no list and no panel knows there is nothing to tell.
  if (found.town.population === null && found.wave === null && found.summary.said + found.summary.lived === 0) error(404);
  return { found, named: null };
}
