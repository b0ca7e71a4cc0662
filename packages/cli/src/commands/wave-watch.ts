import { systemClock } from '@beffroi/capture';
import { type Arguments, cut, EXIT } from '@beffroi/terminal';
import { type House, laterLook, progressLine, untilSettled } from '@beffroi/terminal/house';
import { type Seen, type WaveProgress, waveProgress } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** Shows how a wave stands until it has nothing left to do, or is closed; takes no part in the work. With `--json`, once, as a document. */
export async function waveWatchCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const name = args.words[0]!;
  const look = (house: House, seen: Seen | null) => waveProgress(house.store, name, new Date(context.now()), seen);
  if (args.flag('json')) {
    const { seen: _, ...progress } = await untilSettled(args, context, (house) => look(house, null));
    screen.out(JSON.stringify(progress, null, 2));
    return EXIT.done;
  }
  let said = '';
  await untilSettled(args, context, async (house) => {
    for (let seen: Seen | null = null; !signal.aborted; ) {
      const progress: WaveProgress = await look(house, seen);
      seen = laterLook(seen, progress.seen);
      const line = progressLine(progress, context);
      if (screen.asideTerminal) screen.status(cut(line, screen.asideColumns - 1));
      else if (line !== said) screen.aside(line);
      said = line;
      const { waiting, working } = progress.units;
      if (progress.state === 'closed' || waiting + working === 0) {
        screen.out(line);
        return;
      }
      if (progress.state === 'open') {
        screen.out(messages.waveNotStarted(name));
        return;
      }
      // Who watches a folder as its owner would be the one that others work through: it ends, so that a worker owns it.
      if (house.store.role === 'owner') {
        screen.out(messages.nobodyWorks(name));
        return;
      }
      await systemClock.sleep(1000, signal);
    }
  });
  return signal.aborted ? EXIT.interrupted : EXIT.done;
}
