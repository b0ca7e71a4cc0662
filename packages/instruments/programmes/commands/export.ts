import { type Arguments, plain, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { exportWave } from '@beffroi/terminal/reports';
import { waveOf } from '@beffroi/waves';
import type { Context } from './context.ts';

/** Writes all that a wave of programmes found as open data, the statements in the programmes' own words among them. */
export async function programmesExportCommand(args: Arguments, context: Context): Promise<number> {
  const name = args.words[0]!;
  const { instrument } = await withHouse(args, context, ({ store }) => waveOf(store.db, name));
  if (instrument !== 'programmes') throw new Refusal(context.messages.waveNotOfProgrammes(plain(name)));
  return exportWave(args, context);
}
