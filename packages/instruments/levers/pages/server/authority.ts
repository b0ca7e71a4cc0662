import { parseInseeCode } from '@beffroi/domain';
import { type AuthorityLevers, authorityIn, authorityNow, promisedNow } from '@beffroi/levers/views';
import { type PeopleSaid, peopleSaidOfTown } from '@beffroi/ui/server/contests.ts';
import { error } from '@sveltejs/kit';
import { todayIn } from './today.ts';

/** An authority's levers as they stand today, or as a published wave kept them, with what people say of what is seen and what lists promised as far as it may be shown now. @throws 404 */
export async function loadAuthority(locals: App.Locals, given: string, wave: string | null) {
  const { store } = locals.house;
  const code = parseInseeCode(given);
  if (code === null) error(404);
  const found = wave === null ? await authorityNow(store, code, todayIn(code)) : ((await authorityIn(store, wave, code)) ?? error(404));
  // Of a code that no list and no panel knows there is nothing to tell.
  if (found.town.population === null && found.wave === null && found.summary.said + found.summary.lived === 0) error(404);
  const promised = await promisedNow(locals.house, code, locals.house.now(), found.day);
  return { found, named: wave, promised, people: await peopleOf(locals, found) };
}

/** By lever; empty where no published wave has looked. */
async function peopleOf(
  { house, language }: App.Locals,
  { wave, town, levers }: AuthorityLevers,
): Promise<Readonly<Record<string, PeopleSaid>>> {
  if (wave === null) return {};
  const marks = levers.flatMap(({ lever, seen }) => (seen === null ? [] : [{ indicator: lever, machine: seen }]));
  return peopleSaidOfTown(house, { instrument: 'levers', wave: wave.name, territory: town.code, marks }, language);
}
