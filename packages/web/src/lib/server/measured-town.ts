import { type TownFindings, townFindings } from '@beffroi/observatory';
import { error } from '@sveltejs/kit';
import { measuredBy } from './measured.ts';

/** What an instrument that gives no page of its own says of a town in one of its waves. @throws 404 · 451 */
export async function measuredTown(
  locals: App.Locals,
  { instrument, vague, code }: { readonly instrument: string; readonly vague: string; readonly code: string },
): Promise<{ readonly found: TownFindings; readonly waveId: number }> {
  const { house } = locals;
  const { waves } = await measuredBy(locals, instrument);
  const shown = waves.find(({ wave }) => wave.name === vague);
  const found = shown === undefined ? null : await townFindings(house, vague, code, house.now());
  if (shown === undefined || found === null) error(404);
  return { found, waveId: shown.wave.id };
}
