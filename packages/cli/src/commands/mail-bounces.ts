import { terminalActor } from '@beffroi/acts';
import { noteBounces, readBounce } from '@beffroi/post';
import { type Arguments, callerFile, EXIT } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';

/** Reads what came back to the sender's address, and counts those mails as refused: a mail server may pipe each message to it. */
export async function mailBouncesCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const read = await Promise.all(args.words.map((path) => callerFile(path, messages)));
  const bounces = read.flatMap(({ bytes }) => readBounce(bytes) ?? []);
  const noted = await withHouse(args, context, ({ store }) => noteBounces(store, terminalActor(), bounces, new Date(context.now())));
  screen.out(messages.bouncesNoted(read.length, bounces.length, noted));
  return EXIT.done;
}
