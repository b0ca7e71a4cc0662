import { nextItem, planReview } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { Guarded } from '@beffroi/ui/server/guard.ts';
import { personOf } from '@beffroi/ui/server/reading-room.ts';
import { itemAddress, type RoomWave, roomOf } from './review-room.ts';

/** Where a coder goes on: their next item, or the room when none is left. What nobody chooses the size of is drawn when somebody first reads. */
export async function nextAddress(
  event: Guarded,
  { wave, series, kind }: RoomWave,
  notice: 'enregistre' | 'a-cote' | 'passe' | null,
): Promise<string> {
  const { house, language } = event.locals;
  const person = personOf(event);
  if (kind.sizes === null) await planReview(house.store, person, kind, series, house.now());
  const next = await nextItem(house.store, person, kind, wave.id, house.now());
  if (next === null) return `${hrefIn(language, `/atelier/${roomOf(wave.instrument)}`)}?fini=${encodeURIComponent(wave.name)}`;
  const address = itemAddress({ id: next, wave: wave.name, instrument: wave.instrument });
  return `${hrefIn(language, address)}${notice === null ? '' : `?suite=${notice}`}`;
}
