import { may } from '@beffroi/acts';
import { type DeskChannel, deskChannels, panelTownNames } from '@beffroi/desk';
import { country } from '@beffroi/territories';
import { actorOf, type Guarded, requireAct } from '@beffroi/ui/server/guard.ts';
import { error } from '@sveltejs/kit';

/** Who is at the desk, and the accounts that they see there. @throws a redirection to the sign-in, or 403 */
export async function placesOf(event: Guarded) {
  const account = requireAct(event, 'desk.speak');
  const member = actorOf(event);
  const places = await deskChannels(event.locals.house.store, member);
  return { account, member, places, isLead: may(account, 'desk.lead') };
}

/** An account that one leads. @throws 404 where it is none of one's own */
export async function ledPlace(event: Guarded & { readonly params: { readonly slug: string } }) {
  requireAct(event, 'desk.lead');
  const { member, places } = await placesOf(event);
  const place = places.find(({ channel, isLead }) => isLead && channel.slug === event.params.slug);
  if (place === undefined) error(404, 'channel');
  return { member, place };
}

/** Accounts on which somebody speaks now. */
export const speakingPlaces = (
  places: readonly DeskChannel[],
): readonly (DeskChannel & { readonly own: NonNullable<DeskChannel['own']> })[] =>
  places.flatMap((place) => (place.own === null || place.channel.state === 'left' ? [] : [{ ...place, own: place.own }]));

/** What a town is called, by INSEE code: as panels say, else as the official list does. */
export async function townNames({ house }: Pick<App.Locals, 'house'>): Promise<(code: string) => string> {
  const named = await panelTownNames(house.store);
  return (code) => named.get(code) ?? country().byCode.get(code)?.name ?? code;
}
