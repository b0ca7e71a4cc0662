import { may } from '@beffroi/acts';
import { type AskingTown, askingTown } from '@beffroi/levers/views';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';

/** Rights of which each is somebody's in towns of their own. */
type TownRight = 'survey.lead' | 'declaration.make';

/** Who is signed in, and the towns for which they may do so. @throws a redirection to the sign-in, or 403 */
export async function ledTowns(event: Guarded, right: TownRight) {
  const account = requireAct(event, right);
  const codes = account.territories.filter((code) => may(account, right, code));
  const towns = await Promise.all(codes.map((code) => askingTown(event.locals.house.store, code)));
  return { actor: actorOf(event), towns };
}

/** The town that an address names, or the first one. @throws 404 for one that is not theirs */
export async function ledTown(event: Guarded, right: TownRight, wanted: string | null) {
  const { actor, towns } = await ledTowns(event, right);
  const town: AskingTown | undefined = wanted === null ? towns[0] : towns.find(({ code }) => code === wanted);
  return { actor, towns, town: town ?? error(404, 'town') };
}
