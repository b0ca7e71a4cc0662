import { type PublishedProgrammes, type ShownProgrammes, shownProgrammes } from '@beffroi/programmes/views';
import { refuseWithheld } from '@beffroi/ui/server/withheld.ts';
import { error } from '@sveltejs/kit';
import { withheldIn } from '#words/embargo.ts';

/** What may be shown of programmes. @throws 451 when all that is published is hidden now */
export async function spokenProgrammes(locals: App.Locals): Promise<ShownProgrammes> {
  const { house } = locals;
  const shown = await shownProgrammes(house.store, house.now());
  const [first] = shown.hidden;
  if (shown.waves.length === 0 && first !== undefined) refuseWithheld(locals, withheldIn(first));
  return shown;
}

/**
 * A published wave of programmes by its name. The silence is asked before anything else, so that no answer tells what is in a hidden wave.
 *
 * @throws 451 in its silence, 404 when no such wave is published
 */
export async function spokenWave(locals: App.Locals, name: string): Promise<PublishedProgrammes> {
  const { house } = locals;
  const { waves, hidden, hiddenWaves } = await shownProgrammes(house.store, house.now());
  const year = hiddenWaves.find((one) => one.name === name)?.year;
  const silent = hidden.find((one) => one.year === year);
  if (silent !== undefined) refuseWithheld(locals, withheldIn(silent));
  return waves.find(({ wave }) => wave.name === name) ?? error(404);
}
