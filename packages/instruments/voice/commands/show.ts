import { type Arguments, EXIT, plain, Refusal, speaking, type WaveReport } from '@beffroi/terminal';
import { type House, withHouse } from '@beffroi/terminal/house';
import { showWave } from '@beffroi/terminal/reports';
import { voiceInstrument } from '@beffroi/voice/gather';
import { openVoice } from '@beffroi/voice/views';
import { waveOf } from '@beffroi/waves';
import { COMMAND_WORDS } from '../words/commands.ts';
import { accountLines } from './account-lines.ts';
import type { Context } from './context.ts';

/** What a wave of voices found: its figures; with `--town`, who speaks on a town's accounts, when, and whether a dialogue follows. */
export function voiceShowCommand(args: Arguments, context: Context): Promise<number> {
  return withHouse(args, context, (house) => showVoiceIn(house, args, context));
}

/** The same, asked of `wave show`. */
export const showVoice: WaveReport = (house, _, args, context) => showVoiceIn(house, args, speaking(COMMAND_WORDS, context));

/** The same in a house that is open. */
export async function showVoiceIn(house: House, args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const wave = await waveOf(house.store.db, name);
  if (wave.instrument !== 'voice') throw new Refusal(messages.waveNotOfVoices(plain(name)));
  const code = args.text('town')?.toUpperCase() ?? null;
  if (code === null) return showWave(house, voiceInstrument(house), args, context);
  const found = await openVoice(house.store, wave, code);
  if (found === null) throw new Refusal(messages.townNotInWave(plain(code), plain(name)));
  if (args.flag('json')) screen.out(JSON.stringify({ territory: code, ...found }, null, 2));
  else for (const line of accountLines(found, context)) screen.out(line);
  return EXIT.done;
}
