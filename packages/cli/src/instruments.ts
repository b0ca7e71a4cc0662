import { COMMANDS } from '@beffroi/house/commands';
import type { Instrument } from '@beffroi/instrument';
import type { WaveReports } from '@beffroi/terminal';
import type { House } from '@beffroi/terminal/house';
import { WaveRefusal } from '@beffroi/waves';
import type { Context } from './context.ts';

/** The instrument of a wave. @throws WaveRefusal `other-instrument` when this program has it not */
export async function instrumentOf(
  house: House,
  wave: { readonly instrument: string },
  context: Pick<Context, 'instruments'>,
): Promise<Instrument> {
  const found = (await context.instruments(house)).find(({ id }) => id === wave.instrument);
  if (found === undefined) throw new WaveRefusal('other-instrument', wave.instrument);
  return found;
}

/** What an instrument says itself of its waves: nothing where it does not, and then its catalogue and figures speak. */
export function reportsOf({ id }: Pick<Instrument, 'id'>): WaveReports {
  return COMMANDS.find(({ instrument }) => instrument === id)?.reports ?? {};
}
