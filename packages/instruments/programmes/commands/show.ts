import { programmesOfTown, programmesOverview } from '@beffroi/programmes/gather';
import { lastCapture } from '@beffroi/store';
import { type Arguments, EXIT, plain, Refusal, speaking, type WaveReport } from '@beffroi/terminal';
import { archivesName, type House, withHouse } from '@beffroi/terminal/house';
import { COMMAND_WORDS } from '../words/commands.ts';
import type { Context } from './context.ts';
import { programmesDocument, programmesTownLines, programmesWaveLines } from './wave-lines.ts';

/** What a wave of programmes found: the four denominators with their bounds, the themes; with `--town`, a town's lists in their own words. */
export function programmesShowCommand(args: Arguments, context: Context): Promise<number> {
  return withHouse(args, context, (house) => showIn(house, args, context));
}

/** The same, asked of `wave show`. */
export const showProgrammes: WaveReport = (house, _, args, context) => showIn(house, args, speaking(COMMAND_WORDS, context));

async function showIn({ store, data }: House, args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const json = args.flag('json');
  const overview = await programmesOverview(store, name);
  const code = args.text('town')?.toUpperCase() ?? null;
  if (code === null) {
    if (json) screen.out(JSON.stringify(programmesDocument(overview), null, 2));
    else for (const line of programmesWaveLines(overview, context)) screen.out(line);
    return EXIT.done;
  }
  const town = await programmesOfTown(store, overview.shown, code);
  if (town === null) throw new Refusal(messages.townNotInWave(plain(code), plain(name)));
  const capture = await lastCapture(store.db, { waveId: overview.wave.id, territory: code });
  const archive = capture === null ? null : `${archivesName(context.env, data)}/${capture.archive}`;
  if (json) screen.out(JSON.stringify({ territory: code, assessor: overview.shown.assessor, archive, ...town }, null, 2));
  else for (const line of programmesTownLines(code, town, archive, context)) screen.out(line);
  return EXIT.done;
}
