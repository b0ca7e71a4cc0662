import { EXIT, type Arguments } from '@beffroi/terminal';
import { SOFTWARE } from '@beffroi/capture';
import { RUBRIC } from '@beffroi/services/judge';
import type { Context } from '../context.ts';

/** Says the version of the program and of its rubric. */
export async function versionCommand(_: Arguments, { screen, messages }: Context): Promise<number> {
  screen.out(messages.version(SOFTWARE, RUBRIC.version, RUBRIC.digest.slice(0, 19), process.versions.node));
  return EXIT.done;
}
