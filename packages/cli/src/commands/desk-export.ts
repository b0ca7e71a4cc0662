import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { terminalActor } from '@beffroi/acts';
import { exportTown } from '@beffroi/desk';
import { parseInseeCode } from '@beffroi/domain';
import { type Arguments, EXIT, isFileTrouble, plain, Refusal, unwritten, wrap } from '@beffroi/terminal';
import { withHouse } from '@beffroi/terminal/house';
import type { Context } from '../context.ts';

/** Writes all that the desk keeps of a town into a zip. */
export async function deskExportCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages } = context;
  const [town, path] = [args.text('territory') ?? '', args.text('to')];
  const territory = parseInseeCode(town);
  if (territory === null) throw new Refusal(messages.badTown(plain(town)));
  if (path === null) throw new Refusal(messages.deskNoFile());
  return withHouse(args, context, async ({ store }) => {
    const parts = await exportTown(store, terminalActor(), territory, new Date(context.now()));
    const { bytes, sha256 } = await written(parts, path, messages);
    for (const line of wrap(messages.deskExported(plain(path), messages.size(bytes)), screen.columns)) screen.out(line);
    screen.out(messages.backupDigest(`sha256:${sha256}`));
    return EXIT.done;
  });
}

/** What holds names of citizens is read by nobody else on this machine. */
const OWN = 0o600;

async function written(
  parts: AsyncIterable<Uint8Array>,
  path: string,
  messages: Context['messages'],
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', OWN).catch((error: unknown) => {
    throw isFileTrouble(error) ? unwritten(error, plain(path), messages) : error;
  });
  try {
    for await (const part of parts) {
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } catch (error) {
    // Half an export looks like one.
    await rm(path, { force: true });
    throw isFileTrouble(error) ? unwritten(error, plain(path), messages) : error;
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
