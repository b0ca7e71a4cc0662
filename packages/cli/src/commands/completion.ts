import { type Arguments, type Command, EXIT, plain, Refusal } from '@beffroi/terminal';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { type Known, knownOf } from '../completion/known.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Context } from '../context.ts';

const SHELLS: ReadonlyMap<string, (known: Known) => string> = new Map([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
]);

/** Writes a script that makes a shell complete commands, verbs, options and names. @param commands all that there are */
export function completionCommand(commands: readonly Command[]): (args: Arguments, context: Context) => Promise<number> {
  return async (args, { screen, messages, language }) => {
    const shell = args.words[0]!;
    const write = SHELLS.get(shell);
    if (write === undefined) throw new Refusal(messages.badShell(plain(shell)));
    screen.out(write(await knownOf(commands, language)).trimEnd());
    return EXIT.done;
  };
}
