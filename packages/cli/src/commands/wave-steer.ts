import { terminalActor } from '@beffroi/acts';
import { type Arguments, EXIT, plain } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import { closeWave, pauseWave, resumeWave } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** Pauses a wave: no town of it is begun any more; those under way are brought to their end. */
export async function wavePauseCommand(args: Arguments, context: Context): Promise<number> {
  const name = args.words[0]!;
  await withHouse(args, context, ({ store }) => pauseWave(store, terminalActor(), name, new Date(context.now())));
  context.screen.out(context.messages.wavePaused(context.messages.quoted(plain(name))));
  return EXIT.done;
}

/** Lets a paused wave go on, by whoever works on it. */
export async function waveResumeCommand(args: Arguments, context: Context): Promise<number> {
  const name = args.words[0]!;
  await withHouse(args, context, ({ store }) => resumeWave(store, terminalActor(), name, new Date(context.now())));
  context.screen.out(context.messages.waveResumed(context.messages.quoted(plain(name)), plain(name)));
  return EXIT.done;
}

/** Closes a wave: from then on nothing of it changes, and its digest says so. */
export async function waveCloseCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const name = args.words[0]!;
  const wave = await withHouse(args, context, async (house) =>
    closeWave(house.store, terminalActor(), {
      name,
      archiveStore: house.archiveStore,
      instruments: await context.instruments(house),
      unfinished: args.flag('unfinished'),
      now: new Date(context.now()),
    }),
  );
  screen.out(messages.waveClosed(messages.quoted(plain(name)), wave.digest ?? ''));
  screen.out(screen.tone('quiet', messages.showHint(plain(name))));
  return EXIT.done;
}
