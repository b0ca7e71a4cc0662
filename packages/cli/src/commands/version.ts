import { SOFTWARE } from '@beffroi/capture';
import { RUBRIC } from '@beffroi/services/judge';
import type { Context } from '../context.ts';
import { EXIT } from '../exits.ts';
import type { Arguments } from '../options.ts';

/** Says the version of the program and of its rubric. */
export async function versionCommand(_: Arguments, { screen, messages }: Context): Promise<number> {
  screen.out(messages.version(SOFTWARE, RUBRIC.version, RUBRIC.digest.slice(0, 19), process.versions.node));
  return EXIT.done;
}
