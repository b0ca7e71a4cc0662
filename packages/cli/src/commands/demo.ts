import { COMMANDS } from '@beffroi/house/commands';
import { type Arguments, EXIT, Refusal } from '@beffroi/terminal';
import type { Context } from '../context.ts';
import { fixturesOf, readTowns } from './demo-towns.ts';

/** The demonstration: the site on the waves of the fictional towns; with an option only what the terminal shows of them. */
export async function demoCommand(args: Arguments, context: Context): Promise<number> {
  if (['once', 'twice', 'anew'].filter((flag) => args.flag(flag)).length > 1) throw new Refusal(context.messages.oneDemo());
  if (args.flag('once')) return demoOnce(args, context);
  const part = args.text('measure-part');
  if (part !== null) return measurePart(Number(part), args, context);
  if (args.flag('twice')) return (await import('./demo-waves.ts')).demoTwice(args, context);
  return (await import('./demo-site.ts')).demoSite(args, context);
}

/** A part of what the demonstration has done by processes that end; each ends with who started it too. */
async function measurePart(part: number, args: Arguments, context: Context): Promise<number> {
  const { makeDemoPart } = await import('./demo-waves.ts');
  const { siteGone } = await import('../workers.ts');
  siteGone()?.addEventListener('abort', () => process.kill(process.pid, 'SIGTERM'));
  const made = await makeDemoPart(part, args.text('measure-into')!, args, context);
  process.send?.(made);
  return EXIT.done;
}

/** One measurement of all towns, by the first instrument that shows one. */
async function demoOnce(args: Arguments, context: Context): Promise<number> {
  const fixtures = fixturesOf(args);
  const towns = await readTowns(fixtures, context);
  const once = await COMMANDS.find(({ demonstration }) => demonstration?.once !== undefined)!.demonstration!.once!();
  return once(fixtures, towns, args, context);
}
