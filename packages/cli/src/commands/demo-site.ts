import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLittleWeb } from '@beffroi/littleweb';
import { type Arguments, EXIT } from '@beffroi/terminal';
import { nearName } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';
import { assertCanListen, builtSite, serveUntilStopped, siteWishOf } from '../site.ts';
import { demoDesk } from './demo-desk.ts';
import { fixturesOf, layersOfToday } from './demo-towns.ts';
import { type DemoPart, type DemoWaves, demoDated, demoFolder, endDemoWaves, FOLDER_ONLY, findDemoWaves } from './demo-waves.ts';
import { SPARING_ENV, SPARING_FLAGS } from './sparing.ts';

/** The site on the demonstration's two waves: those that were measured before, or new ones. */
export async function demoSite(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env } = context;
  const wish = siteWishOf(args, env, messages);
  // The usual port may be another's: then any will do.
  if (wish.port !== null) await assertCanListen(wish, messages);
  let waves = args.flag('anew') ? null : await findDemoWaves(args, env);
  // The pages are built while the towns are measured.
  const built = builtSite(context);
  built.catch(() => undefined);
  if (waves === null) {
    const began = context.now();
    const made = await measuredApart(args, context);
    if (typeof made === 'number') return made;
    waves = made;
    screen.out(messages.demoReady(made.towns, made.names, messages.decimal((context.now() - began) / 1000, 1)));
  } else screen.aside(messages.demoReused(messages.date(waves.made), nearName(waves.data)));
  const { data } = waves;
  await built;
  // From the atelier a wave can be run on the little web, as it is in its second year.
  const fixtures = fixturesOf(args);
  const web = await startLittleWeb({ root: join(fixtures, 'web') });
  web.lay(layersOfToday(fixtures));
  process.env['BEFFROI_VIA'] = web.address;
  // All of it is invented and on this machine: everybody may ask.
  process.env['BEFFROI_CHECKUPS'] ||= 'public';
  const own: Arguments = { ...args, text: (name) => (name === 'data' ? data : args.text(name)) };
  try {
    const demonstration = await demoDesk(fixtures, data, context);
    const options = { args: own, wish, anyPort: true, quiet: args.flag('quiet'), demonstration };
    await serveUntilStopped(options, { ...context, env: { ...env, ...FOLDER_ONLY } });
    return EXIT.done;
  } finally {
    await web.close();
  }
}

const BEFFROI = fileURLToPath(new URL('../../bin/beffroi.js', import.meta.url));
/**
 * Has the towns measured by the same line in processes of their own, one instrument after the other: nothing of them is left in the one that serves, nor what one has loaded and compiled
 * in the next.
 *
 * @returns how the first ended that did not do its part
 */
async function measuredApart(args: Arguments, context: Context): Promise<DemoWaves | number> {
  const data = demoFolder(args, context);
  const place = ['--measure-into', data, '--at', demoDated(args, context)];
  let names: DemoWaves['names'] | null = null;
  for (let part = 0, more = true; more; part++) {
    const made = await partApart([...process.argv.slice(2), ...place, '--measure-part', String(part)], context);
    if (typeof made === 'number') return made;
    names ??= made.names;
    more = made.more;
  }
  return endDemoWaves(data, names!, args, context);
}

/** @returns what was made, or how the process ended that was to make it */
async function partApart(words: readonly string[], { env, signal }: Context): Promise<DemoPart | number> {
  const child = spawn(process.execPath, [...SPARING_FLAGS, BEFFROI, ...words], {
    env: { ...SPARING_ENV, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let made: DemoPart | null = null;
  child.on('message', (said: DemoPart) => {
    made = said;
  });
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, by) => (code === null ? reject(new Error(`the measurement was ended by ${by}`)) : resolve(code)));
    });
    return code === EXIT.done ? made! : code;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
