import { terminalActor } from '@beffroi/acts';
import { countUnits } from '@beffroi/store';
import { type Arguments, atOnceOf, EXIT, plain, sumOf } from '@beffroi/terminal';
import { browserFor, tools, untilSettled, waveProgressOf } from '@beffroi/terminal/house';
import { readWaveOptions, retryWave, startWave, type WaveProgress, type WorkReport, waveOf, waveProgress, work } from '@beffroi/waves';
import type { Context } from '../context.ts';

/** Starts a wave, or lets it go on, and takes part in its work until nothing is left to do now. */
export async function waveRunCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const name = args.words[0]!;
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const progress = await untilSettled(args, context, async (house) => {
    const wave = await waveOf(house.store.db, name);
    await startWave(house.store, terminalActor(), name, new Date(context.now()));
    if (args.flag('retry'))
      screen.aside(messages.waveRetried(await retryWave(house.store, terminalActor(), name, { failed: true }, new Date(context.now()))));
    if (args.flag('detach')) {
      screen.out(messages.waveStarted(messages.quoted(plain(name))));
      return null;
    }
    if (!args.flag('quiet')) {
      const { waiting, asleep } = await countUnits(house.store.db, wave.id);
      screen.aside(messages.waveBegins(messages.quoted(plain(name)), waiting + asleep));
    }
    const browser = await browserFor(readWaveOptions(wave.options).render, context, args.flag('quiet'));
    const shown = waveProgressOf(house.store, name, context, args.flag('quiet'));
    try {
      await work(house.store, {
        ...(await tools(house, context)),
        browser,
        atOnce,
        wave: name,
        until: 'drained',
        signal,
        onEvent: shown.tell,
      });
    } finally {
      await shown.end();
      await browser?.close();
    }
    return waveProgress(house.store, name, new Date(context.now()));
  });
  if (progress === null) return EXIT.done;
  for (const line of endLines(name, progress, context)) screen.out(line);
  return signal.aborted ? EXIT.interrupted : EXIT.done;
}

/** How the wave stands when this process has nothing left to do. */
function endLines(name: string, progress: WaveProgress, { messages, screen }: Context): string[] {
  const { units } = progress;
  const all = sumOf(units);
  const lines = [
    screen.tone(
      'strong',
      messages.waveStands(messages.quoted(plain(name)), units.done, all - units['without-site'], progress.pages, progress.requests),
    ),
  ];
  if (units.asleep > 0) {
    lines.push(messages.waveAsleep(units.asleep, progress.nextWaking === null ? '?' : messages.moment(progress.nextWaking.toISOString())));
  }
  if (units.failed > 0) lines.push(messages.waveFailed(units.failed));
  if (units.waiting + units.working > 0) lines.push(messages.waveLeft(units.waiting + units.working));
  if (progress.state === 'paused') lines.push(messages.waveIsPaused());
  lines.push(screen.tone('quiet', messages.closeHint(plain(name))));
  return lines;
}

/** What a worker did, in one sentence. */
export function reportLine({ units, requests, pages }: WorkReport, { messages }: Context): string {
  return messages.workerDid(units, requests, pages);
}
