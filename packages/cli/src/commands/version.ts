import { SOFTWARE } from '@beffroi/capture';
import { COMMANDS } from '@beffroi/house/commands';
import { type Arguments, EXIT } from '@beffroi/terminal';
import type { Context } from '../context.ts';

/** Says the version of the program, and of the rubric of its first instrument. */
export async function versionCommand(_: Arguments, { screen, messages }: Context): Promise<number> {
  const { version, digest } = await COMMANDS[0]!.rubric!();
  screen.out(messages.version(SOFTWARE, version, digest.slice(0, 19), process.versions.node));
  return EXIT.done;
}
