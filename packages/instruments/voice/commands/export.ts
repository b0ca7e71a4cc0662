import { type Arguments, plain, Refusal } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { exportWave } from '@beffroi/terminal/reports';
import { waveOf } from '@beffroi/waves';
import type { Context } from './context.ts';

/** Writes what a wave of voices found as open data: counts and pseudonyms, nobody's name. */
export async function voiceExportCommand(args: Arguments, context: Context): Promise<number> {
  const name = args.words[0]!;
  const { instrument } = await withHouse(args, context, ({ store }) => waveOf(store.db, name));
  if (instrument !== 'voice') throw new Refusal(context.messages.waveNotOfVoices(plain(name)));
  return exportWave(args, context);
}
