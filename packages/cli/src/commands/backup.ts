import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SOFTWARE } from '@beffroi/capture';
import { type Arguments, EXIT, isFileTrouble, plain, Refusal, rowLines, sumOf, unwritten, wrap } from '@beffroi/terminal';
import { archivesName, databaseName, type House, withHouse } from '@beffroi/terminal/house';
import { makeBackup } from '@beffroi/upkeep';
import type { Context } from '../context.ts';

/** Writes the whole database into one file. */
export async function backupCommand(args: Arguments, context: Context): Promise<number> {
  const { screen, messages, env } = context;
  const path = args.words[0]!;
  if (await isThere(path)) throw new Refusal(messages.backupTaken(plain(path)));
  return withHouse(args, context, async ({ store, data }) => {
    screen.status(messages.backingUp(plain(path)));
    const { rows, bytes, sha256, swept } = await written(store, path, context);
    screen.status('');
    const all = sumOf(rows);
    for (const line of wrap(messages.backedUp(plain(path), all, messages.size(bytes)), screen.columns)) screen.out(line);
    for (const line of rowLines(rows, context)) screen.out(line);
    screen.out(messages.backupDigest(`sha256:${sha256}`));
    if (swept.length > 0)
      for (const line of wrap(messages.partsSwept(swept.length, plain(dirname(path))), screen.asideColumns)) screen.aside(line);
    for (const line of wrap(messages.archivesApart(plain(archivesName(env, data))), screen.columns)) screen.out(line);
    if (all === 0) for (const line of wrap(messages.emptyBackup(plain(databaseName(env, data))), screen.asideColumns)) screen.aside(line);
    return EXIT.done;
  });
}

async function isThere(path: string): Promise<boolean> {
  try {
    // A link that leads nowhere is there too.
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

async function written(store: House['store'], path: string, { messages, now }: Context) {
  try {
    return await makeBackup(store, path, { now: new Date(now()), program: SOFTWARE });
  } catch (error) {
    if (isFileTrouble(error)) throw unwritten(error, plain(path), messages);
    throw error;
  }
}
