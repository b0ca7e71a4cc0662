import { type ShownInstrument, shownInstrument } from '@beffroi/observatory';
import { refuseWithheld } from '@beffroi/ui/server/withheld.ts';
import { error } from '@sveltejs/kit';
import { pageless } from './menu.ts';

/**
 * An instrument that these pages show, with its waves that may be shown now.
 *
 * @throws 404 for one that has pages of its own, or is none · 451 when all that is published of it is hidden now
 */
export async function measuredBy(locals: App.Locals, id: string): Promise<ShownInstrument> {
  const { house } = locals;
  const shown = pageless(house).some((one) => one.id === id) ? await shownInstrument(house, id, house.now()) : null;
  if (shown === null) error(404);
  const [first] = shown.withheld;
  if (shown.waves.length === 0 && first !== undefined) refuseWithheld(locals, first);
  return shown;
}
