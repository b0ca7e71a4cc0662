import { findOcr, gatherFiles, readProgrammeFile } from '@beffroi/programmes/gather';
import { programmeReading } from '@beffroi/programmes/library';
import { type Arguments, EXIT, plain, Refusal } from '@beffroi/terminal';
import type { Context } from './context.ts';
import { programmeLines } from './programme-lines.ts';

/**
 * Reads documents as programmes, each by itself, and says what they say of digital matters; it needs no database. With `--json` each document
 * gives one object on a line of its own (JSON Lines), as soon as it is read.
 */
export async function programmesReadCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, signal } = context;
  const json = args.flag('json');
  const { files, missing } = await gatherFiles(args.words);
  const ocr = await findOcr(context.env);
  let readable = 0;
  for (const { path } of files) {
    if (signal.aborted) return EXIT.interrupted;
    screen.status(messages.reading(plain(path)));
    const read = await readProgrammeFile(path, { name: path, ocr, signal });
    screen.status('');
    if (read.result.kind === 'document') readable++;
    if (json) screen.out(JSON.stringify(programmeReading(path, read)));
    else for (const line of programmeLines(path, read, context)) screen.out(line);
  }
  if (missing.length > 0) {
    for (const path of missing.slice(0, -1)) screen.aside(messages.error(messages.noFile(plain(path))));
    throw new Refusal(messages.noFile(plain(missing.at(-1)!)));
  }
  return readable > 0 ? EXIT.done : EXIT.unobserved;
}
