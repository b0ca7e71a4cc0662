import { join } from 'node:path';
import { findBrowser, openBrowser, type SharedBrowser } from '@beffroi/capture';
import { instrumentsOf } from '@beffroi/house';
import { countUnits, StoreRefusal } from '@beffroi/store';
import { readWaveOptions, retryWave, startWave, type WaveProgress, type WorkReport, waveOf, waveProgress, work } from '@beffroi/waves';
import type { Context } from '../context.ts';
import { EXIT } from '../exits.ts';
import { type House, withHouse } from '../house.ts';
import { type Arguments, atOnceOf } from '../options.ts';
import { sumOf } from '../sum-of.ts';
import { plain } from '../text.ts';
import { waveProgressOf } from '../wave-progress.ts';

/** Starts a wave, or lets it go on, and takes part in its work until nothing is left to do now. */
export async function waveRunCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const name = args.words[0]!;
  const atOnce = atOnceOf(args.text('at-once'), messages);
  const progress = await untilSettled(args, context, async (house) => {
    const wave = await waveOf(house.store.db, name);
    await startWave(house.store, name);
    if (args.flag('retry')) screen.aside(messages.waveRetried(await retryWave(house.store, name, { failed: true })));
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
        ...(await tools(house, context.env)),
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

/** Where a worker's tools lie in a house. */
export async function tools(house: House, env: NodeJS.ProcessEnv) {
  return { shelf: house.shelf, instruments: await instrumentsOf(house, { env }), folder: join(house.data, 'work') };
}

/** A browser for the pages that scripts draw, found by itself; it is said when there is none. */
export async function browserFor(render: 'never' | 'auto' | 'always', context: Context, quiet: boolean): Promise<SharedBrowser | null> {
  if (render === 'never') return null;
  const path = await findBrowser(context.env).catch(() => null);
  if (path === null && !quiet) context.screen.aside(context.messages.noBrowser());
  return path === null ? null : openBrowser(path);
}

/**
 * Does something with the house; when the process that owned the data folder ended meanwhile, opens it anew (this one may own it now) and goes on:
 * a unit that was under way is begun again, and nothing that was done is done twice.
 */
export async function untilSettled<T>(args: Arguments, context: Context, act: (house: House) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await withHouse(args, context, act);
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null;
      if (!(cause instanceof StoreRefusal) || cause.code !== 'owner-gone' || context.signal.aborted) throw error;
      context.screen.aside(context.messages.ownerGoneGoOn());
    }
  }
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
