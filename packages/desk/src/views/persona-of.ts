import { openingHoursOf, type Store, siteChannelOf } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';

/** Who answers on the site of a town. */
export interface TownPersona {
  readonly channel: number;
  readonly name: string;
  /** What it is, in words that stand beside the name. */
  readonly nature: string;
  /** The town's own booking pages, where it has some: what nobody knows can be asked at the counter. */
  readonly booking: string | null;
  /** IANA name. */
  readonly zone: string;
}

/** The assistant of a town. @throws DeskRefusal `unknown` where it has none */
export async function personaOf(store: Store, territory: string): Promise<TownPersona> {
  const channel = await siteChannelOf(store.db, territory);
  const persona = (channel?.policies['persona'] ?? null) as { readonly name: string; readonly nature: string } | null;
  if (channel === null || persona === null) throw new DeskRefusal('unknown', 'This town has no assistant.');
  const booking = (await openingHoursOf(store.db, territory))?.booking_url ?? null;
  return { channel: channel.id, name: persona.name, nature: persona.nature, booking, zone: channel.zone };
}
