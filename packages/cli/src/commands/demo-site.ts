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
import { FOLDER_ONLY, findDemoWaves } from './demo-waves.ts';

/** The site on the demonstration's two waves: those that were measured before, or new ones. */
export async function demoSite(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env } = context;
  const wish = siteWishOf(args, env, messages);
  // The usual port may be another's: then any will do.
  if (wish.port !== null) await assertCanListen(wish, messages);
  const before = args.flag('anew') ? null : await findDemoWaves(args, env);
  // The pages are built while the towns are measured.
  const built = builtSite(context);
  built.catch(() => undefined);
  if (before === null) {
    const began = context.now();
    const code = await measuredApart(context);
    if (code !== EXIT.done) return code;
    const { towns, names } = (await findDemoWaves(args, env))!;
    screen.out(messages.demoReady(towns, names, messages.decimal((context.now() - began) / 1000, 1)));
  } else screen.aside(messages.demoReused(messages.date(before.made), nearName(before.data)));
  const { data } = before ?? (await findDemoWaves(args, env))!;
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
/** Of its young objects few live on: V8 would take three times sixteen megabytes for them. */
const FLAGS = ['--max-semi-space-size=4'];
/** Threads that unpack and compile would each keep a heap of their own with what they gave back in it: a hundred megabytes and more (glibc; others do not read it). */
const SPARING = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };

/** Has the towns measured by the same line in a process of its own, of which nothing is left in the one that serves. @returns how it ended */
async function measuredApart({ env, signal }: Context): Promise<number> {
  const child = spawn(process.execPath, [...FLAGS, BEFFROI, ...process.argv.slice(2), '--measure-only'], {
    env: { ...SPARING, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, by) => (code === null ? reject(new Error(`the measurement was ended by ${by}`)) : resolve(code)));
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
